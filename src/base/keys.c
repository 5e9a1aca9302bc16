// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "base/keys.h"

#include <assert.h>
#include <string.h>

#define LEAST_SLOTS 64U
#define MANY_SLOTS ((size_t)1U << 18U) // Smaller tables grow faster

EntKeys
ent_keys_init(const EntAllocator* const memory)
{
  assert(memory);
  const EntKeys keys = { memory, NULL, 0U, 0U };
  return keys;
}

void
ent_keys_clear(EntKeys* const keys)
{
  assert(keys);
  ent_memory_free(keys->memory, keys->slots);
  *keys = ent_keys_init(keys->memory);
}

void
ent_keys_empty(EntKeys* const keys)
{
  assert(keys);
  if (keys->n_slots > LEAST_SLOTS) {
    ent_keys_clear(keys);
  } else if (keys->n_keys) {
    memset(keys->slots, 0, keys->n_slots * 2U * sizeof(uint64_t));
    keys->n_keys = 0U;
  }
}

// Return the pair where a key stands, or the empty one where it would
static uint64_t*
find_pair(const EntKeys* const keys, const uint64_t key)
{
  const size_t mask = keys->n_slots - 1U;
  size_t       i    = (size_t)key & mask;
  while (keys->slots[2U * i] && keys->slots[2U * i] != key) {
    i = (i + 1U) & mask;
  }

  return &keys->slots[2U * i];
}

static bool
grow(EntKeys* const keys)
{
  EntKeys bigger = ent_keys_init(keys->memory);
  bigger.n_slots = !keys->n_slots               ? LEAST_SLOTS
                   : keys->n_slots < MANY_SLOTS ? keys->n_slots * 4U
                                                : keys->n_slots * 2U;
  bigger.slots   = (uint64_t*)ent_memory_zeroed(
    keys->memory, bigger.n_slots, 2U * sizeof(uint64_t));
  if (!bigger.slots) {
    return false;
  }

  for (size_t i = 0U; i < keys->n_slots; ++i) {
    const uint64_t key = keys->slots[2U * i];
    if (key) {
      uint64_t* const pair = find_pair(&bigger, key);

      pair[0] = key;
      pair[1] = keys->slots[2U * i + 1U];
    }
  }

  bigger.n_keys = keys->n_keys;
  ent_memory_free(keys->memory, keys->slots);
  *keys = bigger;
  return true;
}

uint64_t*
ent_keys_add(EntKeys* const keys, const uint64_t key)
{
  assert(keys);
  assert(key);
  if (keys->n_keys * 4U >= keys->n_slots * 3U && !grow(keys)) {
    return NULL;
  }

  uint64_t* const pair = find_pair(keys, key);
  if (!pair[0]) {
    pair[0] = key;
    ++keys->n_keys;
  }

  return pair + 1U;
}

const uint64_t*
ent_keys_find(const EntKeys* const keys, const uint64_t key)
{
  assert(key);
  if (!keys->n_slots) {
    return NULL;
  }

  const uint64_t* const pair = find_pair(keys, key);
  return pair[0] ? pair + 1U : NULL;
}
