// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "graph/graph.h"
#include "write/facts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Check the plain triples of a graph: "a attacks b, ", twins with a star
static void
check_facts(const char* const content, const char* const expected)
{
  char     found[512] = "";
  EntFacts facts;
  EntBench bench;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, content);
  assert_int_equal(ent_facts_collect(graph, &facts), ENT_SUCCESS);
  for (size_t i = 0U; i < facts.n_items; ++i) {
    const EntFact* const fact = &facts.items[i];
    const EntText        from = ent_graph_name(graph, ENT_ACTOR, fact->subject);
    const EntText        to   = ent_graph_name(graph, ENT_ACTOR, fact->object);
    const size_t         size = strlen(found);
    snprintf(found + size,
             sizeof(found) - size,
             "%.*s %s%s %.*s, ",
             (int)from.size,
             from.data,
             ent_predicate_name(fact->predicate),
             fact->is_twin ? "*" : "",
             (int)to.size,
             to.data);
  }
  assert_string_equal(found, expected);
  ent_memory_free(ent_world_memory(bench.world), facts.items);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

#define S1(claims) CAST PASSAGE("r", "s1", claims)

static void
test_facts(void** const state)
{
  (void)state;
  check_facts("", "");
  check_facts(CAST, "");
  check_facts(S1(CLAIM("a", "attacks", "b", "")), "a attacks b, ");
  check_facts(S1(CLAIM("b", "attacks", "a", "")), "b attacks a, ");
  check_facts(S1(CLAIM("a", "attacks", "b", "hedge='may'")), "");
  check_facts(S1(CLAIM("a", "attacks", "b", "polarity='negated'")), "");
}

static void
test_derived(void** const state)
{
  (void)state;

  // Both ways, and in both vocabularies
  check_facts(S1(CLAIM("b", "allyOf", "a", "")), "a allyOf b, b allyOf a, ");
  check_facts(S1(CLAIM("p", "memberOf", "c", "")),
              "p memberOf c, p memberOf* c, ");
  check_facts(S1(CLAIM("c", "partOf", "a", "")), "c partOf a, c partOf* a, ");
}

static void
test_order(void** const state)
{
  (void)state;

  // By subject, twins last, then as predicates are listed
  check_facts(S1(CLAIM("a", "partOf", "c", "") CLAIM("a", "attacks", "b", "")
                   CLAIM("b", "attacks", "a", "")
                     CLAIM("a", "allyOf", "c", "")),
              "a allyOf c, a attacks b, a partOf c, a partOf* c, b attacks a, "
              "c allyOf a, ");
}

static EntStatus
collect(const EntGraph* const graph)
{
  EntFacts        facts;
  const EntStatus st = ent_facts_collect(graph, &facts);
  ent_memory_free(ent_world_memory(ent_graph_world(graph)), facts.items);
  return st;
}

static void
test_failure(void** const state)
{
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, CAST);
  bench.memory.n_left   = 0U;
  assert_int_equal(collect(graph), ENT_NO_MEMORY);
  bench.memory.n_left = 1U;
  assert_int_equal(collect(graph), ENT_SUCCESS);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_facts),
    cmocka_unit_test(test_derived),
    cmocka_unit_test(test_order),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("facts", tests, NULL, NULL);
}
