// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// What makes a diagram hard to read, weighed: boxes and labels that touch,
// lines through foreign boxes and labels, crossings (the flatter the worse),
// lines that run along each other, that are long or bent, that hide under
// their label, families that mix round a hub, and a page of odd shape.  What
// must not be weighs some fifty and more, so that no gain in size pays for it;
// taste weighs single units.

#include "draw/cost.h"

#include <assert.h>
#include <math.h>

#define CLEARANCE 7.0     // Points that lines keep apart
#define MAX_HUB 48U       // Lines round a hub whose order is looked at
#define MIN_HUB 4U        // Fewer have no order
#define MIN_VISIBLE 16.0  // Points of a line that must show beside its label
#define MIN_BARE 20.0     // The same of a line without one
#define FLAT_SINE 0.57    // Of 35 degrees: flatter crossings cost more
#define TOO_FLAT_SINE 0.4 // Of 24 degrees

static bool
is_apart(const EntExtent* const a,
         const EntExtent* const b,
         const double           margin)
{
  return a->right + margin <= b->left || b->right + margin <= a->left ||
         a->top + margin <= b->bottom || b->top + margin <= a->bottom;
}

// Return how far two boxes with a gap between them overlap, and a bit
static double
overlap(const EntBox* const a, const EntBox* const b, const double gap)
{
  const double x =
    (a->width + b->width) / 2.0 + gap - fabs(a->center.x - b->center.x);
  const double y =
    (a->height + b->height) / 2.0 + gap - fabs(a->center.y - b->center.y);
  return x > 0.0 && y > 0.0 ? (x < y ? x : y) + 4.0 : 0.0;
}

// Narrow the part [*begin, *end] of a segment to what lies between two walls
static bool
clip(const double  start,
     const double  step,
     const double  low,
     const double  high,
     double* const part)
{
  if (fabs(step) < 1e-9) {
    return start >= low && start <= high;
  }

  const double a     = (low - start) / step;
  const double b     = (high - start) / step;
  const double enter = a < b ? a : b;
  const double leave = a < b ? b : a;
  part[0]            = enter > part[0] ? enter : part[0];
  part[1]            = leave < part[1] ? leave : part[1];
  return part[0] < part[1];
}

// Return the length of an arc inside a box
static double
length_inside(const EntRoute* const route, const EntExtent box)
{
  if (is_apart(&route->extent, &box, 0.0)) {
    return 0.0;
  }

  double length = 0.0;
  for (size_t i = 0U; i < route->n_steps; ++i) {
    const EntPoint p       = route->trace[i];
    const EntPoint q       = route->trace[i + 1U];
    double         part[2] = { 0.0, 1.0 };
    if (clip(p.x, q.x - p.x, box.left, box.right, part) &&
        clip(p.y, q.y - p.y, box.bottom, box.top, part)) {
      const double x = q.x - p.x;
      const double y = q.y - p.y;
      length += (part[1] - part[0]) * sqrt(x * x + y * y);
    }
  }

  return length;
}

static bool
has_label(const EntRoute* const route)
{
  return route->label.width > 0.0;
}

double
ent_cost_boxes(const EntBox* const a, const EntBox* const b)
{
  const double over = overlap(a, b, 18.0);
  return over > 0.0 ? 40.0 + over * 6.0 : 0.0;
}

double
ent_cost_route_box(const EntRoute* const route,
                   const EntBox* const   box,
                   const bool            is_own)
{
  const EntExtent extent = ent_box_extent(box, 0.0);
  if (is_apart(&route->reach, &extent, ENT_COST_REACH)) {
    return 0.0;
  }

  double cost = 0.0;
  if (has_label(route)) {
    const double over = overlap(&route->label, box, is_own ? 10.0 : 8.0);
    cost += over > 0.0 ? 50.0 + over * 5.0 : 0.0;
  }

  // A line comes near its own boxes where it ends
  if (!is_own) {
    const double inside = length_inside(route, ent_box_extent(box, 7.0));
    cost += inside > 0.0 ? 70.0 + inside * 2.0 : 0.0;
  }

  return cost;
}

// Return the sine of the angle at which two segments cross, or 0
static double
crossing_sine(const EntPoint* const p, const EntPoint* const q)
{
  const EntPoint a     = { p[1].x - p[0].x, p[1].y - p[0].y };
  const EntPoint b     = { q[1].x - q[0].x, q[1].y - q[0].y };
  const EntPoint d     = { q[0].x - p[0].x, q[0].y - p[0].y };
  const double   cross = a.x * b.y - a.y * b.x;
  if (fabs(cross) < 1e-9) {
    return 0.0;
  }

  const double t = (d.x * b.y - d.y * b.x) / cross;
  const double u = (d.x * a.y - d.y * a.x) / cross;
  return t >= 0.0 && t < 1.0 && u >= 0.0 && u < 1.0
           ? fabs(cross) /
               sqrt((a.x * a.x + a.y * a.y) * (b.x * b.x + b.y * b.y))
           : 0.0;
}

