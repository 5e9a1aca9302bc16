// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// A document is a picture, or a reference to one, and all that stands behind
// its lines.

#include "draw/document.h"

#include "base/try.h"
#include "draw/articles.h"
#include "draw/figure.h"
#include "draw/proof.h"
#include "graph/graph.h"

#include <assert.h>

static EntStatus
write_html(const EntGraphviz* const graphviz,
           EntScene* const          scene,
           const EntSvgPlace        place,
           const EntText            raw,
           EntBytes* const          svg,
           EntBytes* const          out)
{
  char      prefix[ENT_SVG_PREFIX_SIZE];
  EntProofs proofs;
  ENT_TRY(ent_svg_finish(graphviz, scene, raw, place, prefix, svg));
  ENT_TRY(ent_proofs_find(scene, &proofs));

  EntHtml html = { .out     = out,
                   .scratch = ent_bytes_init(out->memory),
                   .scene   = scene,
                   .proofs  = &proofs,
                   .prefix  = prefix,
                   .svg     = ent_bytes_view(svg) };
  if (place == ENT_SVG_PAGE) {
    ent_page_write(&html);
  } else {
    ent_fragment_write(&html);
  }

  const EntStatus st = html.scratch.status ? html.scratch.status : out->status;
  ent_bytes_clear(&html.scratch);
  return st;
}

EntStatus
ent_document_html(const EntGraphviz* const graphviz,
                  EntScene* const          scene,
                  const EntSvgPlace        place,
                  EntBytes* const          bytes)
{
  EntBytes        svg = ent_bytes_init(bytes->memory);
  EntBytes        out = ent_bytes_init(bytes->memory);
  const EntStatus st =
    write_html(graphviz, scene, place, ent_bytes_view(bytes), &svg, &out);
  ent_bytes_clear(&svg);
  ent_bytes_clear(bytes);
  *bytes = out;
  return st;
}

EntStatus
ent_document_figure(EntScene* const scene,
                    const EntFormat format,
                    const EntText   picture,
                    EntBytes* const out)
{
  assert(format == ENT_MARKDOWN || format == ENT_LATEX);

  EntProofs    proofs;
  const size_t n_sources = ent_graph_n_records(scene->graph, ENT_SOURCE);
  bool* const  is_cited =
    (bool*)ent_memory_zeroed(out->memory, n_sources + 1U, sizeof(bool));
  EntStatus st = is_cited ? ent_proofs_find(scene, &proofs) : ENT_NO_MEMORY;
  if (!st) {
    EntFigure figure = { .out      = out,
                         .scratch  = ent_bytes_init(out->memory),
                         .markup   = format == ENT_LATEX ? ENT_MARKUP_TEX
                                                         : ENT_MARKUP_MARKDOWN,
                         .scene    = scene,
                         .proofs   = &proofs,
                         .picture  = picture,
                         .is_cited = is_cited };

    if (format == ENT_LATEX) {
      ent_figure_write_tex(&figure);
    } else {
      ent_figure_write_markdown(&figure);
    }

    st = figure.scratch.status ? figure.scratch.status : out->status;
    ent_bytes_clear(&figure.scratch);
  }

  ent_memory_free(out->memory, is_cited);
  return st;
}
