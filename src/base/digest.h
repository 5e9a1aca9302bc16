// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_DIGEST_H
#define ENT_BASE_DIGEST_H

#include "entente.h"

#include <stddef.h>

/// Write the first `n_digits` (at most 64) lower-case hex digits of SHA-256
void
ent_digest_hex(EntText text, char* digits, size_t n_digits);

#endif // ENT_BASE_DIGEST_H
