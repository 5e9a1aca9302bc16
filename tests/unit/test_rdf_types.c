// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "rdf_bench.h"

#include "base/world.h"
#include "read/rdf_types.h"

#include <string.h>

// Classify a graph of which `iri` must become a node of some class
static void
check_class(const char* const  turtle,
            const char* const  iri,
            const EntNodeClass is)
{
  EntRdfBench rdf;
  ent_rdf_bench_find(&rdf, turtle);
  const EntNode* const node = ent_rdf_bench_node(&rdf, iri);
  assert_int_equal(node ? node->is : ENT_NODE_NONE, is);
  ent_rdf_bench_close(&rdf);
}

static void
test_classes(void** const state)
{
  const char* const x = "urn:other:x";
  (void)state;
  check_class(PREFIXES "x:x a :State .", x, ENT_NODE_ACTOR);
  check_class(PREFIXES "x:x a :Person .", x, ENT_NODE_ACTOR);
  check_class(PREFIXES "x:x a :Organization .", x, ENT_NODE_ACTOR);
  check_class(PREFIXES "x:x a :ArmedGroup .", x, ENT_NODE_ACTOR);
  check_class(PREFIXES "x:x a :Bloc .", x, ENT_NODE_ACTOR);
  check_class(PREFIXES "x:x a :Report .", x, ENT_NODE_REPORT);
  check_class(PREFIXES "x:x a :Source .", x, ENT_NODE_SOURCE);
  check_class(PREFIXES "x:x a :Passage .", x, ENT_NODE_PASSAGE);
  check_class(PREFIXES "x:x a :Claim .", x, ENT_NODE_CLAIM);
  check_class(PREFIXES "x:x a :Relationship .", x, ENT_NODE_RELATIONSHIP);
  check_class(PREFIXES "x:x a org:Membership .", x, ENT_NODE_OFFICE);
  check_class(PREFIXES "x:x a oa:TextQuoteSelector .", x, ENT_NODE_QUOTE);
  check_class(PREFIXES "x:x a oa:TextPositionSelector .", x, ENT_NODE_POSITION);
}

static void
test_no_class(void** const state)
{
  const char* const x = "urn:other:x";
  (void)state;
  check_class(PREFIXES "x:x a :state .", x, ENT_NODE_NONE);
  check_class(PREFIXES "x:x a :Actor .", x, ENT_NODE_NONE);
  check_class(PREFIXES "x:x a x:State .", x, ENT_NODE_NONE);
  check_class(PREFIXES "x:x :kind :State .", x, ENT_NODE_NONE);
  check_class(PREFIXES "x:y a :State ; x:z x:x .", x, ENT_NODE_NONE);
  check_class(PREFIXES "x:x a \"https://w3id.org/entente/ontology#State\" .",
              x,
              ENT_NODE_NONE);

  // A class that is known beside one that is not
  check_class(PREFIXES "x:x a x:A, :Report, x:Z .", x, ENT_NODE_REPORT);
  check_class(PREFIXES "x:x a :State, :Person .", x, ENT_NODE_ACTOR);
}

// Expect how many statements stay for others to take
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
  check_left(PREFIXES "r:r a :Report .", 0U);
  check_left(PREFIXES "r:r a :Report, x:A .", 1U);
  check_left(PREFIXES "r:r a :Report, oa:SpecificResource .", 1U);
  check_left(PREFIXES "x:s a :Passage, oa:SpecificResource .", 0U);
  check_left(PREFIXES "x:l a :Relationship, rdf:Statement .", 0U);
  check_left(PREFIXES "x:l a rdf:Statement .", 1U);

  // The maker takes kinds and selectors, the derived take offices
  check_left(PREFIXES "a:a a :State .", 1U);
  check_left(PREFIXES "x:q a oa:TextQuoteSelector .", 1U);
  check_left(PREFIXES "o:o a org:Membership .", 1U);
}

// Expect errors of a graph, the last with a message at a line
static void
check_errors(const char* const turtle,
             const char* const codes,
             const char* const message,
             const uint32_t    line)
{
  EntRdfBench rdf;
  ent_rdf_bench_open(&rdf, turtle);
  assert_int_equal(ent_nodes_find(&rdf.nodes), ENT_SUCCESS);
  assert_string_equal(rdf.bench.message, message);
  assert_int_equal(rdf.bench.position.line, line);
  ent_bench_check_codes(&rdf.bench, codes);
  assert_true(rdf.nodes.n_errors > 0U);
  ent_rdf_bench_close(&rdf);
}

