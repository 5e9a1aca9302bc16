// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Pictures travel without the page around them, so each tells its title, what
// it shows and leaves out, and the reports it comes from.

#include "draw/scene.h"

#include "base/bytes.h"
#include "base/try.h"
#include "draw/words.h"
#include "graph/graph.h"

#include <string.h>

#define MAX_REPORTS 3U // Named in the source line

/// What a report gives to the diagram
typedef struct {
  size_t n_claims;  ///< Claims of drawn lines
  size_t n_edges;   ///< Lines with a claim of it
  size_t last_edge; ///< Line that was counted last, from 1
} Share;

static size_t
n_reports(const EntScene* const scene)
{
  return ent_graph_n_records(scene->graph, ENT_REPORT);
}

static const EntReport*
report_at(const EntScene* const scene, const size_t index)
{
  return ent_graph_record(scene->graph, ENT_REPORT, index).report;
}

// Move what was written to the scene, and empty the buffer
static EntStatus
settle(EntScene* const scene, EntBytes* const bytes, EntText* const out)
{
  const EntText   text = ent_bytes_view(bytes);
  const EntStatus st =
    bytes->status ? bytes->status : ent_arena_text(&scene->arena, text, out);
  bytes->size = 0U;
  return st;
}

// Append the names of the actors that a view is about
static void
add_names(const EntScene* const scene, EntBytes* const out)
{
  if (scene->scope.view == ENT_VIEW_EGO) {
    size_t best = 0U;
    for (size_t i = 1U; i < scene->n_nodes; ++i) {
      best = scene->nodes[i].n_claims > scene->nodes[best].n_claims ? i : best;
    }
    ent_bytes_string(out, "Relations of ");
    ent_bytes_text(out, scene->nodes[best].name);
    return;
  }

  for (size_t i = 0U; i < scene->n_nodes; ++i) {
    ent_bytes_string(out, i ? ", " : "");
    ent_bytes_text(out, scene->nodes[i].name);
  }
}

static void
add_title(const EntScene* const scene,
          const char* const     title,
          EntBytes* const       out)
{
  const EntView view  = scene->scope.view;
  const size_t  n_all = n_reports(scene);
  if (title) {
    ent_words_add(out, ent_text(title), ENT_MAX_LABEL);
  } else if (scene->n_nodes &&
             (view == ENT_VIEW_EGO || view == ENT_VIEW_PAIR)) {
    add_names(scene, out);
  } else if (n_all == 1U && report_at(scene, 0U)->title.size) {
    ent_words_add(out, report_at(scene, 0U)->title, ENT_MAX_LABEL);
  } else {
    ent_bytes_string(out, "Actors and relations in ");
    ent_words_add_count(out, n_all, "report");
  }
}

// Append what the options made of the graph
static void
add_scope(const EntScene* const scene, EntBytes* const out)
{
  const EntSceneScope* const scope = &scene->scope;
  if (scope->homes && scope->view != ENT_VIEW_PLATE) {
    ent_bytes_string(out, "Persons and agencies counted with their state; ");
  }

  if (scope->options.as_of) {
    ent_bytes_string(out, "as of ");
    ent_words_add_date(out, ent_text(scope->options.as_of), false);
    ent_bytes_string(out, ": ");
  }
}

static void
add_thinned(const EntScene* const scene, EntBytes* const out)
{
  if (scene->n_thinned && scene->scope.view != ENT_VIEW_BLOCS) {
    ent_bytes_string(out, "; left out so that type stays legible at ");
    ent_bytes_number(out, ent_scene_width(scene));
    ent_bytes_string(out, " mm: ");
    ent_words_add_count(out, scene->n_thinned, "relation");
  } else if (scene->n_thinned) {
    ent_bytes_string(out, "; left out: ");
    ent_words_add_count(out, scene->n_thinned, "weaker relation");
  }
}

