// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a text, or two lines of it.
// Goes out: whether lines that follow each other are one paragraph.

#include "read/report/plain/wrap.h"

#include "read/report/blocks/words.h"
#include <assert.h>
#include <string.h>

#define MAX_WIDTH 110U      // Columns of text that is wrapped for sure
#define MAX_WIDE_WIDTH 250U // Columns of text whose lines go on in lower case
#define MIN_WIDTH 30U       // Columns under which lines are a list
#define MIN_PAIRS 3U        // Pairs of lines that are evidence by their width
#define MIN_FULL 60U        // Percent of lines that are full in wrapped text
#define MIN_LOWER 25U       // Percent of lines that go on in lower case

// Lines that are followed by a line, by their width
typedef struct {
  size_t by_width[MAX_WIDE_WIDTH + 2U]; // Counts; the last is of wider ones
  size_t n_pairs;                       // Number of such lines
  size_t n_lower;                       // Those that go on in lower case
  size_t n_full;                        // Those that are full
  size_t width;                         // Width of a full line
} Widths;

// Return whether a line is part of a list, a table, a heading, code
static bool
is_structure(const EntText text)
{
  return strchr("#|>`~=", text.data[0]) || ent_start_of(text).kind;
}

typedef void (*PairFunc)(Widths* widths, const EntLine* line, EntText next);

// Call a function for each line of prose that another line of prose follows
static void
visit_pairs(const EntText text, Widths* const widths, const PairFunc visit)
{
  EntText rest   = text;
  EntLine before = { { NULL, 0U }, { NULL, 0U }, 0U };
  EntLine line;
  while (ent_line_next(&rest, &line)) {
    if (before.text.size && line.text.size && !is_structure(line.text) &&
        !strchr("#|", before.text.data[0])) {
      visit(widths, &before, line.text);
    }
    before = line;
  }
}

static size_t
clip_width(const EntText text)
{
  const size_t width = ent_columns(text);
  return width < MAX_WIDE_WIDTH + 1U ? width : MAX_WIDE_WIDTH + 1U;
}

static void
count_pair(Widths* const widths, const EntLine* const line, const EntText next)
{
  ++widths->by_width[clip_width(line->text)];
  ++widths->n_pairs;
  widths->n_lower += ent_begins_lower(next) && !ent_ends_sentence(line->text);
}

// Return the width that nine of ten lines do not pass
static size_t
find_width(const Widths* const widths)
{
  size_t width = 0U;
  size_t n     = widths->by_width[0];
  while (width < MAX_WIDE_WIDTH + 1U && n * 10U < widths->n_pairs * 9U) {
    n += widths->by_width[++width];
  }

  return width;
}

static EntText
first_word(const EntText text)
{
  EntText rest = text;
  return ent_text_next(&rest, ' ');
}

// Lines are full if not more than a twentieth of the width was left
static bool
is_full(const size_t width, const EntText line, const EntText next)
{
  const size_t taken = clip_width(line) + 1U + ent_columns(first_word(next));
  return taken + width / 20U > width;
}

static void
count_full(Widths* const widths, const EntLine* const line, const EntText next)
{
  widths->n_full += is_full(widths->width, line->text, next);
}

EntWrap
ent_wrap_measure(const EntText text)
{
  Widths widths;
  memset(&widths, 0, sizeof(widths));
  visit_pairs(text, &widths, count_pair);

  widths.width = find_width(&widths);
  EntWrap wrap = { false, widths.width };
  if (!widths.n_pairs) {
    return wrap;
  }

  if (widths.n_lower * 100U >= widths.n_pairs * MIN_LOWER) {
    wrap.is_wrapped = wrap.width <= MAX_WIDE_WIDTH;
  } else if (wrap.width >= MIN_WIDTH && wrap.width <= MAX_WIDTH &&
             widths.n_pairs >= MIN_PAIRS) {
    visit_pairs(text, &widths, count_full);
    wrap.is_wrapped = widths.n_full * 100U >= widths.n_pairs * MIN_FULL;
  }

  return wrap;
}

bool
ent_wrap_is_short(const EntWrap* const wrap,
                  const EntLine* const line,
                  const EntLine* const next)
{
  assert(wrap);
  assert(line);
  assert(next);
  return !is_full(wrap->width, line->text, next->text);
}

bool
ent_wrap_parts(const EntWrap* const wrap,
               const EntLine* const line,
               const EntLine* const next)
{
  assert(wrap);
  assert(line);
  assert(next);
  if (!wrap->is_wrapped) {
    return true;
  }

  // A paragraph may begin with an indentation, or where the last line is short
  return ent_ends_sentence(line->text) && !ent_begins_lower(next->text) &&
         (next->indent > line->indent + 1U ||
          ent_columns(line->text) * 4U < wrap->width * 3U);
}

// Return whether a bullet may stand within a sentence
static bool
is_dash(const uint32_t bullet)
{
  return bullet < 0x100U || bullet == 0x2013U || bullet == 0x2014U;
}

bool
ent_wrap_starts(const EntWrap* const  wrap,
                const EntLine* const  line,
                const EntLine* const  next,
                const EntStart* const start,
                const EntStart* const last)
{
  assert(wrap);
  assert(start);
  assert(last);
  if (!start->kind || !wrap->is_wrapped) {
    return start->kind;
  }

  // A marker, a dash or a year may stand at a wrapped line's beginning too
  const bool goes_on =
    start->kind == last->kind && start->number == last->number + 1U;
  switch (start->kind) {
    case ENT_START_NOTE:
      return last->kind == ENT_START_NOTE ||
             ent_is_url(ent_text_from(next->text, start->size)) ||
             ent_wrap_is_short(wrap, line, next);
    case ENT_START_NUMBER:
      return goes_on || ent_is_url(ent_text_from(next->text, start->size)) ||
             (start->number == 1U && ent_ends_sentence(line->text));
    default:
      return ent_ends_sentence(line->text) || !is_dash(start->number) ||
             (start->kind == last->kind &&
              (start->number == last->number || next->indent > line->indent));
  }
}
