// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_TEXT_H
#define ENT_BASE_TEXT_H

#include "entente.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A literal as a text, its size known at compile time
#define ENT_TEXT(literal) ((EntText){ "" literal, sizeof(literal) - 1U })

/// Return whether two texts have the same bytes
bool
ent_text_equals(EntText a, EntText b);

/// Return whether a text has the bytes of a string
bool
ent_text_is(EntText text, const char* string);

/// Compare by code points: under, equal to or over 0
int
ent_text_compare(EntText a, EntText b);

/// Compare with runs of ASCII digits taken as numbers, then by code points
int
ent_text_compare_natural(EntText a, EntText b);

/// Return whether a text begins with another
bool
ent_text_starts_with(EntText text, EntText start);

/// Return the part from `begin` (in bytes) to the end
EntText
ent_text_from(EntText text, size_t begin);

/// Return the part of `size` bytes from the beginning
EntText
ent_text_until(EntText text, size_t size);

/// Return the text without white space (XML's four characters) at its ends
EntText
ent_text_trim(EntText text);

/// Return whether a byte is XML white space
bool
ent_is_space(char c);

/// Return whether a byte is an ASCII digit
bool
ent_is_digit(char c);

/**
   Cut the next item off a list.

   Items are separated by `separator`, or by any white space if that is a
   blank; they are trimmed, and empty ones are passed over.  Returns the empty
   text at the end.
*/
EntText
ent_text_next(EntText* rest, char separator);

/// Compare two lists of texts, item by item
int
ent_texts_compare(EntTexts a, EntTexts b);

/// Return a 64-bit hash of a text (FNV-1a with a final mix), never 0
uint64_t
ent_text_hash(EntText text);

#endif // ENT_BASE_TEXT_H
