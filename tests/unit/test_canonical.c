// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"
#include "sample.h"

#include <stdlib.h>
#include <string.h>

// Subjects of a Turtle document in turn, by their first letters
static void
check_subjects(const char* const content, const char* const expected)
{
  char     actual[1024] = { 0 };
  EntBench bench;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, content);
  char* const     text  = ent_written(graph, ENT_TURTLE, "urn:x/");
  for (const char* c = text; (c = strstr(c, "\n\n")); c += 2) {
    strncat(actual, c + 2, strcspn(c + 2, " "));
    strcat(actual, " ");
  }
  assert_string_equal(actual, expected);
  free(text);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

// Decisions, 8: kinds in turn, then names, digits as numbers
static void
test_order(void** const state)
{
  (void)state;
  check_subjects("", "");
  check_subjects(
    PASSAGE("r", "s10", "") PASSAGE("r", "s9", CLAIM("a", "allyOf", "p", ""))
      REPORT("r") ACTOR("p", "person")
        ACTOR("a", "state") "<source id='n' report='r'/>",
    "actor:a actor:p relationship:a--allyOf--p report:r source:r-n "
    "passage:r-s9 passage:r-s9--quote passage:r-s10 passage:r-s10--quote "
    "claim:r-s9--ea0a06da ");
}

static char*
write_content(const char* const content, const EntFormat format)
{
  EntBench bench;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, content);
  char* const     text  = ent_written(graph, format, NULL);
  ent_graph_free(graph);
  ent_bench_close(&bench);
  return text;
}

// The same records in any order give the same bytes
static void
test_input_order(void** const state)
{
  static const EntFormat formats[] = { ENT_TURTLE, ENT_TRIG,   ENT_NTRIPLES,
                                       ENT_NQUADS, ENT_JSONLD, ENT_CSV };
  const char* const forwards       = CAST REPORT("q") PASSAGE(
    "r", "s1", CLAIM("a", "attacks", "b", "") CLAIM("p", "allyOf", "b", ""))
    PASSAGE("q", "s1", CLAIM("a", "attacks", "b", "polarity='negated'"));
  const char* const backwards =
    PASSAGE("q", "s1", CLAIM("a", "attacks", "b", "polarity='negated'"))
      PASSAGE(
        "r", "s1", CLAIM("b", "allyOf", "p", "") CLAIM("a", "attacks", "b", ""))
        REPORT("q") CAST;
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(formats); ++i) {
    char* const first  = write_content(forwards, formats[i]);
    char* const second = write_content(backwards, formats[i]);
    assert_string_equal(second, first);
    free(first);
    free(second);
  }
}

// Offices of several claims are written once, those that are no facts never
static void
test_offices(void** const state)
{
  (void)state;
  char* const text = write_content(
    CAST PASSAGE("r",
                 "s1",
                 CLAIM("p", "holdsOfficeIn", "a", "office='chief'")
                   CLAIM("p", "holdsOfficeIn", "a", "office='aide'")
                     CLAIM("p", "holdsOfficeIn", "b", "modality='historical'"))
      PASSAGE("r", "s2", CLAIM("p", "holdsOfficeIn", "a", "office='chief'"))
        PASSAGE("r", "s3", CLAIM("p", "holdsOfficeIn", "c", "")),
    ENT_TURTLE);
  ent_check_count(text, "a org:Membership", 3U);
  ent_check_count(text, "\noffice:p--a--aide a ", 1U);
  ent_check_count(text, "\noffice:p--a--chief a ", 1U);
  ent_check_count(text, "\noffice:p--c a ", 1U);
  free(text);
}

// A graph for all, or one for each report with its own evidence
static void
test_graphs(void** const state)
{
  const char* const content =
    CAST            REPORT("q") "<source id='n' report='q'/>" PASSAGE(
      "r", "s1", CLAIM("a", "attacks", "b", ""))
      PASSAGE("q", "s1", CLAIM("a", "attacks", "b", "polarity='negated'"));
  const EntWriteOptions options = { NULL, "urn:all" };
  EntShortOutput        output  = { SIZE_MAX, 0U };
  EntBench              bench;
  (void)state;
  char* const trig = write_content(content, ENT_TRIG);
  ent_check_count(trig, "\nreport:q {\n\nrelationship:", 1U);
  ent_check_count(trig, "\nreport:r {\n\nrelationship:", 1U);
  ent_check_count(trig, "ent:disputedBy claim:q-s1", 1U);
  ent_check_count(trig, "rdf:Statement", 1U);
  free(trig);

  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, content);
  assert_int_equal(
    ent_graph_write(graph, ENT_NQUADS, &options, ent_short_output(&output)), 0);
  assert_int_equal(
    ent_graph_write(graph, ENT_TURTLE, NULL, ent_short_output(&output)), 0);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
check_refused(const EntFormat   format,
              const char* const base,
              const char* const graph_iri)
{
  const EntWriteOptions options = { base, graph_iri };
  EntShortOutput        output  = { SIZE_MAX, 0U };
  EntBench              bench;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, CAST);
  assert_int_equal(
    ent_graph_write(graph, format, &options, ent_short_output(&output)),
    ENT_BAD_ARG);
  assert_int_equal(output.n_calls, 0);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
test_refused(void** const state)
{
  (void)state;
  check_refused(ENT_SVG, NULL, NULL);
  check_refused(ENT_FORMAT_UNKNOWN, NULL, NULL);
  check_refused(ENT_TURTLE, "no iri", NULL);
  check_refused(ENT_TRIG, NULL, "no iri");
}

static void
test_failure(void** const state)
{
  static const EntFormat formats[] = { ENT_TRIG, ENT_NTRIPLES };
  EntBench               bench;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, SAMPLE);
  for (size_t i = 0U; i < N_ITEMS(formats); ++i) {
    EntShortOutput output  = { 0U, 0U };
    EntStatus      st      = ENT_NO_MEMORY;
    bench.memory.n_left    = SIZE_MAX;
    bench.memory.has_ended = false;
    assert_int_equal(
      ent_graph_write(graph, formats[i], NULL, ent_short_output(&output)),
      ENT_BAD_WRITE);
    output.n_left = SIZE_MAX;
    for (size_t n = 0U; st; ++n) {
      bench.memory.has_ended = false;
      bench.memory.n_left    = n;
      st = ent_graph_write(graph, formats[i], NULL, ent_short_output(&output));
      assert_int_equal(st,
                       bench.memory.has_ended ? ENT_NO_MEMORY : ENT_SUCCESS);
    }
  }
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_order),   cmocka_unit_test(test_input_order),
    cmocka_unit_test(test_offices), cmocka_unit_test(test_graphs),
    cmocka_unit_test(test_refused), cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("canonical", tests, NULL, NULL);
}
