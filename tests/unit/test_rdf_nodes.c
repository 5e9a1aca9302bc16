// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "rdf_bench.h"

#include "read/rdf_nodes.h"

#include <string.h>

#define X "urn:other:"

static void
test_lookup(void** const state)
{
  EntRdfBench rdf;
  (void)state;
  ent_rdf_bench_find(&rdf, PREFIXES "a:a a :State ; x:p a:b . a:b x:p 1 .");
  assert_int_equal(rdf.nodes.n_nodes, 1);
  assert_non_null(ent_rdf_bench_node(&rdf, "urn:x/actor/a"));
  assert_null(ent_rdf_bench_node(&rdf, "urn:x/actor/b"));
  assert_null(ent_rdf_bench_node(&rdf, X "p"));
  ent_rdf_bench_close(&rdf);
}

static void
test_empty(void** const state)
{
  EntRdfBench rdf;
  (void)state;
  ent_rdf_bench_find(&rdf, "");
  assert_int_equal(rdf.nodes.n_nodes, 0);
  assert_int_equal(ent_nodes_values(&rdf.nodes, 0U, ENT_TERM_TYPE).n_items, 0);
  ent_rdf_bench_close(&rdf);
}

// Ask for the only title of x:x
static void
check_value(const char* const turtle,
            const char* const expected,
            const char* const codes)
{
  EntStatement* value = NULL;
  EntRdfBench   rdf;
  ent_rdf_bench_find(&rdf, turtle);
  assert_int_equal(
    ent_nodes_value(
      &rdf.nodes, ent_rdf_bench_name(&rdf, X "x"), ENT_TERM_TITLE, &value),
    ENT_SUCCESS);
  assert_int_equal(!value, !expected);
  if (value) {
    assert_true(value->is_used);
    ent_check_text(ent_gather_text(&rdf.gather, value->object), expected);
  }
  ent_bench_check_codes(&rdf.bench, codes);
  ent_rdf_bench_close(&rdf);
}

static void
test_value(void** const state)
{
  (void)state;
  check_value(PREFIXES "x:x x:y 1 .", NULL, "");
  check_value(PREFIXES "x:x dct:title \"T\" .", "T", "");
  check_value(PREFIXES "x:x dct:title \"T\", \"T\"@en .", "T", "");
  check_value(PREFIXES "x:x dct:title \"T\", \"U\" .", "T", "two-values ");
  check_value(
    PREFIXES "x:x dct:title x:y, \"urn:other:y\" .", X "y", "two-values ");
}

// Refer to what x:x has as its object of x:p
static void
check_reference(const char* const   turtle,
                const EntRecordType type,
                const char* const   id,
                const char* const   codes)
{
  EntText     found = ENT_TEXT("unset");
  EntRdfBench rdf;
  ent_rdf_bench_find(&rdf, turtle);

  const EntStatements all = ent_gather_values(&rdf.gather,
                                              ent_rdf_bench_name(&rdf, X "x"),
                                              ent_rdf_bench_name(&rdf, X "p"));
  assert_int_equal(all.n_items, 1);
  assert_int_equal(
    ent_nodes_refer(&rdf.nodes, all.items, type, ent_text("r"), &found),
    ENT_SUCCESS);
  ent_check_text(found, id);
  ent_bench_check_codes(&rdf.bench, codes);
  assert_int_equal(rdf.nodes.n_errors, codes[0] ? 1 : 0);
  ent_rdf_bench_close(&rdf);
}

static void
test_actors(void** const state)
{
  (void)state;
  check_reference(PREFIXES "x:x x:p a:a .", ENT_ACTOR, "a", "");
  check_reference(PREFIXES "x:x x:p a:a . a:a a :Bloc .", ENT_ACTOR, "a", "");
  check_reference(PREFIXES "x:x x:p x:a . x:a a :Bloc ; dct:identifier \"i\" .",
                  ENT_ACTOR,
                  "i",
                  "");
  check_reference(PREFIXES "x:x x:p x:a .", ENT_ACTOR, "", "untyped ");
  check_reference(PREFIXES "x:x x:p r:a .", ENT_ACTOR, "", "untyped ");
  check_reference(PREFIXES "x:x x:p \"a\" .", ENT_ACTOR, "", "wrong-node ");
  check_reference(
    PREFIXES "x:x x:p r:r . r:r a :Report .", ENT_ACTOR, "", "wrong-node ");

  // What is described here must have a type
  check_reference(
    PREFIXES "x:x x:p a:a . a:a x:q 1 .", ENT_ACTOR, "", "untyped ");
}

