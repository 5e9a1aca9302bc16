// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_COST_H
#define ENT_DRAW_COST_H

#include "draw/layout.h"

#include <stdbool.h>
#include <stddef.h>

/// Things that are further apart than this cost each other nothing
#define ENT_COST_REACH 22.0

// All costs are at least 0.

/// Return what two boxes cost that are too near each other
double
ent_cost_boxes(const EntBox* a, const EntBox* b);

/// Return what a line and its label cost at a box; `is_own` if it ends there
double
ent_cost_route_box(const EntRoute* route, const EntBox* box, bool is_own);

/// Return what two lines with their labels cost each other
double
ent_cost_routes(const EntRoute* a, const EntRoute* b);

/// Return what a line costs alone: length, bow, detour, too little to be seen
double
ent_cost_route(const EntLayout* layout, const EntRoute* route);

/**
   Return what the order of lines round a box costs.

   `routes` are the indices of the lines that end there.
*/
double
ent_cost_hub(const EntLayout* layout,
             size_t           box,
             const size_t*    routes,
             size_t           n_routes);

/// Return what the size and shape of the page cost
double
ent_cost_page(const EntPage* page, EntExtent extent);

#endif // ENT_DRAW_COST_H
