// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Let the door tell the format of a text
static void
check_sniffed(const char* const text,
              const EntStatus   status,
              const char* const codes,
              const char* const records)
{
  EntRecorder recorder = { { 0 }, ENT_SUCCESS };
  EntBench    bench;
  ent_bench_open(&bench);
  assert_int_equal(
    ent_bench_read(
      &bench, ENT_FORMAT_UNKNOWN, text, ent_recorder_sink(&recorder)),
    status);
  ent_bench_check_codes(&bench, codes);
  assert_string_equal(recorder.text, records);
  ent_bench_close(&bench);
}

#define PROSE                                                              \
  "It was a long way to the sea, and they went there in the winter. When " \
  "they came to the shore there was no ship for them, and so they built "  \
  "one out of the trees that the storm had left. It took a year to do so."

static void
test_sniffing(void** const state)
{
  (void)state;

  // Dossiers
  check_sniffed(DOSSIER(REPORT("r")), ENT_SUCCESS, "", "report r, ");
  check_sniffed("\xEF\xBB\xBF \n"
                "{\"reports\":[{\"id\":\"r\"}]}",
                ENT_SUCCESS,
                "",
                "report r, ");
  check_sniffed(
    "{\"reports\":[{\"id\":\"r\"}]}", ENT_SUCCESS, "", "report r, ");

  // Reports
  check_sniffed("<!DOCTYPE html><title>R</title><p>It left.",
                ENT_SUCCESS,
                "",
                "report r, ");
  check_sniffed("<html/>", ENT_BAD_INPUT, "no-text ", "");
  check_sniffed("# R\n\n" PROSE, ENT_SUCCESS, "", "report r, ");
  check_sniffed("R\n\n" PROSE, ENT_SUCCESS, "", "report r, ");

  // None that is known
  check_sniffed("hello", ENT_BAD_INPUT, "unknown-format ", "");
  check_sniffed("<a/>", ENT_BAD_INPUT, "unknown-format ", "");
  check_sniffed(" ", ENT_BAD_INPUT, "unknown-format ", "");
  check_sniffed("", ENT_BAD_INPUT, "empty-input ", "");
}

static void
check_format(const EntFormat format, const char* const codes)
{
  const EntSink nowhere = { NULL, NULL };
  EntBench      bench;
  ent_bench_open(&bench);
  assert_int_equal(ent_bench_read(&bench, format, "x", nowhere), ENT_BAD_INPUT);
  ent_bench_check_codes(&bench, codes);
  assert_int_equal(bench.position.line, 1);
  assert_string_equal(bench.position.document, "test");
  ent_bench_close(&bench);
}

static void
test_formats(void** const state)
{
  (void)state;
  check_format(ENT_CSV, "written-only ");
  check_format(ENT_PNG, "written-only ");
  check_format(ENT_JSONLD, "written-only ");
  check_format(ENT_DOSSIER_XML, "bad-xml ");
  check_format(ENT_DOSSIER_JSON, "bad-json ");
}

// An input that gives a byte at a time and fails after some of them
typedef struct {
  const char* rest;   // What is still to come
  size_t      n_left; // Bytes until it fails
} SlowInput;

static ptrdiff_t
read_slowly(void* const handle, void* const bytes, const size_t size)
{
  SlowInput* const input = (SlowInput*)handle;
  if (!input->n_left) {
    return -1;
  }

  --input->n_left;
  if (!size || !*input->rest) {
    return 0;
  }

  *(char*)bytes = *input->rest++;
  return 1;
}

static void
check_slow(const size_t n_left, const EntStatus status, const char* const codes)
{
  SlowInput      slow     = { DOSSIER(REPORT("r")), n_left };
  const EntInput input    = { "slow", &slow, read_slowly };
  EntRecorder    recorder = { { 0 }, ENT_SUCCESS };
  EntBench       bench;
  ent_bench_open(&bench);
  assert_int_equal(
    ent_read(bench.world, &input, NULL, ent_recorder_sink(&recorder)), status);
  ent_bench_check_codes(&bench, codes);
  assert_string_equal(recorder.text, status ? "" : "report r, ");
  ent_bench_close(&bench);
}

