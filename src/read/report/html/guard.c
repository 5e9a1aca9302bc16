// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/html/guard.h"

#include "base/text.h"

#include <stdbool.h>

#define MAX_NAME 100U // Bytes that libxml2 takes for one name
#define MAX_EFFORT 8U // Bytes looked at for each byte of text

// A name of libxml2 (htmlParseHTMLName), its first character too
static bool
is_name(const char c)
{
  return ent_is_ascii_letter(c) || ent_is_digit(c) || c == ':' || c == '-' ||
         c == '_' || c == '.';
}

static size_t
skip_blanks(const EntText text, size_t i)
{
  while (i < text.size && ent_is_space(text.data[i])) {
    ++i;
  }

  return i;
}

static bool
is_end(const EntText text, const size_t i)
{
  return i >= text.size || text.data[i] == '>';
}

// Pass over "=" and a value, if they are there
static size_t
skip_value(const EntText text, const size_t begin)
{
  size_t i = skip_blanks(text, begin);
  if (i >= text.size || text.data[i] != '=') {
    return i;
  }

  i = skip_blanks(text, i + 1U);
  if (i < text.size && (text.data[i] == '"' || text.data[i] == '\'')) {
    const char* const end =
      (const char*)memchr(text.data + i + 1U, text.data[i], text.size - i - 1U);
    return end ? (size_t)(end - text.data) + 1U : text.size;
  }

  while (!is_end(text, i) && !ent_is_space(text.data[i])) {
    ++i;
  }

  return i;
}

// What one tag holds
typedef struct {
  size_t n_attributes; // Names, long ones counted by pieces
  size_t end;          // Where the tag ends
} Tag;

static Tag
scan_tag(const EntText text, const size_t begin, const size_t max_attributes)
{
  Tag tag = { 0U, begin };
  while (!is_end(text, tag.end) && is_name(text.data[tag.end])) {
    ++tag.end;
  }

  while (tag.n_attributes <= max_attributes) {
    tag.end = skip_blanks(text, tag.end);
    if (is_end(text, tag.end)) {
      break;
    }

    const size_t start = tag.end;
    while (!is_end(text, tag.end) && is_name(text.data[tag.end])) {
      ++tag.end;
    }

    if (tag.end > start) {
      tag.n_attributes += 1U + (tag.end - start) / MAX_NAME;
      tag.end = skip_value(text, tag.end);
    } else {
      ++tag.end; // Nothing that begins a name
    }
  }

  return tag;
}

size_t
ent_html_guard(const EntText text, const size_t max_attributes)
{
  size_t i      = 0U;
  size_t effort = 0U;
  while (i + 1U < text.size) {
    const char* const open =
      (const char*)memchr(text.data + i, '<', text.size - i - 1U);
    if (!open) {
      break;
    }

    i = (size_t)(open - text.data);
    if (ent_is_ascii_letter(open[1])) {
      const Tag tag = scan_tag(text, i + 1U, max_attributes);
      effort += tag.end - i;
      if (tag.n_attributes > max_attributes ||
          effort / MAX_EFFORT > text.size) {
        return i;
      }
    }
    ++i;
  }

  return text.size;
}
