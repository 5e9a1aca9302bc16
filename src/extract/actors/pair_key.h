// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_ACTORS_PAIR_KEY_H
#define ENT_EXTRACT_ACTORS_PAIR_KEY_H

#include <stdint.h>

/// Return a key of two numbers for EntKeys, never 0; equal pairs alone have
/// equal keys, and both numbers reach its low bits
static inline uint64_t
ent_pair_key(const uint32_t a, const uint32_t b)
{
  uint64_t key = ((uint64_t)a << 32U | b) + 1U;
  key ^= key >> 33U;
  key *= 0xFF51AFD7ED558CCDU;
  return key ^ key >> 33U;
}

#endif // ENT_EXTRACT_ACTORS_PAIR_KEY_H
