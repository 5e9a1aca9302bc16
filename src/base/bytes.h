// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_BYTES_H
#define ENT_BASE_BYTES_H

#include "base/memory.h"
#include "entente.h"

#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

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

/// Enlarge the buffer and return where `size` more bytes go, or null
char*
ent_bytes_grow(EntBytes* bytes, size_t size);

/// Make room for `size` more bytes and return where they go, or null
static inline char*
ent_bytes_reserve(EntBytes* const bytes, const size_t size)
{
  assert(bytes);
  return !bytes->status && bytes->capacity - bytes->size >= size
           ? bytes->data + bytes->size
           : ent_bytes_grow(bytes, size);
}

/// Append bytes
static inline void
ent_bytes_add(EntBytes* const bytes, const void* const data, const size_t size)
{
  assert(data || !size);
  char* const end = size ? ent_bytes_reserve(bytes, size) : NULL;
  if (end) {
    memcpy(end, data, size);
    bytes->size += size;
  }
}

/// Copy a text to where room was reserved, and return the end of the copy
static inline char*
ent_bytes_put(char* const end, const EntText text)
{
  return text.size ? (char*)memcpy(end, text.data, text.size) + text.size : end;
}

/// Append a text
static inline void
ent_bytes_text(EntBytes* const bytes, const EntText text)
{
  ent_bytes_add(bytes, text.data, text.size);
}

/// Append a null-terminated string
static inline void
ent_bytes_string(EntBytes* const bytes, const char* const string)
{
  ent_bytes_add(bytes, string, strlen(string));
}

/// Append one byte
static inline void
ent_bytes_char(EntBytes* const bytes, const char c)
{
  ent_bytes_add(bytes, &c, 1U);
}

/// Append a number in decimal
void
ent_bytes_number(EntBytes* bytes, uint64_t number);

/// View the content
static inline EntText
ent_bytes_view(const EntBytes* const bytes)
{
  const EntText text = { bytes->data, bytes->size };
  return text;
}

/// Return an output that appends to a buffer
EntOutput
ent_bytes_output(EntBytes* bytes);

#endif // ENT_BASE_BYTES_H
