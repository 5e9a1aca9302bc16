// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/report/blocks/words.h"

typedef struct {
  const char* text;
  bool        expected;
} Row;

static void
check_rows(const Row* const rows,
           const size_t     n_rows,
           bool (*const func)(EntText text))
{
  for (size_t i = 0U; i < n_rows; ++i) {
    assert_int_equal(func(ent_text(rows[i].text)), rows[i].expected);
  }
}

static void
test_urls(void** const state)
{
  static const Row rows[] = {
    { "https://a", true }, { "<http://a>", true }, { "www.a", true },
    { "hxxp://a", true },  { "ftp", false },       { "<", false },
    { "", false },
  };
  (void)state;
  check_rows(rows, N_ITEMS(rows), ent_is_url);
}

static void
test_ends(void** const state)
{
  static const Row rows[] = {
    { "He left.", true },
    { "He said \"no.\"", true },
    { "He said \xE2\x80\x9Cno.\xE2\x80\x9D", true },
    { "**He left.**", true },
    { "He left.[12]", true },
    { "He left.[1][2]", true },
    { "Why?)", true },
    { "the following:", true },
    { "and so on\xE2\x80\xA6", true },
    { "He left", false },
    { "He left [12]", false },
    { "]", false },
    { "", false },
  };
  (void)state;
  check_rows(rows, N_ITEMS(rows), ent_ends_sentence);
}

static void
test_lower(void** const state)
{
  static const Row rows[] = {
    { "a", true },
    { "\"a", true },
    { "\xE2\x80\x9C(a", true },
    { "\xC3\xA9t\xC3\xA9", true },
    { "\xD0\xB2", true },
    { "A", false },
    { "\xD0\x92", false },
    { "1a", false },
    { "- a", false },
    { "\"", false },
    { "", false },
  };
  (void)state;
  check_rows(rows, N_ITEMS(rows), ent_begins_lower);
}

static void
test_notes(void** const state)
{
  static const Row rows[] = {
    { "Notes", true },           { "ENDNOTES:", true },
    { "## Sources", true },      { "**References**", true },
    { "Works Cited", true },     { "Note", false },
    { "Notes on Ports", false }, { "", false },
  };
  (void)state;
  check_rows(rows, N_ITEMS(rows), ent_heads_notes);
}

static void
test_counts(void** const state)
{
  (void)state;
  assert_int_equal(ent_columns(ENT_TEXT("\xC3\xA9\xE2\x80\x94"
                                        "a")),
                   3);
  assert_int_equal(ent_columns(ENT_TEXT("")), 0);
  assert_int_equal(ent_count_words(ENT_TEXT(" a b\n c ")), 3);
  assert_int_equal(ent_count_words(ENT_TEXT("")), 0);
  assert_true(ent_same_words(ENT_TEXT("A b"), ENT_TEXT("a B")));
  assert_false(ent_same_words(ENT_TEXT("a"), ENT_TEXT("ab")));
  assert_true(ent_same_words(ENT_TEXT(""), ENT_TEXT("")));
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_urls),   cmocka_unit_test(test_ends),
    cmocka_unit_test(test_lower),  cmocka_unit_test(test_notes),
    cmocka_unit_test(test_counts),
  };
  return cmocka_run_group_tests_name("report_words", tests, NULL, NULL);
}
