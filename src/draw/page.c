// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a finished picture and all relations of its graph.
// Goes out: the evidence page, one file in HTML that loads nothing.  A strict
// policy (Content Security Policy Level 3) allows just the two styles and the
// script that are in it, each by its hash.

#include "draw/articles.h"

#include "base/digest.h"
#include "base/embedded.h"
#include "base/text.h"
#include "draw/tell.h"

// Return what stands between two marks of the picture, or the empty text
static EntText
part_between(const EntText text, const EntText open, const EntText close)
{
  for (size_t i = 0U; i < text.size; ++i) {
    if (ent_text_starts_with(ent_text_from(text, i), open)) {
      const EntText part = ent_text_from(text, i + open.size);
      for (size_t j = 0U; j < part.size; ++j) {
        if (ent_text_starts_with(ent_text_from(part, j), close)) {
          return ent_text_until(part, j);
        }
      }
    }
  }

  return ent_text_until(text, 0U);
}

static void
add_hash(EntHtml* const html, const EntText text)
{
  char digest[ENT_DIGEST_BASE64_SIZE];
  ent_digest_base64(text, digest);
  ent_html_add(html, " 'sha256-");
  ent_html_add(html, digest);
  ent_html_add(html, "'");
}

static void
add_policy(EntHtml* const html, const EntText style)
{
  const EntText svg_style =
    part_between(html->svg, ENT_TEXT("<style>"), ENT_TEXT("</style>"));

  ent_html_add(html,
               "<meta http-equiv=\"Content-Security-Policy\" content=\""
               "default-src 'none'; img-src data:; style-src");
  add_hash(html, style);
  add_hash(html, svg_style);
  ent_html_add(html, "; script-src");
  add_hash(html, ent_embedded_page_script());
  ent_html_add(html, "; base-uri 'none'; form-action 'none'\">\n");
}

static void
add_head(EntHtml* const html, const EntText style)
{
  ent_html_add(html,
               "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
               "<meta charset=\"utf-8\">\n");
  add_policy(html, style);
  ent_html_add(html,
               "<meta name=\"viewport\" "
               "content=\"width=device-width,initial-scale=1\">\n"
               "<meta name=\"color-scheme\" content=\"light dark\">\n"
               "<link rel=\"icon\" href=\"data:,\">\n<title>");
  ent_html_add_text(html, html->scene->title);
  ent_html_add(html, "</title>\n<style>");
  ent_bytes_text(html->out, style);
  ent_html_add(html, "</style>\n</head>\n");
}

// Filters

static void
add_box(EntHtml* const    html,
        const char* const kind,
        const char* const name,
        const char* const title,
        const size_t      n_proofs)
{
  ent_html_add(html, "<label><input type=\"checkbox\" id=\"");
  ent_html_add(html, kind);
  ent_html_add(html, name);
  ent_html_add(html, "\" autocomplete=\"off\" checked><span class=\"sample ");
  ent_html_add(html, name);
  ent_html_add(html, "\"></span>");
  ent_html_add(html, title);
  ent_html_add(html, " (");
  ent_bytes_number(html->out, (uint64_t)n_proofs);
  ent_html_add(html, ")</label>\n");
}

static void
add_class_box(EntHtml* const html, const EntLineClass line_class)
{
  const EntLineStyle* const style    = ent_line_style(line_class);
  size_t                    n_proofs = 0U;
  for (size_t i = 0U; i < html->proofs->n_items; ++i) {
    n_proofs += html->proofs->items[i].line_class == line_class;
  }
  if (n_proofs) {
    add_box(html, "f-", style->name, ent_tell_class(line_class), n_proofs);
  }
}

static void
add_certainty_box(EntHtml* const html, const EntCertainty certainty)
{
  size_t n_proofs = 0U;
  for (size_t i = 0U; i < html->proofs->n_items; ++i) {
    n_proofs += html->proofs->items[i].certainty == certainty;
  }
  if (n_proofs) {
    add_box(html,
            "s-",
            ent_tell_certainty_name(certainty),
            ent_tell_certainty(certainty),
            n_proofs);
  }
}

