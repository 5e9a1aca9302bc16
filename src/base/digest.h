// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_DIGEST_H
#define ENT_BASE_DIGEST_H

#include "entente.h"

#include <stddef.h>

/// Write the first `n_digits` (at most 64) lower-case hex digits of SHA-256
void
ent_digest_hex(EntText text, char* digits, size_t n_digits);

#define ENT_DIGEST_BASE64_SIZE 45U ///< Bytes of it, the null byte included

/// Write SHA-256 in base 64 (RFC 4648) as a string of ENT_DIGEST_BASE64_SIZE
void
ent_digest_base64(EntText text, char* out);

#endif // ENT_BASE_DIGEST_H
