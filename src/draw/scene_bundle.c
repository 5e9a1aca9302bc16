// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw/scene.h"

#include "base/try.h"
#include "draw/family.h"

#include <stdlib.h>

/// A relationship that is drawn, with what decides its line
typedef struct {
  const EntRelationship* relationship; ///< The relationship
  EntLineClass           line_class;   ///< Class of its predicate
  EntCertainty           certainty;    ///< What its claims give it
  bool                   is_mutual;    ///< Whether it has no direction
  size_t                 index;        ///< Place in the graph
} Strand;

static int
compare_numbers(const size_t a, const size_t b)
{
  return a < b ? -1 : a > b;
}

// Compare all that decides a line
static int
compare_lines(const Strand* const a, const Strand* const b)
{
  const size_t pairs[][2] = {
    { a->relationship->from, b->relationship->from },
    { a->relationship->to, b->relationship->to },
    { a->is_mutual, b->is_mutual },
    { a->line_class, b->line_class },
    { a->certainty, b->certainty },
  };

  int order = 0;
  for (size_t i = 0U; !order && i < sizeof(pairs) / sizeof(pairs[0]); ++i) {
    order = compare_numbers(pairs[i][0], pairs[i][1]);
  }

  return order;
}

static int
compare_strands(const void* const a, const void* const b)
{
  const Strand* const x     = (const Strand*)a;
  const Strand* const y     = (const Strand*)b;
  const int           order = compare_lines(x, y);
  return order ? order : compare_numbers(x->index, y->index);
}

// Return whether a relationship of a certainty is drawn, and count it if not
static bool
is_drawn(EntScene* const scene, const EntCertainty certainty)
{
  if (certainty < ENT_N_DRAWN_CERTAINTIES || scene->scope.options.is_all) {
    return true;
  }

  scene->n_hypothetical += certainty == ENT_CERTAINTY_HYPOTHETICAL;
  scene->n_denied += certainty == ENT_CERTAINTY_DENIED;
  return false;
}

// Return whether a relationship can be a line of the view
static bool
is_shown(const EntScene* const scene, const EntRelationship* const relationship)
{
  return relationship->n_claims && relationship->from != relationship->to &&
         ent_predicate_is_line(relationship->predicate) &&
         (scene->scope.view != ENT_VIEW_BLOCS ||
          ent_predicate_line(relationship->predicate) != ENT_LINE_STRUCTURE);
}

// Gather the relationships that are drawn, and count those left out
static EntStatus
gather(EntScene* const scene, Strand* const strands, size_t* const n_out)
{
  const size_t n_all = ent_graph_n_relationships(scene->graph);
  for (size_t i = 0U; i < n_all; ++i) {
    const EntRelationship* relationship = NULL;
    ENT_TRY(ent_scene_view_relationship(
      scene, ent_graph_relationship(scene->graph, i), &relationship));
    if (!is_shown(scene, relationship)) {
      continue;
    }

    const EntPredicate predicate = relationship->predicate;
    const EntCertainty certainty =
      ent_relationship_certainty(scene->graph, relationship);
    if (is_drawn(scene, certainty)) {
      // Blocs are about numbers: how sure the claims are is told elsewhere
      const bool   is_bloc = scene->scope.view == ENT_VIEW_BLOCS;
      const Strand strand  = { relationship,
                               ent_predicate_line(predicate),
                              is_bloc ? ENT_CERTAINTY_ASSERTED : certainty,
                               ent_predicate_is_symmetric(predicate),
                               i };
      strands[(*n_out)++]  = strand;
    }
  }

  return ENT_SUCCESS;
}

// Make one line of each run of equal strands
static EntStatus
bundle_runs(EntScene* const     scene,
            const Strand* const strands,
            const size_t        n_strands)
{
  const EntRelationship** const relationships =
    (const EntRelationship**)ent_arena_alloc(
      &scene->arena, n_strands * sizeof(const EntRelationship*));
  scene->edges = (EntSceneEdge*)ent_arena_alloc(
    &scene->arena, n_strands * sizeof(EntSceneEdge));
  if (!relationships || !scene->edges) {
    return ENT_NO_MEMORY;
  }

  EntSceneEdge* edge = NULL;
  for (size_t i = 0U; i < n_strands; ++i) {
    const Strand* const strand = &strands[i];
    relationships[i]           = strand->relationship;
    if (!edge || compare_lines(strand - 1, strand)) {
      const EntSceneEdge begun = { .from          = strand->relationship->from,
                                   .to            = strand->relationship->to,
                                   .line_class    = strand->line_class,
                                   .certainty     = strand->certainty,
                                   .is_mutual     = strand->is_mutual,
                                   .relationships = &relationships[i] };

      edge  = &scene->edges[scene->n_edges++];
      *edge = begun;
    }

    ++edge->n_relationships;
    edge->n_claims += strand->relationship->n_claims;
  }

  return ENT_SUCCESS;
}

EntStatus
ent_scene_bundle(EntScene* const scene)
{
  const size_t n_all = ent_graph_n_relationships(scene->graph);
  if (!n_all) {
    return ENT_SUCCESS;
  }

  Strand* const strands =
    (Strand*)ent_memory_zeroed(scene->arena.memory, n_all, sizeof(Strand));
  if (!strands) {
    return ENT_NO_MEMORY;
  }

  size_t    n_strands = 0U;
  EntStatus st        = gather(scene, strands, &n_strands);
  if (!st && n_strands) {
    qsort(strands, n_strands, sizeof(Strand), compare_strands);
    st = bundle_runs(scene, strands, n_strands);
  }

  ent_memory_free(scene->arena.memory, strands);
  return st;
}
