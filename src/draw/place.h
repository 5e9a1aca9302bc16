// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_PLACE_H
#define ENT_DRAW_PLACE_H

#include "draw/layout.h"
#include "draw/plugins.h"
#include "entente.h"

#include <stdbool.h>

/**
   Find places for the boxes and labels of a layout, whose sizes are given.

   The same sizes give the same places.  Traces are up to date afterwards.
*/
ENT_NODISCARD EntStatus
ent_place(const EntGraphviz* graphviz, EntLayout* layout);

/**
   Move boxes and labels step by step as long as it makes a layout better.

   A quick run takes the long steps only, and each but once.
*/
void
ent_settle(EntLayout* layout, bool is_quick);

#endif // ENT_DRAW_PLACE_H
