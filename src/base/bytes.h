// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_BYTES_H
#define ENT_BASE_BYTES_H

#include "base/memory.h"
#include "entente.h"

#include <stddef.h>
#include <stdint.h>

/**
   Growing buffer of bytes.

   Appending cannot fail visibly: once memory ended, `status` says so and
   further appends do nothing.  Look at it before using the content.
*/
typedef struct {
  const EntAllocator* memory;   ///< Where the buffer comes from
  char*               data;     ///< Content, or null
  size_t              size;     ///< Bytes of content
  size_t              capacity; ///< Bytes of room
  EntStatus           status;   ///< ENT_SUCCESS or ENT_NO_MEMORY
} EntBytes;

/// Make an empty buffer; allocates nothing
EntBytes
ent_bytes_init(const EntAllocator* memory);

/// Free the buffer; it is empty and usable afterwards
void
ent_bytes_clear(EntBytes* bytes);

/// Make room for `size` more bytes and return where they go, or null
char*
ent_bytes_reserve(EntBytes* bytes, size_t size);

/// Append bytes
void
ent_bytes_add(EntBytes* bytes, const void* data, size_t size);

/// Append a text
void
ent_bytes_text(EntBytes* bytes, EntText text);

/// Append a null-terminated string
void
ent_bytes_string(EntBytes* bytes, const char* string);

/// Append one byte
void
ent_bytes_char(EntBytes* bytes, char c);

/// Append a number in decimal
void
ent_bytes_number(EntBytes* bytes, uint64_t number);

/// View the content
EntText
ent_bytes_view(const EntBytes* bytes);

/// Return an output that appends to a buffer
EntOutput
ent_bytes_output(EntBytes* bytes);

#endif // ENT_BASE_BYTES_H
