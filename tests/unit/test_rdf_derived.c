// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "rdf_bench.h"

#include "base/world.h"
#include "read/rdf_derived.h"

#include <string.h>

// What an accepted claim looks like; IRIs of the graph that it was made from
typedef struct {
  EntClaim    claim;    // The claim
  const char* iri;      // Its node
  const char* relation; // Its relationship's node
} Given;

static Given
give(const char* const  from,
     const EntPredicate predicate,
     const char* const  to,
     const char* const  relation)
{
  Given given;
  memset(&given, 0, sizeof(given));
  given.iri             = "urn:x/claim/c";
  given.relation        = relation;
  given.claim.from      = ent_text(from);
  given.claim.to        = ent_text(to);
  given.claim.predicate = predicate;
  return given;
}

// Take a claim, or none, finish, and expect notices and statements left
static void
check_derived(const char* const  turtle,
              const Given* const given,
              const char* const  codes)
{
  EntRdfBench rdf;
  ent_rdf_bench_find(&rdf, turtle);
  EntDerived derived = ent_derived_init(&rdf.nodes);
  if (given) {
    assert_int_equal(
      ent_derived_add_claim(&derived,
                            &given->claim,
                            ent_rdf_bench_node(&rdf, given->iri),
                            ent_rdf_bench_name(&rdf, given->relation)),
      ENT_SUCCESS);
  }

  // The types are nobody's here: take them as a maker would
  const EntStatements all = { rdf.gather.statements, rdf.gather.n_statements };
  for (size_t i = 0U; i < all.n_items; ++i) {
    all.items[i].is_used |=
      all.items[i].predicate == rdf.nodes.terms[ENT_TERM_TYPE];
  }
  assert_int_equal(ent_derived_finish(&derived), ENT_SUCCESS);
  ent_bench_check_codes(&rdf.bench, codes);
  ent_derived_clear(&derived);
  ent_rdf_bench_close(&rdf);
}

#define A_ALLY_B "urn:x/relationship/a--allyOf--b"
#define STATED PREFIXES "c:c a :Claim . l:a--allyOf--b a :Relationship . "

static void
test_relations(void** const state)
{
  const Given ally   = give("a", ENT_ALLY_OF, "b", A_ALLY_B);
  const Given turned = give("b", ENT_ALLY_OF, "a", A_ALLY_B);
  (void)state;
  check_derived(STATED, &ally, "");
  check_derived(STATED, &turned, "");
  check_derived(STATED "a:a :allyOf a:b .", &ally, "");
  check_derived(STATED "a:b :allyOf a:a .", &ally, "");

  // Without a claim behind them
  check_derived(STATED, NULL, "plain-triple ");
  check_derived(PREFIXES "a:a :allyOf a:b .", NULL, "plain-triple ");
  check_derived(STATED "a:a :partnerOf a:b .", &ally, "plain-triple ");
  check_derived(STATED "a:a :allyOf a:d .", &ally, "plain-triple ");

  // What is no actor's
  check_derived(STATED "a:a :allyOf x:b .", &ally, "unknown-triples ");
  check_derived(STATED "a:a :allyOf \"b\" .", &ally, "unknown-triples ");
}

static void
test_directions(void** const state)
{
  const char* const stated =
    PREFIXES "c:c a :Claim . l:a--attacks--b a :Relationship . "
             "a:a :attacks a:b .";
  const char* const turned =
    PREFIXES "c:c a :Claim . l:a--attacks--b a :Relationship . "
             "a:b :attacks a:a .";
  const Given attacks =
    give("a", ENT_ATTACKS, "b", "urn:x/relationship/a--attacks--b");
  (void)state;
  check_derived(stated, &attacks, "");
  check_derived(turned, &attacks, "plain-triple ");
}

static void
test_twins(void** const state)
{
  const char* const both =
    PREFIXES "c:c a :Claim . l:a--memberOf--b a :Relationship . "
             "a:a org:memberOf a:b ; :memberOf a:b .";
  const char* const other = PREFIXES "a:a org:memberOf a:b ; org:unitOf a:c .";
  const Given       member =
    give("a", ENT_MEMBER_OF, "b", "urn:x/relationship/a--memberOf--b");
  (void)state;
  check_derived(both, &member, "");

  // Others use these properties too
  check_derived(other, NULL, "unknown-triples unknown-triples ");
}

// A unit's triple is passed over, another property of the same ends is not
static void
test_units(void** const state)
{
  const char* const both =
    PREFIXES "c:c a :Claim . l:a--partOf--b a :Relationship . "
             "a:a org:unitOf a:b ; x:p a:b .";
  const Given part =
    give("a", ENT_PART_OF, "b", "urn:x/relationship/a--partOf--b");
  (void)state;
  check_derived(both, &part, "unknown-triples ");
}

static void
test_iris(void** const state)
{
  const char* const other = PREFIXES "c:c a :Claim . x:l a :Relationship .";
  const Given       ally  = give("a", ENT_ALLY_OF, "b", "urn:other:l");
  const char* const wrong =
    PREFIXES "c:c a :Claim . l:b--allyOf--a a :Relationship .";
  const Given turned =
    give("b", ENT_ALLY_OF, "a", "urn:x/relationship/b--allyOf--a");
  (void)state;
  check_derived(other, &ally, "other-iri ");
  check_derived(wrong, &turned, "other-iri ");
}

