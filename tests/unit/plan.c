// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "plan.h"

#include <assert.h>
#include <string.h>

void
ent_plan_init(EntPlan* const plan)
{
  memset(plan, 0, sizeof(*plan));
  plan->layout.boxes  = plan->boxes;
  plan->layout.routes = plan->routes;
}

void
ent_plan_box(EntPlan* const plan, const double x, const double y)
{
  const EntBox box = { { x, y }, 40.0, 20.0 };
  assert(plan->layout.n_boxes < ENT_PLAN_BOXES);
  plan->boxes[plan->layout.n_boxes++] = box;
}

EntRoute*
ent_plan_line(EntPlan* const plan, const uint32_t from, const uint32_t to)
{
  assert(plan->layout.n_routes < ENT_PLAN_ROUTES);
  EntRoute* const route = &plan->routes[plan->layout.n_routes++];
  route->from           = from;
  route->to             = to;
  ent_arc_trace(&plan->layout, route);
  return route;
}

EntRoute*
ent_plan_labelled(EntPlan* const plan,
                  const uint32_t from,
                  const uint32_t to,
                  const double   x,
                  const double   y)
{
  const EntBox    label = { { x, y }, 30.0, 10.0 };
  EntRoute* const route = ent_plan_line(plan, from, to);
  route->label          = label;
  ent_arc_trace(&plan->layout, route);
  return route;
}

void
ent_plan_trace(EntPlan* const plan)
{
  for (size_t i = 0U; i < plan->layout.n_routes; ++i) {
    ent_arc_trace(&plan->layout, &plan->routes[i]);
  }
}

bool
ent_plan_is_apart(const EntBox* const a, const EntBox* const b)
{
  const EntExtent x = ent_box_extent(a, 0.0);
  const EntExtent y = ent_box_extent(b, 0.0);
  return x.right <= y.left || y.right <= x.left || x.top <= y.bottom ||
         y.top <= x.bottom;
}
