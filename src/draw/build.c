// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a scene.
// Goes out: a graph for Graphviz in which every object has its place, so that
// all formats are rendered from one geometry.

#include "draw/picture.h"

#include "base/try.h"
#include "base/world.h"
#include "draw/label.h"
#include "draw/place.h"
#include "draw/plate.h"
#include "draw/theme.h"

#include <graphviz/gvc.h>
#include <math.h>

#define INCH 72.0
#define PAD 11.0        // Points round everything
#define MIN_TYPE 6.03   // Points of the smallest type in print
#define PLATE_WIDTH 0.7 // Points of all lines of a plate
#define PAIR_DISTANCE 420.0
#define MIN_WIDTH 380.0 // Points that furniture always may take
#define FURNITURE 150.0 // Points of height for title, legend and source
#define TEE_LENGTH 2.5  // Points of a tee at size 1
#define TEE_SIZE 0.65
#define ARROW_LENGTH 10.0 // Points of Graphviz's head at size 1

/// Objects of the graph while it is built
typedef struct {
  EntCanvas*      canvas; ///< The graph
  const EntScene* scene;  ///< What is drawn
  Agnode_t**      nodes;  ///< Node of each actor
  Agedge_t**      edges;  ///< Edge of each line
} Build;

static void
set_page(EntCanvas* const canvas)
{
  static const char* const settings[][2] = {
    { "pad", "0.15" },
    { "margin", "0" },
    { "outputorder", "edgesfirst" },
    { "fontname", ENT_FONT },
    { "splines", "line" },
  };

  for (size_t i = 0U; i < sizeof(settings) / sizeof(settings[0]); ++i) {
    ent_canvas_set(canvas, canvas->graph, settings[i][0], settings[i][1]);
  }

  ent_canvas_set(
    canvas, canvas->graph, "bgcolor", ent_theme_page(canvas->theme)->page);
}

static void
set_class(EntCanvas* const  canvas,
          void* const       object,
          const char* const first,
          const char* const second,
          const char* const third)
{
  EntBytes* const bytes = &canvas->scratch;
  ent_bytes_string(bytes, first);
  ent_bytes_char(bytes, ' ');
  ent_bytes_string(bytes, second);
  ent_bytes_string(bytes, *third ? " " : "");
  ent_bytes_string(bytes, third);
  ent_canvas_set_scratch(canvas, object, "class");
}

// Give a node the outline of its kind, dashed and empty if the actor is gone
static void
set_shape(EntCanvas* const          canvas,
          Agnode_t* const           node,
          const EntSceneNode* const actor)
{
  const EntShapeStyle* const kind    = ent_shape_style(actor->kind);
  const EntShapeStyle* const look    = ent_shape_style(actor->shape);
  const bool                 is_gone = actor->shape != actor->kind;
  const EntShapeColors colors = ent_theme_shape(canvas->theme, actor->shape);

  ent_bytes_string(&canvas->scratch, kind->style);
  ent_bytes_string(&canvas->scratch, is_gone ? ",dashed" : "");
  ent_canvas_set_scratch(canvas, node, "style");
  set_class(canvas, node, "actor", kind->name, is_gone ? look->name : "");
  ent_canvas_set(canvas, node, "shape", kind->shape);
  ent_canvas_set(canvas, node, "margin", kind->margin);
  ent_canvas_set(canvas, node, "peripheries", kind->peripheries);
  ent_canvas_set(canvas, node, "fillcolor", colors.fill);
  ent_canvas_set(canvas, node, "color", colors.border);
}

// On a plate only states have a box
static void
set_plate_name(EntCanvas* const          canvas,
               Agnode_t* const           node,
               const EntSceneNode* const actor)
{
  const bool           is_state = actor->kind == ENT_STATE;
  const EntTheme       theme    = canvas->theme;
  const EntShapeColors colors   = ent_theme_shape(theme, actor->shape);
  const char* const ink  = is_state ? colors.ink : ent_theme_page(theme)->text;
  const EntType     type = { ENT_SIZE_SMALL, ink, is_state };

  set_shape(canvas, node, actor);
  ent_canvas_set(canvas, node, "width", "0.1");
  ent_canvas_set(canvas, node, "height", "0.1");
  ent_canvas_set(canvas, node, "margin", "0.06,0.02");
  if (!is_state) {
    ent_canvas_set(canvas, node, "shape", "plain");
    ent_canvas_set(canvas, node, "style", "");
    ent_canvas_set(canvas, node, "peripheries", "0");
  }
  ent_label_plain(canvas, node, actor->name, type);
}

