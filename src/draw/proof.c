// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// A picture shows less than a graph says: the list beside it holds all, what is
// drawn first, so that nothing has to be taken on trust.

#include "draw/proof.h"

#include "base/try.h"
#include "draw/family.h"

#include <assert.h>
#include <stdlib.h>

/// A claim with what decides its place in a proof
typedef struct {
  uint32_t claim;   ///< Index in the graph
  size_t   passage; ///< Index of its passage
} Place;

static int
compare_places(const void* const a, const void* const b)
{
  const Place* const x = (const Place*)a;
  const Place* const y = (const Place*)b;
  return x->passage != y->passage ? (x->passage < y->passage ? -1 : 1)
         : x->claim < y->claim    ? -1
                                  : x->claim > y->claim;
}

// Gather the claims of a proof, those of one passage together
static EntStatus
gather_claims(EntScene* const scene, EntProof* const proof)
{
  size_t n_claims = 0U;
  for (size_t i = 0U; i < proof->n_relationships; ++i) {
    n_claims += proof->relationships[i]->n_claims;
  }

  const EntAllocator* const memory = scene->arena.memory;
  Place* const              places =
    (Place*)ent_memory_zeroed(memory, n_claims, sizeof(Place));
  uint32_t* const claims =
    (uint32_t*)ent_arena_alloc(&scene->arena, n_claims * sizeof(uint32_t));
  if (!places || !claims) {
    ent_memory_free(memory, places);
    return ENT_NO_MEMORY;
  }

  size_t n = 0U;
  for (size_t i = 0U; i < proof->n_relationships; ++i) {
    const EntRelationship* const relationship = proof->relationships[i];
    for (uint32_t j = 0U; j < relationship->n_claims; ++j) {
      const uint32_t claim = relationship->claims[j];
      const Place    place = { claim,
                               ent_graph_claim_passage(scene->graph, claim) };
      places[n++]          = place;
    }
  }

  qsort(places, n_claims, sizeof(Place), compare_places);
  for (size_t i = 0U; i < n_claims; ++i) {
    claims[i] = places[i].claim;
  }

  proof->claims   = claims;
  proof->n_claims = n_claims;
  ent_memory_free(memory, places);
  return ENT_SUCCESS;
}

static EntProof
proof_of_edge(const EntSceneEdge* const edge)
{
  const EntProof proof = { .edge            = edge,
                           .relationships   = edge->relationships,
                           .n_relationships = edge->n_relationships,
                           .line_class      = edge->line_class,
                           .certainty       = edge->certainty };

  return proof;
}

// Make the proof of a relationship that is no part of a line; `slot` stays
static EntProof
proof_of_rest(const EntScene* const scene, const EntRelationship** const slot)
{
  const EntProof proof = { .relationships   = slot,
                           .n_relationships = 1U,
                           .line_class = ent_predicate_line((*slot)->predicate),
                           .certainty =
                             ent_relationship_certainty(scene->graph, *slot) };

  return proof;
}

static int
compare_proofs(const void* const a, const void* const b)
{
  const EntProof* const x = (const EntProof*)a;
  const EntProof* const y = (const EntProof*)b;
  if (!x->edge != !y->edge) {
    return x->edge ? -1 : 1;
  }

  if (x->line_class != y->line_class) {
    return x->line_class < y->line_class ? -1 : 1;
  }

  // Lines lie in one array, as do the relationships of a graph
  const uintptr_t p =
    x->edge ? (uintptr_t)x->edge : (uintptr_t)x->relationships[0];
  const uintptr_t q =
    y->edge ? (uintptr_t)y->edge : (uintptr_t)y->relationships[0];
  return p < q ? -1 : p > q;
}

static int
compare_relationships(const void* const a, const void* const b)
{
  const uintptr_t p = (uintptr_t) * (const EntRelationship* const*)a;
  const uintptr_t q = (uintptr_t) * (const EntRelationship* const*)b;
  return p < q ? -1 : p > q;
}

// Gather the relationships behind all lines, sorted, and return how many
static size_t
gather_drawn(const EntScene* const scene, const EntRelationship** const drawn)
{
  size_t n_drawn = 0U;
  for (size_t i = 0U; i < scene->n_edges; ++i) {
    const EntSceneEdge* const edge = &scene->edges[i];
    for (size_t j = 0U; j < edge->n_relationships; ++j) {
      drawn[n_drawn++] = edge->relationships[j];
    }
  }

  if (n_drawn) {
    qsort(
      drawn, n_drawn, sizeof(const EntRelationship*), compare_relationships);
  }
  return n_drawn;
}

static void
add_proofs(const EntScene* const         scene,
           const EntRelationship** const drawn,
           const EntRelationship** const rest,
           EntProofs* const              out)
{
  for (size_t i = 0U; i < scene->n_edges; ++i) {
    out->items[out->n_items++] = proof_of_edge(&scene->edges[i]);
  }
  out->n_drawn = out->n_items;

  const size_t n_drawn = gather_drawn(scene, drawn);
  const size_t n_all   = ent_graph_n_relationships(scene->graph);
  size_t       n_rest  = 0U;
  for (size_t i = 0U; i < n_all; ++i) {
    const EntRelationship* const relationship =
      ent_graph_relationship(scene->graph, i);
    if (!n_drawn || !bsearch(&relationship,
                             drawn,
                             n_drawn,
                             sizeof(const EntRelationship*),
                             compare_relationships)) {
      rest[n_rest]               = relationship;
      out->items[out->n_items++] = proof_of_rest(scene, &rest[n_rest++]);
    }
  }
}

EntStatus
ent_proofs_find(EntScene* const scene, EntProofs* const out)
{
  assert(scene);

  const EntProofs empty = { NULL, 0U, 0U };
  const size_t    n_all = ent_graph_n_relationships(scene->graph);

  *out = empty;
  if (!n_all) {
    return ENT_SUCCESS;
  }

  size_t n_strands = 1U;
  for (size_t i = 0U; i < scene->n_edges; ++i) {
    n_strands += scene->edges[i].n_relationships;
  }

  EntArena* const arena = &scene->arena;
  out->items            = (EntProof*)ent_arena_alloc(
    arena, (scene->n_edges + n_all) * sizeof(EntProof));
  const EntRelationship** const drawn =
    (const EntRelationship**)ent_arena_alloc(
      arena, n_strands * sizeof(const EntRelationship*));
  const EntRelationship** const rest = (const EntRelationship**)ent_arena_alloc(
    arena, n_all * sizeof(const EntRelationship*));
  if (!out->items || !drawn || !rest) {
    return ENT_NO_MEMORY;
  }

  add_proofs(scene, drawn, rest, out);
  qsort(out->items, out->n_items, sizeof(EntProof), compare_proofs);
  for (size_t i = 0U; i < out->n_items; ++i) {
    ENT_TRY(gather_claims(scene, &out->items[i]));
  }

  return ENT_SUCCESS;
}

bool
ent_proof_next(const EntScene* const scene,
               const EntProof* const proof,
               size_t* const         place,
               EntProofQuote* const  out)
{
  if (*place >= proof->n_claims) {
    return false;
  }

  out->claims   = proof->claims + *place;
  out->n_claims = 0U;
  out->passage  = ent_graph_claim_passage(scene->graph, out->claims[0]);
  while (*place < proof->n_claims &&
         ent_graph_claim_passage(scene->graph, proof->claims[*place]) ==
           out->passage) {
    ++out->n_claims;
    ++*place;
  }

  return true;
}
