// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_SYNTAX_WORK_H
#define ENT_EXTRACT_SYNTAX_WORK_H

#include "base/memory.h"
#include "entente.h"
#include "extract/actors/mention.h"
#include "extract/syntax/classes.h"
#include "extract/syntax/prepositions.h"
#include "extract/syntax/syntax.h"
#include "extract/tagger.h"
#include "extract/tags.h"
#include "extract/tokens.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a stretch of tokens is before clauses are built of them
typedef enum {
  ENT_UNIT_GROUP,     ///< Noun group
  ENT_UNIT_PHRASE,    ///< Preposition, its object follows
  ENT_UNIT_VERB,      ///< Verb group
  ENT_UNIT_QUALITY,   ///< Adjective without a noun
  ENT_UNIT_ADVERB,    ///< Adverb, or what stands like one
  ENT_UNIT_PARTICLE,  ///< Particle apart from its verb
  ENT_UNIT_AND,       ///< Coordinator
  ENT_UNIT_OPENER,    ///< Subordinator or relative word
  ENT_UNIT_COMMA,     ///< Comma, or a dash
  ENT_UNIT_SEMICOLON, ///< Semicolon
  ENT_UNIT_COLON,     ///< Colon
  ENT_UNIT_QUOTE,     ///< Quote, of either kind
  ENT_UNIT_BRACKET,   ///< Bracket that opens
  ENT_UNIT_UNBRACKET, ///< Bracket that closes
  ENT_UNIT_STOP       ///< End of a sentence, and any other sign
} EntUnitKind;

/// A stretch of tokens
typedef struct {
  uint32_t begin;  ///< First token
  uint32_t end;    ///< One past the last token
  uint32_t index;  ///< Its group, phrase or verb
  uint32_t follow; ///< First unit behind it that is no noun's company
  EntWordClasses
           classes;  ///< Classes of its first token, of a verb its main one
  uint8_t  kind;     ///< EntUnitKind
  uint32_t first;    ///< Unit of the first group of its list, or itself
  bool     is_last;  ///< Whether "and" joins it to its list
  bool     closes;   ///< Comma: whether it stands in a list with an and
  bool     leads;    ///< Group: whether a finite verb follows its list
  bool     is_ahead; ///< Whether a finite verb follows, no opener before it
} EntUnit;

/// How a verb group stands to a subject
typedef enum {
  ENT_FORM_OF_FINITE,    ///< Has one: seized, will seize
  ENT_FORM_OF_TO,        ///< to seize
  ENT_FORM_OF_GERUND,    ///< seizing
  ENT_FORM_OF_PARTICIPLE ///< seized (by)
} EntVerbForm;

/// Verb group before it has a clause
typedef struct {
  uint32_t begin;    ///< First token
  uint32_t end;      ///< One past the last token
  uint32_t verb;     ///< Main verb
  uint32_t particle; ///< Its particle, or none
  uint32_t modal;    ///< Its modal, or none
  uint32_t inverted; ///< Group of the subject that stands inside, or none
  uint16_t flags;    ///< Several of EntVerbFlag
  uint8_t  form;     ///< EntVerbForm
  uint8_t  tag;      ///< Tag of the main verb
  bool     is_bare;  ///< Whether it is nothing but a base: attack
} EntVerbGroup;

/// How a clause comes by a subject that it has not itself
typedef enum {
  ENT_BORROW_NOTHING, ///< It needs none
  ENT_BORROW_SUBJECT, ///< Subject of another clause
  ENT_BORROW_OBJECT,  ///< Object of another clause, else its subject
  ENT_BORROW_APPEAL   ///< Last object of a preposition of another clause
} EntBorrow;

/// What may still follow a verb
typedef enum {
  ENT_SLOT_OBJECT, ///< Its object, predicative or quality
  ENT_SLOT_SECOND, ///< A second object
  ENT_SLOT_CLOSED, ///< Neither
  ENT_SLOT_SUBJECT ///< Its subject: there is X, said X
} EntSlot;

/// A clause that is being built, perhaps still without a verb
typedef struct {
  EntClause clause;  ///< What is known; its clauses are numbers of frames
  uint32_t  index;   ///< Number of its clause, or none
  uint32_t  lender;  ///< Frame that lends its subject, or none
  uint32_t  pending; ///< Group behind the subject that may begin a relative one
  uint32_t  under;   ///< Unit of the preposition before its relative word
  uint32_t  appealed;     ///< Last object of its prepositions on and to
  uint32_t  last_to;      ///< Last frame that may take over its relative object
  EntWordClasses classes; ///< Classes of its verb
  uint8_t        borrow;  ///< EntBorrow
  uint8_t        form;    ///< EntVerbForm
  uint8_t        tag;     ///< Tag of its main verb
  uint8_t        slot;    ///< EntSlot: what may still follow the verb
  bool           has_verb; ///< Whether it has a verb
  bool           is_loose; ///< Relative behind a comma
  bool is_open; ///< Begins the sentence without subject: Seizing X, ...
} EntFrame;