static void
add_filter(EntHtml* const html)
{
  ent_html_add(html,
               "<div class=\"filter\" role=\"search\" "
               "aria-label=\"Relations\">\n"
               "<fieldset><legend>What it is about</legend>\n");
  for (unsigned i = 0U; i < ENT_N_LINE_CLASSES; ++i) {
    add_class_box(html, (EntLineClass)i);
  }
  ent_html_add(html,
               "</fieldset>\n<fieldset><legend>How sure it is</legend>\n");
  for (unsigned i = 0U; i <= ENT_CERTAINTY_DENIED; ++i) {
    add_certainty_box(html, (EntCertainty)i);
  }
  ent_html_add(html,
               "</fieldset>\n<fieldset hidden><legend>Search</legend>\n"
               "<input type=\"search\" id=\"search\" autocomplete=\"off\" "
               "aria-label=\"Names or words of the quotes\" "
               "placeholder=\"name or words\">\n"
               "<output id=\"count\" for=\"search\"></output></fieldset>\n"
               "</div>\n");
}

// Picture and panel

static void
add_shown(EntHtml* const html, const EntProof* const proof)
{
  ent_html_add(html, "<div class=\"shown p");
  ent_bytes_number(html->out,
                   (uint64_t)(proof->edge - html->scene->edges) + 1U);
  ent_html_add(html, "\">\n<p class=\"head\">");
  ent_tell_relation(&html->scratch, html->scene, proof);
  ent_html_add_words(html);
  ent_html_add(html, "</p>\n");
  ent_html_add_quotes(html, proof);
  ent_html_add(html, "</div>\n");
}

static void
add_picture(EntHtml* const html)
{
  ent_html_add(html, "<div class=\"grid\">\n<figure>\n");
  ent_bytes_text(html->out, html->svg);
  ent_html_add(html,
               "</figure>\n<aside class=\"panel\" tabindex=\"0\" "
               "aria-live=\"polite\" "
               "aria-label=\"What the reports say about a relation\">\n"
               "<p class=\"hint\">Point at a line, touch it, or reach it with "
               "the Tab key, to read what the reports say. The list below "
               "holds all relations.</p>\n");
  for (size_t i = 0U; i < html->proofs->n_drawn; ++i) {
    add_shown(html, &html->proofs->items[i]);
  }
  ent_html_add(html, "</aside>\n</div>\n");
}

// The list

static void
add_lists(EntHtml* const html)
{
  const EntProofs* const proofs = html->proofs;
  ent_html_add(html,
               "<section id=\"list\">\n<h2>Relations in the picture</h2>\n");
  ent_html_add_articles(html, 0U, proofs->n_drawn, 3U);
  ent_html_add(html, "</section>\n");
  if (proofs->n_drawn < proofs->n_items) {
    ent_html_add(html,
                 "<section id=\"rest\">\n<h2>Not in the picture</h2>\n"
                 "<p class=\"hint\">Offices, which stand under the names; "
                 "what is only hypothetical or only denied; and what there "
                 "was no room for.</p>\n");
    ent_html_add_articles(html, proofs->n_drawn, proofs->n_items, 3U);
    ent_html_add(html, "</section>\n");
  }

  ent_html_add(html, "<section id=\"reports\">\n<h2>Reports</h2>\n");
  ent_html_add_reports(html);
  ent_html_add(html, "</section>\n");
}

// Make the whole style, which is hashed before it is written
static void
make_style(EntHtml* const html, EntBytes* const style)
{
  EntBytes* const out = html->out;
  html->out           = style;
  ent_bytes_text(style, ent_embedded_page_style());
  ent_page_add_rules(html);
  html->out = out;
}

void
ent_page_write(EntHtml* const html)
{
  EntBytes style = ent_bytes_init(html->out->memory);
  make_style(html, &style);
  add_head(html, ent_bytes_view(&style));
  ent_html_add(html,
               "<body>\n<a class=\"skip\" href=\"#list\">Skip the picture: "
               "list of relations</a>\n<main>\n"
               "<h1>Who relates to whom, and on whose word</h1>\n");
  add_filter(html);
  add_picture(html);
  add_lists(html);
  ent_html_add(html, "</main>\n<script>");
  ent_bytes_text(html->out, ent_embedded_page_script());
  ent_html_add(html, "</script>\n</body>\n</html>\n");
  html->out->status = html->out->status ? html->out->status : style.status;
  ent_bytes_clear(&style);
}
