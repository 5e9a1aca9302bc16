// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

static void
test_phrases(void** const state)
{
  (void)state;
  assert_string_equal(ent_status_string(ENT_SUCCESS), "success");
  assert_string_equal(ent_status_string(ENT_FAILURE), "nothing here");
  assert_string_equal(ent_status_string(ENT_BAD_INPUT), "bad input");
  assert_string_equal(ent_status_string(ENT_BAD_ARG), "bad argument");
  assert_string_equal(ent_status_string(ENT_BAD_READ), "reading failed");
  assert_string_equal(ent_status_string(ENT_BAD_WRITE), "writing failed");
  assert_string_equal(ent_status_string(ENT_NO_MEMORY), "memory ended");
  assert_string_equal(ent_status_string(ENT_OVER_LIMIT), "a limit was passed");
  assert_string_equal(ent_status_string(ENT_BAD_LIBRARY), "a library failed");

  // Out of range
  assert_string_equal(ent_status_string((EntStatus)(ENT_BAD_LIBRARY + 1)),
                      "unknown status");
  assert_string_equal(ent_status_string((EntStatus)-1), "unknown status");
}

static void
test_version(void** const state)
{
  (void)state;
  assert_string_equal(ent_version(), ENT_VERSION);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_phrases),
    cmocka_unit_test(test_version),
  };
  return cmocka_run_group_tests_name("status", tests, NULL, NULL);
}
