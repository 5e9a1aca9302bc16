// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// A page has room for so many lines.  Of more, those with one claim go first,
// structure before hedged and past ones before asserted ones; then those with
// more claims in the same order.

#include "draw/scene.h"

#include "base/try.h"
#include "draw/plate.h"

#include <stdlib.h>

#define COLUMN 170.0 // Millimetres
#define COLUMN_LINES 45.0
#define BLOC_LINES 20U
#define PAIR_LINES 30U

/// A line and how much it is worth
typedef struct {
  size_t   index;    ///< Place among the edges
  unsigned rank;     ///< The lower, the sooner it goes
  size_t   n_claims; ///< Of lines of one rank those with fewer go
} Worth;

static size_t
max_lines(const EntScene* const scene)
{
  const double size = (double)ent_scene_width(scene) / COLUMN;
  const double room =
    COLUMN_LINES * (size < 1.0 ? size * size : size) * scene->scope.capacity;
  switch (scene->scope.view) {
    case ENT_VIEW_PAIR:
      return PAIR_LINES;
    case ENT_VIEW_PLATE:
      return ENT_MAX_PLATE_LINES;
    case ENT_VIEW_BLOCS:
      return BLOC_LINES;
    default:
      return room < 6.0 ? 6U : (size_t)room;
  }
}

static unsigned
rank_of(const EntSceneEdge* const edge)
{
  const unsigned base = edge->n_claims < 2U ? 0U : 3U;
  return base + (edge->line_class == ENT_LINE_STRUCTURE      ? 0U
                 : edge->certainty == ENT_CERTAINTY_ASSERTED ? 2U
                                                             : 1U);
}

static int
compare_worths(const void* const a, const void* const b)
{
  const Worth* const x = (const Worth*)a;
  const Worth* const y = (const Worth*)b;
  return x->rank != y->rank           ? (x->rank > y->rank ? -1 : 1)
         : x->n_claims != y->n_claims ? (x->n_claims > y->n_claims ? -1 : 1)
         : x->index < y->index        ? -1
                                      : x->index > y->index;
}

// Drop actors that have no line any more, and give the others new numbers
static void
drop_lonely(EntScene* const scene, uint32_t* const numbers)
{
  size_t n_kept = 0U;
  for (size_t i = 0U; i < scene->n_nodes; ++i) {
    scene->nodes[i].n_claims = 0U;
  }

  scene->n_claims = 0U;
  for (size_t i = 0U; i < scene->n_edges; ++i) {
    const EntSceneEdge* const edge = &scene->edges[i];
    scene->nodes[edge->from].n_claims += edge->n_claims;
    scene->nodes[edge->to].n_claims += edge->n_claims;
    scene->n_claims += edge->n_claims;
  }

  for (size_t i = 0U; i < scene->n_nodes; ++i) {
    numbers[i] = (uint32_t)n_kept;
    if (scene->nodes[i].n_claims) {
      scene->nodes[n_kept++] = scene->nodes[i];
    }
  }

  scene->n_nodes = n_kept;
  for (size_t i = 0U; i < scene->n_edges; ++i) {
    scene->edges[i].from = numbers[scene->edges[i].from];
    scene->edges[i].to   = numbers[scene->edges[i].to];
  }
}

// Keep the lines that come first, in their old order
static void
keep_first(EntScene* const scene, const Worth* const worths, const size_t n)
{
  for (size_t i = 0U; i < scene->n_edges; ++i) {
    scene->edges[worths[i].index].is_kept = i < n;
  }

  size_t n_kept = 0U;
  for (size_t i = 0U; i < scene->n_edges; ++i) {
    if (scene->edges[i].is_kept) {
      scene->edges[n_kept++] = scene->edges[i];
    }
  }

  scene->n_edges = n_kept;
}

EntStatus
ent_scene_thin(EntScene* const scene)
{
  const EntAllocator* const memory = scene->arena.memory;
  const size_t              most   = max_lines(scene);
  if (scene->n_edges <= most) {
    return ENT_SUCCESS;
  }

  Worth* const worths =
    (Worth*)ent_memory_zeroed(memory, scene->n_edges, sizeof(Worth));
  uint32_t* const numbers =
    (uint32_t*)ent_memory_zeroed(memory, scene->n_nodes, sizeof(uint32_t));
  if (worths && numbers) {
    for (size_t i = 0U; i < scene->n_edges; ++i) {
      const EntSceneEdge* const edge  = &scene->edges[i];
      const Worth               worth = { i, rank_of(edge), edge->n_claims };
      worths[i]                       = worth;
    }

    qsort(worths, scene->n_edges, sizeof(Worth), compare_worths);
    scene->n_thinned = scene->n_edges - most;
    keep_first(scene, worths, most);
    drop_lonely(scene, numbers);
  }

  const EntStatus st = worths && numbers ? ENT_SUCCESS : ENT_NO_MEMORY;
  ent_memory_free(memory, worths);
  ent_memory_free(memory, numbers);
  return st;
}
