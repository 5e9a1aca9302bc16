// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_ACTORS_PERSON_SIGNS_H
#define ENT_EXTRACT_ACTORS_PERSON_SIGNS_H

#include "extract/actors/report.h"

#include <stdbool.h>
#include <stdint.h>

/// Words that may be a name, and what shows it
typedef struct {
  uint32_t begin;      ///< First token
  uint32_t end;        ///< One past the last token
  uint32_t n_capitals; ///< Words with capitals
  uint32_t title;      ///< Word of a title before it, or 0
} EntNameRun;

/// Return whether a word may be a verb that only a headline writes with a
/// capital: Orders
bool
ent_is_of_headline(const EntActors* actors, uint32_t token);

/// Return whether the words around it show a single word to be a surname
bool
ent_is_shown_surname(const EntActors* actors, const EntNameRun* run);

/// Return whether something shows several words to be a person
bool
ent_is_shown_person(const EntActors* actors, const EntNameRun* run);

#endif // ENT_EXTRACT_ACTORS_PERSON_SIGNS_H
