// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/token_chars.h"

#include "base/text.h"
#include "base/utf8.h"

#include <unicode/uchar.h>

// Short names for the table
enum {
  OT = ENT_CHAR_OTHER,
  BL = ENT_CHAR_BLANK,
  SM = ENT_CHAR_SMALL,
  CA = ENT_CHAR_CAPITAL,
  DI = ENT_CHAR_DIGIT,
  AP = ENT_CHAR_APOSTROPHE,
  HY = ENT_CHAR_HYPHEN,
  ST = ENT_CHAR_STOP,
  PO = ENT_CHAR_POINT,
  CM = ENT_CHAR_COMMA,
  SE = ENT_CHAR_SEMICOLON,
  CO = ENT_CHAR_COLON,
  SL = ENT_CHAR_SLASH,
  SQ = ENT_CHAR_STRAIGHT,
  BR = ENT_CHAR_BRACKET,
  UB = ENT_CHAR_UNBRACKET,
  MO = ENT_CHAR_MONEY,
  PE = ENT_CHAR_PERCENT,
  AM = ENT_CHAR_AMPERSAND,
  AT = ENT_CHAR_AT
};

const uint8_t ent_ascii_classes[128] = {
  BL, BL, BL, BL, BL, BL, BL, BL, BL, BL, BL, BL, BL, BL, BL, BL, // 0x00
  BL, BL, BL, BL, BL, BL, BL, BL, BL, BL, BL, BL, BL, BL, BL, BL, // 0x10
  BL, PO, SQ, OT, MO, PE, AM, AP, BR, UB, OT, OT, CM, HY, ST, SL, // 0x20
  DI, DI, DI, DI, DI, DI, DI, DI, DI, DI, CO, SE, BR, OT, UB, PO, // 0x30
  AT, CA, CA, CA, CA, CA, CA, CA, CA, CA, CA, CA, CA, CA, CA, CA, // 0x40
  CA, CA, CA, CA, CA, CA, CA, CA, CA, CA, CA, BR, OT, UB, OT, SM, // 0x50
  AP, SM, SM, SM, SM, SM, SM, SM, SM, SM, SM, SM, SM, SM, SM, SM, // 0x60
  SM, SM, SM, SM, SM, SM, SM, SM, SM, SM, SM, BR, OT, UB, OT, BL, // 0x70
};

// A character whose category does not tell its class
typedef struct {
  uint16_t code;
  uint8_t class;
} Sign;

static const Sign signs[] = {
  { 0x00ABU, ENT_CHAR_QUOTE },      { 0x00BBU, ENT_CHAR_UNQUOTE },
  { 0x02BCU, ENT_CHAR_APOSTROPHE }, { 0x2010U, ENT_CHAR_HYPHEN },
  { 0x2011U, ENT_CHAR_HYPHEN },     { 0x2019U, ENT_CHAR_APOSTROPHE },
  { 0x201AU, ENT_CHAR_QUOTE },      { 0x201EU, ENT_CHAR_QUOTE },
  { 0x2026U, ENT_CHAR_POINT },      { 0x2212U, ENT_CHAR_DASH },
  { 0x3001U, ENT_CHAR_COMMA },      { 0x3002U, ENT_CHAR_POINT },
};

// Classes of other characters, by Unicode's general category
static const uint8_t category_classes[U_CHAR_CATEGORY_COUNT] = {
  [U_UNASSIGNED]             = ENT_CHAR_OTHER,
  [U_UPPERCASE_LETTER]       = ENT_CHAR_CAPITAL,
  [U_LOWERCASE_LETTER]       = ENT_CHAR_SMALL,
  [U_TITLECASE_LETTER]       = ENT_CHAR_CAPITAL,
  [U_MODIFIER_LETTER]        = ENT_CHAR_SMALL,
  [U_OTHER_LETTER]           = ENT_CHAR_SMALL,
  [U_NON_SPACING_MARK]       = ENT_CHAR_SMALL,
  [U_ENCLOSING_MARK]         = ENT_CHAR_SMALL,
  [U_COMBINING_SPACING_MARK] = ENT_CHAR_SMALL,
  [U_DECIMAL_DIGIT_NUMBER]   = ENT_CHAR_DIGIT,
  [U_LETTER_NUMBER]          = ENT_CHAR_SMALL,
  [U_OTHER_NUMBER]           = ENT_CHAR_OTHER,
  [U_SPACE_SEPARATOR]        = ENT_CHAR_BLANK,
  [U_LINE_SEPARATOR]         = ENT_CHAR_BLANK,
  [U_PARAGRAPH_SEPARATOR]    = ENT_CHAR_BLANK,
  [U_CONTROL_CHAR]           = ENT_CHAR_BLANK,
  [U_FORMAT_CHAR]            = ENT_CHAR_FORMAT,
  [U_PRIVATE_USE_CHAR]       = ENT_CHAR_OTHER,
  [U_SURROGATE]              = ENT_CHAR_OTHER,
  [U_DASH_PUNCTUATION]       = ENT_CHAR_DASH,
  [U_START_PUNCTUATION]      = ENT_CHAR_BRACKET,
  [U_END_PUNCTUATION]        = ENT_CHAR_UNBRACKET,
  [U_CONNECTOR_PUNCTUATION]  = ENT_CHAR_SMALL,
  [U_OTHER_PUNCTUATION]      = ENT_CHAR_OTHER,
  [U_MATH_SYMBOL]            = ENT_CHAR_OTHER,
  [U_CURRENCY_SYMBOL]        = ENT_CHAR_MONEY,
  [U_MODIFIER_SYMBOL]        = ENT_CHAR_OTHER,
  [U_OTHER_SYMBOL]           = ENT_CHAR_OTHER,
  [U_INITIAL_PUNCTUATION]    = ENT_CHAR_QUOTE,
  [U_FINAL_PUNCTUATION]      = ENT_CHAR_UNQUOTE,
};

static EntCharClass
class_of(const uint32_t code)
{
  for (size_t i = 0U; i < sizeof(signs) / sizeof(signs[0]); ++i) {
    if (signs[i].code == code) {
      return (EntCharClass)signs[i].class;
    }
  }

  return (EntCharClass)category_classes[u_charType((UChar32)code)];
}

EntChar
ent_token_char_slow(const EntText text, const size_t place)
{
  EntChar here = { ENT_CHAR_END, 0U };
  if (place < text.size) {
    here.class = class_of(ent_utf8_decode(ent_text_from(text, place)));
    here.size  = ent_utf8_length((unsigned char)text.data[place]);
  }

  return here;
}
