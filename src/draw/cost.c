// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// What makes a diagram hard to read, weighed: boxes and labels that touch,
// lines through foreign boxes and labels, crossings (the flatter the worse),
// lines that are long or bent, and a page of odd shape.  The unit is a point of
// paper: what must not be weighs some fifty points and more, so that no gain in
// size pays for it; taste weighs single points.

#include "draw/cost.h"

#include <math.h>
#include <stdbool.h>

#define ASPECT 0.90   // Width to height of the page aimed at
#define CLEARANCE 7.0 // Points that lines keep apart
#define MAX_GAP 20.0  // Points; nothing that far apart is a fault

static bool
is_apart(const EntExtent a, const EntExtent b)
{
  return a.right <= b.left || b.right <= a.left || a.top <= b.bottom ||
         b.top <= a.bottom;
}

// Return whether two things may touch once all gaps are counted
static bool
is_close(const EntExtent a, const EntExtent b)
{
  return a.right + MAX_GAP > b.left && b.right + MAX_GAP > a.left &&
         a.top + MAX_GAP > b.bottom && b.top + MAX_GAP > a.bottom;
}

// Return how far two boxes with a gap between them overlap
static double
overlap(const EntBox* const a, const EntBox* const b, const double gap)
{
  const double x =
    (a->width + b->width) / 2.0 + gap - fabs(a->center.x - b->center.x);
  const double y =
    (a->height + b->height) / 2.0 + gap - fabs(a->center.y - b->center.y);
  return x > 0.0 && y > 0.0 ? fmin(x, y) + 4.0 : 0.0;
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

  const double a = (low - start) / step;
  const double b = (high - start) / step;
  part[0]        = fmax(part[0], fmin(a, b));
  part[1]        = fmin(part[1], fmax(a, b));
  return part[0] < part[1];
}

// Return the length of an arc inside a box
static double
length_inside(const EntRoute* const route, const EntExtent box)
{
  if (is_apart(route->extent, box)) {
    return 0.0;
  }

  double length = 0.0;
  for (size_t i = 0U; i < ENT_ARC_STEPS; ++i) {
    const EntPoint p       = route->trace[i];
    const EntPoint q       = route->trace[i + 1U];
    double         part[2] = { 0.0, 1.0 };
    if (clip(p.x, q.x - p.x, box.left, box.right, part) &&
        clip(p.y, q.y - p.y, box.bottom, box.top, part)) {
      length += (part[1] - part[0]) * hypot(q.x - p.x, q.y - p.y);
    }
  }

  return length;
}

static bool
has_label(const EntRoute* const route)
{
  return route->label.width > 0.0;
}

static double
cost_boxes(const EntLayout* const layout, const size_t i, const size_t j)
{
  const double over = overlap(&layout->boxes[i], &layout->boxes[j], 20.0);
  return over > 0.0 ? 40.0 + over * 6.0 : 0.0;
}

static double
cost_route_box(const EntLayout* const layout,
               const EntRoute* const  route,
               const size_t           i)
{
  const EntBox* const box    = &layout->boxes[i];
  const bool          is_own = route->from == i || route->to == i;
  double              cost   = 0.0;
  if (!is_close(route->reach, ent_box_extent(box, 0.0))) {
    return 0.0;
  }

  if (has_label(route)) {
    const double over = overlap(&route->label, box, is_own ? 14.0 : 8.0);
    cost += over > 0.0 ? 50.0 + over * 5.0 : 0.0;
  }

  // A line may come near its own boxes only where it ends
  const double inside =
    length_inside(route, ent_box_extent(box, is_own ? 0.0 : 7.0));
  return cost + (inside > 0.0 ? 80.0 + inside * 2.0 : 0.0);
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
           ? fabs(cross) / (hypot(a.x, a.y) * hypot(b.x, b.y))
           : 0.0;
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

// Return whether a segment comes near a box
static bool
is_near(const EntPoint* const p, const EntExtent box)
{
  const double left   = box.left - CLEARANCE;
  const double bottom = box.bottom - CLEARANCE;
  const double right  = box.right + CLEARANCE;
  const double top    = box.top + CLEARANCE;
  return (p[0].x < right || p[1].x < right) &&
         (p[0].x > left || p[1].x > left) && (p[0].y < top || p[1].y < top) &&
         (p[0].y > bottom || p[1].y > bottom);
}

static EntExtent
segment_extent(const EntPoint* const p)
{
  const bool      is_right = p[0].x < p[1].x;
  const bool      is_up    = p[0].y < p[1].y;
  const EntExtent extent   = { is_right ? p[0].x : p[1].x,
                             is_up ? p[0].y : p[1].y,
                             is_right ? p[1].x : p[0].x,
                             is_up ? p[1].y : p[0].y };

  return extent;
}

// Return the cost of a segment that meets a line or runs along it
static double
cost_segment(const EntPoint* const p, const EntRoute* const route)
{
  const EntExtent extent = segment_extent(p);
  double          cost   = 0.0;
  for (size_t i = 0U; i < ENT_ARC_STEPS; ++i) {
    const EntPoint* const q = &route->trace[i];
    if (is_near(q, extent)) {
      const double sine = crossing_sine(p, q);
      cost += nearness(*p, q) * 1.6 +
              (sine > 0.0 ? 10.0 + fmax(0.6 - sine, 0.0) * 60.0 : 0.0);
    }
  }

  return cost;
}

static double
cost_crossings(const EntRoute* const a, const EntRoute* const b)
{
  double cost = 0.0;
  for (size_t i = 0U; i < ENT_ARC_STEPS; ++i) {
    if (is_near(&a->trace[i], b->extent)) {
      cost += cost_segment(&a->trace[i], b);
    }
  }

  return cost;
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
    if (a_box != b_box) {
      continue;
    }

    const EntPoint* const p = &a->trace[a_begins ? 0U : ENT_ARC_STEPS];
    const EntPoint* const q = &b->trace[b_begins ? 0U : ENT_ARC_STEPS];
    const EntPoint* const r = &a->trace[a_begins ? 2U : ENT_ARC_STEPS - 2U];
    const EntPoint* const s = &b->trace[b_begins ? 2U : ENT_ARC_STEPS - 2U];
    cost += fmax(9.0 - hypot(p->x - q->x, p->y - q->y), 0.0);
    cost += fmax(16.0 - hypot(r->x - s->x, r->y - s->y), 0.0) * 1.2;
  }

  return cost;
}

