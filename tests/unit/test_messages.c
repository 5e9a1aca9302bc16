// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "cli/cli.h"
#include "cli/messages.h"

static void
check_exit(const size_t n_notable, const EntStatus status, const int expected)
{
  const EntMessages messages = { ENT_WARNING, false, n_notable };
  assert_int_equal(ent_messages_exit(&messages, status), expected);
}

// Decisions, 21
static void
test_exit(void** const state)
{
  (void)state;
  check_exit(0U, ENT_SUCCESS, EXIT_CLEAN);
  check_exit(1U, ENT_SUCCESS, EXIT_FINDINGS);
  check_exit(0U, ENT_FAILURE, EXIT_FINDINGS);
  check_exit(0U, ENT_BAD_ARG, EXIT_MISUSE);
  check_exit(1U, ENT_BAD_ARG, EXIT_MISUSE);
  check_exit(1U, ENT_BAD_INPUT, EXIT_REFUSED);
  check_exit(0U, ENT_NO_MEMORY, EXIT_REFUSED);
  check_exit(0U, ENT_BAD_WRITE, EXIT_REFUSED);
}

static void
check_level(const char* const name, const bool is_known, const EntLevel level)
{
  EntLevel out = ENT_NOTE;
  assert_int_equal(ent_messages_level(name, &out), is_known);
  assert_int_equal(out, level);
}

static void
test_levels(void** const state)
{
  (void)state;
  check_level("note", true, ENT_NOTE);
  check_level("warning", true, ENT_WARNING);
  check_level("error", true, ENT_ERROR);
  check_level("Error", false, ENT_NOTE);
  check_level("", false, ENT_NOTE);
}

static void
check_notable(const EntLevel warn_level, const size_t expected)
{
  EntMessages messages = { warn_level, true, 0U };
  for (unsigned i = ENT_NOTE; i <= ENT_ERROR; ++i) {
    const EntNotice notice = {
      "code", (EntLevel)i, { "test", i, i }, ENT_TEXT("words")
    };
    ent_messages_notify(&messages, &notice);
  }
  assert_int_equal(messages.n_notable, expected);
}

static void
test_notable(void** const state)
{
  (void)state;
  check_notable(ENT_NOTE, 3U);
  check_notable(ENT_WARNING, 2U);
  check_notable(ENT_ERROR, 1U);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_exit),
    cmocka_unit_test(test_levels),
    cmocka_unit_test(test_notable),
  };
  return cmocka_run_group_tests_name("messages", tests, NULL, NULL);
}
