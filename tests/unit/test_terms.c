// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "model/terms.h"

static void
check_namespace(const EntNamespace ns,
                const char* const  prefix,
                const char* const  iri,
                const bool         has_base)
{
  ent_check_text(ent_namespace_prefix(ns), prefix);
  ent_check_text(ent_namespace_iri(ns), iri);
  assert_int_equal(ent_namespace_has_base(ns), has_base);
}

static void
test_namespaces(void** const state)
{
  (void)state;
  check_namespace(
    ENT_NS_ENT, "ent", "https://w3id.org/entente/ontology#", false);
  check_namespace(ENT_NS_ACTOR, "actor", "actor/", true);
  check_namespace(ENT_NS_OFFICE, "office", "office/", true);
  check_namespace(ENT_NS_RELATIONSHIP, "relationship", "relationship/", true);
  check_namespace(ENT_NS_REPORT, "report", "report/", true);
  check_namespace(ENT_NS_SOURCE, "source", "source/", true);
  check_namespace(ENT_NS_PASSAGE, "passage", "passage/", true);
  check_namespace(ENT_NS_CLAIM, "claim", "claim/", true);
  check_namespace(
    ENT_NS_RDF, "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", false);
  check_namespace(
    ENT_NS_XSD, "xsd", "http://www.w3.org/2001/XMLSchema#", false);
  check_namespace(
    ENT_NS_SKOS, "skos", "http://www.w3.org/2004/02/skos/core#", false);
  check_namespace(ENT_NS_PROV, "prov", "http://www.w3.org/ns/prov#", false);
  check_namespace(ENT_NS_OA, "oa", "http://www.w3.org/ns/oa#", false);
  check_namespace(ENT_NS_CITO, "cito", "http://purl.org/spar/cito/", false);
  check_namespace(ENT_NS_SCHEMA, "schema", "https://schema.org/", false);
  check_namespace(ENT_NS_ORG, "org", "http://www.w3.org/ns/org#", false);
  check_namespace(
    ENT_NS_DCTERMS, "dcterms", "http://purl.org/dc/terms/", false);
  assert_false(ent_namespace_has_base(ENT_NS_NONE));
}

static void
check_split(const char* const  iri,
            const EntNamespace ns,
            const char* const  local)
{
  const EntTerm term = ent_term_split(ent_text(iri), ENT_TEXT("urn:b/"));
  assert_int_equal(term.ns, ns);
  ent_check_text(term.local, local);
}

static void
test_split(void** const state)
{
  (void)state;

  // Known
  check_split(
    "https://w3id.org/entente/ontology#attacks", ENT_NS_ENT, "attacks");
  check_split("http://purl.org/dc/terms/title", ENT_NS_DCTERMS, "title");
  check_split("urn:b/actor/a", ENT_NS_ACTOR, "a");
  check_split("urn:b/claim/r-s1--0", ENT_NS_CLAIM, "r-s1--0");
  check_split("urn:b/actor/", ENT_NS_ACTOR, "");

  // Unknown, or of another base
  check_split("urn:b/thing/a", ENT_NS_NONE, "urn:b/thing/a");
  check_split("urn:b", ENT_NS_NONE, "urn:b");
  check_split("actor/a", ENT_NS_NONE, "actor/a");
  check_split("https://w3id.org/entente/id/actor/a",
              ENT_NS_NONE,
              "https://w3id.org/entente/id/actor/a");
  check_split("", ENT_NS_NONE, "");
}

// Every term is found by its own namespace and name, so that none is twice
static void
test_find(void** const state)
{
  (void)state;
  for (unsigned i = 1U; i < ENT_N_TERMS; ++i) {
    const EntTerm term = *ent_term((EntTermId)i);
    assert_int_equal(term.id, i);
    assert_int_not_equal(term.ns, ENT_NS_NONE);
    assert_true(term.local.size > 0U);
    assert_int_equal(ent_term_find(term), i);
  }

  const EntTerm other = { ENT_NS_SKOS, ENT_TERM_NONE, ENT_TEXT("type") };
  const EntTerm none  = { ENT_NS_NONE, ENT_TERM_NONE, ENT_TEXT("type") };
  assert_int_equal(ent_term_find(other), ENT_TERM_NONE);
  assert_int_equal(ent_term_find(none), ENT_TERM_NONE);
}

static void
check_term(const EntTermId id, const EntNamespace ns, const char* const local)
{
  assert_int_equal(ent_term(id)->ns, ns);
  ent_check_text(ent_term(id)->local, local);
}

static void
test_terms(void** const state)
{
  (void)state;
  check_term(ENT_TERM_TYPE, ENT_NS_RDF, "type");
  check_term(ENT_TERM_YEAR, ENT_NS_XSD, "gYear");
  check_term(ENT_TERM_PREF_LABEL, ENT_NS_SKOS, "prefLabel");
  check_term(ENT_TERM_START_DATE, ENT_NS_SCHEMA, "startDate");
  check_term(ENT_TERM_ORG_MEMBER_OF, ENT_NS_ORG, "memberOf");
  check_term(ENT_TERM_SUPPORTED_BY, ENT_NS_ENT, "supportedBy");
  check_term(ENT_TERM_CITATION, ENT_NS_DCTERMS, "bibliographicCitation");
  check_term(ENT_TERM_CITES_AS_EVIDENCE, ENT_NS_CITO, "citesAsEvidence");
  check_term(ENT_TERM_EXACT, ENT_NS_OA, "exact");
  check_term(ENT_TERM_ATTRIBUTED_TO, ENT_NS_PROV, "wasAttributedTo");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_namespaces),
    cmocka_unit_test(test_split),
    cmocka_unit_test(test_find),
    cmocka_unit_test(test_terms),
  };
  return cmocka_run_group_tests_name("terms", tests, NULL, NULL);
}
