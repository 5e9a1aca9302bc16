// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "graph/graph.h"

#include <stdio.h>
#include <string.h>

// Print the claims of each passage as "s1: a attacks b, |"
static void
check_claims(const char* const content, const char* const expected)
{
  char     actual[512] = { 0 };
  EntBench bench;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, content);
  for (size_t i = 0U; i < ent_graph_n_records(graph, ENT_PASSAGE); ++i) {
    size_t                n_claims = 0U;
    const uint32_t* const claims =
      ent_graph_passage_claims(graph, i, &n_claims);
    for (size_t j = 0U; j < n_claims; ++j) {
      const EntRecord record = ent_graph_record(graph, ENT_CLAIM, claims[j]);
      const EntClaim* const claim = record.claim;
      const size_t          size  = strlen(actual);
      assert_int_equal(ent_graph_claim_passage(graph, claims[j]), i);
      snprintf(actual + size,
               sizeof(actual) - size,
               "%c %s %c, ",
               claim->from.data[0],
               ent_predicate_name(claim->predicate),
               claim->to.data[0]);
    }
    strcat(actual, "|");
  }
  assert_string_equal(actual, expected);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
test_groups(void** const state)
{
  (void)state;
  check_claims(CAST, "");
  check_claims(CAST PASSAGE("r", "s1", ""), "|");

  // Each passage has its own
  check_claims(CAST PASSAGE("r", "s2", CLAIM("a", "attacks", "b", ""))
                 PASSAGE("r", "s1", "")
                   PASSAGE("r", "s10", CLAIM("b", "attacks", "a", "")),
               "|a attacks b, |b attacks a, |");

  // By first actor, name of the predicate, second actor
  check_claims(CAST PASSAGE("r",
                            "s1",
                            CLAIM("b", "attacks", "a", "")
                              CLAIM("a", "supports", "c", "")
                                CLAIM("a", "supports", "b", "")
                                  CLAIM("a", "condemns", "p", "")),
               "a condemns p, a supports b, a supports c, b attacks a, |");
}

// Claims with equal ends are in the order of their names
static void
test_equal_ends(void** const state)
{
  EntBench bench;
  size_t   n_claims = 0U;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(
    &bench,
    CAST PASSAGE("r",
                 "s1",
                 CLAIM("a", "attacks", "b", "")
                   CLAIM("a", "attacks", "b", "modality='future'")
                     CLAIM("a", "attacks", "b", "modality='likely'")));
  const uint32_t* const claims = ent_graph_passage_claims(graph, 0U, &n_claims);
  assert_int_equal(n_claims, 3);
  for (uint32_t i = 0U; i < 3U; ++i) {
    assert_int_equal(claims[i], i);
  }
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_groups),
    cmocka_unit_test(test_equal_ends),
  };
  return cmocka_run_group_tests_name("group", tests, NULL, NULL);
}
