// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a finished graph.
// Goes out: what its diagram shows, in words and numbers: actors with name and
// role line, lines with class, certainty and label, title, subtitle, source.
// Left out, and counted: relationships that are only hypothetical or only
// denied, and actors beyond the ceiling.

#include "draw/scene.h"

#include "base/bytes.h"
#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "draw/words.h"
#include "graph/graph.h"

#include <assert.h>

#define MAX_PLATE_NAME 40U // Code points

static const EntPosition nowhere = { NULL, 0U, 0U };

void
ent_scene_clear(EntScene* const scene)
{
  ent_arena_clear(&scene->arena);
}

EntStatus
ent_scene_cut(EntScene* const scene,
              const EntText   text,
              const size_t    max_chars,
              EntText* const  out)
{
  EntBytes bytes = ent_bytes_init(scene->arena.memory);
  if (ent_words_add(&bytes, text, max_chars)) {
    ent_notice(
      scene->world, ENT_NOTICE_LABEL_CUT, nowhere, text, ent_text(NULL));
  }

  const EntStatus st =
    bytes.status ? bytes.status
                 : ent_arena_text(&scene->arena, ent_bytes_view(&bytes), out);
  ent_bytes_clear(&bytes);
  return st;
}

EntStatus
ent_scene_text(EntScene* const scene, const EntText text, EntText* const out)
{
  return ent_scene_cut(scene, text, ENT_MAX_LABEL, out);
}

const EntClaim*
ent_scene_claim(const EntScene* const     scene,
                const EntSceneEdge* const edge,
                const size_t              index,
                uint32_t* const           claim_out)
{
  size_t rest = index;
  for (size_t i = 0U; i < edge->n_relationships; ++i) {
    const EntRelationship* const relationship = edge->relationships[i];
    if (rest < relationship->n_claims) {
      *claim_out = relationship->claims[rest];
      return ent_graph_record(scene->graph, ENT_CLAIM, *claim_out).claim;
    }
    rest -= relationship->n_claims;
  }

  return NULL;
}

static EntStatus
raise_notices(const EntScene* const scene)
{
  if (!scene->n_nodes) {
    ent_notice(scene->world,
               ENT_NOTICE_NOTHING_TO_DRAW,
               nowhere,
               ent_text(NULL),
               ent_text(NULL));
  }

  if (scene->n_nodes < scene->n_candidates) {
    EntBytes bytes = ent_bytes_init(scene->arena.memory);
    ent_bytes_number(&bytes, scene->n_nodes);
    ent_bytes_string(&bytes, " of ");
    ent_bytes_number(&bytes, scene->n_candidates);
    const EntStatus st = bytes.status;
    ent_notice(scene->world,
               ENT_NOTICE_ACTORS_LEFT_OUT,
               nowhere,
               ent_bytes_view(&bytes),
               ent_text(NULL));
    ent_bytes_clear(&bytes);
    return st;
  }

  return ENT_SUCCESS;
}

static EntStatus
name_actors(EntScene* const scene)
{
  for (size_t i = 0U; i < scene->n_nodes; ++i) {
    EntSceneNode* const   node = &scene->nodes[i];
    const EntActor* const actor =
      ent_graph_record(scene->graph, ENT_ACTOR, node->actor).actor;

    node->kind  = actor->kind;
    node->shape = actor->to_date.size ? ENT_SHAPE_DEFUNCT : actor->kind;
    ENT_TRY(scene->scope.view == ENT_VIEW_PLATE
              ? ent_scene_cut(
                  scene, ent_actor_label(actor), MAX_PLATE_NAME, &node->name)
              : ent_scene_text(scene, ent_actor_label(actor), &node->name));
    // A name of nothing but steering characters
    if (!node->name.size) {
      node->name = actor->id;
    }
  }

  return ENT_SUCCESS;
}

EntStatus
ent_scene_init(EntScene* const             scene,
               const EntGraph* const       graph,
               const EntDrawOptions* const options,
               const double                capacity)
{
  assert(graph);

  EntWorld* const world = ent_graph_world(graph);
  const EntScene  empty = { .graph = graph,
                            .world = world,
                            .arena = ent_arena_init(ent_world_memory(world)) };

  *scene                = empty;
  scene->scope.capacity = capacity;
  if (options) {
    scene->scope.options = *options;
  }

  ENT_TRY(ent_scene_focus(scene));
  ENT_TRY(ent_scene_choose(scene, ent_scene_max_actors(scene)));
  ENT_TRY(ent_scene_thin(scene));
  ENT_TRY(name_actors(scene));
  ENT_TRY(ent_scene_name_roles(scene));
  ENT_TRY(ent_scene_label_edges(scene));
  ENT_TRY(ent_scene_word_frame(scene, options ? options->title : NULL));
  return capacity < 1.0 ? ENT_SUCCESS : raise_notices(scene);
}