static double
cost_routes(const EntRoute* const a, const EntRoute* const b)
{
  if (!is_close(a->reach, b->reach)) {
    return 0.0;
  }

  double cost = cost_crossings(a, b) + cost_shared_end(a, b);
  if (has_label(a) && has_label(b)) {
    const double over = overlap(&a->label, &b->label, 7.0);
    cost += over > 0.0 ? 50.0 + over * 5.0 : 0.0;
  }

  if (has_label(a)) {
    const double inside = length_inside(b, ent_box_extent(&a->label, 3.0));
    cost += inside > 0.0 ? 70.0 + inside * 2.0 : 0.0;
  }

  if (has_label(b)) {
    const double inside = length_inside(a, ent_box_extent(&b->label, 3.0));
    cost += inside > 0.0 ? 70.0 + inside * 2.0 : 0.0;
  }

  return cost;
}

// Return what a line costs alone: length, detour, and too little of it to see
static double
cost_alone(const EntRoute* const route)
{
  const EntPoint begin = route->trace[0];
  const EntPoint end   = route->trace[ENT_ARC_STEPS];
  const double   chord = hypot(end.x - begin.x, end.y - begin.y);

  double length = 0.0;
  for (size_t i = 0U; i < ENT_ARC_STEPS; ++i) {
    const EntPoint p = route->trace[i];
    const EntPoint q = route->trace[i + 1U];
    length += hypot(q.x - p.x, q.y - p.y);
  }

  // Enough of the line must show at both sides of its label to be followed
  const double hidden =
    has_label(route)
      ? length_inside(route, ent_box_extent(&route->label, 0.0)) + 44.0
      : 24.0;
  const double bend = length - chord;
  return length * 0.12 + fmax(length - 240.0, 0.0) * 0.1 +
         fmax(hidden - length, 0.0) * 2.0 + bend * 0.8;
}

static double
cost_page(const EntLayout* const layout)
{
  const EntExtent extent = ent_layout_extent(layout);
  const double    width  = extent.right - extent.left;
  const double    height = extent.top - extent.bottom;
  const double    ratio  = width / fmax(height, 1.0) / ASPECT;
  return fmax(width, height * ASPECT) * 1.0 +
         (fmax(ratio, 1.0 / fmax(ratio, 0.01)) - 1.0) * 60.0;
}

double
ent_cost_route(const EntLayout* const layout, const size_t route)
{
  const EntRoute* const own  = &layout->routes[route];
  double                cost = cost_alone(own);
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    cost += cost_route_box(layout, own, i);
  }

  for (size_t i = 0U; i < layout->n_routes; ++i) {
    cost += i != route ? cost_routes(own, &layout->routes[i]) : 0.0;
  }

  return cost;
}

double
ent_cost_box(const EntLayout* const layout, const size_t box)
{
  double cost = cost_page(layout);
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    cost += i != box ? cost_boxes(layout, box, i) : 0.0;
  }

  for (size_t i = 0U; i < layout->n_routes; ++i) {
    const EntRoute* const route = &layout->routes[i];
    cost += route->from == box || route->to == box
              ? ent_cost_route(layout, i)
              : cost_route_box(layout, route, box);
  }

  return cost;
}

double
ent_cost_layout(const EntLayout* const layout)
{
  double cost = cost_page(layout);
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    for (size_t j = 0U; j < i; ++j) {
      cost += cost_boxes(layout, i, j);
    }
  }

  for (size_t i = 0U; i < layout->n_routes; ++i) {
    const EntRoute* const route = &layout->routes[i];
    cost += cost_alone(route);
    for (size_t j = 0U; j < layout->n_boxes; ++j) {
      cost += cost_route_box(layout, route, j);
    }
    for (size_t j = 0U; j < i; ++j) {
      cost += cost_routes(route, &layout->routes[j]);
    }
  }

  return cost;
}
