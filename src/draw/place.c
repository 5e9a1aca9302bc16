// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: sizes of boxes and labels, and which boxes a line joins.
// Goes out: places for all of them.
// Graphviz's stress model gives starts from several seeds, each is annealed,
// and the best of what comes out is polished.

#include "draw/place.h"

#include "base/try.h"
#include "base/world.h"
#include "draw/anneal.h"
#include "draw/tally.h"

#include <graphviz/gvc.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#define INCH 72.0
#define MAX_SEEDS 8U

/// How a layout of a size is searched.  Many short runs find more than a long
/// one where there is little to untangle; moves are counted for each piece.
typedef struct {
  size_t   max_pieces;  ///< Boxes and lines
  unsigned n_seeds;     ///< Starts
  size_t   n_moves;     ///< Moves from each start, a piece
  double   temperature; ///< At first
} Effort;

static const Effort efforts[] = {
  { 40U, MAX_SEEDS, 1000U, 50.0 }, { 100U, 2U, 4000U, 100.0 },
  { 200U, 1U, 8000U, 200.0 },      { 400U, 1U, 1500U, 200.0 },
  { SIZE_MAX, 1U, 0U, 0.0 },
};

#define STRIDE 80.0        // Points that boxes move at first
#define POLISH_MOVES 500U  // For the best at the end, a piece
#define POLISH_HEAT 1.5    // Temperature then
#define POLISH_STRIDE 10.0 // Points

/// All that can be moved of a layout, and what it costs
typedef struct {
  EntPoint* boxes; ///< Centres
  EntPoint* lines; ///< Bow and spot
  double    cost;  ///< Total
  unsigned  seed;  ///< Where they come from
} Places;

/// The search for places
typedef struct {
  const EntGraphviz*  graphviz;          ///< Gives starts
  const EntAllocator* memory;            ///< Gives memory
  EntLayout*          layout;            ///< What is placed
  EntCanvas           canvas;            ///< The graph for Graphviz
  Agnode_t**          nodes;             ///< Its nodes, one a box
  EntTally            tally;             ///< Weighs the layout
  EntPoint*           points;            ///< Storage of the places below
  Places              places[MAX_SEEDS]; ///< From each start
} Search;

static void
save(const EntTally* const tally, Places* const places)
{
  const EntLayout* const layout = tally->layout;
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    places->boxes[i] = layout->boxes[i].center;
  }
  for (size_t i = 0U; i < layout->n_routes; ++i) {
    places->lines[i].x = layout->routes[i].bow;
    places->lines[i].y = layout->routes[i].spot;
  }
  places->cost = tally->total;
}

static void
restore(EntLayout* const layout, const Places* const places)
{
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    layout->boxes[i].center = places->boxes[i];
  }
  for (size_t i = 0U; i < layout->n_routes; ++i) {
    layout->routes[i].bow  = places->lines[i].x;
    layout->routes[i].spot = places->lines[i].y;
  }
  ent_layout_trace(layout);
}

// Starts

static void
describe(Search* const search)
{
  const EntLayout* const layout = search->layout;
  EntCanvas* const       canvas = &search->canvas;
  ent_canvas_set(canvas, canvas->graph, "overlap", "true");
  ent_canvas_set(canvas, canvas->graph, "splines", "false");
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    const EntBox* const box  = &layout->boxes[i];
    Agnode_t* const     node = ent_canvas_node(canvas, "n", i + 1U);
    ent_canvas_set_number(canvas, node, "width", box->width / INCH);
    ent_canvas_set_number(canvas, node, "height", box->height / INCH);
    ent_canvas_set(canvas, node, "fixedsize", "true");
    ent_canvas_set(canvas, node, "shape", "box");
    ent_canvas_set(canvas, node, "label", "");
    search->nodes[i] = node;
  }

  for (size_t i = 0U; i < layout->n_routes; ++i) {
    const EntRoute* const route = &layout->routes[i];
    Agedge_t* const       edge  = ent_canvas_edge(
      canvas, search->nodes[route->from], search->nodes[route->to]);
    ent_canvas_set_number(canvas, edge, "len", route->ideal / INCH);
  }
}

