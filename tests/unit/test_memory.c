// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/memory.h"

#include <string.h>

static void
check_zeroed(const size_t count, const size_t size, const bool is_good)
{
  EntScarcity          scarce = { SIZE_MAX, 0U, false };
  const EntAllocator   memory = ent_scarcity_allocator(&scarce);
  unsigned char* const block =
    (unsigned char*)ent_memory_zeroed(&memory, count, size);
  assert_int_equal(block != NULL, is_good);
  for (size_t i = 0U; block && i < count * size; ++i) {
    assert_int_equal(block[i], 0);
  }
  ent_memory_free(&memory, block);
  assert_int_equal(scarce.n_blocks, 0);
}

static void
test_zeroed(void** const state)
{
  EntScarcity        scarce = { 0U, 0U, false };
  const EntAllocator memory = ent_scarcity_allocator(&scarce);
  (void)state;

  // Good
  check_zeroed(1U, 1U, true);
  check_zeroed(100U, 24U, true);

  // Counts that overflow
  check_zeroed(0U, 8U, false);
  check_zeroed(SIZE_MAX, 2U, false);
  check_zeroed(SIZE_MAX / 8U + 1U, 8U, false);

  // Memory ended
  assert_null(ent_memory_zeroed(&memory, 1U, 1U));
}

static void
check_grow(const size_t n_items,
           const size_t capacity,
           const size_t size,
           const size_t expected)
{
  EntScarcity        scarce = { 1U, 0U, false };
  const EntAllocator memory = ent_scarcity_allocator(&scarce);
  size_t             room   = capacity;
  void* const block = ent_memory_grow(&memory, NULL, n_items, &room, size);
  assert_int_equal(block != NULL, expected > capacity);
  assert_int_equal(room, expected);
  assert_int_equal(scarce.n_left, expected > capacity ? 0U : 1U);
  ent_memory_free(&memory, block);
}

static void
test_grow(void** const state)
{
  (void)state;

  // Room is made in doublings
  check_grow(0U, 0U, 8U, 16U);
  check_grow(16U, 16U, 8U, 32U);

  // Room is there
  check_grow(15U, 16U, 8U, 16U);

  // Sizes that overflow
  check_grow(SIZE_MAX / 2U + 1U, SIZE_MAX / 2U + 1U, 1U, SIZE_MAX / 2U + 1U);
  check_grow(SIZE_MAX / 16U, SIZE_MAX / 16U, 16U, SIZE_MAX / 16U);
  check_grow(0U, 0U, SIZE_MAX / 8U, 0U);
}

static void
test_grow_keeps(void** const state)
{
  EntScarcity        scarce   = { 1U, 0U, false };
  const EntAllocator memory   = ent_scarcity_allocator(&scarce);
  size_t             capacity = 0U;
  (void)state;
  char* const block = (char*)ent_memory_grow(&memory, NULL, 0U, &capacity, 1U);
  memset(block, 'x', capacity);
  assert_null(ent_memory_grow(&memory, block, capacity, &capacity, 1U));
  assert_int_equal(capacity, 16);
  assert_int_equal(block[15], 'x');
  assert_ptr_equal(ent_memory_grow(&memory, block, 3U, &capacity, 1U), block);
  ent_memory_free(&memory, block);
  assert_int_equal(scarce.n_blocks, 0);
}

static void
test_push(void** const state)
{
  EntScarcity        scarce  = { 2U, 0U, false };
  const EntAllocator memory  = ent_scarcity_allocator(&scarce);
  uint16_t*          items   = NULL;
  size_t             n_items = 0U;
  size_t             room    = 0U;
  (void)state;

  // Two blocks have room for 32
  for (uint16_t i = 0U; i < 32U; ++i) {
    assert_int_equal(ENT_PUSH(&memory, items, n_items, room, i), ENT_SUCCESS);
  }

  // Memory ended: all is as before
  const uint16_t last = 99U;
  assert_int_equal(ENT_PUSH(&memory, items, n_items, room, last),
                   ENT_NO_MEMORY);
  assert_int_equal(n_items, 32U);
  assert_int_equal(room, 32U);
  for (uint16_t i = 0U; i < 32U; ++i) {
    assert_int_equal(items[i], i);
  }
  ent_memory_free(&memory, items);
  assert_int_equal(scarce.n_blocks, 0);
}

static void
test_system(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  (void)state;
  char* block = (char*)ent_memory_resize(&memory, NULL, 4U);
  assert_non_null(block);
  memcpy(block, "abc", 4U);
  block = (char*)ent_memory_resize(&memory, block, 40000U);
  assert_string_equal(block, "abc");
  ent_memory_free(&memory, block);
  ent_memory_free(&memory, NULL);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_zeroed),     cmocka_unit_test(test_grow),
    cmocka_unit_test(test_grow_keeps), cmocka_unit_test(test_push),
    cmocka_unit_test(test_system),
  };
  return cmocka_run_group_tests_name("memory", tests, NULL, NULL);
}
