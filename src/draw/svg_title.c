// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// The words that a reader sees on pointing at a line or actor, or hears.  They
// name the evidence, so that a picture alone can be checked: up to three
// quotes, each with the printed numbers of its notes.

#include "draw/svg.h"

#include "base/text.h"
#include "draw/words.h"

#define DASH " \xE2\x80\x93 "
#define MAX_QUOTE 300U // Code points of a quote in a title
#define MAX_QUOTES 3U

void
ent_svg_add_actor_title(EntBytes* const out, const EntSceneNode* const node)
{
  ent_bytes_text(out, node->name);
  ent_bytes_string(out, " (");
  ent_bytes_string(out, ent_shape_style(node->kind)->title);
  if (node->role.size) {
    ent_bytes_string(out, "; ");
    ent_bytes_text(out, node->role);
  }
  ent_bytes_char(out, ')');
}

void
ent_svg_add_edge_name(EntBytes* const           out,
                      const EntScene* const     scene,
                      const EntSceneEdge* const edge)
{
  ent_bytes_text(out, scene->nodes[edge->from].name);
  ent_bytes_string(out, DASH);
  ent_bytes_text(out, edge->words);
  ent_bytes_string(out, DASH);
  ent_bytes_text(out, scene->nodes[edge->to].name);
}

static const EntSource*
source_at(const EntScene* const scene, const uint32_t index)
{
  return ent_graph_record(scene->graph, ENT_SOURCE, index).source;
}

// Append the numbers of a passage's notes: " [8, 11]"
static void
add_notes(EntBytes* const       out,
          const EntScene* const scene,
          const size_t          passage)
{
  size_t                n_sources = 0U;
  const uint32_t* const sources =
    ent_graph_passage_sources(scene->graph, passage, &n_sources);

  // Sources of one note stand together
  EntText last = ent_text(NULL);
  for (size_t i = 0U; i < n_sources; ++i) {
    const EntText note = source_at(scene, sources[i])->note;
    if (note.size && !ent_text_equals(note, last)) {
      ent_bytes_string(out, last.size ? ", " : " [");
      ent_words_add(out, note, MAX_QUOTE);
      last = note;
    }
  }

  ent_bytes_string(out, last.size ? "]" : "");
}

static void
add_quotes(EntBytes* const           out,
           const EntScene* const     scene,
           const EntSceneEdge* const edge)
{
  size_t   n_quotes             = 0U;
  size_t   passages[MAX_QUOTES] = { 0U };
  uint32_t claim                = 0U;
  for (size_t i = 0U;
       n_quotes < MAX_QUOTES && ent_scene_claim(scene, edge, i, &claim);
       ++i) {
    // Two claims of one sentence need it only once
    const size_t passage = ent_graph_claim_passage(scene->graph, claim);
    bool         is_told = false;
    for (size_t j = 0U; j < n_quotes; ++j) {
      is_told |= passages[j] == passage;
    }

    if (!is_told) {
      const EntRecord record =
        ent_graph_record(scene->graph, ENT_PASSAGE, passage);
      ent_bytes_string(out, " \xE2\x80\x9C");
      ent_words_add(out, record.passage->quote, MAX_QUOTE);
      ent_bytes_string(out, "\xE2\x80\x9D");
      add_notes(out, scene, passage);
      passages[n_quotes++] = passage;
    }
  }
}

void
ent_svg_add_edge_title(EntBytes* const           out,
                       const EntScene* const     scene,
                       const EntSceneEdge* const edge)
{
  ent_svg_add_edge_name(out, scene, edge);
  ent_bytes_string(out, " (");
  ent_bytes_string(out, ent_line_style(edge->line_class)->title);
  ent_bytes_string(out, "; ");
  ent_words_add_count(out, edge->n_claims, "claim");
  ent_bytes_string(out, ", ");
  ent_bytes_string(out, ent_certainty_style(edge->certainty)->title);
  ent_bytes_string(out, ").");
  add_quotes(out, scene, edge);
}

void
ent_svg_add_description(EntBytes* const out, const EntScene* const scene)
{
  ent_bytes_string(out, "Network of actors and their relations: ");
  ent_bytes_text(out, scene->subtitle);
  ent_bytes_string(out, ". ");
  ent_bytes_text(out, scene->source);
}
