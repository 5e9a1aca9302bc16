// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// The plane is rolled up: cells repeat after N_CELLS in both directions, so no
// place is outside.  Pieces that only share a cell are found though they are
// far apart; none that is near is missed.

#include "draw/grid.h"

#include <math.h>
#include <string.h>

#define CELL 56.0  // Points
#define N_CELLS 32 // A power of two

/// Range of cells in one direction, both included
typedef struct {
  int begin; ///< First
  int end;   ///< Last
} Range;

EntStatus
ent_grid_init(const EntAllocator* const memory,
              const size_t              n_pieces,
              EntGrid* const            out)
{
  out->n_words = n_pieces / 64U + 1U;
  out->cells   = (uint64_t*)ent_memory_zeroed(
    memory, (size_t)N_CELLS * N_CELLS * out->n_words, sizeof(uint64_t));
  return out->cells ? ENT_SUCCESS : ENT_NO_MEMORY;
}

void
ent_grid_clear(const EntAllocator* const memory, EntGrid* const grid)
{
  ent_memory_free(memory, grid->cells);
}

void
ent_grid_empty(EntGrid* const grid)
{
  memset(grid->cells,
         0,
         (size_t)N_CELLS * N_CELLS * grid->n_words * sizeof(uint64_t));
}

static Range
range_of(const double low, const double high)
{
  // Far off, all cells: the cast must not overflow
  const double begin = floor(low / CELL);
  const double end   = floor(high / CELL);
  Range        range = { 0, N_CELLS - 1 };
  if (begin > -1e6 && end < 1e6 && end - begin < (double)N_CELLS) {
    range.begin = (int)begin;
    range.end   = (int)end;
  }

  return range;
}

static uint64_t*
cell_at(const EntGrid* const grid, const int x, const int y)
{
  const size_t column = (unsigned)x & (N_CELLS - 1U);
  const size_t row    = (unsigned)y & (N_CELLS - 1U);
  return &grid->cells[(row * N_CELLS + column) * grid->n_words];
}

void
ent_grid_add(EntGrid* const grid, const size_t piece, const EntExtent extent)
{
  const Range    x   = range_of(extent.left, extent.right);
  const Range    y   = range_of(extent.bottom, extent.top);
  const uint64_t bit = UINT64_C(1) << piece % 64U;
  for (int i = y.begin; i <= y.end; ++i) {
    for (int j = x.begin; j <= x.end; ++j) {
      cell_at(grid, j, i)[piece / 64U] |= bit;
    }
  }
}

void
ent_grid_remove(EntGrid* const grid, const size_t piece, const EntExtent extent)
{
  const Range    x   = range_of(extent.left, extent.right);
  const Range    y   = range_of(extent.bottom, extent.top);
  const uint64_t bit = UINT64_C(1) << piece % 64U;
  for (int i = y.begin; i <= y.end; ++i) {
    for (int j = x.begin; j <= x.end; ++j) {
      cell_at(grid, j, i)[piece / 64U] &= ~bit;
    }
  }
}

void
ent_grid_find(const EntGrid* const grid,
              const EntExtent      extent,
              uint64_t* const      found)
{
  const Range x = range_of(extent.left, extent.right);
  const Range y = range_of(extent.bottom, extent.top);
  for (int i = y.begin; i <= y.end; ++i) {
    for (int j = x.begin; j <= x.end; ++j) {
      const uint64_t* const cell = cell_at(grid, j, i);
      for (size_t k = 0U; k < grid->n_words; ++k) {
        found[k] |= cell[k];
      }
    }
  }
}
