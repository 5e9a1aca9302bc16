// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "rdf_bench.h"

#include "read/rdf.h"

#include <string.h>

// Read a text in pieces, and expect what is sent and said
static void
check_read(const EntFormat   format,
           const char* const text,
           const EntStatus   status,
           const char* const codes,
           const char* const records)
{
  const EntReadOptions options  = { .format = format, .base = RDF_BASE };
  EntRecorder          recorder = { "", ENT_SUCCESS };
  EntReader            reader;
  EntText              rest = ent_text(text);
  EntBench             bench;
  ent_bench_open(&bench);
  const EntReadContext context = {
    bench.world, ent_recorder_sink(&recorder), "test", &options, format
  };
  assert_int_equal(ent_rdf_reader_new(&context, &reader), ENT_SUCCESS);
  while (rest.size) {
    const size_t size = rest.size < 100U ? rest.size : 100U;
    assert_int_equal(reader.add(reader.handle, ent_text_until(rest, size)), 0);
    assert_string_equal(recorder.text, ""); // Nothing before the end
    rest = ent_text_from(rest, size);
  }
  assert_int_equal(reader.finish(reader.handle), status);
  reader.free(reader.handle);
  assert_string_equal(recorder.text, records);
  ent_bench_check_codes(&bench, codes);
  ent_bench_close(&bench);
}

#define STATE_A "a:a a :State ; skos:prefLabel \"A\" ."

static void
test_good(void** const state)
{
  (void)state;
  check_read(ENT_TURTLE, "", ENT_SUCCESS, "", "");
  check_read(ENT_TURTLE, PREFIXES STATE_A, ENT_SUCCESS, "", "actor a, ");
  check_read(
    ENT_TRIG, PREFIXES "x:g { " STATE_A " }", ENT_SUCCESS, "", "actor a, ");

  // Graphs are not kept: the same in two is the same
  check_read(ENT_TRIG,
             PREFIXES "x:g { " STATE_A " } x:h { " STATE_A " }",
             ENT_SUCCESS,
             "",
             "actor a, ");
  check_read(ENT_NTRIPLES,
             "<urn:x/report/r> "
             "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
             "<https://w3id.org/entente/ontology#Report> .\n",
             ENT_SUCCESS,
             "",
             "report r, ");
}

static void
test_bad(void** const state)
{
  (void)state;
  check_read(ENT_TURTLE, PREFIXES "a:a a .", ENT_BAD_INPUT, "bad-rdf ", "");
  check_read(ENT_TURTLE, "\"\xFF\"", ENT_BAD_INPUT, "not-utf8 ", "");
  check_read(
    ENT_TURTLE, PREFIXES "a:a a :State .", ENT_BAD_INPUT, "no-label ", "");
}

static void
test_warnings(void** const state)
{
  (void)state;
  check_read(ENT_TURTLE,
             PREFIXES STATE_A " a:a x:p 1 .",
             ENT_SUCCESS,
             "unknown-triples ",
             "actor a, ");
}

static EntStatus
read_graph(EntWorld* const world)
{
  const EntReadOptions options  = { .format = ENT_TURTLE, .base = RDF_BASE };
  EntRecorder          recorder = { "", ENT_SUCCESS };
  EntReader            reader;
  const EntReadContext context = {
    world, ent_recorder_sink(&recorder), "test", &options, ENT_TURTLE
  };
  EntStatus st = ent_rdf_reader_new(&context, &reader);
  if (!st) {
    st = reader.add(reader.handle, ENT_TEXT(PREFIXES STATE_A));
    st = st ? st : reader.finish(reader.handle);
    reader.free(reader.handle);
  }
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(read_graph);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_good),
    cmocka_unit_test(test_bad),
    cmocka_unit_test(test_warnings),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("rdf_reader", tests, NULL, NULL);
}
