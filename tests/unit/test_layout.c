// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "draw/layout.h"

static void
check_extent(const EntExtent actual,
             const double    left,
             const double    bottom,
             const double    right,
             const double    top)
{
  ent_check_near(actual.left, left, 1e-9);
  ent_check_near(actual.bottom, bottom, 1e-9);
  ent_check_near(actual.right, right, 1e-9);
  ent_check_near(actual.top, top, 1e-9);
}

static void
test_init(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntLayout          layout;
  (void)state;
  assert_int_equal(ent_layout_init(&memory, 0U, 0U, &layout), ENT_SUCCESS);
  assert_null(layout.boxes);
  assert_null(layout.routes);
  ent_layout_clear(&memory, &layout);

  assert_int_equal(ent_layout_init(&memory, 2U, 3U, &layout), ENT_SUCCESS);
  assert_int_equal(layout.n_boxes, 2);
  assert_int_equal(layout.n_routes, 3);
  ent_check_near(layout.boxes[1].width, 0.0, 0.0);
  ent_check_near(layout.routes[2].label.width, 0.0, 0.0);
  ent_layout_clear(&memory, &layout);
}

static void
test_boxes(void** const state)
{
  const EntBox box   = { { 10.0, -5.0 }, 4.0, 2.0 };
  const EntBox point = { { 1.0, 2.0 }, 0.0, 0.0 };
  (void)state;
  check_extent(ent_box_extent(&box, 0.0), 8.0, -6.0, 12.0, -4.0);
  check_extent(ent_box_extent(&box, 3.0), 5.0, -9.0, 15.0, -1.0);
  check_extent(ent_box_extent(&point, 0.0), 1.0, 2.0, 1.0, 2.0);
}

static void
test_add(void** const state)
{
  const EntExtent inner = { -1.0, -1.0, 1.0, 1.0 };
  const EntExtent wide  = { -9.0, 0.0, 9.0, 0.5 };
  EntExtent       sum   = inner;
  (void)state;
  ent_extent_add(&sum, inner);
  check_extent(sum, -1.0, -1.0, 1.0, 1.0);
  ent_extent_add(&sum, wide);
  check_extent(sum, -9.0, -1.0, 9.0, 1.0);
}

static void
test_extent(void** const state)
{
  EntBox    boxes[]  = { { { 100.0, 100.0 }, 20.0, 10.0 },
                         { { 200.0, 150.0 }, 20.0, 10.0 } };
  EntRoute  routes[] = { { .reach = { 120.0, 80.0, 180.0, 130.0 } } };
  EntLayout layout   = { .boxes = boxes, .routes = routes };
  (void)state;
  check_extent(ent_layout_extent(&layout), 0.0, 0.0, 0.0, 0.0);

  // Far from the origin, which is no part of it
  layout.n_boxes = 2U;
  check_extent(ent_layout_extent(&layout), 90.0, 95.0, 210.0, 155.0);
  layout.n_routes = 1U;
  check_extent(ent_layout_extent(&layout), 90.0, 80.0, 210.0, 155.0);
}

static EntStatus
make_layout(EntWorld* const world)
{
  const EntAllocator* const memory = ent_world_memory(world);
  EntLayout                 layout;
  const EntStatus           st = ent_layout_init(memory, 2U, 2U, &layout);
  ent_layout_clear(memory, &layout);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(make_layout);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_init),    cmocka_unit_test(test_boxes),
    cmocka_unit_test(test_add),     cmocka_unit_test(test_extent),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("layout", tests, NULL, NULL);
}
