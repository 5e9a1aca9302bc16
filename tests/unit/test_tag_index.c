// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "extract/tag_index.h"

// Return whether a rule can change a word, as the table itself tells
static bool
can_change(const EntTagRule* const rule, const EntTags can)
{
  const bool is_one = !(can & (can - 1U));
  return (rule->among & can) && (!is_one || rule->give);
}

// Check that a table's index leads to the rules that matter, and no others
static void
check(const EntTagRules rules, const EntTags can)
{
  const EntTagIndex index = ent_tag_index(rules);
  size_t            place = ent_tag_index_next(&index, can, 0U);
  for (size_t i = 0U; i < rules.n_items; ++i) {
    if (can_change(&rules.items[i], can)) {
      assert_int_equal(place, i);
      place = ent_tag_index_next(&index, can, place + 1U);
    }
  }

  assert_int_equal(place, ENT_MAX_TAG_RULES);
}

static void
test_tables(void** const state)
{
  (void)state;
  for (unsigned a = 0U; a < ENT_N_TAGS; ++a) {
    for (unsigned b = 0U; b < ENT_N_TAGS; ++b) {
      const EntTags can = 1U << a | 1U << b;
      check(ent_grammar_rules(), can);
      check(ent_content_rules(), can);
      check(ent_content_rules(), can | ENT_BIT(NOUN) | ENT_BIT(BASE));
    }
  }
}

// A full table has no rule behind its last one
static void
test_full(void** const state)
{
  (void)state;
  static const EntTagRule rule = { .among = ENT_BIT(NOUN) | ENT_BIT(BASE),
                                   .keep  = ENT_BIT(NOUN) };
  EntTagRule              all[ENT_MAX_TAG_RULES];
  for (size_t i = 0U; i < ENT_MAX_TAG_RULES; ++i) {
    all[i] = rule;
  }

  const EntTagRules rules = { all, ENT_MAX_TAG_RULES };
  check(rules, ENT_BIT(NOUN) | ENT_BIT(BASE));
  check(rules, ENT_BIT(NOUN));
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_tables),
    cmocka_unit_test(test_full),
  };
  return cmocka_run_group_tests_name("tag_index", tests, NULL, NULL);
}
