// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "base/bytes.h"
#include "base/world.h"

#include <string.h>

#define CONTENT                            \
  CAST SAID("s1",                          \
            CLAIM("a", "attacks", "b", "") \
              CLAIM("p", "condemns", "a", "hedge='may'"))

// Draw a graph in a format, to be cleared by the caller
static EntBytes
drawn(const char* const content, const EntFormat format)
{
  const EntAllocator system  = ent_memory_system();
  EntBytes           bytes   = ent_bytes_init(&system);
  EntDrawing*        drawing = NULL;
  EntDrawBench       draw;
  ent_draw_bench_open(&draw, content);
  assert_int_equal(ent_drawing_new(draw.graph, NULL, &drawing), ENT_SUCCESS);
  assert_int_equal(
    ent_drawing_render(drawing, format, ent_bytes_output(&bytes)), 0);
  ent_drawing_free(drawing);
  ent_draw_bench_close(&draw);
  return bytes;
}

static void
check_start(const EntFormat format, const EntText start)
{
  EntBytes first  = drawn(CONTENT, format);
  EntBytes second = drawn(CONTENT, format);
  assert_true(ent_text_starts_with(ent_bytes_view(&first), start));

  // The same again, byte for byte
  assert_int_equal(first.size, second.size);
  assert_memory_equal(first.data, second.data, first.size);
  ent_bytes_clear(&first);
  ent_bytes_clear(&second);
}

static void
test_formats(void** const state)
{
  (void)state;
  check_start(ENT_DOT, ENT_TEXT("digraph entente {"));
  check_start(ENT_SVG, ENT_TEXT("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
  check_start(ENT_PNG, ENT_TEXT("\x89PNG\r\n"));
  check_start(ENT_PDF, ENT_TEXT("%PDF-1."));
  check_start(ENT_GVJSON, ENT_TEXT("{\n  \"name\": "));
  check_start(ENT_HTML, ENT_TEXT("<!DOCTYPE html>"));
  check_start(ENT_FRAGMENT, ENT_TEXT("<figure id=\"e"));
  check_start(ENT_MARKDOWN, ENT_TEXT("!["));
  check_start(ENT_LATEX, ENT_TEXT("% "));
}

static bool
contains(const EntBytes* const bytes, const EntText part)
{
  bool is_found = false;
  for (size_t i = 0U; !is_found && i < bytes->size; ++i) {
    is_found =
      ent_text_starts_with(ent_text_from(ent_bytes_view(bytes), i), part);
  }
  return is_found;
}

// The time of making is in none of them
static void
test_date(void** const state)
{
  EntBytes bytes = drawn(CONTENT, ENT_PDF);
  (void)state;
  assert_true(contains(&bytes, ENT_TEXT("/CreationDate (D:20000101000000Z)")));
  ent_bytes_clear(&bytes);
}

static void
test_empty(void** const state)
{
  EntBytes bytes = drawn("", ENT_SVG);
  (void)state;
  ent_bytes_char(&bytes, '\0');
  ent_check_count(bytes.data, "<svg", 1U);
  ent_check_count(bytes.data, "0 relations from 0 claims", 2U);
  ent_bytes_clear(&bytes);
}

// One drawing gives all formats, in any order
static void
test_again(void** const state)
{
  const EntAllocator system  = ent_memory_system();
  EntBytes           first   = ent_bytes_init(&system);
  EntBytes           second  = ent_bytes_init(&system);
  EntBytes           between = ent_bytes_init(&system);
  EntDrawing*        drawing = NULL;
  EntDrawBench       draw;
  (void)state;
  ent_draw_bench_open(&draw, CONTENT);
  assert_int_equal(ent_drawing_new(draw.graph, NULL, &drawing), 0);
  assert_int_equal(
    ent_drawing_render(drawing, ENT_DOT, ent_bytes_output(&first)), 0);
  assert_int_equal(
    ent_drawing_render(drawing, ENT_PNG, ent_bytes_output(&between)), 0);
  assert_int_equal(
    ent_drawing_render(drawing, ENT_DOT, ent_bytes_output(&second)), 0);
  assert_int_equal(first.size, second.size);
  assert_memory_equal(first.data, second.data, first.size);
  ent_drawing_free(drawing);
  ent_draw_bench_close(&draw);
  ent_bytes_clear(&first);
  ent_bytes_clear(&second);
  ent_bytes_clear(&between);
}

static void
test_refused(void** const state)
{
  EntShortOutput none    = { 0U, 0U };
  EntDrawing*    drawing = NULL;
  EntDrawBench   draw;
  (void)state;
  ent_drawing_free(NULL);
  ent_draw_bench_open(&draw, CONTENT);
  assert_int_equal(ent_drawing_new(draw.graph, NULL, &drawing), 0);
  assert_int_equal(
    ent_drawing_render(drawing, ENT_TURTLE, ent_short_output(&none)),
    ENT_BAD_ARG);
  assert_int_equal(
    ent_drawing_render_figure(drawing, ENT_SVG, "p", ent_short_output(&none)),
    ENT_BAD_ARG);
  assert_int_equal(none.n_calls, 0);
  assert_int_equal(
    ent_drawing_render(drawing, ENT_DOT, ent_short_output(&none)),
    ENT_BAD_WRITE);
  assert_int_equal(none.n_calls, 1);
  ent_drawing_free(drawing);
  ent_draw_bench_close(&draw);
}

static void
test_failure(void** const state)
{
  EntShortOutput all     = { SIZE_MAX, 0U };
  EntDrawing*    drawing = NULL;
  EntStatus      st      = ENT_NO_MEMORY;
  EntDrawBench   draw;
  (void)state;
  ent_draw_bench_open(&draw, CONTENT);
  assert_int_equal(ent_drawing_new(draw.graph, NULL, &drawing), ENT_SUCCESS);
  for (size_t n = 0U; st; ++n) {
    draw.bench.memory.n_left    = n;
    draw.bench.memory.has_ended = false;

    st = ent_drawing_render(drawing, ENT_SVG, ent_short_output(&all));
    assert_int_equal(st,
                     draw.bench.memory.has_ended ? ENT_NO_MEMORY : ENT_SUCCESS);
  }
  ent_drawing_free(drawing);
  ent_draw_bench_close(&draw);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_formats), cmocka_unit_test(test_date),
    cmocka_unit_test(test_empty),   cmocka_unit_test(test_again),
    cmocka_unit_test(test_refused), cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("draw", tests, NULL, NULL);
}
