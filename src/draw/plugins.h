// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_PLUGINS_H
#define ENT_DRAW_PLUGINS_H

#include "base/bytes.h"
#include "draw/canvas.h"
#include "entente.h"

#include <graphviz/gvc.h>

/// Graphviz, with all that it needs linked in
typedef struct {
  EntWorld* world;   ///< Where its complaints go
  GVC_t*    context; ///< Graphviz's context
} EntGraphviz;

/// Open Graphviz without reading its machine-wide configuration
ENT_NODISCARD EntStatus
ent_graphviz_open(EntWorld* world, EntGraphviz* out);

/// Close Graphviz
void
ent_graphviz_close(EntGraphviz* graphviz);

/**
   Lay out a graph: "neato" finds places, "nop2" takes those that are set.

   Returns ENT_BAD_LIBRARY after a notice; no layout has to be freed then.
*/
ENT_NODISCARD EntStatus
ent_graphviz_layout(const EntGraphviz* graphviz,
                    EntCanvas*         canvas,
                    const char*        engine);

/// Free the layout of a graph
void
ent_graphviz_free_layout(const EntGraphviz* graphviz, EntCanvas* canvas);

/// Append a graph that is laid out, rendered by "dot", "svg" and so on
ENT_NODISCARD EntStatus
ent_graphviz_render(const EntGraphviz* graphviz,
                    EntCanvas*         canvas,
                    const char*        renderer,
                    EntBytes*          out);

#endif // ENT_DRAW_PLUGINS_H