static Agnode_t*
add_actor(EntCanvas* const      canvas,
          const EntScene* const scene,
          const size_t          index)
{
  const EntSceneNode* const actor = &scene->nodes[index];
  Agnode_t* const           node  = ent_canvas_node(canvas, "n", index + 1U);
  ent_canvas_set_id(canvas, node, "n", index + 1U);
  ent_canvas_set(canvas, node, "fontname", ENT_FONT);
  if (scene->scope.view == ENT_VIEW_PLATE) {
    set_plate_name(canvas, node, actor);
    return node;
  }

  // Inches at least; words make it larger
  ent_canvas_set(canvas, node, "width", "0.4");
  ent_canvas_set(canvas, node, "height", "0.3");
  set_shape(canvas, node, actor);
  ent_label_actor(canvas, node, actor);
  return node;
}

static const char*
arrow_of(const EntSceneEdge* const line)
{
  return line->certainty == ENT_CERTAINTY_DENIED ? "tee"
         : line->is_mutual                       ? "none"
                           : ent_line_style(line->line_class)->arrow;
}

static double
width_of(const EntSceneEdge* const line)
{
  // Dots thinner than this do not show, and structure is not to stand out
  const double points = ent_width_style(ent_width_of(line->n_claims))->points;
  return line->line_class == ENT_LINE_STRUCTURE  ? ENT_STRUCTURE_WIDTH
         : line->certainty == ENT_CERTAINTY_PAST ? fmax(points, 1.8)
                                                 : points;
}

static Agedge_t*
add_line(const Build* const build, const size_t index)
{
  EntCanvas* const          canvas = build->canvas;
  const EntSceneEdge* const line   = &build->scene->edges[index];
  const EntLineStyle* const style  = ent_line_style(line->line_class);

  Agedge_t* const edge =
    ent_canvas_edge(canvas, build->nodes[line->from], build->nodes[line->to]);
  ent_canvas_set_id(canvas, edge, "e", index + 1U);
  set_class(canvas,
            edge,
            "rel",
            style->name,
            ent_certainty_style(line->certainty)->name);
  ent_canvas_set(canvas, edge, "fontname", ENT_FONT);
  ent_canvas_set(
    canvas, edge, "color", ent_theme_line(canvas->theme, line->line_class));
  ent_canvas_set(
    canvas, edge, "style", ent_certainty_style(line->certainty)->dashes);
  ent_canvas_set_number(
    canvas,
    edge,
    "penwidth",
    build->scene->scope.view == ENT_VIEW_PLATE ? PLATE_WIDTH : width_of(line));
  ent_canvas_set(canvas, edge, "arrowhead", arrow_of(line));
  ent_canvas_set_number(
    canvas,
    edge,
    "arrowsize",
    line->certainty == ENT_CERTAINTY_DENIED ? TEE_SIZE : style->arrow_size);
  if (line->lines.n_items) {
    ent_label_edge(canvas, edge, line);
  }

  return edge;
}

// Add all actors and lines, without places
static EntStatus
add_objects(EntCanvas* const canvas, EntScene* const scene, Build* const out)
{
  const size_t n_nodes = scene->n_nodes;
  const size_t n_edges = scene->n_edges;

  out->canvas = canvas;
  out->scene  = scene;
  out->nodes =
    (Agnode_t**)ent_arena_alloc(&scene->arena, n_nodes * sizeof(Agnode_t*));
  out->edges =
    (Agedge_t**)ent_arena_alloc(&scene->arena, n_edges * sizeof(Agedge_t*));
  if (!out->nodes || !out->edges) {
    return ENT_NO_MEMORY;
  }

  canvas->theme = scene->scope.options.theme;
  set_page(canvas);
  for (size_t i = 0U; i < n_nodes; ++i) {
    out->nodes[i] = add_actor(canvas, scene, i);
  }

  for (size_t i = 0U; i < n_edges; ++i) {
    out->edges[i] = add_line(out, i);
  }

  return canvas->status;
}

// Sizes

static double
head_length(const EntSceneEdge* const line)
{
  const double size = ent_line_style(line->line_class)->arrow_size;
  return line->certainty == ENT_CERTAINTY_DENIED ? TEE_LENGTH * TEE_SIZE
         : line->is_mutual                       ? 0.0
                                                 : size * ARROW_LENGTH;
}

// Take over how large boxes and labels are once Graphviz has set the words
static void
read_sizes(const Build* const build, EntLayout* const layout)
{
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    EntBox* const box = &layout->boxes[i];
    box->width        = ND_width(build->nodes[i]) * INCH;
    box->height       = ND_height(build->nodes[i]) * INCH;
  }

  for (size_t i = 0U; i < layout->n_routes; ++i) {
    const EntSceneEdge* const line  = &build->scene->edges[i];
    const textlabel_t* const  label = ED_label(build->edges[i]);
    EntRoute* const           route = &layout->routes[i];

    route->from   = line->from;
    route->to     = line->to;
    route->head   = head_length(line);
    route->family = (unsigned)line->line_class;
    if (label) {
      route->label.width  = label->dimen.x;
      route->label.height = label->dimen.y;
    }
  }
}

