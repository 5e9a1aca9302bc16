// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BENCH_WORDS_H
#define ENT_BENCH_WORDS_H

#include <stdint.h>

#define N_STATES 200U
#define FIRST_PERSON N_STATES
#define N_PERSONS 2600U
#define N_PREDICATES 14U
#define N_SYMMETRIC 4U      // They stand first among the predicates
#define SUPPLIER_OF 5U      // Its claims have goods
#define HOLDS_OFFICE_IN 11U // Its claims have an office

/// A list of words
typedef struct {
  const char* const* items;   ///< The words
  uint32_t           n_items; ///< Number of them
} Words;

/// Actors of one kind: each has a first and a last word, no two the same
typedef struct {
  const char* kind;  ///< As a dossier writes it
  uint32_t    begin; ///< First actor
  Words       first; ///< First words of names
  Words       last;  ///< Last words of names
} ActorFamily;

extern const char* const predicates[N_PREDICATES]; ///< Symmetric ones first

extern const Words nouns;       ///< Nouns of sentences
extern const Words small_words; ///< What stands between them
extern const Words openings;    ///< How sentences begin
extern const Words closings;    ///< How sentences end
extern const Words modalities;  ///< All modalities
extern const Words speech_acts; ///< Those that affirm
extern const Words hedges;      ///< On the scale of ICD-203, and others
extern const Words wordings;    ///< Verb phrases
extern const Words rules;       ///< Names of rules
extern const Words confidences; ///< An analyst's confidence
extern const Words offices;     ///< Offices of persons
extern const Words goods;       ///< What is supplied
extern const Words hosts;       ///< Hosts of sources

/// Return the family of an actor
const ActorFamily*
actor_family(uint32_t actor);

#endif // ENT_BENCH_WORDS_H
