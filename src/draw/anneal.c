// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Simulated annealing: the temperature falls by the same factor from move to
// move, and with it the length of steps.  Time is counted in moves, never by a
// clock, so that places do not depend on the machine.

#include "draw/anneal.h"

#include "draw/chance.h"

#include <math.h>

#define END 0.0005   // What is left of the temperature at the end
#define N_COOLING 64 // Moves between two changes of the temperature
#define LN_2 0.6931471805599453
#define MIN_STRIDE 2.5
#define MAX_BOW 70.0
#define MAX_BUNDLE_BOW 140.0 // Of one of more than two parallels

/// A run while it runs
typedef struct {
  EntTally* tally;  ///< What is moved
  EntChance chance; ///< Decides
  double    stride; ///< How far boxes move now
} Run;

static double
clamp(const double value, const double low, const double high)
{
  return value < low ? low : value > high ? high : value;
}

static EntBox*
any_box(Run* const run, size_t* const index)
{
  EntLayout* const layout = run->tally->layout;
  *index                  = ent_chance_index(&run->chance, layout->n_boxes);
  return &layout->boxes[*index];
}

static void
shift_box(Run* const run)
{
  size_t       index  = 0U;
  EntPoint     center = any_box(run, &index)->center;
  const double stride = run->stride;
  center.x += ent_chance_bell(&run->chance) * stride;
  center.y += ent_chance_bell(&run->chance) * stride * 0.8;
  ent_tally_stage_box(run->tally, index, center);
}

static void
swap_boxes(Run* const run)
{
  size_t         a      = 0U;
  size_t         b      = 0U;
  const EntPoint first  = any_box(run, &a)->center;
  const EntPoint second = any_box(run, &b)->center;
  ent_tally_stage_box(run->tally, a, second);
  ent_tally_stage_box(run->tally, b, first);
}

// Put a box elsewhere round one that it is joined to
static void
swing_box(Run* const run)
{
  EntTally* const        tally  = run->tally;
  const EntLayout* const layout = tally->layout;
  size_t                 index  = 0U;
  const EntPoint         center = any_box(run, &index)->center;
  const size_t n_spokes = tally->starts[index + 1U] - tally->starts[index];
  if (!n_spokes) {
    ent_tally_stage_box(tally, index, center);
    return;
  }

  const size_t    spoke = ent_chance_index(&run->chance, n_spokes);
  const EntRoute* route =
    &layout->routes[tally->spokes[tally->starts[index] + spoke]];
  const EntPoint pivot =
    layout->boxes[route->from == index ? route->to : route->from].center;

  // The tangent of half the angle gives both without a library's rounding
  const double half = ent_chance_bell(&run->chance) * 0.7;
  const double far = clamp(1.0 + ent_chance_bell(&run->chance) * 0.2, 0.4, 2.0);
  const double c   = (1.0 - half * half) / (1.0 + half * half) * far;
  const double s   = 2.0 * half / (1.0 + half * half) * far;
  const double x   = center.x - pivot.x;
  const double y   = center.y - pivot.y;
  const EntPoint next = { pivot.x + x * c - y * s, pivot.y + x * s + y * c };
  ent_tally_stage_box(tally, index, next);
}

// Return a value changed by about a stride, or now and then set to its rest
static double
jitter(EntChance* const chance,
       const double     value,
       const double     stride,
       const double     rest)
{
  return ent_chance_part(chance) < 0.15
           ? rest
           : value + ent_chance_bell(chance) * stride;
}

static void
bend_route(Run* const run)
{
  const EntLayout* const layout = run->tally->layout;
  EntChance* const       chance = &run->chance;
  const size_t           index  = ent_chance_index(chance, layout->n_routes);
  const EntRoute* const  route  = &layout->routes[index];
  double                 bow    = route->bow;
  double                 spot   = route->spot;
  if (route->label.width <= 0.0 || ent_chance_part(chance) < 0.55) {
    const double most = fabs(route->lane) > 0.75 ? MAX_BUNDLE_BOW : MAX_BOW;
    bow               = clamp(jitter(chance, bow, 12.0, 0.0), -most, most);
  } else {
    spot = clamp(jitter(chance, spot, 0.1, 0.5), 0.2, 0.8);
  }

  ent_tally_stage_route(run->tally, index, bow, spot);
}

static void
stage_move(Run* const run)
{
  const EntLayout* const layout = run->tally->layout;
  const double           kind   = ent_chance_part(&run->chance);
  if (layout->is_pinned || (layout->n_routes && kind < 0.36)) {
    bend_route(run);
  } else if (kind < 0.4 && layout->n_boxes > 3U) {
    swap_boxes(run);
  } else if (kind < 0.47) {
    swing_box(run);
  } else {
    shift_box(run);
  }
}

// Return minus the logarithm of a number over 0 and up to 1
static double
minus_log(const double number)
{
  // Sums and products are the same on all machines, logarithms are not
  int          exponent = 0;
  const double part     = frexp(number, &exponent);
  const double x        = (part - 1.0) / (part + 1.0);
  const double xx       = x * x;
  const double series =
    1.0 + xx * (1.0 / 3.0 + xx * (1.0 / 5.0 + xx * (1.0 / 7.0 + xx / 9.0)));
  return -(2.0 * x * series + (double)exponent * LN_2);
}

void
ent_anneal(EntTally* const tally, const EntAnnealing* const run)
{
  const EntLayout* const layout = tally->layout;
  Run    state       = { tally, ent_chance_init(run->seed), run->stride };
  double temperature = run->temperature;
  if (!layout->n_boxes || (layout->is_pinned && !layout->n_routes)) {
    return;
  }

  for (size_t i = 0U; i < run->n_moves; ++i) {
    if (!(i % N_COOLING)) {
      const double part = (double)i / (double)run->n_moves;
      const double rest = (1.0 - part) * (1.0 - part);
      temperature       = run->temperature * fmax(rest * rest, END);
      state.stride      = run->stride * (1.0 - part) + MIN_STRIDE;
    }

    stage_move(&state);
    const double luck = 1.0 - ent_chance_part(&state.chance);
    ent_tally_try(tally, temperature * minus_log(luck));
  }
}
