// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_COST_H
#define ENT_DRAW_COST_H

#include "draw/layout.h"

#include <stddef.h>

/// Return how bad a layout is: 0 is perfect; traces must be up to date
double
ent_cost_layout(const EntLayout* layout);

/// Return the part of the cost that moving a box can change
double
ent_cost_box(const EntLayout* layout, size_t box);

/// Return the part of the cost that moving a label can change
double
ent_cost_route(const EntLayout* layout, size_t route);

#endif // ENT_DRAW_COST_H