static void
test_two_classes(void** const state)
{
  (void)state;
  check_errors(PREFIXES "x:x a :Report .\nx:x a :Source .",
               "two-values ",
               "rdf:type has two values: "
               "https://w3id.org/entente/ontology#Source",
               3U);
}

#define CANNOT_BE(what) "a blank node cannot be " what

static void
test_blanks(void** const state)
{
  static const struct {
    const char* turtle; // Graph
    const char* what;   // What the message calls the node
  } rows[] = {
    { PREFIXES "[] a x:A .", CANNOT_BE("a subject") },
    { PREFIXES "[] a :Bloc .", CANNOT_BE("an actor") },
    { PREFIXES "[] a :Report .", CANNOT_BE("a report") },
    { PREFIXES "[] a :Source .", CANNOT_BE("a source") },
    { PREFIXES "[] a :Passage .", CANNOT_BE("a passage") },
    { PREFIXES "[] a :Claim .", CANNOT_BE("a claim") },
    { PREFIXES "[] a :Relationship .", CANNOT_BE("a relationship") },
    { PREFIXES "[] a org:Membership .", CANNOT_BE("an office") },
    { PREFIXES "[] a oa:TextQuoteSelector .", CANNOT_BE("a quote") },
    { PREFIXES "[] a oa:TextPositionSelector .", CANNOT_BE("a position") },
    { PREFIXES "x:x x:y [] .", CANNOT_BE("an object") },
  };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    check_errors(rows[i].turtle, "blank-node ", rows[i].what, 2U);
  }

  // Each is told once, at its first line
  check_errors(PREFIXES "_:a a :Report ; x:p 1, 2 .\n_:b x:p 3 .",
               "blank-node blank-node ",
               CANNOT_BE("a subject"),
               3U);
}

static void
test_selectors(void** const state)
{
  (void)state;
  check_left(PREFIXES "s:s oa:hasSelector [ a oa:TextQuoteSelector ] .", 2U);
  check_left(PREFIXES "s:s oa:hasSelector [ a x:A ; x:b 1 ] .", 3U);
  check_left(PREFIXES "s:s oa:hasSelector [] .", 1U);
  check_errors(PREFIXES "s:s oa:hasSelector [ x:b [ x:c 1 ] ] .",
               "blank-node ",
               CANNOT_BE("a subject"),
               2U);
}

static void
test_many_errors(void** const state)
{
  EntRdfBench rdf;
  (void)state;
  ent_rdf_bench_open(
    &rdf,
    PREFIXES "x:x x:y [], [], [], [], [], [], [], [], [], [], [], [], [], [],"
             "[], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [].");
  assert_int_equal(ent_nodes_find(&rdf.nodes), ENT_BAD_INPUT);
  ent_check_count(rdf.bench.codes, "blank-node ", ENT_MAX_RDF_ERRORS);
  ent_rdf_bench_close(&rdf);
}

static EntStatus
find_in(const EntReadContext* const context, EntGather* const gather)
{
  EntNodes  nodes = ent_nodes_init(context, gather);
  EntStatus st    = ent_gather_sort(gather);
  st              = st ? st : ent_nodes_find(&nodes);
  ent_nodes_clear(&nodes);
  return st;
}

static EntStatus
find_nodes(EntWorld* const world)
{
  return ent_rdf_with_graph(
    world,
    PREFIXES "a:a a :State . r:r a :Report . s:r-s a :Passage ; "
             "oa:hasSource r:r ; oa:hasSelector [ a oa:TextQuoteSelector ] . "
             "x:b a :Person ; skos:prefLabel \"B\" . x:r a :Report .",
    find_in);
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(find_nodes);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_classes),     cmocka_unit_test(test_no_class),
    cmocka_unit_test(test_used),        cmocka_unit_test(test_two_classes),
    cmocka_unit_test(test_blanks),      cmocka_unit_test(test_selectors),
    cmocka_unit_test(test_many_errors), cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("rdf_types", tests, NULL, NULL);
}
