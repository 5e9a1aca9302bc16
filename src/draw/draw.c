// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a finished graph.
// Goes out: one diagram of it in DOT, SVG, PNG and PDF, or in a document that
// shows it with its evidence, all from one geometry:
// the scene (what is drawn) gets a place, the picture (what Graphviz renders)
// is made from both, and every format is rendered from the picture to memory.

#include "base/bytes.h"
#include "base/memory.h"
#include "base/try.h"
#include "base/world.h"
#include "draw/document.h"
#include "draw/pdf.h"
#include "draw/picture.h"
#include "draw/plugins.h"
#include "draw/scene.h"
#include "draw/svg.h"
#include "graph/graph.h"

#include <assert.h>
#include <graphviz/gvc.h>

#define MAX_ATTEMPTS 3U
#define DPI 72.0
#define DPI_PNG 192.0

struct EntDrawingImpl {
  EntScene    scene;    // What is drawn
  EntGraphviz graphviz; // Renders it
  EntLayout   layout;   // Where everything is
};

void
ent_drawing_free(EntDrawing* const drawing)
{
  if (drawing) {
    const EntAllocator* const memory = drawing->scene.arena.memory;
    ent_layout_clear(memory, &drawing->layout);
    ent_graphviz_close(&drawing->graphviz);
    ent_scene_clear(&drawing->scene);
    ent_memory_free(memory, drawing);
  }
}

static EntStatus
lay_out(EntDrawing* const           drawing,
        const EntGraph* const       graph,
        const EntDrawOptions* const options)
{
  const EntAllocator* const memory = drawing->scene.arena.memory;
  ENT_TRY(ent_graphviz_open(ent_graph_world(graph), &drawing->graphviz));

  // What turns out to be too wide for legible type is thinned once more
  double capacity = 1.0;
  for (unsigned i = 0U; i < MAX_ATTEMPTS; ++i) {
    ent_layout_clear(memory, &drawing->layout);
    ent_scene_clear(&drawing->scene);
    ENT_TRY(ent_scene_init(&drawing->scene, graph, options, capacity));
    ENT_TRY(ent_picture_lay_out(
      &drawing->graphviz, &drawing->scene, &drawing->layout));
    if (ent_layout_fits(&drawing->layout)) {
      break;
    }
    capacity *= 0.75;
  }

  return ENT_SUCCESS;
}

EntStatus
ent_drawing_new(const EntGraph* const       graph,
                const EntDrawOptions* const options,
                EntDrawing** const          out)
{
  assert(graph);
  assert(out);

  const EntAllocator* const memory = ent_world_memory(ent_graph_world(graph));
  EntDrawing* const         drawing =
    (EntDrawing*)ent_memory_zeroed(memory, 1U, sizeof(EntDrawing));
  if (!drawing) {
    return ENT_NO_MEMORY;
  }

  drawing->scene.arena.memory = memory;
  const EntStatus st          = lay_out(drawing, graph, options);
  if (st) {
    ent_drawing_free(drawing);
  } else {
    *out = drawing;
  }

  return st;
}

// Finishing

static EntStatus
keep(EntDrawing* const drawing, EntBytes* const bytes)
{
  (void)drawing;
  return bytes->status;
}

static EntStatus
finish_svg(EntDrawing* const drawing, EntBytes* const bytes)
{
  EntBytes        out = ent_bytes_init(bytes->memory);
  const EntStatus st  = ent_svg_finish(&drawing->graphviz,
                                      &drawing->scene,
                                      ent_bytes_view(bytes),
                                      ENT_SVG_FILE,
                                      NULL,
                                      &out);
  ent_bytes_clear(bytes);
  *bytes = out;
  return st;
}

static EntStatus
finish_pdf(EntDrawing* const drawing, EntBytes* const bytes)
{
  (void)drawing;
  ent_pdf_normalize(bytes);
  return bytes->status;
}

static EntStatus
finish_page(EntDrawing* const drawing, EntBytes* const bytes)
{
  return ent_document_html(
    &drawing->graphviz, &drawing->scene, ENT_SVG_PAGE, bytes);
}

