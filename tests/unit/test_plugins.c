// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "base/world.h"

#include <string.h>

// Lay out and render a graph of one node
static EntStatus
render(EntDrawBench* const draw,
       const char* const   engine,
       const char* const   renderer,
       EntBytes* const     out)
{
  EntCanvas canvas = ent_canvas_open(ent_world_memory(draw->bench.world));
  ent_canvas_node(&canvas, "n", 1U);

  EntStatus st = ent_graphviz_layout(&draw->graphviz, &canvas, engine);
  if (!st) {
    st = ent_graphviz_render(&draw->graphviz, &canvas, renderer, out);
    ent_graphviz_free_layout(&draw->graphviz, &canvas);
  }
  ent_canvas_close(&canvas);
  return st;
}

static void
check_rendered(const char* const renderer,
               const EntText     start,
               const size_t      least)
{
  EntDrawBench draw;
  ent_draw_bench_open(&draw, "");
  EntBytes out = ent_bytes_init(ent_world_memory(draw.bench.world));
  assert_int_equal(render(&draw, "neato", renderer, &out), ENT_SUCCESS);
  assert_true(ent_text_starts_with(ent_bytes_view(&out), start));
  assert_true(out.size >= least);
  ent_bench_check_codes(&draw.bench, "");
  ent_bytes_clear(&out);
  ent_draw_bench_close(&draw);
}

static void
test_renderers(void** const state)
{
  (void)state;
  check_rendered("dot", ENT_TEXT("digraph entente {"), 50U);
  check_rendered("svg:svg:core", ENT_TEXT("<?xml"), 200U);
  check_rendered("png:cairo", ENT_TEXT("\x89PNG"), 100U);
  check_rendered("pdf:cairo", ENT_TEXT("%PDF-"), 500U);
}

// What Graphviz lacks or refuses becomes a notice, never text of its own
static void
check_refused(const char* const engine, const char* const renderer)
{
  EntDrawBench draw;
  ent_draw_bench_open(&draw, "");
  EntBytes out = ent_bytes_init(ent_world_memory(draw.bench.world));
  assert_int_equal(render(&draw, engine, renderer, &out), ENT_BAD_LIBRARY);
  assert_int_equal(out.size, 0);
  ent_bench_check_codes(&draw.bench, "graphviz ");
  ent_bytes_clear(&out);
  ent_draw_bench_close(&draw);
}

static void
test_refused(void** const state)
{
  (void)state;
  check_refused("nowhere", "dot");
  check_refused("neato", "nothing");
}

// A canvas that failed before is not laid out
static void
test_failed_canvas(void** const state)
{
  EntDrawBench draw;
  (void)state;
  ent_draw_bench_open(&draw, "");
  EntCanvas canvas = ent_canvas_open(ent_world_memory(draw.bench.world));
  canvas.status    = ENT_NO_MEMORY;
  assert_int_equal(ent_graphviz_layout(&draw.graphviz, &canvas, "neato"),
                   ENT_NO_MEMORY);
  ent_bench_check_codes(&draw.bench, "");
  ent_canvas_close(&canvas);
  ent_draw_bench_close(&draw);
}

static EntStatus
render_dot(EntDrawBench* const draw)
{
  EntBytes        out = ent_bytes_init(ent_world_memory(draw->bench.world));
  const EntStatus st  = render(draw, "neato", "dot", &out);
  ent_bytes_clear(&out);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_draw_bench_check_scarce("", render_dot);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_renderers),
    cmocka_unit_test(test_refused),
    cmocka_unit_test(test_failed_canvas),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("plugins", tests, NULL, NULL);
}