static EntStatus
measure(const EntGraphviz* const graphviz,
        EntScene* const          scene,
        EntCanvas* const         canvas,
        EntLayout* const         layout)
{
  const EntPoint origin = { 0.0, 0.0 };
  Build          build;
  ENT_TRY(add_objects(canvas, scene, &build));
  for (size_t i = 0U; i < scene->n_nodes; ++i) {
    ent_canvas_place(canvas, build.nodes[i], origin);
  }

  ENT_TRY(ent_graphviz_layout(graphviz, canvas, "nop2"));
  read_sizes(&build, layout);
  ent_graphviz_free_layout(graphviz, canvas);
  return ENT_SUCCESS;
}

// Pin two actors side by side, a third below, a fourth beside it
static void
pin(EntLayout* const layout)
{
  static const EntPoint corners[] = {
    { 0.0, 0.0 }, { 1.0, 0.0 }, { 0.0, -1.0 }, { 1.0, -1.0 }
  };

  // One line needs less room than many beside each other
  const double n_lines  = (double)layout->n_routes;
  const double distance = fmin(180.0 + 32.0 * n_lines, PAIR_DISTANCE);

  layout->is_pinned = true;
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    const bool is_third = layout->n_boxes == 3U && i == 2U;
    EntPoint*  center   = &layout->boxes[i].center;
    center->x           = (is_third ? 0.5 : corners[i].x) * distance;
    center->y           = corners[i].y * distance * 0.8;
  }
}

static void
set_up_page(const EntScene* const scene, EntLayout* const layout)
{
  const double width     = (double)ent_scene_width(scene) / 25.4 * INCH;
  layout->page.furniture = FURNITURE;
  layout->page.max_width = width * ENT_SIZE_SMALL / MIN_TYPE - 2.0 * PAD;
  if (scene->scope.view == ENT_VIEW_PLATE) {
    layout->page.max_width = 0.0;
  } else if (scene->scope.view == ENT_VIEW_PAIR) {
    pin(layout);
  }
}

EntStatus
ent_picture_lay_out(const EntGraphviz* const graphviz,
                    EntScene* const          scene,
                    EntLayout* const         layout)
{
  const EntAllocator* const memory = scene->arena.memory;
  ENT_TRY(ent_layout_init(memory, scene->n_nodes, scene->n_edges, layout));
  set_up_page(scene, layout);
  if (!scene->n_nodes) {
    return ENT_SUCCESS;
  }

  EntCanvas       canvas = ent_canvas_open(memory);
  const EntStatus st     = measure(graphviz, scene, &canvas, layout);
  ent_canvas_close(&canvas);
  return st                                    ? st
         : scene->scope.view == ENT_VIEW_PLATE ? ent_plate_place(scene, layout)
                                               : ent_place(graphviz, layout);
}

// Places

static void
write_places(const Build* const build, const EntLayout* const layout)
{
  EntCanvas* const canvas = build->canvas;
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    ent_canvas_place(canvas, build->nodes[i], layout->boxes[i].center);
  }

  for (size_t i = 0U; i < layout->n_routes; ++i) {
    const EntRoute* const route = &layout->routes[i];
    ent_arc_add(layout, route, &canvas->scratch);
    ent_canvas_set_scratch(canvas, build->edges[i], "pos");
    if (route->label.width > 0.0) {
      ent_canvas_add_point(&canvas->scratch, route->label.center);
      ent_canvas_set_scratch(canvas, build->edges[i], "lp");
    }
  }
}

// Tell the furniture where it may stand
static void
set_edges(EntPicture* const picture, const EntPage page, const EntExtent extent)
{
  const double width = extent.right - extent.left;

  picture->width = fmax(
    width, page.max_width > 0.0 ? fmin(MIN_WIDTH, page.max_width) : MIN_WIDTH);
  picture->left   = extent.left - (picture->width - width) / 2.0;
  picture->top    = extent.top;
  picture->bottom = extent.bottom;
}

EntStatus
ent_picture_init(const EntGraphviz* const graphviz,
                 EntScene* const          scene,
                 const EntLayout* const   layout,
                 EntPicture* const        out)
{
  const EntPicture picture = { .graphviz = graphviz,
                               .scene    = scene,
                               .canvas = ent_canvas_open(scene->arena.memory) };

  Build build;
  *out = picture;
  ENT_TRY(add_objects(&out->canvas, scene, &build));
  write_places(&build, layout);
  set_edges(out, layout->page, ent_layout_extent(layout));
  ENT_TRY(ent_picture_add_legend(out));
  ENT_TRY(ent_picture_add_frame(out));
  return out->canvas.status;
}
