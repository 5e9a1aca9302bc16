// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "rdf_bench.h"

#include "read/rdf_naming.h"

#include <string.h>

static void
check_local(const EntRecordType type,
            const char* const   report,
            const char* const   local,
            const char* const   expected)
{
  ent_check_text(ent_nodes_local_id(type, ent_text(report), ent_text(local)),
                 expected);
}

static void
test_local_ids(void** const state)
{
  (void)state;
  check_local(ENT_ACTOR, NULL, "a-b", "a-b");
  check_local(ENT_ACTOR, NULL, "r--a", "r--a");
  check_local(ENT_ACTOR, NULL, "", "");
  check_local(ENT_ACTOR, NULL, "a b", "");
  check_local(ENT_ACTOR, NULL, "a/b", "");
  check_local(ENT_REPORT, NULL, "r1", "r1");
  check_local(ENT_REPORT, NULL, "r:1", "");

  // Those of a report carry its name
  check_local(ENT_PASSAGE, "r", "r-s1", "s1");
  check_local(ENT_SOURCE, "r", "r-n1", "n1");
  check_local(ENT_PASSAGE, "r", "s1", "");
  check_local(ENT_PASSAGE, "r", "q-s1", "");
  check_local(ENT_PASSAGE, "r", "r-", "");
  check_local(ENT_PASSAGE, "", "r-s1", "");
  check_local(ENT_PASSAGE, "r", "r-s 1", "");

  // A gate takes the report off once more
  check_local(ENT_PASSAGE, "r", "r-r-s1", "r-r-s1");
}

// Check id and kept IRI of a node
static void
check_named(const char* const turtle,
            const char* const iri,
            const char* const id,
            const bool        is_kept)
{
  EntRdfBench rdf;
  ent_rdf_bench_find(&rdf, turtle);
  const EntNode* const node = ent_rdf_bench_node(&rdf, iri);
  assert_non_null(node);
  ent_check_text(node->id, id);
  ent_check_text(node->iri, is_kept ? iri : "");
  ent_rdf_bench_close(&rdf);
}

static void
test_own_iris(void** const state)
{
  (void)state;
  check_named(PREFIXES "a:a a :State .", "urn:x/actor/a", "a", false);
  check_named(PREFIXES "r:r a :Report .", "urn:x/report/r", "r", false);
  check_named(PREFIXES "s:r-s a :Passage ; oa:hasSource r:r .",
              "urn:x/passage/r-s",
              "s",
              false);
  check_named(PREFIXES "n:r-n a :Source ; dct:isPartOf r:r .",
              "urn:x/source/r-n",
              "n",
              false);

  // Own, but of another type of record
  check_named(PREFIXES "r:a a :State ; skos:prefLabel \"Ab C\" .",
              "urn:x/report/a",
              "ab-c",
              true);
}

static void
test_names(void** const state)
{
  const char* const x = "urn:other:x";
  (void)state;
  check_named(
    PREFIXES "x:x a :State ; skos:prefLabel \"The X\" .", x, "the-x", true);
  check_named(
    PREFIXES "x:x a :Report ; dct:title \"A Title\" .", x, "a-title", true);

  // The least name, whatever its language; no node, no other label
  check_named(PREFIXES
              "x:x a :State ; skos:prefLabel \"b\"@en, \"a\"@de, x:0 .",
              x,
              "a",
              true);
  check_named(
    PREFIXES "x:x a :State ; skos:altLabel \"b\" .", x, "actor-ab57fbaf", true);
}

static void
test_digests(void** const state)
{
  (void)state;
  check_named(
    PREFIXES "x:x a :Report .", "urn:other:x", "report-ab57fbaf", true);
  check_named(PREFIXES "x:x a :Source ; dct:isPartOf r:r .",
              "urn:other:x",
              "source-ab57fbaf",
              true);
  check_named(PREFIXES "x:x a :Passage ; oa:hasSource r:r .",
              "urn:other:x",
              "passage-ab57fbaf",
              true);
}

static void
test_identifiers(void** const state)
{
  const char* const x = "urn:other:x";
  (void)state;
  check_named(PREFIXES
              "x:x a :State ; dct:identifier \"i\" ; skos:prefLabel \"X\" .",
              x,
              "i",
              true);
  check_named(PREFIXES "x:x a :Passage ; dct:identifier \"r-s\" ; "
                       "oa:hasSource r:r .",
              x,
              "r-r-s",
              true);

  // One that is no id is left
  check_named(PREFIXES
              "x:x a :State ; dct:identifier \"i i\" ; skos:prefLabel \"X\" .",
              x,
              "x",
              true);
  check_named(PREFIXES
              "x:x a :State ; dct:identifier x:i ; skos:prefLabel \"X\" .",
              x,
              "x",
              true);

  // An own IRI gives the id unless the identifier says another
  check_named(PREFIXES "a:a a :State ; dct:identifier \"a\" .",
              "urn:x/actor/a",
              "a",
              false);
  check_named(PREFIXES "a:a a :State ; dct:identifier \"b\" .",
              "urn:x/actor/a",
              "b",
              true);
}

static void
check_left(const char* const turtle, const size_t n_left)
{
  EntRdfBench rdf;
  ent_rdf_bench_find(&rdf, turtle);
  assert_int_equal(ent_rdf_bench_n_left(&rdf), n_left);
  ent_rdf_bench_close(&rdf);
}

static void
test_used(void** const state)
{
  (void)state;
  check_left(PREFIXES "r:r a :Report ; dct:identifier \"r\" .", 0U);
  check_left(PREFIXES "x:r a :Report ; dct:identifier \"r\" .", 0U);
  check_left(PREFIXES "x:r a :Report ; dct:identifier \"r r\" .", 1U);
  check_left(PREFIXES "x:r a :Report ; dct:title \"R\" .", 1U);
  check_left(PREFIXES "r:r a :Report ; dct:identifier \"r\", \"s\" .", 1U);
}

static void
check_errors(const char* const turtle, const char* const codes)
{
  EntRdfBench rdf;
  ent_rdf_bench_open(&rdf, turtle);
  assert_int_equal(ent_nodes_find(&rdf.nodes), ENT_SUCCESS);
  ent_bench_check_codes(&rdf.bench, codes);
  ent_rdf_bench_close(&rdf);
}

static void
test_reports(void** const state)
{
  (void)state;
  check_errors(PREFIXES "s:r-s a :Passage ; oa:hasSource r:r, r:q .",
               "two-values ");
  check_errors(PREFIXES "s:r-s a :Passage ; oa:hasSource \"r\" .",
               "wrong-node ");
  check_errors(PREFIXES "s:r-s a :Passage ; oa:hasSource a:a . a:a a :State .",
               "wrong-node ");
  check_errors(PREFIXES "s:r-s a :Passage ; oa:hasSource x:r .", "untyped ");
  check_errors(PREFIXES "s:r-s a :Passage .", "");
  check_errors(PREFIXES "n:r-n a :Source ; dct:isPartOf x:r .", "untyped ");

  // The report's name comes first, wherever it stands
  check_named(PREFIXES "s:q-s a :Passage ; oa:hasSource x:r . "
                       "x:r a :Report ; dct:identifier \"q\" .",
              "urn:x/passage/q-s",
              "s",
              false);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_local_ids),   cmocka_unit_test(test_own_iris),
    cmocka_unit_test(test_names),       cmocka_unit_test(test_digests),
    cmocka_unit_test(test_identifiers), cmocka_unit_test(test_used),
    cmocka_unit_test(test_reports),
  };
  return cmocka_run_group_tests_name("rdf_naming", tests, NULL, NULL);
}
