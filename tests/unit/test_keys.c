// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/keys.h"

static void
check_find(const EntKeys* const keys,
           const uint64_t       key,
           const bool           is_known,
           const uint64_t       expected)
{
  const uint64_t* const value = ent_keys_find(keys, key);
  assert_int_equal(value != NULL, is_known);
  if (value) {
    assert_int_equal(*value, expected);
  }
}

static void
test_add(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntKeys            keys   = ent_keys_init(&memory);
  (void)state;
  check_find(&keys, 1U, false, 0U);

  // New keys have the value 0
  assert_int_equal(*ent_keys_add(&keys, 1U), 0);
  *ent_keys_add(&keys, 1U)         = 11U;
  *ent_keys_add(&keys, UINT64_MAX) = 12U;
  check_find(&keys, 1U, true, 11U);
  check_find(&keys, UINT64_MAX, true, 12U);
  check_find(&keys, 2U, false, 0U);
  assert_int_equal(keys.n_keys, 2);

  ent_keys_clear(&keys);
  assert_int_equal(keys.n_keys, 0);
  check_find(&keys, 1U, false, 0U);
}

// Keys that share a slot stand behind each other, also around the end
static void
test_collisions(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntKeys            keys   = ent_keys_init(&memory);
  (void)state;
  *ent_keys_add(&keys, 63U)  = 1U;
  *ent_keys_add(&keys, 127U) = 2U;
  *ent_keys_add(&keys, 191U) = 3U;
  check_find(&keys, 63U, true, 1U);
  check_find(&keys, 127U, true, 2U);
  check_find(&keys, 191U, true, 3U);
  check_find(&keys, 255U, false, 0U);
  ent_keys_clear(&keys);
}

static void
test_growth(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntKeys            keys   = ent_keys_init(&memory);
  (void)state;
  for (uint64_t i = 1U; i <= 1000U; ++i) {
    *ent_keys_add(&keys, i * 64U) = i;
  }
  for (uint64_t i = 1U; i <= 1000U; ++i) {
    check_find(&keys, i * 64U, true, i);
  }
  check_find(&keys, 32U, false, 0U);
  assert_int_equal(keys.n_keys, 1000);
  assert_true(keys.n_slots > 1000U);
  ent_keys_clear(&keys);
}

static void
check_empty(const uint64_t n_keys, const bool is_kept)
{
  const EntAllocator memory = ent_memory_system();
  EntKeys            keys   = ent_keys_init(&memory);
  ent_keys_empty(&keys);
  for (uint64_t i = 1U; i <= n_keys; ++i) {
    *ent_keys_add(&keys, i) = i;
    ent_keys_expect(&keys, i);
  }

  ent_keys_empty(&keys);
  assert_int_equal(keys.n_keys, 0);
  assert_int_equal(keys.n_slots > 0U, is_kept);
  check_find(&keys, 1U, false, 0U);
  assert_int_equal(*ent_keys_add(&keys, 1U), 0);
  ent_keys_clear(&keys);
}

static void
test_empty(void** const state)
{
  (void)state;
  check_empty(0U, false);
  check_empty(1U, true);
  check_empty(40U, true);
  check_empty(1000U, false);
}

static void
test_failure(void** const state)
{
  EntScarcity        scarce = { 1U, 0U, false };
  const EntAllocator memory = ent_scarcity_allocator(&scarce);
  EntKeys            keys   = ent_keys_init(&memory);
  uint64_t           n_good = 0U;
  (void)state;
  for (uint64_t* value; (value = ent_keys_add(&keys, n_good + 1U)); ++n_good) {
    *value = n_good;
    assert_true(n_good < 64U);
  }

  // A full table that cannot grow keeps what it has
  assert_true(n_good >= 32U);
  assert_int_equal(keys.n_keys, n_good);
  check_find(&keys, n_good, true, n_good - 1U);
  check_find(&keys, n_good + 1U, false, 0U);
  ent_keys_clear(&keys);
  assert_int_equal(scarce.n_blocks, 0);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_add),     cmocka_unit_test(test_collisions),
    cmocka_unit_test(test_growth),  cmocka_unit_test(test_empty),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("keys", tests, NULL, NULL);
}
