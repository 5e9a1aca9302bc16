// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "draw/cost.h"
#include "draw/place.h"
#include "plan.h"

#include <math.h>
#include <string.h>

// Three boxes in one place, joined by a labelled line and a bare one
static void
open_plan(EntPlan* const plan)
{
  ent_plan_init(plan);
  for (size_t i = 0U; i < 3U; ++i) {
    ent_plan_box(plan, 0.0, 0.0);
  }
  ent_plan_labelled(plan, 0U, 1U, 0.0, 0.5);
  ent_plan_line(plan, 1U, 2U);
}

static void
test_places(void** const state)
{
  EntPlan      plan;
  EntDrawBench draw;
  (void)state;
  ent_draw_bench_open(&draw, "");
  open_plan(&plan);
  assert_int_equal(ent_place(&draw.graphviz, &plan.layout), ENT_SUCCESS);

  for (size_t i = 0U; i < 3U; ++i) {
    ent_check_near(plan.boxes[i].width, 40.0, 1e-9);
    assert_true(ent_plan_is_apart(&plan.boxes[i], &plan.routes[0].label));
    for (size_t j = 0U; j < i; ++j) {
      assert_true(ent_plan_is_apart(&plan.boxes[i], &plan.boxes[j]));
    }
  }
  ent_bench_check_codes(&draw.bench, "");
  ent_draw_bench_close(&draw);
}

static void
test_same(void** const state)
{
  EntPlan      a;
  EntPlan      b;
  EntDrawBench draw;
  (void)state;
  ent_draw_bench_open(&draw, "");
  open_plan(&a);
  open_plan(&b);
  b.boxes[1].center.x = 500.0; // Places that stood there do not matter
  assert_int_equal(ent_place(&draw.graphviz, &a.layout), ENT_SUCCESS);
  assert_int_equal(ent_place(&draw.graphviz, &b.layout), ENT_SUCCESS);
  assert_memory_equal(a.boxes, b.boxes, sizeof(a.boxes));
  assert_memory_equal(a.routes, b.routes, sizeof(a.routes));

  // Traces are up to date
  ent_plan_trace(&a);
  assert_memory_equal(a.routes, b.routes, sizeof(a.routes));
  ent_draw_bench_close(&draw);
}

static void
test_small(void** const state)
{
  EntPlan      plan;
  EntDrawBench draw;
  (void)state;
  ent_draw_bench_open(&draw, "");
  ent_plan_init(&plan);
  assert_int_equal(ent_place(&draw.graphviz, &plan.layout), ENT_SUCCESS);
  ent_plan_box(&plan, 7.0, 7.0);
  assert_int_equal(ent_place(&draw.graphviz, &plan.layout), ENT_SUCCESS);
  assert_true(isfinite(plan.boxes[0].center.x));
  ent_draw_bench_close(&draw);
}

static EntStatus
place(EntDrawBench* const draw)
{
  EntPlan plan;
  ent_plan_init(&plan);
  ent_plan_box(&plan, 0.0, 0.0);
  ent_plan_box(&plan, 0.0, 0.0);
  ent_plan_line(&plan, 0U, 1U);
  return ent_place(&draw->graphviz, &plan.layout);
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_draw_bench_check_scarce("", place);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_places),
    cmocka_unit_test(test_same),
    cmocka_unit_test(test_small),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("place", tests, NULL, NULL);
}
