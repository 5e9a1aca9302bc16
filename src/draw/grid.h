// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_GRID_H
#define ENT_DRAW_GRID_H

#include "base/memory.h"
#include "draw/layout.h"
#include "entente.h"

#include <stddef.h>
#include <stdint.h>

/// Tells which pieces of a layout lie near a place
typedef struct {
  uint64_t* cells;   ///< For each cell one bit a piece
  size_t    n_words; ///< Words of 64 bits a cell
} EntGrid;

/// Make an empty grid for pieces numbered from 0; clear it in any case
ENT_NODISCARD EntStatus
ent_grid_init(const EntAllocator* memory, size_t n_pieces, EntGrid* out);

/// Free a grid
void
ent_grid_clear(const EntAllocator* memory, EntGrid* grid);

/// Take all pieces out
void
ent_grid_empty(EntGrid* grid);

/// Enter a piece into all cells of an extent
void
ent_grid_add(EntGrid* grid, size_t piece, EntExtent extent);

/// Take a piece out of all cells of an extent
void
ent_grid_remove(EntGrid* grid, size_t piece, EntExtent extent);

/// Set in `found`, of `n_words`, the bits of all pieces in cells of an extent
void
ent_grid_find(const EntGrid* grid, EntExtent extent, uint64_t* found);

#endif // ENT_DRAW_GRID_H
