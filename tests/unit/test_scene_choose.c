// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

// Bundle, choose at most some actors and name them
static void
check_chosen(const char* const content,
             const size_t      max_actors,
             const char* const actors,
             const size_t      n_edges,
             const size_t      n_claims)
{
  EntDrawBench draw;
  ent_draw_bench_open(&draw, content);
  assert_int_equal(ent_scene_bundle(&draw.scene), ENT_SUCCESS);
  assert_int_equal(ent_scene_choose(&draw.scene, max_actors), ENT_SUCCESS);
  ent_draw_bench_check_actors(&draw, actors);
  assert_int_equal(draw.scene.n_edges, n_edges);
  assert_int_equal(draw.scene.n_claims, n_claims);

  // Ends of lines are places in the scene
  for (size_t i = 0U; i < draw.scene.n_edges; ++i) {
    assert_true(draw.scene.edges[i].from < draw.scene.n_nodes);
    assert_true(draw.scene.edges[i].to < draw.scene.n_nodes);
  }
  ent_draw_bench_close(&draw);
}

#define IS(from, to) CLAIM(from, "attacks", to, "")
#define SIX           \
  ACTOR("a", "state") \
  ACTOR("b", "state") \
  ACTOR("c", "state") \
  ACTOR("d", "state") ACTOR("e", "state") ACTOR("f", "state") REPORT("r")

static void
test_weights(void** const state)
{
  (void)state;
  check_chosen(SIX, 9U, "", 0U, 0U);
  check_chosen(SIX SAID("s1", IS("a", "b")), 9U, "a b ", 1U, 1U);

  // Most claims first, then what is joined to them
  const char* const chain =
    SIX SAID("s1", IS("a", "b") IS("b", "c") IS("b", "d") IS("d", "c"));
  check_chosen(chain, 9U, "b c d a ", 4U, 4U);
  check_chosen(chain, 3U, "b c d ", 3U, 3U);
  check_chosen(chain, 2U, "b c ", 1U, 1U);
}

static void
test_pieces(void** const state)
{
  // Two pieces: the heavier goes on before the other begins
  const char* const two = SIX SAID("s1", IS("a", "b") IS("c", "d"))
    SAID("s2", IS("c", "d")) SAID("s3", IS("d", "e"));
  (void)state;
  check_chosen(two, 9U, "d c e a b ", 3U, 4U);
  check_chosen(two, 5U, "d c e a b ", 3U, 4U);
  check_chosen(two, 3U, "d c e ", 2U, 3U);

  // One that would stand alone is not drawn
  check_chosen(two, 4U, "d c e ", 2U, 3U);
  check_chosen(two, 1U, "", 0U, 0U);
}

static void
test_claims(void** const state)
{
  EntDrawBench draw;
  (void)state;
  ent_draw_bench_open(
    &draw, SIX SAID("s1", IS("a", "b") IS("b", "c")) SAID("s2", IS("a", "b")));
  assert_int_equal(ent_scene_bundle(&draw.scene), ENT_SUCCESS);
  assert_int_equal(ent_scene_choose(&draw.scene, 2U), ENT_SUCCESS);
  assert_int_equal(draw.scene.n_candidates, 3);

  // Only claims of drawn lines count
  assert_int_equal(ent_draw_bench_node(&draw, "a")->n_claims, 2);
  assert_int_equal(ent_draw_bench_node(&draw, "b")->n_claims, 2);
  assert_null(ent_draw_bench_node(&draw, "c"));
  ent_draw_bench_close(&draw);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_weights),
    cmocka_unit_test(test_pieces),
    cmocka_unit_test(test_claims),
  };
  return cmocka_run_group_tests_name("scene_choose", tests, NULL, NULL);
}
