// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "base/world.h"
#include "draw/picture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Add a frame of given words around a picture from (0, 0) to (width, 100)
static void
add_frame(EntDrawBench* const draw,
          EntPicture* const   picture,
          const char* const   title,
          const double        width)
{
  ent_draw_bench_open(draw, "");
  const EntPicture empty = {
    .graphviz = &draw->graphviz,
    .scene    = &draw->scene,
    .canvas   = ent_canvas_open(ent_world_memory(draw->bench.world)),
    .width    = width,
    .top      = 100.0,
  };

  *picture             = empty;
  draw->scene.title    = ent_text(title);
  draw->scene.subtitle = ENT_TEXT("Sub");
  draw->scene.source   = ENT_TEXT("Source");
  assert_int_equal(ent_picture_add_frame(picture), ENT_SUCCESS);
}

static void
clear(EntDrawBench* const draw, EntPicture* const picture)
{
  ent_canvas_close(&picture->canvas);
  ent_draw_bench_close(draw);
}

static Agnode_t*
find(const EntPicture* const picture, const char* const name)
{
  return agnode(picture->canvas.graph, (char*)name, 0);
}

// Return a number of a node's place: 0 across, 1 up
static double
place_of(const EntPicture* const picture,
         const char* const       name,
         const unsigned          axis)
{
  Agnode_t* const node = find(picture, name);
  assert_non_null(node);
  const char* const pos = agget(node, (char*)"pos");
  const char* const up  = strchr(pos, ',');
  assert_non_null(up);
  return strtod(axis ? up + 1 : pos, NULL);
}

static void
test_places(void** const state)
{
  EntDrawBench draw;
  EntPicture   picture;
  (void)state;
  add_frame(&draw, &picture, "Title", 400.0);

  // The title above the subtitle above the diagram, the source below it
  ent_check_near(place_of(&picture, "u1", 1U), 123.0, 0.01);
  ent_check_near(place_of(&picture, "t1", 1U), 144.0, 0.01);
  ent_check_near(place_of(&picture, "s1", 1U), -10.0, 0.01);
  assert_null(find(&picture, "t2"));

  // All begin at the left edge
  assert_true(place_of(&picture, "t1", 0U) > 0.0);
  assert_true(place_of(&picture, "t1", 0U) < 100.0);
  assert_string_equal(agget(find(&picture, "t1"), (char*)"class"), "caption");
  clear(&draw, &picture);
}

static void
test_lines(void** const state)
{
  EntDrawBench draw;
  EntPicture   picture;
  (void)state;
  add_frame(&draw, &picture, "One Two Three", 10.0);
  assert_non_null(find(&picture, "t3"));
  assert_null(find(&picture, "t4"));

  // The last line stands where a single one would
  ent_check_near(place_of(&picture, "t3", 1U), 144.0, 0.01);
  ent_check_near(place_of(&picture, "t2", 1U), 161.0, 0.01);
  ent_check_near(place_of(&picture, "t1", 1U), 178.0, 0.01);
  clear(&draw, &picture);
}

static void
test_empty(void** const state)
{
  EntDrawBench draw;
  EntPicture   picture;
  (void)state;
  add_frame(&draw, &picture, "", 400.0);
  assert_null(find(&picture, "t1"));
  assert_non_null(find(&picture, "u1"));
  clear(&draw, &picture);
}

// Words of input are text, whatever they hold
static void
test_markup(void** const state)
{
  EntDrawBench draw;
  EntPicture   picture;
  (void)state;
  add_frame(&draw, &picture, "<B>\\N", 400.0);
  ent_check_count(
    agget(find(&picture, "t1"), (char*)"label"), "&lt;B&gt;\\\\N", 1U);
  clear(&draw, &picture);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_places),
    cmocka_unit_test(test_lines),
    cmocka_unit_test(test_empty),
    cmocka_unit_test(test_markup),
  };
  return cmocka_run_group_tests_name("frame", tests, NULL, NULL);
}
