// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw/figure.h"

#include "draw/tell.h"

#include <string.h>

void
ent_figure_add(EntFigure* const figure, const char* const markup)
{
  ent_bytes_string(figure->out, markup);
}

void
ent_figure_add_words(EntFigure* const figure)
{
  ent_inert_text(figure->out, figure->markup, ent_bytes_view(&figure->scratch));
  figure->scratch.size = 0U;
}

// Append a sentence of the caption, with a stop if it has no mark of its own
static void
add_sentence(EntFigure* const figure, const EntText text)
{
  const bool has_mark = text.size && strchr(".?!", text.data[text.size - 1U]);
  ent_bytes_text(&figure->scratch, text);
  ent_bytes_string(&figure->scratch, has_mark ? "" : ".");
  ent_figure_add_words(figure);
}

void
ent_figure_add_caption(EntFigure* const figure)
{
  const EntScene* const scene  = figure->scene;
  const bool            is_tex = figure->markup == ENT_MARKUP_TEX;
  ent_figure_add(figure, is_tex ? "\\textbf{" : "**");
  add_sentence(figure, scene->title);
  ent_figure_add(figure, is_tex ? "} " : "** ");
  add_sentence(figure, scene->subtitle);
  if (scene->source.size) {
    ent_figure_add(figure, " ");
    add_sentence(figure, scene->source);
  }
}

void
ent_figure_add_claims(EntFigure* const figure, const EntProofQuote* const quote)
{
  for (size_t i = 0U; i < quote->n_claims; ++i) {
    ent_bytes_string(&figure->scratch, i ? " / " : "");
    ent_tell_claim(&figure->scratch, figure->scene, quote->claims[i]);
  }
  ent_figure_add_words(figure);
}
