// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"
#include "sample.h"

#include <stdlib.h>

// The sample, written
typedef struct {
  EntBench  bench;
  EntGraph* graph;
  char*     text;
} Fixture;

static void
open_fixture(Fixture* const fixture, const EntFormat format)
{
  ent_bench_open(&fixture->bench);
  fixture->graph = ent_bench_graph(&fixture->bench, SAMPLE);
  fixture->text  = ent_written(fixture->graph, format, "urn:x/");
}

static void
close_fixture(Fixture* const fixture)
{
  free(fixture->text);
  ent_graph_free(fixture->graph);
  ent_bench_close(&fixture->bench);
}

static void
check_blocks(const EntFormat          format,
             const char* const* const blocks,
             const size_t             n_blocks)
{
  Fixture fixture;
  open_fixture(&fixture, format);
  for (size_t i = 0U; i < n_blocks; ++i) {
    ent_check_count(fixture.text, blocks[i], 1U);
  }
  close_fixture(&fixture);
}

static void
test_actors(void** const state)
{
  static const char* const blocks[] = {
    // An IRI of its own, then the id is said
    ("\n<urn:ann> a ent:Person ;\n    ent:rollsUpTo actor:home ;\n"
     "    skos:prefLabel \"Ann\" ;\n    dcterms:identifier \"ann\" ;\n"),
    ("\nactor:crew a ent:ArmedGroup ;\n"
     "    skos:prefLabel \"Crew & \\\"Co\\\"\"@en ;\n"),
    ("\nactor:home a ent:State ;\n    ent:iso3166 \"HM\" ;\n"
     "    schema:startDate \"1900\"^^xsd:gYear ;\n"
     "    schema:endDate \"2000-01\"^^xsd:gYearMonth ;\n"
     "    schema:sameAs <urn:h1> ,\n        <urn:h2> ;\n"
     "    skos:prefLabel \"Home\" ,\n        \"Zuhause\"@de ;\n"
     "    skos:altLabel \"Homeland\" ;\n    skos:hiddenLabel \"the land\" ;\n"
     "    ent:demonym \"Homeish\" ;\n    ent:metonym \"Hill\"@en ;\n"),
  };
  (void)state;
  check_blocks(ENT_TURTLE, blocks, N_ITEMS(blocks));
}

static void
test_documents(void** const state)
{
  static const char* const blocks[] = {
    ("\nreport:r a ent:Report ;\n    dcterms:title \"T <1>\" ;\n"
     "    dcterms:creator \"A\" ;\n    dcterms:publisher \"P\" ;\n"
     "    dcterms:issued \"2001-02-03\"^^xsd:date ;\n"
     "    dcterms:language \"en\" ;\n    schema:url <https://r.example/> ;\n"
     "    ent:textSha256 \"ba7816bf"),
    ("\nsource:r-n1 a ent:Source ;\n    dcterms:isPartOf report:r ;\n"
     "    ent:note \"1\" ;\n    schema:url <http://S.example/?a&b> ;\n"
     "    ent:printedAs \"S dot example\" ;\n    ent:host \"s.example\" .\n"),
    ("\n<urn:n2> a ent:Source ;\n    dcterms:isPartOf report:r ;\n"
     "    ent:note \"1\" ;\n"
     "    dcterms:bibliographicCitation \"Book, p. 2\" ;\n"
     "    dcterms:identifier \"r-n2\" .\n"),
  };
  (void)state;
  check_blocks(ENT_TURTLE, blocks, N_ITEMS(blocks));
}

static void
test_passages(void** const state)
{
  static const char* const blocks[] = {
    ("\npassage:r-s1 a ent:Passage ,\n        oa:SpecificResource ;\n"
     "    oa:hasSource report:r ;\n    ent:number 1 ;\n"
     "    cito:citesAsEvidence source:r-n1 ,\n        <urn:n2> ;\n"
     "    oa:hasSelector passage:r-s1--quote ,\n"
     "        passage:r-s1--position .\n"),
    ("\npassage:r-s1--quote a oa:TextQuoteSelector ;\n"
     "    oa:exact \"He said, \\\"x\\\".\" ;\n    oa:prefix \"a \" ;\n"
     "    oa:suffix \" z\" .\n"),
    ("\npassage:r-s1--position a oa:TextPositionSelector ;\n"
     "    oa:start 0 ;\n    oa:end 9 .\n"),
    // Without a position
    ("\npassage:r-s2 a ent:Passage ,\n        oa:SpecificResource ;\n"
     "    oa:hasSource report:r ;\n"
     "    oa:hasSelector passage:r-s2--quote .\n"),
    ("\npassage:r-s2--quote a oa:TextQuoteSelector ;\n"
     "    oa:exact \"Q\" .\n"),
  };
  (void)state;
  check_blocks(ENT_TURTLE, blocks, N_ITEMS(blocks));
}

