// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "base/arena.h"

#include <assert.h>
#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define CHUNK_SIZE 65536U

struct EntArenaChunk {
  EntArenaChunk* next;     // Older chunk
  size_t         capacity; // Bytes that follow the head
  size_t         used;     // Bytes given out
  max_align_t    bytes[];  // The memory itself
};

EntArena
ent_arena_init(const EntAllocator* const memory)
{
  assert(memory);
  const EntArena arena = { memory, NULL };
  return arena;
}

void
ent_arena_clear(EntArena* const arena)
{
  assert(arena);
  EntArenaChunk* chunk = arena->chunks;
  while (chunk) {
    EntArenaChunk* const next = chunk->next;
    ent_memory_free(arena->memory, chunk);
    chunk = next;
  }

  arena->chunks = NULL;
}

void
ent_arena_reset(EntArena* const arena)
{
  assert(arena);
  EntArenaChunk* const kept = arena->chunks;
  if (kept) {
    arena->chunks = kept->next;
    ent_arena_clear(arena);
    kept->next    = NULL;
    kept->used    = 0U;
    arena->chunks = kept;
  }
}

static EntArenaChunk*
push_chunk(EntArena* const arena, const size_t size)
{
  const size_t capacity = size > CHUNK_SIZE ? size : CHUNK_SIZE;
  if (capacity > SIZE_MAX - 2U * sizeof(EntArenaChunk)) {
    return NULL;
  }

  EntArenaChunk* const chunk = (EntArenaChunk*)ent_memory_resize(
    arena->memory, NULL, sizeof(EntArenaChunk) + capacity);
  if (chunk) {
    chunk->next     = arena->chunks;
    chunk->capacity = capacity;
    chunk->used     = 0U;
    arena->chunks   = chunk;
  }

  return chunk;
}

// Take bytes that begin at a multiple of a unit
static void*
take(EntArena* const arena, const size_t size, const size_t unit)
{
  EntArenaChunk* chunk = arena->chunks;
  size_t         begin = chunk ? (chunk->used + unit - 1U) / unit * unit : 0U;
  if (!chunk || begin > chunk->capacity || chunk->capacity - begin < size) {
    chunk = push_chunk(arena, size);
    begin = 0U;
  }

  if (!chunk) {
    return NULL;
  }

  chunk->used = begin + size;
  return (char*)chunk->bytes + begin;
}

void*
ent_arena_alloc(EntArena* const arena, const size_t size)
{
  assert(arena);
  return take(arena, size, alignof(max_align_t));
}

void*
ent_arena_copy(EntArena* const   arena,
               const void* const bytes,
               const size_t      size)
{
  assert(arena);
  assert(bytes);
  void* const block = ent_arena_alloc(arena, size);
  if (block && size) {
    memcpy(block, bytes, size);
  }

  return block;
}

EntStatus
ent_arena_text(EntArena* const arena, const EntText text, EntText* const out)
{
  assert(arena);
  if (!text.size) {
    *out = ent_text(NULL);
    return ENT_SUCCESS;
  }

  char* const copy = (char*)take(arena, text.size, 1U);
  if (!copy) {
    return ENT_NO_MEMORY;
  }

  out->data = (const char*)memcpy(copy, text.data, text.size);
  out->size = text.size;
  return ENT_SUCCESS;
}

EntStatus
ent_arena_texts(EntArena* const arena,
                const EntTexts  texts,
                EntTexts* const out)
{
  assert(arena);
  EntTexts copy = { NULL, texts.n_items };
  if (texts.n_items) {
    EntText* const items = (EntText*)ent_arena_copy(
      arena, texts.items, texts.n_items * sizeof(EntText));
    if (!items) {
      return ENT_NO_MEMORY;
    }

    for (size_t i = 0U; i < texts.n_items; ++i) {
      const EntStatus st = ent_arena_text(arena, texts.items[i], &items[i]);
      if (st) {
        return st;
      }
    }

    copy.items = items;
  }

  *out = copy;
  return ENT_SUCCESS;
}
