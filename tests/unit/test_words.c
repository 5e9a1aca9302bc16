// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "draw/words.h"

#include <string.h>

#define DOTS "\xE2\x80\xA6"

static void
check_added(const char* const text,
            const size_t      max_chars,
            const char* const expected,
            const bool        is_cut)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  assert_int_equal(ent_words_add(&bytes, ent_text(text), max_chars),
                   is_cut ? ENT_FAILURE : ENT_SUCCESS);
  ent_check_text(ent_bytes_view(&bytes), expected);
  ent_bytes_clear(&bytes);
}

static void
check_shown(const char* const text, const char* const expected)
{
  check_added(text, 100U, expected, false);
}

static void
test_space(void** const state)
{
  (void)state;
  check_shown("", "");
  check_shown(" \t\n", "");
  check_shown(" a \t\n b ", "a b");
  check_shown("a\xC2\xA0"
              "b",
              "a\xC2\xA0"
              "b");
}

static void
test_steering(void** const state)
{
  (void)state;
  check_shown("a\x01\x1B[31mb\x7F", "a[31mb");
  check_shown("a\xC2\x80\xC2\x9F"
              "b",
              "ab");

  // Marks that turn the direction, and separators
  check_shown("a\xE2\x80\xAA\xE2\x80\xAE"
              "b",
              "ab");
  check_shown("a\xE2\x81\xA6\xE2\x81\xA9"
              "b",
              "ab");
  check_shown("a\xE2\x80\xA8\xE2\x80\xA9"
              "b",
              "ab");

  // Their neighbours stay
  check_shown("\xE2\x80\xA7\xE2\x80\xAF", "\xE2\x80\xA7\xE2\x80\xAF");
  check_shown("\xE2\x81\xA5\xE2\x81\xAA", "\xE2\x81\xA5\xE2\x81\xAA");
  check_shown("\xC2\xA0\xC3\x9F", "\xC2\xA0\xC3\x9F");

  // Bad bytes are passed over
  check_shown("a\xFF"
              "b\xC3",
              "ab");
  check_shown("a\xEF\xBF\xBF"
              "b",
              "ab");
  check_shown("a\xED\xA0\x80"
              "b",
              "ab");
}

static void
test_cut(void** const state)
{
  (void)state;
  check_added("abc", 3U, "abc", false);
  check_added("abcd", 3U, "abc" DOTS, true);
  check_added("abc  ", 3U, "abc", false);
  check_added("ab cd", 5U, "ab cd", false);
  check_added("ab cd", 4U, "ab c" DOTS, true);
  check_added("ab cd", 3U, "ab" DOTS, true);
  check_added("\xC3\xA9\xC3\xA9\xC3\xA9", 2U, "\xC3\xA9\xC3\xA9" DOTS, true);
  check_added("a", 1U, "a", false);
}

// Break a text into lines, each ended by a stroke
static void
check_lines(const char* const text,
            const size_t      max_chars,
            const char* const expected)
{
  char    lines[256] = "";
  EntText rest       = ent_text(text);
  for (EntText line = ent_words_next_line(&rest, max_chars); line.size;
       line         = ent_words_next_line(&rest, max_chars)) {
    strncat(lines, line.data, line.size);
    strcat(lines, "|");
  }
  assert_string_equal(lines, expected);
  assert_int_equal(rest.size, 0);
}

static void
test_lines(void** const state)
{
  (void)state;
  check_lines("", 5U, "");
  check_lines("  ", 5U, "");
  check_lines("abcde", 5U, "abcde|");
  check_lines("ab cd ef", 5U, "ab cd|ef|");
  check_lines("ab cde fg", 5U, "ab|cde|fg|");
  check_lines("ab  cd", 3U, "ab|cd|");
  check_lines("abcdefgh", 3U, "abc|def|gh|");
  check_lines("a bcdefgh", 3U, "a|bcd|efg|h|");
  check_lines("\xC3\xA9\xC3\xA9\xC3\xA9", 2U, "\xC3\xA9\xC3\xA9|\xC3\xA9|");
}

static void
check_contained(const char* const text,
                const char* const part,
                const bool        expected)
{
  assert_int_equal(ent_words_contain(ent_text(text), ent_text(part)), expected);
}

static void
test_contain(void** const state)
{
  (void)state;
  check_contained("Former minister", "former", true);
  check_contained("minister", "MINI", true);
  check_contained("AZ az", "az AZ", true);
  check_contained("[a", "{a", false);
  check_contained("minister", "ster", true);
  check_contained("minister", "minsk", false);
  check_contained("mini", "minister", false);
  check_contained("a", "", true);
  check_contained("", "", true);
  check_contained("", "a", false);
  check_contained("\xC3\x89t\xC3\xA9", "\xC3\xA9t\xC3\xA9", false);
}

static void
check_date(const char* const date,
           const char* const full,
           const char* const brief)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  ent_words_add_date(&bytes, ent_text(date), false);
  ent_check_text(ent_bytes_view(&bytes), full);
  bytes.size = 0U;
  ent_words_add_date(&bytes, ent_text(date), true);
  ent_check_text(ent_bytes_view(&bytes), brief);
  ent_bytes_clear(&bytes);
}

static void
test_dates(void** const state)
{
  (void)state;
  check_date("2026", "2026", "2026");
  check_date("2026-01", "January 2026", "Jan 2026");
  check_date("2026-01-09", "9 January 2026", "Jan 2026");
  check_date("1999-12-31", "31 December 1999", "Dec 1999");
  check_date("2026-05-01", "1 May 2026", "May 2026");
  check_date("", "", "");
}

static void
check_count(const size_t number, const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  ent_words_add_count(&bytes, number, "claim");
  ent_check_text(ent_bytes_view(&bytes), expected);
  ent_bytes_clear(&bytes);
}

static void
test_counts(void** const state)
{
  (void)state;
  check_count(0U, "0 claims");
  check_count(1U, "1 claim");
  check_count(2U, "2 claims");
  check_count(1000000U, "1000000 claims");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_space),   cmocka_unit_test(test_steering),
    cmocka_unit_test(test_cut),     cmocka_unit_test(test_lines),
    cmocka_unit_test(test_contain), cmocka_unit_test(test_dates),
    cmocka_unit_test(test_counts),
  };
  return cmocka_run_group_tests_name("words", tests, NULL, NULL);
}
