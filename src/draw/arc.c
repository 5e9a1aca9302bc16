// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// A line is a quadratic Bezier curve between the centres of its boxes, through
// the centre of its label, cut off at the boxes.

#include "draw/layout.h"

#include <math.h>
#include <stdbool.h>

#define GAP 2.0       // Points between a line's end and its box
#define N_HALVINGS 16 // Steps to find where an arc leaves a box

/// A quadratic Bezier curve
typedef struct {
  EntPoint begin;   ///< Where it begins
  EntPoint control; ///< Where its tangents meet
  EntPoint end;     ///< Where it ends
} Curve;

/// The part of a curve that is drawn
typedef struct {
  double begin; ///< From this parameter
  double end;   ///< To this parameter
} Span;

static EntPoint
mix(const EntPoint a, const EntPoint b, const double t)
{
  const EntPoint point = { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
  return point;
}

static EntPoint
point_at(const Curve* const curve, const double t)
{
  return mix(mix(curve->begin, curve->control, t),
             mix(curve->control, curve->end, t),
             t);
}

static double
distance(const EntPoint a, const EntPoint b)
{
  return hypot(a.x - b.x, a.y - b.y);
}

// Return the parameter at which a curve passes its label
static double
label_parameter(const EntPoint begin, const EntPoint end, const EntPoint label)
{
  const double dx     = end.x - begin.x;
  const double dy     = end.y - begin.y;
  const double square = fmax(dx * dx + dy * dy, 1e-6);
  const double t =
    ((label.x - begin.x) * dx + (label.y - begin.y) * dy) / square;
  return fmin(fmax(t, 0.3), 0.7);
}

static Curve
curve_of(const EntLayout* const layout, const EntRoute* const route)
{
  const EntPoint begin = layout->boxes[route->from].center;
  const EntPoint end   = layout->boxes[route->to].center;
  Curve          curve = { begin, mix(begin, end, 0.5), end };
  if (route->label.width > 0.0) {
    const EntPoint label  = route->label.center;
    const double   t      = label_parameter(begin, end, label);
    const double   u      = 1.0 - t;
    const double   weight = 2.0 * t * u;

    curve.control.x = (label.x - u * u * begin.x - t * t * end.x) / weight;
    curve.control.y = (label.y - u * u * begin.y - t * t * end.y) / weight;
  }

  return curve;
}

static bool
is_inside(const EntBox* const box, const EntPoint point)
{
  return fabs(point.x - box->center.x) < box->width / 2.0 + GAP &&
         fabs(point.y - box->center.y) < box->height / 2.0 + GAP;
}

// Return the parameter between `inside` and `outside` where a curve leaves
static double
leave(const Curve* const  curve,
      const EntBox* const box,
      double              inside,
      double              outside)
{
  for (int i = 0; i < N_HALVINGS; ++i) {
    const double middle = (inside + outside) / 2.0;
    if (is_inside(box, point_at(curve, middle))) {
      inside = middle;
    } else {
      outside = middle;
    }
  }

  return outside;
}

static Span
span_of(const EntLayout* const layout,
        const EntRoute* const  route,
        const Curve* const     curve)
{
  const Span span = { leave(curve, &layout->boxes[route->from], 0.0, 0.5),
                      leave(curve, &layout->boxes[route->to], 1.0, 0.5) };
  return span;
}

void
ent_arc_trace(const EntLayout* const layout, EntRoute* const route)
{
  const Curve curve = curve_of(layout, route);
  const Span  span  = span_of(layout, route, &curve);
  for (size_t i = 0U; i <= ENT_ARC_STEPS; ++i) {
    const double   part = (double)i / (double)ENT_ARC_STEPS;
    const EntPoint point =
      point_at(&curve, span.begin + (span.end - span.begin) * part);
    const EntExtent here = { point.x, point.y, point.x, point.y };

    route->trace[i] = point;
    if (i) {
      ent_extent_add(&route->extent, here);
    } else {
      route->extent = here;
    }
  }

  route->reach = route->extent;
  if (route->label.width > 0.0) {
    ent_extent_add(&route->reach, ent_box_extent(&route->label, 0.0));
  }
}

// Return the part of a curve between two parameters
static Curve
cut(const Curve* const curve, const Span span)
{
  const Curve part = { point_at(curve, span.begin),
                       mix(mix(curve->begin, curve->control, span.begin),
                           mix(curve->control, curve->end, span.begin),
                           span.end),
                       point_at(curve, span.end) };
  return part;
}

void
ent_arc_add(const EntLayout* const layout,
            const EntRoute* const  route,
            EntBytes* const        out)
{
  const Curve    curve = curve_of(layout, route);
  const EntPoint tip   = route->trace[ENT_ARC_STEPS];
  Span           span  = span_of(layout, route, &curve);

  // The line ends where its arrow head begins
  if (route->head > 0.0) {
    const double step = (span.end - span.begin) / 256.0;
    while (span.end > span.begin + step &&
           distance(point_at(&curve, span.end), tip) < route->head) {
      span.end -= step;
    }

    ent_bytes_string(out, "e,");
    ent_canvas_add_point(out, tip);
    ent_bytes_char(out, ' ');
  }

  // Graphviz takes cubic curves
  const Curve    part     = cut(&curve, span);
  const EntPoint points[] = { part.begin,
                              mix(part.begin, part.control, 2.0 / 3.0),
                              mix(part.end, part.control, 2.0 / 3.0),
                              part.end };
  for (size_t i = 0U; i < 4U; ++i) {
    ent_bytes_string(out, i ? " " : "");
    ent_canvas_add_point(out, points[i]);
  }
}