static void
test_links(void** const state)
{
  const Given ally = give("a", ENT_ALLY_OF, "b", A_ALLY_B);
  (void)state;
  check_derived(STATED "l:a--allyOf--b :supportedBy c:c .", &ally, "");
  check_derived(STATED "l:a--allyOf--b :disputedBy c:c .", &ally, "");
  check_derived(
    STATED "l:a--allyOf--b :supportedBy c:d .", &ally, "unknown-triples ");
  check_derived(
    STATED "l:a--allyOf--b :supportedBy \"c\" .", &ally, "unknown-triples ");
  check_derived(STATED "l:a--allyOf--b :weight 2 .", &ally, "unknown-triples ");
}

#define OFFICE                                                       \
  PREFIXES "c:c a :Claim . l:a--holdsOfficeIn--b a :Relationship . " \
           "o:o a org:Membership ; org:member a:a ; "

static void
test_offices(void** const state)
{
  Given chief = give(
    "a", ENT_HOLDS_OFFICE_IN, "b", "urn:x/relationship/a--holdsOfficeIn--b");
  (void)state;
  chief.claim.office = ent_text("Chief");
  check_derived(
    OFFICE "org:organization a:b ; :office \"Chief\" .", &chief, "");
  check_derived(OFFICE "org:organization a:b ; :office \"Chef\" .",
                &chief,
                "unknown-triples unknown-triples unknown-triples ");
  check_derived(OFFICE "org:organization a:d ; :office \"Chief\" .",
                &chief,
                "unknown-triples unknown-triples unknown-triples ");
  check_derived(
    OFFICE ":office \"Chief\" .", &chief, "unknown-triples unknown-triples ");
  check_derived(OFFICE
                "org:organization a:b ; :office \"Chief\" ; org:role x:r .",
                &chief,
                "unknown-triples ");
}

static void
test_likelihood(void** const state)
{
  static const EntText likely[] = { { "likely", 6U } };
  static const EntText hope[]   = { { "hopefully", 9U } };
  Given                ally     = give("a", ENT_ALLY_OF, "b", A_ALLY_B);
  (void)state;
  ally.claim.hedges.items   = likely;
  ally.claim.hedges.n_items = 1U;
  check_derived(STATED "c:c :likelihood :icd203-likely .", &ally, "");
  check_derived(
    STATED "c:c :likelihood :icd203-unlikely .", &ally, "unknown-triples ");
  check_derived(
    STATED "c:c :likelihood x:icd203-likely .", &ally, "unknown-triples ");
  ally.claim.hedges.items = hope;
  check_derived(
    STATED "c:c :likelihood :icd203-likely .", &ally, "unknown-triples ");
}

static void
check_host(const char* const turtle,
           const char* const href,
           const size_t      n_left)
{
  EntRdfBench rdf;
  EntSource   source;
  memset(&source, 0, sizeof(source));
  source.href = ent_text(href);
  ent_rdf_bench_find(&rdf, turtle);
  EntDerived derived = ent_derived_init(&rdf.nodes);
  ent_derived_add_source(
    &derived, &source, ent_rdf_bench_node(&rdf, "urn:x/source/r-n"));
  assert_int_equal(ent_rdf_bench_n_left(&rdf), n_left);
  ent_derived_clear(&derived);
  ent_rdf_bench_close(&rdf);
}

static void
test_hosts(void** const state)
{
  const char* const host = PREFIXES "n:r-n a :Source ; :host \"s.example\" .";
  (void)state;
  check_host(host, "https://s.example/a", 0U);
  check_host(host, "https://S.Example", 0U);
  check_host(PREFIXES "n:r-n a :Source ; :host \"az.example\" .",
             "https://AZ.example",
             0U);
  check_host(host, "https://t.example/s.example", 1U);
  check_host(host, "https://s.example.org/", 1U);
  check_host(host, "urn:s.example", 1U);
  check_host(host, NULL, 1U);
  check_host(PREFIXES "n:r-n a :Source ; :host \"S.example\" .",
             "https://s.example",
             1U);
}

static void
test_strict(void** const state)
{
  EntRdfBench rdf;
  (void)state;
  ent_rdf_bench_find(&rdf, PREFIXES "a:a :allyOf a:b ; x:p 1, 2 .");
  rdf.options.is_strict = true;
  EntDerived derived    = ent_derived_init(&rdf.nodes);
  assert_int_equal(ent_derived_finish(&derived), ENT_BAD_INPUT);
  ent_bench_check_codes(&rdf.bench, "plain-triple unknown-triples strict ");
  assert_string_equal(rdf.bench.message,
                      "3 triples would be left out or lose their language");
  ent_derived_clear(&derived);
  ent_rdf_bench_close(&rdf);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_relations), cmocka_unit_test(test_directions),
    cmocka_unit_test(test_twins),     cmocka_unit_test(test_units),
    cmocka_unit_test(test_iris),      cmocka_unit_test(test_links),
    cmocka_unit_test(test_offices),   cmocka_unit_test(test_likelihood),
    cmocka_unit_test(test_hosts),     cmocka_unit_test(test_strict),
  };
  return cmocka_run_group_tests_name("rdf_derived", tests, NULL, NULL);
}
