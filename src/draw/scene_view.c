// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Which view a diagram gets, and what it shows of the graph: an actor with its
// relations, the relations of two to four actors, states for all that belongs
// to them, or the actors with most claims.  What is chosen without being asked
// for is told in a notice.

#include "draw/scene.h"

#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "draw/plate.h"

#include <assert.h>

#define MAX_ACTORS 60U // More make no network that can be read
#define MAX_PAIR 4U
#define MAX_EGO 21U // An actor with twenty others
#define MAX_BLOCS 12U
#define COLUMN 170U // Millimetres: the text of an A4 page
#define BROAD 257U  // The same on its side

static const EntPosition nowhere = { NULL, 0U, 0U };

unsigned
ent_scene_width(const EntScene* const scene)
{
  const EntDrawOptions* const options = &scene->scope.options;
  const bool is_large = scene->scope.view == ENT_VIEW_OVERVIEW &&
                        options->max_actors > ENT_DEFAULT_MAX_ACTORS;
  return options->width ? options->width : is_large ? BROAD : COLUMN;
}

size_t
ent_scene_max_actors(const EntScene* const scene)
{
  const EntSceneScope* const scope = &scene->scope;
  const size_t               wish  = scope->options.max_actors;
  const double               size  = (double)ent_scene_width(scene) / COLUMN;
  const double               room  = 30.0 * size * size * scope->capacity;
  size_t most = room < 5.0 ? 5U : room < MAX_ACTORS ? (size_t)room : MAX_ACTORS;
  switch (scope->view) {
    case ENT_VIEW_PAIR:
      most = scope->options.n_around > 1U ? MAX_PAIR : 2U;
      break;
    case ENT_VIEW_EGO:
      most = most < MAX_EGO ? most : MAX_EGO;
      break;
    case ENT_VIEW_PLATE:
      most = ENT_MAX_PLATE_NAMES;
      break;
    case ENT_VIEW_BLOCS:
      most = most < MAX_BLOCS ? most : MAX_BLOCS;
      break;
    default:
      most = wish                            ? most
             : most < ENT_DEFAULT_MAX_ACTORS ? most
                                             : ENT_DEFAULT_MAX_ACTORS;
      break;
  }

  return wish && wish < most ? wish : most;
}

/// Actors that a view is about
typedef struct {
  uint32_t actors[MAX_PAIR]; ///< Their indices
  size_t   n_actors;         ///< How many
} Centre;

static bool
is_central(const Centre* const centre, const uint32_t actor)
{
  for (size_t i = 0U; i < centre->n_actors; ++i) {
    if (centre->actors[i] == actor) {
      return true;
    }
  }

  return false;
}

// Find the actors that the options name
static Centre
named_centre(const EntScene* const scene)
{
  const EntSceneScope* const scope  = &scene->scope;
  Centre                     centre = { { 0U }, 0U };
  for (size_t i = 0U; i < scope->options.n_around; ++i) {
    const size_t found =
      ent_graph_find_actor(scene->graph, ent_text(scope->options.around[i]));
    if (found != SIZE_MAX && centre.n_actors < MAX_PAIR) {
      const uint32_t actor =
        scope->homes ? scope->homes[found] : (uint32_t)found;
      if (!is_central(&centre, actor)) {
        centre.actors[centre.n_actors++] = actor;
      }
    }
  }

  return centre;
}

// Return the actor whose lines have most claims
static uint32_t
find_hub(const EntScene* const scene, size_t* const weights)
{
  uint32_t best = 0U;
  for (size_t i = 0U; i < scene->n_edges; ++i) {
    const EntSceneEdge* const edge = &scene->edges[i];
    weights[edge->from] += edge->n_claims;
    weights[edge->to] += edge->n_claims;
  }
  for (uint32_t i = 0U; i < ent_graph_n_records(scene->graph, ENT_ACTOR); ++i) {
    best = weights[i] > weights[best] ? i : best;
  }

  return best;
}

// Keep the lines with at least one end, or both, in the centre
static void
keep_central(EntScene* const     scene,
             const Centre* const centre,
             const bool          needs_both)
{
  size_t n_kept = 0U;
  for (size_t i = 0U; i < scene->n_edges; ++i) {
    const EntSceneEdge edge   = scene->edges[i];
    const unsigned     n_ends = (unsigned)is_central(centre, edge.from) +
                            (unsigned)is_central(centre, edge.to);
    if (n_ends >= (needs_both ? 2U : 1U)) {
      scene->edges[n_kept++] = edge;
    }
  }

  scene->n_edges = n_kept;
}

