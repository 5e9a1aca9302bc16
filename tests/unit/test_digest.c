// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/digest.h"

#include <string.h>

static void
check_digest(const EntText text, const char* const expected)
{
  char          digits[64];
  const EntText actual = { digits, strlen(expected) };
  memset(digits, '?', sizeof(digits));
  ent_digest_hex(text, digits, strlen(expected));
  ent_check_text(actual, expected);
}

static void
test_digest(void** const state)
{
  (void)state;

  // FIPS 180-4's own examples
  check_digest(
    ENT_TEXT("abc"),
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  check_digest(
    ent_text(NULL),
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

  // First digits only
  check_digest(ENT_TEXT("abc"), "ba7816bf");
  check_digest(ENT_TEXT("abc"), "b");
  check_digest(ENT_TEXT("abc"), "ba781");
}

static void
test_base64(void** const state)
{
  char digest[ENT_DIGEST_BASE64_SIZE];
  (void)state;
  ent_digest_base64(ENT_TEXT("abc"), digest);
  assert_string_equal(digest, "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

// Nothing is written behind the last digit
static void
test_bounds(void** const state)
{
  char digits[] = "????";
  (void)state;
  ent_digest_hex(ENT_TEXT("abc"), digits, 0U);
  assert_string_equal(digits, "????");
  ent_digest_hex(ENT_TEXT("abc"), digits, 3U);
  assert_string_equal(digits, "ba7?");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_digest),
    cmocka_unit_test(test_base64),
    cmocka_unit_test(test_bounds),
  };
  return cmocka_run_group_tests_name("digest", tests, NULL, NULL);
}
