// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "base/bytes.h"

#include <assert.h>
#include <stdint.h>

EntBytes
ent_bytes_init(const EntAllocator* const memory)
{
  assert(memory);
  const EntBytes bytes = { memory, NULL, 0U, 0U, ENT_SUCCESS };
  return bytes;
}

void
ent_bytes_clear(EntBytes* const bytes)
{
  assert(bytes);
  ent_memory_free(bytes->memory, bytes->data);
  *bytes = ent_bytes_init(bytes->memory);
}

static bool
grow(EntBytes* const bytes, const size_t size)
{
  size_t capacity = bytes->capacity ? bytes->capacity : 256U;
  while (capacity - bytes->size < size) {
    if (capacity > SIZE_MAX / 2U) {
      return false;
    }
    capacity *= 2U;
  }

  char* const data =
    (char*)ent_memory_resize(bytes->memory, bytes->data, capacity);
  if (data) {
    bytes->data     = data;
    bytes->capacity = capacity;
  }

  return data;
}

char*
ent_bytes_grow(EntBytes* const bytes, const size_t size)
{
  assert(bytes);
  if (!bytes->status && !grow(bytes, size)) {
    bytes->status = ENT_NO_MEMORY;
  }

  return bytes->status ? NULL : bytes->data + bytes->size;
}

void
ent_bytes_number(EntBytes* const bytes, uint64_t number)
{
  assert(bytes);
  char   digits[20];
  size_t i = sizeof(digits);
  do {
    digits[--i] = (char)('0' + number % 10U);
    number /= 10U;
  } while (number);

  ent_bytes_add(bytes, digits + i, sizeof(digits) - i);
}

static EntStatus
write_bytes(void* const handle, const void* const data, const size_t size)
{
  EntBytes* const bytes = (EntBytes*)handle;

  ent_bytes_add(bytes, data, size);
  return bytes->status;
}

EntOutput
ent_bytes_output(EntBytes* const bytes)
{
  assert(bytes);
  const EntOutput output = { bytes, write_bytes };
  return output;
}
