// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_ACTORS_TITLES_H
#define ENT_EXTRACT_ACTORS_TITLES_H

#include "extract/actors/report.h"

#include <stdbool.h>
#include <stdint.h>

/// Title before a name: Russian Minister of Defense Sergei Shoigu
typedef struct {
  bool     is_found;  ///< Whether there is one
  bool     is_former; ///< Whether it is said to be over
  uint32_t begin;     ///< First token of its words
  uint32_t title;     ///< Token of its head
  uint32_t end;       ///< One past its head
  uint32_t of_begin;  ///< First token behind its preposition, if it has one
  uint32_t of_end;    ///< One past what the preposition governs
  bool     is_to;     ///< Whether the preposition is "to"
} EntTitleWords;

/// Find the title that ends where a name begins
EntTitleWords
ent_title_before(const EntActors* actors, uint32_t name);

/**
   Find the title that begins with a token, behind a name and a comma.

   Stores one past the last token of all that belongs to it.
*/
EntTitleWords
ent_title_at(const EntActors* actors, uint32_t begin, uint32_t* end);

/// Return whether a verb says who leads a known actor: led the PDPA.
bool
ent_leads_known(const EntActors* actors, uint32_t verb);

#endif // ENT_EXTRACT_ACTORS_TITLES_H
