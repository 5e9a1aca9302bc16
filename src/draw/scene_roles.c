// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Offices are not drawn as lines: the office that the claims give a person
// becomes the second line of its box, with the name of the state or
// organization.  What has no office shows the state it belongs to.

#include "draw/scene.h"

#include "base/bytes.h"
#include "base/text.h"
#include "base/try.h"
#include "draw/words.h"

#include <stdint.h>
#include <string.h>

/// The best office of an actor so far
typedef struct {
  EntText  office;    ///< Words of the office, or empty
  size_t   place;     ///< Actor where it is held, SIZE_MAX if there is none
  bool     is_former; ///< Whether it is held no more
  uint32_t n_claims;  ///< Claims of its relationship
} Office;

static const EntActor*
actor_at(const EntScene* const scene, const size_t index)
{
  return ent_graph_record(scene->graph, ENT_ACTOR, index).actor;
}

// Present offices go before former ones, worded ones before bare ones
static bool
is_better(const Office* const a, const Office* const b)
{
  return b->place == SIZE_MAX                 ? true
         : a->is_former != b->is_former       ? b->is_former
         : !a->office.size != !b->office.size ? a->office.size > 0U
                                              : a->n_claims > b->n_claims;
}

static void
consider(const EntScene* const        scene,
         const EntRelationship* const relationship,
         Office* const                best)
{
  for (uint32_t i = 0U; i < relationship->n_claims; ++i) {
    const EntClaim* const claim =
      ent_graph_record(scene->graph, ENT_CLAIM, relationship->claims[i]).claim;
    if (claim->modality != ENT_FACTUAL && claim->modality != ENT_HISTORICAL) {
      continue;
    }

    const bool   is_gone = actor_at(scene, relationship->to)->to_date.size > 0U;
    const Office office  = { claim->office,
                             relationship->to,
                             is_gone || claim->modality == ENT_HISTORICAL,
                             relationship->n_claims };
    if (is_better(&office, best)) {
      *best = office;
    }
  }
}

static Office
find_office(const EntScene* const scene, const uint32_t actor)
{
  Office       best  = { ent_text(NULL), SIZE_MAX, false, 0U };
  const size_t n_all = ent_graph_n_relationships(scene->graph);
  for (size_t i = 0U; i < n_all; ++i) {
    const EntRelationship* const relationship =
      ent_graph_relationship(scene->graph, i);

    // What somebody denies is no role
    if (relationship->predicate == ENT_HOLDS_OFFICE_IN &&
        relationship->from == actor &&
        relationship->n_supporting == relationship->n_claims) {
      consider(scene, relationship, &best);
    }
  }

  return best;
}

static void
add_office(const EntScene* const scene,
           const Office* const   office,
           EntBytes* const       out)
{
  const EntText place  = ent_actor_label(actor_at(scene, office->place));
  const bool is_marked = ent_words_contain(office->office, ENT_TEXT("former"));
  if (office->is_former && !is_marked) {
    ent_bytes_string(out, office->office.size ? "former " : "former office");
  }

  ent_bytes_text(out, office->office);
  if (!ent_words_contain(office->office, place)) {
    ent_bytes_string(out, out->size ? ", " : "");
    ent_bytes_text(out, place);
  }
}

// Append the name of what an actor belongs to if its own does not tell it
static void
add_home(const EntScene* const scene,
         const EntActor* const actor,
         EntBytes* const       out)
{
  const size_t home = actor->rolls_up_to.size
                        ? ent_graph_find_actor(scene->graph, actor->rolls_up_to)
                        : SIZE_MAX;
  if (home != SIZE_MAX) {
    const EntText name = ent_actor_label(actor_at(scene, home));
    if (!ent_words_contain(ent_actor_label(actor), name)) {
      ent_bytes_text(out, name);
    }
  }
}

static void
add_role(const EntScene* const     scene,
         const EntSceneNode* const node,
         EntBytes* const           out)
{
  if (scene->scope.view == ENT_VIEW_BLOCS) {
    const uint32_t n_members = scene->scope.members[node->actor];
    if (n_members > 1U) {
      ent_words_add_count(out, n_members, "actor");
    }
    return;
  }

  const EntActor* const actor  = actor_at(scene, node->actor);
  const Office          office = find_office(scene, node->actor);
  if (office.place != SIZE_MAX) {
    add_office(scene, &office, out);
  } else {
    add_home(scene, actor, out);
  }

  if (actor->to_date.size) {
    ent_bytes_string(out, out->size ? ", until " : "until ");
    ent_words_add_date(out, actor->to_date, true);
  }
}

EntStatus
ent_scene_name_roles(EntScene* const scene)
{
  EntBytes  bytes = ent_bytes_init(scene->arena.memory);
  EntStatus st    = ENT_SUCCESS;
  for (size_t i = 0U; !st && i < scene->n_nodes; ++i) {
    bytes.size = 0U;
    add_role(scene, &scene->nodes[i], &bytes);
    st =
      bytes.status
        ? bytes.status
        : ent_scene_text(scene, ent_bytes_view(&bytes), &scene->nodes[i].role);
  }

  ent_bytes_clear(&bytes);
  return st;
}
