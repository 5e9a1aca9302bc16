// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// How options change the graph before anything is bundled: claims that do not
// hold at a date drop out, and states stand for the actors that belong to
// them.

#include "draw/scene.h"

#include "base/text.h"
#include "graph/graph.h"
#include "model/lexical.h"

#include <string.h>

#define MAX_STEPS 16U // From an actor to its state; more is a circle

static const EntActor*
actor_at(const EntScene* const scene, const size_t index)
{
  return ent_graph_record(scene->graph, ENT_ACTOR, index).actor;
}

// Return the state that an actor belongs to, else itself
static uint32_t
find_home(const EntScene* const scene, const uint32_t actor)
{
  uint32_t home = actor;
  for (unsigned i = 0U; i < MAX_STEPS; ++i) {
    const EntActor* const here = actor_at(scene, home);
    const size_t          next =
      here->kind != ENT_STATE && here->rolls_up_to.size
                 ? ent_graph_find_actor(scene->graph, here->rolls_up_to)
                 : SIZE_MAX;
    if (next == SIZE_MAX) {
      return home;
    }
    home = (uint32_t)next;
  }

  return actor;
}

EntStatus
ent_scene_find_homes(EntScene* const scene)
{
  const size_t n_actors = ent_graph_n_records(scene->graph, ENT_ACTOR);
  const size_t size     = n_actors * sizeof(uint32_t);
  if (!n_actors) {
    return ENT_SUCCESS;
  }

  uint32_t* const homes   = (uint32_t*)ent_arena_alloc(&scene->arena, size);
  uint32_t* const members = (uint32_t*)ent_arena_alloc(&scene->arena, size);
  if (!homes || !members) {
    return ENT_NO_MEMORY;
  }

  memset(members, 0, size);
  for (uint32_t i = 0U; i < n_actors; ++i) {
    homes[i] = find_home(scene, i);
    ++members[homes[i]];
  }

  scene->scope.homes   = homes;
  scene->scope.members = members;
  return ENT_SUCCESS;
}

// Return whether a claim had been made, and held, at the date
static bool
is_held(const EntScene* const scene, const uint32_t index, const EntText date)
{
  const EntClaim* const claim =
    ent_graph_record(scene->graph, ENT_CLAIM, index).claim;
  const size_t  passage = ent_graph_claim_passage(scene->graph, index);
  const size_t  report  = ent_graph_passage_report(scene->graph, passage);
  const EntText issued =
    ent_graph_record(scene->graph, ENT_REPORT, report).report->issued;

  return !(issued.size && ent_date_is_before(date, issued)) &&
         !(claim->from_date.size &&
           ent_date_is_before(date, claim->from_date)) &&
         !(claim->to_date.size && ent_date_is_before(claim->to_date, date));
}

// Leave out the claims that did not hold
static EntStatus
filter(EntScene* const scene, EntRelationship* const relationship)
{
  const EntText   date = ent_text(scene->scope.options.as_of);
  uint32_t* const claims =
    (uint32_t*)ent_arena_copy(&scene->arena,
                              relationship->claims,
                              relationship->n_claims * sizeof(uint32_t));
  if (!claims) {
    return ENT_NO_MEMORY;
  }

  uint32_t n_claims     = 0U;
  uint32_t n_supporting = 0U;
  for (uint32_t i = 0U; i < relationship->n_claims; ++i) {
    if (is_held(scene, claims[i], date)) {
      const EntClaim* const claim =
        ent_graph_record(scene->graph, ENT_CLAIM, claims[i]).claim;
      n_supporting += claim->polarity != ENT_NEGATED;
      claims[n_claims++] = claims[i];
    }
  }

  relationship->claims       = claims;
  relationship->n_claims     = n_claims;
  relationship->n_supporting = n_supporting;
  return ENT_SUCCESS;
}

EntStatus
ent_scene_view_relationship(EntScene* const               scene,
                            const EntRelationship* const  relationship,
                            const EntRelationship** const out)
{
  const EntSceneScope* const scope = &scene->scope;
  *out                             = relationship;
  if (!scope->homes && !scope->options.as_of) {
    return ENT_SUCCESS;
  }

  EntRelationship* const copy = (EntRelationship*)ent_arena_copy(
    &scene->arena, relationship, sizeof(EntRelationship));
  if (!copy) {
    return ENT_NO_MEMORY;
  }

  if (scope->homes) {
    const uint32_t from = scope->homes[relationship->from];
    const uint32_t to   = scope->homes[relationship->to];
    // The ends of what has no direction stay in order
    const bool is_turned =
      from > to && ent_predicate_is_symmetric(relationship->predicate);
    copy->from = is_turned ? to : from;
    copy->to   = is_turned ? from : to;
  }

  *out = copy;
  return scope->options.as_of ? filter(scene, copy) : ENT_SUCCESS;
}
