// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// What pieces cost each other stands in a square, with the sum of each row.  A
// move replaces the rows of the pieces it changes; the grid tells which other
// pieces are near enough to have a cost.  As costs are never below 0, a move
// that is too dear already is given up before everything is weighed.

#include "draw/tally.h"

#include "draw/cost.h"

#include <assert.h>
#include <string.h>

#define SLACK 1e-9 // Sums in another order differ by less

static void*
make(const EntAllocator* const memory,
     EntStatus* const          st,
     const size_t              n_items,
     const size_t              size)
{
  void* const block = ent_memory_zeroed(memory, n_items + 1U, size);
  *st               = block ? *st : ENT_NO_MEMORY;
  return block;
}

static bool
is_route(const EntTally* const tally, const size_t piece)
{
  return piece >= tally->layout->n_boxes;
}

static EntRoute*
route_at(const EntTally* const tally, const size_t piece)
{
  assert(is_route(tally, piece));
  return &tally->layout->routes[piece - tally->layout->n_boxes];
}

static double*
row_of(const EntTally* const tally, const size_t piece)
{
  return &tally->pairs[piece * tally->n_pieces];
}

// Weighing

static double
weigh_pair(const EntTally* const tally, const size_t a, const size_t b)
{
  const EntLayout* const layout = tally->layout;
  if (is_route(tally, a) && is_route(tally, b)) {
    return ent_cost_routes(route_at(tally, a), route_at(tally, b));
  }

  if (!is_route(tally, a) && !is_route(tally, b)) {
    return ent_cost_boxes(&layout->boxes[a], &layout->boxes[b]);
  }

  const EntRoute* const route = route_at(tally, a < b ? b : a);
  const size_t          box   = a < b ? a : b;
  return ent_cost_route_box(
    route, &layout->boxes[box], route->from == box || route->to == box);
}

static double
weigh_alone(const EntTally* const tally, const size_t piece)
{
  const EntLayout* const layout = tally->layout;
  if (is_route(tally, piece)) {
    return ent_cost_route(layout, route_at(tally, piece));
  }

  const size_t begin = tally->starts[piece];
  return ent_cost_hub(
    layout, piece, &tally->spokes[begin], tally->starts[piece + 1U] - begin);
}

static EntExtent
reach_of(const EntTally* const tally, const size_t piece)
{
  return is_route(tally, piece)
           ? route_at(tally, piece)->reach
           : ent_box_extent(&tally->layout->boxes[piece], 0.0);
}

// The grid

static EntExtent
step_extent(const EntRoute* const route, const size_t step, const double margin)
{
  const EntPoint  p      = route->trace[step];
  const EntPoint  q      = route->trace[step + 1U];
  const EntExtent extent = { (p.x < q.x ? p.x : q.x) - margin,
                             (p.y < q.y ? p.y : q.y) - margin,
                             (p.x < q.x ? q.x : p.x) + margin,
                             (p.y < q.y ? q.y : p.y) + margin };

  return extent;
}

static void
enter_route(EntGrid* const        grid,
            const size_t          piece,
            const EntRoute* const route,
            void (*const enter)(EntGrid*, size_t, EntExtent))
{
  for (size_t i = 0U; i < route->n_steps; ++i) {
    enter(grid, piece, step_extent(route, i, 0.0));
  }

  if (route->label.width > 0.0) {
    enter(grid, piece, ent_box_extent(&route->label, 0.0));
  }
}

// Set the bits of all pieces near one
static void
find_near(const EntTally* const tally, const size_t piece)
{
  uint64_t* const found = tally->found;
  memset(found, 0, tally->grid.n_words * sizeof(*found));
  if (!is_route(tally, piece)) {
    const EntBox* const box = &tally->layout->boxes[piece];
    ent_grid_find(&tally->grid, ent_box_extent(box, ENT_COST_REACH), found);
    return;
  }

  const EntRoute* const route = route_at(tally, piece);
  for (size_t i = 0U; i < route->n_steps; ++i) {
    ent_grid_find(&tally->grid, step_extent(route, i, ENT_COST_REACH), found);
  }

  if (route->label.width > 0.0) {
    ent_grid_find(
      &tally->grid, ent_box_extent(&route->label, ENT_COST_REACH), found);
  }
}

// Weighing everything

