// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "base/world.h"
#include "draw/svg.h"

#include <stdio.h>
#include <string.h>

#define PAIR                                            \
  ACTOR("a", "state")                                   \
  ACTOR("b", "state")                                   \
  "<report id='r' href='https://r.example/'/>" PASSAGE( \
    "r", "s", CLAIM("a", "attacks", "b", ""))

// What Graphviz writes of two actors and a line, as far as it matters
#define RAW                                                                \
  "<svg width=\"75pt\" height=\"30pt\" viewBox=\"0.00 0.00 75.00 30.00\" " \
  "xmlns=\"http://www.w3.org/2000/svg\" "                                  \
  "xmlns:xlink=\"http://www.w3.org/1999/xlink\">"                          \
  "<g id=\"graph0\" class=\"graph\" transform=\"scale(1 1) rotate(0) "     \
  "translate(4 26)\"><title>entente</title>"                               \
  "<polygon fill=\"#ffffff\" stroke=\"transparent\" points=\"0,0\"/>"      \
  "<!-- n1 --><g id=\"n1\" class=\"node actor state\"><title>n1</title>"   \
  "<path fill=\"#26323f\" stroke=\"#26323f\" d=\"M1,1\"/></g>"             \
  "<g id=\"n2\" class=\"node actor state\"><title>n2</title></g>"          \
  "<g id=\"e1\" class=\"edge rel conflict\"><title>n1-&gt;n2</title>"      \
  "<path fill=\"none\" stroke=\"#a11d0d\" d=\"M2,2\"/>"                    \
  "<polygon fill=\"#a11d0d\" stroke=\"#a11d0d\" points=\"1,1\"/>"          \
  "<polygon fill=\"#ffffff\" stroke=\"transparent\" points=\"2,2\"/></g>"  \
  "<g id=\"lt1\" class=\"node legend words\"><title>lt1</title></g>"       \
  "<g id=\"lb1\" class=\"node legend end\"><title>lb1</title></g>"         \
  "</g></svg>"

// Finish an SVG and return it as a string, to be cleared by the caller
static EntBytes
finished(const char* const content, const char* const raw)
{
  const EntAllocator system = ent_memory_system();
  EntBytes           out    = ent_bytes_init(&system);
  EntDrawBench       draw;
  ent_draw_bench_scene(&draw, content, NULL);
  assert_int_equal(
    ent_svg_finish(
      &draw.graphviz, &draw.scene, ent_text(raw), ENT_SVG_FILE, NULL, &out),
    0);
  ent_draw_bench_close(&draw);
  ent_bytes_char(&out, '\0');
  return out;
}

// Check how often parts stand in the finished SVG
static void
check_part(const char* const part, const size_t count)
{
  EntBytes out = finished(PAIR, RAW);
  ent_check_count(out.data, part, count);
  ent_bytes_clear(&out);
}

static void
test_root(void** const state)
{
  (void)state;
  check_part(" width=\"100\" height=\"40\" ", 1U);
  check_part("viewBox=\"0.00 0.00 75.00 30.00\"", 1U);
  check_part("class=\"entente\" lang=\"en\" font-family=\"Arial,", 1U);
  check_part("role=\"group\"", 1U);
  check_part("xlink", 0U);
  check_part("transparent", 0U);
  check_part("transform=\"translate(4 26)\"", 1U);
  check_part("id=\"graph0\"", 0U);
  check_part("<title id=\"", 1U);
  check_part("<desc id=\"", 1U);
  check_part("<style>", 1U);
}

static void
test_groups(void** const state)
{
  (void)state;
  check_part("<title>a (state)</title>", 1U);
  check_part("<title>b (state)</title>", 1U);
  check_part("<title>n1", 0U);
  check_part("<!--", 0U);
  check_part("class=\"page\"", 1U);
  check_part("class=\"shape\"", 1U);
  check_part("aria-hidden=\"true\"", 1U);
  check_part("legend end", 0U);
}

static void
test_lines(void** const state)
{
  (void)state;
  check_part("class=\"line\"", 1U);
  check_part("class=\"tip\"", 1U);
  check_part("class=\"halo\"", 1U);
  check_part("<path d=\"M2,2\" class=\"hit\"", 1U);
  check_part("<a href=\"https://r.example/#:~:text=Q.\" aria-label=\"a", 1U);
  check_part("rel=\"noopener noreferrer\"", 1U);
  check_part("(conflict; 1 claim, stated as fact).", 1U);
}

