// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "draw/measure.h"

#include <stdio.h>
#include <string.h>

static const EntType small_type = { 9.0, ENT_COLOR_TEXT, false };
static const EntType large_type = { 18.0, ENT_COLOR_TEXT, false };

static EntMeasure
measure_of(const char* const text, const EntType type)
{
  const EntMeasure measure = { ent_text(text), type, 0.0 };
  return measure;
}

static void
test_widths(void** const state)
{
  EntMeasure   items[] = { measure_of("ii", small_type),
                           measure_of("WWWW", small_type),
                           measure_of("WWWW", large_type),
                           measure_of("WWWW", small_type) };
  EntDrawBench draw;
  (void)state;
  ent_draw_bench_open(&draw, "");
  assert_int_equal(ent_measure(&draw.graphviz, items, N_ITEMS(items)), 0);
  assert_true(items[0].width > 1.0);
  assert_true(items[1].width > 2.0 * items[0].width);
  assert_true(items[2].width > 1.8 * items[1].width);
  ent_check_near(items[3].width, items[1].width, 1e-9);
  assert_int_equal(ent_measure(&draw.graphviz, NULL, 0U), ENT_SUCCESS);
  ent_bench_check_codes(&draw.bench, "");
  ent_draw_bench_close(&draw);
}

// Break a text into lines, each ended by a stroke
static void
check_lines(const char* const text,
            const double      width,
            const char* const expected)
{
  char         found[512] = "";
  EntTexts     lines      = { NULL, 0U };
  EntDrawBench draw;
  ent_draw_bench_open(&draw, "");
  assert_int_equal(ent_measure_lines(&draw.graphviz,
                                     &draw.scene.arena,
                                     measure_of(text, small_type),
                                     width,
                                     &lines),
                   ENT_SUCCESS);
  for (size_t i = 0U; i < lines.n_items; ++i) {
    const size_t size = strlen(found);
    snprintf(found + size,
             sizeof(found) - size,
             "%.*s|",
             (int)lines.items[i].size,
             lines.items[i].data);
  }
  assert_string_equal(found, expected);
  ent_draw_bench_close(&draw);
}

#define LONG_WORD "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww" // 40

static void
test_lines(void** const state)
{
  (void)state;
  check_lines("", 100.0, "");
  check_lines(" ", 100.0, "");
  check_lines("one two", 1000.0, "one two|");
  check_lines(" one  two ", 1000.0, "one  two|");
  check_lines("one two three", 0.0, "one|two|three|");
  check_lines("WWWW WWWW i i", 50.0, "WWWW|WWWW i i|");

  // A word that no line can hold is broken by its length
  check_lines(LONG_WORD LONG_WORD "w", 10.0, LONG_WORD "|" LONG_WORD "|w|");
}

static EntStatus
break_lines(EntDrawBench* const draw)
{
  EntTexts        lines = { NULL, 0U };
  const EntStatus st    = ent_measure_lines(&draw->graphviz,
                                         &draw->scene.arena,
                                         measure_of("one two", small_type),
                                         20.0,
                                         &lines);
  ent_arena_clear(&draw->scene.arena);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_draw_bench_check_scarce("", break_lines);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_widths),
    cmocka_unit_test(test_lines),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("measure", tests, NULL, NULL);
}