static void
test_claims(void** const state)
{
  static const char* const blocks[] = {
    ("\n<urn:c> a ent:Claim ;\n"
     "    ent:states relationship:home--supplierOf--crew ;\n"
     "    ent:passage passage:r-s1 ;\n    ent:polarity ent:affirmed ;\n"
     "    ent:modality ent:likely ;\n"
     "    prov:wasAttributedTo <urn:ann> ;\n    ent:speechAct ent:claimed ;\n"
     "    ent:relayedBy actor:crew ;\n"
     "    ent:hedge \"likely\" ,\n        \"may\" ;\n"
     "    ent:wording \"gave\" ;\n    ent:extractionRule \"rule-1\" ;\n"
     "    ent:extractionConfidence \"0.85\"^^xsd:decimal ;\n"
     "    ent:analyticConfidence ent:low ;\n"
     "    ent:goods \"gas\" ,\n        \"oil\" ;\n"
     "    ent:likelihood ent:icd203-likely .\n"),
    ("    ent:office \"Chief\" ;\n"
     "    schema:startDate \"1990\"^^xsd:gYear ;\n"
     "    schema:endDate \"1999\"^^xsd:gYear .\n"),
  };
  (void)state;
  check_blocks(ENT_TURTLE, blocks, N_ITEMS(blocks));
}

static void
test_relations(void** const state)
{
  static const char* const blocks[] = {
    ("\nrelationship:home--supplierOf--crew a ent:Relationship ,\n"
     "        rdf:Statement ;\n    rdf:subject actor:home ;\n"
     "    rdf:predicate ent:supplierOf ;\n    rdf:object actor:crew ;\n"
     "    ent:supportedBy <urn:c> .\n"),
    ("    rdf:predicate ent:attacks ;\n    rdf:object actor:home ;\n"
     "    ent:disputedBy claim:r-s2--"),
    // Offices
    ("\noffice:ann--home--chief a org:Membership ;\n"
     "    org:member <urn:ann> ;\n    org:organization actor:home ;\n"
     "    ent:office \"Chief\" .\n"),
    // Facts with their twins; a state has no org:memberOf
    ("    ent:allyOf actor:home ;\n    ent:holdsOfficeIn actor:home ;\n"
     "    ent:memberOf actor:crew ;\n    org:memberOf actor:crew .\n"),
    "    ent:partOf actor:home ;\n    org:unitOf actor:home .\n",
    "    ent:metonym \"Hill\"@en ;\n    ent:allyOf <urn:ann> .\n",
  };
  (void)state;
  check_blocks(ENT_TURTLE, blocks, N_ITEMS(blocks));
}

// Decisions, 9: what a report says stands in its graph
static void
test_graphs(void** const state)
{
  static const char* const lines[] = {
    ("<https://w3id.org/entente/ontology#supportedBy> <urn:c> "
     "<urn:x/report/r> .\n"),
    "<http://purl.org/dc/terms/title> \"T <1>\" <urn:x/report/r> .\n",
    "<http://www.w3.org/ns/oa#exact> \"Q\" <urn:x/report/r> .\n",
    "<https://w3id.org/entente/ontology#goods> \"gas\" <urn:x/report/r> .\n",
    "<https://w3id.org/entente/ontology#partOf> <urn:x/actor/home> .\n",
  };
  (void)state;
  check_blocks(ENT_NQUADS, lines, N_ITEMS(lines));
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_actors),    cmocka_unit_test(test_documents),
    cmocka_unit_test(test_passages),  cmocka_unit_test(test_claims),
    cmocka_unit_test(test_relations), cmocka_unit_test(test_graphs),
  };
  return cmocka_run_group_tests_name("map", tests, NULL, NULL);
}
