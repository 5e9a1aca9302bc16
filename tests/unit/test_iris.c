// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

// Finish a graph and expect codes and the last message
static void
check_iris(const char* const content,
           const char* const codes,
           const char* const message)
{
  EntBench bench;
  ent_bench_open(&bench);
  assert_int_equal(ent_bench_finish(&bench, content),
                   codes[0] ? ENT_BAD_INPUT : ENT_SUCCESS);
  assert_string_equal(bench.message, message);
  ent_bench_check_codes(&bench, codes);
  ent_bench_close(&bench);
}

#define NAMED(id, iri) \
  "<actor id='" id "' kind='state' iri='" iri "'><name>" id "</name></actor>"
#define TITLED(id, iri) "<report id='" id "' iri='" iri "'/>"

static void
test_good(void** const state)
{
  (void)state;
  check_iris("", "", "");
  check_iris(NAMED("a", "urn:a"), "", "");
  check_iris(NAMED("a", "urn:a") NAMED("b", "urn:b"), "", "");
  check_iris(NAMED("a", "urn:a") NAMED("b", "urn:A"), "", "");

  // The same record twice is one
  check_iris(NAMED("a", "urn:a") NAMED("a", "urn:a"), "", "");
}

static void
test_shared(void** const state)
{
  (void)state;
  check_iris(NAMED("a", "urn:a") "\n" NAMED("b", "urn:a"),
             "same-name ",
             "two things are named urn:a; the first is at test:1");

  // Of other types as well
  check_iris(TITLED("r", "urn:a") "\n\n" NAMED("b", "urn:a"),
             "same-name ",
             "two things are named urn:a; the first is at test:1");
  check_iris(
    NAMED("a", "urn:a") "\n" NAMED("b", "urn:a") "\n" TITLED("r", "urn:a"),
    "same-name same-name ",
    "two things are named urn:a; the first is at test:2");
}

static void
test_claims(void** const state)
{
  (void)state;
  check_iris(CAST PASSAGE("r",
                          "s",
                          CLAIM("a", "attacks", "b", "iri='urn:c'") "\n" CLAIM(
                            "b", "attacks", "a", "iri='urn:c'")),
             "same-name ",
             "two things are named urn:c; the first is at test:1");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_good),
    cmocka_unit_test(test_shared),
    cmocka_unit_test(test_claims),
  };
  return cmocka_run_group_tests_name("iris", tests, NULL, NULL);
}
