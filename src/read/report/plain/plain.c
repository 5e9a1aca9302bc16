// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a report in plain text, hard-wrapped or a paragraph on each line.
// Goes out: blocks in a flow, with what front matter tells.

#include "base/text.h"
#include "base/world.h"
#include "read/report/blocks/chrome.h"
#include "read/report/blocks/title.h"
#include "read/report/blocks/words.h"
#include "read/report/formats.h"
#include "read/report/plain/front_matter.h"
#include "read/report/plain/headings.h"
#include "read/report/plain/hyphens.h"
#include "read/report/plain/wrap.h"

#include <assert.h>
#include <string.h>

#define MAX_LEVEL 8U // Depth of lists

// A report that is being read
typedef struct {
  EntFlow*   flow;
  EntText    input;              // All of it
  EntHyphens hyphens;            // Words that are parted
  EntWrap    wrap;               // How its lines make paragraphs
  EntLine    before;             // The line before, blank or not
  EntText    parted;             // Line whose last hyphen waits, or empty
  EntStart   last;               // How the last list item or note begins
  size_t     indents[MAX_LEVEL]; // Columns of the items around the last one
  unsigned   level;              // Number of them
  uint32_t   page;               // Number of the last page
  bool       in_notes;           // Below a heading of notes
  bool       in_list;            // The last block is an item
  bool       has_text;           // A block was kept
} Reader;

static size_t
origin_of(const Reader* const reader, const EntText text)
{
  return (size_t)(text.data - reader->input.data);
}

// Text

static void
add(Reader* const reader, const EntText text)
{
  ent_flow_text(reader->flow, text, origin_of(reader, text));
}

// Add the hyphen that waits, unless it only parts the word
static void
settle_hyphen(Reader* const reader, const EntText next)
{
  const EntText line = reader->parted;
  if (line.size &&
      !(next.size && ent_hyphens_joins(&reader->hyphens, line, next))) {
    add(reader, ent_text_from(line, line.size - 1U));
  }

  reader->parted = ent_text(NULL);
}

static void
add_line(Reader* const reader, const EntText text)
{
  const bool is_parted = ent_hyphens_parts(text);
  add(reader, ent_text_until(text, text.size - is_parted));
  reader->parted = is_parted ? text : ent_text(NULL);
}

// Add a line to the open block
static void
go_on(Reader* const reader, const EntText text)
{
  if (reader->parted.size) {
    settle_hyphen(reader, text);
  } else {
    ent_flow_text(reader->flow, ENT_TEXT(" "), 0U);
  }

  add_line(reader, text);
}

// Begin a block with a line of text
static void
begin(Reader* const      reader,
      const EntBlockKind kind,
      const unsigned     level,
      const EntText      text)
{
  settle_hyphen(reader, ent_text(NULL));
  ent_flow_begin(reader->flow, kind, level);
  add_line(reader, text);
}

// Blocks

// Return the depth of an item by the columns before it
static unsigned
find_level(Reader* const reader, const size_t indent)
{
  unsigned level = reader->in_list ? reader->level : 0U;
  while (level && indent < reader->indents[level - 1U]) {
    --level;
  }

  if (!level ||
      (indent > reader->indents[level - 1U] + 1U && level < MAX_LEVEL)) {
    reader->indents[level++] = indent;
  }

  reader->level = level;
  return level;
}

static void
begin_item(Reader* const         reader,
           const EntLine* const  line,
           const EntStart* const start)
{
  EntFlow* const flow  = reader->flow;
  const unsigned level = find_level(reader, line->indent);
  flow->group          = ent_flow_new_group(flow);
  begin(reader, ENT_BLOCK_ITEM, level, ent_text_from(line->text, start->size));
  flow->group = 0U;
  if (!flow->status && start->kind == ENT_START_NUMBER) {
    flow->blocks[flow->n_blocks - 1U].ordinal = start->number;
  }

  reader->in_list = true;
}

// Begin a block with a line of text; notes keep their numbers
static void
begin_block(Reader* const reader, const EntLine* const line)
{
  const EntStart start = ent_start_of(line->text);
  const bool     is_note =
    start.kind == ENT_START_NOTE ||
    (start.kind == ENT_START_NUMBER &&
     (reader->in_notes || ent_is_url(ent_text_from(line->text, start.size))));
  reader->last = start;
  if (start.kind && !is_note) {
    begin_item(reader, line, &start);
    return;
  }

  // Text below an item and deeper than it belongs to it
  EntFlow* const flow   = reader->flow;
  const bool is_in_item = reader->in_list && !start.kind && flow->n_blocks &&
                          line->indent > reader->indents[reader->level - 1U];
  flow->group = is_in_item ? flow->blocks[flow->n_blocks - 1U].group : 0U;
  begin(reader, ENT_BLOCK_PARAGRAPH, 0U, line->text);
  flow->group     = 0U;
  reader->in_list = is_in_item;
}

// Headings

