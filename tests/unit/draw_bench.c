// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "base/world.h"
#include "graph/graph.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

void
ent_draw_bench_open(EntDrawBench* const draw, const char* const content)
{
  memset(draw, 0, sizeof(*draw));
  ent_bench_open(&draw->bench);

  EntWorld* const world = draw->bench.world;
  draw->graph           = ent_bench_graph(&draw->bench, content);
  draw->scene.graph     = draw->graph;
  draw->scene.world     = world;
  draw->scene.arena     = ent_arena_init(ent_world_memory(world));
  assert_int_equal(ent_graphviz_open(world, &draw->graphviz), ENT_SUCCESS);
}

void
ent_draw_bench_scene(EntDrawBench* const         draw,
                     const char* const           content,
                     const EntDrawOptions* const options)
{
  ent_draw_bench_open(draw, content);
  assert_int_equal(ent_scene_init(&draw->scene, draw->graph, options, 1.0),
                   ENT_SUCCESS);
  assert_int_equal(ent_scene_tell(&draw->scene), ENT_SUCCESS);
}

void
ent_draw_bench_close(EntDrawBench* const draw)
{
  ent_graphviz_close(&draw->graphviz);
  ent_scene_clear(&draw->scene);
  ent_graph_free(draw->graph);
  ent_bench_close(&draw->bench);
}

static bool
is_actor(const EntDrawBench* const draw, const uint32_t node, const char* id)
{
  const uint32_t actor =
    draw->scene.nodes ? draw->scene.nodes[node].actor : node;
  return ent_text_is(ent_graph_name(draw->graph, ENT_ACTOR, actor), id);
}

EntSceneEdge*
ent_draw_bench_edge(const EntDrawBench* const draw,
                    const char* const         from,
                    const char* const         to)
{
  for (size_t i = 0U; i < draw->scene.n_edges; ++i) {
    EntSceneEdge* const edge = &draw->scene.edges[i];
    if ((is_actor(draw, edge->from, from) && is_actor(draw, edge->to, to)) ||
        (is_actor(draw, edge->from, to) && is_actor(draw, edge->to, from))) {
      return edge;
    }
  }
  return NULL;
}

EntSceneNode*
ent_draw_bench_node(const EntDrawBench* const draw, const char* const id)
{
  for (uint32_t i = 0U; i < draw->scene.n_nodes; ++i) {
    if (is_actor(draw, i, id)) {
      return &draw->scene.nodes[i];
    }
  }
  return NULL;
}

void
ent_draw_bench_check_actors(const EntDrawBench* const draw,
                            const char* const         expected)
{
  char ids[512] = "";
  for (size_t i = 0U; i < draw->scene.n_nodes; ++i) {
    const EntText id =
      ent_graph_name(draw->graph, ENT_ACTOR, draw->scene.nodes[i].actor);
    const size_t size = strlen(ids);
    snprintf(ids + size, sizeof(ids) - size, "%.*s ", (int)id.size, id.data);
  }
  assert_string_equal(ids, expected);
}

void
ent_check_attribute(void* const       object,
                    const char* const name,
                    const char* const expected)
{
  const char* const value = agget(object, (char*)name);
  assert_string_equal(value ? value : "", expected);
}

void
ent_draw_bench_check_scarce(const char* const content,
                            EntStatus (*const run)(EntDrawBench* draw))
{
  EntDrawBench draw;
  ent_draw_bench_open(&draw, content);

  EntScarcity* const memory   = &draw.bench.memory;
  const size_t       n_blocks = memory->n_blocks;
  EntStatus          st       = ENT_NO_MEMORY;
  for (size_t n = 0U; st; ++n) {
    memory->n_left    = n;
    memory->has_ended = false;
    st                = run(&draw);
    assert_int_equal(st, memory->has_ended ? ENT_NO_MEMORY : ENT_SUCCESS);
    assert_int_equal(memory->n_blocks, n_blocks);
    assert_true(n < 10000U);
  }

  memory->n_left = SIZE_MAX;
  ent_draw_bench_close(&draw);
}

// Return the brightness of "#RRGGBB" (WCAG 2, relative luminance)
static double
luminance(const char* const color)
{
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };

  double sum = 0.0;
  assert_int_equal(strlen(color), 7);
  assert_int_equal(color[0], '#');
  for (size_t i = 0U; i < 3U; ++i) {
    unsigned value = 0U;
    for (size_t j = 1U; j <= 2U; ++j) {
      static const char digits[] = "0123456789ABCDEF";
      const char* const digit    = strchr(digits, color[2U * i + j]);
      assert_non_null(digit);
      value = value * 16U + (unsigned)(digit - digits);
    }

    const double part = value / 255.0;
    sum += weights[i] *
           (part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4));
  }
  return sum;
}

void
ent_check_contrast(const char* const a, const char* const b, const double least)
{
  const double x = luminance(a) + 0.05;
  const double y = luminance(b) + 0.05;
  if (fmax(x, y) / fmin(x, y) < least) {
    print_error("%s on %s is under %.1f\n", a, b, least);
  }
  assert_true(fmax(x, y) / fmin(x, y) >= least);
}
