// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_SENTENCES_GAPS_H
#define ENT_READ_REPORT_SENTENCES_GAPS_H

#include "entente.h"

#include <stdbool.h>
#include <stddef.h>

/// A place where a sentence may end, as offsets in bytes
typedef struct {
  EntText text;        ///< Text of the block, masks blanked, "…" as "..."
  size_t  first;       ///< First letter or digit of the sentence
  size_t  begin;       ///< First byte of the sentence
  size_t  stop;        ///< Its last mark: . ! ? or another script's
  size_t  end;         ///< Behind the quotes and brackets that close after it
  size_t  next;        ///< Where the next sentence would begin
  bool    is_headline; ///< Whether most words have capitals, see below
} EntGap;

/// Return whether the sentence ends there
bool
ent_gap_ends(const EntGap* gap);

/**
   Return whether a sentence may begin at a place although it is no capital:
   with a number, or with a word such as al-Assad or iPhone.
*/
bool
ent_gap_may_begin(EntText text, size_t place);

/// Return whether a text is set like a title: no stop, most words capitalized
bool
ent_is_headline(EntText text);

#endif // ENT_READ_REPORT_SENTENCES_GAPS_H
