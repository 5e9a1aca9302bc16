// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_TOKEN_CHARS_H
#define ENT_EXTRACT_TOKEN_CHARS_H

#include "entente.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a character does to the words around it
typedef enum {
  ENT_CHAR_END,        ///< Behind the text
  ENT_CHAR_BLANK,      ///< White space of any width
  ENT_CHAR_SMALL,      ///< Letter or mark, not a capital
  ENT_CHAR_CAPITAL,    ///< Capital letter
  ENT_CHAR_DIGIT,      ///< Decimal digit
  ENT_CHAR_FORMAT,     ///< Invisible: soft hyphen, joiner, direction
  ENT_CHAR_APOSTROPHE, ///< ' or its curly form, which may end a quote
  ENT_CHAR_HYPHEN,     ///< - and its two kin
  ENT_CHAR_STOP,       ///< .
  ENT_CHAR_POINT,      ///< ! ? or an ellipsis
  ENT_CHAR_COMMA,      ///< ,
  ENT_CHAR_SEMICOLON,  ///< ;
  ENT_CHAR_COLON,      ///< :
  ENT_CHAR_DASH,       ///< A longer dash
  ENT_CHAR_SLASH,      ///< /
  ENT_CHAR_STRAIGHT,   ///< " which opens or closes
  ENT_CHAR_QUOTE,      ///< Opening quote
  ENT_CHAR_UNQUOTE,    ///< Closing quote
  ENT_CHAR_BRACKET,    ///< Opening bracket
  ENT_CHAR_UNBRACKET,  ///< Closing bracket
  ENT_CHAR_MONEY,      ///< Sign of money
  ENT_CHAR_PERCENT,    ///< %
  ENT_CHAR_AMPERSAND,  ///< &
  ENT_CHAR_AT,         ///< @
  ENT_CHAR_OTHER       ///< Anything else
} EntCharClass;

/// A character in a text
typedef struct {
  EntCharClass class; ///< What it does
  size_t size;        ///< Its bytes, 0 at the end
} EntChar;

/// Classes of ASCII, by code
extern const uint8_t ent_ascii_classes[128];

/// Return the character at a place of a valid text, ASCII or not
EntChar
ent_token_char_slow(EntText text, size_t place);

/// Return the character at a place of a valid text, or ENT_CHAR_END
static inline EntChar
ent_token_char(const EntText text, const size_t place)
{
  if (place < text.size && !((unsigned char)text.data[place] & 0x80U)) {
    const unsigned char c    = (unsigned char)text.data[place];
    const EntChar       here = { (EntCharClass)ent_ascii_classes[c], 1U };
    return here;
  }

  return ent_token_char_slow(text, place);
}

/// Return whether a character is a letter
static inline bool
ent_is_letter_class(const EntCharClass class)
{
  return class == ENT_CHAR_SMALL || class == ENT_CHAR_CAPITAL;
}

/// Return whether a character is a letter or a digit
static inline bool
ent_is_word_class(const EntCharClass class)
{
  return ent_is_letter_class(class) || class == ENT_CHAR_DIGIT;
}

#endif // ENT_EXTRACT_TOKEN_CHARS_H
