// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/bytes.h"

#include <string.h>

static void
check_number(const uint64_t number, const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  ent_bytes_number(&bytes, number);
  ent_check_text(ent_bytes_view(&bytes), expected);
  ent_bytes_clear(&bytes);
}

static void
test_number(void** const state)
{
  (void)state;
  check_number(0U, "0");
  check_number(7U, "7");
  check_number(10U, "10");
  check_number(1234567890U, "1234567890");
  check_number(UINT64_MAX, "18446744073709551615");
}

static void
test_add(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  const EntOutput    output = ent_bytes_output(&bytes);
  (void)state;
  ent_bytes_text(&bytes, ENT_TEXT("ab"));
  ent_bytes_text(&bytes, ent_text(NULL));
  ent_bytes_string(&bytes, "cd");
  ent_bytes_string(&bytes, "");
  ent_bytes_char(&bytes, 'e');
  assert_int_equal(output.write(output.handle, "fg", 2U), ENT_SUCCESS);
  ent_check_text(ent_bytes_view(&bytes), "abcdefg");

  ent_bytes_clear(&bytes);
  assert_int_equal(ent_bytes_view(&bytes).size, 0);
  ent_bytes_char(&bytes, 'x');
  ent_check_text(ent_bytes_view(&bytes), "x");
  ent_bytes_clear(&bytes);
}

static void
test_growth(void** const state)
{
  static char        block[1000];
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  (void)state;
  for (unsigned i = 0U; i < 300U; ++i) {
    ent_bytes_char(&bytes, (char)('a' + i % 26U));
  }
  memset(block, 'z', sizeof(block));
  ent_bytes_add(&bytes, block, sizeof(block));

  const EntText view = ent_bytes_view(&bytes);
  assert_int_equal(view.size, 1300);
  assert_int_equal(view.data[255], 'a' + 255 % 26);
  assert_int_equal(view.data[299], 'a' + 299 % 26);
  assert_int_equal(view.data[300], 'z');
  assert_int_equal(view.data[1299], 'z');
  ent_bytes_clear(&bytes);
}

// Memory that ended stays ended, and what was there stays there
static void
test_failure(void** const state)
{
  EntScarcity        scarce = { 1U, 0U, false };
  const EntAllocator memory = ent_scarcity_allocator(&scarce);
  EntBytes           bytes  = ent_bytes_init(&memory);
  const EntOutput    output = ent_bytes_output(&bytes);
  (void)state;
  ent_bytes_string(&bytes, "kept");
  assert_null(ent_bytes_reserve(&bytes, 1000U));
  assert_int_equal(bytes.status, ENT_NO_MEMORY);
  ent_bytes_char(&bytes, 'x');
  assert_null(ent_bytes_reserve(&bytes, 1U));
  ent_check_text(ent_bytes_view(&bytes), "kept");
  assert_int_equal(output.write(output.handle, "x", 1U), ENT_NO_MEMORY);

  ent_bytes_clear(&bytes);
  assert_int_equal(bytes.status, ENT_SUCCESS);
  assert_int_equal(scarce.n_blocks, 0);
}

static void
test_reserve(void** const state)
{
  EntScarcity        scarce = { SIZE_MAX, 0U, false };
  const EntAllocator memory = ent_scarcity_allocator(&scarce);
  EntBytes           bytes  = ent_bytes_init(&memory);
  (void)state;
  ent_bytes_string(&bytes, "ab");
  char* const end = ent_bytes_reserve(&bytes, 2U);
  assert_non_null(end);
  memcpy(end, "cd", 2U);
  bytes.size += 2U;
  ent_check_text(ent_bytes_view(&bytes), "abcd");

  // More than there is in the world, without asking for it
  const size_t n_left = scarce.n_left;
  assert_null(ent_bytes_reserve(&bytes, SIZE_MAX - 2U));
  assert_int_equal(scarce.n_left, n_left);
  assert_int_equal(bytes.status, ENT_NO_MEMORY);
  ent_bytes_clear(&bytes);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_number),  cmocka_unit_test(test_add),
    cmocka_unit_test(test_growth),  cmocka_unit_test(test_failure),
    cmocka_unit_test(test_reserve),
  };
  return cmocka_run_group_tests_name("bytes", tests, NULL, NULL);
}
