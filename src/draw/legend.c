// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// The legend lists only what occurs: kinds of relations, certainties, shapes,
// widths, in this order, in rows as wide as the diagram.

#include "draw/picture.h"

#include "base/try.h"
#include "draw/measure.h"
#include "draw/theme.h"

#include <assert.h>
#include <string.h>

#define INCH 72.0
#define SAMPLE_WIDTH 26.0 // Points of a sample line or shape
#define SAMPLE_GAP 5.0    // Between a sample and its words
#define ITEM_GAP 16.0     // Between items
#define ROW_HEIGHT 15.0

#define MAX_ITEMS 24U

/// A sample and what it means
typedef struct {
  const char*          color;      ///< Colour of a line, or null
  const char*          dashes;     ///< Style of a line
  double               width;      ///< Width of a line
  const char*          arrow;      ///< Head of a line
  double               arrow_size; ///< Scale of the head
  const EntShapeStyle* shape;      ///< Look of a shape, or null
  EntActorKind         kind;       ///< Whose shape it is
  const char*          name;       ///< Class in the SVG
  const char*          words;      ///< What it means
  unsigned             row;        ///< Row where it stands
} Item;

/// What occurs in a scene
typedef struct {
  bool lines[ENT_N_LINE_CLASSES];      ///< Classes of lines
  bool directed[ENT_N_LINE_CLASSES];   ///< Those with an arrow head
  bool certainties[ENT_N_CERTAINTIES]; ///< Certainties
  bool widths[ENT_N_WIDTHS];           ///< Widths
  bool shapes[ENT_SHAPE_DEFUNCT + 1];  ///< Shapes
} Census;

/// Items of a legend
typedef struct {
  Item   items[MAX_ITEMS]; ///< Items in order
  size_t n_items;          ///< Number of items
} Legend;

static Census
count(const EntScene* const scene)
{
  Census census;
  memset(&census, 0, sizeof(census));
  for (size_t i = 0U; i < scene->n_edges; ++i) {
    const EntSceneEdge* const edge = &scene->edges[i];

    census.lines[edge->line_class] = true;
    census.directed[edge->line_class] |= !edge->is_mutual;
    census.certainties[edge->certainty] = true;
    if (edge->line_class != ENT_LINE_STRUCTURE) {
      census.widths[ent_width_of(edge->n_claims)] = true;
    }
  }

  for (size_t i = 0U; i < scene->n_nodes; ++i) {
    census.shapes[scene->nodes[i].shape] = true;
  }

  return census;
}

static void
add_item(Legend* const legend, const Item item)
{
  assert(legend->n_items < MAX_ITEMS);
  legend->items[legend->n_items++] = item;
}

static Item
line_item(const EntTheme     theme,
          const EntLineClass line_class,
          const bool         is_directed)
{
  const EntLineStyle* const style = ent_line_style(line_class);

  Item item       = { .color  = ent_theme_line(theme, line_class),
                      .dashes = "solid",
                      .row    = 0U };
  item.name       = style->name;
  item.words      = style->title;
  item.arrow      = is_directed ? style->arrow : "none";
  item.arrow_size = style->arrow_size;
  item.width = line_class == ENT_LINE_STRUCTURE ? ENT_STRUCTURE_WIDTH : 2.0;
  return item;
}

static void
list_lines(const Census* const census,
           const EntTheme      theme,
           Legend* const       legend)
{
  for (unsigned i = 0U; i < ENT_N_LINE_CLASSES; ++i) {
    if (census->lines[i]) {
      add_item(legend, line_item(theme, (EntLineClass)i, census->directed[i]));
    }
  }
}

// Return the words of a certainty; the two dashed ones share a sample
static const char*
certainty_words(const Census* const census, const EntCertainty certainty)
{
  const bool is_hedged   = census->certainties[ENT_CERTAINTY_HEDGED];
  const bool is_disputed = census->certainties[ENT_CERTAINTY_DISPUTED];
  if (certainty == ENT_CERTAINTY_DISPUTED && is_hedged) {
    return NULL;
  }

  return certainty == ENT_CERTAINTY_HEDGED && is_disputed
           ? "hedged, reported or disputed"
           : ent_certainty_style(certainty)->title;
}

