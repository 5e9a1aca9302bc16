// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Relations as articles, for the evidence page and for fragments.  Markup comes
// from here alone, text through one function, addresses through another.

#include "draw/articles.h"

#include "base/text.h"
#include "draw/inert.h"
#include "draw/svg.h"
#include "draw/tell.h"
#include "graph/graph.h"

void
ent_html_add(EntHtml* const html, const char* const markup)
{
  ent_bytes_string(html->out, markup);
}

void
ent_html_add_text(EntHtml* const html, const EntText text)
{
  ent_inert_text(html->out, ENT_MARKUP_HTML, text);
}

void
ent_html_add_words(EntHtml* const html)
{
  ent_html_add_text(html, ent_bytes_view(&html->scratch));
  html->scratch.size = 0U;
}

void
ent_html_add_link(EntHtml* const html, const EntText href)
{
  const bool is_web = ent_svg_is_web(href);
  if (is_web) {
    ent_html_add(html, "<a rel=\"noopener noreferrer\" href=\"");
    ent_inert_address(html->out, ENT_MARKUP_HTML, href);
    ent_html_add(html, "\">");
  }
  ent_html_add_words(html);
  ent_html_add(html, is_web ? "</a>" : "");
}

// Sentences

static const EntPassage*
passage_at(const EntHtml* const html, const size_t index)
{
  return ent_graph_record(html->scene->graph, ENT_PASSAGE, index).passage;
}

static const EntReport*
report_of(const EntHtml* const html, const size_t passage)
{
  const EntGraph* const graph = html->scene->graph;
  const size_t          index = ent_graph_passage_report(graph, passage);
  return ent_graph_record(graph, ENT_REPORT, index).report;
}

static void
add_sentence(EntHtml* const html, const size_t passage)
{
  const EntReport* const report = report_of(html, passage);
  ent_html_add(html, "<p dir=\"auto\"");
  if (report->lang.size) {
    ent_html_add(html, " lang=\"");
    ent_html_add_text(html, report->lang);
    ent_html_add(html, "\"");
  }
  ent_html_add(html, ">\xE2\x80\x9C");
  ent_html_add_text(html, passage_at(html, passage)->quote);
  ent_html_add(html, "\xE2\x80\x9D</p>\n");
}

static void
add_claims(EntHtml* const html, const EntProofQuote* const quote)
{
  ent_html_add(html, "<ul class=\"claims\">");
  for (size_t i = 0U; i < quote->n_claims; ++i) {
    ent_html_add(html, "<li>");
    ent_tell_claim(&html->scratch, html->scene, quote->claims[i]);
    ent_html_add_words(html);
    ent_html_add(html, "</li>");
  }
  ent_html_add(html, "</ul>\n");
}

static const EntSource*
source_at(const EntHtml* const html, const uint32_t index)
{
  return ent_graph_record(html->scene->graph, ENT_SOURCE, index).source;
}

static void
add_source(EntHtml* const html, const EntSource* const source)
{
  if (source->citation.size || !source->href.size) {
    ent_tell_source(&html->scratch, source);
  } else {
    ent_tell_host(&html->scratch, source->href);
  }
  ent_html_add_link(html, source->href);
}

// Append the notes of a sentence, a line each
static void
add_notes(EntHtml* const html, const size_t passage)
{
  const EntGraph* const graph     = html->scene->graph;
  size_t                n_sources = 0U;
  const uint32_t* const sources =
    ent_graph_passage_sources(graph, passage, &n_sources);

  EntText last = ent_text(NULL);
  for (size_t i = 0U; i < n_sources; ++i) {
    const EntSource* const source = source_at(html, sources[i]);
    if (i && source->note.size && ent_text_equals(source->note, last)) {
      ent_html_add(html, "; ");
    } else {
      ent_html_add(html, i ? "</li><li>" : "<li>");
      if (source->note.size) {
        ent_html_add(html, "Note ");
        ent_tell_note(&html->scratch,
                      html->scene,
                      ent_graph_passage_report(graph, passage),
                      source->note);
        ent_html_add_words(html);
        ent_html_add(html, ": ");
      }
    }
    add_source(html, source);
    last = source->note;
  }
  ent_html_add(html, n_sources ? "</li>" : "");
}

// Append the way to a sentence in its report.  What needs no telling, for there
// is just one report and no way, is left out.
static void
add_origin(EntHtml* const html, const size_t passage)
{
  const EntGraph* const  graph  = html->scene->graph;
  const EntReport* const report = report_of(html, passage);
  const bool has_others         = ent_graph_n_records(graph, ENT_REPORT) > 1U;
  EntBytes   href               = ent_bytes_init(html->out->memory);
  if (ent_svg_is_web(report->href)) {
    ent_svg_add_quote_link(
      &href, report->href, passage_at(html, passage)->quote);
    ent_bytes_string(&html->scratch,
                     has_others ? "The sentence in "
                                : "The sentence in the report");
  }
  if (has_others) {
    ent_tell_report(
      &html->scratch, html->scene, ent_graph_passage_report(graph, passage));
  }

  if (html->scratch.size) {
    ent_html_add(html, "<li>");
    ent_html_add_link(html, ent_bytes_view(&href));
    ent_html_add(html, "</li>");
  }
  html->out->status = html->out->status ? html->out->status : href.status;
  ent_bytes_clear(&href);
}

