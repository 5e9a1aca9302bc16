// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_PLAIN_HYPHENS_H
#define ENT_READ_REPORT_PLAIN_HYPHENS_H

#include "base/keys.h"
#include "entente.h"

#include <stdbool.h>

/// Which words that are parted at a line's end stand elsewhere in the text
typedef struct {
  EntKeys words; ///< By the hash of a word, parted or not: 1 if it stands
} EntHyphens;

/// Make an empty set; allocates nothing
EntHyphens
ent_hyphens_init(const EntAllocator* memory);

/// Free all memory
void
ent_hyphens_clear(EntHyphens* hyphens);

/// Look for all words of a text that are parted, and for their like
ENT_NODISCARD EntStatus
ent_hyphens_learn(EntHyphens* hyphens, EntText text);

/// Return whether a line ends with a hyphen behind a letter
bool
ent_hyphens_parts(EntText line);

/**
   Return whether a hyphen at a line's end parts a word that has none.

   It does if the joined word stands elsewhere, or if both parts are lower-case
   letters and the word with the hyphen does not stand elsewhere.
*/
bool
ent_hyphens_joins(const EntHyphens* hyphens, EntText line, EntText next);

#endif // ENT_READ_REPORT_PLAIN_HYPHENS_H