/// Memory of the parser that is kept from sentence to sentence
struct EntSyntaxWork {
  EntClasses      classes; ///< Classes of words
  EntFixedWords   fixed;   ///< Fixed expressions
  uint8_t*        tags;    ///< By token: tag, that of a name inside mentions
  EntWordClasses* word_classes; ///< By token: classes of its word
  uint32_t*       mentions;     ///< By token: mention that holds it, or none
  EntUnit*        units;        ///< In their order
  EntVerbGroup*   verbs;        ///< In their order
  EntFrame*       frames;       ///< In the order in which they were begun
  size_t          n_units;      ///< Number of units
  size_t          n_verbs;      ///< Number of verbs
  size_t          n_frames;     ///< Number of frames
  size_t          room;         ///< Tokens that there is room for
};

/// One sentence on its way to clauses
typedef struct {
  EntSyntax*        syntax;     ///< What is found
  EntSyntaxWork*    work;       ///< Memory besides it
  const EntTokens*  tokens;     ///< Tokens
  const EntTagger*  tagger;     ///< Their tags
  const EntMention* mentions;   ///< Actors
  uint32_t          n;          ///< Number of tokens
  bool              is_negated; ///< Whether a denial waits for its verb
} EntParse;

/// Return the tag of a token as syntax sees it, a mark beyond the end
static inline EntTag
ent_parse_tag(const EntParse* const parse, const uint32_t token)
{
  return token < parse->n ? (EntTag)parse->work->tags[token] : ENT_TAG_MARK;
}

/// Return the set of the tag of a token
static inline EntTags
ent_parse_bit(const EntParse* const parse, const uint32_t token)
{
  return 1U << (unsigned)ent_parse_tag(parse, token);
}

/// Return the groups of the tagger that a token belongs to
static inline EntGroups
ent_parse_groups(const EntParse* const parse, const uint32_t token)
{
  return token < parse->n ? parse->tagger->items[token].groups : 0U;
}

/// Return what the word of a token does, nothing beyond the end
static inline EntWordClasses
ent_parse_classes(const EntParse* const parse, const uint32_t token)
{
  return token < parse->n ? parse->work->word_classes[token] : 0U;
}

/// Return the kind of a token, a stop beyond the end
static inline EntTokenKind
ent_parse_kind(const EntParse* const parse, const uint32_t token)
{
  return token < parse->n ? (EntTokenKind)parse->tokens->items[token].kind
                          : ENT_TOKEN_STOP;
}

/// Return whether "by" and a noun stand at a token: by Iran, but not by seizing
static inline bool
ent_parse_has_agent(const EntParse* const parse, const uint32_t token)
{
  return ent_parse_groups(parse, token) & ENT_GROUP_BY &&
         !(ent_parse_bit(parse, token + 1U) & ENT_BIT(GERUND)) &&
         !(ent_parse_classes(parse, token + 1U) & ENT_CLASS(TIME));
}

/// Return one past the last token of a name of several words, or the token
static inline uint32_t
ent_parse_name_end(const EntParse* const parse, const uint32_t token)
{
  const uint32_t mention =
    token < parse->n ? parse->work->mentions[token] : ENT_NONE;
  return mention == ENT_NONE || parse->mentions[mention].begin != token
           ? token
           : parse->mentions[mention].end;
}

/// Add a unit
EntUnit*
ent_unit_add(EntParse* parse, EntUnitKind kind, uint32_t begin, uint32_t end);

/**
   Read the noun groups that begin at a token.

   Genitives are groups of their own; the last one is a unit.  A row of
   adjectives without a noun is a unit too.  Returns one past the last token
   that was read, `begin` if nothing was.
*/
uint32_t
ent_group_scan(EntParse* parse, uint32_t begin);

/// Read the verb group that begins at a token; `begin` if there is none
uint32_t
ent_verb_scan(EntParse* parse, uint32_t begin);

/// Mend tags that cannot be right, and those of names
void
ent_mend_tags(EntParse* parse);

/**
   Make a verb of what was taken for a noun behind a subject.

   It is asked, "did Russia support Syria", or caused, "helped Iran build it".
*/
void
ent_mend_question(EntParse* parse, uint32_t begin, bool is_asked);

/// Mend verb groups by what stands around them: a participle that is a past
void
ent_mend_verbs(EntParse* parse);

/// Make a participle a verb in the past
void
ent_mend_past(EntVerbGroup* verb);

/// Cut the sentence into units
void
ent_units_scan(EntParse* parse);

/// Build clauses of units
void
ent_clauses_build(EntParse* parse);

#endif // ENT_EXTRACT_SYNTAX_WORK_H
