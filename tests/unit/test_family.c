// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "draw/family.h"

#include <string.h>

static void
test_lines(void** const state)
{
  (void)state;
  assert_false(ent_predicate_is_line((EntPredicate)0));
  for (unsigned i = 1U; i < ENT_N_PREDICATES; ++i) {
    assert_int_equal(ent_predicate_is_line((EntPredicate)i),
                     i != ENT_HOLDS_OFFICE_IN);
  }
}

static void
test_classes(void** const state)
{
  (void)state;
  assert_int_equal(ent_predicate_line(ENT_ATTACKS), ENT_LINE_CONFLICT);
  assert_int_equal(ent_predicate_line(ENT_DETAINS), ENT_LINE_CONFLICT);
  assert_int_equal(ent_predicate_line(ENT_THREATENS), ENT_LINE_PRESSURE);
  assert_int_equal(ent_predicate_line(ENT_SANCTIONS), ENT_LINE_PRESSURE);
  assert_int_equal(ent_predicate_line(ENT_CONDEMNS), ENT_LINE_PRESSURE);
  assert_int_equal(ent_predicate_line(ENT_ADVERSARY_OF), ENT_LINE_PRESSURE);
  assert_int_equal(ent_predicate_line(ENT_PARTNER_OF), ENT_LINE_COOP);
  assert_int_equal(ent_predicate_line(ENT_ALLY_OF), ENT_LINE_COOP);
  assert_int_equal(ent_predicate_line(ENT_SUPPORTS), ENT_LINE_COOP);
  assert_int_equal(ent_predicate_line(ENT_SUPPLIER_OF), ENT_LINE_SUPPLY);
  assert_int_equal(ent_predicate_line(ENT_ENGAGES_WITH), ENT_LINE_CONTACT);
  assert_int_equal(ent_predicate_line(ENT_MEMBER_OF), ENT_LINE_STRUCTURE);
  assert_int_equal(ent_predicate_line(ENT_PART_OF), ENT_LINE_STRUCTURE);
}

static void
check_claim(const EntModality  modality,
            const char* const  speaker,
            const char* const  relay,
            const size_t       n_hedges,
            const EntCertainty expected)
{
  static const EntText hedge = { "may", 3U };
  EntClaim             claim;
  memset(&claim, 0, sizeof(claim));
  claim.modality       = modality;
  claim.speaker        = ent_text(speaker);
  claim.relayed_by     = ent_text(relay);
  claim.hedges.items   = &hedge;
  claim.hedges.n_items = n_hedges;
  assert_int_equal(ent_claim_certainty(&claim), expected);
}

static void
test_claims(void** const state)
{
  (void)state;
  check_claim(ENT_FACTUAL, NULL, NULL, 0U, ENT_CERTAINTY_ASSERTED);
  check_claim(ENT_FACTUAL, "a", NULL, 0U, ENT_CERTAINTY_HEDGED);
  check_claim(ENT_FACTUAL, NULL, "a", 0U, ENT_CERTAINTY_HEDGED);
  check_claim(ENT_FACTUAL, NULL, NULL, 1U, ENT_CERTAINTY_HEDGED);
  check_claim(ENT_LIKELY, NULL, NULL, 0U, ENT_CERTAINTY_HEDGED);
  check_claim(ENT_FUTURE, NULL, NULL, 0U, ENT_CERTAINTY_HEDGED);
  check_claim(ENT_HISTORICAL, NULL, NULL, 0U, ENT_CERTAINTY_PAST);
  check_claim(ENT_HISTORICAL, "a", NULL, 0U, ENT_CERTAINTY_HEDGED);
  check_claim(ENT_HYPOTHETICAL, NULL, NULL, 0U, ENT_CERTAINTY_HYPOTHETICAL);
  check_claim(ENT_HYPOTHETICAL, "a", NULL, 1U, ENT_CERTAINTY_HYPOTHETICAL);
}

#define IS(more) CLAIM("a", "attacks", "b", more)
#define FACT SAID("s1", IS(""))
#define DENIED SAID("s2", IS("polarity='negated'"))
#define MAYBE SAID("s3", IS("hedge='may'"))
#define ONCE SAID("s4", IS("modality='historical'"))
#define WISH SAID("s5", IS("modality='hypothetical'"))

static void
check_relation(const char* const content, const EntCertainty expected)
{
  EntDrawBench draw;
  ent_draw_bench_open(&draw, content);
  assert_int_equal(ent_graph_n_relationships(draw.graph), 1);
  assert_int_equal(ent_relationship_certainty(
                     draw.graph, ent_graph_relationship(draw.graph, 0U)),
                   expected);
  ent_draw_bench_close(&draw);
}

static void
test_relationships(void** const state)
{
  (void)state;
  check_relation(CAST FACT, ENT_CERTAINTY_ASSERTED);
  check_relation(CAST DENIED, ENT_CERTAINTY_DENIED);
  check_relation(CAST MAYBE, ENT_CERTAINTY_HEDGED);
  check_relation(CAST ONCE, ENT_CERTAINTY_PAST);
  check_relation(CAST WISH, ENT_CERTAINTY_HYPOTHETICAL);

  // Together: a denial disputes all, a fact outdoes the rest
  check_relation(CAST FACT DENIED, ENT_CERTAINTY_DISPUTED);
  check_relation(CAST WISH DENIED, ENT_CERTAINTY_DISPUTED);
  check_relation(CAST FACT MAYBE ONCE WISH, ENT_CERTAINTY_ASSERTED);
  check_relation(CAST MAYBE ONCE, ENT_CERTAINTY_HEDGED);
  check_relation(CAST ONCE WISH, ENT_CERTAINTY_HEDGED);
  check_relation(CAST MAYBE WISH, ENT_CERTAINTY_HEDGED);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_lines),
    cmocka_unit_test(test_classes),
    cmocka_unit_test(test_claims),
    cmocka_unit_test(test_relationships),
  };
  return cmocka_run_group_tests_name("family", tests, NULL, NULL);
}
