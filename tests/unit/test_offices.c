// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include <stdlib.h>
#include <string.h>

// Check how often a part stands in the Turtle of a graph
static void
check_part(const char* const content,
           const char* const part,
           const size_t      count)
{
  EntBench bench;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, content);
  char* const     text  = ent_written(graph, ENT_TURTLE, "urn:x/");
  ent_check_count(text, part, count);
  free(text);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

#define HOLDS(org, more) CLAIM("p", "holdsOfficeIn", org, more)
#define S1(claims) CAST PASSAGE("r", "s1", claims)
#define S2(claims) PASSAGE("r", "s2", claims)

static void
test_offices(void** const state)
{
  (void)state;
  check_part(S1(HOLDS("a", "office='Chief'")),
             "\noffice:p--a--chief a org:Membership ;\n"
             "    org:member actor:p ;\n"
             "    org:organization actor:a ;\n"
             "    ent:office \"Chief\" .\n",
             1U);
  check_part(S1(HOLDS("a", "")), " a org:Membership ;\n", 1U);
  check_part(S1(HOLDS("a", "")), "ent:office", 0U);
}

// What is not stated as a fact is no office
static void
test_not_said(void** const state)
{
  const char* const office = "org:Membership";
  (void)state;
  check_part(CAST, office, 0U);
  check_part(S1(CLAIM("p", "memberOf", "a", "")), office, 0U);
  check_part(S1(HOLDS("a", "polarity='negated'")), office, 0U);
  check_part(S1(HOLDS("a", "hedge='may'")), office, 0U);
  check_part(S1(HOLDS("a", "modality='historical'")), office, 0U);
}

static void
test_several(void** const state)
{
  (void)state;

  // The same once, others each
  check_part(S1(HOLDS("a", "office='Chief'")) S2(HOLDS("a", "office='Chief'")),
             "a org:Membership",
             1U);
  check_part(S1(HOLDS("a", "office='Chief'")) S2(HOLDS("a", "office='Clerk'")),
             "a org:Membership",
             2U);
  check_part(S1(HOLDS("a", "office='Chief'")) S2(HOLDS("b", "office='Chief'")),
             "a org:Membership",
             2U);
}

// Numbers in names go by their value
static void
test_order(void** const state)
{
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const   graph = ent_bench_graph(&bench,
                                          S1(HOLDS("a", "office='Chief 10'"))
                                            S2(HOLDS("a", "office='Chief 9'")));
  char* const       text  = ent_written(graph, ENT_TURTLE, "urn:x/");
  const char* const nine  = strstr(text, "\noffice:p--a--chief-9 a ");
  const char* const ten   = strstr(text, "\noffice:p--a--chief-10 a ");
  assert_non_null(nine);
  assert_non_null(ten);
  assert_true(nine < ten);
  free(text);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_offices),
    cmocka_unit_test(test_not_said),
    cmocka_unit_test(test_several),
    cmocka_unit_test(test_order),
  };
  return cmocka_run_group_tests_name("offices", tests, NULL, NULL);
}