static void
list_certainties(const Census* const census,
                 const EntTheme      theme,
                 Legend* const       legend)
{
  for (unsigned i = 0U; i < ENT_N_CERTAINTIES; ++i) {
    const EntCertainty             certainty = (EntCertainty)i;
    const EntCertaintyStyle* const style     = ent_certainty_style(certainty);
    const char* const              words = certainty_words(census, certainty);
    if (census->certainties[i] && words) {
      const Item item = { .color  = ent_theme_page(theme)->text,
                          .dashes = style->dashes,
                          .width  = 1.8,
                          .arrow =
                            certainty == ENT_CERTAINTY_DENIED ? "tee" : "none",
                          .arrow_size = 0.65,
                          .name       = style->name,
                          .words      = words,
                          .row        = 1U };
      add_item(legend, item);
    }
  }
}

static void
list_shapes(const Census* const census, Legend* const legend)
{
  for (unsigned i = ENT_STATE; i <= ENT_SHAPE_DEFUNCT; ++i) {
    const EntShapeStyle* const style = ent_shape_style((EntActorKind)i);
    if (census->shapes[i]) {
      const Item item = { .shape = style,
                          .kind  = (EntActorKind)i,
                          .name  = style->name,
                          .words = style->title,
                          .row   = 2U };
      add_item(legend, item);
    }
  }
}

static void
list_widths(const Census* const census,
            const EntTheme      theme,
            Legend* const       legend)
{
  for (unsigned i = 0U; i < ENT_N_WIDTHS; ++i) {
    const EntWidthStyle* const style = ent_width_style((EntWidth)i);
    if (census->widths[i]) {
      const Item item = { .color  = ent_theme_page(theme)->text,
                          .dashes = "solid",
                          .width  = style->points,
                          .arrow  = "none",
                          .name   = "width",
                          .words  = style->title,
                          .row    = 2U };
      add_item(legend, item);
    }
  }
}

static Agnode_t*
add_end(EntCanvas* const  canvas,
        const char* const kind,
        const size_t      number,
        const EntPoint    place)
{
  Agnode_t* const node = ent_canvas_node(canvas, kind, number);
  ent_canvas_set_id(canvas, node, kind, number);
  ent_canvas_set(canvas, node, "class", "legend end");
  ent_canvas_set(canvas, node, "shape", "point");
  ent_canvas_set(canvas, node, "style", "invis");
  ent_canvas_set(canvas, node, "width", "0.01");
  ent_canvas_set(canvas, node, "height", "0.01");
  ent_canvas_place(canvas, node, place);
  return node;
}

static void
set_class(EntCanvas* const  canvas,
          void* const       object,
          const char* const group,
          const char* const name)
{
  ent_bytes_string(&canvas->scratch, group);
  ent_bytes_string(&canvas->scratch, name);
  ent_canvas_set_scratch(canvas, object, "class");
}

static void
add_line_sample(EntCanvas* const  canvas,
                const Item* const item,
                const size_t      number,
                const EntPoint    left)
{
  const bool   has_head = strcmp(item->arrow, "none") != 0;
  const bool   is_tee   = strcmp(item->arrow, "tee") == 0;
  const double head = item->arrow_size * (is_tee ? 2.5 : has_head ? 10.0 : 0.0);
  const EntPoint  right = { left.x + SAMPLE_WIDTH, left.y };
  Agnode_t* const begin = add_end(canvas, "lb", number, left);
  Agnode_t* const end   = add_end(canvas, "le", number, right);
  Agedge_t* const edge  = ent_canvas_edge(canvas, begin, end);

  ent_canvas_set_id(canvas, edge, "ll", number);
  set_class(canvas, edge, "legend ", item->name);
  ent_canvas_set(canvas, edge, "color", item->color);
  ent_canvas_set(canvas, edge, "style", item->dashes);
  ent_canvas_set_number(canvas, edge, "penwidth", item->width);
  ent_canvas_set(canvas, edge, "arrowhead", item->arrow);
  ent_canvas_set_number(canvas, edge, "arrowsize", item->arrow_size);

  EntBytes* const pos = &canvas->scratch;
  if (has_head) {
    ent_bytes_string(pos, "e,");
    ent_canvas_add_point(pos, right);
    ent_bytes_char(pos, ' ');
  }
  for (unsigned i = 0U; i < 4U; ++i) {
    const EntPoint point = { left.x + (SAMPLE_WIDTH - head) * (double)i / 3.0,
                             left.y };
    ent_bytes_string(pos, i ? " " : "");
    ent_canvas_add_point(pos, point);
  }
  ent_canvas_set_scratch(canvas, edge, "pos");
}

