// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_TOKEN_RUNS_H
#define ENT_EXTRACT_TOKEN_RUNS_H

#include "entente.h"
#include "extract/token_chars.h"

#include <stdbool.h>
#include <stddef.h>

/// Letters and digits with what joins them: "Russian-flagged", "U.S.", "3,000"
typedef struct {
  size_t       end;            ///< One past its last byte
  EntCharClass first;          ///< Class of its first character
  bool         has_small;      ///< Whether a letter of it is small
  bool         has_capital;    ///< Whether a letter of it is a capital
  bool         has_hyphen;     ///< Whether a hyphen is inside
  bool         has_apostrophe; ///< Whether an apostrophe is inside
  bool         has_stop;       ///< Whether a stop is inside
  bool         is_worded;      ///< Whether a part of it begins with a letter
  bool         is_address;     ///< Whether it is a URL
} EntRun;

/**
   Find where the run ends that begins at a place of a valid text.

   A letter, a digit, or a sign of money before a digit stands there.  Inside
   are hyphens and apostrophes between letters or digits, stops of dotted
   abbreviations and addresses, points and commas of numbers; at the end the
   stop of an abbreviation, and a percent sign.
*/
EntRun
ent_run_find(EntText text, size_t place);

/// Return whether a run begins with the character at a place
static inline bool
ent_is_run_start(const EntText text, const size_t place, const EntChar here)
{
  return ent_is_word_class(here.class) ||
         (here.class == ENT_CHAR_MONEY &&
          ent_token_char(text, place + here.size).class == ENT_CHAR_DIGIT);
}

#endif // ENT_EXTRACT_TOKEN_RUNS_H
