// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/rules/spelling.h"

#include <assert.h>

bool
ent_spelled_behind(const EntSpelled* const spelled,
                   const uint32_t* const   words,
                   const size_t            n_words)
{
  EntSpelled next = *spelled;
  for (size_t i = 0U; i < n_words; ++i) {
    if (++next.token >= spelled->tokens->n_items ||
        !ent_spelled_is(&next, words[i])) {
      return false;
    }
  }

  return true;
}
