// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "draw/cost.h"
#include "plan.h"

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
cost(const EntPlan* const plan)
{
  return ent_cost_layout(&plan->layout);
}

static void
test_boxes(void** const state)
{
  EntPlan plan;
  (void)state;
  ent_plan_init(&plan);
  ent_plan_box(&plan, 0.0, 0.0);
  ent_plan_box(&plan, 0.0, 45.0);
  const double apart = cost(&plan);

  // Too near costs more than a larger page, on another over more still
  plan.boxes[1].center.y = 30.0;
  const double near      = cost(&plan);
  plan.boxes[1].center.y = 5.0;
  const double over      = cost(&plan);
  assert_true(near > apart + 30.0);
  assert_true(over > near + 30.0);
}

static void
test_page(void** const state)
{
  EntPlan plan;
  (void)state;
  ent_plan_init(&plan);
  ent_plan_box(&plan, 0.0, 0.0);
  ent_plan_box(&plan, 100.0, 110.0);
  const double square    = cost(&plan);
  plan.boxes[1].center.x = 400.0;
  const double wide      = cost(&plan);
  plan.boxes[1].center.x = 0.0;
  plan.boxes[1].center.y = 400.0;
  const double high      = cost(&plan);
  assert_true(wide > square + 100.0);
  assert_true(high > square + 100.0);
}

static void
test_length(void** const state)
{
  EntPlan plan;
  (void)state;
  open_square(&plan);
  EntRoute* const line = ent_plan_line(&plan, 0U, 1U);
  const double    side = ent_cost_route(&plan.layout, 0U);
  line->to             = 2U;
  ent_plan_trace(&plan);
  const double across = ent_cost_route(&plan.layout, 0U);
  assert_true(across > side);

  // Too short to be seen
  plan.boxes[1].center.x = 48.0;
  line->to               = 1U;
  ent_plan_trace(&plan);
  assert_true(ent_cost_route(&plan.layout, 0U) > side);
}

static void
test_foreign_box(void** const state)
{
  EntPlan plan;
  (void)state;
  open_square(&plan);
  ent_plan_line(&plan, 0U, 1U);
  const double clear     = ent_cost_route(&plan.layout, 0U);
  plan.boxes[3].center.x = 100.0;
  plan.boxes[3].center.y = 0.0;
  const double through   = ent_cost_route(&plan.layout, 0U);
  assert_true(through > clear + 80.0);

  // Beside the line, but nearer than it should be
  plan.boxes[3].center.y = 15.0;
  const double near      = ent_cost_route(&plan.layout, 0U);
  assert_true(near > clear + 80.0);
  plan.boxes[3].center.y = 40.0;
  ent_check_near(ent_cost_route(&plan.layout, 0U), clear, 1e-9);
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
  const double alone = ent_cost_route(&plan.layout, 0U);
  ent_plan_line(&plan, 1U, 3U);
  return ent_cost_route(&plan.layout, 0U) - alone;
}

static void
test_crossings(void** const state)
{
  EntPlan plan;
  (void)state;
  open_square(&plan);
  ent_plan_line(&plan, 0U, 1U);
  const double alone = ent_cost_route(&plan.layout, 0U);
  ent_plan_line(&plan, 3U, 2U);
  ent_check_near(ent_cost_route(&plan.layout, 0U), alone, 1e-9);

  // The flatter, the worse
  assert_true(crossing_cost(300.0) >= 10.0);
  assert_true(crossing_cost(60.0) > crossing_cost(300.0) + 10.0);
}

static void
test_parallel(void** const state)
{
  EntPlan plan;
  (void)state;
  open_square(&plan);
  ent_plan_line(&plan, 0U, 1U);
  const double alone = ent_cost_route(&plan.layout, 0U);
  ent_plan_line(&plan, 0U, 1U);
  const double twice = ent_cost_route(&plan.layout, 0U);
  assert_true(twice > alone + 50.0); // One on the other

  // Turned, its ends lie together all the same
  plan.routes[1].from = 1U;
  plan.routes[1].to   = 0U;
  ent_plan_trace(&plan);
  assert_true(ent_cost_route(&plan.layout, 0U) > alone + 50.0);
}

