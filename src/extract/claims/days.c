// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/claims/days.h"

#include "base/text.h"
#include "model/lexical.h"

#include <stdio.h>

#define FIRST_YEAR 1000U
#define LAST_YEAR 2199U
#define LAST_DAY 31U

// Read digits at the beginning of a text; returns how many there are
static size_t
read_number(const EntText text, uint32_t* const value)
{
  size_t size = 0U;
  for (*value = 0U; size < text.size && size < 5U; ++size) {
    if (!ent_is_digit(text.data[size])) {
      break;
    }
    *value = *value * 10U + (uint32_t)(text.data[size] - '0');
  }

  return size;
}

// Pass over a hyphen or a dash of one character; returns its bytes
static size_t
pass_dash(const EntText text)
{
  return ent_text_starts_with(text, ENT_TEXT("-"))              ? 1U
         : ent_text_starts_with(text, ENT_TEXT("\xE2\x80\x93")) ? 3U
         : ent_text_starts_with(text, ENT_TEXT("\xE2\x80\x91")) ? 3U
                                                                : 0U;
}

uint16_t
ent_year_read(const EntText text)
{
  uint32_t     value = 0U;
  const size_t size  = read_number(text, &value);
  return size == 4U && text.size == 4U && value >= FIRST_YEAR &&
             value <= LAST_YEAR
           ? (uint16_t)value
           : 0U;
}

EntDay
ent_day_read(const EntText text)
{
  EntDay day = { 0U, 0U, 0U };
  if (!ent_is_date(text) || text.size < 4U) {
    return day;
  }

  uint32_t month  = 0U;
  uint32_t number = 0U;
  day.year        = ent_year_read(ent_text_until(text, 4U));
  if (day.year && text.size >= 7U) {
    read_number(ent_text_from(text, 5U), &month);
    day.month = (uint8_t)month;
  }
  if (day.month && text.size >= 10U) {
    read_number(ent_text_from(text, 8U), &number);
    day.day = (uint8_t)number;
  }

  return day;
}

bool
ent_day_is_after(const EntDay a, const EntDay b)
{
  if (a.year != b.year) {
    return a.year > b.year;
  }

  if (!a.month || !b.month || a.month != b.month) {
    return a.month && b.month && a.month > b.month;
  }

  return a.day && b.day && a.day > b.day;
}

EntText
ent_day_print(const EntDay day, char out[ENT_DATE_SIZE])
{
  int size = 0;
  if (day.year && day.month && day.day) {
    size = snprintf(out,
                    ENT_DATE_SIZE,
                    "%04u-%02u-%02u",
                    day.year % 10000U,
                    day.month % 100U,
                    day.day % 100U);
  } else if (day.year && day.month) {
    size = snprintf(
      out, ENT_DATE_SIZE, "%04u-%02u", day.year % 10000U, day.month % 100U);
  } else if (day.year) {
    size = snprintf(out, ENT_DATE_SIZE, "%04u", day.year % 10000U);
  }

  const EntText text = { out, size > 0 ? (size_t)size : 0U };
  return text;
}

static bool
is_day(const uint32_t value)
{
  return value && value <= LAST_DAY;
}

bool
ent_days_read(const EntText text, uint8_t* const first, uint8_t* const last)
{
  uint32_t     value = 0U;
  const size_t size  = read_number(text, &value);
  EntText      rest  = ent_text_from(text, size);
  if (!size || size > 2U || !is_day(value)) {
    return false;
  }

  uint32_t     second = value;
  const size_t dash   = pass_dash(rest);
  if (dash) {
    rest = ent_text_from(rest, dash);
    rest = ent_text_from(rest, read_number(rest, &second));
  } else if (ent_text_is(rest, "st") || ent_text_is(rest, "nd") ||
             ent_text_is(rest, "rd") || ent_text_is(rest, "th")) {
    rest.size = 0U;
  }

  *first = (uint8_t)value;
  *last  = (uint8_t)second;
  return !rest.size && is_day(second) && second >= value;
}

// Read the second year of a range, which may be short: 1974-75
static uint16_t
read_second_year(const uint16_t first, const EntText text)
{
  uint32_t     value = 0U;
  const size_t size  = read_number(text, &value);
  if (size != text.size) {
    return 0U;
  }

  return size == 2U   ? (uint16_t)(first - first % 100U + value)
         : size == 4U ? ent_year_read(text)
                      : 0U;
}

bool
ent_years_read(const EntText text, EntDay* const from, EntDay* const to)
{
  const EntDay none = { 0U, 0U, 0U };
  *from             = none;
  *to               = none;
  if (text.size < 4U) {
    return false;
  }

  if (text.size == 10U && ent_is_date(text)) {
    *from = ent_day_read(text);
    *to   = *from;
    return from->year > 0U;
  }

  const EntText rest = ent_text_from(text, 4U);
  from->year         = ent_year_read(ent_text_until(text, 4U));
  to->year           = from->year;
  if (!from->year || !rest.size) {
    return from->year > 0U;
  }

  if (ent_text_is(rest, "s")) {
    to->year = (uint16_t)(from->year + 9U);
    return from->year % 10U == 0U;
  }

  const size_t dash = pass_dash(rest);
  to->year = dash ? read_second_year(from->year, ent_text_from(rest, dash))
                  : (uint16_t)0U;
  return to->year > from->year;
}
