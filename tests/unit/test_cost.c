// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "draw/cost.h"
#include "plan.h"

#include <math.h>
#include <string.h>

// Four boxes at the corners of a square, far apart
static void
open_square(EntPlan* const plan)
{
  ent_plan_init(plan);
  ent_plan_box(plan, 0.0, 0.0);
  ent_plan_box(plan, 200.0, 0.0);
  ent_plan_box(plan, 200.0, 200.0);
  ent_plan_box(plan, 0.0, 200.0);
}

static double
alone(const EntPlan* const plan, const size_t route)
{
  return ent_cost_route(&plan->layout, &plan->routes[route]);
}

static double
together(const EntPlan* const plan)
{
  const double cost = ent_cost_routes(&plan->routes[0], &plan->routes[1]);
  ent_check_near(
    ent_cost_routes(&plan->routes[1], &plan->routes[0]), cost, 1e-6);
  return cost;
}

static void
test_boxes(void** const state)
{
  EntBox a = { { 0.0, 0.0 }, 40.0, 20.0 };
  EntBox b = { { 0.0, 39.0 }, 40.0, 20.0 };
  (void)state;
  ent_check_near(ent_cost_boxes(&a, &b), 0.0, 0.0);
  b.center.y        = 30.0;
  const double near = ent_cost_boxes(&a, &b);
  b.center.y        = 5.0;
  assert_true(near > 40.0);
  assert_true(ent_cost_boxes(&a, &b) > near + 30.0);
  ent_check_near(ent_cost_boxes(&b, &a), ent_cost_boxes(&a, &b), 1e-9);
}

static void
test_page(void** const state)
{
  const EntExtent good = { 0.0, 0.0, 340.0, 400.0 };
  const EntExtent wide = { 0.0, 0.0, 600.0, 226.0 };
  const EntExtent high = { 0.0, 0.0, 226.0, 600.0 };
  const EntExtent none = { 0.0, 0.0, 0.0, 0.0 };
  EntPage         page = { 0.85, 0.0, 0.0 };
  (void)state;
  const double cost = ent_cost_page(&page, good);
  assert_true(ent_cost_page(&page, wide) > cost + 60.0);
  assert_true(ent_cost_page(&page, high) > cost + 60.0);
  assert_true(isfinite(ent_cost_page(&page, none)));

  // Wider than type can bear
  page.max_width = 300.0;
  assert_true(ent_cost_page(&page, good) > cost + 100.0);
  page.max_width = 340.0;
  ent_check_near(ent_cost_page(&page, good), cost, 1e-9);

  // Title and legend take part of the height
  page.furniture = 50.0;
  assert_true(ent_cost_page(&page, good) > cost + 5.0);
}

static void
test_length(void** const state)
{
  EntPlan plan;
  (void)state;
  open_square(&plan);
  EntRoute* const line   = ent_plan_line(&plan, 0U, 1U);
  plan.boxes[1].center.x = 100.0;
  ent_plan_trace(&plan);
  const double ideal = alone(&plan, 0U);
  ent_check_near(ideal, 0.0, 1e-9);
  line->to = 2U;
  ent_plan_trace(&plan);
  assert_true(alone(&plan, 0U) > 10.0);

  // Too short to be seen, or bent
  line->to               = 1U;
  plan.boxes[1].center.x = 55.0;
  ent_plan_trace(&plan);
  assert_true(alone(&plan, 0U) > 40.0);
  plan.boxes[1].center.x = 100.0;
  line->bow              = 60.0;
  ent_plan_trace(&plan);
  assert_true(alone(&plan, 0U) > 10.0);
}

// Line must show on both sides of a label
static void
test_hidden(void** const state)
{
  EntPlan plan;
  (void)state;
  open_square(&plan);
  EntRoute* const line   = ent_plan_labelled(&plan, 0U, 1U, 0.0, 0.5);
  plan.boxes[1].center.x = 110.0;
  ent_plan_trace(&plan);
  const double seen = alone(&plan, 0U);
  line->head        = 10.0;
  assert_true(alone(&plan, 0U) > seen + 10.0);
  line->head = 0.0;
  line->spot = 0.2;
  ent_plan_trace(&plan);
  assert_true(alone(&plan, 0U) > seen + 20.0);

  // The same label takes less of an upright line
  line->spot             = 0.5;
  plan.boxes[1].center.x = 0.0;
  plan.boxes[1].center.y = 110.0;
  ent_plan_trace(&plan);
  assert_true(alone(&plan, 0U) <= seen + 1e-9);
}

static void
test_foreign_box(void** const state)
{
  EntPlan plan;
  (void)state;
  open_square(&plan);
  const EntRoute* const line = ent_plan_line(&plan, 0U, 1U);
  const EntBox          far  = { { 100.0, 40.0 }, 40.0, 20.0 };
  const EntBox          near = { { 100.0, 15.0 }, 40.0, 20.0 };
  const EntBox          on   = { { 100.0, 0.0 }, 40.0, 20.0 };
  (void)state;
  ent_check_near(ent_cost_route_box(line, &far, false), 0.0, 0.0);
  assert_true(ent_cost_route_box(line, &near, false) > 70.0);
  assert_true(ent_cost_route_box(line, &on, false) > 70.0);
  ent_check_near(ent_cost_route_box(line, &plan.boxes[0], true), 0.0, 0.0);
}