static void
test_inputs(void** const state)
{
  (void)state;
  check_slow(1000U, ENT_SUCCESS, "");
  check_slow(0U, ENT_BAD_READ, "cannot-read ");
  check_slow(10U, ENT_BAD_READ, "cannot-read ");
}

// A document of several pieces, the second of which cannot be read
static ptrdiff_t
read_once(void* const handle, void* const bytes, const size_t size)
{
  bool* const was_read = (bool*)handle;
  if (*was_read) {
    return -1;
  }

  memset(bytes, ' ', size);
  memcpy(bytes, "{", 1U);
  *was_read = true;
  return (ptrdiff_t)size;
}

static void
test_second_piece(void** const state)
{
  bool           was_read = false;
  const EntInput input    = { "pieces", &was_read, read_once };
  const EntSink  nowhere  = { NULL, NULL };
  EntBench       bench;
  (void)state;
  ent_bench_open(&bench);
  assert_int_equal(ent_read(bench.world, &input, NULL, nowhere), ENT_BAD_READ);
  ent_bench_check_codes(&bench, "cannot-read ");
  ent_bench_close(&bench);
}

// Write a file, read it, remove it
static void
check_path(const char* const ending,
           const char* const text,
           const EntStatus   status,
           const char* const codes)
{
  char path[64] = "";
  snprintf(path, sizeof(path), "unit-door-%ld%s", (long)getpid(), ending);
  FILE* const file = fopen(path, "w");
  assert_non_null(file);
  fputs(text, file);
  fclose(file);

  EntRecorder recorder = { { 0 }, ENT_SUCCESS };
  EntBench    bench;
  ent_bench_open(&bench);
  assert_int_equal(
    ent_read_path(bench.world, path, NULL, ent_recorder_sink(&recorder)),
    status);
  ent_bench_check_codes(&bench, codes);
  assert_string_equal(recorder.text, status ? "" : "report r, ");
  ent_bench_close(&bench);
  remove(path);
}

static void
test_paths(void** const state)
{
  const char* const json    = "{\"reports\":[{\"id\":\"r\"}]}";
  const EntSink     nowhere = { NULL, NULL };
  EntBench          bench;
  (void)state;

  // The extension tells, else the content
  check_path(".json", json, ENT_SUCCESS, "");
  check_path(".xml", DOSSIER(REPORT("r")), ENT_SUCCESS, "");
  check_path(".xml", json, ENT_BAD_INPUT, "bad-xml ");
  check_path(".log", json, ENT_SUCCESS, "");
  check_path(".csv", json, ENT_SUCCESS, "");
  check_path("", json, ENT_SUCCESS, "");

  // What cannot be read
  ent_bench_open(&bench);
  assert_int_equal(ent_read_path(bench.world, "no/such", NULL, nowhere),
                   ENT_BAD_READ);
  assert_int_equal(ent_read_path(bench.world, "/", NULL, nowhere),
                   ENT_BAD_READ);
  ent_bench_check_codes(&bench, "cannot-read cannot-read ");
  ent_bench_close(&bench);
}

static EntStatus
read_all(EntWorld* const world)
{
  static const char* const texts[] = {
    DOSSIER(CAST PASSAGE("r",
                         "s",
                         "<claim from='a' is='supplierOf' to='b' hedge='may' "
                         "wording='&amp;'><goods>x</goods></claim>")),
    "{\"actors\":[{\"id\":\"a\",\"kind\":\"bloc\",\"name\":{\"text\":\"A\","
    "\"lang\":\"en\"},\"alias\":[\"B\"],\"same-as\":[\"urn:a\"]}]}",
  };
  EntRecorder recorder = { { 0 }, ENT_SUCCESS };
  EntStatus   st       = ENT_SUCCESS;
  for (size_t i = 0U; !st && i < N_ITEMS(texts); ++i) {
    SlowInput      slow  = { texts[i], SIZE_MAX };
    const EntInput input = { "slow", &slow, read_slowly };
    st = ent_read(world, &input, NULL, ent_recorder_sink(&recorder));
  }
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(read_all);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_sniffing), cmocka_unit_test(test_formats),
    cmocka_unit_test(test_inputs),   cmocka_unit_test(test_second_piece),
    cmocka_unit_test(test_paths),    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("door", tests, NULL, NULL);
}
