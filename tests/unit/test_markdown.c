// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/utf8.h"
#include "base/world.h"
#include "read/report/formats.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static void
check_scarce_text(EntWorld* const world, const char* const text, EntFlow* flow)
{
  const EntReportInput input = { world, "test", ent_text(text) };
  assert_int_equal(ent_markdown_read(&input, flow), ENT_SUCCESS);
}

static void
test_origins(void** const state)
{
  static const char text[] = "# A **b**\n\nc &amp; d[^1] [e](u)\n\n[^1]: f\n";
  static const struct {
    size_t offset;
    size_t origin;
  } rows[] = {
    { 0U, 2U },   // A
    { 2U, 6U },   // b
    { 3U, 11U },  // c
    { 5U, 13U },  // &
    { 7U, 19U },  // d
    { 8U, 20U },  // [
    { 13U, 26U }, // e
    { 14U, 33U }, // [
  };
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  EntFlow flow = ent_flow_init(ent_world_memory(bench.world));
  check_scarce_text(bench.world, text, &flow);
  ent_check_text(ent_bytes_view(&flow.text), "A bc & d[^1] e[^1]: f");
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    assert_int_equal(ent_flow_origin(&flow, rows[i].offset), rows[i].origin);
  }
  ent_flow_clear(&flow);
  ent_bench_close(&bench);
}

// A definition is not copied for each of very many links
static void
test_budget(void** const state)
{
  static const char href[] = "[a]: https://harbor.example/";
  EntBench          bench;
  const size_t      n_links = 2000U;
  char* const       text    = (char*)calloc(1U, 1200U + 4U * n_links);
  size_t            n_full  = 0U;
  (void)state;
  assert_non_null(text);
  strcpy(text, href);
  memset(text + strlen(href), 'x', 900U);
  strcat(text, "\n\n");
  for (size_t i = 0U; i < n_links; ++i) {
    memcpy(text + strlen(href) + 902U + 4U * i, "[a] ", 4U);
  }

  ent_bench_open(&bench);
  EntFlow flow = ent_flow_init(ent_world_memory(bench.world));
  check_scarce_text(bench.world, text, &flow);
  assert_int_equal(flow.n_marks, n_links);
  for (size_t i = 0U; i < flow.n_marks; ++i) {
    n_full += flow.marks[i].value_size > 0U;
  }
  assert_in_range(n_full, 10U, 100U);
  ent_flow_clear(&flow);
  ent_bench_close(&bench);
  free(text);
}

// Texts over which md4c alone takes minutes, or at which it reads too far
static void
test_hard_texts(void** const state)
{
  static const struct {
    const char* head;
    const char* first;  // Fills the first half
    const char* second; // Fills the rest
  } rows[] = {
    { "[a]: b\n\n", "[", "](" },
    { "[a]: \\\\\\\\c\n\n", "[a] ", "[a] " },
    { "", "[a](\n", "[a](\n" },
    { "|a|b|\n|---|---|\n", "|[a](b\n", "|[a](b\n" },
    { "", "> ", "\n" },
    { "", "- ", "\n" },
    { "", "~*a ", "@@~" },
    { "", "[^1][<a \n|\n> ", "[^1][<a \n|\n> " },
    { "", "[a](-", "[a](-" },
  };
  const size_t size = 1000000U;
  char* const  text = (char*)malloc(size);
  EntBench     bench;
  (void)state;
  assert_non_null(text);
  ent_bench_open(&bench);
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    const size_t head = strlen(rows[i].head);
    memcpy(text, rows[i].head, head);
    for (size_t j = head; j < size; ++j) {
      const char* const unit = j < size / 2U ? rows[i].first : rows[i].second;
      text[j]                = unit[j % strlen(unit)];
    }
    const EntReportInput input = { bench.world, "test", { text, size } };
    const clock_t        begin = clock();
    EntFlow              flow  = ent_flow_init(ent_world_memory(bench.world));
    assert_int_equal(ent_markdown_read(&input, &flow), ENT_SUCCESS);
    assert_true(clock() - begin < 10 * CLOCKS_PER_SEC);
    ent_flow_clear(&flow);
  }
  ent_bench_close(&bench);
  free(text);
}

// A line of a megabyte makes paragraphs that the parser can hold
static void
check_long_line(EntWorld* const world, const char* const unit)
{
  const size_t size = 1000000U / strlen(unit) * strlen(unit);
  char* const  text = (char*)malloc(size);
  size_t       sum  = 0U;
  assert_non_null(text);
  for (size_t i = 0U; i < size; ++i) {
    text[i] = unit[i % strlen(unit)];
  }

  const EntReportInput input = { world, "test", { text, size } };
  EntFlow              flow  = ent_flow_init(ent_world_memory(world));
  assert_int_equal(ent_markdown_read(&input, &flow), ENT_SUCCESS);
  assert_int_equal(flow.n_blocks, 4);
  for (size_t i = 0U; i < flow.n_blocks; ++i) {
    sum += flow.blocks[i].end - flow.blocks[i].begin;
  }

  // Nothing is lost but blanks, and no character is torn
  assert_in_range(sum, size - 4U, size);
  assert_int_equal(ent_utf8_check(ent_bytes_view(&flow.text)).fault, 0);
  ent_flow_clear(&flow);
  free(text);
}

static void
test_long_lines(void** const state)
{
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  check_long_line(bench.world, "words ");
  check_long_line(bench.world, "\xE2\x82\xAC");
  ent_bench_close(&bench);
}

static void
test_size(void** const state)
{
  EntBench      bench;
  const EntText text = { "", ((size_t)64 << 20U) + 1U };
  (void)state;
  ent_bench_open(&bench);
  const EntReportInput input = { bench.world, "test", text };
  EntFlow              flow  = ent_flow_init(ent_world_memory(bench.world));
  assert_int_equal(ent_markdown_read(&input, &flow), ENT_BAD_INPUT);
  ent_bench_check_codes(&bench, "too-large ");
  ent_flow_clear(&flow);
  ent_bench_close(&bench);
}

static EntStatus
read_scarce(EntWorld* const world)
{
  const EntReportInput input = {
    world,
    "test",
    ENT_TEXT("---\ntitle: 'A | B'\n---\n# A\n\nB [c](d&amp;e)[^1] &lt;\n\n"
             "1. f\n\n   > g\n\n| h | i\n\n<p id=x>j<sup>k\n\n[^1]: l\n"),
  };
  EntFlow         flow = ent_flow_init(ent_world_memory(world));
  const EntStatus st   = ent_markdown_read(&input, &flow);
  ent_flow_clear(&flow);
  return st;
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_check_scarce(read_scarce);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_origins),    cmocka_unit_test(test_budget),
    cmocka_unit_test(test_hard_texts), cmocka_unit_test(test_size),
    cmocka_unit_test(test_memory),     cmocka_unit_test(test_long_lines),
  };
  return cmocka_run_group_tests_name("markdown", tests, NULL, NULL);
}