static void
add_shape_sample(EntCanvas* const  canvas,
                 const Item* const item,
                 const size_t      number,
                 const EntPoint    left)
{
  const EntPoint       center = { left.x + SAMPLE_WIDTH / 2.0, left.y };
  Agnode_t* const      node   = ent_canvas_node(canvas, "ls", number);
  const EntShapeColors colors = ent_theme_shape(canvas->theme, item->kind);

  // Graphviz adds a second border outside of a fixed size
  const double border = strcmp(item->shape->peripheries, "1") ? 8.0 : 0.0;
  ent_canvas_set_id(canvas, node, "ls", number);
  set_class(canvas, node, "legend actor ", item->name);
  ent_canvas_set(canvas, node, "label", "");
  ent_canvas_set(canvas, node, "shape", item->shape->shape);
  ent_canvas_set(canvas, node, "style", item->shape->style);
  ent_canvas_set(canvas, node, "fillcolor", colors.fill);
  ent_canvas_set(canvas, node, "color", colors.border);
  ent_canvas_set(canvas, node, "peripheries", item->shape->peripheries);
  ent_canvas_set_number(canvas, node, "width", (22.0 - border) / INCH);
  ent_canvas_set_number(canvas, node, "height", (12.0 - border) / INCH);
  ent_canvas_set(canvas, node, "fixedsize", "true");
  ent_canvas_place(canvas, node, center);
}

static void
add_words(EntCanvas* const        canvas,
          const EntMeasure* const measure,
          const size_t            number,
          const EntPoint          left)
{
  const EntPoint  center = { left.x + measure->width / 2.0, left.y };
  Agnode_t* const node   = ent_canvas_node(canvas, "lt", number);
  ent_canvas_set_id(canvas, node, "lt", number);
  ent_canvas_set(canvas, node, "class", "legend words");
  ent_canvas_set(canvas, node, "shape", "plain");
  ent_canvas_set(canvas, node, "fontname", ENT_FONT);
  ent_label_plain(canvas, node, measure->text, measure->type);
  ent_canvas_place(canvas, node, center);
}

// Set the items in rows
static void
add_items(EntPicture* const       picture,
          const Legend* const     legend,
          const EntMeasure* const measures)
{
  EntPoint pen = { picture->left, picture->bottom - 24.0 };
  for (size_t i = 0U; i < legend->n_items; ++i) {
    const Item* const item  = &legend->items[i];
    const double      width = SAMPLE_WIDTH + SAMPLE_GAP + measures[i].width;
    const bool        is_new_row = i && item->row != item[-1].row;
    if (i && (is_new_row || pen.x + width > picture->left + picture->width)) {
      pen.x = picture->left;
      pen.y -= ROW_HEIGHT;
    }

    const EntPoint words = { pen.x + SAMPLE_WIDTH + SAMPLE_GAP, pen.y };
    if (item->shape) {
      add_shape_sample(&picture->canvas, item, i + 1U, pen);
    } else {
      add_line_sample(&picture->canvas, item, i + 1U, pen);
    }
    add_words(&picture->canvas, &measures[i], i + 1U, words);
    pen.x += width + ITEM_GAP;
  }

  picture->bottom = pen.y - ROW_HEIGHT / 2.0;
}

EntStatus
ent_picture_add_legend(EntPicture* const picture)
{
  const EntTheme theme = picture->scene->scope.options.theme;
  const EntType type = { ENT_SIZE_LEGEND, ent_theme_page(theme)->quiet, false };
  EntMeasure    measures[MAX_ITEMS];
  Legend        legend = { .n_items = 0U };
  const Census  census = count(picture->scene);
  if (!picture->scene->n_edges) {
    return ENT_SUCCESS;
  }

  list_lines(&census, theme, &legend);
  if (picture->scene->scope.view != ENT_VIEW_BLOCS) {
    list_certainties(&census, theme, &legend);
  }
  if (picture->scene->scope.view != ENT_VIEW_PLATE) {
    list_shapes(&census, &legend);
    list_widths(&census, theme, &legend);
  }
  for (size_t i = 0U; i < legend.n_items; ++i) {
    const EntMeasure measure = { ent_text(legend.items[i].words), type, 0.0 };
    measures[i]              = measure;
  }

  ENT_TRY(ent_measure(picture->graphviz, measures, legend.n_items));
  add_items(picture, &legend, measures);
  return picture->canvas.status;
}
