// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_MEMORY_H
#define ENT_BASE_MEMORY_H

#include "entente.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

/// Return the allocator that calls realloc() and free()
EntAllocator
ent_memory_system(void);

/// Allocate or resize a block; null if memory ended, the block is kept then
void*
ent_memory_resize(const EntAllocator* memory, void* block, size_t size);

/// Allocate `count` zeroed elements; null if memory ended or counts overflow
void*
ent_memory_zeroed(const EntAllocator* memory, size_t count, size_t size);

/// Free a block; null is allowed
void
ent_memory_free(const EntAllocator* memory, void* block);

/// Make a growing array larger; use ent_memory_grow()
void*
ent_memory_widen(const EntAllocator* memory,
                 void*               block,
                 size_t*             capacity,
                 size_t              size);

/**
   Make room for one more element in a growing array.

   `block` is the array, `n_items` its length, `*capacity` its room in elements
   of `size` bytes.  Returns the array, perhaps moved, or null if memory ended;
   the old array stays valid then.
*/
static inline void*
ent_memory_grow(const EntAllocator* const memory,
                void* const               block,
                const size_t              n_items,
                size_t* const             capacity,
                const size_t              size)
{
  assert(n_items <= *capacity);
  return n_items < *capacity ? block
                             : ent_memory_widen(memory, block, capacity, size);
}

/// Append an element to a growing array; use ENT_PUSH()
ENT_NODISCARD static inline EntStatus
ent_memory_push(const EntAllocator* const memory,
                void* const               array,
                size_t* const             n_items,
                size_t* const             room,
                const void* const         item,
                const size_t              size)
{
  assert(array);
  assert(n_items);
  assert(room);
  void* block = NULL;
  memcpy(&block, array, sizeof(block));
  if (*n_items == *room) {
    block = ent_memory_grow(memory, block, *n_items, room, size);
    if (!block) {
      return ENT_NO_MEMORY;
    }
    memcpy(array, &block, sizeof(block));
  }

  memcpy((char*)block + *n_items * size, item, size);
  ++*n_items;
  return ENT_SUCCESS;
}

/**
   Append an element to a growing array.

   `items` is the array, `n_items` its length, `room` its room in elements;
   `item` is a variable of the array's type.  If memory ended, the array stays
   as it was, and the value is ENT_NO_MEMORY.
*/
#define ENT_PUSH(memory, items, n_items, room, item) \
  ent_memory_push((memory),                          \
                  &(items),                          \
                  &(n_items),                        \
                  &(room),                           \
                  1 ? &(item) : (items),             \
                  sizeof(*(items)))

#endif // ENT_BASE_MEMORY_H
