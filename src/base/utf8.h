// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_UTF8_H
#define ENT_BASE_UTF8_H

#include "entente.h"

#include <stddef.h>
#include <stdint.h>

/// What is wrong with a text
typedef enum {
  ENT_UTF8_GOOD,      ///< Nothing
  ENT_UTF8_MALFORMED, ///< Not UTF-8: bad byte, overlong, surrogate, cut short
  ENT_UTF8_FORBIDDEN  ///< A control or noncharacter that no format can carry
} EntUtf8Fault;

/// How far a text is good
typedef struct {
  EntUtf8Fault fault; ///< Fault at that place, if any
  size_t       good;  ///< Bytes before it
} EntUtf8Check;

/**
   Check that a text is strict UTF-8 and can stand in XML 1.0.

   Forbidden are the C0 controls except tab, line feed and carriage return,
   U+FFFE and U+FFFF (XML 1.0, production 2), and DEL, which Raptor drops
   without a word where it writes XML.
*/
EntUtf8Check
ent_utf8_check(EntText text);

/// Return the length in bytes of the code point that this first byte begins
size_t
ent_utf8_length(unsigned char first);

/// Count the code points of a valid text
size_t
ent_utf8_count(EntText text);

/// Return the byte offset of a code point in a valid text, or its size
size_t
ent_utf8_offset(EntText text, size_t n_chars);

/// Return the first code point of a valid text that is not empty
uint32_t
ent_utf8_decode(EntText text);

/// Write a code point as UTF-8 and return how many bytes (1 to 4)
size_t
ent_utf8_encode(uint32_t code_point, char* bytes);

#endif // ENT_BASE_UTF8_H
