// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "draw/grid.h"

#include <string.h>

static bool
is_found(const EntGrid* const grid, const size_t piece, const EntExtent extent)
{
  uint64_t found[4] = { 0U };
  assert_true(grid->n_words <= 4U);
  ent_grid_find(grid, extent, found);
  return found[piece / 64U] >> piece % 64U & 1U;
}

static void
test_find(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  const EntExtent    here   = { 10.0, 10.0, 30.0, 20.0 };
  const EntExtent    wide   = { -300.0, -300.0, 300.0, 300.0 };
  const EntExtent    far    = { 700.0, 700.0, 720.0, 720.0 };
  EntGrid            grid;
  (void)state;
  assert_int_equal(ent_grid_init(&memory, 150U, &grid), ENT_SUCCESS);
  ent_grid_add(&grid, 0U, here);
  ent_grid_add(&grid, 149U, wide);
  assert_true(is_found(&grid, 0U, here));
  assert_true(is_found(&grid, 0U, wide));
  assert_false(is_found(&grid, 0U, far));
  assert_true(is_found(&grid, 149U, here));
  assert_false(is_found(&grid, 1U, here));

  ent_grid_remove(&grid, 149U, wide);
  assert_false(is_found(&grid, 149U, here));
  assert_true(is_found(&grid, 0U, here));
  ent_grid_empty(&grid);
  assert_false(is_found(&grid, 0U, here));
  ent_grid_clear(&memory, &grid);
}

// No place is too far for the grid, nor an extent too large
static void
test_far(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  const EntExtent    far    = { 1e300, -1e300, 1e301, 1e300 };
  const EntExtent    here   = { -5.0, -5.0, 5.0, 5.0 };
  EntGrid            grid;
  (void)state;
  assert_int_equal(ent_grid_init(&memory, 2U, &grid), ENT_SUCCESS);
  ent_grid_add(&grid, 1U, far);
  assert_true(is_found(&grid, 1U, here));
  ent_grid_remove(&grid, 1U, far);
  assert_false(is_found(&grid, 1U, here));
  ent_grid_clear(&memory, &grid);
}

static EntStatus
make_grid(EntWorld* const world)
{
  const EntAllocator* const memory = ent_world_memory(world);
  EntGrid                   grid;
  const EntStatus           st = ent_grid_init(memory, 9U, &grid);
  ent_grid_clear(memory, &grid);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(make_grid);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_find),
    cmocka_unit_test(test_far),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("grid", tests, NULL, NULL);
}
