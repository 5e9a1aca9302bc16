// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "base/world.h"
#include "draw/canvas.h"

#include <string.h>

static void
check_number(const double number, const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  ent_canvas_add_number(&bytes, number);
  ent_check_text(ent_bytes_view(&bytes), expected);
  ent_bytes_clear(&bytes);
}

static void
test_numbers(void** const state)
{
  (void)state;
  check_number(0.0, "0.00");
  check_number(1.0, "1.00");
  check_number(-1.5, "-1.50");
  check_number(12.345, "12.35");
  check_number(0.004, "0.00");
  check_number(-0.004, "0.00");
  check_number(-0.005, "-0.01");
  check_number(0.999, "1.00");
  check_number(1e9, "1000000000.00");
}

static void
test_points(void** const state)
{
  const EntPoint     point  = { -0.25, 7.0 };
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  (void)state;
  ent_canvas_add_point(&bytes, point);
  ent_check_text(ent_bytes_view(&bytes), "-0.25,7.00");
  ent_bytes_clear(&bytes);
}

static void
test_nodes(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  const EntPoint     place  = { 1.0, -2.0 };
  EntCanvas          canvas = ent_canvas_open(&memory);
  (void)state;
  Agnode_t* const node = ent_canvas_node(&canvas, "n", 1U);
  assert_non_null(node);
  assert_string_equal(agnameof(node), "n1");
  ent_canvas_set(&canvas, node, "shape", "box");
  ent_canvas_set_id(&canvas, node, "n", 12U);
  ent_canvas_set_number(&canvas, node, "width", 0.5);
  ent_canvas_place(&canvas, node, place);
  ent_check_attribute(node, "shape", "box");
  ent_check_attribute(node, "id", "n12");
  ent_check_attribute(node, "width", "0.50");
  ent_check_attribute(node, "pos", "1.00,-2.00");

  // The same name is the same node; others are empty where nothing was set
  assert_ptr_equal(ent_canvas_node(&canvas, "n", 1U), node);
  ent_check_attribute(ent_canvas_node(&canvas, "n", 2U), "shape", "");
  assert_int_equal(canvas.status, ENT_SUCCESS);
  ent_canvas_close(&canvas);
}

static void
test_edges(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntCanvas          canvas = ent_canvas_open(&memory);
  (void)state;
  Agnode_t* const a      = ent_canvas_node(&canvas, "n", 1U);
  Agnode_t* const b      = ent_canvas_node(&canvas, "n", 2U);
  Agedge_t* const first  = ent_canvas_edge(&canvas, a, b);
  Agedge_t* const second = ent_canvas_edge(&canvas, a, b);
  assert_non_null(first);
  assert_non_null(second);
  assert_ptr_not_equal(first, second); // They are parallel
  assert_non_null(ent_canvas_edge(&canvas, a, a));
  assert_int_equal(agnedges(canvas.graph), 3);
  ent_bytes_string(&canvas.scratch, "dashed");
  ent_canvas_set_scratch(&canvas, first, "style");
  ent_check_attribute(first, "style", "dashed");
  ent_check_attribute(second, "style", "");
  assert_int_equal(canvas.scratch.size, 0);
  ent_canvas_close(&canvas);
  ent_canvas_close(&canvas); // Does no harm
}

static EntStatus
use_canvas(EntWorld* const world)
{
  const EntPoint  place  = { 1.0, 2.0 };
  EntCanvas       canvas = ent_canvas_open(ent_world_memory(world));
  Agnode_t* const node   = ent_canvas_node(&canvas, "n", 1U);
  ent_canvas_place(&canvas, node, place);
  ent_canvas_edge(&canvas, node, node);
  ent_canvas_set(&canvas, node, "shape", "box");
  ent_canvas_close(&canvas);
  return canvas.status;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(use_canvas);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_numbers), cmocka_unit_test(test_points),
    cmocka_unit_test(test_nodes),   cmocka_unit_test(test_edges),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("canvas", tests, NULL, NULL);
}
