// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "model/lexical.h"

#include "base/text.h"

#include <stddef.h>
#include <string.h>

static bool
is_upper(const char c)
{
  return c >= 'A' && c <= 'Z';
}

// Ask without a branch: ids are long and many
static bool
is_within(const char c, const char first, const char last)
{
  return (unsigned char)(c - first) <= (unsigned char)(last - first);
}

bool
ent_is_id(const EntText text)
{
  if (!text.size || text.size > ENT_MAX_ID) {
    return false;
  }

  // Every dash stands between two letters or digits
  bool is_good    = true;
  bool was_inside = false;
  for (size_t i = 0U; i < text.size; ++i) {
    const char c         = text.data[i];
    const bool is_inside = is_within(c, 'a', 'z') | is_within(c, '0', '9');

    is_good &= is_inside | (was_inside & (c == '-'));
    was_inside = is_inside;
  }

  return is_good && was_inside;
}

static size_t
find_double_dash(const EntText text)
{
  for (size_t i = 1U; i + 1U < text.size; ++i) {
    if (text.data[i] == '-' && text.data[i + 1U] == '-') {
      return i;
    }
  }

  return 0U;
}

bool
ent_is_actor_id(const EntText text)
{
  if (ent_is_id(text)) {
    return true; // As nearly all are
  }

  const size_t dash = find_double_dash(text);
  if (!dash) {
    return false;
  }

  // A predicate's name here would make names of relationships ambiguous
  const EntText report = ent_text_until(text, dash);
  const EntText name   = ent_text_from(text, dash + 2U);
  return text.size <= ENT_MAX_ID && ent_is_id(report) && ent_is_id(name) &&
         !ent_predicate_find(report) && !ent_predicate_find(name);
}

EntText
ent_actor_id_report(const EntText id)
{
  return ent_text_until(id, find_double_dash(id));
}

// Return the number in digits [begin, end), or -1
static int
number_at(const EntText text, const size_t begin, const size_t end)
{
  int number = 0;
  for (size_t i = begin; i < end; ++i) {
    if (!ent_is_digit(text.data[i])) {
      return -1;
    }
    number = number * 10 + (text.data[i] - '0');
  }

  return number;
}

static int
days_of(const int year, const int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[month - 1] + (month == 2 && is_leap ? 1 : 0);
}

bool
ent_is_date(const EntText text)
{
  const size_t n = text.size;
  if ((n != 4U && n != 7U && n != 10U) || (n > 4U && text.data[4] != '-') ||
      (n > 7U && text.data[7] != '-')) {
    return false;
  }

  const int year  = number_at(text, 0U, 4U);
  const int month = n > 4U ? number_at(text, 5U, 7U) : 1;
  const int day   = n > 7U ? number_at(text, 8U, 10U) : 1;
  return year > 0 && month > 0 && month <= 12 && day > 0 &&
         day <= days_of(year, month);
}

EntTermId
ent_date_type(const EntText date)
{
  return date.size == 4U   ? ENT_TERM_YEAR
         : date.size == 7U ? ENT_TERM_YEAR_MONTH
                           : ENT_TERM_DATE;
}

bool
ent_date_is_before(const EntText a, const EntText b)
{
  // Four digits, two, two: what both give can be compared as text
  const size_t shared = a.size < b.size ? a.size : b.size;

  return ent_text_compare(ent_text_until(a, shared),
                          ent_text_until(b, shared)) < 0;
}

bool
ent_is_lang(const EntText text)
{
  size_t part     = 0U; // Length of the subtag
  bool   is_first = true;
  for (size_t i = 0U; i < text.size; ++i) {
    const char c = text.data[i];
    if (c == '-') {
      if (!part) {
        return false;
      }
      part     = 0U;
      is_first = false;
    } else if ((!ent_is_ascii_letter(c) && (is_first || !ent_is_digit(c))) ||
               ++part > 8U) {
      return false;
    }
  }

  return part && text.size <= ENT_MAX_LANG;
}

bool
ent_is_score(const EntText text)
{
  if (text.size < 3U || text.size > 12U || text.data[1] != '.') {
    return false;
  }

  const char whole = text.data[0];
  for (size_t i = 2U; i < text.size; ++i) {
    const char c = text.data[i];
    if (!ent_is_digit(c) || (whole == '1' && c != '0')) {
      return false;
    }
  }

  return whole == '0' || whole == '1';
}

