// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// The actors with the most claims are drawn.  To keep the diagram in one
// piece, actors that have a line to one already chosen go before the others.

#include "draw/scene.h"

#include "base/try.h"

#include <assert.h>

/// What is known of an actor of the graph while choosing
typedef struct {
  size_t   n_claims; ///< Claims of its lines
  uint32_t node;     ///< Its place in the scene from 1, 0 if not chosen
  bool     is_near;  ///< Whether a line joins it to a chosen one
} Candidate;

static void
weigh(EntScene* const scene, Candidate* const candidates)
{
  for (size_t i = 0U; i < scene->n_edges; ++i) {
    const EntSceneEdge* const edge = &scene->edges[i];
    scene->n_candidates += !candidates[edge->from].n_claims;
    candidates[edge->from].n_claims += edge->n_claims;
    scene->n_candidates += !candidates[edge->to].n_claims;
    candidates[edge->to].n_claims += edge->n_claims;
  }
}

// Return the best candidate that is left, or null
static Candidate*
find_best(Candidate* const candidates, const size_t n_actors)
{
  Candidate* best = NULL;
  for (size_t i = 0U; i < n_actors; ++i) {
    Candidate* const candidate = &candidates[i];
    if (!candidate->n_claims || candidate->node) {
      continue;
    }

    if (!best || (candidate->is_near != best->is_near
                    ? candidate->is_near
                    : candidate->n_claims > best->n_claims)) {
      best = candidate;
    }
  }

  return best;
}

static void
mark_near(const EntScene* const scene,
          Candidate* const      candidates,
          const uint32_t        chosen)
{
  for (size_t i = 0U; i < scene->n_edges; ++i) {
    const EntSceneEdge* const edge = &scene->edges[i];
    if (edge->from == chosen) {
      candidates[edge->to].is_near = true;
    } else if (edge->to == chosen) {
      candidates[edge->from].is_near = true;
    }
  }
}

// Keep the lines between chosen actors and count the claims that are left
static void
keep_edges(EntScene* const scene, const Candidate* const candidates)
{
  size_t n_kept = 0U;
  for (size_t i = 0U; i < scene->n_edges; ++i) {
    EntSceneEdge   edge = scene->edges[i];
    const uint32_t from = candidates[edge.from].node;
    const uint32_t to   = candidates[edge.to].node;
    if (from && to) {
      edge.from              = from - 1U;
      edge.to                = to - 1U;
      scene->edges[n_kept++] = edge;
      scene->n_claims += edge.n_claims;
      scene->nodes[edge.from].n_claims += edge.n_claims;
      scene->nodes[edge.to].n_claims += edge.n_claims;
    }
  }

  scene->n_edges = n_kept;
}

static EntStatus
choose(EntScene* const  scene,
       Candidate* const candidates,
       const size_t     n_actors,
       const size_t     max_actors)
{
  scene->nodes = (EntSceneNode*)ent_arena_alloc(
    &scene->arena, max_actors * sizeof(EntSceneNode));
  if (!scene->nodes) {
    return ENT_NO_MEMORY;
  }

  weigh(scene, candidates);
  while (scene->n_nodes < max_actors) {
    Candidate* const best = find_best(candidates, n_actors);
    if (!best) {
      break;
    }

    const EntSceneNode node = { .actor = (uint32_t)(best - candidates) };

    scene->nodes[scene->n_nodes++] = node;
    best->node                     = (uint32_t)scene->n_nodes;
    mark_near(scene, candidates, node.actor);
  }

  keep_edges(scene, candidates);

  // Only the last one can be without a line: all others were near or began a
  // piece that went on
  if (scene->n_nodes && !scene->nodes[scene->n_nodes - 1U].n_claims) {
    --scene->n_nodes;
  }

  return ENT_SUCCESS;
}

EntStatus
ent_scene_choose(EntScene* const scene, const size_t max_actors)
{
  assert(max_actors);

  const size_t n_actors = ent_graph_n_records(scene->graph, ENT_ACTOR);
  if (!n_actors) {
    return ENT_SUCCESS;
  }

  Candidate* const candidates = (Candidate*)ent_memory_zeroed(
    scene->arena.memory, n_actors, sizeof(Candidate));
  if (!candidates) {
    return ENT_NO_MEMORY;
  }

  const EntStatus st = choose(scene, candidates, n_actors, max_actors);
  ent_memory_free(scene->arena.memory, candidates);
  return st;
}