// Turn the places so that they are longest where the page is, and scale them
static void
turn(EntLayout* const layout)
{
  EntPoint     middle = { 0.0, 0.0 };
  double       xx     = 0.0;
  double       yy     = 0.0;
  double       xy     = 0.0;
  const double n      = (double)layout->n_boxes;
  const double aspect = layout->page.aspect;
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    middle.x += layout->boxes[i].center.x / n;
    middle.y += layout->boxes[i].center.y / n;
  }
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    EntPoint* const center = &layout->boxes[i].center;
    center->x -= middle.x;
    center->y -= middle.y;
    xx += center->x * center->x;
    yy += center->y * center->y;
    xy += center->x * center->y;
  }

  // The axis along which the places are longest
  const double   spread = sqrt((xx - yy) * (xx - yy) + 4.0 * xy * xy);
  const EntPoint axis   = { xx - yy + spread, 2.0 * xy };
  const double   length = sqrt(axis.x * axis.x + axis.y * axis.y);
  const bool     is_set = length > 1e-9;
  const double   along  = is_set ? axis.x / length : 1.0;
  const double   across = is_set ? axis.y / length : 0.0;
  const double   scale  = sqrt(aspect < 1.0 ? aspect : aspect / 1.15);
  const double   c      = aspect < 1.0 ? across : along;
  const double   s      = aspect < 1.0 ? along : -across;
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    EntPoint* const center = &layout->boxes[i].center;
    const EntPoint  turned = { (center->x * c - center->y * s) * scale,
                               (center->x * s + center->y * c) / scale };
    *center                = turned;
  }
}

// Lay the boxes out from a seed
static EntStatus
start(Search* const search, const unsigned seed)
{
  EntLayout* const layout = search->layout;
  ent_bytes_number(&search->canvas.scratch, seed);
  ent_canvas_set_scratch(&search->canvas, search->canvas.graph, "start");
  ENT_TRY(ent_graphviz_layout(search->graphviz, &search->canvas, "neato"));
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    layout->boxes[i].center.x = ND_coord(search->nodes[i]).x;
    layout->boxes[i].center.y = ND_coord(search->nodes[i]).y;
  }

  ent_graphviz_free_layout(search->graphviz, &search->canvas);
  turn(layout);
  return ENT_SUCCESS;
}

// Search

static int
compare_places(const void* const a, const void* const b)
{
  const Places* const x = (const Places*)a;
  const Places* const y = (const Places*)b;
  return x->cost < y->cost   ? -1
         : x->cost > y->cost ? 1
                             : (x->seed > y->seed) - (x->seed < y->seed);
}

static void
anneal(Search* const search, Places* const places, const EntAnnealing run)
{
  restore(search->layout, places);
  ent_tally_renew(&search->tally);
  ent_anneal(&search->tally, &run);
  save(&search->tally, places);
}

static EntStatus
run_search(Search* const search)
{
  const Effort* effort   = efforts;
  const size_t  n_pieces = search->tally.n_pieces;
  while (n_pieces > effort->max_pieces) {
    ++effort;
  }

  describe(search);
  for (unsigned i = 0U; i < effort->n_seeds; ++i) {
    const EntAnnealing run = {
      n_pieces * effort->n_moves, effort->temperature, STRIDE, i + 1U
    };

    if (!search->layout->is_pinned) {
      ENT_TRY(start(search, i + 1U));
    }
    search->places[i].seed = i + 1U;
    save(&search->tally, &search->places[i]);
    anneal(search, &search->places[i], run);
  }

  const EntAnnealing polish = { effort->n_moves ? n_pieces * POLISH_MOVES : 0U,
                                POLISH_HEAT,
                                POLISH_STRIDE,
                                MAX_SEEDS + 1U };
  qsort(search->places, effort->n_seeds, sizeof(Places), compare_places);
  anneal(search, &search->places[0], polish);
  return ENT_SUCCESS;
}

// Make room for all places
static EntStatus
open_search(Search* const search)
{
  const EntLayout* const layout   = search->layout;
  const size_t           n_pieces = layout->n_boxes + layout->n_routes;
  search->nodes                   = (Agnode_t**)ent_memory_zeroed(
    search->memory, layout->n_boxes, sizeof(Agnode_t*));
  search->points = (EntPoint*)ent_memory_zeroed(
    search->memory, n_pieces * MAX_SEEDS, sizeof(EntPoint));
  if (!search->nodes || !search->points) {
    return ENT_NO_MEMORY;
  }

  for (size_t i = 0U; i < MAX_SEEDS; ++i) {
    search->places[i].boxes = search->points + i * n_pieces;
    search->places[i].lines = search->places[i].boxes + layout->n_boxes;
  }

  return ent_tally_init(search->memory, search->layout, &search->tally);
}

EntStatus
ent_place(const EntGraphviz* const graphviz, EntLayout* const layout)
{
  if (!layout->n_boxes) {
    return ENT_SUCCESS;
  }

  const EntAllocator* const memory = ent_world_memory(graphviz->world);
  Search                    search = { .graphviz = graphviz,
                                       .memory   = memory,
                                       .layout   = layout,
                                       .canvas   = ent_canvas_open(memory) };

  ent_layout_begin(layout);
  ent_layout_trace(layout);
  EntStatus st = open_search(&search);
  st           = st ? st : run_search(&search);

  ent_tally_clear(memory, &search.tally);
  ent_canvas_close(&search.canvas);
  ent_memory_free(memory, search.points);
  ent_memory_free(memory, search.nodes);
  return st;
}
