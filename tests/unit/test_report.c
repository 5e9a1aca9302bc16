// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include <stddef.h>
#include <string.h>

// An input that comes in pieces of some bytes, over and over
typedef struct {
  EntText unit;   // What comes
  size_t  size;   // Bytes of a piece
  size_t  n_left; // Bytes in all
  size_t  place;  // In the unit
} Pieces;

static ptrdiff_t
read_piece(void* const handle, void* const bytes, const size_t room)
{
  Pieces* const pieces = (Pieces*)handle;
  size_t        size   = pieces->size < room ? pieces->size : room;
  size                 = size < pieces->n_left ? size : pieces->n_left;
  for (size_t i = 0U; i < size; ++i) {
    ((char*)bytes)[i] = pieces->unit.data[pieces->place++ % pieces->unit.size];
  }

  pieces->n_left -= size;
  return (ptrdiff_t)size;
}

static EntStatus
read_pieces(EntBench* const       bench,
            const EntReadOptions* options,
            const EntText         unit,
            const size_t          total,
            const size_t          piece,
            EntRecorder* const    recorder)
{
  Pieces         pieces = { unit, piece, total, 0U };
  const EntInput input  = { "test", &pieces, read_piece };
  return ent_read(bench->world, &input, options, ent_recorder_sink(recorder));
}

#define TEXT "A title\n\nOne caf\xC3\xA9 is.[1] Two is.\n\nNotes\n\n[1] A.\n"

// The same however it comes
static void
check_formats(const size_t piece)
{
  static const struct {
    EntFormat   format;
    const char* text;
    const char* expected;
  } rows[] = {
    { ENT_TEXT_REPORT, TEXT, "report a-title, source n1-1, passage s2, " },
    { ENT_MARKDOWN, "# " TEXT, "report a-title, source n1-1, passage s2, " },
    { ENT_HTML,
      "<title>A title</title><p>One is.<a href='#n'>[1]</a> Two.</p>"
      "<p id=n>[1] A.</p>",
      "report a-title, source n1-1, passage s1, " },
  };
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    const EntReadOptions options  = { .format = rows[i].format };
    const EntText        text     = ent_text(rows[i].text);
    EntRecorder          recorder = { "", ENT_SUCCESS };
    EntBench             bench;
    ent_bench_open(&bench);
    assert_int_equal(
      read_pieces(&bench, &options, text, text.size, piece, &recorder),
      ENT_SUCCESS);
    assert_string_equal(recorder.text, rows[i].expected);
    ent_bench_check_codes(&bench, "");
    ent_bench_close(&bench);
  }
}

static void
test_pieces(void** const state)
{
  (void)state;
  check_formats(1U);
  check_formats(7U);
  check_formats(65536U);
}

static void
test_options(void** const state)
{
  const EntReadOptions rows[] = {
    { .format = ENT_TEXT_REPORT },
    { .format = ENT_TEXT_REPORT, .report = "brief" },
    { .format = ENT_TEXT_REPORT, .scope = ENT_SCOPE_PARAGRAPH },
    { .format = ENT_TEXT_REPORT, .is_whole = true },
  };
  static const char* const expected[] = {
    "report a-title, source n1-1, passage s2, ",
    "report brief, source n1-1, passage s2, ",
    "report a-title, source n1-1, passage s2, passage s3, ",
    "report a-title, source n1-1, passage s1, passage s2, passage s3, ",
  };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    EntRecorder recorder = { "", ENT_SUCCESS };
    EntBench    bench;
    ent_bench_open(&bench);
    assert_int_equal(
      read_pieces(
        &bench, &rows[i], ENT_TEXT(TEXT), strlen(TEXT), 100U, &recorder),
      ENT_SUCCESS);
    assert_string_equal(recorder.text, expected[i]);
    ent_bench_close(&bench);
  }
}

static void
check_refusal(const EntText     unit,
              const size_t      total,
              const EntStatus   expected,
              const char* const codes,
              const char* const words)
{
  const EntReadOptions options  = { .format = ENT_TEXT_REPORT };
  EntRecorder          recorder = { "", ENT_SUCCESS };
  EntBench             bench;
  ent_bench_open(&bench);
  assert_int_equal(
    read_pieces(&bench, &options, unit, total, 65536U, &recorder), expected);
  ent_bench_check_codes(&bench, codes);
  assert_string_equal(bench.message, words);
  ent_bench_close(&bench);
}

static void
test_limits(void** const state)
{
  (void)state;
  check_refusal(ENT_TEXT(" "),
                5U,
                ENT_BAD_INPUT,
                "no-text ",
                "no text is found in the report");
  check_refusal(ENT_TEXT("a b.\n"),
                ((size_t)64 << 20U) + 1U,
                ENT_BAD_INPUT,
                "too-large ",
                "a report is over 64 MB");
  check_refusal(ENT_TEXT("A b.[1-50]\n\n"),
                300000U,
                ENT_BAD_INPUT,
                "too-large ",
                "the number of citations is over 1 million");
}

static EntStatus
read_sample(EntWorld* const world)
{
  const EntReadOptions options  = { .format = ENT_TEXT_REPORT };
  EntRecorder          recorder = { "", ENT_SUCCESS };
  EntBench             bench    = { .world = world };
  return read_pieces(
    &bench, &options, ENT_TEXT(TEXT), strlen(TEXT), 10U, &recorder);
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_check_scarce(read_sample);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_pieces),
    cmocka_unit_test(test_options),
    cmocka_unit_test(test_limits),
    cmocka_unit_test(test_memory),
  };
  return cmocka_run_group_tests_name("report", tests, NULL, NULL);
}
