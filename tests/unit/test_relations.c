// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "write/relations.h"

#include <stdio.h>
#include <string.h>

static EntClaim
claim_of(const char* const  report,
         const char* const  from,
         const EntPredicate predicate,
         const char* const  to)
{
  EntClaim claim;
  memset(&claim, 0, sizeof(claim));
  claim.report    = ent_text(report);
  claim.passage   = ENT_TEXT("s1");
  claim.from      = ent_text(from);
  claim.predicate = predicate;
  claim.to        = ent_text(to);
  claim.polarity  = ENT_AFFIRMED;
  claim.modality  = ENT_FACTUAL;
  return claim;
}

static void
check_add(EntRelations* const relations,
          const EntClaim      claim,
          const size_t        n_relations,
          const size_t        n_offices)
{
  assert_int_equal(ent_relations_add(relations,
                                     &claim,
                                     ent_relations_expect(relations, &claim)),
                   ENT_SUCCESS);
  assert_int_equal(relations->n_relations, n_relations);
  assert_int_equal(relations->n_offices, n_offices);
}

static void
test_relations(void** const state)
{
  const EntAllocator memory    = ent_memory_system();
  EntRelations       relations = ent_relations_init(&memory);
  (void)state;
  check_add(&relations, claim_of("r", "a", ENT_ATTACKS, "b"), 1U, 0U);
  check_add(&relations, claim_of("r", "a", ENT_ATTACKS, "b"), 1U, 0U);
  check_add(&relations, claim_of("q", "a", ENT_ATTACKS, "b"), 1U, 0U);

  // Other ends, other predicate
  check_add(&relations, claim_of("r", "b", ENT_ATTACKS, "a"), 2U, 0U);
  check_add(&relations, claim_of("r", "a", ENT_DETAINS, "b"), 3U, 0U);
  check_add(&relations, claim_of("r", "a", ENT_ATTACKS, "c"), 4U, 0U);
  assert_int_equal(relations.relations[1].predicate, ENT_ATTACKS);
  ent_check_text(ent_names_get(&relations.names, relations.relations[1].from),
                 "b");
  ent_relations_clear(&relations);
}

static void
test_offices(void** const state)
{
  const EntAllocator memory    = ent_memory_system();
  EntRelations       relations = ent_relations_init(&memory);
  EntClaim           claim     = claim_of("r", "p", ENT_HOLDS_OFFICE_IN, "a");
  (void)state;
  check_add(&relations, claim, 1U, 1U);
  check_add(&relations, claim, 1U, 1U);
  claim.office = ENT_TEXT("chief");
  check_add(&relations, claim, 1U, 2U);
  check_add(&relations, claim, 1U, 2U);

  // Another report, which may deny it later
  claim.report = ENT_TEXT("q");
  check_add(&relations, claim, 1U, 3U);

  // What is not said plainly is no office
  claim.office   = ENT_TEXT("aide");
  claim.modality = ENT_HISTORICAL;
  check_add(&relations, claim, 1U, 3U);
  ent_relations_clear(&relations);
}

static EntStatus
add_many(EntWorld* const world)
{
  EntRelations relations = ent_relations_init(ent_world_memory(world));
  EntStatus    st        = ENT_SUCCESS;
  for (unsigned i = 0U; !st && i < 60U; ++i) {
    char id[16];
    snprintf(id, sizeof(id), "a%u", i);
    EntClaim claim = claim_of("r", id, ENT_HOLDS_OFFICE_IN, "x");
    claim.office   = i % 2U ? ent_text(id) : ent_text(NULL);
    st             = ent_relations_add(
      &relations, &claim, ent_relations_expect(&relations, &claim));
  }
  ent_relations_clear(&relations);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(add_many);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_relations),
    cmocka_unit_test(test_offices),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("relations", tests, NULL, NULL);
}
