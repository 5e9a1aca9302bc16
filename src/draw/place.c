// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: sizes of boxes and labels, and which boxes a line joins.
// Goes out: places for all of them.
// A graph in which labels are nodes between their boxes is laid out by neato
// from several seeds; the best of what comes out, after settling, is taken.

#include "draw/place.h"

#include "base/try.h"
#include "base/world.h"
#include "draw/cost.h"

#include <graphviz/gvc.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#define INCH 72.0
#define MAX_CANDIDATES 8U

/// The graph with labels as nodes
typedef struct {
  const EntGraphviz* graphviz; ///< Lays it out
  EntLayout*         layout;   ///< Where places go
  EntCanvas          canvas;   ///< The graph
  Agnode_t**         boxes;    ///< Node of each box, then of each label
} Rough;

/// A layout and how bad it is
typedef struct {
  EntLayout layout; ///< Sizes and places
  double    cost;   ///< Infinite while it has no places
} Candidate;

/// How much is tried for layouts of a size: fewer tries for larger ones keep
/// the time in bounds
typedef struct {
  size_t   max_pieces;   ///< Boxes and lines
  unsigned n_seeds;      ///< Rough layouts, each settled quickly
  unsigned n_candidates; ///< How many of them are settled in full
  unsigned n_starts;     ///< How often each of these is
} Effort;

static const Effort efforts[] = {
  { 50U, 32U, MAX_CANDIDATES, 3U },
  { 110U, 10U, 3U, 2U },
  { 220U, 3U, 1U, 1U },
  { SIZE_MAX, 1U, 1U, 0U },
};

static const Effort*
effort_for(const EntLayout* const layout)
{
  const Effort* effort = efforts;
  while (layout->n_boxes + layout->n_routes > effort->max_pieces) {
    ++effort;
  }

  return effort;
}

static Agnode_t*
add_box(EntCanvas* const    canvas,
        const char* const   kind,
        const size_t        number,
        const EntBox* const box)
{
  Agnode_t* const node = ent_canvas_node(canvas, kind, number);
  ent_canvas_set_number(canvas, node, "width", box->width / INCH);
  ent_canvas_set_number(canvas, node, "height", box->height / INCH);
  ent_canvas_set(canvas, node, "fixedsize", "true");
  ent_canvas_set(canvas, node, "shape", "box");
  return node;
}

static void
join(EntCanvas* const canvas,
     Agnode_t* const  a,
     Agnode_t* const  b,
     const double     length)
{
  Agedge_t* const edge = ent_canvas_edge(canvas, a, b);
  ent_canvas_set_number(canvas, edge, "len", length / INCH);
}

// Return the half of a box that a line from it takes, in between directions
static double
reach(const EntBox* const box)
{
  return (box->width + box->height) / 4.0;
}

static void
describe(Rough* const rough)
{
  EntLayout* const layout = rough->layout;
  EntCanvas* const canvas = &rough->canvas;
  ent_canvas_set(canvas, canvas->graph, "overlap", "prism");
  ent_canvas_set(canvas, canvas->graph, "splines", "line");
  ent_canvas_set(canvas, canvas->graph, "sep", "+8,8");
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    rough->boxes[i] = add_box(canvas, "n", i + 1U, &layout->boxes[i]);
  }

  for (size_t i = 0U; i < layout->n_routes; ++i) {
    const EntRoute* const route = &layout->routes[i];
    const EntBox* const   from  = &layout->boxes[route->from];
    const EntBox* const   to    = &layout->boxes[route->to];
    const double          ends  = reach(from) + reach(to);
    if (route->label.width > 0.0) {
      Agnode_t* const node = add_box(canvas, "l", i + 1U, &route->label);
      const double    half = ends / 2.0 + reach(&route->label) + 18.0;
      rough->boxes[layout->n_boxes + i] = node;
      join(canvas, rough->boxes[route->from], node, half);
      join(canvas, node, rough->boxes[route->to], half);
    } else {
      join(canvas,
           rough->boxes[route->from],
           rough->boxes[route->to],
           ends + 40.0);
    }
  }
}

// Lay the rough graph out from a seed and take its places over
static EntStatus
lay_out(Rough* const rough, const unsigned seed)
{
  EntLayout* const layout = rough->layout;
  ent_bytes_number(&rough->canvas.scratch, seed);
  ent_canvas_set_scratch(&rough->canvas, rough->canvas.graph, "start");
  ENT_TRY(ent_graphviz_layout(rough->graphviz, &rough->canvas, "neato"));

  for (size_t i = 0U; i < layout->n_boxes + layout->n_routes; ++i) {
    EntPoint* const center =
      i < layout->n_boxes ? &layout->boxes[i].center
                          : &layout->routes[i - layout->n_boxes].label.center;
    Agnode_t* const node = rough->boxes[i];
    if (node) {
      center->x = ND_coord(node).x;
      center->y = ND_coord(node).y;
    }
  }

  ent_graphviz_free_layout(rough->graphviz, &rough->canvas);
  for (size_t i = 0U; i < layout->n_routes; ++i) {
    ent_arc_trace(layout, &layout->routes[i]);
  }

  return ENT_SUCCESS;
}

