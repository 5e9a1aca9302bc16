// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "base/names.h"

#include "base/text.h"

#include <assert.h>

EntNames
ent_names_init(const EntAllocator* const memory)
{
  assert(memory);
  const EntNames names = { ent_arena_init(memory), NULL, 0U, 0U, NULL, 0U };
  return names;
}

void
ent_names_clear(EntNames* const names)
{
  assert(names);
  const EntAllocator* const memory = names->arena.memory;

  ent_arena_clear(&names->arena);
  ent_memory_free(memory, names->texts);
  ent_memory_free(memory, names->slots);
  *names = ent_names_init(memory);
}

static bool
stands_in(const EntNames* const    names,
          const EntNameSlot* const slot,
          const EntText            text,
          const uint64_t           hash)
{
  return slot->hash == (uint32_t)(hash >> 32U) &&
         ent_text_equals(names->texts[slot->id - 1U], text);
}

// Return the slot where a text stands, or the empty one where it would
static EntNameSlot*
find_slot(const EntNames* const names, const EntText text, const uint64_t hash)
{
  const size_t mask = names->n_slots - 1U;
  size_t       i    = (size_t)hash & mask;
  while (names->slots[i].id &&
         !stands_in(names, &names->slots[i], text, hash)) {
    i = (i + 1U) & mask;
  }

  return &names->slots[i];
}

static bool
grow_slots(EntNames* const names)
{
  const EntAllocator* const memory = names->arena.memory;
  const size_t       n_slots       = names->n_slots ? names->n_slots * 2U : 64U;
  EntNameSlot* const slots =
    (EntNameSlot*)ent_memory_zeroed(memory, n_slots, sizeof(EntNameSlot));
  if (!slots) {
    return false;
  }

  ent_memory_free(memory, names->slots);
  names->slots   = slots;
  names->n_slots = n_slots;
  for (uint32_t id = 1U; id <= names->n_texts; ++id) {
    const EntText      text = ent_names_get(names, id);
    const uint64_t     hash = ent_text_hash(text);
    EntNameSlot* const slot = find_slot(names, text, hash);
    slot->id                = id;
    slot->hash              = (uint32_t)(hash >> 32U);
  }

  return true;
}

static uint32_t
add(EntNames* const names, const EntText text)
{
  EntText* const texts = (EntText*)ent_memory_grow(names->arena.memory,
                                                   names->texts,
                                                   names->n_texts,
                                                   &names->capacity,
                                                   sizeof(EntText));
  if (!texts || names->n_texts == UINT32_MAX) {
    return 0U;
  }

  names->texts = texts;
  if (ent_arena_text(&names->arena, text, &texts[names->n_texts])) {
    return 0U;
  }

  return (uint32_t)++names->n_texts;
}

uint32_t
ent_names_intern(EntNames* const names, const EntText text)
{
  const bool is_full = names->n_texts * 2U >= names->n_slots;
  if (is_full && !grow_slots(names)) {
    return 0U;
  }

  const uint64_t     hash = ent_text_hash(text);
  EntNameSlot* const slot = find_slot(names, text, hash);
  if (!slot->id) {
    slot->id   = add(names, text);
    slot->hash = (uint32_t)(hash >> 32U);
  }

  return slot->id;
}

uint32_t
ent_names_find(const EntNames* const names, const EntText text)
{
  assert(names);
  return names->n_slots ? find_slot(names, text, ent_text_hash(text))->id : 0U;
}