static double
cost_crossing(const double sine)
{
  return sine <= 0.0 ? 0.0
                     : 11.0 + fmax(FLAT_SINE - sine, 0.0) * 60.0 +
                         (sine < TOO_FLAT_SINE ? 30.0 : 0.0);
}

// Return how much nearer a point is to a segment than lines should come
static double
nearness(const EntPoint p, const EntPoint* const q)
{
  const EntPoint along  = { q[1].x - q[0].x, q[1].y - q[0].y };
  const EntPoint off    = { p.x - q[0].x, p.y - q[0].y };
  const double   square = along.x * along.x + along.y * along.y;
  const double   part   = off.x * along.x + off.y * along.y;
  if (part < 0.0 || part > square) {
    return 0.0;
  }

  const double area = fabs(off.x * along.y - off.y * along.x);
  return area * area < CLEARANCE * CLEARANCE * square
           ? CLEARANCE - area / sqrt(square)
           : 0.0;
}

static EntExtent
segment_extent(const EntPoint* const p, const double margin)
{
  const bool      is_right = p[0].x < p[1].x;
  const bool      is_up    = p[0].y < p[1].y;
  const EntExtent extent   = { (is_right ? p[0].x : p[1].x) - margin,
                               (is_up ? p[0].y : p[1].y) - margin,
                               (is_right ? p[1].x : p[0].x) + margin,
                               (is_up ? p[1].y : p[0].y) + margin };

  return extent;
}

// Return the cost of a segment that meets a line
static double
cost_segment(const EntPoint* const p, const EntRoute* const route)
{
  const EntExtent near = segment_extent(p, 0.0);
  double          cost = 0.0;
  for (size_t i = 0U; i < route->n_steps; ++i) {
    const EntPoint* const q    = &route->trace[i];
    const EntExtent       here = segment_extent(q, 0.0);
    if (!is_apart(&near, &here, 0.0)) {
      cost += cost_crossing(crossing_sine(p, q));
    }
  }

  return cost;
}

static double
cost_crossings(const EntRoute* const a, const EntRoute* const b)
{
  if (is_apart(&a->extent, &b->extent, 0.0)) {
    return 0.0;
  }

  double cost = 0.0;
  for (size_t i = 0U; i < a->n_steps; ++i) {
    const EntExtent near = segment_extent(&a->trace[i], 0.0);
    if (!is_apart(&near, &b->extent, 0.0)) {
      cost += cost_segment(&a->trace[i], b);
    }
  }

  return cost;
}

static EntPoint
half_way(const EntPoint a, const EntPoint b)
{
  const EntPoint point = { (a.x + b.x) / 2.0, (a.y + b.y) / 2.0 };
  return point;
}

// Return how near the samples of one line come to another
static double
cost_along(const EntRoute* const a, const EntRoute* const b)
{
  const EntPoint samples[] = { a->leads[0],
                               half_way(a->leads[0], a->middle),
                               a->middle,
                               half_way(a->middle, a->leads[1]),
                               a->leads[1] };

  double cost = 0.0;
  if (is_apart(&a->extent, &b->extent, CLEARANCE)) {
    return 0.0;
  }

  for (size_t i = 0U; i < sizeof(samples) / sizeof(samples[0]); ++i) {
    const EntPoint  p    = samples[i];
    const EntExtent here = { p.x, p.y, p.x, p.y };
    if (!is_apart(&here, &b->extent, CLEARANCE)) {
      for (size_t j = 0U; j < b->n_steps; ++j) {
        cost += nearness(p, &b->trace[j]) * 1.6;
      }
    }
  }

  return cost;
}

static double
shortfall(const EntPoint a, const EntPoint b, const double wanted)
{
  const double x      = a.x - b.x;
  const double y      = a.y - b.y;
  const double square = x * x + y * y;
  return square < wanted * wanted ? wanted - sqrt(square) : 0.0;
}

// Return a cost for ends of two lines that lie together at one box
static double
cost_shared_end(const EntRoute* const a, const EntRoute* const b)
{
  double cost = 0.0;
  // Each end of one with each end of the other
  for (unsigned i = 0U; i < 4U; ++i) {
    const bool     a_begins = i & 1U;
    const bool     b_begins = i & 2U;
    const uint32_t a_box    = a_begins ? a->from : a->to;
    const uint32_t b_box    = b_begins ? b->from : b->to;
    if (a_box == b_box) {
      cost += shortfall(a->trace[a_begins ? 0U : a->n_steps],
                        b->trace[b_begins ? 0U : b->n_steps],
                        9.0);
      cost += shortfall(a->leads[!a_begins], b->leads[!b_begins], 17.0) * 1.2;
    }
  }

  return cost;
}

static double
cost_struck(const EntRoute* const line, const EntRoute* const labelled)
{
  const double inside =
    has_label(labelled)
      ? length_inside(line, ent_box_extent(&labelled->label, 3.0))
      : 0.0;
  return inside > 0.0 ? 60.0 + inside * 2.0 : 0.0;
}

