// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_BLOCKS_WORDS_H
#define ENT_READ_REPORT_BLOCKS_WORDS_H

#include "entente.h"

#include <stdbool.h>
#include <stddef.h>

/// Return whether a text begins with a URL, perhaps in angle brackets
bool
ent_is_url(EntText text);

/// Return the columns that a text takes: its code points
size_t
ent_columns(EntText text);

/// Return whether a text's first letter, after quotes, is lower-case
bool
ent_begins_lower(EntText text);

/// Return whether a text ends like a sentence or before a list
bool
ent_ends_sentence(EntText text);

/// Count the words of a text
size_t
ent_count_words(EntText text);

/// Return whether two texts are equal but for the case of ASCII letters
bool
ent_same_words(EntText a, EntText b);

/// Return whether a text, perhaps with a colon, is the heading of notes
bool
ent_heads_notes(EntText text);

#endif // ENT_READ_REPORT_BLOCKS_WORDS_H
