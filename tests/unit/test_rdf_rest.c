// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "rdf_bench.h"

#include "read/rdf_rest.h"

#include <string.h>

static void
use_all(EntRdfBench* const rdf)
{
  for (size_t i = 0U; i < rdf->gather.n_statements; ++i) {
    rdf->gather.statements[i].is_used = true;
  }
}

// Report what is left of a graph
static void
check_rest(const char* const turtle,
           const bool        is_used,
           const char* const codes,
           const char* const message,
           const uint32_t    line)
{
  EntRdfBench rdf;
  ent_rdf_bench_find(&rdf, turtle);
  if (is_used) {
    use_all(&rdf);
  }
  assert_int_equal(ent_rdf_report_rest(&rdf.nodes, 0U), ENT_SUCCESS);
  assert_string_equal(rdf.bench.message, message);
  assert_int_equal(rdf.bench.position.line, line);
  ent_bench_check_codes(&rdf.bench, codes);
  ent_rdf_bench_close(&rdf);
}

static void
test_left(void** const state)
{
  (void)state;
  check_rest("", false, "", "", 0U);
  check_rest(PREFIXES "x:x x:p 1 .", true, "", "", 0U);
  check_rest(PREFIXES "x:x x:p 1 .",
             false,
             "unknown-triples ",
             "left out 1 triples with predicate urn:other:p",
             2U);

  // Counted by predicate, at the least line
  check_rest(PREFIXES "x:y x:q 1 .\nx:x x:p 1, 2 .\nx:y x:p 3 .",
             false,
             "unknown-triples unknown-triples ",
             "left out 1 triples with predicate urn:other:q",
             2U);
  check_rest(PREFIXES "\nx:x x:p 1, 2 .\nx:y x:p 3 .",
             false,
             "unknown-triples ",
             "left out 3 triples with predicate urn:other:p",
             3U);
}

static void
test_languages(void** const state)
{
  (void)state;
  check_rest(PREFIXES "x:x dct:title \"T\"@en, \"U\", \"V\"@de .",
             true,
             "language-left-out ",
             "left out the language of 2 values of "
             "http://purl.org/dc/terms/title",
             2U);
  check_rest(PREFIXES "x:x skos:prefLabel \"T\"@en ; skos:altLabel \"T\"@en ; "
                      "skos:hiddenLabel \"T\"@en ; :demonym \"T\"@en ; "
                      ":metonym \"T\"@en .",
             true,
             "",
             "",
             0U);

  // What is left is not told twice
  check_rest(PREFIXES "x:x dct:title \"T\"@en .",
             false,
             "unknown-triples ",
             "left out 1 triples with predicate http://purl.org/dc/terms/title",
             2U);
}

static void
check_strict(const char* const turtle,
             const size_t      n_before,
             const bool        is_used,
             const char* const codes)
{
  EntRdfBench rdf;
  ent_rdf_bench_find(&rdf, turtle);
  rdf.options.is_strict = true;
  if (is_used) {
    use_all(&rdf);
  }
  assert_int_equal(ent_rdf_report_rest(&rdf.nodes, n_before),
                   codes[0] ? ENT_BAD_INPUT : ENT_SUCCESS);
  ent_bench_check_codes(&rdf.bench, codes);
  ent_rdf_bench_close(&rdf);
}

static void
test_strict(void** const state)
{
  (void)state;
  check_strict("", 0U, false, "");
  check_strict("", 1U, false, "strict ");
  check_strict(PREFIXES "x:x x:p 1 .", 0U, true, "");
  check_strict(PREFIXES "x:x x:p 1 .", 0U, false, "unknown-triples strict ");
  check_strict(
    PREFIXES "x:x x:p \"a\"@en .", 0U, true, "language-left-out strict ");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_left),
    cmocka_unit_test(test_languages),
    cmocka_unit_test(test_strict),
  };
  return cmocka_run_group_tests_name("rdf_rest", tests, NULL, NULL);
}
