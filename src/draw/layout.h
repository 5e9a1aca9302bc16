// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_LAYOUT_H
#define ENT_DRAW_LAYOUT_H

#include "base/bytes.h"
#include "base/memory.h"
#include "draw/canvas.h"
#include "entente.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ENT_ARC_STEPS 10U ///< Most straight pieces that stand for an arc

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

/**
   An arc from one box to another, with a label on it.

   Given are ends, family, head and the size of the label; `lane` and `ideal`
   follow from them, `bow` and `spot` are found, the rest is traced.
*/
typedef struct {
  uint32_t  from;                     ///< Box where it begins
  uint32_t  to;                       ///< Box where it ends
  unsigned  family;                   ///< Lines of a family go together
  EntBox    label;                    ///< Its label; no width if it has none
  double    head;                     ///< Length of its arrow head
  double    lane;                     ///< Place beside parallels, 0 the middle
  EntPoint  lane_gap;                 ///< From lane to lane, across and along
  double    ideal;                    ///< Length wished for, centre to centre
  double    bow;                      ///< How far its middle is off its lane
  double    spot;                     ///< Place of the label: 0 begin to 1 end
  size_t    n_steps;                  ///< Straight pieces of the trace
  EntPoint  trace[ENT_ARC_STEPS + 1]; ///< Points on it, end to end
  EntPoint  leads[2];                 ///< Points on it a bit off either end
  EntPoint  middle;                   ///< Point on it half way
  double    length;                   ///< Of the trace
  EntExtent extent;                   ///< Around the trace
  EntExtent reach;                    ///< Around trace and label
} EntRoute;

/// The page that a layout is for; lengths in points
typedef struct {
  double aspect;    ///< Width to height of the whole picture
  double max_width; ///< Wider makes type too small, 0 for no limit
  double furniture; ///< Height that title, legend and source take
} EntPage;

/// Sizes that are given and places that are found
typedef struct {
  EntBox*   boxes;     ///< Actors
  size_t    n_boxes;   ///< Number of actors
  EntRoute* routes;    ///< Lines
  size_t    n_routes;  ///< Number of lines
  EntPage   page;      ///< Page aimed at
  bool      is_pinned; ///< Whether the boxes have their places already

  /// For each box how far right of its centre lines end, or null; not owned
  const double* ports;
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

/// Return whether a layout is no wider than its page bears
bool
ent_layout_fits(const EntLayout* layout);

/// Give every line its lane and the length wished for, no bow and a mid label
void
ent_layout_begin(EntLayout* layout);

/// Bring label, trace and reach of an arc up to its boxes, bow and spot
void
ent_arc_trace(const EntLayout* layout, EntRoute* route);

/// Bring all arcs up to their boxes
void
ent_layout_trace(EntLayout* layout);

/// Append an arc as Graphviz's pos of an edge
void
ent_arc_add(const EntLayout* layout, const EntRoute* route, EntBytes* out);

#endif // ENT_DRAW_LAYOUT_H
