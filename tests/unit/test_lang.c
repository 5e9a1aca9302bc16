// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "model/lang.h"

#include <string.h>

static void
check_folded(const char* const tag, const char* const expected)
{
  char text[64] = "";
  assert_true(strlen(tag) < sizeof(text));
  memcpy(text, tag, strlen(tag));
  ent_lang_fold(text, strlen(tag));
  assert_string_equal(text, expected);

  // Once is enough
  ent_lang_fold(text, strlen(tag));
  assert_string_equal(text, expected);
}

static void
test_subtags(void** const state)
{
  (void)state;
  check_folded("", "");
  check_folded("EN", "en");
  check_folded("en-gb", "en-GB");
  check_folded("EN-GB", "en-GB");
  check_folded("SR-LATN-rs", "sr-Latn-RS");
  check_folded("de-1901", "de-1901");
  check_folded("es-419", "es-419");
  check_folded("sl-ROZAJ-BISKE", "sl-rozaj-biske");
  check_folded("zh-cmn-hans-cn", "zh-cmn-Hans-CN");
}

// Behind a single letter nothing is a region or a script
static void
test_extensions(void** const state)
{
  (void)state;
  check_folded("X-WHAT-EV", "x-what-ev");
  check_folded("en-X-GB", "en-x-gb");
  check_folded("de-u-CO-PHONEBK", "de-u-co-phonebk");
  check_folded("i-KLINGON", "i-klingon");
  check_folded("en-us-U-LATN", "en-US-u-latn");
}

static void
test_odd(void** const state)
{
  (void)state;
  check_folded("-", "-");
  check_folded("EN-", "en-");
  check_folded("-GB", "-gb");
  check_folded("en--GB", "en--gb");
  check_folded("\xC3\x89", "\xC3\x89");
}

// Bytes behind the tag are not touched
static void
test_size(void** const state)
{
  char text[] = "EN-GBX";
  (void)state;
  ent_lang_fold(text, 5U);
  assert_string_equal(text, "en-GBX");
  ent_lang_fold(text, 0U);
  assert_string_equal(text, "en-GBX");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_subtags),
    cmocka_unit_test(test_extensions),
    cmocka_unit_test(test_odd),
    cmocka_unit_test(test_size),
  };
  return cmocka_run_group_tests_name("lang", tests, NULL, NULL);
}
