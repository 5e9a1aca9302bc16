// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "base/digest.h"

#include <assert.h>
#include <nettle/sha2.h>
#include <stdint.h>

void
ent_digest_hex(const EntText text, char* const digits, const size_t n_digits)
{
  assert(digits);
  assert(n_digits <= (size_t)2U * SHA256_DIGEST_SIZE);

  struct sha256_ctx context;
  uint8_t           digest[SHA256_DIGEST_SIZE];
  sha256_init(&context);
  sha256_update(&context, text.size, (const uint8_t*)text.data);
  sha256_digest(&context, sizeof(digest), digest);

  for (size_t i = 0U; i < n_digits; ++i) {
    const unsigned nibble =
      i % 2U ? digest[i / 2U] & 0xFU : digest[i / 2U] >> 4U;

    digits[i] = "0123456789abcdef"[nibble];
  }
}
