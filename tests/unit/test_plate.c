// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "draw/plate.h"
#include "plan.h"

#include <string.h>

#define OF(id, home)                                                  \
  "<actor id='" id "' kind='person' rolls-up-to='" home "'><name>" id \
  "</name></actor>"

static const char* const names = ACTOR("x", "state") ACTOR("y", "state")
  OF("a", "x") OF("b", "x") OF("c", "y") REPORT("r")
    SAID("s1",
         CLAIM("a", "attacks", "b", "") CLAIM("a", "attacks", "c", "")
           CLAIM("x", "attacks", "y", "") CLAIM("b", "attacks", "x", ""));

static EntStatus
place(EntDrawBench* const draw, EntLayout* const layout)
{
  const EntAllocator* const memory = draw->scene.arena.memory;
  const EntScene* const     scene  = &draw->scene;
  const EntStatus           st =
    ent_layout_init(memory, scene->n_nodes, scene->n_edges, layout);
  for (size_t i = 0U; !st && i < scene->n_nodes; ++i) {
    layout->boxes[i].width  = 40.0;
    layout->boxes[i].height = 11.0;
  }
  for (size_t i = 0U; !st && i < scene->n_edges; ++i) {
    layout->routes[i].from = scene->edges[i].from;
    layout->routes[i].to   = scene->edges[i].to;
  }
  return st ? st : ent_plate_place(&draw->scene, layout);
}

static const EntBox*
box_of(const EntDrawBench* const draw,
       const EntLayout* const    layout,
       const char* const         id)
{
  return &layout->boxes[ent_draw_bench_node(draw, id) - draw->scene.nodes];
}

static void
test_columns(void** const state)
{
  const EntDrawOptions options = { .view = ENT_VIEW_PLATE };
  EntDrawBench         draw;
  EntLayout            layout;
  (void)state;
  ent_draw_bench_scene(&draw, names, &options);
  assert_int_equal(place(&draw, &layout), ENT_SUCCESS);

  // The state with most claims is first, its actors are under it
  const EntBox* const x = box_of(&draw, &layout, "x");
  const EntBox* const a = box_of(&draw, &layout, "a");
  const EntBox* const y = box_of(&draw, &layout, "y");
  assert_true(x->center.x < 0.0 && a->center.x < 0.0 && y->center.x > 0.0);
  assert_true(x->center.y > a->center.y);
  for (size_t i = 0U; i < layout.n_boxes; ++i) {
    for (size_t j = 0U; j < i; ++j) {
      assert_true(ent_plan_is_apart(&layout.boxes[i], &layout.boxes[j]));
    }
  }

  // Lines leave at the inner side and stay between the columns
  for (size_t i = 0U; i < layout.n_routes; ++i) {
    const EntExtent extent = layout.routes[i].extent;
    assert_true(extent.left > x->center.x && extent.right < y->center.x);
    assert_int_equal(draw.scene.edges[i].lines.n_items, 0);
  }

  ent_layout_clear(draw.scene.arena.memory, &layout);
  ent_draw_bench_close(&draw);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_columns),
  };
  return cmocka_run_group_tests_name("plate", tests, NULL, NULL);
}