static void
test_labels(void** const state)
{
  EntPlan plan;
  (void)state;
  open_square(&plan);
  EntRoute* const line = ent_plan_labelled(&plan, 0U, 1U, 100.0, 0.0);
  const double    good = ent_cost_route(&plan.layout, 0U);
  line->label.center.x = 30.0;
  ent_plan_trace(&plan);
  const double at_own_box = ent_cost_route(&plan.layout, 0U);
  line->label.center.x    = 100.0;
  line->label.center.y    = 90.0;
  ent_plan_trace(&plan);
  const double bent    = ent_cost_route(&plan.layout, 0U);
  line->label.center.x = 200.0;
  line->label.center.y = 200.0;
  ent_plan_trace(&plan);
  const double on_foreign = ent_cost_route(&plan.layout, 0U);
  assert_true(at_own_box > good + 50.0);
  assert_true(bent > good);
  assert_true(on_foreign > bent + 50.0);
}

static void
test_two_labels(void** const state)
{
  EntPlan plan;
  (void)state;
  open_square(&plan);
  ent_plan_labelled(&plan, 0U, 1U, 100.0, 10.0);
  ent_plan_labelled(&plan, 3U, 2U, 100.0, 190.0);
  const double apart            = ent_cost_route(&plan.layout, 0U);
  plan.routes[1].label.center.y = 15.0;
  ent_plan_trace(&plan);
  assert_true(ent_cost_route(&plan.layout, 0U) > apart + 50.0);
}

// A line through a foreign label is as bad for either of the two
static void
test_foreign_label(void** const state)
{
  EntPlan plan;
  (void)state;
  open_square(&plan);
  EntRoute* const line = ent_plan_labelled(&plan, 0U, 1U, 60.0, 0.0);
  ent_plan_line(&plan, 3U, 1U);
  double before[2];
  double after[2];
  for (size_t i = 0U; i < 2U; ++i) {
    before[i] = ent_cost_route(&plan.layout, i);
  }
  line->label.center.x = 100.0;
  line->label.center.y = 100.0;
  ent_plan_trace(&plan);
  for (size_t i = 0U; i < 2U; ++i) {
    after[i] = ent_cost_route(&plan.layout, i);
    assert_true(after[i] > before[i] + 70.0);
  }
}

// What a move changes in the whole it must change in the part
static void
check_parts(EntPlan* const plan)
{
  const double layout = cost(plan);
  const double box    = ent_cost_box(&plan->layout, 2U);
  const double route  = ent_cost_route(&plan->layout, 0U);

  plan->routes[0].label.center.x += 12.0;
  ent_arc_trace(&plan->layout, &plan->routes[0]);
  const double moved = cost(plan);
  ent_check_near(moved - layout,
                 ent_cost_route(&plan->layout, 0U) - route,
                 1.0); // But for the page
  plan->routes[0].label.center.x -= 12.0;
  ent_arc_trace(&plan->layout, &plan->routes[0]);

  plan->boxes[2].center.x -= 30.0;
  ent_plan_trace(plan);
  ent_check_near(
    cost(plan) - layout, ent_cost_box(&plan->layout, 2U) - box, 1e-6);
}

static void
test_parts(void** const state)
{
  EntPlan plan;
  (void)state;
  open_square(&plan);
  ent_plan_labelled(&plan, 0U, 1U, 90.0, 20.0);
  ent_plan_labelled(&plan, 2U, 3U, 110.0, 190.0);
  ent_plan_line(&plan, 0U, 2U);
  check_parts(&plan);
}

static void
test_empty(void** const state)
{
  EntPlan plan;
  (void)state;
  ent_plan_init(&plan);
  assert_true(cost(&plan) >= 0.0);
  ent_plan_box(&plan, 0.0, 0.0);
  assert_true(cost(&plan) > 0.0);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_boxes),         cmocka_unit_test(test_page),
    cmocka_unit_test(test_length),        cmocka_unit_test(test_foreign_box),
    cmocka_unit_test(test_crossings),     cmocka_unit_test(test_parallel),
    cmocka_unit_test(test_labels),        cmocka_unit_test(test_two_labels),
    cmocka_unit_test(test_foreign_label), cmocka_unit_test(test_parts),
    cmocka_unit_test(test_empty),
  };
  return cmocka_run_group_tests_name("cost", tests, NULL, NULL);
}