static void
copy_places(const EntLayout* const from, EntLayout* const to)
{
  memcpy(to->boxes, from->boxes, from->n_boxes * sizeof(EntBox));
  if (from->n_routes) {
    memcpy(to->routes, from->routes, from->n_routes * sizeof(EntRoute));
  }
}

// Put all labels into the middle between their boxes
static void
straighten(EntLayout* const layout)
{
  for (size_t i = 0U; i < layout->n_routes; ++i) {
    EntRoute* const route = &layout->routes[i];
    const EntPoint  from  = layout->boxes[route->from].center;
    const EntPoint  to    = layout->boxes[route->to].center;
    const EntPoint  label = route->label.center;

    route->label.center.x = label.x / 2.0 + (from.x + to.x) / 4.0;
    route->label.center.y = label.y / 2.0 + (from.y + to.y) / 4.0;
    ent_arc_trace(layout, route);
  }
}

// Keep the layout if it is better than the best so far
static void
keep_better(const EntLayout* const layout, Candidate* const best)
{
  const double cost = ent_cost_layout(layout);
  if (cost < best->cost) {
    best->cost = cost;
    copy_places(layout, &best->layout);
  }
}

// Fill the list of candidates with the best seeds, quickly settled
static EntStatus
try_seeds(Rough* const rough, Candidate* const candidates)
{
  const Effort* const effort = effort_for(rough->layout);
  for (unsigned seed = 1U; seed <= effort->n_seeds; ++seed) {
    ENT_TRY(lay_out(rough, seed));
    ent_settle(rough->layout, true);

    Candidate* worst = &candidates[0];
    for (unsigned i = 1U; i < effort->n_candidates; ++i) {
      worst = candidates[i].cost > worst->cost ? &candidates[i] : worst;
    }
    keep_better(rough->layout, worst);
  }

  return ENT_SUCCESS;
}

// Settle a candidate as far as it goes, with some fresh starts
static void
refine(const Rough* const rough, const Candidate* const from, Candidate* best)
{
  EntLayout* const layout = rough->layout;
  copy_places(&from->layout, layout);
  keep_better(layout, best);
  for (unsigned i = 0U; i < effort_for(layout)->n_starts; ++i) {
    ent_settle(layout, false);
    keep_better(layout, best);
    straighten(layout);
  }
}

static EntStatus
place_rough(Rough* const rough, Candidate* const candidates)
{
  Candidate* const best = &candidates[MAX_CANDIDATES];
  describe(rough);
  ENT_TRY(try_seeds(rough, candidates));
  for (unsigned i = 0U; i < MAX_CANDIDATES; ++i) {
    if (candidates[i].cost < INFINITY) {
      refine(rough, &candidates[i], best);
    }
  }

  copy_places(&best->layout, rough->layout);
  return ENT_SUCCESS;
}

// Make room for the candidates and the best of all
static EntStatus
place_all(Rough* const rough, const EntAllocator* const memory)
{
  const EntLayout* const layout = rough->layout;
  Candidate              candidates[MAX_CANDIDATES + 1U];
  EntStatus              st = ENT_SUCCESS;
  for (unsigned i = 0U; i <= MAX_CANDIDATES; ++i) {
    const EntStatus one = ent_layout_init(
      memory, layout->n_boxes, layout->n_routes, &candidates[i].layout);
    candidates[i].cost = INFINITY;
    st                 = st ? st : one;
  }

  st = st ? st : place_rough(rough, candidates);
  for (unsigned i = 0U; i <= MAX_CANDIDATES; ++i) {
    ent_layout_clear(memory, &candidates[i].layout);
  }

  return st;
}

EntStatus
ent_place(const EntGraphviz* const graphviz, EntLayout* const layout)
{
  const EntAllocator* const memory = ent_world_memory(graphviz->world);
  const size_t              n_all  = layout->n_boxes + layout->n_routes;
  if (!layout->n_boxes) {
    return ENT_SUCCESS;
  }

  Rough rough = { graphviz, layout, ent_canvas_open(memory), NULL };
  rough.boxes = (Agnode_t**)ent_memory_zeroed(memory, n_all, sizeof(Agnode_t*));

  const EntStatus st = rough.boxes ? place_all(&rough, memory) : ENT_NO_MEMORY;
  ent_memory_free(memory, rough.boxes);
  ent_canvas_close(&rough.canvas);
  return st;
}
