// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_MEMORY_H
#define ENT_BASE_MEMORY_H

#include "entente.h"

#include <stddef.h>

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

/**
   Make room for one more element in a growing array.

   `block` is the array, `n_items` its length, `*capacity` its room in elements
   of `size` bytes.  Returns the array, perhaps moved, or null if memory ended;
   the old array stays valid then.
*/
void*
ent_memory_grow(const EntAllocator* memory,
                void*               block,
                size_t              n_items,
                size_t*             capacity,
                size_t              size);

#endif // ENT_BASE_MEMORY_H