static void
set_pair(EntTally* const tally,
         const size_t    a,
         const size_t    b,
         const double    cost)
{
  row_of(tally, a)[b] = cost;
  row_of(tally, b)[a] = cost;
  tally->rows[a] += cost;
  tally->rows[b] += cost;
}

void
ent_tally_renew(EntTally* const tally)
{
  const size_t n_pieces = tally->n_pieces;
  ent_grid_empty(&tally->grid);
  tally->total = 0.0;
  for (size_t i = 0U; i < n_pieces; ++i) {
    tally->rows[i]  = 0.0;
    tally->alone[i] = weigh_alone(tally, i);
    tally->reach[i] = reach_of(tally, i);
    tally->total += tally->alone[i];
    if (is_route(tally, i)) {
      enter_route(&tally->grid, i, route_at(tally, i), ent_grid_add);
    } else {
      ent_grid_add(&tally->grid, i, tally->reach[i]);
    }

    for (size_t j = 0U; j < i; ++j) {
      const double cost = weigh_pair(tally, i, j);
      set_pair(tally, i, j, cost);
      tally->total += cost;
    }
  }

  tally->extent = ent_layout_extent(tally->layout);
  tally->page   = ent_cost_page(&tally->layout->page, tally->extent);
  tally->total += tally->page;
}

// Sort the lines by their boxes
static void
list_spokes(EntTally* const tally)
{
  const EntLayout* const layout  = tally->layout;
  size_t                 n_found = 0U;
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    tally->starts[i] = n_found;
    for (size_t j = 0U; j < layout->n_routes; ++j) {
      if (layout->routes[j].from == i || layout->routes[j].to == i) {
        tally->spokes[n_found++] = j;
      }
    }
  }
  tally->starts[layout->n_boxes] = n_found;
}

EntStatus
ent_tally_init(const EntAllocator* const memory,
               EntLayout* const          layout,
               EntTally* const           out)
{
  const size_t   n        = layout->n_boxes + layout->n_routes;
  const EntTally empty    = { .layout = layout, .n_pieces = n };
  const size_t   n_square = n * n;
  EntStatus      st       = ENT_SUCCESS;
  assert(n < 65536U);

  *out            = empty;
  st              = ent_grid_init(memory, n, &out->grid);
  out->starts     = (size_t*)make(memory, &st, n, sizeof(size_t));
  out->spokes     = (size_t*)make(memory, &st, 2U * n, sizeof(size_t));
  out->reach      = (EntExtent*)make(memory, &st, n, sizeof(EntExtent));
  out->alone      = (double*)make(memory, &st, n, sizeof(double));
  out->pairs      = (double*)make(memory, &st, n_square, sizeof(double));
  out->rows       = (double*)make(memory, &st, n, sizeof(double));
  out->is_staged  = (bool*)make(memory, &st, n, sizeof(bool));
  out->staged     = (size_t*)make(memory, &st, n, sizeof(size_t));
  out->is_touched = (bool*)make(memory, &st, n, sizeof(bool));
  out->touched    = (size_t*)make(memory, &st, n, sizeof(size_t));
  out->old_boxes  = (EntBox*)make(memory, &st, n, sizeof(EntBox));
  out->old_routes = (EntRoute*)make(memory, &st, n, sizeof(EntRoute));
  out->fresh      = (double*)make(memory, &st, n, sizeof(double));
  out->fresh_pairs =
    (EntTallyPair*)make(memory, &st, n_square / 2U, sizeof(EntTallyPair));
  out->found = (uint64_t*)make(memory, &st, n / 64U + 1U, sizeof(uint64_t));
  if (!st) {
    list_spokes(out);
    ent_tally_renew(out);
  }

  return st;
}

void
ent_tally_clear(const EntAllocator* const memory, EntTally* const tally)
{
  void* const blocks[] = {
    tally->starts,     tally->spokes,      tally->reach,     tally->alone,
    tally->pairs,      tally->rows,        tally->is_staged, tally->staged,
    tally->is_touched, tally->touched,     tally->old_boxes, tally->old_routes,
    tally->fresh,      tally->fresh_pairs, tally->found,
  };

  ent_grid_clear(memory, &tally->grid);
  for (size_t i = 0U; i < sizeof(blocks) / sizeof(blocks[0]); ++i) {
    ent_memory_free(memory, blocks[i]);
  }
}

// Staging

