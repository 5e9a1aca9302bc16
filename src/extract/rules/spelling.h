// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_RULES_SPELLING_H
#define ENT_EXTRACT_RULES_SPELLING_H

#include "extract/rules/bases.h"
#include "extract/tokens.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A token of a sentence whose words were looked up
typedef struct {
  const EntBases*  bases;  ///< Bases of its words
  const EntTokens* tokens; ///< Its tokens
  uint32_t         token;  ///< The token
} EntSpelled;

/// Return whether a token is a word, or a form of it as a noun or a verb
static inline bool
ent_spelled_is(const EntSpelled* const spelled, const uint32_t word)
{
  const uint32_t here = spelled->tokens->items[spelled->token].id;
  return here == word || ent_bases_has(spelled->bases, here, word);
}

/// Return whether some words stand right behind a token
bool
ent_spelled_behind(const EntSpelled* spelled,
                   const uint32_t*   words,
                   size_t            n_words);

#endif // ENT_EXTRACT_RULES_SPELLING_H