/*
  Return whether a heading can be one: the first block of a text whose title is
  known is that title, or rather names the authors.
*/
static bool
can_head(const Reader* const reader, const EntText text)
{
  const EntText title = reader->flow->metadata.title;
  return reader->has_text || !title.size ||
         (title.size >= text.size &&
          ent_same_words(ent_text_until(title, text.size), text));
}

// Begin a heading; the first block of the text is its title
static void
begin_heading(Reader* const reader, const EntText text, const unsigned level)
{
  const bool is_title = !reader->has_text &&
                        !reader->flow->metadata.title.size &&
                        !ent_start_of(text).kind;
  begin(reader,
        is_title ? ENT_BLOCK_TITLE : ENT_BLOCK_HEADING,
        is_title ? 0U : level,
        text);
  reader->in_notes = ent_heads_notes(text);
  reader->in_list  = false;
  reader->has_text = true;
  reader->last     = ent_start_of(ent_text(NULL));
}

// Read a heading from its first line on; `rest` is moved past it
static bool
read_heading(Reader* const        reader,
             const EntLine* const line,
             EntText* const       rest)
{
  EntText          later   = *rest;
  const EntHeading heading = ent_heading_find(line, &later, !reader->has_text);
  if (!heading.level || !can_head(reader, line->text) ||
      (reader->in_list && ent_start_of(line->text).kind)) {
    return false;
  }

  begin_heading(reader, line->text, heading.level);
  if (heading.second.size) {
    go_on(reader, heading.second);
  }

  settle_hyphen(reader, ent_text(NULL));
  ent_flow_end(reader->flow);
  *rest = later;
  return true;
}

static void
drop_line(Reader* const reader, const EntText text)
{
  EntFlow* const flow = reader->flow;
  flow->flags         = ENT_BLOCK_IS_DROPPED;
  begin(reader, ENT_BLOCK_PARAGRAPH, 0U, text);
  flow->flags = 0U;
}

// Drop the number of a page
static bool
read_page_number(Reader* const        reader,
                 const EntLine* const line,
                 const EntText        rest)
{
  EntText        later  = rest;
  EntLine        next   = { { NULL, 0U }, { NULL, 0U }, 0U };
  const uint32_t number = ent_page_number(line->text, reader->page);
  if (!number || (ent_line_next(&later, &next) && next.text.size)) {
    return false;
  }

  drop_line(reader, line->text);
  reader->page = number;
  return true;
}

// Lines

static bool
begins_block(const Reader* const reader, const EntLine* const line)
{
  const EntLine* const before = &reader->before;
  const EntStart       start  = ent_start_of(line->text);
  const bool           is_numbered =
    start.kind == ENT_START_NUMBER || start.kind == ENT_START_NOTE;
  return ent_wrap_parts(&reader->wrap, before, line) ||
         ent_wrap_starts(&reader->wrap, before, line, &start, &reader->last) ||
         (reader->in_notes && is_numbered &&
          start.number == reader->last.number + 1U);
}

static void
read_line(Reader* const reader, const EntLine* const line, EntText* const rest)
{
  const bool is_first = !reader->before.text.size;
  if (!line->text.size) {
    settle_hyphen(reader, ent_text(NULL));
  } else if (ent_chrome_is_phrase(line->text)) {
    drop_line(reader, line->text);
    reader->before.text.size = 0U;
    return;
  } else if (is_first && (read_page_number(reader, line, *rest) ||
                          read_heading(reader, line, rest))) {
    reader->before.text.size = 0U; // What follows is another block
    return;
  } else if (is_first || begins_block(reader, line)) {
    begin_block(reader, line);
  } else {
    go_on(reader, line->text);
  }

  reader->has_text =
    reader->has_text || (line->text.size && !ent_chrome_is_phrase(line->text));
  reader->before = *line;
}

static EntStatus
read_lines(Reader* const reader, const size_t begin)
{
  EntText rest = ent_text_from(reader->input, begin);
  EntLine line;
  reader->wrap = ent_wrap_measure(rest);
  if (reader->wrap.is_wrapped) {
    const EntStatus st = ent_hyphens_learn(&reader->hyphens, rest);
    if (st) {
      return st;
    }
  }

  while (!reader->flow->status && ent_line_next(&rest, &line)) {
    read_line(reader, &line, &rest);
  }

  settle_hyphen(reader, ent_text(NULL));
  ent_flow_end(reader->flow);
  return reader->flow->status;
}

EntStatus
ent_plain_read(const EntReportInput* const input, EntFlow* const flow)
{
  assert(input);
  assert(flow);
  Reader reader;
  memset(&reader, 0, sizeof(reader));
  reader.flow    = flow;
  reader.input   = input->text;
  reader.hyphens = ent_hyphens_init(ent_world_memory(input->world));

  const size_t    begin = ent_front_matter_read(input->text, flow);
  const EntStatus st    = read_lines(&reader, begin);
  ent_hyphens_clear(&reader.hyphens);
  if (!st) {
    ent_title_settle(flow);
    ent_chrome_drop(flow);
  }

  return st ? st : flow->status;
}