double
ent_cost_routes(const EntRoute* const a, const EntRoute* const b)
{
  if (is_apart(&a->reach, &b->reach, ENT_COST_REACH)) {
    return 0.0;
  }

  double cost = cost_crossings(a, b) + cost_along(a, b) + cost_along(b, a) +
                cost_shared_end(a, b) + cost_struck(a, b) + cost_struck(b, a);
  if (has_label(a) && has_label(b)) {
    const double over = overlap(&a->label, &b->label, 7.0);
    cost += over > 0.0 ? 50.0 + over * 5.0 : 0.0;
  }

  return cost;
}

// Return how much of a line is missing that must show on both sides of a label
static double
hidden_part(const EntRoute* const route)
{
  if (!has_label(route)) {
    return fmax(MIN_BARE + route->head - route->length, 0.0);
  }

  const EntPoint p     = route->leads[0];
  const EntPoint q     = route->leads[1];
  const double   x     = fabs(q.x - p.x);
  const double   y     = fabs(q.y - p.y);
  const double   chord = fmax(sqrt(x * x + y * y), 1e-6);

  // Half of the way through the label in the direction of the line
  const double half = fmin(route->label.width * chord / fmax(x, 1e-6),
                           route->label.height * chord / fmax(y, 1e-6)) /
                      2.0;
  const double before = route->length * route->spot - half;
  const double after  = route->length * (1.0 - route->spot) - half;
  return fmax(MIN_VISIBLE - before, 0.0) +
         fmax(MIN_VISIBLE + route->head - after, 0.0);
}

double
ent_cost_route(const EntLayout* const layout, const EntRoute* const route)
{
  const EntPoint from   = layout->boxes[route->from].center;
  const EntPoint to     = layout->boxes[route->to].center;
  const double   x      = to.x - from.x;
  const double   y      = to.y - from.y;
  const double   ratio  = sqrt(x * x + y * y) / route->ideal;
  const double   excess = ratio - 1.0;
  const double   off    = route->spot - 0.5;

  const EntPoint begin = route->trace[0];
  const EntPoint end   = route->trace[route->n_steps];
  const double   dx    = end.x - begin.x;
  const double   dy    = end.y - begin.y;
  const double   chord = sqrt(dx * dx + dy * dy);
  const double   bend  = fmax(route->length - chord * 1.35, 0.0);

  return excess * excess * (ratio < 1.0 ? 120.0 : 14.0) +
         route->bow * route->bow * 0.0035 + off * off * 30.0 + bend * 0.8 +
         hidden_part(route) * 2.5;
}

/// Where a line leaves a hub
typedef struct {
  double   turn;   ///< Grows with the angle
  unsigned family; ///< Family of the line
} Spoke;

// Return a number that grows with the angle of a direction
static double
turn_of(const double x, const double y)
{
  const double part = x / fmax(fabs(x) + fabs(y), 1e-9);
  return y < 0.0 ? part - 1.0 : 1.0 - part;
}

static void
insert(Spoke* const spokes, const size_t n_spokes, const Spoke spoke)
{
  size_t i = n_spokes;
  for (; i && spokes[i - 1U].turn > spoke.turn; --i) {
    spokes[i] = spokes[i - 1U];
  }
  spokes[i] = spoke;
}

double
ent_cost_hub(const EntLayout* const layout,
             const size_t           box,
             const size_t* const    routes,
             const size_t           n_routes)
{
  if (n_routes < MIN_HUB || n_routes > MAX_HUB) {
    return 0.0;
  }

  Spoke          spokes[MAX_HUB];
  const EntPoint center     = layout->boxes[box].center;
  unsigned       families   = 0U;
  unsigned       n_families = 0U;
  for (size_t i = 0U; i < n_routes; ++i) {
    const EntRoute* const route = &layout->routes[routes[i]];
    const EntPoint        lead  = route->leads[route->from != box];
    const Spoke spoke = { turn_of(lead.x - center.x, lead.y - center.y),
                          route->family };
    assert(route->family < 32U);
    n_families += !(families >> route->family & 1U);
    families |= 1U << route->family;
    insert(spokes, i, spoke);
  }

  // Going round, families change at least once each
  unsigned n_changes = spokes[0].family != spokes[n_routes - 1U].family;
  for (size_t i = 1U; i < n_routes; ++i) {
    n_changes += spokes[i].family != spokes[i - 1U].family;
  }

  return n_families < 2U ? 0.0 : (double)(n_changes - n_families) * 2.5;
}

double
ent_cost_page(const EntPage* const page, const EntExtent extent)
{
  const double width  = extent.right - extent.left;
  const double height = extent.top - extent.bottom + page->furniture;
  const double ratio  = width / fmax(height, 1.0) / page->aspect;
  const double excess = page->max_width > 0.0 ? width - page->max_width : 0.0;
  return fmax(width, height * page->aspect) * 0.45 +
         (fmax(ratio, 1.0 / fmax(ratio, 0.01)) - 1.0) * 60.0 +
         fmax(excess, 0.0) * 3.0;
}
