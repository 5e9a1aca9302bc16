// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the text of a report in Markdown.
// Goes out: a copy that CommonMark takes as it is meant, and where each byte
// of it comes from.

#include "read/report/markdown/layout.h"

#include "base/text.h"
#include "read/report/blocks/words.h"
#include "read/report/markdown/lines.h"
#include "read/report/markdown/marks.h"
#include "read/report/plain/front_matter.h"
#include "read/report/plain/wrap.h"

#include <assert.h>
#include <string.h>

#define MAX_LEAF_LINES 400U   // Lines of one paragraph
#define MAX_LEAF_SIZE 262144U // Bytes of one paragraph's line
#define MAX_TABLE_ROWS 500U   // Rows of one table
#define MAX_CELLS 64U         // Cells of a row
#define MAX_ITEM_INDENT 8U    // Columns before the next line of an item
#define MAX_TOP_WORDS 20U     // Words of a line above which the text begins
#define MAX_TITLE_WORDS 15U   // Words of an underlined heading

// A copy that is being made
typedef struct {
  EntMarkdownSource*  source;
  EntFlow*            flow;
  EntWrap             wrap;    // How its lines make paragraphs
  EntLine             before;  // The line before
  EntMarkdownLineKind kind;    // Its kind
  EntStart            last;    // How the block before begins
  size_t              n_lines; // Lines of the paragraph so far
  size_t              n_rows;  // Rows of the table so far
  EntMarkdownMarks    marks;   // Marks before the line
  bool                is_top;  // Metadata may still come
} Copy;

// Forget the marks of the paragraph before
static void
begin_leaf(Copy* const copy)
{
  copy->n_lines          = 0U;
  copy->marks.n_brackets = 0U;
  copy->marks.n_tildes   = 0U;
}

// Put a blank line in before a line
static void
part(Copy* const copy, const EntLine* const line)
{
  ent_markdown_source_put(copy->source, "\n", line->whole.data);
  copy->kind = ENT_LINE_BLANK;
  begin_leaf(copy);
}

static void
add_line(Copy* const copy, const EntText line)
{
  ent_markdown_marks_copy(&copy->marks, copy->source, line);
}

// Return the bytes of a long line that become a paragraph, a blank at its end
static EntText
cut_piece(const EntText line)
{
  size_t end = MAX_LEAF_SIZE;
  while (end && line.data[end - 1U] != ' ') {
    --end;
  }

  if (!end) { // No word is so long: any character may begin the next piece
    end = MAX_LEAF_SIZE;
    while (((unsigned char)line.data[end] & 0xC0U) == 0x80U) {
      --end;
    }
  }

  return ent_text_until(line, end);
}

// Copy a line, in paragraphs that the parser can hold if it is too long
static void
add_long_line(Copy* const copy, const EntText line)
{
  EntText rest = line;
  while (rest.size > MAX_LEAF_SIZE) {
    const EntText piece = cut_piece(rest);

    rest = ent_text_from(rest, piece.size);
    add_line(copy, piece);
    ent_markdown_source_put(copy->source, "\n\n", rest.data);
    begin_leaf(copy);
  }

  add_line(copy, rest);
}

// Tables

/*
  Return the cells of the widest of the rows from here on, 0 if it is a table
  already or cannot be one.
*/
static size_t
measure_table(const EntLine* const first, const EntText rest)
{
  EntText later  = rest;
  EntLine line   = *first;
  size_t  n      = 0U;
  size_t  n_rows = 0U;
  do {
    const EntMarkdownLineKind kind  = ent_markdown_line_kind(&line);
    const size_t              cells = ent_markdown_count_cells(line.text);
    if (kind == ENT_LINE_DELIMITER && n_rows <= 1U) {
      return 0U;
    }
    if (kind != ENT_LINE_ROW) {
      break;
    }
    n = cells > n ? cells : n;
  } while (++n_rows < MAX_TABLE_ROWS && ent_line_next(&later, &line));

  return n <= MAX_CELLS ? n : 0U;
}

