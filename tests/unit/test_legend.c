// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "base/world.h"
#include "draw/picture.h"

#include <stdio.h>
#include <string.h>

// An empty picture of a scene, 400 points wide
static EntPicture
open_picture(EntDrawBench* const draw, const char* const content)
{
  ent_draw_bench_scene(draw, content, NULL);
  const EntPicture picture = {
    .graphviz = &draw->graphviz,
    .scene    = &draw->scene,
    .canvas   = ent_canvas_open(ent_world_memory(draw->bench.world)),
    .left     = 0.0,
    .width    = 400.0,
    .top      = 100.0,
    .bottom   = 0.0,
  };
  return picture;
}

// Append the words of a label, which stand between two tags
static void
add_words(char* const out, const size_t size, const char* const label)
{
  const char* const begin = strchr(label, '>');
  const char* const end   = begin ? strchr(begin, '<') : NULL;
  assert_non_null(end);
  snprintf(out + strlen(out),
           size - strlen(out),
           "%.*s|",
           (int)(end - begin - 1),
           begin + 1);
}

// Check all words of the legend in their order
static void
check_legend(const char* const content, const char* const expected)
{
  char            words[512] = "";
  EntDrawBench    draw;
  EntPicture      picture = open_picture(&draw, content);
  Agraph_t* const graph   = picture.canvas.graph;
  assert_int_equal(ent_picture_add_legend(&picture), ENT_SUCCESS);
  for (Agnode_t* i = agfstnode(graph); i; i = agnxtnode(graph, i)) {
    if (!strncmp(agnameof(i), "lt", 2U)) {
      add_words(words, sizeof(words), agget(i, (char*)"label"));
    }
  }
  assert_string_equal(words, expected);
  ent_canvas_close(&picture.canvas);
  ent_draw_bench_close(&draw);
}

#define S1(claims) CAST SAID("s1", claims)
#define IS(to, more) CLAIM("a", "attacks", to, more)

static void
test_words(void** const state)
{
  (void)state;
  check_legend(CAST, "");
  check_legend(S1(IS("b", "")), "conflict|stated as fact|state|1 claim|");
  check_legend(S1(IS("b", "") CLAIM("p", "condemns", "c", "hedge='may'")),
               "conflict|pressure, criticism|stated as fact|hedged or "
               "reported|state|person|organization|1 claim|");
  check_legend(S1(IS("b", "modality='historical'")),
               "conflict|past|state|1 claim|");

  // Width tells nothing of structure
  check_legend(S1(CLAIM("a", "memberOf", "b", "")),
               "member or part of|stated as fact|state|");
}

static void
test_dashes(void** const state)
{
  const char* const disputed =
    S1(IS("b", "")) SAID("s2", IS("b", "polarity='negated'"));
  const char* const both = S1(IS("b", "") IS("c", "hedge='may'"))
    SAID("s2", IS("b", "polarity='negated'"));
  (void)state;
  check_legend(disputed, "conflict|disputed|state|2-3 claims|");

  // They look the same, and share a sample
  check_legend(both,
               "conflict|hedged, reported or disputed|state|organization|"
               "1 claim|2-3 claims|");
}

static void
check_heads(const char* const content, const char* const expected)
{
  EntDrawBench    draw;
  EntPicture      picture = open_picture(&draw, content);
  Agraph_t* const graph   = picture.canvas.graph;
  assert_int_equal(ent_picture_add_legend(&picture), ENT_SUCCESS);
  Agnode_t* const begin = agnode(graph, (char*)"lb1", 0);
  assert_non_null(begin);
  assert_string_equal(agget(agfstout(graph, begin), (char*)"arrowhead"),
                      expected);
  ent_canvas_close(&picture.canvas);
  ent_draw_bench_close(&draw);
}

static void
test_heads(void** const state)
{
  (void)state;
  check_heads(S1(IS("b", "")), "normal");
  check_heads(S1(CLAIM("a", "allyOf", "b", "")), "none");
  check_heads(S1(CLAIM("a", "supports", "b", "") CLAIM("a", "allyOf", "c", "")),
              "normal");
}

// Return where the legend ends below, in a picture of some width
static double
bottom_at(const double width)
{
  EntDrawBench draw;
  EntPicture   picture = open_picture(&draw, S1(IS("b", "")));
  picture.width        = width;
  assert_int_equal(ent_picture_add_legend(&picture), ENT_SUCCESS);
  const double bottom = picture.bottom;
  ent_canvas_close(&picture.canvas);
  ent_draw_bench_close(&draw);
  return bottom;
}

static void
test_rows(void** const state)
{
  (void)state;

  // Three rows for three subjects; a narrow picture breaks the last of them
  ent_check_near(bottom_at(400.0), -24.0 - 2.0 * 15.0 - 7.5, 1e-9);
  ent_check_near(bottom_at(10.0), -24.0 - 3.0 * 15.0 - 7.5, 1e-9);
}

static EntStatus
add_legend(EntDrawBench* const draw)
{
  EntScene   scene;
  EntStatus  st      = ent_scene_init(&scene, draw->graph, NULL, 1.0);
  EntPicture picture = {
    .graphviz = &draw->graphviz,
    .scene    = &scene,
    .canvas   = ent_canvas_open(ent_world_memory(draw->bench.world)),
    .width    = 400.0,
  };
  st = st ? st : ent_picture_add_legend(&picture);
  ent_canvas_close(&picture.canvas);
  ent_scene_clear(&scene);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_draw_bench_check_scarce(S1(IS("b", "")), add_legend);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_words),   cmocka_unit_test(test_dashes),
    cmocka_unit_test(test_heads),   cmocka_unit_test(test_rows),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("legend", tests, NULL, NULL);
}
