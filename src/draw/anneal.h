// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_ANNEAL_H
#define ENT_DRAW_ANNEAL_H

#include "draw/tally.h"

#include <stddef.h>
#include <stdint.h>

/// A run of the annealer
typedef struct {
  size_t   n_moves;     ///< Moves that are tried
  double   temperature; ///< What a move may cost at first
  double   stride;      ///< Points that boxes move at first
  uint64_t seed;        ///< Decides the moves
} EntAnnealing;

/**
   Move the pieces of a layout about until it costs little.

   Moves that make it dearer are made too, the fewer the longer it takes.  The
   same run on the same layout gives the same places.
*/
void
ent_anneal(EntTally* tally, const EntAnnealing* run);

#endif // ENT_DRAW_ANNEAL_H
