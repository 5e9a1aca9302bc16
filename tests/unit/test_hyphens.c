// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "read/report/plain/hyphens.h"

static void
test_joining(void** const state)
{
  static const struct {
    const char* text;
    const char* line;
    const char* next;
    bool        expected;
  } rows[] = {
    // No other place tells
    { "", "the defen-", "sive line", true },
    { "", "the Defen-", "sive line", false },
    { "", "the pro-", "Amal group", false },
    { "", "the self-", "described", false },
    { "", "state-of-the-", "art", false },
    { "", "a 12-", "mile", false },
    { "", "an x-", "ray", false },
    // The joined word stands elsewhere
    { "Non-\nstate Nonstate", "Non-", "state", true },
    { "pro-\nAmal, proamal", "pro-", "Amal", true },
    // The hyphenated word stands elsewhere
    { "well-\nknown (Well-known)", "well-", "known", false },
    { "anti-\nship and anti-ship", "anti-", "ship", false },
    // Both stand: joined
    { "anti-\nship, anti-ship antiship", "anti-", "ship", true },
    // Another half tells nothing
    { "anti-\nship anti-\nship ship", "anti-", "ship", true },
  };
  const EntAllocator memory = ent_memory_system();
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(rows); ++i) {
    const EntText line    = ent_text(rows[i].line);
    EntHyphens    hyphens = ent_hyphens_init(&memory);
    assert_int_equal(ent_hyphens_learn(&hyphens, ent_text(rows[i].text)),
                     ENT_SUCCESS);
    if (ent_hyphens_parts(line)) {
      assert_int_equal(
        ent_hyphens_joins(&hyphens, line, ent_text(rows[i].next)),
        rows[i].expected);
    } else {
      assert_false(rows[i].expected);
    }
    ent_hyphens_clear(&hyphens);
  }
}

static void
test_parting(void** const state)
{
  (void)state;
  assert_true(ent_hyphens_parts(ENT_TEXT("defen-")));
  assert_false(ent_hyphens_parts(ENT_TEXT("defen -")));
  assert_false(ent_hyphens_parts(ENT_TEXT("12-")));
  assert_false(ent_hyphens_parts(ENT_TEXT("--")));
  assert_false(ent_hyphens_parts(ENT_TEXT("-")));
  assert_false(ent_hyphens_parts(ENT_TEXT("")));
}

static EntStatus
learn_scarce(EntWorld* const world)
{
  EntHyphens hyphens = ent_hyphens_init(ent_world_memory(world));
  EntStatus  st      = ent_hyphens_learn(
    &hyphens, ENT_TEXT("a-\nb c-\nd e-\nf g-\nh i-\nj k-\nl m-\nn ab"));
  ent_hyphens_clear(&hyphens);
  return st;
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_check_scarce(learn_scarce);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_joining),
    cmocka_unit_test(test_parting),
    cmocka_unit_test(test_memory),
  };
  return cmocka_run_group_tests_name("hyphens", tests, NULL, NULL);
}
