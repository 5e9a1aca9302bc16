// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/utf8.h"

#include <string.h>

// Check a text alone, and behind and before ASCII that is skipped by eights
static void
check_fault(const EntText text, const EntUtf8Fault fault, const size_t good)
{
  for (size_t shift = 0U; shift < 18U; ++shift) {
    char          bytes[64];
    const EntText shifted = { bytes, shift + text.size + 9U };
    memset(bytes, 'x', sizeof(bytes));
    memcpy(bytes + shift, text.data, text.size);

    const EntUtf8Check check = ent_utf8_check(shifted);
    assert_int_equal(check.fault, fault);
    assert_int_equal(check.good, fault ? shift + good : shifted.size);
  }

  const EntUtf8Check alone = ent_utf8_check(text);
  assert_int_equal(alone.fault, fault);
  assert_int_equal(alone.good, good);
}

static void
test_good(void** const state)
{
  (void)state;
  check_fault(ENT_TEXT(""), ENT_UTF8_GOOD, 0U);
  check_fault(ENT_TEXT("abc~\x7F"), ENT_UTF8_FORBIDDEN, 4U);
  check_fault(ENT_TEXT("abcdefg\x7Fhijklmnop"), ENT_UTF8_FORBIDDEN, 7U);
  check_fault(ENT_TEXT("\t\n\r "), ENT_UTF8_GOOD, 4U);

  // First and last of each length
  check_fault(ENT_TEXT("\xC2\x80\xDF\xBF"), ENT_UTF8_GOOD, 4U);
  check_fault(ENT_TEXT("\xE0\xA0\x80\xED\x9F\xBF"), ENT_UTF8_GOOD, 6U);
  check_fault(ENT_TEXT("\xEE\x80\x80\xEF\xBF\xBD"), ENT_UTF8_GOOD, 6U);
  check_fault(ENT_TEXT("\xF0\x90\x80\x80\xF4\x8F\xBF\xBD"), ENT_UTF8_GOOD, 8U);
}

static void
test_malformed(void** const state)
{
  (void)state;

  // Bytes that begin nothing
  check_fault(ENT_TEXT("\x80"), ENT_UTF8_MALFORMED, 0U);
  check_fault(ENT_TEXT("a\xBF"), ENT_UTF8_MALFORMED, 1U);
  check_fault(ENT_TEXT("\xF5\x80\x80\x80"), ENT_UTF8_MALFORMED, 0U);
  check_fault(ENT_TEXT("\xFF\xFE"), ENT_UTF8_MALFORMED, 0U);

  // Overlong
  check_fault(ENT_TEXT("\xC0\x80"), ENT_UTF8_MALFORMED, 0U);
  check_fault(ENT_TEXT("\xC1\xBF"), ENT_UTF8_MALFORMED, 0U);
  check_fault(ENT_TEXT("\xE0\x9F\xBF"), ENT_UTF8_MALFORMED, 0U);
  check_fault(ENT_TEXT("\xF0\x8F\xBF\xBF"), ENT_UTF8_MALFORMED, 0U);

  // Surrogates, and over U+10FFFF
  check_fault(ENT_TEXT("\xED\xA0\x80"), ENT_UTF8_MALFORMED, 0U);
  check_fault(ENT_TEXT("\xF4\x90\x80\x80"), ENT_UTF8_MALFORMED, 0U);

  // Cut short
  check_fault(ENT_TEXT("\xC3"), ENT_UTF8_MALFORMED, 0U);
  check_fault(ENT_TEXT("\xE2\x80"), ENT_UTF8_MALFORMED, 0U);
  check_fault(ENT_TEXT("\xF0\x9F\x98"), ENT_UTF8_MALFORMED, 0U);
  check_fault(ENT_TEXT("\xE2\x80\xC3"), ENT_UTF8_MALFORMED, 0U);
  check_fault(ENT_TEXT("\xC3\xC3"), ENT_UTF8_MALFORMED, 0U);
}

static void
test_forbidden(void** const state)
{
  (void)state;
  for (char c = 0; c < ' '; ++c) {
    const EntText text = { &c, 1U };
    const bool    good = c == '\t' || c == '\n' || c == '\r';
    check_fault(text, good ? ENT_UTF8_GOOD : ENT_UTF8_FORBIDDEN, good);
  }

  check_fault(ENT_TEXT("a\xEF\xBF\xBE"), ENT_UTF8_FORBIDDEN, 1U);
  check_fault(ENT_TEXT("\xEF\xBF\xBF"), ENT_UTF8_FORBIDDEN, 0U);
}

static void
test_count(void** const state)
{
  const EntText text = ENT_TEXT("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z");
  (void)state;
  assert_int_equal(ent_utf8_count(text), 5);
  assert_int_equal(ent_utf8_count(ent_text(NULL)), 0);

  assert_int_equal(ent_utf8_offset(text, 0U), 0);
  assert_int_equal(ent_utf8_offset(text, 1U), 1);
  assert_int_equal(ent_utf8_offset(text, 2U), 3);
  assert_int_equal(ent_utf8_offset(text, 3U), 6);
  assert_int_equal(ent_utf8_offset(text, 4U), 10);
  assert_int_equal(ent_utf8_offset(text, 5U), 11);
  assert_int_equal(ent_utf8_offset(text, 9U), 11);
}

static void
check_encode(const uint32_t code_point, const char* const expected)
{
  char          bytes[4];
  const size_t  size   = ent_utf8_encode(code_point, bytes);
  const EntText actual = { bytes, size };
  ent_check_text(actual, expected);
  assert_int_equal(ent_utf8_length((unsigned char)bytes[0]), size);
  assert_int_equal(ent_utf8_decode(actual), code_point);
}

static void
test_encode(void** const state)
{
  (void)state;
  check_encode('a', "a");
  check_encode(0x7FU, "\x7F");
  check_encode(0x80U, "\xC2\x80");
  check_encode(0x7FFU, "\xDF\xBF");
  check_encode(0x800U, "\xE0\xA0\x80");
  check_encode(0x20ACU, "\xE2\x82\xAC");
  check_encode(0xFFFFU, "\xEF\xBF\xBF");
  check_encode(0x10000U, "\xF0\x90\x80\x80");
  check_encode(0x10FFFFU, "\xF4\x8F\xBF\xBF");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_good),      cmocka_unit_test(test_malformed),
    cmocka_unit_test(test_forbidden), cmocka_unit_test(test_count),
    cmocka_unit_test(test_encode),
  };
  return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
