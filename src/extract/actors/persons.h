// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_ACTORS_PERSONS_H
#define ENT_EXTRACT_ACTORS_PERSONS_H

#include "extract/actors/report.h"

#include <stdbool.h>
#include <stdint.h>

#define ENT_MAX_NAME 6U ///< Words of a personal name

/// Words that may be a personal name
typedef struct {
  uint32_t begin;      ///< First token
  uint32_t end;        ///< One past the last token
  uint32_t n_capitals; ///< Words with a capital
  uint32_t title;      ///< Word of a title before them, or 0
} EntNameRun;

/// Return the text of a token
static inline EntText
ent_token_words(const EntActors* const actors, const uint32_t token)
{
  return ent_token_text(&actors->tokens->items[token], actors->sentence);
}

/// Return whether a word is al-Assad or the like
bool
ent_is_joined_name(const EntActors* actors, uint32_t token);

/// Return whether a word may begin a personal name
bool
ent_may_begin_name(const EntActors* actors, uint32_t token);

/// Return whether a word may be a verb that only a headline writes with a
/// capital: Orders
bool
ent_is_headline_verb(const EntActors* actors, uint32_t token);

/// Find the words that may be one name with a first one
EntNameRun
ent_name_run(const EntActors* actors, uint32_t begin);

/// Return whether the words around it show a single word to be a surname
bool
ent_is_shown_surname(const EntActors* actors, const EntNameRun* run);

/// Return whether something shows several words to be a person
bool
ent_is_shown_person(const EntActors* actors, const EntNameRun* run);

#endif // ENT_EXTRACT_ACTORS_PERSONS_H
