// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

static int
sign(const int order)
{
  return (order > 0) - (order < 0);
}

static void
check_compare(const EntText a, const EntText b, const int expected)
{
  assert_int_equal(sign(ent_text_compare(a, b)), expected);
  assert_int_equal(sign(ent_text_compare(b, a)), -expected);
  assert_int_equal(ent_text_equals(a, b), !expected);
}

static void
test_compare(void** const state)
{
  (void)state;
  check_compare(ENT_TEXT("a"), ENT_TEXT("a"), 0);
  check_compare(ENT_TEXT(""), ent_text(NULL), 0);
  check_compare(ENT_TEXT(""), ENT_TEXT("a"), -1);
  check_compare(ENT_TEXT("a"), ENT_TEXT("ab"), -1);
  check_compare(ENT_TEXT("ab"), ENT_TEXT("b"), -1);
  check_compare(ENT_TEXT("a\0a"), ENT_TEXT("a\0b"), -1);

  // Code points, not signed bytes
  check_compare(ENT_TEXT("z"), ENT_TEXT("\xC3\xA9"), -1);
  check_compare(ENT_TEXT("\xEF\xBF\xBD"), ENT_TEXT("\xF0\x90\x80\x80"), -1);
}

static void
check_natural(const char* const a, const char* const b, const int expected)
{
  assert_int_equal(sign(ent_text_compare_natural(ent_text(a), ent_text(b))),
                   expected);
  assert_int_equal(sign(ent_text_compare_natural(ent_text(b), ent_text(a))),
                   -expected);
}

static void
test_compare_natural(void** const state)
{
  (void)state;

  // As other texts
  check_natural("", "", 0);
  check_natural("", "a", -1);
  check_natural("ab", "b", -1);
  check_natural("s", "s1", -1);
  check_natural("z", "\xC3\xA9", -1);

  // Runs of digits
  check_natural("s2", "s10", -1);
  check_natural("s10", "s10", 0);
  check_natural("s2-9", "s2-10", -1);
  check_natural("9a", "10", -1);
  check_natural("s99999999999999999999", "s100000000000000000000", -1);
  check_natural("1a", "1b", -1);
  check_natural("19", "21", -1);

  // Zeros in front
  check_natural("s01", "s1", -1);
  check_natural("s01b", "s1a", 1);
  check_natural("s002", "s10", -1);
  check_natural("0", "00", -1);

  // A digit against another character
  check_natural("s1", "sa", -1);
  check_natural("s1", "s-", 1);
}

static void
test_parts(void** const state)
{
  const EntText text = ENT_TEXT("abc");
  (void)state;
  ent_check_text(ent_text_from(text, 0U), "abc");
  ent_check_text(ent_text_from(text, 1U), "bc");
  ent_check_text(ent_text_from(text, 3U), "");
  ent_check_text(ent_text_until(text, 2U), "ab");
  ent_check_text(ent_text_until(text, 0U), "");
  ent_check_text(ent_text_from(ent_text(NULL), 0U), "");

  assert_true(ent_text_starts_with(text, ENT_TEXT("")));
  assert_true(ent_text_starts_with(text, ENT_TEXT("ab")));
  assert_true(ent_text_starts_with(text, text));
  assert_false(ent_text_starts_with(text, ENT_TEXT("b")));
  assert_false(ent_text_starts_with(text, ENT_TEXT("abcd")));
  assert_true(ent_text_is(text, "abc"));
  assert_false(ent_text_is(text, "ab"));
  assert_true(ent_text_is(ent_text(NULL), ""));
}

static void
test_trim(void** const state)
{
  (void)state;
  ent_check_text(ent_text_trim(ENT_TEXT("a b")), "a b");
  ent_check_text(ent_text_trim(ENT_TEXT(" \t\r\na b\n\r\t ")), "a b");
  ent_check_text(ent_text_trim(ENT_TEXT(" \n ")), "");
  ent_check_text(ent_text_trim(ENT_TEXT("")), "");

  // Only XML's four
  ent_check_text(ent_text_trim(ENT_TEXT("\va\f")), "\va\f");
  ent_check_text(ent_text_trim(ENT_TEXT("\xC2\xA0")), "\xC2\xA0");
}

