// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_CANVAS_H
#define ENT_DRAW_CANVAS_H

#include "base/bytes.h"
#include "entente.h"

#include <graphviz/gvc.h>
#include <stdbool.h>
#include <stddef.h>

/// A point, in points of 1/72 inch, y upwards
typedef struct {
  double x; ///< To the right
  double y; ///< Up
} EntPoint;

/**
   A graph while it is described to Graphviz.

   Setting cannot fail visibly: look at `status` before using the graph.
*/
typedef struct {
  Agraph_t* graph;   ///< Graphviz's graph, directed, with parallel edges
  EntBytes  scratch; ///< Values while they are made
  EntStatus status;  ///< ENT_SUCCESS, ENT_NO_MEMORY or ENT_BAD_LIBRARY
  EntTheme  theme;   ///< Colours of what is drawn
} EntCanvas;

/// Open an empty graph; close the canvas in any case
EntCanvas
ent_canvas_open(const EntAllocator* memory);

/// Free the graph; its layout must be freed before
void
ent_canvas_close(EntCanvas* canvas);

/// Add a node; names are a letter and a number, never text
Agnode_t*
ent_canvas_node(EntCanvas* canvas, const char* kind, size_t number);

/// Add an edge
Agedge_t*
ent_canvas_edge(EntCanvas* canvas, Agnode_t* from, Agnode_t* to);

/// Set the id that an object has in the SVG: a word and a number
void
ent_canvas_set_id(EntCanvas*  canvas,
                  void*       object,
                  const char* kind,
                  size_t      number);

/// Set an attribute; the value is never HTML
void
ent_canvas_set(EntCanvas*  canvas,
               void*       object,
               const char* name,
               const char* value);

/// Set an attribute to a number with two decimals, in any locale
void
ent_canvas_set_number(EntCanvas*  canvas,
                      void*       object,
                      const char* name,
                      double      number);

/// Set an attribute to the content of `scratch`, and empty that
void
ent_canvas_set_scratch(EntCanvas* canvas, void* object, const char* name);

/// Set the centre of a node
void
ent_canvas_place(EntCanvas* canvas, Agnode_t* node, EntPoint center);

/// Append a number with two decimals, in any locale
void
ent_canvas_add_number(EntBytes* bytes, double number);

/// Append a point as "x,y"
void
ent_canvas_add_point(EntBytes* bytes, EntPoint point);

#endif // ENT_DRAW_CANVAS_H
