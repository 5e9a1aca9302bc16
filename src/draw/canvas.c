// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// The narrow door to cgraph.  Names of nodes are made here and are never text
// of the input, for Graphviz prints them unescaped; no attribute is set that
// can name a file or an address (image, shapefile, stylesheet, URL, href).

#include "draw/canvas.h"

#include <assert.h>
#include <math.h>
#include <stdint.h>

EntCanvas
ent_canvas_open(const EntAllocator* const memory)
{
  // cgraph only reads the strings that its functions take without const
  EntCanvas canvas = { .scratch = ent_bytes_init(memory) };
  canvas.graph     = agopen((char*)"entente", Agdirected, NULL);
  canvas.status    = canvas.graph ? ENT_SUCCESS : ENT_BAD_LIBRARY;
  return canvas;
}

void
ent_canvas_close(EntCanvas* const canvas)
{
  if (canvas->graph) {
    agclose(canvas->graph);
    canvas->graph = NULL;
  }

  ent_bytes_clear(&canvas->scratch);
}

// Return the scratch as a string and empty it, or null
static const char*
take_scratch(EntCanvas* const canvas)
{
  ent_bytes_char(&canvas->scratch, '\0');
  canvas->scratch.size = 0U;
  if (canvas->scratch.status) {
    canvas->status = ENT_NO_MEMORY;
    return NULL;
  }

  return canvas->scratch.data;
}

Agnode_t*
ent_canvas_node(EntCanvas* const  canvas,
                const char* const kind,
                const size_t      number)
{
  if (canvas->status) {
    return NULL;
  }

  ent_bytes_string(&canvas->scratch, kind);
  ent_bytes_number(&canvas->scratch, number);
  const char* const name = take_scratch(canvas);
  Agnode_t* const   node = name ? agnode(canvas->graph, (char*)name, 1) : NULL;
  if (name && !node) {
    canvas->status = ENT_BAD_LIBRARY;
  }

  return node;
}

Agedge_t*
ent_canvas_edge(EntCanvas* const canvas,
                Agnode_t* const  from,
                Agnode_t* const  to)
{
  if (canvas->status) {
    return NULL;
  }

  Agedge_t* const edge = agedge(canvas->graph, from, to, NULL, 1);
  canvas->status       = edge ? ENT_SUCCESS : ENT_BAD_LIBRARY;
  return edge;
}

void
ent_canvas_set(EntCanvas* const  canvas,
               void* const       object,
               const char* const name,
               const char* const value)
{
  if (!canvas->status &&
      agsafeset(object, (char*)name, (char*)value, (char*)"")) {
    canvas->status = ENT_BAD_LIBRARY;
  }
}

void
ent_canvas_set_scratch(EntCanvas* const  canvas,
                       void* const       object,
                       const char* const name)
{
  const char* const value = take_scratch(canvas);
  if (value) {
    ent_canvas_set(canvas, object, name, value);
  }
}

void
ent_canvas_set_id(EntCanvas* const  canvas,
                  void* const       object,
                  const char* const kind,
                  const size_t      number)
{
  ent_bytes_string(&canvas->scratch, kind);
  ent_bytes_number(&canvas->scratch, number);
  ent_canvas_set_scratch(canvas, object, "id");
}

void
ent_canvas_set_number(EntCanvas* const  canvas,
                      void* const       object,
                      const char* const name,
                      const double      number)
{
  ent_canvas_add_number(&canvas->scratch, number);
  ent_canvas_set_scratch(canvas, object, name);
}

void
ent_canvas_place(EntCanvas* const canvas,
                 Agnode_t* const  node,
                 const EntPoint   center)
{
  ent_canvas_add_point(&canvas->scratch, center);
  ent_canvas_set_scratch(canvas, node, "pos");
}

void
ent_canvas_add_number(EntBytes* const bytes, const double number)
{
  assert(isfinite(number));

  // printf() would write the decimal separator of the host program's locale
  const uint64_t hundredths = (uint64_t)llround(fabs(number) * 100.0);
  if (number < 0.0 && hundredths) {
    ent_bytes_char(bytes, '-');
  }

  ent_bytes_number(bytes, hundredths / 100U);
  ent_bytes_char(bytes, '.');
  ent_bytes_char(bytes, (char)('0' + hundredths / 10U % 10U));
  ent_bytes_char(bytes, (char)('0' + hundredths % 10U));
}

void
ent_canvas_add_point(EntBytes* const bytes, const EntPoint point)
{
  ent_canvas_add_number(bytes, point.x);
  ent_bytes_char(bytes, ',');
  ent_canvas_add_number(bytes, point.y);
}
