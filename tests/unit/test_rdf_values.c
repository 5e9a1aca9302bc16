// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "rdf_bench.h"

#include "read/rdf_values.h"

#include <string.h>

#define X "urn:other:x"
#define ENT "https://w3id.org/entente/ontology#"

// Return the row of a field: { ENT_CLAIM, "hedge" }
static const EntField*
field(const EntRecordType type, const char* const name)
{
  const EntField* const found = ent_shape_find(ent_shape(type), ent_text(name));
  assert_non_null(found);
  return found;
}

// Open a graph whose first value of x:p is returned
static const EntStatement*
open_value(EntRdfBench* const rdf, const char* const turtle)
{
  ent_rdf_bench_find(rdf, turtle);
  const EntStatements all =
    ent_gather_values(&rdf->gather,
                      ent_rdf_bench_name(rdf, X),
                      ent_rdf_bench_name(rdf, "urn:other:p"));
  assert_true(all.n_items > 0U);
  return all.items;
}

// A null text expects an error
static void
check_text(const char* const     turtle,
           const EntField* const row,
           const char* const     expected)
{
  EntText                   text = ENT_TEXT("unset");
  EntRdfBench               rdf;
  const EntStatement* const value = open_value(&rdf, turtle);
  assert_int_equal(ent_value_text(&rdf.nodes, row, ent_text("r"), value, &text),
                   ENT_SUCCESS);
  ent_check_text(text, expected ? expected : "");
  assert_int_equal(rdf.nodes.n_errors, expected ? 0 : 1);
  ent_rdf_bench_close(&rdf);
}

static void
test_literals(void** const state)
{
  const EntField* const title = field(ENT_REPORT, "title");
  (void)state;
  check_text(PREFIXES "x:x x:p \"t\" .", title, "t");
  check_text(PREFIXES "x:x x:p \"t\"@en .", title, "t");
  check_text(PREFIXES "x:x x:p \"\" .", title, "");
  check_text(PREFIXES "x:x x:p \"t\"^^xsd:string .", title, "t");
  check_text(PREFIXES "x:x x:p 1.50 .", title, "1.50");
  check_text(PREFIXES "x:x x:p \"t\"^^x:type .", title, NULL);
  check_text(PREFIXES "x:x x:p x:y .", title, NULL);
}

static void
test_iris(void** const state)
{
  const EntField* const href = field(ENT_REPORT, "href");
  const EntField* const same = field(ENT_ACTOR, "same-as");
  (void)state;
  check_text(PREFIXES "x:x x:p <http://a/> .", href, "http://a/");
  check_text(PREFIXES "x:x x:p \"http://a/\" .", href, NULL);
  check_text(PREFIXES "x:x x:p x:y .", same, "urn:other:y");
  check_text(PREFIXES "x:x x:p \"urn:y\" .", same, NULL);
}

static void
test_references(void** const state)
{
  const EntField* const speaker = field(ENT_CLAIM, "speaker");
  const EntField* const sources = field(ENT_PASSAGE, "sources");
  (void)state;
  check_text(PREFIXES "x:x x:p a:a .", speaker, "a");
  check_text(PREFIXES "x:x x:p \"a\" .", speaker, NULL);
  check_text(PREFIXES "x:x x:p n:r-n .", sources, "n");
  check_text(PREFIXES "x:x x:p n:q-n .", sources, NULL);
}

static void
check_number(const char* const turtle,
             const char* const name,
             const uint64_t    expected,
             const bool        is_good)
{
  uint64_t                  number = 99U;
  EntRdfBench               rdf;
  const EntStatement* const value = open_value(&rdf, turtle);
  assert_int_equal(
    ent_value_number(&rdf.nodes, field(ENT_PASSAGE, name), value, &number),
    ENT_SUCCESS);
  assert_int_equal(rdf.nodes.n_errors, is_good ? 0 : 1);
  if (is_good) {
    assert_int_equal(number, expected);
  }
  ent_rdf_bench_close(&rdf);
}

