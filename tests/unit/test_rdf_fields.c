// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "rdf_bench.h"

#include "read/rdf_fields.h"

#include <string.h>

// A record that was made, and what it views
typedef struct {
  EntRdfBench rdf;    // The graph
  EntMaker    maker;  // The maker
  EntRecord   record; // The record
} Made;

// Make the record of a node
static void
make(Made* const made, const char* const turtle, const char* const iri)
{
  ent_rdf_bench_find(&made->rdf, turtle);
  made->maker               = ent_maker_init(&made->rdf.nodes);
  const EntNode* const node = ent_rdf_bench_node(&made->rdf, iri);
  assert_non_null(node);
  assert_int_equal(ent_maker_make(&made->maker, node, &made->record),
                   ENT_SUCCESS);
}

static void
clear(Made* const made)
{
  ent_maker_clear(&made->maker);
  ent_rdf_bench_close(&made->rdf);
}

#define ACTOR_A                                                         \
  PREFIXES "a:a a :State ;\n :rollsUpTo a:b ; schema:sameAs x:1, x:2 ;" \
           "\n skos:prefLabel \"A\"@en, \"A\" ; skos:altLabel \"Al\" ;" \
           "\n :unknown 1 ."

static void
test_actor(void** const state)
{
  Made made;
  (void)state;
  make(&made, ACTOR_A, "urn:x/actor/a");
  const EntActor* const actor = made.record.actor;
  assert_int_equal(made.record.type, ENT_ACTOR);
  assert_string_equal(made.record.position.document, "test");
  assert_int_equal(made.record.position.line, 2);
  ent_check_text(actor->id, "a");
  assert_int_equal(actor->kind, ENT_STATE);
  ent_check_text(actor->iri, "");
  assert_int_equal(actor->same_as.n_items, 2);
  assert_int_equal(actor->labels.n_items, 3);
  assert_int_equal(actor->labels.items[0].role, ENT_LABEL_NAME);
  assert_int_equal(actor->labels.items[2].role, ENT_LABEL_ALIAS);
  ent_check_text(actor->labels.items[2].text, "Al");
  ent_check_text(actor->labels.items[2].lang, "");
  assert_int_equal(ent_rdf_bench_n_left(&made.rdf), 1);
  ent_bench_check_codes(&made.rdf.bench, "");
  clear(&made);
}

#define PASSAGE_S                                                        \
  PREFIXES "r:r a :Report . s:r-s a :Passage ; oa:hasSource r:r ; "      \
           ":number 3 ; cito:citesAsEvidence n:r-n, n:r-m ; "            \
           "oa:hasSelector [ a oa:TextQuoteSelector ; oa:exact \"Q\" ; " \
           "oa:prefix \"P\" ; oa:suffix \"S\" ], "                       \
           "[ a oa:TextPositionSelector ; oa:start 0 ; oa:end 9 ] ."

static void
test_passage(void** const state)
{
  Made made;
  (void)state;
  make(&made, PASSAGE_S, "urn:x/passage/r-s");
  const EntPassage* const passage = made.record.passage;
  ent_check_text(passage->id, "s");
  ent_check_text(passage->report, "r");
  assert_int_equal(passage->number, 3);
  assert_int_equal(passage->start, 0);
  assert_int_equal(passage->end, 9);
  assert_int_equal(passage->sources.n_items, 2);
  ent_check_text(passage->quote, "Q");
  ent_check_text(passage->prefix, "P");
  ent_check_text(passage->suffix, "S");
  ent_bench_check_codes(&made.rdf.bench, "");
  assert_int_equal(ent_rdf_bench_n_left(&made.rdf), 0);
  clear(&made);
}

#define RELATION                                                      \
  " l:l a :Relationship ; rdf:subject a:a ; rdf:predicate :allyOf ; " \
  "rdf:object a:b ."

#define CLAIM_C                                                      \
  PREFIXES "c:c a :Claim ; :states l:l ; :polarity :negated ; "      \
           "prov:wasAttributedTo a:c ; :hedge \"may\", \"might\" ; " \
           ":extractionConfidence 0.5 ; :goods \"oil\" ." RELATION

static void
test_claim(void** const state)
{
  Made made;
  (void)state;
  make(&made, CLAIM_C, "urn:x/claim/c");
  const EntClaim* const claim = made.record.claim;
  ent_check_text(claim->from, "a");
  ent_check_text(claim->to, "b");
  assert_int_equal(claim->predicate, ENT_ALLY_OF);
  assert_int_equal(claim->polarity, ENT_NEGATED);
  assert_int_equal(claim->modality, 0); // The gate has the defaults
  ent_check_text(claim->speaker, "c");
  assert_int_equal(claim->hedges.n_items, 2);
  ent_check_text(claim->confidence, "0.5");
  assert_int_equal(claim->goods.n_items, 1);
  ent_check_text(claim->passage, "");
  ent_bench_check_codes(&made.rdf.bench, "");
  clear(&made);
}

// Make a record of a graph with one error
static void
check_error(const char* const turtle,
            const char* const iri,
            const char* const codes)
{
  Made made;
  make(&made, turtle, iri);
  ent_bench_check_codes(&made.rdf.bench, codes);
  assert_int_equal(made.rdf.nodes.n_errors, codes[0] ? 1 : 0);
  clear(&made);
}

static void
check_claim(const char* const turtle, const char* const codes)
{
  check_error(turtle, "urn:x/claim/c", codes);
}

