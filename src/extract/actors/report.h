// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_ACTORS_REPORT_H
#define ENT_EXTRACT_ACTORS_REPORT_H

#include "base/arena.h"
#include "base/bytes.h"
#include "base/keys.h"
#include "base/names.h"
#include "base/text.h"
#include "entente.h"
#include "extract/actors/actors.h"
#include "extract/actors/gazetteer.h"
#include "extract/actors/local_names.h"
#include "extract/actors/mention.h"
#include "extract/actors/words.h"
#include "extract/tagger.h"
#include "extract/tokens.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What is known of a person's sex
typedef enum { ENT_SEX_UNKNOWN, ENT_SEX_MALE, ENT_SEX_FEMALE } EntSex;

/// How the text names an actor, one of several
typedef struct {
  EntText  text; ///< The words
  uint32_t next; ///< Number of the next one plus 1, or 0
} EntPrinted;

/// An actor of a report
typedef struct {
  EntActor record;        ///< As it is handed out
  EntEntry entry;         ///< In the gazetteer, or ENT_NO_ENTRY
  uint32_t parent;        ///< Actor that it rolls up to, or none
  uint32_t n_seen;        ///< Times that a label named it beyond doubt
  uint32_t n_found;       ///< Times that a sentence spoke of it
  uint32_t last_sentence; ///< Number of the last one that named it
  uint32_t title;         ///< Word of its office, or 0
  uint32_t given;         ///< First word of its name, or 0
  uint32_t printed;       ///< Number of its first printed form plus 1, or 0
  EntText  form;    ///< How a sentence first named it, if not by its own name
  uint8_t  sex;     ///< EntSex
  bool     is_used; ///< Whether a record speaks of it
} EntActorItem;

/// What else is known of a mention
typedef struct {
  uint32_t first_member; ///< First of the actors that it means, if several
  uint32_t n_members;    ///< Their number, or 0
  uint8_t  role;         ///< EntLabelRole of its label, or 0
  uint8_t  need;         ///< EntContextNeed of its label
} EntMark;

/// How a report has a word
typedef enum {
  ENT_WORD_IS_SMALL = 1, ///< In small letters, at least once
  ENT_WORD_IS_OTHER = 2  ///< As an acronym of what is no actor
} EntWordInReport;

/// A surname that only a verb or a list shows to be one
typedef struct {
  uint32_t id;    ///< The word
  uint32_t state; ///< State of the person, or none
  uint32_t ruled; ///< The same, if the report speaks of his or her rule
  uint32_t title; ///< Word of a title before it, or 0
  EntText  text;  ///< As it is written
} EntPending;

/// What earlier sentences spoke of
typedef struct {
  uint32_t subject;    ///< Actor of the last sentence's subject, or none
  uint32_t person;     ///< Person that was last named, or none
  uint32_t group;      ///< Organization that was last named, or none
  uint32_t ruled;      ///< State of the last administration, or none
  uint32_t rule;       ///< Word for that administration
  uint32_t rule_at;    ///< Number of the sentence that named it
  uint32_t several[8]; ///< Last list of actors
  bool     is_list;    ///< Whether they stood in a list
  bool     is_subject; ///< Whether that list was the subject
  uint32_t n_several;  ///< Their number
} EntRecall;

/// The actors of one report
struct EntActorsImpl {
  const EntAllocator* memory;    ///< Where memory comes from
  EntGazetteer*       gazetteer; ///< Known actors
  EntArena            arena;     ///< Records and their texts
  EntText             report;    ///< Id of the report
  EntBytes            scratch;   ///< A text that is being made

  EntActorItem* items;     ///< By index
  size_t        n_items;   ///< Number of actors
  size_t        item_room; ///< Room for actors
  EntKeys       by_entry;  ///< Index plus 1 by entry
  EntKeys       by_id;     ///< Index plus 1 by hash of the id
  EntLocalNames local;     ///< Names that the report gives

  EntPrinted* printed;      ///< Forms in the text
  size_t      n_printed;    ///< Their number
  size_t      printed_room; ///< Room for them

  EntPending* pending;      ///< Surnames to be decided
  size_t      n_pending;    ///< Their number
  size_t      pending_room; ///< Room for them

