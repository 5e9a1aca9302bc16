// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "graph/graph.h"
#include "write/evidence.h"

#include <stdio.h>
#include <string.h>

// Check all evidence, as numbers of report and relationship and a sign: "00+ "
static void
check_evidence(const char* const content,
               const bool        by_report,
               const char* const expected)
{
  char     found[256] = "";
  EntBench bench;
  ent_bench_open(&bench);
  EntGraph* const    graph = ent_bench_graph(&bench, content);
  EntEvidence* const items = ent_evidence_collect(graph, by_report);
  assert_non_null(items);
  for (size_t i = 0U; i < ent_graph_n_records(graph, ENT_CLAIM); ++i) {
    const size_t size = strlen(found);
    snprintf(found + size,
             sizeof(found) - size,
             "%u%u%c ",
             items[i].report,
             items[i].relationship,
             items[i].is_negated ? '-' : '+');
    assert_true(!i || items[i - 1U].claim != items[i].claim);
  }
  assert_string_equal(found, expected);
  ent_memory_free(ent_world_memory(bench.world), items);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

#define PAIR ACTOR("a", "state") ACTOR("b", "state") REPORT("q") REPORT("r")
#define IS(from, to, more) CLAIM(from, "attacks", to, more)
#define NOT "polarity='negated'"

static void
test_one(void** const state)
{
  (void)state;
  check_evidence(PAIR, true, "");
  check_evidence(PAIR PASSAGE("q", "1", IS("a", "b", "")), true, "00+ ");
  check_evidence(PAIR PASSAGE("r", "1", IS("a", "b", NOT)), true, "10- ");
  check_evidence(PAIR PASSAGE("r", "1", IS("a", "b", NOT)), false, "00- ");
}

static void
test_order(void** const state)
{
  const char* const content =
    PAIR            PASSAGE("r", "1", IS("b", "a", "") IS("a", "b", ""))
      PASSAGE("q", "1", IS("a", "b", NOT) IS("b", "a", ""))
        PASSAGE("q", "2", IS("a", "b", ""));
  (void)state;

  // By report, relationship, and polarity
  check_evidence(content, true, "00+ 00- 01+ 10+ 11+ ");
  check_evidence(content, false, "00+ 00+ 00- 01+ 01+ ");
}

static void
test_failure(void** const state)
{
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, PAIR);
  bench.memory.n_left   = 0U;
  assert_null(ent_evidence_collect(graph, true));
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_one),
    cmocka_unit_test(test_order),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("evidence", tests, NULL, NULL);
}