static void
add_subtitle(const EntScene* const scene, EntBytes* const out)
{
  const bool        is_bloc = scene->scope.view == ENT_VIEW_BLOCS;
  const char* const noun    = is_bloc ? "bloc" : "actor";
  add_scope(scene, out);
  if (scene->n_nodes < scene->n_candidates) {
    ent_bytes_number(out, scene->n_nodes);
    ent_bytes_string(out, " of ");
    ent_words_add_count(out, scene->n_candidates, noun);
    ent_bytes_string(out, ", those with most claims");
  } else {
    ent_words_add_count(out, scene->n_nodes, noun);
  }

  ent_bytes_string(out, "; ");
  ent_words_add_count(out, scene->n_edges, "relation");
  ent_bytes_string(out, " from ");
  ent_words_add_count(out, scene->n_claims, "claim");
  add_thinned(scene, out);
  if (scene->n_hypothetical + scene->n_denied) {
    ent_bytes_string(out, "; not drawn: ");
  }
  if (scene->n_hypothetical) {
    ent_bytes_number(out, scene->n_hypothetical);
    ent_bytes_string(out, " only hypothetical");
  }
  if (scene->n_denied) {
    ent_bytes_string(out, scene->n_hypothetical ? ", " : "");
    ent_bytes_number(out, scene->n_denied);
    ent_bytes_string(out, " only denied");
  }
}

static void
count_shares(const EntScene* const scene, Share* const shares)
{
  for (size_t i = 0U; i < scene->n_edges; ++i) {
    uint32_t claim = 0U;
    for (size_t j = 0U; ent_scene_claim(scene, &scene->edges[i], j, &claim);
         ++j) {
      const size_t passage = ent_graph_claim_passage(scene->graph, claim);
      Share* const share =
        &shares[ent_graph_passage_report(scene->graph, passage)];
      ++share->n_claims;
      share->n_edges += share->last_edge != i + 1U;
      share->last_edge = i + 1U;
    }
  }
}

static void
add_report(const EntReport* const report,
           const Share* const     share,
           EntBytes* const        out)
{
  // Who stands for the report: the house, else the author
  const EntText publisher =
    report->publisher.size ? report->publisher : report->author;

  ent_words_add(out, publisher, ENT_MAX_LABEL);
  ent_bytes_string(out, publisher.size ? ", " : "");
  ent_bytes_string(out, "\xE2\x80\x9C");
  ent_words_add(
    out, report->title.size ? report->title : report->id, ENT_MAX_LABEL);
  ent_bytes_string(out, "\xE2\x80\x9D");
  if (report->issued.size) {
    ent_bytes_string(out, ", ");
    ent_words_add_date(out, report->issued, false);
  }

  ent_bytes_string(out, ": ");
  ent_words_add_count(out, share->n_claims, "claim");
  ent_bytes_string(out, " in ");
  ent_words_add_count(out, share->n_edges, "relation");
}

// Name the reports with the most claims
static void
add_source(const EntScene* const scene, Share* const shares, EntBytes* out)
{
  const size_t n_all = n_reports(scene);
  ent_bytes_string(out, n_all == 1U ? "Source: " : "Sources: ");

  size_t n_named = 0U;
  while (n_named < n_all && n_named < MAX_REPORTS) {
    size_t best = 0U;
    for (size_t i = 1U; i < n_all; ++i) {
      best = shares[i].n_claims > shares[best].n_claims ? i : best;
    }
    // One report is named even if nothing of it is drawn
    if (n_named && !shares[best].n_claims) {
      break;
    }

    ent_bytes_string(out, n_named++ ? "; " : "");
    add_report(report_at(scene, best), &shares[best], out);
    shares[best].n_claims = 0U;
  }

  size_t n_left = 0U;
  for (size_t i = 0U; i < n_all; ++i) {
    n_left += shares[i].n_claims > 0U;
  }
  if (n_left) {
    ent_bytes_string(out, "; and ");
    ent_bytes_number(out, n_left);
    ent_bytes_string(out, n_left == 1U ? " more report" : " more reports");
  }
}

static EntStatus
word_source(EntScene* const scene, EntBytes* const bytes)
{
  const EntAllocator* const memory = scene->arena.memory;
  const size_t              n_all  = n_reports(scene);
  if (!n_all) {
    return ENT_SUCCESS;
  }

  Share* const shares = (Share*)ent_memory_zeroed(memory, n_all, sizeof(Share));
  if (!shares) {
    return ENT_NO_MEMORY;
  }

  count_shares(scene, shares);
  add_source(scene, shares, bytes);
  ent_memory_free(memory, shares);
  return settle(scene, bytes, &scene->source);
}

EntStatus
ent_scene_word_frame(EntScene* const scene, const char* const title)
{
  EntBytes bytes = ent_bytes_init(scene->arena.memory);

  add_title(scene, title, &bytes);
  EntStatus st = settle(scene, &bytes, &scene->title);
  if (!st) {
    add_subtitle(scene, &bytes);
    st = settle(scene, &bytes, &scene->subtitle);
  }
  if (!st) {
    st = word_source(scene, &bytes);
  }

  ent_bytes_clear(&bytes);
  return st;
}
