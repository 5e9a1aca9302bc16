// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "draw/chance.h"
#include "draw/tally.h"
#include "plan.h"

#include <math.h>
#include <string.h>

// Stage a move of one of three kinds, far or near
static void
stage_any(EntTally* const tally, EntChance* const chance)
{
  const EntLayout* const layout = tally->layout;
  const size_t           box    = ent_chance_index(chance, layout->n_boxes);
  const size_t           other  = ent_chance_index(chance, layout->n_boxes);
  const size_t           route  = ent_chance_index(chance, layout->n_routes);
  const double           kind   = ent_chance_part(chance);
  const double           stride = kind < 0.2 ? 300.0 : 20.0;
  EntPoint               center = layout->boxes[box].center;
  if (kind < 0.5) {
    center.x += ent_chance_bell(chance) * stride;
    center.y += ent_chance_bell(chance) * stride;
    ent_tally_stage_box(tally, box, center);
  } else if (kind < 0.6) {
    ent_tally_stage_box(tally, box, layout->boxes[other].center);
    ent_tally_stage_box(tally, other, center);
  } else {
    ent_tally_stage_route(tally,
                          route,
                          ent_chance_bell(chance) * 60.0,
                          0.2 + ent_chance_part(chance) * 0.6);
  }
}

// Whatever is moved or not, the sums are those of weighing everything
static void
test_sums(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntChance          chance = ent_chance_init(11U);
  EntLayout          layout;
  EntTally           tally;
  unsigned           n_made = 0U;
  (void)state;
  assert_int_equal(ent_plan_heap(&memory, &layout), ENT_SUCCESS);
  assert_int_equal(ent_tally_init(&memory, &layout, &tally), ENT_SUCCESS);
  ent_check_near(tally.total, ent_plan_cost(&layout), 1e-6);

  for (unsigned i = 0U; i < 3000U; ++i) {
    const double before    = tally.total;
    const double allowance = ent_chance_part(&chance) * 100.0 - 20.0;
    stage_any(&tally, &chance);
    if (ent_tally_try(&tally, allowance)) {
      assert_true(tally.total <= before + allowance + 1e-6);
      ++n_made;
    } else {
      assert_true(tally.total == before);
    }
    ent_check_near(tally.total, ent_plan_cost(&layout), 1e-6);
  }

  assert_true(n_made > 300U && n_made < 2700U);
  ent_tally_clear(&memory, &tally);
  ent_layout_clear(&memory, &layout);
}

// A move that is refused is refused for its cost, and leaves no trace
static void
test_refused(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntChance          chance = ent_chance_init(5U);
  EntLayout          layout;
  EntLayout          copy;
  EntTally           tally;
  (void)state;
  assert_int_equal(ent_plan_heap(&memory, &layout), ENT_SUCCESS);
  assert_int_equal(ent_plan_heap(&memory, &copy), ENT_SUCCESS);
  assert_int_equal(ent_tally_init(&memory, &layout, &tally), ENT_SUCCESS);
  for (unsigned i = 0U; i < 200U; ++i) {
    stage_any(&tally, &chance);
    assert_false(ent_tally_try(&tally, -1e9));
  }

  assert_memory_equal(
    layout.boxes, copy.boxes, layout.n_boxes * sizeof(EntBox));
  assert_memory_equal(
    layout.routes, copy.routes, layout.n_routes * sizeof(EntRoute));

  // With all the allowance there is the same moves are made
  stage_any(&tally, &chance);
  assert_true(ent_tally_try(&tally, 1e9));
  ent_tally_clear(&memory, &tally);
  ent_layout_clear(&memory, &layout);
  ent_layout_clear(&memory, &copy);
}

static void
test_renew(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntLayout          layout;
  EntTally           tally;
  (void)state;
  assert_int_equal(ent_plan_heap(&memory, &layout), ENT_SUCCESS);
  assert_int_equal(ent_tally_init(&memory, &layout, &tally), ENT_SUCCESS);
  layout.boxes[3].center.x += 100.0;
  ent_layout_trace(&layout);
  ent_tally_renew(&tally);
  ent_check_near(tally.total, ent_plan_cost(&layout), 1e-6);

  const EntPoint origin = { 0.0, 0.0 };
  ent_tally_stage_box(&tally, 3U, origin);
  assert_true(ent_tally_try(&tally, 1e9));
  ent_check_near(tally.total, ent_plan_cost(&layout), 1e-6);
  ent_tally_clear(&memory, &tally);
  ent_layout_clear(&memory, &layout);
}

static EntStatus
weigh(EntWorld* const world)
{
  const EntAllocator* const memory = ent_world_memory(world);
  EntPlan                   plan;
  EntTally                  tally;
  ent_plan_init(&plan);
  ent_plan_box(&plan, 0.0, 0.0);
  const EntStatus st = ent_tally_init(memory, &plan.layout, &tally);
  ent_tally_clear(memory, &tally);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(weigh);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_sums),
    cmocka_unit_test(test_refused),
    cmocka_unit_test(test_renew),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("tally", tests, NULL, NULL);
}
