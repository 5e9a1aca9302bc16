// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw/svg_text.h"

#include "base/text.h"
#include "base/try.h"
#include "draw/measure.h"

#include <libxml/tree.h>

#define MIN_FIXED 4U // Bytes; shorter texts cannot leave their box

/// The text elements of an SVG
typedef struct {
  xmlNodePtr* elements; ///< The elements, or null while they are counted
  size_t      n_texts;  ///< How many
} Texts;

// Add the text elements in and under an element's children, in order.  A group
// holds texts, and the graph holds groups: it goes no deeper than that.
static void
gather(const xmlNodePtr parent, const unsigned depth, Texts* const texts)
{
  for (xmlNodePtr i = parent->children; i; i = i->next) {
    if (ent_svg_is(i, "text")) {
      if (texts->elements) {
        texts->elements[texts->n_texts] = i;
      }
      ++texts->n_texts;
    } else if (ent_svg_is(i, "g") && depth) {
      gather(i, depth - 1U, texts);
    }
  }
}

static EntMeasure
measure_of(const xmlNode* const element)
{
  const EntType    type = { ent_svg_number(ent_svg_get(element, "font-size")),
                            ENT_COLOR_TEXT,
                            ent_svg_get(element, "font-weight").size > 0U };
  const EntMeasure item = { ent_svg_content(element), type, 0.0 };
  return item;
}

static void
fix(EntSvgTree* const tree,
    const xmlNodePtr  element,
    const double      width,
    EntBytes* const   scratch)
{
  // Role lines have a colour of their own; Graphviz writes it in lower case
  const EntText fill = ent_svg_get(element, "fill");
  if (ent_text_is(fill, "#46505c") || ent_text_is(fill, "#d5dce3")) {
    ent_svg_set_string(tree, element, "class", "sub");
  }

  ent_svg_unset(element, "font-family");
  if (ent_svg_content(element).size >= MIN_FIXED) {
    ent_canvas_add_number(scratch, width);
    ent_svg_set(tree, element, "textLength", scratch);
    ent_svg_set_string(tree, element, "lengthAdjust", "spacingAndGlyphs");
  }
}

static EntStatus
fix_all(const EntGraphviz* const graphviz,
        EntScene* const          scene,
        EntSvgTree* const        tree,
        const Texts* const       texts)
{
  EntMeasure* const items = (EntMeasure*)ent_arena_alloc(
    &scene->arena, texts->n_texts * sizeof(EntMeasure));
  if (!items) {
    return ENT_NO_MEMORY;
  }

  for (size_t i = 0U; i < texts->n_texts; ++i) {
    items[i] = measure_of(texts->elements[i]);
  }
  ENT_TRY(ent_measure(graphviz, items, texts->n_texts));

  EntBytes scratch = ent_bytes_init(scene->arena.memory);
  for (size_t i = 0U; i < texts->n_texts; ++i) {
    fix(tree, texts->elements[i], items[i].width, &scratch);
  }

  ent_bytes_clear(&scratch);
  return tree->status;
}

EntStatus
ent_svg_fix_texts(const EntGraphviz* const graphviz,
                  EntScene* const          scene,
                  EntSvgTree* const        tree)
{
  const unsigned depth = 2U;
  Texts          texts = { NULL, 0U };
  gather(tree->root, depth, &texts);

  texts.elements = (xmlNodePtr*)ent_arena_alloc(
    &scene->arena, texts.n_texts * sizeof(xmlNodePtr));
  if (!texts.elements) {
    return ENT_NO_MEMORY;
  }

  texts.n_texts = 0U;
  gather(tree->root, depth, &texts);
  return fix_all(graphviz, scene, tree, &texts);
}
