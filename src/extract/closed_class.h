// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_CLOSED_CLASS_H
#define ENT_EXTRACT_CLOSED_CLASS_H

#include "extract/tags.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Words that rules of the tagger speak of by name
typedef enum {
  ENT_GROUP_BE      = 1U << 0U,  ///< Forms of be
  ENT_GROUP_HAVE    = 1U << 1U,  ///< Forms of have
  ENT_GROUP_DO      = 1U << 2U,  ///< Forms of do
  ENT_GROUP_FINITE  = 1U << 3U,  ///< Auxiliaries and modals with a subject
  ENT_GROUP_SUBJECT = 1U << 4U,  ///< Pronouns that are subjects: he
  ENT_GROUP_REPORTS = 1U << 5U,  ///< Verbs and nouns before that: said, claim
  ENT_GROUP_TOWARDS = 1U << 6U,  ///< Words before a noun with to: access to
  ENT_GROUP_CAUSES  = 1U << 7U,  ///< Verbs before a bare infinitive: let
  ENT_GROUP_PHRASAL = 1U << 8U,  ///< Particles rather than prepositions: out
  ENT_GROUP_BY      = 1U << 9U,  ///< by
  ENT_GROUP_OF      = 1U << 10U, ///< of
  ENT_GROUP_THAT    = 1U << 11U, ///< that
  ENT_GROUP_TO      = 1U << 12U, ///< to
  ENT_GROUP_DEGREE = 1U << 13U, ///< more, most, less: adverbs before adjectives
  ENT_GROUP_THERE  = 1U << 14U, ///< there, which may stand for a subject
  ENT_GROUP_NOT    = 1U << 15U, ///< not, n't
  ENT_GROUP_STOP   = 1U << 16U, ///< Mark that ends a sentence
  ENT_GROUP_THIS   = 1U << 17U, ///< this, which is no plural
  ENT_GROUP_MOVES  = 1U << 18U, ///< Verbs before to and what one comes to: went
  ENT_GROUP_POWER  = 1U << 19U, ///< Nouns that one comes to: power, war
  ENT_GROUP_STANDS = 1U << 20U, ///< Verbs without a passive: stood
  ENT_GROUP_UNITED = 1U << 21U  ///< Makes one of several: United States
} EntGroup;

/// Several of EntGroup
typedef uint32_t EntGroups;

/// Words of one kind
typedef struct {
  EntTags     tags;    ///< What they can be, besides what other lists say
  EntGroups   groups;  ///< Groups that they belong to
  bool        is_open; ///< Whether the lexicon adds what they can be
  const char* words;   ///< The words in lower case, a blank between them
} EntWordList;

/// Return the lists of words with a grammatical use, and their number
const EntWordList*
ent_closed_class(size_t* n_lists);

#endif // ENT_EXTRACT_CLOSED_CLASS_H