  EntMention* mentions;     ///< Of the sentence
  EntMark*    marks;        ///< By mention
  size_t      n_mentions;   ///< Their number
  size_t      mention_room; ///< Room for mentions
  size_t      mark_room;    ///< Room for marks
  EntTie*     ties;         ///< Of the sentence
  size_t      n_ties;       ///< Their number
  size_t      tie_room;     ///< Room for ties
  uint32_t*   members;      ///< Actors of mentions that mean several
  size_t      n_members;    ///< Their number
  size_t      member_room;  ///< Room for them

  uint8_t* small;      ///< By id: EntWordInReport
  size_t   small_room; ///< Room for ids

  const EntTokens* tokens;     ///< The sentence
  const EntTagger* tagger;     ///< Its tags, or null in the survey
  EntText          sentence;   ///< Its text
  EntWordUses*     uses;       ///< By token
  size_t           n_tokens;   ///< Number of tokens
  size_t           use_room;   ///< Room for uses
  uint32_t         n_sentence; ///< Number of the sentence
  bool             is_heading; ///< Whether nearly all its words have capitals
  bool             is_caps;    ///< Whether it has no small letters
  bool             is_survey;  ///< Whether names are still being gathered
  EntRecall        recall;     ///< What sentences before spoke of
};

/// Return the use of a token, none behind the last one
static inline EntWordUses
ent_use(const EntActors* const actors, const size_t token)
{
  return token < actors->n_tokens ? actors->uses[token] : 0U;
}

/// Return whether a token is a word with a capital
static inline bool
ent_is_capital(const EntActors* const actors, const size_t token)
{
  return token < actors->n_tokens &&
         actors->tokens->items[token].kind == ENT_TOKEN_WORD &&
         actors->tokens->items[token].flags & ENT_TOKEN_CAPITAL;
}

/// Return whether a token is of a kind
static inline bool
ent_is_kind(const EntActors* const actors,
            const size_t           token,
            const EntTokenKind     kind)
{
  return token < actors->n_tokens &&
         actors->tokens->items[token].kind == (uint8_t)kind;
}

/// Return whether a token is a word, in whatever letters
static inline bool
ent_is_word(const EntActors* const actors,
            const size_t           token,
            const char* const      word)
{
  return token < actors->n_tokens &&
         ent_text_is(ent_names_get(actors->tokens->names,
                                   actors->tokens->items[token].id),
                     word);
}

/// Return the longest known label from a token on, before another one
static inline EntLabelMatch
ent_known_label(const EntActors* const actors,
                const uint32_t         begin,
                const size_t           limit)
{
  return ent_gazetteer_match(
    actors->gazetteer, actors->tokens, actors->sentence, begin, limit);
}

/// Return the text of some tokens
EntText
ent_words_text(const EntActors* actors, size_t begin, size_t end);

/// Return the index of a known actor, added if it is new
ENT_NODISCARD EntStatus
ent_actors_of_entry(EntActors* actors, EntEntry entry, uint32_t* index);

/**
   Return the index of an actor that the text names, added if it is new.

   Its id is made of `label`.  Returns ENT_FAILURE if an actor of another kind
   has that id.
*/
ENT_NODISCARD EntStatus
ent_actors_mint(EntActors*   actors,
                EntText      label,
                EntActorKind kind,
                uint32_t*    index);

/// Add an actor with an id that is not there yet
ENT_NODISCARD EntStatus
ent_actors_add(EntActors*   actors,
               EntText      id,
               EntText      label,
               EntActorKind kind,
               uint32_t*    index);

/// Let an actor roll up to another, unless it rolls up to one yet
void
ent_actors_roll_up(EntActors* actors, uint32_t index, uint32_t parent);

/// Add a mention of an actor at the end of the list
ENT_NODISCARD EntStatus
ent_actors_mention(EntActors* actors, EntMention mention, EntMark mark);

/// Return the mention that a token belongs to, or ENT_NO_ACTOR
uint32_t
ent_mention_at(const EntActors* actors, uint32_t token);

/// Add a tie, unless it is there or one of its ends is no actor
ENT_NODISCARD EntStatus
ent_actors_tie(EntActors* actors, EntTie tie);

/// Let a mention mean several actors
ENT_NODISCARD EntStatus
ent_actors_set_members(EntActors*      actors,
                       size_t          mention,
                       const uint32_t* members,
                       size_t          n_members);

/// Make ready to read a sentence
ENT_NODISCARD EntStatus
ent_actors_begin(EntActors*       actors,
                 const EntTokens* tokens,
                 const EntTagger* tagger,
                 EntText          sentence);

#endif // ENT_EXTRACT_ACTORS_REPORT_H
