// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include <stdio.h>
#include <string.h>

#define FIVE           \
  ACTOR("a", "state")  \
  ACTOR("b", "state")  \
  ACTOR("c", "person") \
  ACTOR("d", "person") \
  ACTOR("e", "organization") REPORT("r")
#define IS(from, to) CLAIM(from, "attacks", to, "")

static const char* const net =
  FIVE SAID("s1", IS("a", "b") IS("b", "a") IS("a", "c") IS("c", "d"))
    SAID("s2", IS("b", "d") IS("d", "e") IS("a", "b"));

// Draw with options, and check view, actors and number of lines
static void
check_view(const EntDrawOptions options,
           const EntView        view,
           const char* const    actors,
           const size_t         n_edges,
           const char* const    codes)
{
  EntDrawBench draw;
  ent_draw_bench_scene(&draw, net, &options);
  assert_int_equal(draw.scene.scope.view, view);
  ent_draw_bench_check_actors(&draw, actors);
  assert_int_equal(draw.scene.n_edges, n_edges);
  ent_bench_check_codes(&draw.bench, codes);
  ent_draw_bench_close(&draw);
}

static void
test_overview(void** const state)
{
  const EntDrawOptions none = { .title = NULL };
  const EntDrawOptions wish = { .view = ENT_VIEW_OVERVIEW };
  (void)state;
  check_view(none, ENT_VIEW_OVERVIEW, "a b d c e ", 6U, "");
  check_view(wish, ENT_VIEW_OVERVIEW, "a b d c e ", 6U, "");
}

static void
test_ego(void** const state)
{
  const char* const    ids[]   = { "d" };
  const char* const    wrong[] = { "nobody" };
  const EntDrawOptions named   = { .around = ids, .n_around = 1U };
  const EntDrawOptions hub     = { .view = ENT_VIEW_EGO };
  const EntDrawOptions lost    = { .view     = ENT_VIEW_EGO,
                                   .around   = wrong,
                                   .n_around = 1U };
  (void)state;
  check_view(named, ENT_VIEW_EGO, "d b c e ", 3U, "view-chosen ");
  check_view(hub, ENT_VIEW_EGO, "a b c ", 3U, "");
  check_view(lost, ENT_VIEW_EGO, "a b c ", 3U, "");
}

static void
test_pair(void** const state)
{
  const char* const    two[]    = { "a", "b" };
  const char* const    three[]  = { "c", "d", "e" };
  const char* const    five[]   = { "a", "b", "c", "d", "e" };
  const EntDrawOptions pair     = { .around = two, .n_around = 2U };
  const EntDrawOptions triangle = { .around = three, .n_around = 3U };
  const EntDrawOptions many     = { .around = five, .n_around = 5U };
  const EntDrawOptions top      = { .view = ENT_VIEW_PAIR };
  (void)state;
  check_view(pair, ENT_VIEW_PAIR, "a b ", 2U, "view-chosen ");
  check_view(triangle, ENT_VIEW_PAIR, "d c e ", 2U, "view-chosen ");
  check_view(many, ENT_VIEW_OVERVIEW, "a b d c e ", 6U, "");
  check_view(top, ENT_VIEW_PAIR, "a b ", 2U, "actors-left-out ");
}

// Make a ring of persons, each of one of three states
static void
make_ring(char* const content, const size_t capacity, const unsigned n)
{
  size_t size = (size_t)snprintf(content,
                                 capacity,
                                 ACTOR("s0", "state") ACTOR("s1", "state")
                                   ACTOR("s2", "state") REPORT("r"));
  for (unsigned i = 0U; i < n; ++i) {
    size += (size_t)snprintf(content + size,
                             capacity - size,
                             "<actor id='p%u' kind='person' "
                             "rolls-up-to='s%u'><name>P%u</name></actor>",
                             i,
                             i % 3U,
                             i);
  }
  size += (size_t)snprintf(content + size,
                           capacity - size,
                           "<passage id='s' report='r'><quote>Q</quote>");
  for (unsigned i = 0U; i < n; ++i) {
    size += (size_t)snprintf(content + size,
                             capacity - size,
                             CLAIM("p%u", "attacks", "p%u", ""),
                             i,
                             (i + 1U) % n);
  }
  snprintf(content + size, capacity - size, "</passage>");
}

static void
test_blocs(void** const state)
{
  static char          content[65536];
  const EntDrawOptions few = { .max_actors = 10U };
  EntDrawBench         draw;
  (void)state;
  make_ring(content, sizeof(content), 66U);
  ent_draw_bench_scene(&draw, content, NULL);
  assert_int_equal(draw.scene.scope.view, ENT_VIEW_BLOCS);
  ent_draw_bench_check_actors(&draw, "s0 s1 s2 ");
  ent_check_text(draw.scene.nodes[0].role, "23 actors");
  assert_int_equal(draw.scene.n_edges, 3);
  assert_int_equal(draw.scene.n_claims, 66);
  ent_check_text(draw.scene.edges[0].lines.items[0], "22 claims");
  ent_bench_check_codes(&draw.bench, "view-chosen ");
  ent_draw_bench_close(&draw);

  // Sixty can still be drawn, and so can ten of more
  make_ring(content, sizeof(content), 60U);
  ent_draw_bench_scene(&draw, content, NULL);
  assert_int_equal(draw.scene.scope.view, ENT_VIEW_OVERVIEW);
  ent_draw_bench_close(&draw);
  make_ring(content, sizeof(content), 66U);
  ent_draw_bench_scene(&draw, content, &few);
  assert_int_equal(draw.scene.scope.view, ENT_VIEW_OVERVIEW);
  ent_draw_bench_close(&draw);
}

static void
check_room(const unsigned width, const size_t wish, const size_t n_actors)
{
  const EntDrawOptions options = { .width = width, .max_actors = wish };
  EntDrawBench         draw;
  ent_draw_bench_scene(&draw, net, &options);
  draw.scene.scope.view = ENT_VIEW_OVERVIEW;
  assert_int_equal(ent_scene_max_actors(&draw.scene), n_actors);
  ent_draw_bench_close(&draw);
}

static void
test_room(void** const state)
{
  (void)state;
  check_room(0U, 0U, 30U);
  check_room(170U, 60U, 30U);
  check_room(0U, 60U, 60U);
  check_room(257U, 0U, 30U);
  check_room(85U, 0U, 7U);
  check_room(85U, 3U, 3U);
  check_room(10U, 0U, 5U);
}

static EntStatus
init(EntDrawBench* const draw)
{
  const EntDrawOptions options = { .view = ENT_VIEW_EGO, .rolls_up = true };
  EntScene             scene;
  const EntStatus      st = ent_scene_init(&scene, draw->graph, &options, 1.0);
  ent_scene_clear(&scene);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_draw_bench_check_scarce(net, init);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_overview), cmocka_unit_test(test_ego),
    cmocka_unit_test(test_pair),     cmocka_unit_test(test_blocs),
    cmocka_unit_test(test_room),     cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("scene_view", tests, NULL, NULL);
}
