// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_READINGS_H
#define ENT_EXTRACT_READINGS_H

#include "base/memory.h"
#include "base/names.h"
#include "entente.h"
#include "extract/closed_class.h"
#include "extract/lexicon.h"
#include "extract/tags.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a word can be, whatever its sentence
typedef struct {
  EntTags   tags;                ///< Tags that it can have; 0 if not looked up
  EntGroups groups;              ///< Groups that it belongs to
  bool      is_closed;           ///< Whether the lexicon says nothing of it
  bool      is_guessed;          ///< Whether only its form tells the tags
  bool      is_name;             ///< Whether the lexicon has it as a name only
  bool      is_capital;          ///< Whether it is an adjective with a capital
  bool      is_plural;           ///< Whether it can be a plural
  uint16_t  counts[ENT_N_PARTS]; ///< Uses of its most usual bases
} EntReading;

/// Readings of words by id, looked up once for each word
typedef struct {
  const EntAllocator* memory;  ///< Where memory comes from
  EntNames*           names;   ///< Words by id
  EntReading*         items;   ///< By id
  size_t              n_items; ///< Number of them, the unused 0 included
  size_t              n_done;  ///< Number of those looked up
  size_t              room;    ///< Room for readings
} EntReadings;

/// Make readings of no word yet; `names` outlives them
EntReadings
ent_readings_init(const EntAllocator* memory, EntNames* names);

/// Free everything but the names
void
ent_readings_clear(EntReadings* readings);

/**
   Look up every word that was named since the last time.

   The first time, the words of closed classes are named.
*/
ENT_NODISCARD EntStatus
ent_readings_update(EntReadings* readings);

/// Return the reading of a word that was looked up
static inline const EntReading*
ent_readings_get(const EntReadings* const readings, const uint32_t id)
{
  assert(id < readings->n_items);
  return &readings->items[id];
}

/// Return how usual a tag is for a word, to be compared with another tag's
uint32_t
ent_reading_weight(const EntReading* reading, EntTag tag);

#endif // ENT_EXTRACT_READINGS_H
