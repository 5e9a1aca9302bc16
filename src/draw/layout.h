// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_LAYOUT_H
#define ENT_DRAW_LAYOUT_H

#include "base/bytes.h"
#include "base/memory.h"
#include "draw/canvas.h"
#include "entente.h"

#include <stddef.h>
#include <stdint.h>

#define ENT_ARC_STEPS 12U ///< Straight pieces that stand for an arc

/// A box by its centre; lengths in points
typedef struct {
  EntPoint center; ///< Centre
  double   width;  ///< Whole width
  double   height; ///< Whole height
} EntBox;

/// Edges of a box
typedef struct {
  double left;   ///< Least x
  double bottom; ///< Least y
  double right;  ///< Greatest x
  double top;    ///< Greatest y
} EntExtent;

/// An arc from one box to another, with a label on it
typedef struct {
  uint32_t  from;                     ///< Box where it begins
  uint32_t  to;                       ///< Box where it ends
  EntBox    label;                    ///< Its label; no width if it has none
  double    head;                     ///< Length of its arrow head
  EntPoint  trace[ENT_ARC_STEPS + 1]; ///< Points on it, end to end
  EntExtent extent;                   ///< Around the trace
  EntExtent reach;                    ///< Around trace and label
} EntRoute;

/// Sizes that are given and places that are found
typedef struct {
  EntBox*   boxes;    ///< Actors
  size_t    n_boxes;  ///< Number of actors
  EntRoute* routes;   ///< Lines
  size_t    n_routes; ///< Number of lines
} EntLayout;

/// Allocate a zeroed layout; clear it in any case
ENT_NODISCARD EntStatus
ent_layout_init(const EntAllocator* memory,
                size_t              n_boxes,
                size_t              n_routes,
                EntLayout*          out);

/// Free a layout
void
ent_layout_clear(const EntAllocator* memory, EntLayout* layout);

/// Return the edges of a box that is larger by `margin` on all sides
EntExtent
ent_box_extent(const EntBox* box, double margin);

/// Widen edges to those of another box
void
ent_extent_add(EntExtent* extent, EntExtent other);

/// Return the edges around all boxes, labels and arcs
EntExtent
ent_layout_extent(const EntLayout* layout);

/// Bring trace, extent and reach of an arc up to its boxes and label
void
ent_arc_trace(const EntLayout* layout, EntRoute* route);

/// Append an arc as Graphviz's pos of an edge
void
ent_arc_add(const EntLayout* layout, const EntRoute* route, EntBytes* out);

#endif // ENT_DRAW_LAYOUT_H
