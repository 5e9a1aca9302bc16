// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/blocks/words.h"

#include "base/text.h"
#include "base/utf8.h"

#include <string.h>
#include <unicode/uchar.h>

#define MAX_HEADING 40U // Bytes of the heading of a list of notes

bool
ent_is_url(const EntText text)
{
  static const char* const beginnings[] = { "http", "www.", "hxxp" };

  const EntText bare =
    text.size && text.data[0] == '<' ? ent_text_from(text, 1U) : text;
  for (size_t i = 0U; i < sizeof(beginnings) / sizeof(beginnings[0]); ++i) {
    if (ent_text_starts_with(bare, ent_text(beginnings[i]))) {
      return true;
    }
  }

  return false;
}

size_t
ent_columns(const EntText text)
{
  size_t n = 0U;
  for (size_t i = 0U; i < text.size; ++i) {
    n += ((unsigned char)text.data[i] & 0xC0U) != 0x80U;
  }

  return n;
}

bool
ent_begins_lower(const EntText text)
{
  for (size_t i = 0U; i < text.size;
       i += ent_utf8_length((unsigned char)text.data[i])) {
    const uint32_t c = ent_utf8_decode(ent_text_from(text, i));
    if (!strchr("\"'([*_", (int)(c < 0x80U ? c : '!')) && c != 0x2018U &&
        c != 0x201CU && c != 0xABU) {
      return u_islower((UChar32)c);
    }
  }

  return false;
}

bool
ent_ends_sentence(const EntText text)
{
  static const char* const ends[] = {
    ".", "!", "?", ":", ";", "\xE2\x80\xA6",
  };
  static const char* const closers[] = {
    "\"", "'", ")", "]", "*", "_", "\xE2\x80\x9D", "\xE2\x80\x99",
  };

  // Closing quotes and the like may follow; so may a note's marker
  EntText rest = text;
  for (size_t i = 0U; i < sizeof(closers) / sizeof(closers[0]) && rest.size;) {
    const size_t size = strlen(closers[i]);
    const bool   is_closed =
      rest.size >= size &&
      !memcmp(rest.data + rest.size - size, closers[i], size);
    rest = is_closed ? ent_text_until(rest, rest.size - size) : rest;
    while (is_closed && closers[i][0] == ']' && rest.size &&
           (ent_is_digit(rest.data[rest.size - 1U]) ||
            rest.data[rest.size - 1U] == '[')) {
      rest = ent_text_until(rest, rest.size - 1U);
    }
    i = is_closed ? 0U : i + 1U;
  }

  for (size_t i = 0U; i < sizeof(ends) / sizeof(ends[0]); ++i) {
    const size_t size = strlen(ends[i]);
    if (rest.size >= size &&
        !memcmp(rest.data + rest.size - size, ends[i], size)) {
      return true;
    }
  }

  return false;
}

size_t
ent_count_words(const EntText text)
{
  size_t  n    = 0U;
  EntText rest = text;
  while (ent_text_next(&rest, ' ').size) {
    ++n;
  }

  return n;
}

bool
ent_same_words(const EntText a, const EntText b)
{
  size_t i = 0U;
  while (i < a.size && i < b.size &&
         ent_to_lower(a.data[i]) == ent_to_lower(b.data[i])) {
    ++i;
  }

  return i == a.size && i == b.size;
}

static size_t
fold_letters(const EntText text, char* const out)
{
  size_t size = 0U;
  for (size_t i = 0U; i < text.size; ++i) {
    const char c = text.data[i];
    if (c >= 'A' && c <= 'Z') {
      out[size++] = (char)(c + ('a' - 'A'));
    } else if ((c >= 'a' && c <= 'z') || (c == ' ' && size)) {
      out[size++] = c;
    }
  }

  while (size && out[size - 1U] == ' ') {
    --size;
  }

  return size;
}

bool
ent_heads_notes(const EntText text)
{
  static const char* const headings[] = {
    "notes",
    "endnotes",
    "end notes",
    "endnote",
    "footnotes",
    "footnote",
    "references",
    "sources",
    "works cited",
    "bibliography",
    "citations",
    "cited sources",
    "notes and references",
    "references and notes",
    "sources and notes",
    "notes and sources",
    "list of sources",
    "sources cited",
    "source notes",
  };

  char letters[MAX_HEADING];
  if (text.size > MAX_HEADING) {
    return false;
  }

  const EntText folded = { letters, fold_letters(text, letters) };
  for (size_t i = 0U; i < sizeof(headings) / sizeof(headings[0]); ++i) {
    if (ent_text_is(folded, headings[i])) {
      return true;
    }
  }

  return false;
}
