// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Any LaTeX of the last ten years.  Footnotes bear the numbers that the report
// prints, whatever number the document around them has come to; characters that
// a font of pdfLaTeX lacks are named by their code instead of stopping the run.

#include "draw/figure.h"

#include "base/text.h"
#include "draw/svg.h"
#include "draw/tell.h"
#include "graph/graph.h"

static const char preamble[] =
  "% Put it into a document with \\input.  Packages: graphicx; hyperref makes\n"
  "% the addresses links; pdfLaTeX needs [T1]{fontenc}.\n"
  "\\providecommand{\\href}[2]{#2}\n"
  "\\providecommand{\\ententechar}{}\n"
  "\\DeclareRobustCommand{\\ententechar}[2]{\\ifdefined\\Umathchar #2\\else\n"
  "  \\ifcsname u8:\\detokenize{#2}\\endcsname #2\\else [U+#1]\\fi\\fi}\n"
  "\\providecommand{\\ententemark}[1]{\\textsuperscript{#1}}\n"
  "\\providecommand{\\ententenote}[2]{\\ententemark{#1}\\begingroup\n"
  "  \\def\\thefootnote{#1}\\footnotetext[0]{#2}\\endgroup}\n";

// A list of figures is read before the commands are defined here
static const char list_preamble[] =
  "\\makeatletter\\if@filesw\\immediate\\write\\@auxout{"
  "\\string\\providecommand\n"
  "  {\\string\\ententechar}[2]{\\string\\ifdefined\\string\\Umathchar\\space\n"
  "  \\string#2\\string\\else[U+\\string#1]\\string\\fi}}\\fi\\makeatother\n";

static void
add_picture(EntFigure* const figure)
{
  ent_figure_add(figure, "\\begin{figure}[htbp]\n  \\centering\n");
  ent_figure_add(figure,
                 "  \\includegraphics[width=\\linewidth,height=.8\\textheight,"
                 "keepaspectratio]%\n    {");
  ent_bytes_text(figure->out, figure->picture);
  ent_figure_add(figure, "}\n  \\caption[{");
  ent_bytes_text(&figure->scratch, figure->scene->title);
  ent_figure_add_words(figure);
  ent_figure_add(figure, "}]{");
  ent_figure_add_caption(figure);
  ent_figure_add(figure, "}\n\\end{figure}\n");
}

static const EntSource*
source_at(const EntFigure* const figure, const uint32_t index)
{
  return ent_graph_record(figure->scene->graph, ENT_SOURCE, index).source;
}

static void
add_source(EntFigure* const figure, const uint32_t index)
{
  const EntSource* const source = source_at(figure, index);
  const bool             is_web = ent_svg_is_web(source->href);
  if (is_web) {
    ent_figure_add(figure, "\\href{");
    ent_inert_address(figure->out, ENT_MARKUP_TEX, source->href);
    ent_figure_add(figure, "}{");
  }
  ent_tell_source(&figure->scratch, source);
  ent_figure_add_words(figure);
  ent_figure_add(figure, is_web ? "}" : "");
}

// Append a mark for one note, and its text where it stands for the first time
static void
add_note(EntFigure* const      figure,
         const size_t          report,
         const uint32_t* const sources,
         const size_t          n_sources)
{
  bool is_known = true;
  for (size_t i = 0U; i < n_sources; ++i) {
    is_known &= figure->is_cited[sources[i]];
    figure->is_cited[sources[i]] = true;
  }

  ent_figure_add(figure, is_known ? "\\ententemark{" : "\\ententenote{");
  ent_tell_note(&figure->scratch,
                figure->scene,
                report,
                source_at(figure, sources[0])->note);
  ent_figure_add_words(figure);
  ent_figure_add(figure, "}");
  if (!is_known) {
    ent_figure_add(figure, "{");
    for (size_t i = 0U; i < n_sources; ++i) {
      ent_figure_add(figure, i ? "; " : "");
      add_source(figure, sources[i]);
    }
    ent_figure_add(figure, "}");
  }
}

// Append the notes of a sentence; a source without a number follows in brackets
static void
add_notes(EntFigure* const figure, const size_t passage)
{
  const EntGraph* const graph  = figure->scene->graph;
  const size_t          report = ent_graph_passage_report(graph, passage);
  size_t                n_all  = 0U;
  const uint32_t* const all = ent_graph_passage_sources(graph, passage, &n_all);
  bool                  is_next = false;
  for (size_t i = 0U; i < n_all;) {
    const EntText note = source_at(figure, all[i])->note;
    size_t        end  = i + 1U;
    while (end < n_all && note.size &&
           ent_text_equals(source_at(figure, all[end])->note, note)) {
      ++end;
    }

    if (note.size) {
      ent_figure_add(figure, is_next ? "\\ententemark{,}" : "");
      add_note(figure, report, all + i, end - i);
    } else {
      ent_figure_add(figure, " (");
      add_source(figure, all[i]);
      ent_figure_add(figure, ")");
    }
    is_next = note.size > 0U;
    i       = end;
  }
}

static void
add_quote(EntFigure* const figure, const EntProofQuote* const quote)
{
  ent_figure_add(figure, "  \\item{} \xE2\x80\x9C");
  ent_bytes_text(
    &figure->scratch,
    ent_graph_record(figure->scene->graph, ENT_PASSAGE, quote->passage)
      .passage->quote);
  ent_figure_add_words(figure);
  ent_figure_add(figure, "\xE2\x80\x9D");
  add_notes(figure, quote->passage);
  ent_figure_add(figure, " (");
  ent_figure_add_claims(figure, quote);
  ent_figure_add(figure, ")\n");
}

static void
add_proof(EntFigure* const figure, const EntProof* const proof)
{
  EntProofQuote quote;
  ent_figure_add(figure, "\\item{} \\textbf{");
  ent_tell_relation(&figure->scratch, figure->scene, proof);
  ent_figure_add_words(figure);
  ent_figure_add(figure, "} (");
  ent_tell_state(&figure->scratch, proof);
  ent_figure_add_words(figure);
  ent_figure_add(figure, ")\n  \\begin{itemize}\n");
  for (size_t i = 0U; ent_proof_next(figure->scene, proof, &i, &quote);) {
    add_quote(figure, &quote);
  }
  ent_figure_add(figure, "  \\end{itemize}\n");
}

// Tell which letter stands for which report
static void
add_reports(EntFigure* const figure)
{
  const size_t n_reports =
    ent_graph_n_records(figure->scene->graph, ENT_REPORT);
  for (size_t i = 0U; n_reports > 1U && i < n_reports; ++i) {
    ent_figure_add(figure, i ? "; " : "\\noindent Reports: ");
    ent_tell_letter(&figure->scratch, figure->scene, i);
    ent_bytes_char(&figure->scratch, ' ');
    ent_tell_report(&figure->scratch, figure->scene, i);
    ent_figure_add_words(figure);
  }
  ent_figure_add(figure, n_reports > 1U ? ".\n\n" : "");
}

void
ent_figure_write_tex(EntFigure* const figure)
{
  ent_figure_add(figure, preamble);
  ent_figure_add(figure, list_preamble);
  add_picture(figure);
  ent_figure_add(figure, "\n");
  add_reports(figure);
  if (figure->proofs->n_drawn) {
    ent_figure_add(figure, "\\begin{enumerate}\n");
    for (size_t i = 0U; i < figure->proofs->n_drawn; ++i) {
      add_proof(figure, &figure->proofs->items[i]);
    }
    ent_figure_add(figure, "\\end{enumerate}\n");
  }
}
