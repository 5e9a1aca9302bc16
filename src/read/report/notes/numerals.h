// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_NOTES_NUMERALS_H
#define ENT_READ_REPORT_NOTES_NUMERALS_H

#include "entente.h"

#include <stdbool.h>
#include <stddef.h>

/// How the number of a note is written
typedef enum {
  ENT_NUMERAL_NONE,        ///< No number
  ENT_NUMERAL_ARABIC,      ///< "12"
  ENT_NUMERAL_ROMAN,       ///< "xii" or "XII"
  ENT_NUMERAL_SUPERSCRIPT, ///< Superscript digits of Unicode
  ENT_NUMERAL_LABEL        ///< A word, in Markdown
} EntNumeralKind;

/// A number as it stands in a text
typedef struct {
  EntNumeralKind kind;  ///< How it is written
  size_t         size;  ///< Bytes
  unsigned       value; ///< Its value, 0 for a label
} EntNumeral;

#define ENT_MAX_NUMERAL 9999U ///< Greatest number of a note

/// Read a number at the beginning of a text; of no size if there is none
EntNumeral
ent_numeral_scan(EntText text);

/// Read superscript digits at the beginning of a text
EntNumeral
ent_numeral_scan_superscript(EntText text);

/// Write a number in decimal digits; `digits` has room for five
EntText
ent_numeral_digits(unsigned value, char* digits);

/// What stands around the number where a note begins
typedef enum {
  ENT_PREFIX_NONE,        ///< It does not begin like a note
  ENT_PREFIX_BRACKETS,    ///< "[12] "
  ENT_PREFIX_CARET,       ///< "[^12]: "
  ENT_PREFIX_PARENTHESES, ///< "(12) "
  ENT_PREFIX_STOP,        ///< "12. " or "12) " or "12: "
  ENT_PREFIX_SUPERSCRIPT, ///< Superscript digits
  ENT_PREFIX_BARE         ///< "12 " or "^12 "
} EntPrefixKind;

/// The number at the beginning of a note
typedef struct {
  EntPrefixKind  kind;    ///< What stands around it
  EntNumeralKind numeral; ///< How the number is written
  EntText        printed; ///< The number or label, in the text
  unsigned       value;   ///< Its value, 0 for a label
  size_t         size;    ///< Bytes, with the blank behind it
} EntNotePrefix;

/// Read the number at the beginning of a block
EntNotePrefix
ent_note_prefix(EntText block);

#endif // ENT_READ_REPORT_NOTES_NUMERALS_H
