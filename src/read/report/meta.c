// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a date as a page or a person writes it.
// Goes out: the same as a year, a year and month, or a day.

#include "read/report/meta.h"

#include "base/text.h"
#include "model/lexical.h"

#include <assert.h>
#include <string.h>

// A date in parts, 0 where it has none
typedef struct {
  unsigned year;
  unsigned month;
  unsigned day;
} Date;

// A word or a number of a date
typedef struct {
  EntText  text;   // As it stands there
  unsigned number; // Its value if it is a number of up to four digits
} Part;

static Part
cut_part(EntText* const rest)
{
  Part   part  = { { NULL, 0U }, 0U };
  size_t begin = 0U;
  while (begin < rest->size && !ent_is_ascii_letter(rest->data[begin]) &&
         !ent_is_digit(rest->data[begin])) {
    ++begin;
  }

  *rest                = ent_text_from(*rest, begin);
  const bool is_number = rest->size && ent_is_digit(rest->data[0]);
  size_t     size      = 0U;
  while (size < rest->size &&
         (is_number ? ent_is_digit(rest->data[size])
                    : ent_is_ascii_letter(rest->data[size]))) {
    if (is_number && size < 4U) {
      part.number = part.number * 10U + (unsigned)(rest->data[size] - '0');
    }
    ++size;
  }

  part.text = ent_text_until(*rest, size);
  *rest     = ent_text_from(*rest, size);
  return part;
}

// Return the month of an English name or its first three letters, or 0
static unsigned
find_month(const EntText word)
{
  static const char* const months[] = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december",
  };

  for (unsigned i = 0U; i < 12U; ++i) {
    size_t size = 0U;
    while (size < word.size && months[i][size] &&
           (word.data[size] | 0x20) == months[i][size]) {
      ++size;
    }
    if (size == word.size && size > 2U) {
      return i + 1U;
    }
  }

  return 0U;
}

static bool
is_year(const Part part)
{
  return part.text.size == 4U && part.number > 1000U;
}

static bool
is_day(const Part part)
{
  return part.text.size && part.text.size <= 2U && part.number >= 1U &&
         part.number <= 31U;
}

// "2026-01-09", "2026/1/9", "2026"
static Date
order_year_first(const Part* const parts)
{
  Date date = { parts[0].number, 0U, 0U };
  date.month =
    is_day(parts[1]) && parts[1].number <= 12U ? parts[1].number : 0U;
  date.day = date.month && is_day(parts[2]) ? parts[2].number : 0U;
  return date;
}

// "01/09/2026", American unless that cannot be
static Date
order_numbers(const Part* const parts)
{
  const bool is_american = parts[0].number <= 12U;
  const Date date        = { parts[2].number,
                             parts[is_american ? 0U : 1U].number,
                             parts[is_american ? 1U : 0U].number };
  return date;
}

// "January 9, 2026", "9 January 2026", "January 2026", "Friday, 9 Jan. 2026"
static Date
order_words(EntText text)
{
  Date date = { 0U, 0U, 0U };
  for (Part part; (part = cut_part(&text)).text.size && !date.year;) {
    const unsigned month = find_month(part.text);
    if (month) {
      date.month = month;
    } else if (is_year(part) && date.month) {
      date.year = part.number;
    } else if (is_day(part)) {
      date.day = part.number;
    }
  }

  return date;
}

static EntText
print(const Date date, char* const digits)
{
  const unsigned values[] = { date.year, date.month, date.day };
  EntText        text     = { digits, 0U };
  for (size_t i = 0U; i < 3U && values[i]; ++i) {
    if (i) {
      digits[text.size++] = '-';
    }
    for (unsigned scale = i ? 10U : 1000U; scale; scale /= 10U) {
      digits[text.size++] = (char)('0' + values[i] / scale % 10U);
    }
  }

  return ent_is_date(text) ? text : ent_text(NULL);
}

EntText
ent_date_read(const EntText printed, char* const digits)
{
  assert(digits);
  EntText rest     = printed;
  Part    parts[3] = { { { NULL, 0U }, 0U } };
  for (size_t i = 0U; i < 3U; ++i) {
    parts[i] = cut_part(&rest);
  }

  if (is_year(parts[0])) {
    return print(order_year_first(parts), digits);
  }

  return is_day(parts[0]) && is_day(parts[1]) && is_year(parts[2])
           ? print(order_numbers(parts), digits)
           : print(order_words(printed), digits);
}
