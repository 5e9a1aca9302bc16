// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// All calls that lay out or render.  Rendering goes to memory only: Graphviz
// ends the process when a file cannot be written.

#include "draw/plugins.h"

#include "base/notice.h"
#include "draw/palette.h"

#include <graphviz/gvplugin_textlayout.h>

extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;
extern gvplugin_library_t gvplugin_pango_LTX_library;

static const lt_symlist_t plugins[] = {
  { "gvplugin_core_LTX_library", &gvplugin_core_LTX_library },
  { "gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library },
  { "gvplugin_pango_LTX_library", &gvplugin_pango_LTX_library },
  { NULL, NULL },
};

// Keep Graphviz's messages, which name its own internals, off standard error
static int
drop_message(char* const message)
{
  (void)message;
  return 0;
}

EntStatus
ent_graphviz_open(EntWorld* const world, EntGraphviz* const out)
{
  // Nothing is looked up in the machine-wide file config6a
  const int no_demand_loading = 0;

  out->world   = world;
  out->context = gvContextPlugins(plugins, no_demand_loading);
  return out->context ? ENT_SUCCESS : ENT_BAD_LIBRARY;
}

// Return how a library sets text, or null
static const gvtextlayout_engine_t*
find_typesetter(const gvplugin_library_t* const library)
{
  const gvplugin_api_t* api = library->apis;
  while (api->types && api->api != API_textlayout) {
    ++api;
  }

  return api->types ? (const gvtextlayout_engine_t*)api->types->engine : NULL;
}

// The pango plugin remembers where the name of the last font stood, beyond the
// life of the context that owned it.  Setting a word
// in a font whose name lives for ever leaves nothing to trip over.
static void
detach_font(void)
{
  const gvtextlayout_engine_t* const typesetter =
    find_typesetter(&gvplugin_pango_LTX_library);

  textfont_t font = { .name = (char*)ENT_FONT, .size = 1.0 };
  textspan_t span = { .str = (char*)"x", .font = &font };
  if (typesetter && typesetter->textlayout(&span, NULL) && span.free_layout) {
    span.free_layout(span.layout);
  }
}

void
ent_graphviz_close(EntGraphviz* const graphviz)
{
  if (graphviz->context) {
    detach_font();
    gvFreeContext(graphviz->context);
    graphviz->context = NULL;
  }
}

static EntStatus
complain(const EntGraphviz* const graphviz, const char* const what)
{
  const EntPosition nowhere = { NULL, 0U, 0U };
  ent_notice(graphviz->world,
             ENT_NOTICE_GRAPHVIZ,
             nowhere,
             ent_text(what),
             ent_text(NULL));
  return ENT_BAD_LIBRARY;
}

EntStatus
ent_graphviz_layout(const EntGraphviz* const graphviz,
                    EntCanvas* const         canvas,
                    const char* const        engine)
{
  if (canvas->status) {
    return canvas->status;
  }

  const agusererrf before = agseterrf(drop_message);
  const int        rc     = gvLayout(graphviz->context, canvas->graph, engine);
  const int        n_errors = agreseterrors();
  agseterrf(before);
  if (!rc && n_errors) {
    gvFreeLayout(graphviz->context, canvas->graph);
  }

  return rc || n_errors ? complain(graphviz, "the layout failed") : ENT_SUCCESS;
}

void
ent_graphviz_free_layout(const EntGraphviz* const graphviz,
                         EntCanvas* const         canvas)
{
  gvFreeLayout(graphviz->context, canvas->graph);
}

EntStatus
ent_graphviz_render(const EntGraphviz* const graphviz,
                    EntCanvas* const         canvas,
                    const char* const        renderer,
                    EntBytes* const          out)
{
  char*        data = NULL;
  unsigned int size = 0U;

  const agusererrf before = agseterrf(drop_message);
  const int        rc =
    gvRenderData(graphviz->context, canvas->graph, renderer, &data, &size);
  const int n_errors = agreseterrors();
  agseterrf(before);

  // An image that is too large comes out empty without an error
  const bool is_good = !rc && !n_errors && data && size;
  if (is_good) {
    ent_bytes_add(out, data, size);
  }
  if (data) {
    gvFreeRenderData(data);
  }

  return is_good ? out->status : complain(graphviz, "the rendering failed");
}