static void
test_numbers(void** const state)
{
  (void)state;
  check_number(PREFIXES "x:x x:p 7 .", "number", 7U, true);
  check_number(PREFIXES "x:x x:p \"007\" .", "number", 7U, true);
  check_number(PREFIXES "x:x x:p 4294967296 .", "number", 4294967296U, true);

  // Only a start may be 0
  check_number(PREFIXES "x:x x:p 0 .", "start", 0U, true);
  check_number(PREFIXES "x:x x:p 0 .", "end", 0U, false);
  check_number(PREFIXES "x:x x:p 0 .", "number", 0U, false);

  // Garbage
  check_number(PREFIXES "x:x x:p \"\" .", "start", 0U, false);
  check_number(PREFIXES "x:x x:p -1 .", "start", 0U, false);
  check_number(PREFIXES "x:x x:p \"+1\" .", "start", 0U, false);
  check_number(PREFIXES "x:x x:p 1.0 .", "start", 0U, false);
  check_number(PREFIXES "x:x x:p \" 1\" .", "start", 0U, false);
  check_number(PREFIXES "x:x x:p \"1\"^^x:type .", "start", 0U, false);
  check_number(PREFIXES "x:x x:p x:1 .", "start", 0U, false);
  check_number(PREFIXES "x:x x:p 99999999999999999999 .", "start", 0U, false);
}

static void
check_word(const char* const turtle,
           const char* const name,
           const unsigned    expected)
{
  unsigned                  word = 99U;
  EntRdfBench               rdf;
  const EntStatement* const value = open_value(&rdf, turtle);
  assert_int_equal(
    ent_value_word(&rdf.nodes, field(ENT_CLAIM, name), value, &word),
    ENT_SUCCESS);
  assert_int_equal(word, expected);
  assert_int_equal(rdf.nodes.n_errors, expected ? 0 : 1);
  ent_rdf_bench_close(&rdf);
}

static void
test_words(void** const state)
{
  (void)state;
  check_word(PREFIXES "x:x x:p :negated .", "polarity", ENT_NEGATED);
  check_word(PREFIXES "x:x x:p :likely .", "modality", ENT_LIKELY);
  check_word(PREFIXES "x:x x:p :memberOf .", "is", ENT_MEMBER_OF);
  check_word(PREFIXES "x:x x:p :memberOf .", "polarity", 0U);
  check_word(PREFIXES "x:x x:p :Negated .", "polarity", 0U);
  check_word(PREFIXES "x:x x:p x:negated .", "polarity", 0U);
  check_word(PREFIXES "x:x x:p \"negated\" .", "polarity", 0U);
  check_word(PREFIXES "x:x x:p \"" ENT "negated\" .", "polarity", 0U);
}

static void
check_kind(const char* const turtle,
           const unsigned    expected,
           const size_t      n_errors,
           const size_t      n_left)
{
  unsigned    kind = 99U;
  EntRdfBench rdf;
  ent_rdf_bench_find(&rdf, turtle);
  assert_int_equal(
    ent_value_kind(&rdf.nodes, ent_rdf_bench_name(&rdf, X), &kind),
    ENT_SUCCESS);
  assert_int_equal(kind, expected);
  assert_int_equal(rdf.nodes.n_errors, n_errors);
  assert_int_equal(ent_rdf_bench_n_left(&rdf), n_left);
  ent_rdf_bench_close(&rdf);
}

static void
test_kinds(void** const state)
{
  (void)state;
  check_kind(PREFIXES "x:x a :State .", ENT_STATE, 0U, 0U);
  check_kind(PREFIXES "x:x a :ArmedGroup .", ENT_ARMED_GROUP, 0U, 0U);
  check_kind(PREFIXES "x:x a :Bloc, x:A .", ENT_BLOC, 0U, 1U);
  check_kind(PREFIXES "x:x x:p 1 .", 0U, 0U, 1U);
  check_kind(PREFIXES "x:x a :Report .", 0U, 0U, 0U);
  check_kind(PREFIXES "x:x a :State, :Bloc .", ENT_STATE, 1U, 0U);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_literals),   cmocka_unit_test(test_iris),
    cmocka_unit_test(test_references), cmocka_unit_test(test_numbers),
    cmocka_unit_test(test_words),      cmocka_unit_test(test_kinds),
  };
  return cmocka_run_group_tests_name("rdf_values", tests, NULL, NULL);
}
