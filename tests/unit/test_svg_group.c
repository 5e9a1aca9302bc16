// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "base/world.h"
#include "draw/svg_group.h"

#include <string.h>

#define SVG(content) \
  "<svg xmlns=\"http://www.w3.org/2000/svg\">" content "</svg>"

#define PAIR CAST PASSAGE("r", "s", CLAIM("a", "attacks", "b", ""))

// Finish the groups in a root and check how often a part stands in the result
static void
check_part(const char* const groups, const char* const part, const size_t count)
{
  EntDrawBench draw;
  ent_draw_bench_scene(&draw, PAIR, NULL);
  const EntAllocator* const memory = ent_world_memory(draw.bench.world);
  EntSvgFinish              finish = { .scene   = &draw.scene,
                                       .scratch = ent_bytes_init(memory),
                                       .prefix  = "e1" };
  EntBytes                  out    = ent_bytes_init(memory);
  assert_int_equal(ent_svg_open(ent_text(groups), &finish.tree), 0);
  ent_svg_finish_groups(&finish, finish.tree.root);
  assert_int_equal(finish.tree.status, ENT_SUCCESS);
  assert_false(finish.has_links);
  ent_svg_write(&finish.tree, &out);
  ent_bytes_char(&out, '\0');
  ent_check_count(out.data, part, count);
  ent_bytes_clear(&out);
  ent_bytes_clear(&finish.scratch);
  ent_svg_close(&finish.tree);
  ent_draw_bench_close(&draw);
}

static void
test_actors(void** const state)
{
  const char* const actor =
    SVG("<g id=\"n1\" class=\"node actor state\"><title>n1</title>"
        "<path d=\"M0\"/><polygon points=\"0\"/><text>a</text></g>");
  const char* const unknown = SVG("<g id=\"n3\" class=\"node actor state\"/>");
  (void)state;
  check_part(actor, "<g id=\"e1-n1\"", 1U);
  check_part(actor, "<title>", 1U);
  check_part(actor, "<title>a (state)</title>", 1U);
  check_part(actor, "class=\"shape\"", 2U);
  check_part(actor, "<text>a</text>", 1U);
  check_part(unknown, "<title>", 0U);
  check_part(unknown, "id=\"e1-n3\"", 1U);
}

static void
test_lines(void** const state)
{
  const char* const line =
    SVG("<g id=\"e1\" class=\"edge rel\"><path stroke=\"#a11d0d\" d=\"M1\"/>"
        "<polyline stroke=\"#a11d0d\"/><polygon fill=\"#ffffff\"/></g>");
  const char* const bare    = SVG("<g id=\"e1\" class=\"edge rel\"/>");
  const char* const unknown = SVG("<g id=\"e2\" class=\"edge rel\">"
                                  "<path d=\"M1\"/></g>");
  (void)state;
  check_part(line, "class=\"line\"", 1U);
  check_part(line, "class=\"tip\"", 1U);
  check_part(line, "class=\"halo\"", 1U);
  check_part(line, "<path d=\"M1\" class=\"hit\" fill=\"none\"", 1U);
  check_part(line, "(conflict; 1 claim, stated as fact).", 1U);
  check_part(bare, "class=\"hit\"", 0U);
  check_part(bare, "<title>", 1U);
  check_part(unknown, "class=\"hit\"", 0U);
  check_part(unknown, "<title>", 0U);
}

static void
test_legend(void** const state)
{
  const char* const sample =
    SVG("<g id=\"ll1\" class=\"edge legend\"><title>x</title>"
        "<path stroke=\"#1b2430\" d=\"M1\"/></g>"
        "<g id=\"lb1\" class=\"node legend end\"/>");
  (void)state;
  check_part(sample, "aria-hidden=\"true\"", 1U);
  check_part(sample, "class=\"line ink\"", 1U);
  check_part(sample, "<title>", 0U);
  check_part(sample, "lb1", 0U);
}

static void
test_others(void** const state)
{
  const char* const page =
    SVG("<!-- a --><polygon points=\"1\"/><polygon points=\"2\"/><g/>");
  (void)state;
  check_part(page, "<polygon points=\"1\" class=\"page\"/>", 1U);
  check_part(page, "<polygon points=\"2\"/>", 1U);
  check_part(page, "<!--", 0U);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_actors),
    cmocka_unit_test(test_lines),
    cmocka_unit_test(test_legend),
    cmocka_unit_test(test_others),
  };
  return cmocka_run_group_tests_name("svg_group", tests, NULL, NULL);
}
