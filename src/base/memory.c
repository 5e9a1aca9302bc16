// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "base/memory.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void*
resize_system(void* const handle, void* const block, const size_t size)
{
  (void)handle;
  if (!size) {
    free(block);
    return NULL;
  }

  return realloc(block, size);
}

EntAllocator
ent_memory_system(void)
{
  const EntAllocator allocator = { NULL, resize_system };
  return allocator;
}

void*
ent_memory_resize(const EntAllocator* const memory,
                  void* const               block,
                  const size_t              size)
{
  assert(memory);
  assert(size);
  return memory->resize(memory->handle, block, size);
}

void*
ent_memory_zeroed(const EntAllocator* const memory,
                  const size_t              count,
                  const size_t              size)
{
  assert(memory);
  assert(size);
  if (!count || count > SIZE_MAX / size) {
    return NULL;
  }

  void* const block = ent_memory_resize(memory, NULL, count * size);
  return block ? memset(block, 0, count * size) : NULL;
}

void
ent_memory_free(const EntAllocator* const memory, void* const block)
{
  if (block) {
    memory->resize(memory->handle, block, 0U);
  }
}

void*
ent_memory_widen(const EntAllocator* const memory,
                 void* const               block,
                 size_t* const             capacity,
                 const size_t              size)
{
  assert(memory);
  assert(capacity);
  const size_t new_capacity = *capacity ? *capacity * 2U : 16U;
  if (new_capacity <= *capacity || new_capacity > SIZE_MAX / size) {
    return NULL;
  }

  void* const grown = ent_memory_resize(memory, block, new_capacity * size);
  if (grown) {
    *capacity = new_capacity;
  }

  return grown;
}
