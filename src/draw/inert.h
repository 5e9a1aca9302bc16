// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_INERT_H
#define ENT_DRAW_INERT_H

#include "base/bytes.h"
#include "entente.h"

/// A language that text is put into
typedef enum {
  ENT_MARKUP_HTML,     ///< Content and quoted attributes of HTML
  ENT_MARKUP_MARKDOWN, ///< Inline text of CommonMark, GitHub and Pandoc
  ENT_MARKUP_TEX       ///< Running text and arguments of LaTeX
} EntMarkup;

/**
   Append text so that it stands for itself and nothing else.

   What steers output is dropped and white space folded, as ent_words_add()
   does; nothing is cut.  In Markdown the text must not begin a line.
*/
void
ent_inert_text(EntBytes* out, EntMarkup markup, EntText text);

/**
   Append an address so that it can stand where the language wants one: in a
   quoted attribute, in the brackets of a link, in the first argument of \href.

   What no address may hold is written with percent signs.
*/
void
ent_inert_address(EntBytes* out, EntMarkup markup, EntText address);

#endif // ENT_DRAW_INERT_H
