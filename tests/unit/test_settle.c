// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "draw/cost.h"
#include "draw/place.h"
#include "plan.h"

#include <string.h>

// Boxes on a heap, joined by two lines
static void
open_heap(EntPlan* const plan)
{
  ent_plan_init(plan);
  ent_plan_box(plan, 0.0, 0.0);
  ent_plan_box(plan, 5.0, 5.0);
  ent_plan_box(plan, 10.0, -5.0);
  ent_plan_labelled(plan, 0U, 1U, 2.0, 2.0);
  ent_plan_line(plan, 1U, 2U);
}

static void
test_better(void** const state)
{
  EntPlan plan;
  (void)state;
  open_heap(&plan);
  const double before = ent_cost_layout(&plan.layout);
  ent_settle(&plan.layout, true);
  const double quick = ent_cost_layout(&plan.layout);
  ent_settle(&plan.layout, false);
  const double full = ent_cost_layout(&plan.layout);
  assert_true(quick < before / 2.0);
  assert_true(full <= quick);

  // Nothing touches any more
  for (size_t i = 0U; i < plan.layout.n_boxes; ++i) {
    for (size_t j = 0U; j < i; ++j) {
      assert_true(ent_plan_is_apart(&plan.boxes[i], &plan.boxes[j]));
    }
  }
}

static void
test_traces(void** const state)
{
  EntPlan plan;
  (void)state;
  open_heap(&plan);
  ent_settle(&plan.layout, false);

  // Traces are those of the last places
  const EntPlan before = plan;
  ent_plan_trace(&plan);
  assert_memory_equal(before.routes, plan.routes, sizeof(before.routes));
}

static void
test_same(void** const state)
{
  EntPlan a;
  EntPlan b;
  (void)state;
  open_heap(&a);
  open_heap(&b);
  ent_settle(&a.layout, false);
  ent_settle(&b.layout, false);
  assert_memory_equal(a.boxes, b.boxes, sizeof(a.boxes));
  assert_memory_equal(a.routes, b.routes, sizeof(a.routes));
}

// What is good stays where it is
static void
test_rest(void** const state)
{
  EntPlan plan;
  (void)state;
  ent_plan_init(&plan);
  ent_settle(&plan.layout, false);
  ent_plan_box(&plan, 3.0, 4.0);
  ent_settle(&plan.layout, false);
  ent_check_near(plan.boxes[0].center.x, 3.0, 1e-6);
  ent_check_near(plan.boxes[0].center.y, 4.0, 1e-6);
}

// A line without a label has none that could be moved
static void
test_no_label(void** const state)
{
  EntPlan plan;
  (void)state;
  ent_plan_init(&plan);
  ent_plan_box(&plan, 0.0, 0.0);
  ent_plan_box(&plan, 60.0, 0.0);
  ent_plan_line(&plan, 0U, 1U);
  ent_settle(&plan.layout, false);
  ent_check_near(plan.routes[0].label.width, 0.0, 0.0);
  ent_check_near(plan.routes[0].reach.right, plan.routes[0].extent.right, 0.0);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_better),   cmocka_unit_test(test_traces),
    cmocka_unit_test(test_same),     cmocka_unit_test(test_rest),
    cmocka_unit_test(test_no_label),
  };
  return cmocka_run_group_tests_name("settle", tests, NULL, NULL);
}
