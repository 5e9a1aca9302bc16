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
  const EntLayout empty = { NULL, 0U, NULL, 0U };

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
  ent_memory_free(memory, layout->boxes);
  ent_memory_free(memory, layout->routes);
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
  extent->left   = fmin(extent->left, other.left);
  extent->bottom = fmin(extent->bottom, other.bottom);
  extent->right  = fmax(extent->right, other.right);
  extent->top    = fmax(extent->top, other.top);
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
