// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// A plate is an index and a texture, not for tracing single lines: names stand
// in two columns that bulge outwards, so that no line between them runs through
// a name.

#include "draw/plate.h"

#include "base/try.h"

#include <math.h>
#include <stdlib.h>

#define ROW 13.0          // Points from name to name
#define STATE_ROW 20.0    // Points that a state takes
#define GROUP_GAP 12.0    // Points between two states
#define NEAREST 140.0     // Points from the middle to a column's ends
#define BULGE 140.0       // How much further its middle is
#define MAX_BEND 150.0    // Points that lines bend
#define FULL_HEIGHT 900.0 // Points from which on the page is filled
#define INSET 1.0         // Points that a port is inside of its name

/// A name in the order of the plate
typedef struct {
  size_t node;     ///< Node of the scene
  size_t home;     ///< Actor whose group it is in
  size_t weight;   ///< Claims of the group
  bool   is_state; ///< Whether it heads the group
  bool   is_first; ///< Whether the group begins with it
} Name;

static int
compare_names(const void* const a, const void* const b)
{
  const Name* const x = (const Name*)a;
  const Name* const y = (const Name*)b;
  if (x->weight != y->weight) {
    return x->weight > y->weight ? -1 : 1;
  }

  if (x->home != y->home) {
    return x->home < y->home ? -1 : 1;
  }

  // Nodes are in order of their claims already
  return x->is_state != y->is_state ? (x->is_state ? -1 : 1)
         : x->node < y->node        ? -1
                                    : x->node > y->node;
}

// Sort the names by group, the group with most claims first
static void
sort_names(const EntScene* const scene, Name* const names)
{
  for (size_t i = 0U; i < scene->n_nodes; ++i) {
    const EntSceneNode* const node = &scene->nodes[i];
    const size_t              home = scene->scope.homes[node->actor];
    const Name name = { i, home, 0U, home == node->actor, false };
    names[i]        = name;
  }

  for (size_t i = 0U; i < scene->n_nodes; ++i) {
    for (size_t j = 0U; j < scene->n_nodes; ++j) {
      names[i].weight +=
        names[j].home == names[i].home ? scene->nodes[j].n_claims : 0U;
    }
  }

  qsort(names, scene->n_nodes, sizeof(Name), compare_names);
  for (size_t i = 0U; i < scene->n_nodes; ++i) {
    names[i].is_first = !i || names[i].home != names[i - 1U].home;
  }
}

static double
row_height(const Name* const name)
{
  return (name->is_state ? STATE_ROW : ROW) +
         (name->is_first ? GROUP_GAP : 0.0);
}

// Set a column of names; `side` is -1 on the left and 1 on the right
static void
set_column(EntLayout* const  layout,
           const Name* const names,
           const size_t      n_names,
           const double      side,
           double* const     ports)
{
  double height = 0.0;
  for (size_t i = 0U; i < n_names; ++i) {
    height += row_height(&names[i]);
  }

  // Few names stand nearer together, or the page gets too broad
  const double size = fmin(fmax(height / FULL_HEIGHT, 0.2), 1.0);
  double       y    = height / 2.0;
  for (size_t i = 0U; i < n_names; ++i) {
    EntBox* const box   = &layout->boxes[names[i].node];
    const double  row   = row_height(&names[i]);
    const double  off   = (names[i].is_first ? GROUP_GAP : 0.0) / 2.0;
    const double  place = y - row / 2.0 - off;
    const double  part  = place * 2.0 / fmax(height, 1.0);
    const double  inner = (NEAREST + BULGE * (1.0 - part * part)) * size;

    box->center.x        = side * (inner + box->width / 2.0);
    box->center.y        = place;
    ports[names[i].node] = side * (INSET - box->width / 2.0);
    y -= row;
  }
}

// Return how many names the left column takes: half the height
static size_t
count_left(const Name* const names, const size_t n_names)
{
  double height = 0.0;
  for (size_t i = 0U; i < n_names; ++i) {
    height += row_height(&names[i]);
  }

  size_t n_left = 0U;
  for (double rest = height / 2.0; n_left < n_names && rest > 0.0; ++n_left) {
    rest -= row_height(&names[n_left]);
  }

  return n_left;
}

static void
bend(EntLayout* const layout, EntRoute* const route, const double* const ports)
{
  const EntPoint from  = layout->boxes[route->from].center;
  const EntPoint to    = layout->boxes[route->to].center;
  const double   x     = to.x + ports[route->to] - from.x - ports[route->from];
  const double   y     = to.y - from.y;
  const double   chord = fmax(sqrt(x * x + y * y), 1e-6);
  const double   side  = route->from < route->to ? 1.0 : -1.0;

  // Within a column towards the middle, across the page towards its centre
  const bool   is_same = from.x * to.x > 0.0;
  const double inward  = (from.x < 0.0 ? -y : y) > 0.0 ? 1.0 : -1.0;
  const double wanted  = is_same ? inward * (chord * 0.35 + 12.0)
                                 : -(from.y + to.y) / 2.0 * (x / chord) * 0.3;
  route->lane          = 0.0;
  route->bow           = fmin(fmax(wanted, -MAX_BEND), MAX_BEND) * side;
}

EntStatus
ent_plate_place(EntScene* const scene, EntLayout* const layout)
{
  const size_t n_names = layout->n_boxes;
  Name* const  names =
    (Name*)ent_arena_alloc(&scene->arena, n_names * sizeof(Name));
  double* const ports =
    (double*)ent_arena_alloc(&scene->arena, n_names * sizeof(double));
  if (!names || !ports) {
    return ENT_NO_MEMORY;
  }

  sort_names(scene, names);
  const size_t n_left = count_left(names, n_names);
  set_column(layout, names, n_left, -1.0, ports);
  set_column(layout, names + n_left, n_names - n_left, 1.0, ports);

  layout->ports = ports;
  ent_layout_begin(layout);
  for (size_t i = 0U; i < layout->n_routes; ++i) {
    bend(layout, &layout->routes[i], ports);
  }

  ent_layout_trace(layout);
  return ENT_SUCCESS;
}
