// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "model/naming.h"

#include <string.h>

static void
check_node(const char* const report,
           const char* const id,
           const char* const within,
           const char* const name,
           const char* const printed)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  const EntText      kept   = ent_name_within(ent_text(report), ent_text(id));
  ent_check_text(kept, within);
  ent_name_add_node(&bytes, ent_text(report), kept);
  ent_check_text(ent_bytes_view(&bytes), name);

  // What is printed is read back as what was kept
  bytes.size = 0U;
  ent_name_add_printed(&bytes, ent_text(report), kept);
  ent_check_text(ent_bytes_view(&bytes), printed);
  ent_check_text(ent_name_within(ent_text(report), ent_bytes_view(&bytes)),
                 within);
  ent_bytes_clear(&bytes);
}

static void
test_node(void** const state)
{
  (void)state;
  check_node("r", "s1", "s1", "r-s1", "s1");
  check_node("r", "r-s1", "s1", "r-s1", "s1");

  // Only a whole prefix is dropped, and only once
  check_node("r", "rs1", "rs1", "r-rs1", "rs1");
  check_node("r", "r", "r", "r-r", "r");
  check_node("r", "r-r-s1", "r-s1", "r-r-s1", "r-r-s1");
  check_node("r-2", "r-s1", "r-s1", "r-2-r-s1", "r-s1");
  check_node("r-2", "r-2-s1", "s1", "r-2-s1", "s1");
}

static void
test_relationship(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  (void)state;
  ent_name_add_relationship(
    &bytes, ENT_TEXT("a-b"), ENT_HOLDS_OFFICE_IN, ENT_TEXT("c"));
  ent_check_text(ent_bytes_view(&bytes), "a-b--holdsOfficeIn--c");
  ent_bytes_clear(&bytes);
}

static void
check_office(const char* const words, const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  assert_int_equal(
    ent_name_add_office(
      &bytes, ENT_TEXT("ann"), ENT_TEXT("navy"), ent_text(words)),
    ENT_SUCCESS);
  ent_check_text(ent_bytes_view(&bytes), expected);
  ent_bytes_clear(&bytes);
}

static void
test_office(void** const state)
{
  (void)state;
  check_office("", "ann--navy");
  check_office("Chief of Staff", "ann--navy--chief-of-staff");
  check_office("Pr\xC3\xA9sident", "ann--navy--president");
  check_office("?", "ann--navy--office-8a8de823");
}

static void
check_claim(const EntClaim* const claim, const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  assert_int_equal(ent_name_add_claim(&bytes, claim), ENT_SUCCESS);
  ent_check_text(ent_bytes_view(&bytes), expected);
  ent_bytes_clear(&bytes);
}

/*
  The test vector of the claim's name.  The digits are those of
  sha256("\x1F".join([from, predicate, to, polarity, modality, speaker,
  relayed-by, speech act, hedges, office, start, end])) by Python's hashlib.
*/
static void
test_claim_vector(void** const state)
{
  const EntText hedges[] = { ENT_TEXT("likely"), ENT_TEXT("probably") };
  EntClaim      claim;
  (void)state;
  memset(&claim, 0, sizeof(claim));
  claim.report    = ENT_TEXT("caracas-brief");
  claim.passage   = ENT_TEXT("s4");
  claim.from      = ENT_TEXT("united-states");
  claim.predicate = ENT_ATTACKS;
  claim.to        = ENT_TEXT("venezuela");
  check_claim(&claim, "caracas-brief-s4--1e9768cc");

  claim.from           = ENT_TEXT("nicolas-maduro");
  claim.predicate      = ENT_HOLDS_OFFICE_IN;
  claim.polarity       = ENT_NEGATED;
  claim.modality       = ENT_HISTORICAL;
  claim.speaker        = ENT_TEXT("united-states");
  claim.relayed_by     = ENT_TEXT("abc-news");
  claim.speech_act     = ENT_DENIED;
  claim.hedges.items   = hedges;
  claim.hedges.n_items = 2U;
  claim.office         = ENT_TEXT("president");
  claim.from_date      = ENT_TEXT("2013-04-19");
  claim.to_date        = ENT_TEXT("2026-01");
  check_claim(&claim, "caracas-brief-s4--878cacab");
}

// Defaults may be left out, and what is no part of the identity may change
static void
test_claim_identity(void** const state)
{
  const EntText goods[] = { ENT_TEXT("drones") };
  EntClaim      claim;
  (void)state;
  memset(&claim, 0, sizeof(claim));
  claim.report        = ENT_TEXT("r");
  claim.passage       = ENT_TEXT("s1");
  claim.from          = ENT_TEXT("a");
  claim.predicate     = ENT_PARTNER_OF;
  claim.to            = ENT_TEXT("b");
  claim.modality      = ENT_LIKELY;
  claim.polarity      = ENT_AFFIRMED;
  claim.iri           = ENT_TEXT("http://x.example/");
  claim.wording       = ENT_TEXT("works with");
  claim.rule          = ENT_TEXT("rule-1");
  claim.confidence    = ENT_TEXT("0.5");
  claim.goods.items   = goods;
  claim.goods.n_items = 1U;
  check_claim(&claim, "r-s1--e5649195");
  claim.polarity = (EntPolarity)0;
  check_claim(&claim, "r-s1--e5649195");
}

static EntStatus
name_all(EntWorld* const world)
{
  EntBytes  bytes = ent_bytes_init(ent_world_memory(world));
  EntClaim  claim;
  EntStatus st = ENT_SUCCESS;
  memset(&claim, 0, sizeof(claim));
  claim.predicate = ENT_SUPPORTS;
  st              = ent_name_add_claim(&bytes, &claim);
  ent_bytes_clear(&bytes);
  if (!st) {
    st =
      ent_name_add_office(&bytes, ENT_TEXT("a"), ENT_TEXT("b"), ent_text(NULL));
  }
  ent_bytes_clear(&bytes);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(name_all);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_node),           cmocka_unit_test(test_relationship),
    cmocka_unit_test(test_office),         cmocka_unit_test(test_claim_vector),
    cmocka_unit_test(test_claim_identity), cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("naming", tests, NULL, NULL);
}
