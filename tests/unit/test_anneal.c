// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "draw/anneal.h"
#include "plan.h"

#include <string.h>

// Anneal the heap and return what it costs then
static double
annealed(const EntAnnealing run, EntPoint* const center_out)
{
  const EntAllocator memory = ent_memory_system();
  EntLayout          layout;
  EntTally           tally;
  assert_int_equal(ent_plan_heap(&memory, &layout), ENT_SUCCESS);
  assert_int_equal(ent_tally_init(&memory, &layout, &tally), ENT_SUCCESS);
  ent_anneal(&tally, &run);
  ent_check_near(tally.total, ent_plan_cost(&layout), 1e-5);

  const double total = tally.total;
  *center_out        = layout.boxes[5].center;
  ent_tally_clear(&memory, &tally);
  ent_layout_clear(&memory, &layout);
  return total;
}

static void
test_better(void** const state)
{
  const EntAnnealing none  = { 0U, 50.0, 60.0, 1U };
  const EntAnnealing few   = { 4000U, 50.0, 60.0, 1U };
  const EntAnnealing many  = { 60000U, 50.0, 60.0, 1U };
  EntPoint           place = { 0.0, 0.0 };
  (void)state;
  const double before = annealed(none, &place);
  const double little = annealed(few, &place);
  const double long_  = annealed(many, &place);
  assert_true(little < before / 2.0);
  assert_true(long_ < little);
}

static void
test_same(void** const state)
{
  const EntAnnealing first  = { 4000U, 50.0, 60.0, 1U };
  const EntAnnealing second = { 4000U, 50.0, 60.0, 2U };
  EntPoint           a      = { 0.0, 0.0 };
  EntPoint           b      = { 0.0, 0.0 };
  EntPoint           c      = { 0.0, 0.0 };
  (void)state;
  assert_true(annealed(first, &a) == annealed(first, &b));
  assert_memory_equal(&a, &b, sizeof(a));
  assert_true(annealed(second, &c) != annealed(first, &a));
}

// Boxes that are pinned stay, and their lines move apart
static void
test_pinned(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  const EntAnnealing run    = { 2000U, 20.0, 60.0, 1U };
  EntPlan            plan;
  EntTally           tally;
  (void)state;
  ent_plan_init(&plan);
  ent_plan_box(&plan, 0.0, 0.0);
  ent_plan_box(&plan, 300.0, 0.0);
  ent_plan_labelled(&plan, 0U, 1U, 0.0, 0.5);
  ent_plan_labelled(&plan, 0U, 1U, 0.0, 0.5);
  plan.layout.is_pinned = true;
  assert_int_equal(ent_tally_init(&memory, &plan.layout, &tally), ENT_SUCCESS);
  ent_anneal(&tally, &run);
  ent_check_near(plan.boxes[0].center.x, 0.0, 0.0);
  ent_check_near(plan.boxes[1].center.x, 300.0, 0.0);
  assert_true(ent_plan_is_apart(&plan.routes[0].label, &plan.routes[1].label));
  ent_tally_clear(&memory, &tally);
}

// Nothing that could be moved
static void
test_empty(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  const EntAnnealing run    = { 100U, 20.0, 60.0, 1U };
  EntPlan            plan;
  EntTally           tally;
  (void)state;
  for (size_t n_boxes = 0U; n_boxes < 4U; ++n_boxes) {
    ent_plan_init(&plan);
    for (size_t i = 0U; i < n_boxes; ++i) {
      ent_plan_box(&plan, 0.0, 0.0);
    }
    plan.layout.is_pinned = n_boxes == 1U;
    assert_int_equal(ent_tally_init(&memory, &plan.layout, &tally), 0);
    ent_anneal(&tally, &run);
    ent_check_near(tally.total, ent_plan_cost(&plan.layout), 1e-6);
    ent_tally_clear(&memory, &tally);
  }
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_better),
    cmocka_unit_test(test_same),
    cmocka_unit_test(test_pinned),
    cmocka_unit_test(test_empty),
  };
  return cmocka_run_group_tests_name("anneal", tests, NULL, NULL);
}
