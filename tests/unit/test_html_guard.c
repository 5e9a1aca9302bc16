// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "read/report/html/guard.h"

#include <stdlib.h>
#include <string.h>

#define MAX 3U

static void
check_good(const char* const page)
{
  assert_int_equal(ent_html_guard(ent_text(page), MAX), strlen(page));
}

static void
check_bad(const char* const page, const size_t offset)
{
  assert_int_equal(ent_html_guard(ent_text(page), MAX), offset);
}

static void
test_attributes(void** const state)
{
  (void)state;
  check_good("");
  check_good("<");
  check_good("text");
  check_good("<p>a b c d e f");
  check_good("<p a b c>");
  check_good("<p a='1 2 3 4 5' b=\"> < ' x\" c=x/y/z>d e");
  check_good("< a b c d e");
  check_good("</a b c d e>");
  check_bad("<p a b c d>", 0U);
  check_bad("x<p a=1 b=2 c=3 d=4>", 1U);
  check_bad("<p a='>'b=\">\"c=1\nd", 0U);
  check_bad("<p a = b c = d e = f g", 0U);
  check_bad("<p a'b c d e=f", 0U);

  // Whatever a tag stands in
  check_bad("<!-- <p \" --><p a b c d>", 13U);
  check_bad("<a b='<p a b c d>'>", 6U);

  // A quote that is not closed takes all
  check_good("<p a='b c d e f");

  // A long name is read in pieces
  check_bad("<p "
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            0U);
}

// Quotes in quotes would be looked at over and over
static void
test_effort(void** const state)
{
  const size_t n    = 20000U;
  char* const  page = (char*)malloc(6U * n + 1U);
  (void)state;
  for (size_t i = 0U; i < n; ++i) {
    memcpy(page + 6U * i, "<a b='", 6U);
  }
  const EntText text = { page, 6U * n };
  assert_true(ent_html_guard(text, MAX) < text.size);
  free(page);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_attributes),
    cmocka_unit_test(test_effort),
  };
  return cmocka_run_group_tests_name("html_guard", tests, NULL, NULL);
}
