// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_TESTS_UNIT_PLAN_H
#define ENT_TESTS_UNIT_PLAN_H

#include "draw/layout.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ENT_PLAN_BOXES 4U  ///< Room of a plan in boxes
#define ENT_PLAN_ROUTES 4U ///< Room of a plan in lines

/// A layout that needs no memory, its pieces added one by one
typedef struct {
  EntBox    boxes[ENT_PLAN_BOXES];   ///< Its boxes
  EntRoute  routes[ENT_PLAN_ROUTES]; ///< Its lines
  EntLayout layout;                  ///< Views both
} EntPlan;

/// Make an empty plan
void
ent_plan_init(EntPlan* plan);

/// Add a box of 40 by 20 points
void
ent_plan_box(EntPlan* plan, double x, double y);

/// Add a line without a label that would be 100 points long; boxes must be
/// there
EntRoute*
ent_plan_line(EntPlan* plan, uint32_t from, uint32_t to);

/// Add a line with a label of 30 by 10 points, and trace it
EntRoute*
ent_plan_labelled(EntPlan* plan,
                  uint32_t from,
                  uint32_t to,
                  double   bow,
                  double   spot);

/// Make a layout in disorder: many boxes and lines, all of several sizes
EntStatus
ent_plan_heap(const EntAllocator* memory, EntLayout* out);

/// Weigh a layout without any short cut
double
ent_plan_cost(const EntLayout* layout);

/// Trace all lines after boxes or labels moved
void
ent_plan_trace(EntPlan* plan);

/// Return whether two boxes do not overlap
bool
ent_plan_is_apart(const EntBox* a, const EntBox* b);

#endif // ENT_TESTS_UNIT_PLAN_H
