// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_RULES_RULE_H
#define ENT_EXTRACT_RULES_RULE_H

#include "base/arena.h"
#include "base/keys.h"
#include "base/names.h"
#include "entente.h"
#include "extract/rules/cues.h"
#include "extract/rules/rules.h"
#include "extract/rules/wordings.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What sets a rule off
typedef enum {
  ENT_TRIGGER_VERB, ///< Main verb of a clause
  ENT_TRIGGER_NOUN, ///< Head of a noun group
  ENT_TRIGGER_BE,   ///< Noun that says what an actor is
  ENT_TRIGGER_ADJ,  ///< Adjective
  ENT_N_TRIGGERS    ///< Number of kinds
} EntTriggerKind;

/// What places of a rule are for
typedef enum {
  ENT_ROLE_FROM,   ///< First actor
  ENT_ROLE_TO,     ///< Second actor
  ENT_ROLE_BOTH,   ///< Actors in pairs
  ENT_ROLE_GOODS,  ///< Words of goods
  ENT_ROLE_OFFICE, ///< Words of an office
  ENT_N_ROLES
} EntRole;

/// Where something stands, seen from the trigger
typedef enum {
  ENT_PLACE_SUBJ,       ///< Logical subject
  ENT_PLACE_OBJ,        ///< Logical object
  ENT_PLACE_OBJ2,       ///< Indirect object that stands first
  ENT_PLACE_POSS,       ///< Genitive
  ENT_PLACE_PRE,        ///< Name or demonym before the noun
  ENT_PLACE_AGENT,      ///< Who does what a noun says
  ENT_PLACE_PAIR,       ///< Two names before the noun
  ENT_PLACE_SELF,       ///< Noun group of the trigger itself
  ENT_PLACE_THAT,       ///< Subject of what is said: demanded that Iran leave
  ENT_PLACE_PREPOSITION ///< What a preposition governs
} EntPlaceKind;

/// A place, as a rule names it
typedef struct {
  uint8_t  kind;    ///< EntPlaceKind
  bool     is_wide; ///< Whether what it names or belongs to will do: obj+
  uint32_t word;    ///< Name of the preposition
  uint32_t twin;    ///< Another form of it: upon for on; else the same
} EntPlace;

/// Part of a list that rules share
typedef struct {
  uint32_t begin; ///< First item
  uint32_t end;   ///< One past the last item
} EntSlice;

/// What a condition asks of a place
typedef enum {
  ENT_ASK_AMONG,   ///< Its head is one of the words
  ENT_ASK_LACKS,   ///< Its head is none of them
  ENT_ASK_WITHOUT, ///< Nothing stands there
  ENT_ASK_NEEDS    ///< Something stands there, a gerund too
} EntAsk;

/// A condition of a rule
typedef struct {
  EntPlace    place; ///< Where
  EntSlice    words; ///< Names of heads
  const char* why;   ///< What to say when it does not hold
  uint8_t     ask;   ///< EntAsk
} EntCondition;

/// A rule, whatever word sets it off
typedef struct {
  EntText      id;                  ///< Its name
  EntText      line;                ///< Its line in the file
  EntSlice     places[ENT_N_ROLES]; ///< Places of each role, in their order
  EntSlice     conditions;          ///< Its conditions
  EntPosition  position;            ///< Where it stands
  EntPredicate predicate;           ///< What it says
  EntPolarity  polarity;            ///< Affirmed if it does not say
  EntModality  modality;            ///< Factual if it does not say
  uint8_t      kinds[ENT_N_ROLES];  ///< Bit for each kind allowed, 0 for all
  uint8_t      kind;                ///< EntTriggerKind
  uint8_t      n_roles;             ///< Number of roles with places
} EntRule;

/// Words that the matcher knows by name
typedef enum {
  ENT_WORD_BY,
  ENT_WORD_OF,
  ENT_WORD_IN,
  ENT_WORD_AS,
  ENT_WORD_TO,
  ENT_WORD_BETWEEN,
  ENT_WORD_JOINT,
  ENT_WORD_JOINTLY,
  ENT_WORD_RESPECTIVELY,
  ENT_WORD_LED,
  ENT_WORD_ACCESS,
  ENT_N_WORDS
} EntKnownWord;

struct EntRulesImpl {
  EntWorld*           world;      ///< For notices
  const EntAllocator* memory;     ///< Where memory comes from
  EntNames*           names;      ///< Shared with tokens
  EntArena            arena;      ///< Texts
  EntKeys             ids;        ///< Rules by the hashes of their names
  EntRows             rules;      ///< Of EntRule
  EntRows             places;     ///< Of EntPlace
  EntRows             conditions; ///< Of EntCondition
  EntRows     words;    ///< Of uint32_t: heads, a number of words before each
  EntRows     examples; ///< Of EntRuleExample
  EntKeys     prepositions;       ///< Names of single words that can be one
  EntRows     lists;              ///< Of EntSlice: words of named lists
  EntKeys     list_names;         ///< Lists by the hashes of their names
  EntKeys     through;            ///< Nouns that stand for what of brings
  EntWordings triggers;           ///< By EntTriggerKind
  uint32_t    known[ENT_N_WORDS]; ///< Names of EntKnownWord
  EntCues*    cues;               ///< Cues
};

/// Return the part of speech of triggers
static inline EntPart
ent_trigger_part(const EntTriggerKind kind)
{
  return kind == ENT_TRIGGER_VERB  ? ENT_VERB
         : kind == ENT_TRIGGER_ADJ ? ENT_ADJECTIVE
                                   : ENT_NOUN;
}

/// Return a rule by its index
static inline const EntRule*
ent_rule_get(const EntRules* const rules, const uint32_t index)
{
  return (const EntRule*)rules->rules.items + index;
}

/// Add a cue of some words
ENT_NODISCARD EntStatus
ent_cues_add(EntCues*        cues,
             EntCuePart      part,
             EntCue          cue,
             uint32_t        joint,
             const uint32_t* words,
             size_t          n_words);

/// Make a list of no cue; null if memory ended
EntCues*
ent_cues_new(const EntAllocator* memory);

/// Free cues; null is allowed
void
ent_cues_free(EntCues* cues);

/// Make cues ready to be found
ENT_NODISCARD EntStatus
ent_cues_sort(EntCues* cues);

/**
   Read a file of rules.

   `bytes` are valid as long as the rules, and so is `name`.  Returns
   ENT_BAD_INPUT if a notice was raised; what is good in it is kept.
*/
ENT_NODISCARD EntStatus
ent_rule_file_read(EntRules* rules, const char* name, EntText bytes);

#endif // ENT_EXTRACT_RULES_RULE_H