static void
test_sources(void** const state)
{
  (void)state;
  check_reference(PREFIXES "x:x x:p n:r-n .", ENT_SOURCE, "n", "");
  check_reference(PREFIXES "x:x x:p n:q-n .", ENT_SOURCE, "", "untyped ");
  check_reference(PREFIXES
                  "x:x x:p n:r-n . n:r-n a :Source ; dct:isPartOf r:r .",
                  ENT_SOURCE,
                  "n",
                  "");
  check_reference(PREFIXES
                  "x:x x:p n:q-n . n:q-n a :Source ; dct:isPartOf r:q .",
                  ENT_SOURCE,
                  "",
                  "wrong-node ");
}

static void
check_actor(const char* const turtle, const char* const iri, const char* id)
{
  EntRdfBench rdf;
  ent_rdf_bench_find(&rdf, turtle);
  ent_check_text(ent_nodes_actor_id(&rdf.nodes, ent_rdf_bench_name(&rdf, iri)),
                 id);
  ent_bench_check_codes(&rdf.bench, "");
  ent_rdf_bench_close(&rdf);
}

static void
test_actor_ids(void** const state)
{
  (void)state;
  check_actor(PREFIXES "a:a a :Bloc .", "urn:x/actor/a", "a");
  check_actor(PREFIXES "x:x x:p a:a .", "urn:x/actor/a", "a");
  check_actor(PREFIXES "x:x a :Bloc; dct:identifier \"i\" .", X "x", "i");
  check_actor(PREFIXES "x:x x:p a:a .", X "x", "");
  check_actor(PREFIXES "r:r a :Report .", "urn:x/report/r", "");
  check_actor(PREFIXES "a:a a :Report .", "urn:x/actor/a", "");
}

static void
test_errors(void** const state)
{
  EntRdfBench rdf;
  (void)state;
  ent_rdf_bench_find(&rdf, PREFIXES "x:x x:p 1 ;\n dct:title \"T\" .");
  const EntStatement* const s =
    ent_rdf_bench_value(&rdf, X "x", ENT_TERM_TITLE);
  assert_int_equal(ent_nodes_bad_value(&rdf.nodes, s, ENT_NOTICE_WRONG_NODE),
                   ENT_SUCCESS);
  assert_string_equal(rdf.bench.message, "bad value of dcterms:title: T");
  assert_string_equal(rdf.bench.position.document, "test");
  assert_int_equal(rdf.bench.position.line, 2);
  assert_int_equal(rdf.bench.position.column, 0);

  // A predicate of no known namespace is told whole
  assert_int_equal(ent_nodes_bad_value(
                     &rdf.nodes,
                     ent_gather_values(
                       &rdf.gather, s->subject, ent_rdf_bench_name(&rdf, X "p"))
                       .items,
                     ENT_NOTICE_TWO_VALUES),
                   ENT_SUCCESS);
  assert_string_equal(rdf.bench.message, "urn:other:p has two values: 1");
  ent_rdf_bench_close(&rdf);
}

static void
test_error_limit(void** const state)
{
  EntRdfBench rdf;
  (void)state;
  ent_rdf_bench_open(&rdf, "");
  for (size_t i = 1U; i <= ENT_MAX_RDF_ERRORS; ++i) {
    assert_int_equal(
      ent_nodes_error(
        &rdf.nodes, 1U, ENT_NOTICE_UNTYPED, ent_text("a"), ent_text("b")),
      i < ENT_MAX_RDF_ERRORS ? ENT_SUCCESS : ENT_BAD_INPUT);
  }
  ent_rdf_bench_close(&rdf);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_lookup),  cmocka_unit_test(test_empty),
    cmocka_unit_test(test_value),   cmocka_unit_test(test_actors),
    cmocka_unit_test(test_sources), cmocka_unit_test(test_actor_ids),
    cmocka_unit_test(test_errors),  cmocka_unit_test(test_error_limit),
  };
  return cmocka_run_group_tests_name("rdf_nodes", tests, NULL, NULL);
}