static void
test_bytes(void** const state)
{
  (void)state;
  for (int c = 1; c < 256; ++c) {
    const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    assert_int_equal(ent_is_space((char)c), is_space);
    assert_int_equal(ent_is_digit((char)c), c >= '0' && c <= '9');
  }
}

// Items joined by "|" are what a list falls into
static void
check_items(const char* const list,
            const char        separator,
            const char* const expected)
{
  EntText rest = ent_text(list);
  EntText left = ent_text(expected);
  while (left.size) {
    const EntText item = ent_text_next(&rest, separator);
    const EntText next = ent_text_next(&left, '|');
    assert_true(ent_text_equals(item, next));
  }

  ent_check_text(ent_text_next(&rest, separator), "");
  assert_int_equal(rest.size, 0);
}

static void
test_next(void** const state)
{
  (void)state;

  // White space parts
  check_items("a b c", ' ', "a|b|c");
  check_items("  a\n\tb ", ' ', "a|b");
  check_items("a;b", ' ', "a;b");

  // A mark parts, items are trimmed
  check_items("a b; c ;d", ';', "a b|c|d");
  check_items(";; a;\n;", ';', "a");

  // Nothing
  check_items("", ' ', "");
  check_items("   ", ' ', "");
  check_items(" ; ;", ';', "");
}

static void
check_lists(const char* const a, const char* const b, const int expected)
{
  EntText  items[2][4];
  EntTexts lists[2] = { { items[0], 0U }, { items[1], 0U } };
  EntText  rest[2]  = { ent_text(a), ent_text(b) };
  for (unsigned i = 0U; i < 2U; ++i) {
    for (EntText item; (item = ent_text_next(&rest[i], ' ')).size;) {
      items[i][lists[i].n_items++] = item;
    }
  }

  assert_int_equal(sign(ent_texts_compare(lists[0], lists[1])), expected);
  assert_int_equal(sign(ent_texts_compare(lists[1], lists[0])), -expected);
}

static void
test_lists(void** const state)
{
  (void)state;
  check_lists("", "", 0);
  check_lists("a b", "a b", 0);
  check_lists("", "a", -1);
  check_lists("a", "a b", -1);
  check_lists("a b", "a c", -1);
  check_lists("a c", "b", -1);
}

// Files do not depend on the hash, but two runs on one table must agree
static void
test_hash(void** const state)
{
  (void)state;
  assert_true(ent_text_hash(ENT_TEXT("a")) == ent_text_hash(ENT_TEXT("a")));
  assert_true(ent_text_hash(ENT_TEXT("a")) != ent_text_hash(ENT_TEXT("b")));
  assert_true(ent_text_hash(ENT_TEXT("a")) != ent_text_hash(ENT_TEXT("a\0")));
  assert_true(ent_text_hash(ENT_TEXT("ab")) != ent_text_hash(ENT_TEXT("ba")));
  assert_true(ent_text_hash(ENT_TEXT("")) != 0U);

  // Low bits are used alone by tables
  unsigned seen = 0U;
  for (char c = 'a'; c <= 'z'; ++c) {
    const EntText text = { &c, 1U };
    seen |= 1U << (ent_text_hash(text) & 15U);
  }
  assert_true((seen & (seen - 1U)) != 0U);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_compare), cmocka_unit_test(test_compare_natural),
    cmocka_unit_test(test_parts),   cmocka_unit_test(test_trim),
    cmocka_unit_test(test_bytes),   cmocka_unit_test(test_next),
    cmocka_unit_test(test_lists),   cmocka_unit_test(test_hash),
  };
  return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
