// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "base/utf8.h"

#include "base/text.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

// Return where printable ASCII ends, looking at eight bytes at once
static size_t
skip_ascii(const EntText text, size_t i)
{
  while (text.size - i >= 8U) {
    uint64_t word = 0U;
    memcpy(&word, text.data + i, sizeof(word));

    // High bits tell bytes over 0x7E, and bytes under 0x20
    const uint64_t high = word | (word + 0x0101010101010101U);
    const uint64_t low  = (word - 0x2020202020202020U) & ~word;
    if ((high | low) & 0x8080808080808080U) {
      break;
    }

    i += 8U;
  }

  while (i < text.size && text.data[i] >= 0x20 && text.data[i] < 0x7F) {
    ++i;
  }

  return i;
}

size_t
ent_utf8_length(const unsigned char first)
{
  return first < 0x80U ? 1U : first < 0xE0U ? 2U : first < 0xF0U ? 3U : 4U;
}

static bool
is_continuation(const unsigned char byte)
{
  return (byte & 0xC0U) == 0x80U;
}

// Limits of the second byte (Unicode 15, table 3-7)
static bool
is_second(const unsigned char first, const unsigned char second)
{
  switch (first) {
    case 0xE0U:
      return second >= 0xA0U && second <= 0xBFU;
    case 0xEDU:
      return second >= 0x80U && second <= 0x9FU;
    case 0xF0U:
      return second >= 0x90U && second <= 0xBFU;
    case 0xF4U:
      return second >= 0x80U && second <= 0x8FU;
    default:
      return is_continuation(second);
  }
}

// Return the length of the good sequence at the start, or 0
static size_t
good_length(const EntText text)
{
  const unsigned char* const bytes  = (const unsigned char*)text.data;
  const size_t               length = ent_utf8_length(bytes[0]);
  if (bytes[0] < 0xC2U || bytes[0] > 0xF4U || text.size < length ||
      !is_second(bytes[0], bytes[1])) {
    return 0U;
  }

  for (size_t i = 2U; i < length; ++i) {
    if (!is_continuation(bytes[i])) {
      return 0U;
    }
  }

  return length;
}

static bool
is_noncharacter(const EntText text)
{
  return ent_text_starts_with(text, ENT_TEXT("\xEF\xBF\xBE")) ||
         ent_text_starts_with(text, ENT_TEXT("\xEF\xBF\xBF"));
}

EntUtf8Check
ent_utf8_check(const EntText text)
{
  EntUtf8Check check = { ENT_UTF8_GOOD, 0U };
  while ((check.good = skip_ascii(text, check.good)) < text.size) {
    const EntText rest = ent_text_from(text, check.good);
    const char    c    = rest.data[0];
    if ((unsigned char)c < 0x80U) {
      if (c == 0x7F || ((unsigned char)c < 0x20U && !ent_is_space(c))) {
        check.fault = ENT_UTF8_FORBIDDEN;
        return check;
      }
      ++check.good;
    } else {
      const size_t length = good_length(rest);
      if (!length || is_noncharacter(rest)) {
        check.fault = length ? ENT_UTF8_FORBIDDEN : ENT_UTF8_MALFORMED;
        return check;
      }
      check.good += length;
    }
  }

  return check;
}

size_t
ent_utf8_count(const EntText text)
{
  size_t n_chars = 0U;
  for (size_t i = 0U; i < text.size; ++i) {
    n_chars += !is_continuation((unsigned char)text.data[i]);
  }

  return n_chars;
}

size_t
ent_utf8_offset(const EntText text, size_t n_chars)
{
  size_t i = 0U;
  while (i < text.size && n_chars) {
    ++i;
    while (i < text.size && is_continuation((unsigned char)text.data[i])) {
      ++i;
    }
    --n_chars;
  }

  return i;
}

uint32_t
ent_utf8_decode(const EntText text)
{
  assert(text.size);
  static const unsigned char masks[] = { 0U, 0x7FU, 0x1FU, 0x0FU, 0x07U };

  const unsigned char first  = (unsigned char)text.data[0];
  const size_t        length = ent_utf8_length(first);
  uint32_t            c      = first & masks[length];
  assert(text.size >= length);
  for (size_t i = 1U; i < length; ++i) {
    c = c << 6U | ((unsigned char)text.data[i] & 0x3FU);
  }

  return c;
}

size_t
ent_utf8_encode(const uint32_t code_point, char* const bytes)
{
  assert(bytes);
  assert(code_point <= 0x10FFFFU);
  if (code_point < 0x80U) {
    bytes[0] = (char)code_point;
    return 1U;
  }

  const size_t length = code_point < 0x800U     ? 2U
                        : code_point < 0x10000U ? 3U
                                                : 4U;
  uint32_t     rest   = code_point;
  for (size_t i = length; i-- > 1U;) {
    bytes[i] = (char)(0x80U | (rest & 0x3FU));
    rest >>= 6U;
  }

  static const unsigned char marks[] = { 0U, 0U, 0xC0U, 0xE0U, 0xF0U };

  bytes[0] = (char)(marks[length] | rest);
  return length;
}
