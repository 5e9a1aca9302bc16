// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// A layout is plain numbers: whoever finds places knows nothing of Graphviz,
// and whoever draws knows nothing of how they were found.

#include "draw/layout.h"

#include <math.h>

EntStatus
ent_layout_init(const EntAllocator* const memory,
                const size_t              n_boxes,
                const size_t              n_routes,
                EntLayout* const          out)
{
  const EntLayout empty = { .page = { 0.85, 0.0, 0.0 } };

  *out = empty;
  if (n_boxes) {
    out->boxes = (EntBox*)ent_memory_zeroed(memory, n_boxes, sizeof(EntBox));
    if (!out->boxes) {
      return ENT_NO_MEMORY;
    }
    out->n_boxes = n_boxes;
  }

  if (n_routes) {
    out->routes =
      (EntRoute*)ent_memory_zeroed(memory, n_routes, sizeof(EntRoute));
    if (!out->routes) {
      return ENT_NO_MEMORY;
    }
    out->n_routes = n_routes;
  }

  return ENT_SUCCESS;
}

void
ent_layout_clear(const EntAllocator* const memory, EntLayout* const layout)
{
  const EntLayout empty = { .page = { 0.0, 0.0, 0.0 } };

  ent_memory_free(memory, layout->boxes);
  ent_memory_free(memory, layout->routes);
  *layout = empty;
}

EntExtent
ent_box_extent(const EntBox* const box, const double margin)
{
  const double    half_width  = box->width / 2.0 + margin;
  const double    half_height = box->height / 2.0 + margin;
  const EntExtent extent      = { box->center.x - half_width,
                                  box->center.y - half_height,
                                  box->center.x + half_width,
                                  box->center.y + half_height };

  return extent;
}

void
ent_extent_add(EntExtent* const extent, const EntExtent other)
{
  // Not fmin(): it costs a call, and nothing here is not a number
  extent->left = other.left < extent->left ? other.left : extent->left;
  extent->bottom =
    other.bottom < extent->bottom ? other.bottom : extent->bottom;
  extent->right = other.right > extent->right ? other.right : extent->right;
  extent->top   = other.top > extent->top ? other.top : extent->top;
}

EntExtent
ent_layout_extent(const EntLayout* const layout)
{
  EntExtent extent = { 0.0, 0.0, 0.0, 0.0 };
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    const EntExtent box = ent_box_extent(&layout->boxes[i], 0.0);
    if (i) {
      ent_extent_add(&extent, box);
    } else {
      extent = box;
    }
  }

  for (size_t i = 0U; i < layout->n_routes; ++i) {
    ent_extent_add(&extent, layout->routes[i].reach);
  }

  return extent;
}

bool
ent_layout_fits(const EntLayout* const layout)
{
  const EntExtent extent = ent_layout_extent(layout);
  return layout->page.max_width <= 0.0 ||
         extent.right - extent.left <= layout->page.max_width;
}

void
ent_layout_trace(EntLayout* const layout)
{
  for (size_t i = 0U; i < layout->n_routes; ++i) {
    ent_arc_trace(layout, &layout->routes[i]);
  }
}

static bool
is_parallel(const EntRoute* const a, const EntRoute* const b)
{
  return (a->from == b->from && a->to == b->to) ||
         (a->from == b->to && a->to == b->from);
}

/// The lines of one pair
typedef struct {
  size_t n_before; ///< How many go before one of them
  size_t n_all;    ///< How many there are
  double width;    ///< Of all their labels
  double height;   ///< Of the highest label
} Parallels;

static Parallels
find_parallels(const EntLayout* const layout, const size_t index)
{
  Parallels found = { 0U, 0U, 0.0, 0.0 };
  for (size_t i = 0U; i < layout->n_routes; ++i) {
    const EntRoute* const route = &layout->routes[i];
    if (is_parallel(route, &layout->routes[index])) {
      found.n_before += i < index;
      ++found.n_all;
      found.width += route->label.width;
      found.height = fmax(found.height, route->label.height);
    }
  }

  return found;
}

// Return what a box adds to the length of its lines, in between directions
static double
half_size(const EntBox* const box)
{
  return fmin(box->width, 120.0) * 0.2 + box->height * 0.2;
}

void
ent_layout_begin(EntLayout* const layout)
{
  for (size_t i = 0U; i < layout->n_routes; ++i) {
    EntRoute* const route     = &layout->routes[i];
    const Parallels parallels = find_parallels(layout, i);
    const double    n_lanes   = (double)parallels.n_all;

    route->lane       = (double)parallels.n_before - (n_lanes - 1.0) / 2.0;
    route->lane_gap.x = parallels.width / n_lanes * 0.6 + 8.0;
    route->lane_gap.y = parallels.height + 8.0;
    route->bow        = 0.0;
    route->spot       = 0.5;
    route->ideal =
      half_size(&layout->boxes[route->from]) +
      half_size(&layout->boxes[route->to]) +
      (route->label.width > 0.0
         ? fmax(88.0, route->label.width * 0.7 + 58.0) + (n_lanes - 1.0) * 10.0
         : 60.0);
  }
}
