// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_NAMES_H
#define ENT_BASE_NAMES_H

#include "base/arena.h"
#include "entente.h"

#include <assert.h>
#include <stddef.h>
#include <stdint.h>

/// Place in a table of names; its hash tells most of them apart
typedef struct {
  uint32_t id;   ///< Of the name, or 0
  uint32_t hash; ///< Upper half of its hash
} EntNameSlot;

/// Texts that are spoken of by number; each is kept once
typedef struct {
  EntArena     arena;    ///< Holds the texts
  EntText*     texts;    ///< Text of each id, from 1
  size_t       n_texts;  ///< Number of texts
  size_t       capacity; ///< Room in texts
  EntNameSlot* slots;    ///< Open-addressing table of ids
  size_t       n_slots;  ///< Size of the table, a power of two, or 0
} EntNames;

/// Make an empty set; allocates nothing
EntNames
ent_names_init(const EntAllocator* memory);

/// Free everything
void
ent_names_clear(EntNames* names);

/// Return the id of a text, added if it is new; 0 if memory ended
uint32_t
ent_names_intern(EntNames* names, EntText text);

/// Return the id of a text, or 0 if it is not there
uint32_t
ent_names_find(const EntNames* names, EntText text);

/// Return the text of an id, valid as long as the names
static inline EntText
ent_names_get(const EntNames* const names, const uint32_t id)
{
  assert(id && id <= names->n_texts);
  return names->texts[id - 1U];
}

#endif // ENT_BASE_NAMES_H
