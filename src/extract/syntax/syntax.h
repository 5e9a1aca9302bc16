// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_SYNTAX_SYNTAX_H
#define ENT_EXTRACT_SYNTAX_SYNTAX_H

#include "base/memory.h"
#include "entente.h"
#include "extract/actors/mention.h"
#include "extract/tagger.h"
#include "extract/tokens.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ENT_NONE UINT32_MAX ///< Index of no group, phrase, clause, token

/// What the head of a noun group is
typedef enum {
  ENT_HEAD_NOUN,    ///< Common noun: strikes
  ENT_HEAD_NAME,    ///< Name: Russia
  ENT_HEAD_PRONOUN, ///< Pronoun: it, they, which
  ENT_HEAD_NUMBER   ///< Number or quantifier by itself: the three, both
} EntHeadKind;

/// What is to be seen of a noun group
typedef enum {
  ENT_NOUN_PLURAL     = 1U << 0U, ///< Its head is a plural
  ENT_NOUN_DEFINITE   = 1U << 1U, ///< the, this, its, Russia's
  ENT_NOUN_NEGATED    = 1U << 2U, ///< no troops, neither side
  ENT_NOUN_POSSESSIVE = 1U << 3U, ///< Stands in the genitive: Russia's, its
  ENT_NOUN_TIME       = 1U << 4U  ///< Date, month, last week, two years
} EntNounFlag;

/**
   Noun group: determiner, modifiers and head, without what hangs behind it.

   "Venezuela's primary defense partners" is two groups: the second has the
   first as its owner.
*/
typedef struct {
  uint32_t begin; ///< First token
  uint32_t end;   ///< One past the last token
  uint32_t head;  ///< Token of the head, the last of a name
  uint32_t owner; ///< Group of its genitive: Russia's, its; or none
  uint32_t first; ///< First group of the list that it stands in, itself if none
  uint32_t next;  ///< Next group of that list, or none: Russia, Iran and China
  uint32_t renames; ///< Group that it stands in apposition to, or none
  uint32_t clause;  ///< Clause that it stands in, or none
  uint8_t  kind;    ///< EntHeadKind
  uint8_t  flags;   ///< Several of EntNounFlag
} EntNounGroup;

/// Preposition and what it governs: "on behalf of Iran", "by attacking Iran"
typedef struct {
  uint32_t begin;  ///< First token of the preposition
  uint32_t end;    ///< One past its last token
  uint32_t id;     ///< Its name: on, on_behalf_of
  uint32_t group;  ///< First noun group of its object, or none
  uint32_t gerund; ///< Clause that is its object, or none
  uint32_t host; ///< Noun group right before it that it may belong to, or none
  uint32_t clause; ///< Clause that it stands in, or none
} EntPhrase;

/// How a clause hangs on the one above it
typedef enum {
  ENT_CLAUSE_MAIN,       ///< On none
  ENT_CLAUSE_COORDINATE, ///< Equal to the one before: and seized it
  ENT_CLAUSE_CONTENT,    ///< What is said: (that) it would attack
  ENT_CLAUSE_RELATIVE,   ///< Says more of a noun: which supplies Iran
  ENT_CLAUSE_PARTICIPLE, ///< Says more of clause or noun: accusing the US
  ENT_CLAUSE_INFINITIVE, ///< to V, also after for X
  ENT_CLAUSE_GERUND,     ///< Under a preposition: of violating its airspace
  ENT_CLAUSE_ADVERBIAL,  ///< because, although, when, as, while
  ENT_CLAUSE_CONDITION,  ///< if, unless
  ENT_CLAUSE_PARENTHESIS ///< Put between commas: X, ISW assessed, ...
} EntClauseLink;

/// What is to be seen of a verb group
typedef enum {
  ENT_VERB_PASSIVE     = 1U << 0U, ///< was seized, seized by (reduced)
  ENT_VERB_NEGATED     = 1U << 1U, ///< not, n't, never, nor
  ENT_VERB_PERFECT     = 1U << 2U, ///< has seized
  ENT_VERB_PROGRESSIVE = 1U << 3U, ///< is seizing
  ENT_VERB_PAST        = 1U << 4U, ///< seized, was seizing
  ENT_VERB_COPULA      = 1U << 5U, ///< Main verb is be, become, remain
  ENT_VERB_FINITE      = 1U << 6U, ///< Can have a subject of its own
  ENT_VERB_BORROWED    = 1U << 7U, ///< Its subject is the one of another clause
  ENT_VERB_QUOTED      = 1U << 8U, ///< Stands between quotes
  ENT_VERB_QUESTION    = 1U << 9U  ///< Is asked
} EntVerbFlag;

/// A verb group and what it governs
typedef struct {
  uint32_t begin;       ///< First token of the clause
  uint32_t end;         ///< One past the last token
  uint32_t verb_begin;  ///< First token of the verb group
  uint32_t verb_end;    ///< One past its last token
  uint32_t verb;        ///< Token of the main verb
  uint32_t particle;    ///< Token of its particle: kick out, or none
  uint32_t modal;       ///< Token of its modal: would, or none
  uint32_t subject;     ///< First noun group of the subject, or none
  uint32_t object;      ///< First noun group of the object, or none
  uint32_t second;      ///< First noun group of the second one: gave Iran arms
  uint32_t predicative; ///< Noun group after a copula, or none: is a partner
  uint32_t quality;     ///< Token of the adjective after a copula, or none
  uint32_t parent;      ///< Clause that it hangs on, or none
  uint32_t host;        ///< Noun group that it says more of, or none
  uint32_t phrase;      ///< Phrase whose object it is, or none
  uint32_t joint;       ///< Token that joins it: that, if, and; or none
  uint8_t  link;        ///< EntClauseLink
  uint16_t flags;       ///< Several of EntVerbFlag
} EntClause;

/// What parsing needs besides; opaque
typedef struct EntSyntaxWork EntSyntaxWork;

/// Groups, phrases and clauses of one sentence, and memory for the next one
typedef struct {
  const EntAllocator* memory;     ///< Where memory comes from
  EntNounGroup*       groups;     ///< In the order of their heads
  EntPhrase*          phrases;    ///< In their order
  EntClause*          clauses;    ///< In the order of their verbs
  uint32_t*           group_of;   ///< By token: its group, or none
  size_t              n_groups;   ///< Number of groups
  size_t              n_phrases;  ///< Number of phrases
  size_t              n_clauses;  ///< Number of clauses
  size_t              group_room; ///< Room for groups
  size_t              phrase_room;
  size_t              clause_room;
  size_t              token_room; ///< Room for tokens in `group_of`
  EntSyntaxWork*      work;       ///< Memory of the parser
} EntSyntax;

/// Make an empty syntax
EntSyntax
ent_syntax_init(const EntAllocator* memory);

/// Free everything
void
ent_syntax_clear(EntSyntax* syntax);

/**
   Find groups, phrases and clauses of a tagged sentence.

   `mentions` are the actors that were found in it, in their order and without
   overlap: a mention never stands in two groups.  Takes time and memory in
   proportion to the number of tokens.
*/
ENT_NODISCARD EntStatus
ent_syntax_parse(EntSyntax*        syntax,
                 const EntTokens*  tokens,
                 const EntTagger*  tagger,
                 const EntMention* mentions,
                 size_t            n_mentions);

#endif // ENT_EXTRACT_SYNTAX_SYNTAX_H
