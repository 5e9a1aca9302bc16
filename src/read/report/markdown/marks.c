// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/markdown/marks.h"

#include "base/text.h"
#include "read/report/markdown/lines.h"

#include <assert.h>
#include <string.h>

#define MAX_BRACKETS 16U     // Brackets that are open at once
#define MAX_TILDES 100U      // Runs of tildes in a paragraph
#define MAX_COLUMN 128U      // Column of a list's or quote's mark
#define MAX_DEFINITION 1024U // Bytes of a definition of links

/*
  Return where a list's or quote's mark stands too far to the right, or the
  line's size: each level of nesting costs the parser time on each line.
*/
static size_t
find_deep_mark(const EntText line)
{
  size_t column = 0U;
  for (size_t i = 0U; i < line.size; ++i) {
    const char c    = line.data[i];
    const char next = i + 1U < line.size ? line.data[i + 1U] : ' ';
    if (!strchr(" \t>-+*.)", c) && !ent_is_digit(c)) {
      break;
    }

    if (column >= MAX_COLUMN && !ent_is_space(c) &&
        (c == '>' || ent_is_space(next) || ent_is_digit(c))) {
      return i;
    }
    column += c == '\t' ? 4U : 1U;
  }

  return line.size;
}

// Return the place of "]:" in a line that would be a long definition
static size_t
find_long_definition(const EntText line)
{
  const size_t end = line.size < MAX_DEFINITION ? 0U : MAX_DEFINITION;
  for (size_t i = 0U; i + 1U < end; ++i) {
    if (line.data[i] == ']' && line.data[i + 1U] == ':') {
      return i;
    }
  }

  return line.size;
}

// A line that is being copied
typedef struct {
  EntText line;    // The line
  size_t  text;    // First byte that is no white space
  size_t  begin;   // First byte that is not copied yet
  bool    is_bold; // Marks "**" are open
} Progress;

// Return whether a bracket begins a note or its marker, and no link
static bool
begins_note(const EntMarkdownMarks* const marks,
            const Progress* const         progress,
            const size_t                  i)
{
  const EntText rest = ent_text_from(progress->line, i);
  const size_t  size = ent_markdown_marker_size(rest);
  if (size) {
    return size == rest.size || rest.data[size] != '(';
  }

  return i == progress->text && !marks->has_references &&
         ent_markdown_definition_size(rest);
}

// Copy up to a byte, and hide it behind another
static void
hide(EntMarkdownSource* const source,
     Progress* const          progress,
     const size_t             i,
     const char               cover)
{
  ent_markdown_source_add(
    source,
    ent_text_from(ent_text_until(progress->line, i + 1U), progress->begin));
  progress->begin = i + 1U;
  ent_markdown_source_cover(source, cover);
}

static bool
is_bold_mark(const EntText line, const size_t i)
{
  return i + 1U < line.size && line.data[i] == '*' && line.data[i + 1U] == '*';
}

/*
  Look at a byte as part of bold marks.  Saved pages have "**A. **B" and
  "** A**": there a blank is taken for a letter or for a mark of punctuation,
  so that the marks close and open.  In "**A****B**" four are left out.
*/
static void
mend_bold(EntMarkdownSource* const source,
          Progress* const          progress,
          const size_t             i)
{
  const EntText line     = progress->line;
  const bool    is_after = i > 1U && is_bold_mark(line, i - 2U);
  const bool    is_next  = i + 3U < line.size && is_bold_mark(line, i + 1U) &&
                       !ent_is_space(line.data[i + 3U]);
  if (is_bold_mark(line, i) && (!i || line.data[i - 1U] != '*')) {
    size_t n = 2U;
    while (i + n < line.size && line.data[i + n] == '*') {
      ++n;
    }
    if (n == 4U && progress->is_bold) { // They close and open again
      ent_markdown_source_add(
        source, ent_text_from(ent_text_until(line, i), progress->begin));
      progress->begin = i + n;
    }
    progress->is_bold = progress->is_bold != (n < 4U);
  } else if (line.data[i] == ' ' && progress->is_bold && is_next) {
    hide(source, progress, i, ENT_MARKDOWN_HIDDEN);
  } else if (line.data[i] == ' ' && progress->is_bold && is_after) {
    hide(source, progress, i, ',');
  }
}

// Return whether a byte would be one mark too much in the paragraph
static bool
is_too_much(const EntMarkdownMarks* const marks, const char c)
{
  return (c == '[' && marks->n_brackets >= MAX_BRACKETS) ||
         (c == '~' && marks->n_tildes >= MAX_TILDES);
}

static void
count_mark(EntMarkdownMarks* const marks, const EntText line, const size_t i)
{
  const char c = line.data[i];
  marks->n_brackets += c == '[';
  marks->n_brackets -= c == ']' && marks->n_brackets;
  marks->n_tildes += c == '~' && !(i && line.data[i - 1U] == '~');
}

void
ent_markdown_marks_copy(EntMarkdownMarks* const  marks,
                        EntMarkdownSource* const source,
                        const EntText            line)
{
  assert(marks);
  assert(source);
  const size_t deep_mark  = find_deep_mark(line);
  const size_t definition = find_long_definition(line);
  Progress     progress   = { line, 0U, 0U, false };
  while (progress.text < line.size && ent_is_space(line.data[progress.text])) {
    ++progress.text;
  }

  for (size_t i = 0U; i < line.size; ++i) {
    const char c = line.data[i];
    if (c == '\\') {
      ++i; // The next byte is no mark
    } else if (c == '[' && begins_note(marks, &progress, i)) {
      ent_markdown_source_add(
        source, ent_text_from(ent_text_until(line, i), progress.begin));
      ent_markdown_source_put(source, "\\", line.data + i);
      progress.begin = i;
    } else if (i == deep_mark || i == definition || is_too_much(marks, c)) {
      hide(source, &progress, i, ENT_MARKDOWN_HIDDEN);
    } else if (c == '*' || c == ' ') {
      mend_bold(source, &progress, i);
    } else {
      count_mark(marks, line, i);
    }
  }

  ent_markdown_source_add(source, ent_text_from(line, progress.begin));
}
