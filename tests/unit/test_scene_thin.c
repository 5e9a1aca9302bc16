// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include <string.h>

#define SIX            \
  ACTOR("a", "state")  \
  ACTOR("b", "state")  \
  ACTOR("c", "state")  \
  ACTOR("d", "bloc")   \
  ACTOR("e", "person") \
  ACTOR("f", "person") REPORT("r")

// Seven lines of several strengths; six fit a page of no width
static const char* const seven =
  SIX                    SAID("s1",
           CLAIM("a", "attacks", "b", "") CLAIM("b", "attacks", "a", "")
             CLAIM("a", "memberOf", "d", "") CLAIM("b", "supports", "c", "")
               CLAIM("c", "attacks", "e", "modality='likely'")
                 CLAIM("a", "supplierOf", "c", ""))
    SAID("s2", CLAIM("a", "memberOf", "d", "") CLAIM("a", "attacks", "e", ""))
      SAID("s3", CLAIM("a", "attacks", "e", ""));

static void
check_thin(const double capacity, const size_t n_lines, const size_t n_thinned)
{
  EntDrawBench draw;
  ent_draw_bench_open(&draw, seven);
  draw.scene.scope.view     = ENT_VIEW_OVERVIEW;
  draw.scene.scope.capacity = capacity;
  assert_int_equal(ent_scene_bundle(&draw.scene), ENT_SUCCESS);
  assert_int_equal(ent_scene_choose(&draw.scene, 9U), ENT_SUCCESS);
  assert_int_equal(draw.scene.n_edges, 7);
  assert_int_equal(ent_scene_thin(&draw.scene), ENT_SUCCESS);
  assert_int_equal(draw.scene.n_edges, n_lines);
  assert_int_equal(draw.scene.n_thinned, n_thinned);

  // The hedged one has gone, the membership with two claims has not
  assert_true(!ent_draw_bench_edge(&draw, "c", "e") == (n_thinned > 0U));
  assert_non_null(ent_draw_bench_edge(&draw, "a", "d"));

  // Counts follow the lines
  size_t n_claims = 0U;
  for (size_t i = 0U; i < draw.scene.n_edges; ++i) {
    n_claims += draw.scene.edges[i].n_claims;
  }
  assert_int_equal(draw.scene.n_claims, n_claims);
  for (size_t i = 0U; i < draw.scene.n_nodes; ++i) {
    assert_true(draw.scene.nodes[i].n_claims);
  }
  ent_draw_bench_close(&draw);
}

static void
test_thin(void** const state)
{
  (void)state;
  check_thin(1.0, 7U, 0U);
  check_thin(0.1, 6U, 1U);
}

static EntStatus
thin(EntDrawBench* const draw)
{
  EntScene        scene;
  const EntStatus st = ent_scene_init(&scene, draw->graph, NULL, 0.1);
  ent_scene_clear(&scene);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_draw_bench_check_scarce(seven, thin);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_thin),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("scene_thin", tests, NULL, NULL);
}
