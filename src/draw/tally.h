// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_TALLY_H
#define ENT_DRAW_TALLY_H

#include "base/memory.h"
#include "draw/grid.h"
#include "draw/layout.h"
#include "entente.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What two pieces cost each other
typedef struct {
  size_t piece; ///< One that a move changes
  size_t other; ///< Any other
  double cost;  ///< Their cost
} EntTallyPair;

/**
   The cost of a layout, kept up to date while pieces move.

   Pieces are the boxes and after them the lines.  A move is staged, tried, and
   thereby made or taken back; only costs of what it touches are found anew.
*/
typedef struct {
  EntLayout* layout;   ///< What is weighed
  size_t     n_pieces; ///< Boxes and lines

  // The lines of each box
  size_t* starts; ///< For each box where its lines begin, and the end
  size_t* spokes; ///< Lines

  // What stands
  EntGrid    grid;   ///< Finds what is near
  EntExtent* reach;  ///< Extent of each piece
  double*    alone;  ///< Cost of each piece by itself
  double*    pairs;  ///< Cost of each pair of pieces, a square
  double*    rows;   ///< For each piece the sum over its pairs
  EntExtent  extent; ///< Around everything
  double     page;   ///< Cost of the page
  double     total;  ///< Cost of everything

  // What is staged
  bool*         is_staged;    ///< For each piece
  size_t*       staged;       ///< Changed boxes, then changed lines
  size_t        n_staged;     ///< How many
  bool*         is_touched;   ///< For each box whether a line of it changed
  size_t*       touched;      ///< These boxes
  size_t        n_touched;    ///< How many
  EntBox*       old_boxes;    ///< Boxes as they were
  EntRoute*     old_routes;   ///< Lines as they were
  double*       fresh;        ///< New cost by itself, of staged and touched
  EntTallyPair* fresh_pairs;  ///< New costs of pairs that are not 0
  size_t        n_fresh;      ///< How many
  EntExtent     fresh_extent; ///< Around everything
  double        fresh_page;   ///< New cost of the page
  uint64_t*     found;        ///< Bits of pieces that are near
} EntTally;

/**
   Weigh a layout whose traces are up to date.

   The layout must outlive the tally.  Clear the tally in any case.
*/
ENT_NODISCARD EntStatus
ent_tally_init(const EntAllocator* memory, EntLayout* layout, EntTally* out);

/// Free a tally
void
ent_tally_clear(const EntAllocator* memory, EntTally* tally);

/// Weigh everything anew after the layout was changed from outside
void
ent_tally_renew(EntTally* tally);

/// Stage a box at another place
void
ent_tally_stage_box(EntTally* tally, size_t box, EntPoint center);

/// Stage a line with another bow and spot
void
ent_tally_stage_route(EntTally* tally, size_t route, double bow, double spot);

/**
   Make the staged move if it adds at most `allowance` to the total, else take
   it back, and return whether it was made.
*/
bool
ent_tally_try(EntTally* tally, double allowance);

#endif // ENT_DRAW_TALLY_H