// Make the row that was just copied the head of a table
static void
put_delimiter(Copy* const copy, const EntLine* const row, const size_t cells)
{
  const char* const end = row->whole.data + row->whole.size;
  for (size_t i = ent_markdown_count_cells(row->text); i < cells; ++i) {
    ent_markdown_source_put(copy->source,
                            row->text.data[row->text.size - 1U] == '|' ? " |"
                                                                       : "| ",
                            end);
  }

  ent_markdown_source_put(copy->source, "\n|", end);
  for (size_t i = 0U; i < cells; ++i) {
    ent_markdown_source_put(copy->source, "---|", end);
  }
}

// Copy the line that makes a table; the parser wants three dashes for a cell
static void
add_delimiter(Copy* const copy, const EntText line)
{
  size_t begin = 0U;
  size_t n     = 0U;
  for (size_t i = 0U; i < line.size; ++i) {
    const bool is_end = i + 1U == line.size || line.data[i + 1U] != '-';
    n                 = line.data[i] == '-' ? n + 1U : 0U;
    if (n && n < 3U && is_end) {
      const EntText part = ent_text_until(line, i + 1U);
      ent_markdown_source_add(copy->source, ent_text_from(part, begin));
      ent_markdown_source_put(copy->source, "--", line.data + i + 1U);
      begin = i + 1U;
    }
  }

  ent_markdown_source_add(copy->source, ent_text_from(line, begin));
}

// Lines

// Return whether a blank line belongs before a line of text
static bool
parts_text(const Copy* const copy, const EntLine* const line)
{
  const bool has_pipe = memchr(line->text.data, '|', line->text.size);
  switch (copy->kind) {
    case ENT_LINE_ROW:
    case ENT_LINE_DELIMITER:
      return !has_pipe;
    case ENT_LINE_ITEM:
      return !copy->wrap.is_wrapped &&
             (line->indent < 2U || line->indent > MAX_ITEM_INDENT);
    case ENT_LINE_NOTE:
      return !copy->wrap.is_wrapped && line->indent < 2U;
    case ENT_LINE_TEXT:
    case ENT_LINE_QUOTE:
    case ENT_LINE_MARKUP:
      return !copy->wrap.is_wrapped;
    default:
      return false;
  }
}

static bool
parts_start(const Copy* const copy, const EntLine* const line)
{
  const EntStart start = ent_start_of(line->text);
  return (copy->kind == ENT_LINE_TEXT || copy->kind == ENT_LINE_NOTE ||
          copy->kind == ENT_LINE_ITEM) &&
         ent_wrap_starts(&copy->wrap, &copy->before, line, &start, &copy->last);
}

// Return whether a line begins "[^1]:" or "[12]:"
static bool
is_definition(const EntText line)
{
  const size_t size = ent_markdown_marker_size(line);
  return ent_markdown_definition_size(line) ||
         (size && size < line.size && line.data[size] == ':');
}

// Return whether both lines of a quote have text that is no list's
static bool
parts_quote(const Copy* const copy, const EntLine* const line)
{
  const EntText before  = copy->before.text;
  const EntText content = ent_text_from(line->text, 1U);
  return copy->kind == ENT_LINE_QUOTE && !copy->wrap.is_wrapped &&
         before.size > 1U && content.size > 1U &&
         !strchr(" \t>", content.data[1]) &&
         !ent_start_of(ent_text_trim(content)).kind;
}

// Return whether the title of a definition may go on for long
static bool
is_open_definition(const EntText line)
{
  bool is_open = false;
  bool is_one  = false;
  for (size_t i = 1U; line.size && line.data[0] == '[' && i < line.size; ++i) {
    is_one  = is_one || (line.data[i] == ':' && line.data[i - 1U] == ']');
    is_open = is_open != (line.data[i] == '"' || line.data[i] == '\'');
  }

  return is_one && is_open;
}

// Return whether a blank line belongs before a line that follows another
static bool
parts(const Copy* const         copy,
      const EntLine* const      line,
      const EntMarkdownLineKind kind)
{
  if (copy->n_lines >= MAX_LEAF_LINES ||
      is_open_definition(copy->before.text)) {
    return true;
  }

  switch (kind) {
    case ENT_LINE_TEXT:
      return parts_text(copy, line) || parts_start(copy, line);
    case ENT_LINE_NOTE:
    case ENT_LINE_ITEM:
      return copy->kind == ENT_LINE_ROW || is_definition(line->text) ||
             parts_start(copy, line);
    case ENT_LINE_QUOTE:
      return parts_quote(copy, line);
    case ENT_LINE_RULE:
      return ent_count_words(copy->before.text) > MAX_TITLE_WORDS;
    case ENT_LINE_ROW: // Behind a quote it would go on with it
      return copy->kind != ENT_LINE_ROW && copy->kind != ENT_LINE_DELIMITER;
    case ENT_LINE_DELIMITER:
      return ent_markdown_count_cells(line->text) > MAX_CELLS;
    default:
      return false;
  }
}

