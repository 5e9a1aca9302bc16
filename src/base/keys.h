// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_KEYS_H
#define ENT_BASE_KEYS_H

#include "base/memory.h"
#include "entente.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Map from 64-bit hashes to 64-bit values: 16 bytes an entry and no text
typedef struct {
  const EntAllocator* memory;  ///< Where the table comes from
  uint64_t*           slots;   ///< Pairs of key and value, key 0 is empty
  size_t              n_slots; ///< Number of pairs, a power of two, or 0
  size_t              n_keys;  ///< Number of keys
} EntKeys;

/// Make an empty map; allocates nothing
EntKeys
ent_keys_init(const EntAllocator* memory);

/// Free the map
void
ent_keys_clear(EntKeys* keys);

/// Forget all keys, and keep the memory of a small table for the next ones
void
ent_keys_empty(EntKeys* keys);

/**
   Find the value of a key, adding the key with value 0 if it is new.

   `key` is not 0.  The pointer is valid until the next call.  Returns null if
   memory ended.
*/
uint64_t*
ent_keys_add(EntKeys* keys, uint64_t key);

/// Tell that a key is about to be looked up, so that memory can be fetched
static inline void
ent_keys_expect(const EntKeys* const keys, const uint64_t key)
{
#if defined(__GNUC__)
  if (keys->n_slots) {
    __builtin_prefetch(&keys->slots[2U * ((size_t)key & (keys->n_slots - 1U))]);
  }
#else
  (void)keys;
  (void)key;
#endif
}

/// Return the value of a key, or null if it is not there
const uint64_t*
ent_keys_find(const EntKeys* keys, uint64_t key);

#endif // ENT_BASE_KEYS_H