static void
check_passage(const char* const turtle, const char* const codes)
{
  check_error(turtle, "urn:x/passage/r-s", codes);
}

#define CLAIM_OF PREFIXES "c:c a :Claim "

static void
test_relations(void** const state)
{
  (void)state;
  check_claim(CLAIM_OF ".", "");
  check_claim(CLAIM_OF "; :states l:l, l:m ." RELATION, "two-values ");
  check_claim(CLAIM_OF "; :states \"l\" .", "wrong-node ");
  check_claim(CLAIM_OF "; :states c:c .", "wrong-node ");
  check_claim(CLAIM_OF "; :states l:l .", "untyped ");
}

#define PASSAGE_OF \
  PREFIXES "r:r a :Report . s:r-s a :Passage ; oa:hasSource r:r ; "
#define QUOTE_OF "a oa:TextQuoteSelector ; oa:exact "
#define SPAN_OF "a oa:TextPositionSelector ; oa:start "

static void
test_selectors(void** const state)
{
  (void)state;
  check_passage(PASSAGE_OF "oa:hasSelector \"Q\" .", "wrong-node ");
  check_passage(PASSAGE_OF "oa:hasSelector [ a x:Selector ], x:s .", "");
  check_passage(PASSAGE_OF "oa:hasSelector [ " QUOTE_OF "\"Q\" ], "
                           "[ " QUOTE_OF "\"R\" ] .",
                "two-values ");
  check_passage(PASSAGE_OF "oa:hasSelector [ " SPAN_OF "1 ; oa:end 2 ], "
                           "[ " SPAN_OF "1 ; oa:end 3 ] .",
                "two-values ");
  check_passage(PASSAGE_OF "oa:hasSelector [ " QUOTE_OF "\"Q\", \"R\" ] .",
                "two-values ");
  check_passage(PASSAGE_OF "oa:hasSelector [ " SPAN_OF "1 ] .", "bad-span ");

  // Those of the passage itself are no selector's
  check_passage(PASSAGE_OF "oa:exact \"Q\" .", "");
}

static void
test_values(void** const state)
{
  (void)state;
  check_passage(PASSAGE_OF ":number 1, 2 .", "two-values ");
  check_passage(PASSAGE_OF ":number \"x\" .", "wrong-node ");
  check_passage(PASSAGE_OF "cito:citesAsEvidence \"n\" .", "wrong-node ");
  check_claim(CLAIM_OF "; :polarity \"negated\" .", "wrong-node ");
  check_claim(CLAIM_OF "; :hedge x:h .", "wrong-node ");
  check_claim(CLAIM_OF "; :wording \"a\"@en, \"a\"@de .", "");
  check_error(PREFIXES "a:a a :State, :Bloc .", "urn:x/actor/a", "two-values ");
  check_error(PREFIXES "a:a a :State ; skos:prefLabel x:a .",
              "urn:x/actor/a",
              "wrong-node ");
}

// The claim's report and passage come from the passage's node
static void
test_place(void** const state)
{
  EntRdfBench rdf;
  EntRecord   record;
  (void)state;
  ent_rdf_bench_find(&rdf, PASSAGE_OF ":number 1 . c:c a :Claim .");
  EntMaker       maker   = ent_maker_init(&rdf.nodes);
  EntNode* const claim   = ent_rdf_bench_node(&rdf, "urn:x/claim/c");
  EntNode* const passage = ent_rdf_bench_node(&rdf, "urn:x/passage/r-s");
  claim->passage         = (uint32_t)(passage - rdf.nodes.nodes) + 1U;
  assert_int_equal(ent_maker_make(&maker, claim, &record), ENT_SUCCESS);
  ent_check_text(record.claim->report, "r");
  ent_check_text(record.claim->passage, "s");

  // The next record has nothing of the one before
  assert_int_equal(ent_maker_make(&maker, passage, &record), ENT_SUCCESS);
  ent_check_text(record.passage->quote, "");
  assert_int_equal(record.passage->number, 1);
  ent_maker_clear(&maker);
  ent_rdf_bench_close(&rdf);
}

static EntStatus
make_all(const EntReadContext* const context, EntGather* const gather)
{
  EntNodes  nodes = ent_nodes_init(context, gather);
  EntMaker  maker = ent_maker_init(&nodes);
  EntStatus st    = ent_gather_sort(gather);
  st              = st ? st : ent_nodes_find(&nodes);
  for (size_t i = 0U; !st && i < nodes.n_nodes; ++i) {
    EntRecord record;
    st = nodes.nodes[i].is <= ENT_NODE_CLAIM
           ? ent_maker_make(&maker, &nodes.nodes[i], &record)
           : ENT_SUCCESS;
  }
  ent_maker_clear(&maker);
  ent_nodes_clear(&nodes);
  return st;
}

static EntStatus
make_claim(EntWorld* const world)
{
  return ent_rdf_with_graph(world, CLAIM_C, make_all);
}

static EntStatus
make_actor(EntWorld* const world)
{
  return ent_rdf_with_graph(world, ACTOR_A, make_all);
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(make_claim);
  ent_check_scarce(make_actor);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_actor),     cmocka_unit_test(test_passage),
    cmocka_unit_test(test_claim),     cmocka_unit_test(test_relations),
    cmocka_unit_test(test_selectors), cmocka_unit_test(test_values),
    cmocka_unit_test(test_place),     cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("rdf_fields", tests, NULL, NULL);
}