static EntStatus
finish_fragment(EntDrawing* const drawing, EntBytes* const bytes)
{
  return ent_document_html(
    &drawing->graphviz, &drawing->scene, ENT_SVG_FRAGMENT, bytes);
}

/// How a format is rendered
typedef struct {
  EntFormat   format;                          ///< The format
  const char* name;                            ///< Graphviz's name for it
  double      dpi;                             ///< Dots of an inch
  EntStatus (*finish)(EntDrawing*, EntBytes*); ///< What is done afterwards
} Renderer;

static const Renderer renderers[] = {
  { ENT_DOT, "dot", DPI, keep },
  { ENT_SVG, "svg:svg:core", DPI, finish_svg },
  { ENT_PNG, "png:cairo", DPI_PNG, keep },
  { ENT_PDF, "pdf:cairo", DPI, finish_pdf },
  { ENT_GVJSON, "json:json:core", DPI, keep },
  { ENT_HTML, "svg:svg:core", DPI, finish_page },
  { ENT_FRAGMENT, "svg:svg:core", DPI, finish_fragment },
};

static EntStatus
render_picture(EntDrawing* const     drawing,
               EntPicture* const     picture,
               const Renderer* const renderer,
               EntBytes* const       out)
{
  const EntGraphviz* const graphviz = &drawing->graphviz;
  ENT_TRY(
    ent_picture_init(graphviz, &drawing->scene, &drawing->layout, picture));
  ENT_TRY(ent_graphviz_layout(graphviz, &picture->canvas, "nop2"));

  GD_drawing(picture->canvas.graph)->dpi = renderer->dpi;
  const EntStatus st =
    ent_graphviz_render(graphviz, &picture->canvas, renderer->name, out);
  ent_graphviz_free_layout(graphviz, &picture->canvas);
  return st;
}

static EntStatus
render(EntDrawing* const     drawing,
       const Renderer* const renderer,
       EntBytes* const       out)
{
  EntPicture      picture;
  const EntStatus st = render_picture(drawing, &picture, renderer, out);
  ent_canvas_close(&picture.canvas);
  return st ? st : renderer->finish(drawing, out);
}

static const Renderer*
find_renderer(const EntFormat format)
{
  for (size_t i = 0U; i < sizeof(renderers) / sizeof(renderers[0]); ++i) {
    if (renderers[i].format == format) {
      return &renderers[i];
    }
  }

  return NULL;
}

// Hand finished bytes to the taker, and free them
static EntStatus
deliver(const EntStatus status, EntBytes* const bytes, const EntOutput output)
{
  const EntStatus st =
    status ? status : output.write(output.handle, bytes->data, bytes->size);
  ent_bytes_clear(bytes);
  return st;
}

EntStatus
ent_drawing_render(EntDrawing* const drawing,
                   const EntFormat   format,
                   const EntOutput   output)
{
  assert(drawing);
  if (format == ENT_MARKDOWN || format == ENT_LATEX) {
    return ent_drawing_render_figure(drawing,
                                     format,
                                     format == ENT_LATEX ? "figure.pdf"
                                                         : "figure.svg",
                                     output);
  }

  const Renderer* const renderer = find_renderer(format);
  if (!renderer) {
    return ENT_BAD_ARG;
  }

  EntBytes        bytes = ent_bytes_init(drawing->scene.arena.memory);
  const EntStatus st    = render(drawing, renderer, &bytes);
  return deliver(st, &bytes, output);
}

EntStatus
ent_drawing_render_figure(EntDrawing* const drawing,
                          const EntFormat   format,
                          const char* const picture,
                          const EntOutput   output)
{
  assert(drawing);
  assert(picture);
  if (format != ENT_MARKDOWN && format != ENT_LATEX) {
    return ENT_BAD_ARG;
  }

  EntBytes        bytes = ent_bytes_init(drawing->scene.arena.memory);
  const EntStatus st =
    ent_document_figure(&drawing->scene, format, ent_text(picture), &bytes);
  return deliver(st, &bytes, output);
}
