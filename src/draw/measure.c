// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Only Graphviz knows how wide its fonts are.  Words are measured as nodes that
// are no larger than their text; one graph measures many.

#include "draw/measure.h"

#include "base/text.h"
#include "base/try.h"
#include "base/utf8.h"
#include "base/world.h"

#include <graphviz/gvc.h>

#define INCH 72.0
#define MAX_WORD 40U // Code points; longer words are broken

// Lay the words out as nodes that are no larger than their text
static EntStatus
measure_on(const EntGraphviz* const graphviz,
           EntCanvas* const         canvas,
           EntMeasure* const        items,
           const size_t             n_items)
{
  const EntPoint origin = { 0.0, 0.0 };
  for (size_t i = 0U; i < n_items; ++i) {
    Agnode_t* const node = ent_canvas_node(canvas, "w", i);
    ent_canvas_set(canvas, node, "shape", "plain");
    ent_canvas_set(canvas, node, "fontname", ENT_FONT);
    ent_canvas_place(canvas, node, origin);
    ent_label_plain(canvas, node, items[i].text, items[i].type);
  }

  ENT_TRY(ent_graphviz_layout(graphviz, canvas, "nop2"));
  // Nodes come back in the order in which they were made
  size_t i = 0U;
  for (Agnode_t* node = agfstnode(canvas->graph); node;
       node           = agnxtnode(canvas->graph, node)) {
    items[i++].width = ND_width(node) * INCH;
  }

  ent_graphviz_free_layout(graphviz, canvas);
  return ENT_SUCCESS;
}

EntStatus
ent_measure(const EntGraphviz* const graphviz,
            EntMeasure* const        items,
            const size_t             n_items)
{
  if (!n_items) {
    return ENT_SUCCESS;
  }

  EntCanvas       canvas = ent_canvas_open(ent_world_memory(graphviz->world));
  const EntStatus st     = measure_on(graphviz, &canvas, items, n_items);
  ent_canvas_close(&canvas);
  return st;
}

// Cut the next word off a text
static EntText
next_word(EntText* const rest)
{
  const EntText text   = ent_text_trim(*rest);
  const size_t  length = ent_utf8_offset(text, MAX_WORD);
  size_t        end    = 0U;
  while (end < length && !ent_is_space(text.data[end])) {
    ++end;
  }

  *rest = ent_text_from(text, end);
  return ent_text_until(text, end);
}

static size_t
count_words(const EntText text)
{
  size_t n_words = 0U;
  for (EntText rest = text; next_word(&rest).size;) {
    ++n_words;
  }

  return n_words;
}

// Join measured words into lines, and return how many
static size_t
fill_lines(const EntMeasure* const words,
           const size_t            n_words,
           const double            blank,
           const double            width,
           EntText* const          lines)
{
  size_t n_lines = 0U;
  double used    = 0.0;
  for (size_t i = 0U; i < n_words; ++i) {
    const EntMeasure* const word = &words[i];
    if (!n_lines || used + blank + word->width > width) {
      lines[n_lines++] = word->text;
      used             = word->width;
    } else {
      // Words of a paragraph stand behind each other: widen the view
      EntText* const line = &lines[n_lines - 1U];
      line->size = (size_t)(word->text.data - line->data) + word->text.size;
      used += blank + word->width;
    }
  }

  return n_lines;
}

EntStatus
ent_measure_lines(const EntGraphviz* const graphviz,
                  EntArena* const          arena,
                  const EntMeasure         paragraph,
                  const double             width,
                  EntTexts* const          out)
{
  const EntTexts none    = { NULL, 0U };
  const size_t   n_words = count_words(paragraph.text);
  *out                   = none;
  if (!n_words) {
    return ENT_SUCCESS;
  }

  EntMeasure* const words =
    (EntMeasure*)ent_arena_alloc(arena, n_words * sizeof(EntMeasure));
  EntText* const lines =
    (EntText*)ent_arena_alloc(arena, n_words * sizeof(EntText));
  if (!words || !lines) {
    return ENT_NO_MEMORY;
  }

  EntText rest = paragraph.text;
  for (size_t i = 0U; i < n_words; ++i) {
    const EntMeasure word = { next_word(&rest), paragraph.type, 0.0 };
    words[i]              = word;
  }

  ENT_TRY(ent_measure(graphviz, words, n_words));
  out->items = lines;
  out->n_items =
    fill_lines(words, n_words, paragraph.type.size * 0.28, width, lines);
  return ENT_SUCCESS;
}
