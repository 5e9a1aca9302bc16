// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_ARENA_H
#define ENT_BASE_ARENA_H

#include "base/memory.h"
#include "entente.h"

#include <stddef.h>

/// A chunk of an arena, memory follows it
typedef struct EntArenaChunk EntArenaChunk;

/// Memory that is freed all at once
typedef struct {
  const EntAllocator* memory; ///< Where chunks come from
  EntArenaChunk*      chunks; ///< Newest chunk, or null
} EntArena;

/// Make an empty arena; allocates nothing
EntArena
ent_arena_init(const EntAllocator* memory);

/// Free all memory of an arena; it is empty and usable afterwards
void
ent_arena_clear(EntArena* arena);

/// Forget all content but keep one chunk for reuse
void
ent_arena_reset(EntArena* arena);

/// Allocate `size` bytes aligned for any object, or return null
void*
ent_arena_alloc(EntArena* arena, size_t size);

/// Copy `size` bytes, or return null; the copy is aligned for any object
void*
ent_arena_copy(EntArena* arena, const void* bytes, size_t size);

/// Copy text and store the copy; the empty text stays empty
ENT_NODISCARD EntStatus
ent_arena_text(EntArena* arena, EntText text, EntText* out);

/// Copy a list of texts with the texts themselves
ENT_NODISCARD EntStatus
ent_arena_texts(EntArena* arena, EntTexts texts, EntTexts* out);

#endif // ENT_BASE_ARENA_H
