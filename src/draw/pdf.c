// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// A date in a PDF is D:YYYYMMDDHHmmSS and a zone, Z or +HH'mm (ISO 32000-1,
// 7.9.4).  Offsets in the cross-reference table have ten digits (7.5.4).

#include "draw/pdf.h"

#include "base/text.h"

#include <stdbool.h>
#include <string.h>

#define DATE_DIGITS 14U
#define OFFSET_DIGITS 10U

// Return where a mark ends, searched from `begin`, or 0
static size_t
find_after(const EntBytes* const pdf, const size_t begin, const EntText mark)
{
  for (size_t i = begin; i + mark.size <= pdf->size; ++i) {
    if (!memcmp(pdf->data + i, mark.data, mark.size)) {
      return i + mark.size;
    }
  }

  return 0U;
}

// Make a number smaller in place, if it is larger than `limit`
static void
lower_number(char* const  digits,
             const size_t n_digits,
             const size_t limit,
             const size_t difference)
{
  size_t number = 0U;
  for (size_t i = 0U; i < n_digits; ++i) {
    number = number * 10U + (size_t)(digits[i] - '0');
  }

  number -= number > limit ? difference : 0U;
  for (size_t i = n_digits; i-- > 0U;) {
    digits[i] = (char)('0' + number % 10U);
    number /= 10U;
  }
}

static size_t
count_digits(const EntBytes* const pdf, const size_t begin)
{
  size_t end = begin;
  while (end < pdf->size && ent_is_digit(pdf->data[end])) {
    ++end;
  }

  return end - begin;
}

// Move all offsets behind a place where bytes were taken out
static void
move_offsets(EntBytes* const pdf, const size_t place, const size_t n_taken)
{
  const size_t table = find_after(pdf, place, ENT_TEXT("\nxref\n"));
  const size_t end   = find_after(pdf, table, ENT_TEXT("\ntrailer"));
  for (size_t i = table; table && i + OFFSET_DIGITS < end; ++i) {
    if (pdf->data[i - 1U] == '\n' && count_digits(pdf, i) == OFFSET_DIGITS) {
      lower_number(pdf->data + i, OFFSET_DIGITS, place, n_taken);
    }
  }

  // A shorter number would move nothing but itself: it is the last one
  const size_t start = find_after(pdf, table, ENT_TEXT("startxref\n"));
  if (start) {
    lower_number(pdf->data + start, count_digits(pdf, start), place, n_taken);
  }
}

void
ent_pdf_normalize(EntBytes* const pdf)
{
  const size_t date = find_after(pdf, 0U, ENT_TEXT("/CreationDate (D:"));
  if (!date || pdf->size < date + DATE_DIGITS + 2U) {
    return;
  }

  memcpy(pdf->data + date, "20000101000000", DATE_DIGITS);

  const size_t zone = date + DATE_DIGITS;
  const char*  end =
    (const char*)memchr(pdf->data + zone, ')', pdf->size - zone);
  if (!end || pdf->data[zone] == ')') {
    return;
  }

  const size_t n_taken = (size_t)(end - pdf->data) - zone - 1U;
  pdf->data[zone]      = 'Z';
  memmove(pdf->data + zone + 1U, end, pdf->size - zone - n_taken - 1U);
  pdf->size -= n_taken;
  if (n_taken) {
    move_offsets(pdf, zone, n_taken);
  }
}
