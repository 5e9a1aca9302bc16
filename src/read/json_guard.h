// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_JSON_GUARD_H
#define ENT_READ_JSON_GUARD_H

#include "entente.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Watcher of the escapes in JSON, zero at the start
typedef struct {
  unsigned n_seen;  ///< Characters of an escape that were seen
  uint32_t unit;    ///< Its UTF-16 code unit so far
  bool     is_high; ///< Whether the last unit waits for its second half
} EntJsonGuard;

/**
   Look at a piece of a document before it is parsed.

   Returns how many bytes stand before the end of an escape that is half a
   surrogate pair, or the size of the piece if there is none: yajl would put a
   question mark in its place.
*/
size_t
ent_json_guard_add(EntJsonGuard* guard, EntText bytes);

#endif // ENT_READ_JSON_GUARD_H
