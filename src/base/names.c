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

// Return what is kept of a hash, by which texts stand in the table
static uint32_t
hash_of(const EntText text)
{
  return (uint32_t)(ent_text_hash(text) >> 32U);
}

// Return the slot where a text stands, or the empty one where it would
static EntNameSlot*
find_slot(const EntNames* const names, const EntText text, const uint32_t hash)
{
  const size_t mask = names->n_slots - 1U;
  size_t       i    = hash & mask;
  while (names->slots[i].id &&
         (names->slots[i].hash != hash ||
          !ent_text_equals(names->texts[names->slots[i].id - 1U], text))) {
    i = (i + 1U) & mask;
  }

  return &names->slots[i];
}

static void
move_slot(EntNames* const names, const EntNameSlot slot)
{
  const size_t mask = names->n_slots - 1U;
  size_t       i    = slot.hash & mask;
  while (names->slots[i].id) {
    i = (i + 1U) & mask;
  }

  names->slots[i] = slot;
}

static bool
grow_slots(EntNames* const names)
{
  const EntAllocator* const memory   = names->arena.memory;
  EntNameSlot* const        before   = names->slots;
  const size_t              n_slots  = names->n_slots;
  const size_t              n_wanted = n_slots ? n_slots * 2U : 64U;
  EntNameSlot* const        slots =
    (EntNameSlot*)ent_memory_zeroed(memory, n_wanted, sizeof(EntNameSlot));
  if (!slots) {
    return false;
  }

  names->slots   = slots;
  names->n_slots = n_wanted;
  for (size_t i = 0U; i < n_slots; ++i) {
    if (before[i].id) {
      move_slot(names, before[i]);
    }
  }

  ent_memory_free(memory, before);
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

  const uint32_t     hash = hash_of(text);
  EntNameSlot* const slot = find_slot(names, text, hash);
  if (!slot->id) {
    slot->id   = add(names, text);
    slot->hash = hash;
  }

  return slot->id;
}

uint32_t
ent_names_find(const EntNames* const names, const EntText text)
{
  assert(names);
  return names->n_slots ? find_slot(names, text, hash_of(text))->id : 0U;
}
