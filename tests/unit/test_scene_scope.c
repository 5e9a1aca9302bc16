// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include <string.h>

#define HOME(id, kind, home)                                   \
  "<actor id='" id "' kind='" kind "' rolls-up-to='" home "'>" \
  "<name>" id "</name></actor>"

static const char* const states =
  ACTOR("x", "state") ACTOR("y", "state") HOME("min", "organization", "x")
    HOME("boss", "person", "min") HOME("aide", "person", "y") REPORT("r")
      SAID("s1",
           CLAIM("boss", "partnerOf", "aide", "")
             CLAIM("x", "partnerOf", "y", "")
               CLAIM("boss", "supports", "min", ""));

static void
test_roll_up(void** const state)
{
  const EntDrawOptions options = { .rolls_up = true };
  EntDrawBench         draw;
  (void)state;
  ent_draw_bench_scene(&draw, states, &options);

  // Both partnerships are one line; what stays in the house is none
  ent_draw_bench_check_actors(&draw, "x y ");
  assert_int_equal(draw.scene.n_edges, 1);
  assert_int_equal(draw.scene.edges[0].n_claims, 2);
  ent_draw_bench_close(&draw);

  ent_draw_bench_scene(&draw, states, NULL);
  assert_int_equal(draw.scene.n_edges, 3);
  ent_draw_bench_close(&draw);
}

// A circle of homes must end
static void
test_circle(void** const state)
{
  const EntDrawOptions options = { .rolls_up = true };
  EntDrawBench         draw;
  (void)state;
  ent_draw_bench_scene(&draw,
                       HOME("a", "person", "b") HOME("b", "person", "a")
                         ACTOR("c", "state") REPORT("r")
                           SAID("s1", CLAIM("a", "supports", "c", "")),
                       &options);
  assert_int_equal(draw.scene.n_edges, 1);
  ent_draw_bench_close(&draw);
}

static const char* const dated = ACTOR("a", "state") ACTOR("b", "state") ACTOR(
  "c",
  "state") "<report id='r' title='R' issued='2020-06-15'/>"
           "<report id='late' title='L' issued='2022'/>"
           "<passage id='s1' report='r'><quote>Q</quote>"
           "<claim from='a' is='attacks' to='b' from-date='2019' "
           "to-date='2020-03'/>"
           "<claim from='b' is='attacks' to='c' from-date='2020-06'/></passage>"
           "<passage id='s2' report='late'><quote>Q</quote>"
           "<claim from='a' is='attacks' to='c'/></passage>";

static void
check_as_of(const char* const date, const char* const actors)
{
  const EntDrawOptions options = { .as_of = date };
  EntDrawBench         draw;
  ent_draw_bench_scene(&draw, dated, &options);
  ent_draw_bench_check_actors(&draw, actors);
  ent_draw_bench_close(&draw);
}

static void
test_as_of(void** const state)
{
  (void)state;
  check_as_of("2020-06-14", "");     // Nothing was reported yet
  check_as_of("2020-06-20", "b c "); // What ended in March is over
  check_as_of("2020-07", "b c ");    //
  check_as_of("2023", "c a b ");     // The later report counts, too
}

static void
test_all(void** const state)
{
  const char* const denied = ACTOR("a", "state") ACTOR("b", "state") REPORT("r")
    SAID("s1", CLAIM("a", "attacks", "b", "polarity='negated'"));
  const EntDrawOptions options = { .is_all = true };
  EntDrawBench         draw;
  (void)state;
  ent_draw_bench_scene(&draw, denied, NULL);
  assert_int_equal(draw.scene.n_edges, 0);
  assert_int_equal(draw.scene.n_denied, 1);
  ent_draw_bench_close(&draw);

  ent_draw_bench_scene(&draw, denied, &options);
  assert_int_equal(draw.scene.n_edges, 1);
  assert_int_equal(draw.scene.n_denied, 0);
  assert_int_equal(draw.scene.edges[0].certainty, ENT_CERTAINTY_DENIED);
  ent_check_text(draw.scene.edges[0].words, "no: attacks");
  ent_draw_bench_close(&draw);
}

static EntStatus
init(EntDrawBench* const draw)
{
  const EntDrawOptions options = { .as_of = "2023", .rolls_up = true };
  EntScene             scene;
  const EntStatus      st = ent_scene_init(&scene, draw->graph, &options, 1.0);
  ent_scene_clear(&scene);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_draw_bench_check_scarce(dated, init);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_roll_up), cmocka_unit_test(test_circle),
    cmocka_unit_test(test_as_of),   cmocka_unit_test(test_all),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("scene_scope", tests, NULL, NULL);
}
