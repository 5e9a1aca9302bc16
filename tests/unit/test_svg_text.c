// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "base/world.h"
#include "draw/svg_text.h"

#include <string.h>

#define SVG(content) \
  "<svg xmlns=\"http://www.w3.org/2000/svg\">" content "</svg>"

// Fix the texts of an SVG and return it written, to be cleared by the caller
static EntBytes
fixed(EntDrawBench* const draw, const char* const svg)
{
  EntBytes   out = ent_bytes_init(ent_world_memory(draw->bench.world));
  EntSvgTree tree;
  assert_int_equal(ent_svg_open(ent_text(svg), &tree), ENT_SUCCESS);
  assert_int_equal(ent_svg_fix_texts(&draw->graphviz, &draw->scene, &tree),
                   ENT_SUCCESS);
  ent_svg_write(&tree, &out);
  ent_bytes_char(&out, '\0');
  ent_svg_close(&tree);
  return out;
}

static void
check_fixed(const char* const svg, const char* const part, const size_t count)
{
  EntDrawBench draw;
  ent_draw_bench_open(&draw, "");
  EntBytes out = fixed(&draw, svg);
  ent_check_count(out.data, part, count);
  ent_bytes_clear(&out);
  ent_draw_bench_close(&draw);
}

#define TEXT(more, words) "<text font-size=\"9.00\" " more ">" words "</text>"

static void
test_widths(void** const state)
{
  (void)state;
  check_fixed(SVG(""), "textLength", 0U);
  check_fixed(SVG("<g>" TEXT("", "some words") "</g>"), "textLength=\"", 1U);
  check_fixed(SVG("<g>" TEXT("", "some words") "</g>"),
              "lengthAdjust=\"spacingAndGlyphs\"",
              1U);

  // Short ones cannot leave their box
  check_fixed(
    SVG("<g>" TEXT("", "abc") TEXT("", "abcd") "</g>"), "textLength=\"", 1U);

  // In groups of the graph, not below
  check_fixed(
    SVG("<g><g>" TEXT("", "some words") "</g></g>"), "textLength=\"", 1U);
  check_fixed(SVG("<g><g><g>" TEXT("", "some words") "</g></g></g>"),
              "textLength=\"",
              0U);
}

static void
test_looks(void** const state)
{
  (void)state;
  check_fixed(SVG(TEXT("font-family=\"Arial\"", "abc")), "font-family", 0U);
  check_fixed(SVG(TEXT("fill=\"#46505c\"", "abc")), "class=\"sub\"", 1U);
  check_fixed(SVG(TEXT("fill=\"#d5dce3\"", "abc")), "class=\"sub\"", 1U);
  check_fixed(SVG(TEXT("fill=\"#1b2430\"", "abc")), "class=", 0U);
}

// Return the width that a text is fixed to
static double
width_of(const char* const svg)
{
  const char   mark[] = "textLength=\"";
  EntDrawBench draw;
  ent_draw_bench_open(&draw, "");
  EntBytes          out   = fixed(&draw, svg);
  const char* const found = strstr(out.data, mark);
  assert_non_null(found);

  const char* const begin = found + sizeof(mark) - 1U;
  const EntText     text  = { begin, strcspn(begin, "\"") };
  const double      width = ent_svg_number(text);
  ent_bytes_clear(&out);
  ent_draw_bench_close(&draw);
  return width;
}

static void
test_measures(void** const state)
{
  const double plain = width_of(SVG(TEXT("", "some words")));
  const double bold = width_of(SVG(TEXT("font-weight=\"bold\"", "some words")));
  const double large =
    width_of(SVG("<text font-size=\"18.00\">some words</text>"));
  (void)state;
  assert_true(plain > 20.0 && plain < 90.0);
  assert_true(bold > plain);
  assert_true(large > 1.8 * plain);
}

static EntStatus
fix(EntDrawBench* const draw)
{
  EntSvgTree tree;
  EntStatus  st = ent_svg_open(ENT_TEXT(SVG(TEXT("", "abcd"))), &tree);
  st = st ? st : ent_svg_fix_texts(&draw->graphviz, &draw->scene, &tree);
  ent_svg_close(&tree);
  ent_arena_clear(&draw->scene.arena);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_draw_bench_check_scarce("", fix);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_widths),
    cmocka_unit_test(test_looks),
    cmocka_unit_test(test_measures),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("svg_text", tests, NULL, NULL);
}