// A label must keep off its own boxes too
static void
test_label_box(void** const state)
{
  EntPlan plan;
  (void)state;
  open_square(&plan);
  const EntRoute* const line = ent_plan_labelled(&plan, 0U, 1U, 0.0, 0.5);
  EntBox                box  = plan.boxes[1];
  ent_check_near(ent_cost_route_box(line, &box, true), 0.0, 0.0);
  box.center.x = 140.0;
  assert_true(ent_cost_route_box(line, &box, true) > 50.0);
}

// Return what the crossing of the diagonals costs at some height
static double
crossing_cost(const double height)
{
  EntPlan plan;
  ent_plan_init(&plan);
  ent_plan_box(&plan, 0.0, 0.0);
  ent_plan_box(&plan, 300.0, 0.0);
  ent_plan_box(&plan, 300.0, height);
  ent_plan_box(&plan, 0.0, height);
  ent_plan_line(&plan, 0U, 2U);
  ent_plan_line(&plan, 1U, 3U);
  return together(&plan);
}

static void
test_crossings(void** const state)
{
  EntPlan plan;
  (void)state;
  open_square(&plan);
  ent_plan_line(&plan, 0U, 1U);
  ent_plan_line(&plan, 3U, 2U);
  ent_check_near(together(&plan), 0.0, 0.0);

  // The flatter, the worse
  assert_true(crossing_cost(300.0) >= 10.0);
  assert_true(crossing_cost(60.0) > crossing_cost(300.0) + 30.0);
}

static void
test_parallel(void** const state)
{
  EntPlan plan;
  (void)state;
  open_square(&plan);
  ent_plan_line(&plan, 0U, 1U);
  EntRoute* const other = ent_plan_line(&plan, 0U, 1U);
  assert_true(together(&plan) > 50.0); // One on the other

  // Turned, its ends lie together all the same
  other->from = 1U;
  other->to   = 0U;
  ent_plan_trace(&plan);
  const double same = together(&plan);
  assert_true(same > 50.0);
  other->bow = 40.0;
  ent_plan_trace(&plan);
  assert_true(together(&plan) < same / 3.0);
}

static void
test_two_labels(void** const state)
{
  EntPlan plan;
  (void)state;
  open_square(&plan);
  ent_plan_labelled(&plan, 0U, 1U, 10.0, 0.5);
  EntRoute* const other = ent_plan_labelled(&plan, 3U, 2U, 0.0, 0.5);
  ent_check_near(together(&plan), 0.0, 0.0);
  other->bow = 185.0;
  ent_plan_trace(&plan);
  assert_true(together(&plan) > 50.0);
}

// A line through a foreign label
static void
test_struck(void** const state)
{
  EntPlan plan;
  (void)state;
  open_square(&plan);
  EntRoute* const line = ent_plan_labelled(&plan, 0U, 2U, 0.0, 0.2);
  ent_plan_line(&plan, 3U, 1U);
  const double beside = together(&plan);
  line->spot          = 0.5;
  ent_plan_trace(&plan);
  assert_true(together(&plan) > beside + 60.0);
}

// Return what it costs if lines leave a box east, north, west and south
static double
hub_cost(const unsigned* const families, const size_t n_routes)
{
  static const EntPoint directions[] = {
    { 300.0, 0.0 }, { 0.0, 300.0 }, { -300.0, 0.0 }, { 0.0, -300.0 }
  };

  const size_t spokes[]  = { 0U, 1U, 2U, 3U };
  EntRoute     routes[4] = { { .from = 0U } };
  EntBox       boxes[5]  = { { { 0.0, 0.0 }, 40.0, 20.0 } };
  EntLayout    layout    = {
          .boxes = boxes, .n_boxes = 5U, .routes = routes, .n_routes = 4U
  };
  for (uint32_t i = 0U; i < 4U; ++i) {
    const bool begins    = i % 2U;
    boxes[i + 1U].center = directions[i];
    routes[i].from       = begins ? 0U : i + 1U;
    routes[i].to         = begins ? i + 1U : 0U;
    routes[i].family     = families[i];
    ent_arc_trace(&layout, &routes[i]);
  }
  return ent_cost_hub(&layout, 0U, spokes, n_routes);
}

static void
test_hub(void** const state)
{
  const unsigned same[]   = { 1U, 1U, 1U, 1U };
  const unsigned sorted[] = { 2U, 0U, 0U, 2U };
  const unsigned mixed[]  = { 0U, 2U, 0U, 2U };
  (void)state;
  ent_check_near(hub_cost(same, 4U), 0.0, 0.0);
  ent_check_near(hub_cost(sorted, 4U), 0.0, 0.0);
  ent_check_near(hub_cost(mixed, 3U), 0.0, 0.0); // Too few to be sorted
  assert_true(hub_cost(mixed, 4U) > 1.0);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_boxes),       cmocka_unit_test(test_page),
    cmocka_unit_test(test_length),      cmocka_unit_test(test_hidden),
    cmocka_unit_test(test_foreign_box), cmocka_unit_test(test_label_box),
    cmocka_unit_test(test_crossings),   cmocka_unit_test(test_parallel),
    cmocka_unit_test(test_two_labels),  cmocka_unit_test(test_struck),
    cmocka_unit_test(test_hub),
  };
  return cmocka_run_group_tests_name("cost", tests, NULL, NULL);
}
