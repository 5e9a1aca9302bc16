// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a text and a place in it.
// Goes out: where the scheme before it begins, where the URL around it ends.

#include "read/report/urls/parts.h"

#include "base/text.h"
#include "base/utf8.h"
#include "read/report/urls/hosts.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// The longer ones come first: of "https", "http" would not end at the colon
static const char* const schemes[] = { "https", "hxxps", "http",
                                       "hxxp",  "ftps",  "ftp" };

// What stands between scheme and host
static const char* const separators[] = { "://",   "[:]//", "(:)//",
                                          "{:}//", "[://]", "(://)",
                                          ":[//]", ":\\\\", "[:]\\\\" };

static char
char_at(const EntText text, const size_t place)
{
  return place < text.size ? text.data[place] : '\0';
}

static bool
is_one_of(const char c, const char* const characters)
{
  return c && strchr(characters, c);
}

// Schemes

size_t
ent_url_separator(const EntText text, const size_t place)
{
  if (!is_one_of(char_at(text, place), ":[({")) {
    return 0U;
  }

  for (size_t i = 0U; i < sizeof(separators) / sizeof(separators[0]); ++i) {
    if (ent_is_word_there(text, place, separators[i])) {
      return strlen(separators[i]);
    }
  }

  return 0U;
}

// Return where a scheme begins that ends at a place, or the place itself
static size_t
scheme_begin(const EntText text, const size_t begin, const size_t end)
{
  for (size_t i = 0U; i < sizeof(schemes) / sizeof(schemes[0]); ++i) {
    const size_t size = strlen(schemes[i]);
    if (end - begin >= size &&
        ent_is_word_there(text, end - size, schemes[i])) {
      return end - size;
    }
  }

  return end;
}

size_t
ent_url_scheme(const EntText text, const size_t begin, const size_t place)
{
  return ent_url_separator(text, place) ? scheme_begin(text, begin, place)
                                        : place;
}

// Ends

// Return whether a URL at a place is part of the one around it
static bool
is_embedded(const EntText text, const size_t begin, const size_t place)
{
  return is_one_of(text.data[place - 1U], "=/?#:&") ||
         (place >= begin + 3U && text.data[place - 3U] == '%');
}

// Return whether the marker of a note stands at a place: [12]
static bool
is_marker(const EntText text, const size_t place)
{
  size_t end = place + 1U;
  while (ent_is_digit(char_at(text, end))) {
    ++end;
  }

  return end > place + 1U && char_at(text, end) == ']' &&
         (end + 1U == text.size || is_one_of(text.data[end + 1U], " .,;)["));
}

// Return the size of a quote at a place that cannot be part of a URL, or 0
static size_t
quote_size(const EntText text, const size_t place)
{
  const unsigned char byte = (unsigned char)text.data[place];
  if (byte < 0xC2U) {
    return 0U;
  }

  const uint32_t c = ent_utf8_decode(ent_text_from(text, place));
  return c == 0xABU || c == 0xBBU || (c >= 0x201CU && c <= 0x201FU)
           ? ent_utf8_length(byte)
           : 0U;
}

// Count a bracket of a path; return whether it closes one that it did not open
static bool
close_bracket(const char c, size_t n_open[3])
{
  static const char opening[] = "([{";
  static const char closing[] = ")]}";
  for (size_t i = 0U; i < 3U; ++i) {
    n_open[i] += c == opening[i];
    if (c == closing[i]) {
      return !n_open[i]--;
    }
  }

  return false;
}

static bool
ends_path(const EntText text, const size_t place)
{
  const char c = text.data[place];

  return (unsigned char)c <= 0x20U || is_one_of(c, "<>\"") ||
         (c == '[' && is_marker(text, place)) || quote_size(text, place);
}

// Return where a path ends, trailing punctuation included
static size_t
scan_path(const EntText text, const size_t begin)
{
  size_t n_open[3] = { 0U, 0U, 0U };
  size_t end       = begin;
  for (; end < text.size && !ends_path(text, end); ++end) {
    const size_t scheme = ent_url_scheme(text, begin, end);
    if (scheme < end && scheme > begin && !is_embedded(text, begin, scheme)) {
      return scheme;
    }
    if (close_bracket(text.data[end], n_open)) {
      break; // "(see https://a.example/x)"
    }
  }

  return end;
}

// Return the bytes of punctuation that end at a place and belong to the text
static size_t
trailing_size(const EntText text, const size_t end)
{
  static const char* const signs[] = { "\xE2\x80\xA6", "\xE2\x80\x98",
                                       "\xE2\x80\x99", "\xE2\x80\x94",
                                       "\xEF\xBC\x8C", "\xE3\x80\x82",
                                       "\xEF\xBC\x9B" };
  if (is_one_of(text.data[end - 1U], ".,;:!?'*|\\`([{")) {
    return 1U;
  }

  for (size_t i = 0U; i < sizeof(signs) / sizeof(signs[0]); ++i) {
    if (end >= 3U && !memcmp(text.data + end - 3U, signs[i], 3U)) {
      return 3U;
    }
  }

  return 0U;
}

static size_t
trim_path(const EntText text, const size_t begin, const size_t scanned)
{
  size_t end = scanned;
  for (size_t n = 1U; n && end > begin; end -= n) {
    n = trailing_size(text, end);
  }

  return end;
}

size_t
ent_url_end(const EntText text, const size_t host_end)
{
  size_t end = host_end;
  if (char_at(text, end) == ':' && ent_is_digit(char_at(text, end + 1U))) {
    ++end;
    while (ent_is_digit(char_at(text, end))) {
      ++end;
    }
  }

  return is_one_of(char_at(text, end), "/?#")
           ? trim_path(text, end, scan_path(text, end))
           : end;
}
