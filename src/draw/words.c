// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Text on its way into a picture.  Here it loses what could steer a terminal,
// an SVG viewer or the order of letters; escaping for markup comes later, by
// the writer of each format.

#include "draw/words.h"

#include "base/text.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdint.h>

#define ELLIPSIS "\xE2\x80\xA6"

// Return whether a good character of two bytes or more is dropped
static bool
is_steering(const EntText character)
{
  // C1 controls, the directional formats, line and paragraph separator
  const unsigned char* const c = (const unsigned char*)character.data;
  if (c[0] == 0xC2U) {
    return c[1] < 0xA0U;
  }

  return c[0] == 0xE2U && ((c[1] == 0x80U && c[2] >= 0xA8U && c[2] <= 0xAEU) ||
                           (c[1] == 0x81U && c[2] >= 0xA6U && c[2] <= 0xA9U));
}

// Return the next character, or the empty text for a byte to be passed over
static EntText
next_character(const EntText rest)
{
  const size_t  length = ent_utf8_length((unsigned char)rest.data[0]);
  const EntText none   = { NULL, 0U };
  if (length > rest.size) {
    return none;
  }

  const EntText character = ent_text_until(rest, length);
  const bool    is_bad    = ent_utf8_check(character).fault != ENT_UTF8_GOOD ||
                      rest.data[0] == 0x7F ||
                      (length > 1U && is_steering(character));
  return is_bad ? none : character;
}

EntStatus
ent_words_add(EntBytes* const out, const EntText text, const size_t max_chars)
{
  assert(max_chars);

  size_t n_chars  = 0U;
  bool   is_blank = false;
  for (EntText rest = text; rest.size;) {
    const EntText character = next_character(rest);
    rest = ent_text_from(rest, character.size ? character.size : 1U);
    if (!character.size) {
      continue;
    }

    if (ent_is_space(character.data[0])) {
      is_blank = n_chars;
      continue;
    }

    // The blank before this character counts with it
    if (n_chars + is_blank + 1U > max_chars) {
      ent_bytes_string(out, ELLIPSIS);
      return ENT_FAILURE;
    }

    if (is_blank) {
      ent_bytes_char(out, ' ');
    }
    ent_bytes_text(out, character);
    n_chars += is_blank + 1U;
    is_blank = false;
  }

  return ENT_SUCCESS;
}

EntText
ent_words_next_line(EntText* const rest, const size_t max_chars)
{
  const EntText text = ent_text_trim(*rest);
  const size_t  room = ent_utf8_offset(text, max_chars);

  size_t end = room;
  if (room < text.size && !ent_is_space(text.data[room])) {
    // Back to the last blank; without one the word itself is broken
    while (end && !ent_is_space(text.data[end - 1U])) {
      --end;
    }
    end = end ? end : room;
  }

  *rest = ent_text_from(text, end);
  return ent_text_trim(ent_text_until(text, end));
}

bool
ent_words_contain(const EntText text, const EntText part)
{
  for (size_t i = 0U; i + part.size <= text.size; ++i) {
    size_t n_same = 0U;
    while (n_same < part.size && ent_to_lower(text.data[i + n_same]) ==
                                   ent_to_lower(part.data[n_same])) {
      ++n_same;
    }

    if (n_same == part.size) {
      return true;
    }
  }

  return false;
}

static const char* const months[] = {
  "January", "February", "March",     "April",   "May",      "June",
  "July",    "August",   "September", "October", "November", "December",
};

static unsigned
digits_at(const EntText date, const size_t begin)
{
  return begin + 2U <= date.size ? (unsigned)(date.data[begin] - '0') * 10U +
                                     (unsigned)(date.data[begin + 1U] - '0')
                                 : 0U;
}

void
ent_words_add_date(EntBytes* const out, const EntText date, const bool is_short)
{
  // The date has passed the gate: YYYY, YYYY-MM or YYYY-MM-DD
  const unsigned month = digits_at(date, 5U);
  const unsigned day   = digits_at(date, 8U);
  if (month && month <= 12U) {
    if (day && !is_short) {
      ent_bytes_number(out, day);
      ent_bytes_char(out, ' ');
    }

    const EntText name = ent_text(months[month - 1U]);
    ent_bytes_text(out, is_short ? ent_text_until(name, 3U) : name);
    ent_bytes_char(out, ' ');
  }

  ent_bytes_text(out, ent_text_until(date, date.size < 4U ? date.size : 4U));
}

void
ent_words_add_count(EntBytes* const   out,
                    const size_t      number,
                    const char* const noun)
{
  ent_bytes_number(out, number);
  ent_bytes_char(out, ' ');
  ent_bytes_string(out, noun);
  if (number != 1U) {
    ent_bytes_char(out, 's');
  }
}
