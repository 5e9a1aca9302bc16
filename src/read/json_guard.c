// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/json_guard.h"

#include <string.h>

#define N_ESCAPE 6U // Characters of "\uD83D"

static uint32_t
hex_digit(const char c)
{
  return c >= '0' && c <= '9'   ? (uint32_t)(c - '0')
         : c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a') + 10U
         : c >= 'A' && c <= 'F' ? (uint32_t)(c - 'A') + 10U
                                : 0U; // The parser will refuse it
}

// Take the unit of a whole escape; false if the halves do not fit
static bool
end_unit(EntJsonGuard* const guard)
{
  const uint32_t kind   = guard->unit & 0xFC00U;
  const bool     is_low = kind == 0xDC00U;
  const bool     fits   = guard->is_high == is_low;

  guard->n_seen  = 0U;
  guard->is_high = kind == 0xD800U;
  return fits;
}

static bool
step(EntJsonGuard* const guard, const char c)
{
  if (guard->n_seen > 1U) {
    guard->unit = guard->unit << 4U | hex_digit(c);
    return ++guard->n_seen < N_ESCAPE || end_unit(guard);
  }

  const bool goes_on = guard->n_seen ? c == 'u' : c == '\\';
  guard->n_seen      = goes_on ? guard->n_seen + 1U : 0U;
  guard->unit        = 0U;
  return goes_on || !guard->is_high;
}

size_t
ent_json_guard_add(EntJsonGuard* const guard, const EntText bytes)
{
  for (size_t i = 0U; i < bytes.size; ++i) {
    if (!guard->n_seen && !guard->is_high) {
      const void* const next = memchr(bytes.data + i, '\\', bytes.size - i);
      if (!next) {
        break;
      }
      i = (size_t)((const char*)next - bytes.data);
    }

    if (!step(guard, bytes.data[i])) {
      return i;
    }
  }

  return bytes.size;
}