// Return the prefix of ids of a finished SVG
static void
copy_prefix(const char* const content, char out[10])
{
  EntBytes          bytes = finished(content, RAW);
  const char* const mark  = strstr(bytes.data, "<title id=\"");
  assert_non_null(mark);
  memcpy(out, mark + 11, 9U);
  out[9] = '\0';

  // No id is without it
  char id[16] = " id=\"";
  strcat(id, out);
  size_t n_ids = 0U;
  for (const char* c = bytes.data; (c = strstr(c, " id=\"")); ++c) {
    ++n_ids;
  }
  ent_check_count(bytes.data, id, n_ids);
  ent_bytes_clear(&bytes);
}

static void
test_prefix(void** const state)
{
  char a[10];
  char b[10];
  char c[10];
  (void)state;
  copy_prefix(PAIR, a);
  copy_prefix(PAIR, b);
  copy_prefix(PAIR PASSAGE("r", "s2", CLAIM("a", "attacks", "b", "")), c);
  assert_int_equal(a[0], 'e');
  assert_string_equal(a, b);
  assert_string_not_equal(a, c);
}

// In a page no line leads outside, and the picture takes the width of its place
static void
test_page(void** const state)
{
  const EntAllocator system = ent_memory_system();
  EntBytes           page   = ent_bytes_init(&system);
  EntBytes           other  = ent_bytes_init(&system);
  char               ids[2][ENT_SVG_PREFIX_SIZE];
  char               part[64];
  EntDrawBench       draw;
  (void)state;
  ent_draw_bench_scene(&draw, PAIR, NULL);
  assert_int_equal(
    ent_svg_finish(
      &draw.graphviz, &draw.scene, ent_text(RAW), ENT_SVG_PAGE, ids[0], &page),
    0);
  assert_int_equal(ent_svg_finish(&draw.graphviz,
                                  &draw.scene,
                                  ent_text(RAW),
                                  ENT_SVG_FRAGMENT,
                                  ids[1],
                                  &other),
                   0);
  assert_string_not_equal(ids[0], ids[1]);

  ent_bytes_char(&page, '\0');
  ent_check_count(page.data, "<?xml", 0U);
  ent_check_count(page.data, " width=", 0U);
  ent_check_count(page.data, "https://", 0U);
  ent_check_count(page.data, " rel=", 0U);
  ent_check_count(page.data, "width:100%;height:auto;max-width:100px}", 1U);
  snprintf(part, sizeof(part), "<a href=\"#%s-c1\" aria-label=", ids[0]);
  ent_check_count(page.data, part, 1U);
  ent_bytes_clear(&page);
  ent_bytes_clear(&other);
  ent_draw_bench_close(&draw);
}

static void
test_no_links(void** const state)
{
  EntBytes out = finished(CAST SAID("s", CLAIM("a", "attacks", "b", "")), RAW);
  (void)state;
  ent_check_count(out.data, "<a ", 0U);
  ent_check_count(out.data, "role=\"img\"", 1U);
  ent_bytes_clear(&out);
}

static void
check_refused(const char* const raw)
{
  const EntAllocator system = ent_memory_system();
  EntBytes           out    = ent_bytes_init(&system);
  EntDrawBench       draw;
  ent_draw_bench_scene(&draw, PAIR, NULL);
  assert_int_equal(
    ent_svg_finish(
      &draw.graphviz, &draw.scene, ent_text(raw), ENT_SVG_FILE, NULL, &out),
    ENT_BAD_LIBRARY);
  assert_int_equal(out.size, 0);
  ent_bytes_clear(&out);
  ent_draw_bench_close(&draw);
}

static void
test_refused(void** const state)
{
  (void)state;
  check_refused("");
  check_refused("<svg>");
  check_refused("<html><g/></html>");
  check_refused("<svg/>");
}

// Groups that name nothing of the scene get no title
static void
test_strangers(void** const state)
{
  EntBytes out = finished(
    PAIR,
    "<svg><g><g id=\"n9\" class=\"actor\"/><g id=\"e0\" class=\"rel\"/>"
    "<g class=\"actor\"/></g></svg>");
  (void)state;
  ent_check_count(out.data, "<title>", 0U);
  ent_bytes_clear(&out);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_root),    cmocka_unit_test(test_groups),
    cmocka_unit_test(test_lines),   cmocka_unit_test(test_prefix),
    cmocka_unit_test(test_page),    cmocka_unit_test(test_no_links),
    cmocka_unit_test(test_refused), cmocka_unit_test(test_strangers),
  };
  return cmocka_run_group_tests_name("svg", tests, NULL, NULL);
}
