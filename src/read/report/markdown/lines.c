// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/markdown/lines.h"

#include <assert.h>
#include <string.h>

#define MAX_LABEL 40U // Bytes of a note's label

// Return whether a text consists of some bytes only
static bool
consists_of(const EntText text, const char* const bytes)
{
  for (size_t i = 0U; i < text.size; ++i) {
    if (!strchr(bytes, text.data[i])) {
      return false;
    }
  }

  return true;
}

static bool
is_rule(const EntText text)
{
  const char rule[] = { text.data[0], ' ', '\0' };
  return strchr("-*_=", text.data[0]) && text.size > 1U &&
         consists_of(text, rule);
}

static bool
is_heading(const EntText text)
{
  size_t n = 0U;
  while (n < text.size && text.data[n] == '#') {
    ++n;
  }

  return n && n <= 6U && (n == text.size || ent_is_space(text.data[n]));
}

// "<div>" and "</p>", but not "<https://…>"
static bool
is_markup(const EntText text)
{
  size_t i = text.size > 1U && text.data[1] == '/' ? 2U : 1U;
  if (ent_text_starts_with(text, ENT_TEXT("```")) ||
      ent_text_starts_with(text, ENT_TEXT("~~~"))) {
    return true;
  }

  while (text.data[0] == '<' && i < text.size &&
         (ent_is_digit(text.data[i]) || (text.data[i] | ' ') >= 'a') &&
         (text.data[i] | ' ') <= 'z') {
    ++i;
  }

  return text.data[0] == '<' &&
         (i == text.size || strchr(" />!?\t", text.data[i]));
}

static bool
is_delimiter(const EntText text)
{
  return memchr(text.data, '-', text.size) &&
         memchr(text.data, '|', text.size) && consists_of(text, "|-: \t");
}

// Return whether a text begins an item; "(1)" does not
static bool
is_item(const EntText text, const EntStart* const start)
{
  return start->kind == ENT_START_NUMBER
           ? text.data[0] != '('
           : start->kind == ENT_START_BULLET && strchr("-*+", text.data[0]);
}

// Tell the kind of a line by its first byte
static EntMarkdownLineKind
kind_by_byte(const EntText text)
{
  switch (text.data[0]) {
    case '|':
      return ENT_LINE_ROW;
    case '>':
      return ENT_LINE_QUOTE;
    case '#':
      return is_heading(text) ? ENT_LINE_HEADING : ENT_LINE_TEXT;
    default:
      return is_markup(text) ? ENT_LINE_MARKUP : ENT_LINE_TEXT;
  }
}

EntMarkdownLineKind
ent_markdown_line_kind(const EntLine* const line)
{
  assert(line);
  const EntText text = line->text;
  if (!text.size) {
    return ENT_LINE_BLANK;
  }

  if (is_delimiter(text)) {
    return ENT_LINE_DELIMITER;
  }

  if (is_rule(text)) {
    return ENT_LINE_RULE;
  }

  const EntStart start = ent_start_of(text);
  return is_item(text, &start)          ? ENT_LINE_ITEM
         : start.kind == ENT_START_NOTE ? ENT_LINE_NOTE
                                        : kind_by_byte(text);
}

size_t
ent_markdown_count_cells(const EntText row)
{
  size_t n = 0U;
  for (size_t i = 0U; i < row.size; ++i) {
    n += row.data[i] == '|';
    i += row.data[i] == '\\'; // The next one is literal
  }

  // A pipe at the end begins no cell
  return n > 1U && row.data[row.size - 1U] == '|' ? n - 1U : n;
}

size_t
ent_markdown_marker_size(const EntText text)
{
  size_t i = 2U;
  if (!ent_text_starts_with(text, ENT_TEXT("[^"))) {
    return 0U;
  }

  while (i < text.size && i < MAX_LABEL + 2U &&
         !strchr(" \t\r\n[]\\", text.data[i])) {
    ++i;
  }

  return i > 2U && i < text.size && text.data[i] == ']' ? i + 1U : 0U;
}

// Return the size of "[12]" that a text begins with, or 0
static size_t
number_size(const EntText text)
{
  size_t i = 1U;
  while (i < text.size && i < 6U && ent_is_digit(text.data[i])) {
    ++i;
  }

  return i > 1U && i < text.size && text.data[i] == ']' ? i + 1U : 0U;
}

size_t
ent_markdown_definition_size(const EntText text)
{
  const size_t size = text.size && text.data[0] == '[' ? number_size(text) : 0U;
  return size && size < text.size && text.data[size] == ':' ? size + 1U : 0U;
}

bool
ent_markdown_has_references(const EntText text)
{
  size_t n_references = 0U;
  size_t n_markers    = 0U;
  for (size_t i = 0U; i < text.size; ++i) {
    const EntText rest = ent_text_from(text, i);
    const size_t  size = rest.data[0] == '[' ? number_size(rest) : 0U;
    const char    next = size && size < rest.size ? rest.data[size] : ' ';
    if (!size || next == ':' || next == '(') {
      continue;
    }

    // "[1][2]" are two markers
    const bool is_after =
      i > 1U && text.data[i - 1U] == ']' && !ent_is_digit(text.data[i - 2U]);
    n_references += is_after;
    n_markers += !is_after;
  }

  return n_references > n_markers;
}
