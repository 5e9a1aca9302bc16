// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_ACTORS_LETTER_CASE_H
#define ENT_EXTRACT_ACTORS_LETTER_CASE_H

#include "entente.h"
#include "extract/actors/gazetteer_table.h"
#include "extract/tokens.h"

#include <stdbool.h>

/// Return whether a word has an ASCII capital behind its first character
static inline bool
ent_has_inner_capital(const EntText word)
{
  for (size_t i = 1U; i < word.size; ++i) {
    if (word.data[i] >= 'A' && word.data[i] <= 'Z') {
      return true;
    }
  }

  return false;
}

/// Return whether a word begins with a capital and has no small letter
static inline bool
ent_is_all_capitals(const EntToken* const token, const EntText text)
{
  for (uint32_t i = token->begin; i < token->end; ++i) {
    if (text.data[i] >= 'a' && text.data[i] <= 'z') {
      return false;
    }
  }

  return token->flags & ENT_TOKEN_CAPITAL;
}

/// Return how a token of a label is written
static inline EntLetterCase
ent_letter_case(const EntToken* const token, const EntText text)
{
  const bool is_inner = ent_has_inner_capital(ent_token_text(token, text));
  return ent_is_all_capitals(token, text) && token->end - token->begin > 1U
           ? ENT_CASE_CAPS
         : is_inner                         ? ENT_CASE_INNER
         : token->flags & ENT_TOKEN_CAPITAL ? ENT_CASE_CAPITAL
                                            : ENT_CASE_ANY;
}

/// Return whether a word may be written so where a label has `wanted`
static inline bool
ent_fits_case(const EntText       word,
              const bool          is_capital,
              const bool          is_caps,
              const EntLetterCase wanted)
{
  switch (wanted) {
    case ENT_CASE_CAPITAL:
      return is_capital &&
             (is_caps ? word.size == 1U || word.size > 3U
                      : word.size < 3U || !ent_has_inner_capital(word));
    case ENT_CASE_CAPS:
      return is_caps;
    case ENT_CASE_INNER:
      return ent_has_inner_capital(word);
    default:
      return true;
  }
}

#endif // ENT_EXTRACT_ACTORS_LETTER_CASE_H