static void
stage(EntTally* const tally, const size_t piece)
{
  if (!tally->is_staged[piece]) {
    tally->is_staged[piece]          = true;
    tally->staged[tally->n_staged++] = piece;
  }
}

static void
touch(EntTally* const tally, const size_t box)
{
  if (!tally->is_touched[box]) {
    tally->is_touched[box]             = true;
    tally->touched[tally->n_touched++] = box;
  }
}

static void
stage_line(EntTally* const tally, const size_t index)
{
  const EntRoute* const route = &tally->layout->routes[index];
  const size_t          piece = tally->layout->n_boxes + index;
  if (!tally->is_staged[piece]) {
    tally->old_routes[index] = *route;
    stage(tally, piece);
    touch(tally, route->from);
    touch(tally, route->to);
  }
}

void
ent_tally_stage_box(EntTally* const tally,
                    const size_t    box,
                    const EntPoint  center)
{
  EntBox* const place = &tally->layout->boxes[box];
  if (!tally->is_staged[box]) {
    tally->old_boxes[box] = *place;
    stage(tally, box);
    for (size_t i = tally->starts[box]; i < tally->starts[box + 1U]; ++i) {
      stage_line(tally, tally->spokes[i]);
    }
  }

  place->center = center;
}

void
ent_tally_stage_route(EntTally* const tally,
                      const size_t    route,
                      const double    bow,
                      const double    spot)
{
  stage_line(tally, route);
  tally->layout->routes[route].bow  = bow;
  tally->layout->routes[route].spot = spot;
}

// Trying

// Return what all costs now that the staged move can change
static double
weigh_old(const EntTally* const tally)
{
  double cost = tally->page;
  for (size_t i = 0U; i < tally->n_staged; ++i) {
    const size_t piece = tally->staged[i];
    cost += tally->rows[piece];
    cost += is_route(tally, piece) ? tally->alone[piece] : 0.0;
    for (size_t j = 0U; j < i; ++j) {
      cost -= row_of(tally, piece)[tally->staged[j]];
    }
  }

  for (size_t i = 0U; i < tally->n_touched; ++i) {
    cost += tally->alone[tally->touched[i]];
  }

  return cost;
}

static bool
is_within(const EntExtent* const a, const EntExtent* const b)
{
  return a->left > b->left && a->right < b->right && a->bottom > b->bottom &&
         a->top < b->top;
}

static EntExtent
extent_of_rest(const EntTally* const tally)
{
  EntExtent extent = reach_of(tally, tally->staged[0]);
  for (size_t i = 0U; i < tally->n_pieces; ++i) {
    if (!tally->is_staged[i]) {
      ent_extent_add(&extent, tally->reach[i]);
    }
  }

  return extent;
}

static void
weigh_page(EntTally* const tally)
{
  // What was inside of the page does not hold its edges
  bool is_inner = true;
  for (size_t i = 0U; is_inner && i < tally->n_staged; ++i) {
    is_inner = is_within(&tally->reach[tally->staged[i]], &tally->extent);
  }

  tally->fresh_extent = is_inner ? tally->extent : extent_of_rest(tally);
  for (size_t i = 0U; i < tally->n_staged; ++i) {
    ent_extent_add(&tally->fresh_extent, reach_of(tally, tally->staged[i]));
  }

  tally->fresh_page = ent_cost_page(&tally->layout->page, tally->fresh_extent);
}

static double
keep_pair(EntTally* const tally, const size_t piece, const size_t other)
{
  const EntTallyPair pair = { piece, other, weigh_pair(tally, piece, other) };
  if (pair.cost > 0.0) {
    tally->fresh_pairs[tally->n_fresh++] = pair;
  }

  return pair.cost;
}

// Weigh a staged piece against what is not staged
static double
weigh_near(EntTally* const tally, const size_t piece)
{
  double cost = 0.0;
  find_near(tally, piece);
  for (size_t i = 0U; i < tally->grid.n_words; ++i) {
    for (uint64_t bits = tally->found[i]; bits; bits &= bits - 1U) {
      const size_t other = i * 64U + (size_t)__builtin_ctzll(bits);
      cost += tally->is_staged[other] ? 0.0 : keep_pair(tally, piece, other);
    }
  }

  return cost;
}

