// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/report/meta.h"

static void
check_date(const char* const printed, const char* const expected)
{
  char digits[10];
  ent_check_text(ent_date_read(ent_text(printed), digits), expected);
}

static void
test_iso(void** const state)
{
  (void)state;
  check_date("2026-01-09", "2026-01-09");
  check_date("2026-01-09T12:30:00Z", "2026-01-09");
  check_date("2026/1/9", "2026-01-09");
  check_date("2026-01", "2026-01");
  check_date("2026", "2026");
}

static void
test_words(void** const state)
{
  (void)state;
  check_date("January 9, 2026", "2026-01-09");
  check_date("9 January 2026", "2026-01-09");
  check_date("Jan. 9, 2026", "2026-01-09");
  check_date("Updated Friday, 9 Sept. 2026 at 10:05", "2026-09-09");
  check_date("May 2026", "2026-05");
  check_date("MARCH 2, 2026", "2026-03-02");
}

static void
test_numbers(void** const state)
{
  (void)state;
  check_date("01/09/2026", "2026-01-09");
  check_date("23/09/2026", "2026-09-23");
  check_date("9.1.2026", "2026-09-01");
}

static void
test_bad(void** const state)
{
  (void)state;
  check_date("", "");
  check_date("yesterday", "");
  check_date("February 30, 2026", "");
  check_date("2026-13-01", "2026");
  check_date("13/13/2026", "");
  check_date("Ja 9, 2026", "");
  check_date("12 34", "");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_iso),
    cmocka_unit_test(test_words),
    cmocka_unit_test(test_numbers),
    cmocka_unit_test(test_bad),
  };
  return cmocka_run_group_tests_name("meta", tests, NULL, NULL);
}
