// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Descends from a rough layout to a good one near it: every box and label in
// turn tries a step in each of eight directions and keeps the best place.  The
// steps grow shorter.  There is no chance in it.

#include "draw/place.h"

#include "draw/cost.h"

#include <stdbool.h>

#define N_DIRECTIONS 8U
#define N_PASSES 3U
#define N_QUICK_STEPS 4U

static const EntPoint directions[N_DIRECTIONS] = {
  { 1.0, 0.0 },  { 0.7, 0.7 },   { 0.0, 1.0 },  { -0.7, 0.7 },
  { -1.0, 0.0 }, { -0.7, -0.7 }, { 0.0, -1.0 }, { 0.7, -0.7 },
};

static const double steps[] = { 90.0, 60.0, 36.0, 20.0, 10.0, 5.0, 2.5 };

static EntPoint
shift(const EntPoint point, const EntPoint direction, const double length)
{
  const EntPoint shifted = { point.x + direction.x * length,
                             point.y + direction.y * length };
  return shifted;
}

// Labels go half the way with either box of their line
static void
move_box(EntLayout* const layout,
         const size_t     box,
         const EntPoint   direction,
         const double     length)
{
  EntPoint* const center = &layout->boxes[box].center;
  *center                = shift(*center, direction, length);
  for (size_t i = 0U; i < layout->n_routes; ++i) {
    EntRoute* const route = &layout->routes[i];
    if (route->from == box || route->to == box) {
      route->label.center = shift(route->label.center, direction, length / 2.0);
      ent_arc_trace(layout, route);
    }
  }
}

static void
move_label(EntLayout* const layout,
           const size_t     index,
           const EntPoint   direction,
           const double     length)
{
  EntRoute* const route = &layout->routes[index];
  route->label.center   = shift(route->label.center, direction, length);
  ent_arc_trace(layout, route);
}

/// Something that can be moved
typedef struct {
  void (*move)(EntLayout*, size_t, EntPoint, double); ///< Moves it
  double (*cost)(const EntLayout*, size_t);           ///< What it costs
  size_t index;                                       ///< Which one
} Piece;

// Move a piece to the best of the places around it, and tell whether it moved
static bool
try_piece(EntLayout* const layout, const Piece piece, const double length)
{
  double best_cost = piece.cost(layout, piece.index);
  size_t best      = N_DIRECTIONS;
  for (size_t i = 0U; i < N_DIRECTIONS; ++i) {
    piece.move(layout, piece.index, directions[i], length);
    const double cost = piece.cost(layout, piece.index);
    piece.move(layout, piece.index, directions[i], -length);
    if (cost < best_cost - 1e-6) {
      best_cost = cost;
      best      = i;
    }
  }

  if (best < N_DIRECTIONS) {
    piece.move(layout, piece.index, directions[best], length);
  }

  return best < N_DIRECTIONS;
}

static bool
try_all(EntLayout* const layout, const double length)
{
  bool has_moved = false;
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    const Piece piece = { move_box, ent_cost_box, i };
    has_moved |= try_piece(layout, piece, length);
  }

  for (size_t i = 0U; i < layout->n_routes; ++i) {
    const Piece piece = { move_label, ent_cost_route, i };
    if (layout->routes[i].label.width > 0.0) {
      has_moved |= try_piece(layout, piece, length);
    }
  }

  return has_moved;
}

void
ent_settle(EntLayout* const layout, const bool is_quick)
{
  const size_t   n_steps  = sizeof(steps) / sizeof(steps[0]);
  const unsigned n_passes = is_quick ? 1U : N_PASSES;
  for (size_t i = 0U; i < (is_quick ? N_QUICK_STEPS : n_steps); ++i) {
    for (unsigned pass = 0U; pass < n_passes; ++pass) {
      if (!try_all(layout, steps[i])) {
        break;
      }
    }
  }
}
