// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_ACTORS_WORDS_H
#define ENT_EXTRACT_ACTORS_WORDS_H

#include "base/memory.h"
#include "base/names.h"
#include "entente.h"

#include <stddef.h>
#include <stdint.h>

/// What words do in and around names
typedef enum {
  ENT_WORD_TITLE     = 1U << 0U,  ///< Head of an office: president, spokesman
  ENT_WORD_ROLE      = 1U << 1U,  ///< What a person is: analyst, dissident
  ENT_WORD_KIN       = 1U << 2U,  ///< Kin and friends: wife, ally
  ENT_WORD_RULER     = 1U << 3U,  ///< Office in a state: president, king
  ENT_WORD_RANK      = 1U << 4U,  ///< Goes before officers: deputy, foreign
  ENT_WORD_FORMER    = 1U << 5U,  ///< Office is over: former, late
  ENT_WORD_ORG       = 1U << 6U,  ///< Head of an organization: Ministry
  ENT_WORD_UNIT      = 1U << 7U,  ///< Head of a military unit: Brigade
  ENT_WORD_PLACE     = 1U << 8U,  ///< Head of a place: Sea, Strip
  ENT_WORD_THING     = 1U << 9U,  ///< Head of a thing: Treaty, War
  ENT_WORD_BEFORE    = 1U << 10U, ///< Begins a place: Port Sudan, New Mexico
  ENT_WORD_BODY      = 1U << 11U, ///< Those who act for a state: officials
  ENT_WORD_KIND      = 1U << 12U, ///< Goes between: senior officials
  ENT_WORD_MALE      = 1U << 13U, ///< Given name of men
  ENT_WORD_FEMALE    = 1U << 14U, ///< Given name of women
  ENT_WORD_PARTICLE  = 1U << 15U, ///< Inside names: bin, von
  ENT_WORD_REPORT    = 1U << 16U, ///< What persons do: said
  ENT_WORD_LOCATIVE  = 1U << 17U, ///< Before a place: in, near
  ENT_WORD_MOTION    = 1U << 18U, ///< Goes to a place: traveled
  ENT_WORD_TIME      = 1U << 19U, ///< Month or day
  ENT_WORD_OUTLET    = 1U << 20U, ///< Says what an organization is: newspaper
  ENT_WORD_SINGULAR  = 1U << 21U, ///< Describes one actor: the country
  ENT_WORD_PLURAL    = 1U << 22U, ///< Describes several: both countries
  ENT_WORD_PRONOUN   = 1U << 23U, ///< May stand for an actor: its
  ENT_WORD_FUNCTION  = 1U << 24U, ///< Grammatical word: the, when
  ENT_WORD_COMMON    = 1U << 25U, ///< Stands in the lexicon in lower case
  ENT_WORD_NAME      = 1U << 26U, ///< Stands there as a name
  ENT_WORD_HONORIFIC = 1U << 27U, ///< Only politeness: Mr.
  ENT_WORD_LED       = 1U << 28U, ///< Before by: led by X
  ENT_WORD_PREFIX    = 1U << 29U, ///< Before a hyphen: pro-, post-
  ENT_WORD_NUMBER    = 1U << 30U, ///< Both, two, three
  ENT_WORD_PEOPLE    = 1U << 31U  ///< Rule of a person: regime
} EntWordUse;

/// Several of EntWordUse
typedef uint32_t EntWordUses;

/// Given name of anyone
#define ENT_WORD_GIVEN ((unsigned)ENT_WORD_MALE | (unsigned)ENT_WORD_FEMALE)

/// What words do, by their ids
typedef struct {
  const EntAllocator* memory;  ///< Where memory comes from
  EntNames*           names;   ///< Words by id
  EntWordUses*        items;   ///< By id
  size_t              n_items; ///< Number of them, the unused 0 included
  size_t              room;    ///< Room for them
} EntWordTable;

/// Make an empty table; `names` outlives it
EntWordTable
ent_words_init(const EntAllocator* memory, EntNames* names);

/// Free everything but the names
void
ent_words_clear(EntWordTable* words);

/// Look up all words that were named since the last time
ENT_NODISCARD EntStatus
ent_words_update(EntWordTable* words);

/// Words of one use, a blank between them
typedef struct {
  EntWordUses uses;  ///< What they do
  const char* words; ///< In lower case
} EntWordUseList;

/// Return the lists of words, and their number
const EntWordUseList*
ent_word_use_lists(size_t* n_lists);

/// Return the lists of given names, and their number
const EntWordUseList*
ent_given_names(size_t* n_lists);

#endif // ENT_EXTRACT_ACTORS_WORDS_H
