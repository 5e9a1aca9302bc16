// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/rules/spelling.h"

#include <assert.h>

static bool
has_base(const EntSpelled* const spelled,
         const EntPart           part,
         const uint32_t          word)
{
  size_t                   n_bases = 0U;
  const EntWordBase* const bases   = ent_bases_get(
    spelled->bases, spelled->tokens->items[spelled->token].id, part, &n_bases);
  for (size_t i = 0U; i < n_bases; ++i) {
    if (bases[i].id == word) {
      return true;
    }
  }

  return false;
}

bool
ent_spelled_is(const EntSpelled* const spelled, const uint32_t word)
{
  assert(spelled->token < spelled->tokens->n_items);
  return spelled->tokens->items[spelled->token].id == word ||
         has_base(spelled, ENT_NOUN, word) || has_base(spelled, ENT_VERB, word);
}

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