static void
add_sentence_and_notes(EntHtml* const html, const EntProofQuote* const quote)
{
  ent_html_add(html, "<blockquote>");
  add_sentence(html, quote->passage);
  add_claims(html, quote);

  // A list without items is none
  const size_t begin = html->out->size;
  ent_html_add(html, "<ul class=\"notes\">");
  const size_t empty = html->out->size;
  add_notes(html, quote->passage);
  add_origin(html, quote->passage);
  if (html->out->size == empty) {
    html->out->size = begin;
  } else {
    ent_html_add(html, "</ul>");
  }
  ent_html_add(html, "</blockquote>\n");
}

void
ent_html_add_quotes(EntHtml* const html, const EntProof* const proof)
{
  EntProofQuote quote;
  ent_html_add(html, "<p class=\"state\">");
  ent_tell_state(&html->scratch, proof);
  ent_html_add_words(html);
  ent_html_add(html, "</p>\n");
  for (size_t i = 0U; ent_proof_next(html->scene, proof, &i, &quote);) {
    add_sentence_and_notes(html, &quote);
  }
}

// Relations

static void
add_heading(EntHtml* const html, const unsigned level, const bool is_end)
{
  const char digit[] = { (char)('0' + level), '\0' };
  ent_html_add(html, is_end ? "</h" : "<h");
  ent_html_add(html, digit);
  ent_html_add(html, ">");
}

static void
add_article(EntHtml* const        html,
            const EntProof* const proof,
            const unsigned        level)
{
  ent_html_add(html, "<article");
  if (proof->edge) {
    ent_html_add(html, " id=\"");
    ent_html_add(html, html->prefix);
    ent_html_add(html, "-c");
    ent_bytes_number(html->out,
                     (uint64_t)(proof->edge - html->scene->edges) + 1U);
    ent_html_add(html, "\"");
  }
  ent_html_add(html, " class=\"");
  ent_html_add(html, ent_line_style(proof->line_class)->name);
  ent_html_add(html, " ");
  ent_html_add(html, ent_tell_certainty_name(proof->certainty));
  ent_html_add(html, "\">\n");
  add_heading(html, level, false);
  ent_tell_relation(&html->scratch, html->scene, proof);
  ent_html_add_words(html);
  add_heading(html, level, true);
  ent_html_add(html, "\n");
  ent_html_add_quotes(html, proof);
  ent_html_add(html, "</article>\n");
}

// Return where the relations of the same class end
static size_t
end_of_class(const EntProofs* const proofs,
             const size_t           begin,
             const size_t           end)
{
  size_t i = begin;
  while (i < end &&
         proofs->items[i].line_class == proofs->items[begin].line_class) {
    ++i;
  }

  return i;
}

void
ent_html_add_articles(EntHtml* const html,
                      const size_t   begin,
                      const size_t   end,
                      const unsigned level)
{
  for (size_t i = begin; i < end;) {
    const EntProof* const     first = &html->proofs->items[i];
    const size_t              stop  = end_of_class(html->proofs, i, end);
    const EntLineStyle* const style = ent_line_style(first->line_class);
    ent_html_add(html, "<section class=\"group ");
    ent_html_add(html, style->name);
    ent_html_add(html, "\">\n");
    add_heading(html, level, false);
    ent_html_add(html, ent_tell_class(first->line_class));
    ent_html_add(html, " (");
    ent_bytes_number(html->out, stop - i);
    ent_html_add(html, ")");
    add_heading(html, level, true);
    ent_html_add(html, "\n");
    for (; i < stop; ++i) {
      add_article(html, &html->proofs->items[i], level + 1U);
    }
    ent_html_add(html, "</section>\n");
  }
}

void
ent_html_add_reports(EntHtml* const html)
{
  const EntGraph* const graph     = html->scene->graph;
  const size_t          n_reports = ent_graph_n_records(graph, ENT_REPORT);
  ent_html_add(html, "<ul class=\"reports\">\n");
  for (size_t i = 0U; i < n_reports; ++i) {
    ent_html_add(html, "<li>");
    if (n_reports > 1U) {
      ent_html_add(html, "<b>");
      ent_tell_letter(&html->scratch, html->scene, i);
      ent_html_add_words(html);
      ent_html_add(html, "</b>: ");
    }
    ent_tell_report(&html->scratch, html->scene, i);
    ent_html_add_link(html,
                      ent_graph_record(graph, ENT_REPORT, i).report->href);
    ent_html_add(html, "</li>\n");
  }
  ent_html_add(html, "</ul>\n");
}
