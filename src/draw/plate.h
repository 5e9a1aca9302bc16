// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_PLATE_H
#define ENT_DRAW_PLATE_H

#include "draw/layout.h"
#include "draw/scene.h"
#include "entente.h"

#define ENT_MAX_PLATE_NAMES 150U ///< Names on a plate
#define ENT_MAX_PLATE_LINES 400U ///< Lines on it

/**
   Place the names of an index plate in two columns, state by state.

   Lines begin and end at the inner side of names and bend to the middle of the
   page.  The ports are made in the scene's arena.
*/
ENT_NODISCARD EntStatus
ent_plate_place(EntScene* scene, EntLayout* layout);

#endif // ENT_DRAW_PLATE_H
