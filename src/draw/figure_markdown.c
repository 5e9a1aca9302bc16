// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// CommonMark with nothing that GitHub or Pandoc reads in another way.  The
// picture shares its paragraph with the caption: alone in one it would become a
// figure for Pandoc, whose caption GitHub does not show.

#include "draw/figure.h"

#include "base/text.h"
#include "draw/svg.h"
#include "draw/tell.h"
#include "graph/graph.h"

#define OPEN "\xE2\x80\x9C"
#define CLOSE "\xE2\x80\x9D"

static size_t
count_digits(size_t number)
{
  size_t n_digits = 1U;
  for (; number >= 10U; number /= 10U) {
    ++n_digits;
  }

  return n_digits;
}

static void
add_blanks(EntFigure* const figure, const size_t n_blanks)
{
  for (size_t i = 0U; i < n_blanks; ++i) {
    ent_figure_add(figure, " ");
  }
}

// Append the words in the scratch as a link, if there is where to lead
static void
add_link(EntFigure* const figure, const EntText href)
{
  const bool is_web = ent_svg_is_web(href);
  ent_figure_add(figure, is_web ? "[" : "");
  ent_figure_add_words(figure);
  if (is_web) {
    ent_figure_add(figure, "](");
    ent_inert_address(figure->out, ENT_MARKUP_MARKDOWN, href);
    ent_figure_add(figure, ")");
  }
}

static void
add_picture(EntFigure* const figure)
{
  ent_figure_add(figure, "![");
  ent_svg_add_description(&figure->scratch, figure->scene);
  ent_figure_add_words(figure);
  ent_figure_add(figure, "](");
  ent_inert_address(figure->out, ENT_MARKUP_MARKDOWN, figure->picture);
  ent_figure_add(figure, ")\\\n");
  ent_figure_add_caption(figure);
  ent_figure_add(figure, "\n");
}

static void
add_source(EntFigure* const figure, const size_t report, const uint32_t index)
{
  EntBytes* const        scratch = &figure->scratch;
  const EntSource* const source =
    ent_graph_record(figure->scene->graph, ENT_SOURCE, index).source;

  ent_figure_add(figure, "; ");
  if (source->note.size) {
    ent_bytes_string(scratch, "note ");
    ent_tell_note(scratch, figure->scene, report, source->note);
    ent_bytes_string(scratch, ", ");
  }
  if (source->citation.size || !source->href.size) {
    ent_tell_source(scratch, source);
  } else {
    ent_tell_host(scratch, source->href);
  }
  add_link(figure, source->href);
}

static void
add_quote(EntFigure* const figure, const EntProofQuote* const quote)
{
  const EntGraph* const   graph = figure->scene->graph;
  const EntPassage* const passage =
    ent_graph_record(graph, ENT_PASSAGE, quote->passage).passage;
  const size_t  report = ent_graph_passage_report(graph, quote->passage);
  const EntText href = ent_graph_record(graph, ENT_REPORT, report).report->href;

  ent_figure_add(figure, "- " OPEN);
  ent_bytes_text(&figure->scratch, passage->quote);
  if (ent_svg_is_web(href)) {
    EntBytes link = ent_bytes_init(figure->out->memory);
    ent_svg_add_quote_link(&link, href, passage->quote);
    add_link(figure, ent_bytes_view(&link));
    figure->out->status =
      figure->out->status ? figure->out->status : link.status;
    ent_bytes_clear(&link);
  } else {
    ent_figure_add_words(figure);
  }
  ent_figure_add(figure, CLOSE " (");
  ent_figure_add_claims(figure, quote);

  size_t                n_sources = 0U;
  const uint32_t* const sources =
    ent_graph_passage_sources(graph, quote->passage, &n_sources);
  for (size_t i = 0U; i < n_sources; ++i) {
    add_source(figure, report, sources[i]);
  }
  ent_figure_add(figure, ")\n");
}

static void
add_proof(EntFigure* const figure, const size_t index, const size_t indent)
{
  const EntProof* const proof  = &figure->proofs->items[index];
  const size_t          number = index + 1U;
  EntProofQuote         quote;

  ent_bytes_number(figure->out, (uint64_t)number);
  ent_figure_add(figure, ".");
  add_blanks(figure, indent - count_digits(number) - 1U);
  ent_figure_add(figure, "**");
  ent_tell_relation(&figure->scratch, figure->scene, proof);
  ent_figure_add_words(figure);
  ent_figure_add(figure, "** (");
  ent_tell_state(&figure->scratch, proof);
  ent_figure_add_words(figure);
  ent_figure_add(figure, ")\n");
  for (size_t i = 0U; ent_proof_next(figure->scene, proof, &i, &quote);) {
    add_blanks(figure, indent);
    add_quote(figure, &quote);
  }
}

static void
add_reports(EntFigure* const figure)
{
  const EntGraph* const graph     = figure->scene->graph;
  const size_t          n_reports = ent_graph_n_records(graph, ENT_REPORT);
  ent_figure_add(figure, "\n**Reports**\n\n");
  for (size_t i = 0U; i < n_reports; ++i) {
    ent_figure_add(figure, "- ");
    if (n_reports > 1U) {
      ent_figure_add(figure, "**");
      ent_tell_letter(&figure->scratch, figure->scene, i);
      ent_figure_add_words(figure);
      ent_figure_add(figure, "** ");
    } else {
      ent_figure_add(figure, "From ");
    }
    ent_tell_report(&figure->scratch, figure->scene, i);
    add_link(figure, ent_graph_record(graph, ENT_REPORT, i).report->href);
    ent_figure_add(figure, "\n");
  }
}

void
ent_figure_write_markdown(EntFigure* const figure)
{
  // What hangs on a number stands as far in as the widest number is wide
  const size_t n_drawn = figure->proofs->n_drawn;
  const size_t indent  = count_digits(n_drawn) + 2U;
  add_picture(figure);
  ent_figure_add(figure, "\n**What the reports say**\n\n");
  for (size_t i = 0U; i < n_drawn; ++i) {
    add_proof(figure, i, indent);
  }
  add_reports(figure);
}
