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

// Return the slot where a text stands, or the empty one where it would
static size_t
find_slot(const EntNames* const names, const EntText text)
{
  const size_t mask = names->n_slots - 1U;
  size_t       i    = (size_t)ent_text_hash(text) & mask;
  while (names->slots[i] &&
         !ent_text_equals(ent_names_get(names, names->slots[i]), text)) {
    i = (i + 1U) & mask;
  }

  return i;
}

static bool
grow_slots(EntNames* const names)
{
  const EntAllocator* const memory = names->arena.memory;
  const size_t    n_slots          = names->n_slots ? names->n_slots * 2U : 64U;
  uint32_t* const slots =
    (uint32_t*)ent_memory_zeroed(memory, n_slots, sizeof(uint32_t));
  if (!slots) {
    return false;
  }

  ent_memory_free(memory, names->slots);
  names->slots   = slots;
  names->n_slots = n_slots;
  for (uint32_t id = 1U; id <= names->n_texts; ++id) {
    slots[find_slot(names, ent_names_get(names, id))] = id;
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

  const size_t slot = find_slot(names, text);
  if (!names->slots[slot]) {
    names->slots[slot] = add(names, text);
  }

  return names->slots[slot];
}

uint32_t
ent_names_find(const EntNames* const names, const EntText text)
{
  assert(names);
  return names->n_slots ? names->slots[find_slot(names, text)] : 0U;
}

EntText
ent_names_get(const EntNames* const names, const uint32_t id)
{
  assert(names);
  assert(id);
  assert(id <= names->n_texts);
  return names->texts[id - 1U];
}
