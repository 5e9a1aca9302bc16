// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_SENTENCES_CHARS_H
#define ENT_READ_REPORT_SENTENCES_CHARS_H

#include "entente.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Return the code point at a place, or 0 at the end
uint32_t
ent_char_at(EntText text, size_t place);

/// Return the size in bytes of the code point at a place
size_t
ent_char_size(EntText text, size_t place);

/// Return where the code point before a place begins; the place is not 0
size_t
ent_char_before(EntText text, size_t place);

/// Return whether a code point is a letter of any script
bool
ent_is_letter(uint32_t c);

/// Return whether a code point is a capital letter
bool
ent_is_capital(uint32_t c);

/// Return whether a code point is a small letter
bool
ent_is_small(uint32_t c);

/// Return whether a code point is a closing bracket of ASCII
bool
ent_is_bracket(uint32_t c);

/// Return whether a code point begins numbers: a digit, or a sign of money
bool
ent_is_number_start(uint32_t c);

/// Return where the quotes and brackets that begin at a place end
size_t
ent_closing_end(EntText text, size_t place);

/// Return where the quotes and brackets that end at a place begin
size_t
ent_closing_begin(EntText text, size_t place);

/// Return where the signs that may open, and begin at a place, end
size_t
ent_opening_end(EntText text, size_t place);

/// Return where signs that can only open, and end at a place, begin
size_t
ent_opening_begin(EntText text, size_t place);

/// Return where the blanks that begin at a place end
size_t
ent_blanks_end(EntText text, size_t place);

/// Return where the blanks that end at a place begin
size_t
ent_blanks_begin(EntText text, size_t place);

/// Return the letters and dashes that begin at a place
EntText
ent_word_at(EntText text, size_t place);

/// Return the word before a place: all from a blank, quote or bracket on
EntText
ent_word_before(EntText text, size_t place);

/// Return whether a word is a number, perhaps with stops inside: 2.1
bool
ent_is_number(EntText word);

#endif // ENT_READ_REPORT_SENTENCES_CHARS_H
