// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "model/likelihood.h"

#include <stdio.h>
#include <string.h>

// Check hedges that are parted by "; "
static void
check_hedges(const char* const hedges, const char* const expected)
{
  EntText  items[4];
  EntTexts texts = { items, 0U };
  EntText  rest  = ent_text(hedges);
  for (EntText item; (item = ent_text_next(&rest, ';')).size;) {
    items[texts.n_items++] = item;
  }

  char                       actual[64] = "none";
  const EntLikelihood* const found      = ent_likelihood_find(texts);
  if (found) {
    snprintf(actual,
             sizeof(actual),
             "%s %u-%u",
             found->local,
             found->low_percent,
             found->high_percent);
  }
  assert_string_equal(actual, expected);
}

// Intelligence Community Directive 203, D.6.e.2.a
static void
test_scale(void** const state)
{
  (void)state;
  check_hedges("almost no chance", "icd203-almost-no-chance 1-5");
  check_hedges("remote", "icd203-almost-no-chance 1-5");
  check_hedges("very unlikely", "icd203-very-unlikely 5-20");
  check_hedges("highly improbable", "icd203-very-unlikely 5-20");
  check_hedges("unlikely", "icd203-unlikely 20-45");
  check_hedges("improbable", "icd203-unlikely 20-45");
  check_hedges("roughly even chance", "icd203-roughly-even-chance 45-55");
  check_hedges("roughly even odds", "icd203-roughly-even-chance 45-55");
  check_hedges("likely", "icd203-likely 55-80");
  check_hedges("probable", "icd203-likely 55-80");
  check_hedges("probably", "icd203-likely 55-80");
  check_hedges("very likely", "icd203-very-likely 80-95");
  check_hedges("highly probable", "icd203-very-likely 80-95");
  check_hedges("almost certain", "icd203-almost-certain 95-99");
  check_hedges("almost certainly", "icd203-almost-certain 95-99");
  check_hedges("nearly certain", "icd203-almost-certain 95-99");
}

static void
test_several(void** const state)
{
  (void)state;

  // Case and other hedges do not matter
  check_hedges("LIKELY", "icd203-likely 55-80");
  check_hedges("reportedly; Very Likely", "icd203-very-likely 80-95");
  check_hedges("likely; probably", "icd203-likely 55-80");

  // Different degrees name none
  check_hedges("likely; unlikely", "none");
  check_hedges("likely; may; very likely", "none");

  // Not on the scale
  check_hedges("", "none");
  check_hedges("may", "none");
  check_hedges("likel", "none");
  check_hedges("not likely", "none");
  check_hedges("likelY.", "none");
}

static void
test_spaces(void** const state)
{
  const EntText  hedge = ENT_TEXT(" \n remote\t");
  const EntTexts texts = { &hedge, 1U };
  (void)state;
  const EntLikelihood* const found = ent_likelihood_find(texts);
  assert_non_null(found);
  assert_string_equal(found->local, "icd203-almost-no-chance");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_scale),
    cmocka_unit_test(test_several),
    cmocka_unit_test(test_spaces),
  };
  return cmocka_run_group_tests_name("likelihood", tests, NULL, NULL);
}
