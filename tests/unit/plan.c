// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "plan.h"

#include "draw/chance.h"
#include "draw/cost.h"

#include <assert.h>
#include <string.h>

void
ent_plan_init(EntPlan* const plan)
{
  memset(plan, 0, sizeof(*plan));
  plan->layout.boxes       = plan->boxes;
  plan->layout.routes      = plan->routes;
  plan->layout.page.aspect = 0.85;
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
  route->ideal          = 100.0;
  route->spot           = 0.5;
  ent_arc_trace(&plan->layout, route);
  return route;
}

EntRoute*
ent_plan_labelled(EntPlan* const plan,
                  const uint32_t from,
                  const uint32_t to,
                  const double   bow,
                  const double   spot)
{
  EntRoute* const route = ent_plan_line(plan, from, to);
  route->label.width    = 30.0;
  route->label.height   = 10.0;
  route->bow            = bow;
  route->spot           = spot;
  ent_arc_trace(&plan->layout, route);
  return route;
}

#define HEAP_BOXES 24U
#define HEAP_ROUTES 40U

EntStatus
ent_plan_heap(const EntAllocator* const memory, EntLayout* const out)
{
  EntChance       chance = ent_chance_init(7U);
  const EntStatus st = ent_layout_init(memory, HEAP_BOXES, HEAP_ROUTES, out);
  if (st) {
    return st;
  }

  for (size_t i = 0U; i < HEAP_BOXES; ++i) {
    EntBox* const box = &out->boxes[i];
    box->center.x     = ent_chance_part(&chance) * 500.0;
    box->center.y     = ent_chance_part(&chance) * 500.0;
    box->width        = 40.0 + ent_chance_part(&chance) * 60.0;
    box->height       = 20.0 + ent_chance_part(&chance) * 20.0;
  }

  // Some to hubs, some parallel, some without label
  for (size_t i = 0U; i < HEAP_ROUTES; ++i) {
    EntRoute* const route = &out->routes[i];
    route->from           = (uint32_t)(i % HEAP_BOXES);
    route->to = (route->from + 1U + (uint32_t)(i % 3U)) % HEAP_BOXES;
    if (i % 5U < 2U && route->from) {
      route->to = 0U;
    }
    route->family       = (unsigned)(i % 4U);
    route->head         = 6.0;
    route->label.width  = i % 4U ? 30.0 + (double)i : 0.0;
    route->label.height = 12.0;
  }

  ent_layout_begin(out);
  ent_layout_trace(out);
  return ENT_SUCCESS;
}

static double
hub_cost(const EntLayout* const layout, const size_t box)
{
  size_t spokes[HEAP_ROUTES];
  size_t n_spokes = 0U;
  assert(layout->n_routes <= HEAP_ROUTES);
  for (size_t i = 0U; i < layout->n_routes; ++i) {
    if (layout->routes[i].from == box || layout->routes[i].to == box) {
      spokes[n_spokes++] = i;
    }
  }

  return ent_cost_hub(layout, box, spokes, n_spokes);
}

double
ent_plan_cost(const EntLayout* const layout)
{
  double cost = ent_cost_page(&layout->page, ent_layout_extent(layout));
  for (size_t i = 0U; i < layout->n_boxes; ++i) {
    cost += hub_cost(layout, i);
    for (size_t j = 0U; j < i; ++j) {
      cost += ent_cost_boxes(&layout->boxes[i], &layout->boxes[j]);
    }
  }

  for (size_t i = 0U; i < layout->n_routes; ++i) {
    const EntRoute* const route = &layout->routes[i];
    cost += ent_cost_route(layout, route);
    for (size_t j = 0U; j < layout->n_boxes; ++j) {
      cost += ent_cost_route_box(
        route, &layout->boxes[j], route->from == j || route->to == j);
    }
    for (size_t j = 0U; j < i; ++j) {
      cost += ent_cost_routes(route, &layout->routes[j]);
    }
  }

  return cost;
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
