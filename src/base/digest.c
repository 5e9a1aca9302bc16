// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "base/digest.h"

#include <assert.h>
#include <nettle/base64.h>
#include <nettle/sha2.h>
#include <stdint.h>

static void
find_digest(const EntText text, uint8_t digest[SHA256_DIGEST_SIZE])
{
  struct sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, text.size, (const uint8_t*)text.data);
  sha256_digest(&context, SHA256_DIGEST_SIZE, digest);
}

void
ent_digest_hex(const EntText text, char* const digits, const size_t n_digits)
{
  assert(digits);
  assert(n_digits <= (size_t)2U * SHA256_DIGEST_SIZE);

  uint8_t digest[SHA256_DIGEST_SIZE];
  find_digest(text, digest);
  for (size_t i = 0U; i < n_digits; ++i) {
    const unsigned nibble =
      i % 2U ? digest[i / 2U] & 0xFU : digest[i / 2U] >> 4U;

    digits[i] = "0123456789abcdef"[nibble];
  }
}

void
ent_digest_base64(const EntText text, char* const out)
{
  assert(out);
  static_assert(BASE64_ENCODE_RAW_LENGTH(SHA256_DIGEST_SIZE) + 1U ==
                  ENT_DIGEST_BASE64_SIZE,
                "The digest and its end must fit");

  uint8_t digest[SHA256_DIGEST_SIZE];
  find_digest(text, digest);
  base64_encode_raw(out, sizeof(digest), digest);
  out[ENT_DIGEST_BASE64_SIZE - 1U] = '\0';
}
