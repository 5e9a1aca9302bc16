// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/notice.h"

#include <string.h>

static const EntPosition nowhere = { NULL, 0U, 0U };

static void
check_notice(const EntNoticeId id,
             const EntStatus   status,
             const EntText     a,
             const EntText     b,
             const char* const expected)
{
  EntBench bench;
  ent_bench_open(&bench);
  assert_int_equal(ent_notice(bench.world, id, nowhere, a, b), status);
  assert_string_equal(bench.message, expected);
  ent_bench_close(&bench);
}

static void
test_wording(void** const state)
{
  const EntText none = ent_text(NULL);
  (void)state;

  // No place, one, two
  check_notice(ENT_NOTICE_COMMENT, ENT_SUCCESS, none, none, "comment left out");
  check_notice(ENT_NOTICE_COMMENT,
               ENT_SUCCESS,
               ENT_TEXT("a"),
               ENT_TEXT("b"),
               "comment left out");
  check_notice(ENT_NOTICE_NO_LABEL,
               ENT_BAD_INPUT,
               ENT_TEXT("a"),
               ENT_TEXT("b"),
               "actor a has no name");
  check_notice(ENT_NOTICE_BAD_VALUE,
               ENT_BAD_INPUT,
               ENT_TEXT("kind"),
               ENT_TEXT("king"),
               "bad kind: \"king\"");

  // Places in the content are no places
  check_notice(ENT_NOTICE_BAD_VALUE,
               ENT_BAD_INPUT,
               ENT_TEXT("{}"),
               ENT_TEXT("x"),
               "bad {}: \"x\"");
}

static void
check_shown(const EntText text, const char* const expected)
{
  char words[512] = "Graphviz: ";
  strcat(words, expected);
  check_notice(ENT_NOTICE_GRAPHVIZ, ENT_SUCCESS, text, ent_text(NULL), words);
}

static void
test_escapes(void** const state)
{
  (void)state;

  // Printable in any script
  check_shown(ENT_TEXT("a~ \xC3\xA9\xD0\x96\xF0\x9F\x98\x80\xC2\xA0"),
              "a~ \xC3\xA9\xD0\x96\xF0\x9F\x98\x80\xC2\xA0");

  // Control characters
  check_shown(ENT_TEXT("a\nb\x1B[1m\x7F"), "a\\x0ab\\x1b[1m\\x7f");
  check_shown(ENT_TEXT("a\0b"), "a\\x00b");

  // C1 controls, both bytes
  check_shown(ENT_TEXT("\xC2\x9B"
                       "1m"),
              "\\xc2\\x9b"
              "1m");
  check_shown(ENT_TEXT("\xC3\x9B"), "\xC3\x9B");
  check_shown(ENT_TEXT("\xC2"), "\xC2");
}

static void
test_cut(void** const state)
{
  char long_text[201];
  char expected[256] = { 0 };
  (void)state;
  memset(long_text, 'x', sizeof(long_text));
  memset(expected, 'x', 160U);

  // Just short enough, too long
  const EntText fits = { long_text, 160U };
  const EntText over = { long_text, 161U };
  check_shown(fits, expected);
  strcat(expected, "...");
  check_shown(over, expected);

  // Never within a character
  const EntText wide = { long_text, 170U };
  memcpy(long_text + 159, "\xC3\xA9", 2U);
  memcpy(expected + 159, "\xC3\xA9...", 6U);
  check_shown(wide, expected);
}

static void
test_table(void** const state)
{
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  for (unsigned i = 0U; i < ENT_N_NOTICES; ++i) {
    const char* const code = ent_notice_code((EntNoticeId)i);
    assert_non_null(code);
    for (unsigned j = 0U; j < i; ++j) {
      assert_string_not_equal(code, ent_notice_code((EntNoticeId)j));
    }

    // Every wording is a line without a stop
    ent_notice(
      bench.world, (EntNoticeId)i, nowhere, ENT_TEXT("a"), ENT_TEXT("b"));
    assert_true(strlen(bench.message) > 5U);
    assert_null(strchr(bench.message, '\n'));
    assert_null(strstr(bench.message, "{}"));
    assert_int_not_equal(bench.message[strlen(bench.message) - 1U], '.');
  }
  ent_bench_close(&bench);
}

static void
test_position(void** const state)
{
  const EntPosition position = { "file", 3U, 9U };
  EntBench          bench;
  (void)state;
  ent_bench_open(&bench);
  ent_notice(
    bench.world, ENT_NOTICE_COMMENT, position, ent_text(NULL), ent_text(NULL));
  assert_string_equal(bench.position.document, "file");
  assert_int_equal(bench.position.line, 3);
  assert_int_equal(bench.position.column, 9);

  // Without memory the code is still told
  bench.memory.n_left = 0U;
  assert_int_equal(ent_notice(bench.world,
                              ENT_NOTICE_DOCTYPE,
                              position,
                              ent_text(NULL),
                              ent_text(NULL)),
                   ENT_BAD_INPUT);
  assert_string_equal(bench.message, "memory ended");
  ent_bench_check_codes(&bench, "comment doctype ");
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_wording),  cmocka_unit_test(test_escapes),
    cmocka_unit_test(test_cut),      cmocka_unit_test(test_table),
    cmocka_unit_test(test_position),
  };
  return cmocka_run_group_tests_name("notice", tests, NULL, NULL);
}
