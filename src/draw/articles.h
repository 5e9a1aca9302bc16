// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_ARTICLES_H
#define ENT_DRAW_ARTICLES_H

#include "base/bytes.h"
#include "draw/proof.h"
#include "draw/scene.h"
#include "entente.h"

/// A document in HTML while it is written
typedef struct {
  EntBytes*        out;     ///< Where it goes
  EntBytes         scratch; ///< Words before they are escaped
  EntScene*        scene;   ///< What it shows
  const EntProofs* proofs;  ///< All relations
  const char*      prefix;  ///< Before every id that a picture makes
  EntText          svg;     ///< The finished picture
} EntHtml;

/// Append markup as it is: never text of the input
void
ent_html_add(EntHtml* html, const char* markup);

/// Append the words in `scratch`, escaped, and empty it
void
ent_html_add_words(EntHtml* html);

/// Append a text of the input, escaped
void
ent_html_add_text(EntHtml* html, EntText text);

/// Append a link; an address that is not on the web is only its words, which
/// are those in `scratch`
void
ent_html_add_link(EntHtml* html, EntText href);

/// Append what the reports say of a relation: sentences, claims, notes
void
ent_html_add_quotes(EntHtml* html, const EntProof* proof);

/// Append the relations from `begin` to `end` as articles under headings of
/// their classes, which have the level `level`
void
ent_html_add_articles(EntHtml* html, size_t begin, size_t end, unsigned level);

/// Append the list of reports
void
ent_html_add_reports(EntHtml* html);

/**
   Append the evidence page: one file that asks for nothing from outside.

   The picture is the one of ENT_SVG_PAGE.
*/
void
ent_page_write(EntHtml* html);

/// Append rules of style that the page's picture needs
void
ent_page_add_rules(EntHtml* html);

/// Append a figure with its evidence, to be put into a page; the picture is the
/// one of ENT_SVG_FRAGMENT
void
ent_fragment_write(EntHtml* html);

#endif // ENT_DRAW_ARTICLES_H
