// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_FIGURE_H
#define ENT_DRAW_FIGURE_H

#include "base/bytes.h"
#include "draw/inert.h"
#include "draw/proof.h"
#include "draw/scene.h"
#include "entente.h"

/// A figure for a report while it is written: a reference to the picture, its
/// caption, and the evidence of each line
typedef struct {
  EntBytes*        out;      ///< Where it goes
  EntBytes         scratch;  ///< Words before they are escaped
  EntMarkup        markup;   ///< Language
  EntScene*        scene;    ///< What the picture shows
  const EntProofs* proofs;   ///< All relations
  EntText          picture;  ///< Name of the picture's file
  bool*            is_cited; ///< Whether each source had its footnote
} EntFigure;

/// Append markup as it is: never text of the input
void
ent_figure_add(EntFigure* figure, const char* markup);

/// Append the words in `scratch`, escaped, and empty it
void
ent_figure_add_words(EntFigure* figure);

/// Append title, subtitle and source line
void
ent_figure_add_caption(EntFigure* figure);

/// Append the claims of a sentence, escaped: "attacks; likely, denies"
void
ent_figure_add_claims(EntFigure* figure, const EntProofQuote* quote);

/// Write the figure in Markdown as GitHub and Pandoc read it
void
ent_figure_write_markdown(EntFigure* figure);

/// Write the figure in LaTeX
void
ent_figure_write_tex(EntFigure* figure);

#endif // ENT_DRAW_FIGURE_H
