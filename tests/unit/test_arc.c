// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "plan.h"

#include <math.h>

static void
check_point(const EntPoint actual, const double x, const double y)
{
  ent_check_near(actual.x, x, 0.01);
  ent_check_near(actual.y, y, 0.01);
}

// Two boxes side by side, 200 points from centre to centre
static void
open_pair(EntPlan* const plan)
{
  ent_plan_init(plan);
  ent_plan_box(plan, 0.0, 0.0);
  ent_plan_box(plan, 200.0, 0.0);
}

static void
test_straight(void** const state)
{
  EntPlan plan;
  (void)state;
  open_pair(&plan);
  const EntRoute* const line = ent_plan_line(&plan, 0U, 1U);

  // Two points off the boxes, even steps between
  check_point(line->trace[0], 22.0, 0.0);
  check_point(line->trace[line->n_steps], 178.0, 0.0);
  check_point(line->middle, 100.0, 0.0);
  ent_check_near(line->length, 156.0, 0.01);
  check_point(line->leads[0], 46.0, 0.0);
  check_point(line->leads[1], 154.0, 0.0);
  ent_check_near(line->extent.left, 22.0, 0.01);
  ent_check_near(line->extent.right, 178.0, 0.01);
  ent_check_near(line->reach.top, 0.0, 0.01);
}

static void
test_turned(void** const state)
{
  EntPlan plan;
  (void)state;
  open_pair(&plan);
  const EntRoute* const line = ent_plan_line(&plan, 1U, 0U);
  check_point(line->trace[0], 178.0, 0.0);
  check_point(line->trace[line->n_steps], 22.0, 0.0);
}

static void
test_upright(void** const state)
{
  EntPlan plan;
  (void)state;
  ent_plan_init(&plan);
  ent_plan_box(&plan, 5.0, 0.0);
  ent_plan_box(&plan, 5.0, -100.0);
  const EntRoute* const line = ent_plan_line(&plan, 0U, 1U);
  check_point(line->trace[0], 5.0, -12.0);
  check_point(line->trace[line->n_steps], 5.0, -88.0);
}

static void
test_labels(void** const state)
{
  EntPlan plan;
  (void)state;
  open_pair(&plan);
  EntRoute* const line = ent_plan_labelled(&plan, 0U, 1U, 60.0, 0.5);
  check_point(line->label.center, 100.0, 60.0);
  ent_check_near(line->extent.top, 60.0, 0.5);
  ent_check_near(line->reach.top, 65.0, 0.01);
  assert_true(line->length > 156.0);

  // Nearer to either end, still on the line
  line->spot = 0.25;
  ent_plan_trace(&plan);
  assert_true(line->label.center.x < 80.0);
  assert_true(line->label.center.y > 30.0 && line->label.center.y < 60.0);

  // To the same side whichever way the line points
  line->from = 1U;
  line->to   = 0U;
  line->spot = 0.5;
  ent_plan_trace(&plan);
  check_point(line->label.center, 100.0, 60.0);
}

// The straighter, the fewer pieces
static void
test_steps(void** const state)
{
  EntPlan plan;
  (void)state;
  open_pair(&plan);
  EntRoute* const line = ent_plan_line(&plan, 0U, 1U);
  assert_int_equal(line->n_steps, 1);
  line->bow = -16.0;
  ent_plan_trace(&plan);
  assert_int_equal(line->n_steps, 4);
  line->bow = 1000.0;
  ent_plan_trace(&plan);
  assert_int_equal(line->n_steps, ENT_ARC_STEPS);
}

static void
test_lanes(void** const state)
{
  EntPlan plan;
  (void)state;
  open_pair(&plan);
  for (uint32_t i = 0U; i < 3U; ++i) {
    ent_plan_labelled(&plan, i == 1U, i != 1U, 9.0, 0.3);
  }
  ent_layout_begin(&plan.layout);
  ent_plan_trace(&plan);

  // Side by side by more than the height of labels; the second points back
  check_point(plan.routes[0].label.center, 100.0, -18.0);
  check_point(plan.routes[1].label.center, 100.0, 0.0);
  check_point(plan.routes[2].label.center, 100.0, 18.0);

  // Upright by more than half their width
  plan.boxes[1].center.x = 0.0;
  plan.boxes[1].center.y = 200.0;
  ent_plan_trace(&plan);
  check_point(plan.routes[0].label.center, 26.0, 100.0);
  check_point(plan.routes[2].label.center, -26.0, 100.0);
}

// Boxes in one place, and a label behind a box, must not make it infinite
static void
test_degenerate(void** const state)
{
  EntPlan plan;
  (void)state;
  ent_plan_init(&plan);
  ent_plan_box(&plan, 7.0, 7.0);
  ent_plan_box(&plan, 7.0, 7.0);
  ent_plan_line(&plan, 0U, 1U);
  ent_plan_labelled(&plan, 0U, 1U, 90.0, 0.5);
  ent_plan_labelled(&plan, 0U, 1U, -500.0, 0.2);
  for (size_t i = 0U; i < plan.layout.n_routes; ++i) {
    for (size_t j = 0U; j <= plan.routes[i].n_steps; ++j) {
      assert_true(isfinite(plan.routes[i].trace[j].x));
      assert_true(isfinite(plan.routes[i].trace[j].y));
    }
  }
}

static void
check_pos(const EntPlan* const plan, const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  ent_arc_add(&plan->layout, &plan->routes[0], &bytes);
  ent_check_text(ent_bytes_view(&bytes), expected);
  ent_bytes_clear(&bytes);
}

static void
test_pos(void** const state)
{
  EntPlan plan;
  (void)state;
  open_pair(&plan);
  EntRoute* const line = ent_plan_line(&plan, 0U, 1U);
  check_pos(&plan, "22.00,0.00 74.00,0.00 126.00,0.00 178.00,0.00");

  // A head takes its length off the line, the tip stays
  line->head = 10.0;
  check_pos(&plan,
            "e,178.00,0.00 22.00,0.00 70.55,0.00 119.09,0.00 167.64,0.00");

  // A head that is longer than its line
  line->head                = 1000.0;
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  ent_arc_add(&plan.layout, line, &bytes);
  assert_memory_equal(bytes.data, "e,178.00,0.00 22.00,0.00", 24U);
  ent_bytes_clear(&bytes);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_straight),   cmocka_unit_test(test_turned),
    cmocka_unit_test(test_upright),    cmocka_unit_test(test_labels),
    cmocka_unit_test(test_steps),      cmocka_unit_test(test_lanes),
    cmocka_unit_test(test_degenerate), cmocka_unit_test(test_pos),
  };
  return cmocka_run_group_tests_name("arc", tests, NULL, NULL);
}