static EntStatus
focus_ego(EntScene* const scene)
{
  const EntAllocator* const memory = scene->arena.memory;
  const size_t n_actors = ent_graph_n_records(scene->graph, ENT_ACTOR);
  Centre       centre   = named_centre(scene);
  if (!centre.n_actors && n_actors) {
    size_t* const weights =
      (size_t*)ent_memory_zeroed(memory, n_actors, sizeof(size_t));
    if (!weights) {
      return ENT_NO_MEMORY;
    }

    centre.actors[0] = find_hub(scene, weights);
    centre.n_actors  = 1U;
    ent_memory_free(memory, weights);
  }

  centre.n_actors = centre.n_actors ? 1U : 0U;
  keep_central(scene, &centre, false);
  return ENT_SUCCESS;
}

static size_t
count_actors(const EntScene* const scene, bool* const is_seen)
{
  size_t n_actors = 0U;
  for (size_t i = 0U; i < scene->n_edges; ++i) {
    const uint32_t ends[] = { scene->edges[i].from, scene->edges[i].to };
    for (size_t j = 0U; j < 2U; ++j) {
      n_actors += !is_seen[ends[j]];
      is_seen[ends[j]] = true;
    }
  }

  return n_actors;
}

// Return the view for options that leave it open
static EntStatus
choose_view(const EntScene* const scene, EntView* const out)
{
  const EntAllocator* const   memory  = scene->arena.memory;
  const EntDrawOptions* const options = &scene->scope.options;
  const size_t n_all = ent_graph_n_records(scene->graph, ENT_ACTOR);
  *out               = ENT_VIEW_OVERVIEW;
  if (options->n_around && options->n_around <= MAX_PAIR) {
    *out = options->n_around == 1U ? ENT_VIEW_EGO : ENT_VIEW_PAIR;
  } else if (!options->n_around && !options->max_actors && n_all > MAX_ACTORS) {
    bool* const is_seen = (bool*)ent_memory_zeroed(memory, n_all, sizeof(bool));
    if (!is_seen) {
      return ENT_NO_MEMORY;
    }
    if (count_actors(scene, is_seen) > MAX_ACTORS) {
      *out = ENT_VIEW_BLOCS;
    }
    ent_memory_free(memory, is_seen);
  }

  return ENT_SUCCESS;
}

static void
tell_view(const EntScene* const scene)
{
  static const char* const names[] = {
    [ENT_VIEW_EGO]   = "ego: the relations of one actor",
    [ENT_VIEW_PAIR]  = "pair: all relations between the named actors",
    [ENT_VIEW_BLOCS] = "blocs: there are over 60 actors; --view plate has all",
  };

  const EntView view = scene->scope.view;
  if (view != ENT_VIEW_OVERVIEW && scene->scope.capacity >= 1.0) {
    ent_notice(scene->world,
               ENT_NOTICE_VIEW_CHOSEN,
               nowhere,
               ent_text(names[view]),
               ent_text(NULL));
  }
}

// Bundle once more, with states for all that belongs to them
static EntStatus
bundle_blocs(EntScene* const scene)
{
  scene->n_edges        = 0U;
  scene->n_hypothetical = 0U;
  scene->n_denied       = 0U;
  ENT_TRY(ent_scene_find_homes(scene));
  return ent_scene_bundle(scene);
}

EntStatus
ent_scene_focus(EntScene* const scene)
{
  EntSceneScope* const scope = &scene->scope;
  scope->view                = scope->options.view;
  if (scope->options.rolls_up && scope->view != ENT_VIEW_PLATE) {
    ENT_TRY(ent_scene_find_homes(scene));
  }

  ENT_TRY(ent_scene_bundle(scene));
  if (scope->view == ENT_VIEW_AUTO) {
    ENT_TRY(choose_view(scene, &scope->view));
    tell_view(scene);
  }

  if (scope->view == ENT_VIEW_EGO) {
    return focus_ego(scene);
  }

  if (scope->view == ENT_VIEW_BLOCS) {
    return bundle_blocs(scene);
  }

  if (scope->view == ENT_VIEW_PAIR && scope->options.n_around > 1U) {
    const Centre centre = named_centre(scene);
    keep_central(scene, &centre, true);
  }

  // Names of a plate stand by their states
  return scope->view == ENT_VIEW_PLATE ? ent_scene_find_homes(scene)
                                       : ENT_SUCCESS;
}
