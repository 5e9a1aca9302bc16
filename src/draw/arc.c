// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// A line is a quadratic Bezier curve between the centres of its boxes, bowed
// off the straight way by its lane and its own bow, cut off at the boxes.  Its
// label sits on it.

#include "draw/layout.h"

#include <math.h>
#include <stdbool.h>

#define GAP 2.0       // Points between a line's end and its box
#define N_HALVINGS 16 // Steps to find where an arc leaves a box
#define MIN_LANE 16.0 // Points between neighbouring lanes
#define LEAD 24.0     // Points from an end to where its direction shows

/// A quadratic Bezier curve
typedef struct {
  EntPoint begin;   ///< Where it begins
  EntPoint control; ///< Where its tangents meet
  EntPoint end;     ///< Where it ends
  double   offset;  ///< How far its middle is off the straight way
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
  const double   u     = 1.0 - t;
  const double   a     = u * u;
  const double   b     = 2.0 * u * t;
  const double   c     = t * t;
  const EntPoint point = {
    a * curve->begin.x + b * curve->control.x + c * curve->end.x,
    a * curve->begin.y + b * curve->control.y + c * curve->end.y,
  };

  return point;
}

static double
distance(const EntPoint a, const EntPoint b)
{
  const double x = a.x - b.x;
  const double y = a.y - b.y;
  return sqrt(x * x + y * y);
}

// Return where the lines of a box meet
static EntPoint
port_of(const EntLayout* const layout, const uint32_t box)
{
  EntPoint port = layout->boxes[box].center;
  port.x += layout->ports ? layout->ports[box] : 0.0;
  return port;
}

static Curve
curve_of(const EntLayout* const layout, const EntRoute* const route)
{
  const EntPoint begin = port_of(layout, route->from);
  const EntPoint end   = port_of(layout, route->to);
  const double   chord = fmax(distance(begin, end), 1e-6);
  const EntPoint along = { (end.x - begin.x) / chord,
                           (end.y - begin.y) / chord };

  // Lanes of a pair lie beside each other whichever way their lines point
  const double gap =
    fmax(MIN_LANE,
         fabs(along.y) * route->lane_gap.x + fabs(along.x) * route->lane_gap.y);
  const double side   = route->from < route->to ? 1.0 : -1.0;
  const double offset = (route->lane * gap + route->bow) * side;

  Curve curve = { begin, mix(begin, end, 0.5), end, offset };
  curve.control.x -= along.y * offset * 2.0;
  curve.control.y += along.x * offset * 2.0;
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

static EntPoint
point_of_part(const Curve* const curve, const Span span, const double part)
{
  return point_at(curve, span.begin + (span.end - span.begin) * part);
}

// Return how many straight pieces stay within a point of a curve
static size_t
count_steps(const Curve* const curve)
{
  const double steps = ceil(sqrt(fabs(curve->offset)));
  return fabs(curve->offset) < 0.5       ? 1U
         : steps < (double)ENT_ARC_STEPS ? (size_t)steps
                                         : ENT_ARC_STEPS;
}

static void
trace_points(EntRoute* const route, const Curve* const curve, const Span span)
{
  route->n_steps = count_steps(curve);
  route->length  = 0.0;
  for (size_t i = 0U; i <= route->n_steps; ++i) {
    const double    part  = (double)i / (double)route->n_steps;
    const EntPoint  point = point_of_part(curve, span, part);
    const EntExtent here  = { point.x, point.y, point.x, point.y };

    route->trace[i] = point;
    if (i) {
      route->length += distance(route->trace[i - 1U], point);
      ent_extent_add(&route->extent, here);
    } else {
      route->extent = here;
    }
  }
}

void
ent_arc_trace(const EntLayout* const layout, EntRoute* const route)
{
  const Curve curve = curve_of(layout, route);
  const Span  span  = span_of(layout, route, &curve);
  trace_points(route, &curve, span);

  const double lead = fmin(LEAD / fmax(route->length, 1.0), 0.5);
  route->leads[0]   = point_of_part(&curve, span, lead);
  route->leads[1]   = point_of_part(&curve, span, 1.0 - lead);
  route->middle     = point_of_part(&curve, span, 0.5);

  route->reach = route->extent;
  if (route->label.width > 0.0) {
    route->label.center = point_of_part(&curve, span, route->spot);
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
                       point_at(curve, span.end),
                       curve->offset };
  return part;
}

void
ent_arc_add(const EntLayout* const layout,
            const EntRoute* const  route,
            EntBytes* const        out)
{
  const Curve    curve = curve_of(layout, route);
  const EntPoint tip   = route->trace[route->n_steps];
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
