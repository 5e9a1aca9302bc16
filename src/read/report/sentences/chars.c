// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a valid text and a place in it.
// Goes out: what characters and words stand around the place.

#include "read/report/sentences/chars.h"

#include "base/text.h"
#include "base/utf8.h"

#include <assert.h>
#include <unicode/uchar.h>

#define MAX_TOKEN 40U // Bytes of a word before a stop

// Words before "asked"
#define MAX_HEADLINE 300U // Bytes of a title

// Characters

uint32_t
ent_char_at(const EntText text, const size_t place)
{
  return place < text.size ? ent_utf8_decode(ent_text_from(text, place)) : 0U;
}

size_t
ent_char_size(const EntText text, const size_t place)
{
  return ent_utf8_length((unsigned char)text.data[place]);
}

// Return where the character before a place begins
size_t
ent_char_before(const EntText text, const size_t place)
{
  size_t begin = place - 1U;
  while (begin && ((unsigned char)text.data[begin] & 0xC0U) == 0x80U) {
    --begin;
  }

  return begin;
}

bool
ent_is_letter(const uint32_t c)
{
  return c < 0x80U ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                   : (bool)u_isalpha((UChar32)c);
}

bool
ent_is_capital(const uint32_t c)
{
  return c < 0x80U ? c >= 'A' && c <= 'Z' : (bool)u_isUUppercase((UChar32)c);
}

bool
ent_is_small(const uint32_t c)
{
  return c < 0x80U ? c >= 'a' && c <= 'z' : (bool)u_isULowercase((UChar32)c);
}

bool
ent_is_bracket(const uint32_t c)
{
  return c == ')' || c == ']' || c == '}';
}

static bool
has_type(const uint32_t c, const uint32_t types)
{
  return (U_MASK(u_charType((UChar32)c)) & types) != 0U;
}

// German and others close with what English opens with
static bool
is_closing(const uint32_t c)
{
  return c < 0x80U ? ent_is_bracket(c) || c == '"' || c == '\''
                   : has_type(c, U_GC_PE_MASK | U_GC_PF_MASK | U_GC_PI_MASK);
}

static bool
is_opening(const uint32_t c)
{
  static const uint32_t types = U_GC_PS_MASK | U_GC_PF_MASK | U_GC_PI_MASK;

  return c < 0x80U ? c == '(' || c == '[' || c == '{' || c == '"' || c == '\''
                   : has_type(c, types) || c == 0xBFU || c == 0xA1U;
}

bool
ent_is_number_start(const uint32_t c)
{
  return c < 0x80U ? (c >= '0' && c <= '9') || c == '$'
                   : has_type(c, U_GC_SC_MASK);
}

size_t
ent_closing_end(const EntText text, const size_t place)
{
  size_t end = place;
  while (end < text.size && is_closing(ent_char_at(text, end))) {
    end += ent_char_size(text, end);
  }

  return end;
}

size_t
ent_closing_begin(const EntText text, const size_t place)
{
  size_t begin = place;
  while (begin) {
    const size_t before = ent_char_before(text, begin);
    if (!is_closing(ent_char_at(text, before))) {
      break;
    }
    begin = before;
  }

  return begin;
}

size_t
ent_opening_begin(const EntText text, const size_t place)
{
  static const uint32_t types = U_GC_PS_MASK | U_GC_PI_MASK;

  size_t begin = place;
  while (begin) {
    const size_t before = ent_char_before(text, begin);
    if (!has_type(ent_char_at(text, before), types)) {
      break;
    }
    begin = before;
  }

  return begin;
}

size_t
ent_opening_end(const EntText text, const size_t place)
{
  size_t end = place;
  while (end < text.size && is_opening(ent_char_at(text, end))) {
    end += ent_char_size(text, end);
  }

  return end;
}

size_t
ent_blanks_end(const EntText text, const size_t place)
{
  size_t end = place;
  while (end < text.size && text.data[end] == ' ') {
    ++end;
  }

  return end;
}

size_t
ent_blanks_begin(const EntText text, const size_t place)
{
  size_t begin = place;
  while (begin && text.data[begin - 1U] == ' ') {
    --begin;
  }

  return begin;
}

// Words

// Return the letters and dashes that begin at a place
EntText
ent_word_at(const EntText text, const size_t place)
{
  size_t end = place;
  while (end < text.size &&
         (ent_is_letter(ent_char_at(text, end)) || text.data[end] == '-')) {
    end += ent_char_size(text, end);
  }

  return ent_text_from(ent_text_until(text, end), place);
}

// Return the word before a place: all from a blank, quote or bracket on
EntText
ent_word_before(const EntText text, const size_t place)
{
  size_t begin = place;
  while (begin && place - begin < MAX_TOKEN) {
    const size_t   before = ent_char_before(text, begin);
    const uint32_t c      = ent_char_at(text, before);
    if (c == ' ' || is_opening(c) || ent_is_bracket(c)) {
      break;
    }
    begin = before;
  }

  return ent_text_from(ent_text_until(text, place), begin);
}

// Return whether a word is a number, perhaps with stops inside: 2.1
bool
ent_is_number(const EntText word)
{
  size_t i = 0U;
  while (i < word.size && (ent_is_digit(word.data[i]) || word.data[i] == '.')) {
    ++i;
  }

  return i && i == word.size;
}
