// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_TOKEN_NAMES_H
#define ENT_EXTRACT_TOKEN_NAMES_H

#include "entente.h"
#include "extract/tokens.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Where a clitic is cut off a word
typedef struct {
  size_t      base_size; ///< Bytes of the word without it
  const char* base;      ///< Word that the rest stands for, or null
  bool        is_word;   ///< Whether it is a word itself: can-not
} EntCliticCut;

/**
   Find the clitic at the end of a word: 's, n't, 're, 've, 'll, 'd, 'm.

   `has_apostrophe` tells whether there is any; "cannot" is cut without.
*/
EntCliticCut
ent_clitic_find(EntText word, bool has_apostrophe);

/// Return the cut of a word without a clitic
EntCliticCut
ent_clitic_none(EntText word);

/**
   Return the id of a word in lower case; 0 if memory ended.

   Curly apostrophes and hyphens become those of ASCII, and what is invisible is
   left out.
*/
uint32_t
ent_token_name(EntTokens* tokens, EntText word);

#endif // ENT_EXTRACT_TOKEN_NAMES_H