// Weigh the staged move up to a limit
static double
weigh_new(EntTally* const tally, const double limit)
{
  weigh_page(tally);
  tally->n_fresh = 0U;

  double cost = tally->fresh_page;
  for (size_t i = 0U; i < tally->n_staged; ++i) {
    const size_t piece = tally->staged[i];
    if (is_route(tally, piece)) {
      tally->fresh[piece] = weigh_alone(tally, piece);
      cost += tally->fresh[piece];
    }
  }

  for (size_t i = 0U; cost <= limit && i < tally->n_touched; ++i) {
    const size_t box  = tally->touched[i];
    tally->fresh[box] = weigh_alone(tally, box);
    cost += tally->fresh[box];
  }

  for (size_t i = 0U; cost <= limit && i < tally->n_staged; ++i) {
    const size_t piece = tally->staged[i];
    for (size_t j = 0U; j < i; ++j) {
      cost += keep_pair(tally, piece, tally->staged[j]);
    }
    cost += weigh_near(tally, piece);
  }

  return cost;
}

static void
clear_staged(EntTally* const tally)
{
  for (size_t i = 0U; i < tally->n_staged; ++i) {
    tally->is_staged[tally->staged[i]] = false;
  }
  for (size_t i = 0U; i < tally->n_touched; ++i) {
    tally->is_touched[tally->touched[i]] = false;
  }

  tally->n_staged  = 0U;
  tally->n_touched = 0U;
}

static void
take_back(EntTally* const tally)
{
  EntLayout* const layout = tally->layout;
  for (size_t i = 0U; i < tally->n_staged; ++i) {
    const size_t piece = tally->staged[i];
    if (is_route(tally, piece)) {
      *route_at(tally, piece) = tally->old_routes[piece - layout->n_boxes];
    } else {
      layout->boxes[piece] = tally->old_boxes[piece];
    }
  }

  clear_staged(tally);
}

// Forget what a staged piece cost beside others
static void
clear_row(EntTally* const tally, const size_t piece)
{
  double* const row = row_of(tally, piece);
  for (size_t i = 0U; i < tally->n_pieces; ++i) {
    if (row[i] > 0.0) {
      tally->rows[i] -= row[i];
      row_of(tally, i)[piece] = 0.0;
      row[i]                  = 0.0;
    }
  }

  tally->rows[piece] = 0.0;
}

static void
move_in_grid(EntTally* const tally, const size_t piece)
{
  EntGrid* const grid    = &tally->grid;
  const size_t   n_boxes = tally->layout->n_boxes;
  if (is_route(tally, piece)) {
    enter_route(
      grid, piece, &tally->old_routes[piece - n_boxes], ent_grid_remove);
    enter_route(grid, piece, route_at(tally, piece), ent_grid_add);
  } else {
    ent_grid_remove(grid, piece, tally->reach[piece]);
    ent_grid_add(grid, piece, reach_of(tally, piece));
  }

  tally->reach[piece] = reach_of(tally, piece);
}

static void
make_move(EntTally* const tally)
{
  for (size_t i = 0U; i < tally->n_staged; ++i) {
    const size_t piece = tally->staged[i];
    clear_row(tally, piece);
    move_in_grid(tally, piece);
    if (is_route(tally, piece)) {
      tally->alone[piece] = tally->fresh[piece];
    }
  }

  for (size_t i = 0U; i < tally->n_touched; ++i) {
    tally->alone[tally->touched[i]] = tally->fresh[tally->touched[i]];
  }

  for (size_t i = 0U; i < tally->n_fresh; ++i) {
    const EntTallyPair pair = tally->fresh_pairs[i];
    set_pair(tally, pair.piece, pair.other, pair.cost);
  }

  tally->extent = tally->fresh_extent;
  tally->page   = tally->fresh_page;
  clear_staged(tally);
}

bool
ent_tally_try(EntTally* const tally, const double allowance)
{
  assert(tally->n_staged);
  for (size_t i = 0U; i < tally->n_staged; ++i) {
    if (is_route(tally, tally->staged[i])) {
      ent_arc_trace(tally->layout, route_at(tally, tally->staged[i]));
    }
  }

  const double before = weigh_old(tally);
  const double limit  = before + allowance + SLACK;
  const double after  = weigh_new(tally, limit);
  if (after > limit) {
    take_back(tally);
    return false;
  }

  tally->total += after - before;
  make_move(tally);
  return true;
}
