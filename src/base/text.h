// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_TEXT_H
#define ENT_BASE_TEXT_H

#include "entente.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// A literal as a text, its size known at compile time
#define ENT_TEXT(literal) ((EntText){ "" literal, sizeof(literal) - 1U })

/// Return whether two texts have the same bytes
static inline bool
ent_text_equals(const EntText a, const EntText b)
{
  assert(a.data || !a.size);
  assert(b.data || !b.size);
  return a.size == b.size && (!a.size || !memcmp(a.data, b.data, a.size));
}

/// Return whether a text has the bytes of a string
static inline bool
ent_text_is(const EntText text, const char* const string)
{
  // In a list of names, most differ from the sought one in the first byte
  // NOLINTNEXTLINE
  return text.size ? text.data[0] == string[0] && text.size == strlen(string) &&
                       !memcmp(text.data, string, text.size)
                   : !string[0];
}

/// Compare by code points: under, equal to or over 0
int
ent_text_compare(EntText a, EntText b);

/// Compare with runs of ASCII digits taken as numbers, then by code points
int
ent_text_compare_natural(EntText a, EntText b);

/// Return whether a text begins with another
bool
ent_text_starts_with(EntText text, EntText start);

/// Return whether a text ends with another
bool
ent_text_ends_with(EntText text, EntText end);

/// Return whether a text holds another
bool
ent_text_contains(EntText text, EntText part);

/// Return the part from `begin` (in bytes) to the end
static inline EntText
ent_text_from(const EntText text, const size_t begin)
{
  assert(begin <= text.size);
  if (!begin) {
    return text; // Its data may be null
  }

  const EntText part = { text.data + begin, text.size - begin };
  return part;
}

/// Return the part of `size` bytes from the beginning
static inline EntText
ent_text_until(const EntText text, const size_t size)
{
  assert(size <= text.size);
  const EntText part = { text.data, size };
  return part;
}

/// Return the text without white space (XML's four characters) at its ends
EntText
ent_text_trim(EntText text);

/// Return whether a byte is XML white space
static inline bool
ent_is_space(const char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Return whether a byte is an ASCII letter
static inline bool
ent_is_ascii_letter(const char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Return a byte with ASCII capitals made small
static inline char
ent_to_lower(const char c)
{
  return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/// Return whether a byte is an ASCII digit
static inline bool
ent_is_digit(const char c)
{
  return c >= '0' && c <= '9';
}

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

/**
   Return a 64-bit hash of a text, never 0.

   It goes by words of the machine: nothing may be written in its order.
*/
uint64_t
ent_text_hash(EntText text);

#endif // ENT_BASE_TEXT_H
