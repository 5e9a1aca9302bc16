// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "draw/words.h"

#include <stdio.h>
#include <string.h>

#define ATTACK SAID("s1", CLAIM("a", "attacks", "b", ""))

static void
test_nothing(void** const state)
{
  EntDrawBench draw;
  (void)state;
  ent_draw_bench_scene(&draw, CAST, NULL);
  assert_int_equal(draw.scene.n_nodes, 0);
  assert_int_equal(draw.scene.n_edges, 0);
  ent_bench_check_codes(&draw.bench, "nothing-to-draw ");
  ent_draw_bench_close(&draw);

  ent_draw_bench_scene(&draw, "", NULL);
  ent_bench_check_codes(&draw.bench, "nothing-to-draw ");
  ent_draw_bench_close(&draw);
}

static void
test_pair(void** const state)
{
  EntDrawBench draw;
  (void)state;
  ent_draw_bench_scene(&draw, CAST ATTACK, NULL);
  ent_draw_bench_check_actors(&draw, "a b ");
  assert_int_equal(draw.scene.n_edges, 1);
  assert_int_equal(draw.scene.n_claims, 1);
  ent_check_text(draw.scene.nodes[0].name, "a");
  assert_int_equal(draw.scene.nodes[0].kind, ENT_STATE);
  assert_int_equal(draw.scene.nodes[0].shape, ENT_STATE);
  ent_bench_check_codes(&draw.bench, "");
  ent_draw_bench_close(&draw);
}

static void
check_name(const char* const content,
           const char* const id,
           const char* const expected)
{
  EntDrawBench draw;
  ent_draw_bench_scene(&draw, content, NULL);
  const EntSceneNode* const node = ent_draw_bench_node(&draw, id);
  assert_non_null(node);
  ent_check_text(node->name, expected);
  ent_draw_bench_close(&draw);
}

#define NAMED(name) "<actor id='a' kind='state'><name>" name "</name></actor>"
#define OTHERS ACTOR("b", "state") REPORT("r") ATTACK

static void
test_names(void** const state)
{
  (void)state;
  check_name(NAMED("The  A") OTHERS, "a", "The A");
  check_name(NAMED("A&#x202E;B") OTHERS, "a", "AB");
  check_name(NAMED("&#x202E;") OTHERS, "a", "a");
}

static void
test_defunct(void** const state)
{
  EntDrawBench draw;
  (void)state;
  ent_draw_bench_scene(
    &draw,
    "<actor id='a' kind='bloc' to-date='1991'><name>A</name></actor>" OTHERS,
    NULL);
  assert_int_equal(draw.scene.nodes[0].kind, ENT_BLOC);
  assert_int_equal(draw.scene.nodes[0].shape, ENT_SHAPE_DEFUNCT);
  ent_draw_bench_close(&draw);
}

// Count the nodes of a star with a hub and 70 others
static void
check_star(const size_t max_actors, const size_t expected)
{
  static char          content[32768];
  const EntDrawOptions options = { .max_actors = max_actors,
                                   .view       = ENT_VIEW_OVERVIEW };
  EntDrawBench         draw;
  size_t               size = 0U;
  content[0]                = '\0';
  for (unsigned i = 0U; i <= 70U; ++i) {
    size += (size_t)snprintf(
      content + size, sizeof(content) - size, ACTOR("n%u", "state"), i, i);
  }
  strcat(content, REPORT("r") "<passage id='s' report='r'><quote>Q</quote>");
  size = strlen(content);
  for (unsigned i = 1U; i <= 70U; ++i) {
    size += (size_t)snprintf(content + size,
                             sizeof(content) - size,
                             CLAIM("n0", "attacks", "n%u", ""),
                             i);
  }
  strcat(content, "</passage>");

  ent_draw_bench_scene(&draw, content, &options);
  assert_int_equal(draw.scene.n_nodes, expected);
  assert_int_equal(draw.scene.n_edges, expected - 1U);
  assert_int_equal(draw.scene.n_candidates, 71);
  ent_bench_check_codes(&draw.bench, "actors-left-out ");
  ent_draw_bench_close(&draw);
}

static void
test_ceiling(void** const state)
{
  (void)state;
  check_star(0U, ENT_DEFAULT_MAX_ACTORS);
  check_star(2U, 2U);
  check_star(60U, 60U);
  check_star(61U, 60U);
  check_star(SIZE_MAX, 60U);
}

static void
test_cut(void** const state)
{
  EntDrawBench draw;
  EntText      text = { NULL, 0U };
  char         words[ENT_MAX_LABEL + 2U];
  (void)state;
  memset(words, 'w', sizeof(words));
  words[ENT_MAX_LABEL + 1U] = '\0';

  ent_draw_bench_open(&draw, "");
  assert_int_equal(ent_scene_text(&draw.scene, ent_text(words), &text), 0);
  assert_int_equal(text.size, ENT_MAX_LABEL + 3U); // With an ellipsis
  ent_bench_check_codes(&draw.bench, "label-cut ");

  words[ENT_MAX_LABEL] = '\0';
  assert_int_equal(ent_scene_text(&draw.scene, ent_text(words), &text), 0);
  ent_check_text(text, words);
  assert_int_equal(ent_scene_cut(&draw.scene, ENT_TEXT("a  b"), 3U, &text), 0);
  ent_check_text(text, "a b");
  ent_bench_check_codes(&draw.bench, "");
  ent_draw_bench_close(&draw);
}

static void
test_claims(void** const state)
{
  EntDrawBench draw;
  uint32_t     number = 0U;
  (void)state;
  ent_draw_bench_scene(
    &draw,
    CAST SAID("s1", CLAIM("a", "attacks", "b", ""))
      SAID("s2", CLAIM("a", "detains", "b", "") CLAIM("a", "attacks", "b", "")),
    NULL);
  assert_int_equal(draw.scene.n_edges, 1);
  const EntSceneEdge* const edge  = draw.scene.edges;
  unsigned                  seen  = 0U;
  size_t                    n_all = 0U;
  assert_int_equal(edge->n_claims, 3);
  while (ent_scene_claim(&draw.scene, edge, n_all, &number)) {
    seen |= 1U << number;
    ++n_all;
  }
  assert_int_equal(n_all, 3);
  assert_int_equal(seen, 7); // Each of the graph's claims once
  ent_draw_bench_close(&draw);
}

static EntStatus
make_scene(EntDrawBench* const draw)
{
  EntScene  scene;
  EntStatus st = ent_scene_init(&scene, draw->graph, NULL, 1.0);
  st           = st ? st : ent_scene_tell(&scene);
  ent_scene_clear(&scene);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_draw_bench_check_scarce(
    CAST ATTACK SAID("s2",
                     CLAIM("p", "holdsOfficeIn", "a", "office='Chief'")
                       CLAIM("p", "condemns", "b", "hedge='may'")),
    make_scene);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_nothing), cmocka_unit_test(test_pair),
    cmocka_unit_test(test_names),   cmocka_unit_test(test_defunct),
    cmocka_unit_test(test_ceiling), cmocka_unit_test(test_cut),
    cmocka_unit_test(test_claims),  cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("scene", tests, NULL, NULL);
}
