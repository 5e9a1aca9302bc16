// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

// Bundle a graph into lines
static void
bundle(EntDrawBench* const draw, const char* const content)
{
  ent_draw_bench_open(draw, content);
  assert_int_equal(ent_scene_bundle(&draw->scene), ENT_SUCCESS);
}

static void
check_edges(const char* const content, const size_t n_edges)
{
  EntDrawBench draw;
  bundle(&draw, content);
  assert_int_equal(draw.scene.n_edges, n_edges);
  ent_draw_bench_close(&draw);
}

#define S1(claims) CAST SAID("s1", claims)

static void
test_bundles(void** const state)
{
  (void)state;
  check_edges("", 0U);
  check_edges(CAST, 0U);
  check_edges(S1(CLAIM("a", "attacks", "b", "")), 1U);

  // Of one class and certainty
  check_edges(S1(CLAIM("a", "attacks", "b", "") CLAIM("a", "detains", "b", "")),
              1U);
  check_edges(
    S1(CLAIM("a", "threatens", "b", "") CLAIM("a", "condemns", "b", "")), 1U);

  // Not so others
  check_edges(
    S1(CLAIM("a", "attacks", "b", "") CLAIM("a", "condemns", "b", "")), 2U);
  check_edges(S1(CLAIM("a", "attacks", "b", "")
                   CLAIM("a", "detains", "b", "hedge='may'")),
              2U);
  check_edges(S1(CLAIM("a", "attacks", "b", "") CLAIM("b", "attacks", "a", "")),
              2U);
  check_edges(S1(CLAIM("a", "attacks", "b", "") CLAIM("a", "attacks", "c", "")),
              2U);
  check_edges(S1(CLAIM("a", "allyOf", "b", "") CLAIM("a", "supports", "b", "")),
              2U);
}

static void
test_left_out(void** const state)
{
  EntDrawBench draw;
  (void)state;
  bundle(&draw,
         S1(CLAIM("p", "holdsOfficeIn", "b", "office='Chief'")
              CLAIM("a", "attacks", "b", "modality='hypothetical'")
                CLAIM("a", "attacks", "c", "polarity='negated'")
                  CLAIM("b", "attacks", "c", "polarity='negated'")));
  assert_int_equal(draw.scene.n_edges, 0);
  assert_int_equal(draw.scene.n_hypothetical, 1);
  assert_int_equal(draw.scene.n_denied, 2);
  ent_draw_bench_close(&draw);
}

static void
test_edge(void** const state)
{
  EntDrawBench draw;
  (void)state;
  bundle(&draw,
         S1(CLAIM("a", "attacks", "b", "hedge='may'"))
           SAID("s2",
                CLAIM("a", "attacks", "b", "hedge='may'")
                  CLAIM("a", "detains", "b", "hedge='may'")));
  assert_int_equal(draw.scene.n_edges, 1);
  const EntSceneEdge* const edge = draw.scene.edges;
  assert_int_equal(edge->line_class, ENT_LINE_CONFLICT);
  assert_int_equal(edge->certainty, ENT_CERTAINTY_HEDGED);
  assert_false(edge->is_mutual);
  assert_int_equal(edge->n_relationships, 2);
  assert_int_equal(edge->n_claims, 3);
  assert_int_equal(edge->relationships[0]->predicate, ENT_ATTACKS);
  assert_int_equal(edge->relationships[1]->predicate, ENT_DETAINS);
  ent_draw_bench_close(&draw);
}

static void
test_mutual(void** const state)
{
  EntDrawBench draw;
  (void)state;
  bundle(&draw,
         S1(CLAIM("b", "allyOf", "a", "") CLAIM("a", "partnerOf", "b", "")));
  assert_int_equal(draw.scene.n_edges, 1);
  assert_true(draw.scene.edges[0].is_mutual);
  assert_int_equal(draw.scene.edges[0].n_claims, 2);
  ent_draw_bench_close(&draw);
}

static EntStatus
bundle_scene(EntDrawBench* const draw)
{
  const EntStatus st = ent_scene_bundle(&draw->scene);
  ent_arena_clear(&draw->scene.arena);
  draw->scene.n_edges = 0U;
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_draw_bench_check_scarce(
    S1(CLAIM("a", "attacks", "b", "") CLAIM("b", "attacks", "c", "")),
    bundle_scene);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_bundles), cmocka_unit_test(test_left_out),
    cmocka_unit_test(test_edge),    cmocka_unit_test(test_mutual),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("scene_bundle", tests, NULL, NULL);
}
