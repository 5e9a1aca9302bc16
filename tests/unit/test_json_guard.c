// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/json_guard.h"

#include <string.h>

// Watch a text whole, and byte by byte, which must not matter
static void
check_guard(const char* const text, const size_t expected)
{
  EntJsonGuard  whole = { 0U, 0U, false };
  EntJsonGuard  parts = { 0U, 0U, false };
  const EntText bytes = ent_text(text);
  size_t        n     = 0U;
  assert_int_equal(ent_json_guard_add(&whole, bytes), expected);
  while (n < bytes.size) {
    const EntText byte = { text + n, 1U };
    if (!ent_json_guard_add(&parts, byte)) {
      break;
    }
    ++n;
  }
  assert_int_equal(n, expected);
}

static void
check_good(const char* const text)
{
  check_guard(text, strlen(text));
}

static void
test_good(void** const state)
{
  (void)state;
  check_good("");
  check_good("{\"a\": \"b\"}");
  check_good("\"\\n\\\\\\\"\\/\"");
  check_good("\"\\u00e9\\u0041\"");
  check_good("\"\\uD83D\\uDE00\"");
  check_good("\"\\ud83d\\ude00\\ud83d\\ude01\"");
  check_good("\"\\uD7FF\\uE000\"");

  // No escape: its backslash is escaped
  check_good("\"\\\\uD83D\"");
}

static void
test_halves(void** const state)
{
  (void)state;
  check_guard("\"\\uD83D\"", 7U);
  check_guard("\"\\uD83D \\uDE00\"", 7U);
  check_guard("\"\\uD83D\\n\"", 8U);
  check_guard("\"\\uD83D\\u0041\"", 12U);
  check_guard("\"\\uD83D\\uD83D\"", 12U);
  check_guard("\"\\uDE00\"", 6U);
  check_guard("\"a\\udfff\"", 7U);

  // The second pair is broken
  check_guard("\"\\uD83D\\uDE00\\uDE00\"", 18U);
}

// What is no escape is left to the parser
static void
test_odd(void** const state)
{
  (void)state;
  check_good("\"\\uZZZZ\"");
  check_good("\"\\u12");
  check_good("\\");
  check_good("\"\\x\"");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_good),
    cmocka_unit_test(test_halves),
    cmocka_unit_test(test_odd),
  };
  return cmocka_run_group_tests_name("json_guard", tests, NULL, NULL);
}