// Return whether a line was metadata; a long line ends the search for it
static bool
take_metadata(Copy* const               copy,
              const EntLine* const      line,
              const EntMarkdownLineKind kind)
{
  if (!copy->is_top) {
    return false;
  }

  copy->is_top = kind != ENT_LINE_TEXT || line->text.data[0] == '[' ||
                 ent_count_words(line->text) < MAX_TOP_WORDS;
  return ent_front_matter_line(line->text, copy->flow);
}

static void
copy_row(Copy* const copy, const EntLine* const line, const EntText rest)
{
  const bool is_first =
    copy->kind != ENT_LINE_ROW && copy->kind != ENT_LINE_DELIMITER;
  const bool   is_next = copy->n_rows >= MAX_TABLE_ROWS;
  const size_t cells   = is_first || is_next ? measure_table(line, rest) : 0U;
  if (is_first || is_next) {
    copy->n_rows = 0U;
  }

  if (is_next && !is_first) {
    part(copy, line);
  }

  ++copy->n_rows;
  begin_leaf(copy);
  add_line(copy, line->whole);
  if (cells) {
    put_delimiter(copy, line, cells);
  }
}

// Copy a line that is not blank
static void
copy_content(Copy* const               copy,
             const EntLine* const      line,
             const EntMarkdownLineKind kind,
             const EntText             rest)
{
  const EntStart start = ent_start_of(line->text);
  const bool     is_table =
    kind == ENT_LINE_TEXT && copy->kind == ENT_LINE_DELIMITER;
  if (copy->kind != ENT_LINE_BLANK && parts(copy, line, kind)) {
    part(copy, line);
  }

  if (kind == ENT_LINE_ROW) {
    copy_row(copy, line, rest);
  } else if (kind == ENT_LINE_DELIMITER) {
    add_delimiter(copy, line->whole);
  } else {
    add_long_line(copy, line->whole);
  }

  // Rows need not begin with a pipe
  const bool is_row = is_table && copy->kind == ENT_LINE_DELIMITER;
  copy->last        = start.kind ? start : copy->last;
  copy->kind        = is_row ? ENT_LINE_DELIMITER : kind;
  copy->before      = *line;
  ++copy->n_lines;
}

// Copy the end of a line, as a line feed if the parser does not know it
static void
copy_end(Copy* const copy, const EntLine* const line, const EntText rest)
{
  const char* const end  = line->whole.data + line->whole.size;
  const EntText     tail = { end, (size_t)(rest.data - end) };
  if (tail.size && tail.data[0] != '\f') {
    ent_markdown_source_add(copy->source, tail);
  } else {
    ent_markdown_source_put(copy->source, "\n", end);
  }
}

EntStatus
ent_markdown_lay_out(EntMarkdownSource* const source,
                     const size_t             begin,
                     EntFlow* const           flow)
{
  assert(source);
  assert(flow);
  const EntText text = source->input;
  EntText       rest = ent_text_from(text, begin);
  EntLine       line = { { NULL, 0U }, { NULL, 0U }, 0U };
  Copy          copy;
  memset(&copy, 0, sizeof(copy));
  copy.source               = source;
  copy.flow                 = flow;
  copy.wrap                 = ent_wrap_measure(rest);
  copy.marks.has_references = ent_markdown_has_references(rest);
  copy.is_top               = true;
  while (ent_line_next(&rest, &line) && !source->text.status) {
    const EntMarkdownLineKind kind = ent_markdown_line_kind(&line);
    if (kind == ENT_LINE_BLANK || take_metadata(&copy, &line, kind)) {
      copy.kind = ENT_LINE_BLANK;
      begin_leaf(&copy);
    } else {
      copy_content(&copy, &line, kind, rest);
    }
    copy_end(&copy, &line, rest);
  }

  ent_markdown_source_put(source, "\n\n", text.data + text.size);
  return source->text.status;
}