static size_t
scheme_size(const EntText iri)
{
  size_t i = 0U;
  while (i < iri.size &&
         (ent_is_ascii_letter(iri.data[i]) ||
          (i && (ent_is_digit(iri.data[i]) || strchr("+-.", iri.data[i]))))) {
    ++i;
  }

  return i < iri.size && iri.data[i] == ':' ? i : 0U;
}

// Return whether a byte may not stand in an IRI (IRIREF of N-Triples)
static bool
is_outside_iri(const char c)
{
  static const bool is_outside[256] = {
    ['<'] = true, ['>'] = true, ['"'] = true, ['{'] = true,  ['}'] = true,
    ['|'] = true, ['^'] = true, ['`'] = true, ['\\'] = true, [0x7F] = true
  };

  return (unsigned char)c <= 0x20U || is_outside[(unsigned char)c];
}

bool
ent_is_iri(const EntText text)
{
  const size_t scheme = scheme_size(text);
  if (!scheme || text.size > ENT_MAX_IRI || scheme + 1U == text.size) {
    return false;
  }

  for (size_t i = 0U; i < text.size; ++i) {
    if (is_outside_iri(text.data[i])) {
      return false;
    }
  }

  return true;
}

static bool
has_scheme(const EntText iri, const char* const scheme)
{
  const size_t size = strlen(scheme);
  if (scheme_size(iri) != size) {
    return false;
  }

  for (size_t i = 0U; i < size; ++i) {
    const char c = iri.data[i];
    if ((is_upper(c) ? (char)(c + ('a' - 'A')) : c) != scheme[i]) {
      return false;
    }
  }

  return true;
}

bool
ent_is_link(const EntText iri)
{
  static const char* const refused[] = { "javascript", "vbscript", "data" };
  for (size_t i = 0U; i < sizeof(refused) / sizeof(refused[0]); ++i) {
    if (has_scheme(iri, refused[i])) {
      return false;
    }
  }

  return true;
}

bool
ent_is_country_code(const EntText text)
{
  size_t n_letters = 0U;
  while (n_letters < text.size && is_upper(text.data[n_letters])) {
    ++n_letters;
  }

  if (n_letters == text.size) { // Alpha-2, alpha-3, or a former country
    return n_letters >= 2U && n_letters <= 4U;
  }

  const EntText region = ent_text_from(text, n_letters);
  if (n_letters != 2U || region.data[0] != '-' || region.size < 2U ||
      region.size > 4U) {
    return false;
  }

  for (size_t i = 1U; i < region.size; ++i) {
    if (!is_upper(region.data[i]) && !ent_is_digit(region.data[i])) {
      return false;
    }
  }

  return true;
}

bool
ent_is_sha256(const EntText text)
{
  for (size_t i = 0U; i < text.size; ++i) {
    if (!ent_is_digit(text.data[i]) &&
        (text.data[i] < 'a' || text.data[i] > 'f')) {
      return false;
    }
  }

  return text.size == 64U;
}

static bool
ends_host(const char c)
{
  return c == '/' || c == '?' || c == '#';
}

EntText
ent_iri_host(const EntText iri)
{
  static const char* const hosted[] = { "http", "https", "ftp" };

  size_t i = 0U;
  while (i < 3U && !has_scheme(iri, hosted[i])) {
    ++i;
  }

  const size_t begin = scheme_size(iri) + 3U;
  if (i == 3U || iri.size < begin || memcmp(iri.data + begin - 3U, "://", 3U)) {
    return ent_text(NULL);
  }

  // RFC 3986, 3.2: [userinfo "@"] host [":" port], up to "/", "?" or "#"
  EntText host = ent_text_from(iri, begin);
  size_t  end  = 0U;
  while (end < host.size && !ends_host(host.data[end])) {
    if (host.data[end] == '@') {
      host = ent_text_from(host, end + 1U);
      end  = 0U;
    } else {
      ++end;
    }
  }

  host = ent_text_until(host, end);

  size_t port = host.size;
  while (port && ent_is_digit(host.data[port - 1U])) {
    --port;
  }

  return port && host.data[port - 1U] == ':' ? ent_text_until(host, port - 1U)
                                             : host;
}
