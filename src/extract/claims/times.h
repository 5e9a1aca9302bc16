// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_CLAIMS_TIMES_H
#define ENT_EXTRACT_CLAIMS_TIMES_H

#include "base/memory.h"
#include "base/names.h"
#include "entente.h"
#include "extract/claims/days.h"
#include "extract/tokens.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A stretch of time that a sentence names
typedef struct {
  uint32_t begin; ///< First token, the preposition that opens it included
  uint32_t end;   ///< One past the last token
  EntDay   from;  ///< When it begins; year 0 if that is open: until 1991
  EntDay   to;    ///< When it ends; year 0 if that is open: since 2014
} EntTime;

/// Reader of times, which keeps memory for the next sentence
typedef struct {
  const EntAllocator* memory;    ///< Where memory comes from
  EntNames*           names;     ///< Words by id
  EntTime*            items;     ///< Times in the order of the sentence
  size_t              n_items;   ///< Number of them
  size_t              room;      ///< Room for times
  EntDay              issued;    ///< Date of the report, year 0 if unknown
  uint16_t            last_year; ///< Year that the text named last, or 0
  uint32_t            words[64]; ///< Ids of the words it knows
  uint8_t             rows[256]; ///< Words by a hash of the id, 0 if none
  bool                is_ready;  ///< Whether those ids are known
} EntTimes;

/// Make a reader of times; `names` outlives it
EntTimes
ent_times_init(const EntAllocator* memory, EntNames* names);

/// Free everything but the names
void
ent_times_clear(EntTimes* times);

/// Begin a report of this date, which may be partial or empty
ENT_NODISCARD EntStatus
ent_times_open(EntTimes* times, EntText issued);

/**
   Find the times that a sentence names.

   Sentences come in their order: a month without a year has the year that makes
   it the last one before the report's date, or the year that the text named
   last.  Years are those from 1000 to 2199.
*/
ENT_NODISCARD EntStatus
ent_times_find(EntTimes* times, const EntTokens* tokens, EntText sentence);

#endif // ENT_EXTRACT_CLAIMS_TIMES_H
