// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "draw/chance.h"

static void
test_same(void** const state)
{
  EntChance a = ent_chance_init(1U);
  EntChance b = ent_chance_init(1U);
  EntChance c = ent_chance_init(2U);
  (void)state;

  unsigned n_same = 0U;
  for (unsigned i = 0U; i < 100U; ++i) {
    const double part = ent_chance_part(&a);
    assert_true(part == ent_chance_part(&b));
    n_same += part == ent_chance_part(&c);
  }
  assert_int_equal(n_same, 0);

  // The first number of seed 0 is published with the generator
  EntChance known = ent_chance_init(0U);
  ent_check_near(ent_chance_part(&known),
                 (double)(0xE220A8397B1DCDAFU >> 11U) / 9007199254740992.0,
                 0.0);
}

static void
test_ranges(void** const state)
{
  EntChance chance    = ent_chance_init(3U);
  size_t    counts[7] = { 0U };
  double    sum       = 0.0;
  double    squares   = 0.0;
  (void)state;
  for (unsigned i = 0U; i < 70000U; ++i) {
    const double part = ent_chance_part(&chance);
    const double bell = ent_chance_bell(&chance);
    assert_true(part >= 0.0 && part < 1.0);
    assert_true(bell > -4.0 && bell < 4.0);
    ++counts[ent_chance_index(&chance, 7U)];
    sum += bell;
    squares += bell * bell;
  }

  for (size_t i = 0U; i < 7U; ++i) {
    assert_true(counts[i] > 9500U && counts[i] < 10500U);
  }
  ent_check_near(sum / 70000.0, 0.0, 0.02);
  ent_check_near(squares / 70000.0, 1.0, 0.02);
  assert_int_equal(ent_chance_index(&chance, 1U), 0);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_same),
    cmocka_unit_test(test_ranges),
  };
  return cmocka_run_group_tests_name("chance", tests, NULL, NULL);
}
