// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_PROOF_H
#define ENT_DRAW_PROOF_H

#include "draw/scene.h"
#include "entente.h"

#include <stddef.h>
#include <stdint.h>

/// A relation with all that the reports say about it
typedef struct {
  const EntSceneEdge*           edge;            ///< Its line, null if none
  const EntRelationship* const* relationships;   ///< What it stands for
  size_t                        n_relationships; ///< How many, at least 1
  EntLineClass                  line_class;      ///< What it is about
  EntCertainty                  certainty;       ///< How sure it is
  const uint32_t*               claims;          ///< Claims, by passage
  size_t                        n_claims;        ///< How many, at least 1
} EntProof;

/// All relations of a graph: lines of the picture first, each part by class
typedef struct {
  EntProof* items;   ///< The relations
  size_t    n_items; ///< How many
  size_t    n_drawn; ///< How many of them are lines of the picture
} EntProofs;

/// Sentences of a proof one by one: claims of one passage
typedef struct {
  size_t          passage;  ///< Index of the passage
  const uint32_t* claims;   ///< Its claims in this proof
  size_t          n_claims; ///< How many, at least 1
} EntProofQuote;

/**
   Find the proofs of a scene: its lines, and the relationships of the graph
   that are no part of any line.

   They live in the scene's arena.
*/
ENT_NODISCARD EntStatus
ent_proofs_find(EntScene* scene, EntProofs* out);

/**
   Move on to the next sentence of a proof.

   `place` begins as 0.  Returns false at the end.
*/
bool
ent_proof_next(const EntScene* scene,
               const EntProof* proof,
               size_t*         place,
               EntProofQuote*  out);

#endif // ENT_DRAW_PROOF_H
