// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_PLACE_H
#define ENT_DRAW_PLACE_H

#include "draw/layout.h"
#include "draw/plugins.h"
#include "entente.h"

/**
   Find places for the boxes and labels of a layout, whose sizes are given.

   Boxes that are pinned stay; only lines are bowed then.  The same sizes give
   the same places, in a time that the number of pieces bounds.  Traces are up
   to date afterwards.
*/
ENT_NODISCARD EntStatus
ent_place(const EntGraphviz* graphviz, EntLayout* layout);

#endif // ENT_DRAW_PLACE_H
