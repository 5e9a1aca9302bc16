// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "read/report/formats.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static EntStatus
read_page(EntWorld* const world, const EntText page, EntFlow* const flow)
{
  const EntReportInput input = { world, "test", page };
  *flow                      = ent_flow_init(ent_world_memory(world));
  return ent_html_read(&input, flow);
}

// Where a part of the text stands in the page
static void
check_origin(const char* const page, const char* const part, const size_t at)
{
  EntBench bench;
  EntFlow  flow;
  char     text[4096] = "";
  ent_bench_open(&bench);
  assert_int_equal(read_page(bench.world, ent_text(page), &flow), 0);
  assert_true(flow.text.size < sizeof(text));
  memcpy(text, flow.text.data, flow.text.size);

  const char* const found = strstr(text, part);
  assert_non_null(found);
  assert_int_equal(ent_flow_origin(&flow, (size_t)(found - text)), at);
  ent_flow_clear(&flow);
  ent_bench_close(&bench);
}

static void
test_origins(void** const state)
{
  (void)state;
  check_origin("text", "text", 0U);
  check_origin("<p>text", "text", 3U);
  check_origin("<p\n a='>'>text", "ext", 11U);
  check_origin("<!DOCTYPE html><!-- <p> --><?x?><p>text", "text", 35U);
  check_origin("<br/>text", "text", 5U);
  check_origin("<p>a<b>b</b>c", "c", 12U);
  check_origin("<p>a</x>b", "b", 8U);
  check_origin("<script>p</script>p", "p", 18U);

  // References stand where their ampersand is
  check_origin("<p>a&amp;b", "&", 4U);
  check_origin("<p>a&amp;b", "b", 9U);
  check_origin("<p>&#x2019;s", "\xE2\x80\x99", 3U);
  check_origin("<p>&lt;&gt;", ">", 7U);
  check_origin("<p>;&#59;x", "x", 9U);
  check_origin("<p>a&#59;", ";", 4U);
  check_origin("<p>a&b;c", "&", 4U);
  check_origin("<p>a&b;c", "b;", 5U);
  check_origin("<p>a & b", "b", 7U);
  check_origin("<p>&#147;a", "\xE2\x80\x9C", 3U);
  check_origin("<p>a</p&b>c", "c", 10U);
  check_origin("<p>a&#K1;", "K1;", 6U);
  check_origin("<p>a&#x41;", "A", 4U);
  check_origin("<p>a&&b_c.d(e", "&b", 5U);
  check_origin("<p>a&&b_c.d(e", "b_", 6U);
  check_origin("<p>a&\xC3\xA9;", "&", 4U);

  // What looks like a tag and is none
  check_origin("<p>a < b", "<", 5U);
  check_origin("<p><<3", "3", 5U);
  check_origin("<p>aa<", "<", 5U);
}

// libxml2 hands long texts over in pieces, which need not end at a character
static void
test_long_text(void** const state)
{
  char page[4096] = "<p>";
  (void)state;
  for (size_t i = 0U; i < 700U; ++i) {
    strcat(page, i % 2U ? "a" : "\xC3\xA9");
  }
  strcat(page, "!<b>end");
  check_origin(page, "!", 1053U);
  check_origin(page, "end", 1057U);

  memset(page + 3, 'a', 2000U);
  strcpy(page + 2003, "b</p>c");
  check_origin(page, "b", 2003U);
  check_origin(page, "c", 2008U);
}

static void
check_notice(const char* const page,
             const EntStatus   status,
             const char* const codes,
             const uint32_t    column)
{
  EntBench bench;
  EntFlow  flow;
  ent_bench_open(&bench);
  assert_int_equal(read_page(bench.world, ent_text(page), &flow), status);
  ent_bench_check_codes(&bench, codes);
  assert_int_equal(bench.position.column, column);
  ent_flow_clear(&flow);
  ent_bench_close(&bench);
}

static void
test_notices(void** const state)
{
  char page[8192];
  (void)state;
  check_notice("", ENT_SUCCESS, "", 0U);
  check_notice("<p", ENT_SUCCESS, "", 0U);
  check_notice("</p></p></x>", ENT_SUCCESS, "", 0U);

  strcpy(page, "text <p ");
  for (unsigned i = 0U; i < 1001U; ++i) {
    sprintf(page + strlen(page), "a%u ", i);
  }
  check_notice(page, ENT_BAD_INPUT, "too-many-attributes ", 6U);

  strcpy(page, "text");
  for (unsigned i = 0U; i < 1100U; ++i) {
    strcat(page, "<i>");
  }
  check_notice(page, ENT_SUCCESS, "cut-off ", 3067U);
}

// DEL and controls can be written as references, but not in a graph
static void
test_forbidden(void** const state)
{
  EntBench bench;
  EntFlow  flow;
  (void)state;
  ent_bench_open(&bench);
  assert_int_equal(
    read_page(bench.world,
              ENT_TEXT("<p id='a&#127;b'>a&#127;b&#1;c&#xFFFF;d&#129;e"),
              &flow),
    ENT_SUCCESS);
  ent_check_text(ent_flow_block_text(&flow, &flow.blocks[0]), "abcde");
  ent_check_text(ent_flow_mark_value(&flow, &flow.marks[0]), "a?b");
  ent_flow_clear(&flow);
  ent_bench_close(&bench);
}

static EntStatus
read_some(EntWorld* const world)
{
  static const char page[] =
    "<html lang=en><title>The title</title><meta name=author content=Ann>"
    "<meta name=author content=Bo><article><h1>The title</h1>"
    "<p id=x>Re\xCC\x81sume\xCC\x81 <a href='#n'>1</a><ul><li>a<li>b</ul>"
    "<table><tr><td>c<td>d</table></article><nav>nav</nav><p id=n>note"
    "<div><div><div><div><div><div><div><div><div><div>deep";

  EntFlow         flow;
  const EntText   text = { page, sizeof(page) - 1U };
  const EntStatus st   = read_page(world, text, &flow);
  ent_flow_clear(&flow);
  return st;
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_check_scarce(read_some);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_origins), cmocka_unit_test(test_long_text),
    cmocka_unit_test(test_notices), cmocka_unit_test(test_forbidden),
    cmocka_unit_test(test_memory),
  };
  return cmocka_run_group_tests_name("html", tests, NULL, NULL);
}
