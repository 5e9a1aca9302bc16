// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// A figure to be pasted into a page that somebody else writes: it brings its
// picture, its evidence and the style of the picture, whose rules all begin
// with its id.  The rest takes the look of the page around it.

#include "draw/articles.h"

void
ent_fragment_write(EntHtml* const html)
{
  ent_html_add(html, "<figure id=\"");
  ent_html_add(html, html->prefix);
  ent_html_add(html, "-figure\" class=\"entente-figure\">\n");
  ent_bytes_text(html->out, html->svg);
  ent_html_add(html, "<figcaption>");
  ent_html_add_text(html, html->scene->title);
  ent_html_add(html, ". ");
  ent_html_add_text(html, html->scene->subtitle);
  ent_html_add(html, ".</figcaption>\n");
  ent_html_add(html,
               "<details open>\n<summary>What the reports say</summary>\n");
  ent_html_add_articles(html, 0U, html->proofs->n_drawn, 4U);
  ent_html_add_reports(html);
  ent_html_add(html, "</details>\n</figure>\n");
}
