// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/report/notes/numerals.h"

static void
check_scan(const char* const    text,
           const EntNumeralKind kind,
           const size_t         size,
           const unsigned       value)
{
  const EntNumeral numeral = ent_numeral_scan(ent_text(text));
  assert_int_equal(numeral.size, size);
  assert_int_equal(numeral.kind, kind);
  assert_int_equal(numeral.value, value);
}

static void
check_none(const char* const text)
{
  check_scan(text, ENT_NUMERAL_NONE, 0U, 0U);
}

static void
test_arabic(void** const state)
{
  (void)state;
  check_scan("1", ENT_NUMERAL_ARABIC, 1U, 1U);
  check_scan("12]", ENT_NUMERAL_ARABIC, 2U, 12U);
  check_scan("9999 a", ENT_NUMERAL_ARABIC, 4U, 9999U);
  check_scan("007", ENT_NUMERAL_ARABIC, 3U, 7U);

  // None
  check_none("");
  check_none("0");
  check_none("10000");
  check_none("12a");
  check_none("-1");
}

static void
test_roman(void** const state)
{
  (void)state;
  check_scan("i", ENT_NUMERAL_ROMAN, 1U, 1U);
  check_scan("iii]", ENT_NUMERAL_ROMAN, 3U, 3U);
  check_scan("iv", ENT_NUMERAL_ROMAN, 2U, 4U);
  check_scan("XVI.", ENT_NUMERAL_ROMAN, 3U, 16U);
  check_scan("xxxviii", ENT_NUMERAL_ROMAN, 7U, 38U);
  check_scan("xliv", ENT_NUMERAL_ROMAN, 4U, 44U);
  check_scan("lxxxix", ENT_NUMERAL_ROMAN, 6U, 89U);
  check_scan("mcmxcix", ENT_NUMERAL_ROMAN, 7U, 1999U);

  // Not the one right form
  check_none("iiii");
  check_none("vv");
  check_none("ic");
  check_none("iix");
  check_none("xXi");
  check_none("sic");
  check_none("mild");
}

static void
check_superscript(const char* const text,
                  const size_t      size,
                  const unsigned    value)
{
  const EntNumeral numeral = ent_numeral_scan_superscript(ent_text(text));
  assert_int_equal(numeral.size, size);
  assert_int_equal(numeral.value, value);
}

static void
test_superscript(void** const state)
{
  (void)state;
  check_superscript("\xC2\xB9", 2U, 1U);
  check_superscript("\xC2\xB9\xE2\x81\xB0 a", 5U, 10U);
  check_superscript("\xC2\xB2\xC2\xB3x", 4U, 23U);
  check_superscript("", 0U, 0U);
  check_superscript("1", 0U, 0U);
  check_superscript("\xE2\x81\xB0", 0U, 0U);
  check_superscript("\xC2\xB9\xC2\xB9\xC2\xB9\xC2\xB9\xC2\xB9", 0U, 0U);
}

static void
check_digits(const unsigned value, const char* const expected)
{
  char digits[5];
  ent_check_text(ent_numeral_digits(value, digits), expected);
}

static void
test_digits(void** const state)
{
  (void)state;
  check_digits(0U, "0");
  check_digits(7U, "7");
  check_digits(10U, "10");
  check_digits(1091U, "1091");
  check_digits(99999U, "99999");
}

static void
check_prefix(const char* const   text,
             const EntPrefixKind kind,
             const char* const   printed,
             const unsigned      value,
             const char* const   rest)
{
  const EntText       block  = ent_text(text);
  const EntNotePrefix prefix = ent_note_prefix(block);
  assert_int_equal(prefix.kind, kind);
  ent_check_text(prefix.printed, printed);
  assert_int_equal(prefix.value, value);
  ent_check_text(ent_text_from(block, prefix.size), rest);
}

static void
test_prefixes(void** const state)
{
  (void)state;
  check_prefix("[1] a", ENT_PREFIX_BRACKETS, "1", 1U, "a");
  check_prefix("[xvi]: a", ENT_PREFIX_BRACKETS, "xvi", 16U, "a");
  check_prefix("[ 3 ] a", ENT_PREFIX_BRACKETS, "3", 3U, "a");
  check_prefix("[2]http", ENT_PREFIX_BRACKETS, "2", 2U, "http");
  check_prefix("[2]", ENT_PREFIX_BRACKETS, "2", 2U, "");
  check_prefix("(12) a", ENT_PREFIX_PARENTHESES, "12", 12U, "a");
  check_prefix("[^4]: a", ENT_PREFIX_CARET, "4", 4U, "a");
  check_prefix("[^smith]: a", ENT_PREFIX_CARET, "smith", 0U, "a");
  check_prefix("12. a", ENT_PREFIX_STOP, "12", 12U, "a");
  check_prefix("12) a", ENT_PREFIX_STOP, "12", 12U, "a");
  check_prefix("iv. a", ENT_PREFIX_STOP, "iv", 4U, "a");
  check_prefix("3.", ENT_PREFIX_STOP, "3", 3U, "");
  check_prefix("12 a", ENT_PREFIX_BARE, "12", 12U, "a");
  check_prefix("^12 a", ENT_PREFIX_BARE, "12", 12U, "a");
  check_prefix("\xC2\xB9 a", ENT_PREFIX_SUPERSCRIPT, "\xC2\xB9", 1U, "a");

  // None
  check_prefix("", ENT_PREFIX_NONE, "", 0U, "");
  check_prefix("a", ENT_PREFIX_NONE, "", 0U, "a");
  check_prefix("[a] b", ENT_PREFIX_NONE, "", 0U, "[a] b");
  check_prefix("[I]n b", ENT_PREFIX_NONE, "", 0U, "[I]n b");
  check_prefix("[1 a", ENT_PREFIX_NONE, "", 0U, "[1 a");
  check_prefix("[^a b]: c", ENT_PREFIX_NONE, "", 0U, "[^a b]: c");
  check_prefix("[^1] a", ENT_PREFIX_NONE, "", 0U, "[^1] a");
  check_prefix("12.5 a", ENT_PREFIX_NONE, "", 0U, "12.5 a");
  check_prefix("12% a", ENT_PREFIX_NONE, "", 0U, "12% a");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_arabic),      cmocka_unit_test(test_roman),
    cmocka_unit_test(test_superscript), cmocka_unit_test(test_digits),
    cmocka_unit_test(test_prefixes),
  };
  return cmocka_run_group_tests_name("numerals", tests, NULL, NULL);
}
