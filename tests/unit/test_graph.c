// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/notice.h"
#include "graph/graph.h"

static void
test_order(void** const state)
{
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(
    &bench,
    PASSAGE("r", "s10", "") PASSAGE("r", "s9", "") ACTOR("b", "bloc")
      ACTOR("a10", "state") ACTOR("a9", "state") REPORT("r"));

  // Sorted by name, digits as numbers
  ent_check_text(ent_graph_name(graph, ENT_ACTOR, 0U), "a9");
  ent_check_text(ent_graph_name(graph, ENT_ACTOR, 1U), "a10");
  ent_check_text(ent_graph_name(graph, ENT_PASSAGE, 0U), "r-s9");
  ent_check_text(ent_graph_record(graph, ENT_ACTOR, 2U).actor->id, "b");
  assert_int_equal(ent_graph_record(graph, ENT_ACTOR, 2U).position.line, 1);
  assert_int_equal(ent_graph_n_records(graph, ENT_ACTOR), 3);
  assert_int_equal(ent_graph_n_records(graph, ENT_SOURCE), 0);
  assert_ptr_equal(ent_graph_world(graph), bench.world);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
test_find(void** const state)
{
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, CAST PASSAGE("r", "s1", ""));
  assert_int_equal(ent_graph_find_actor(graph, ENT_TEXT("a")), 0);
  assert_int_equal(ent_graph_find_actor(graph, ENT_TEXT("b")), 1);
  assert_int_equal(ent_graph_find_actor(graph, ENT_TEXT("p")), 3);
  assert_int_equal(ent_graph_find(graph, ENT_PASSAGE, ENT_TEXT("r-s1")), 0);

  // Between, before, behind
  assert_true(ent_graph_find_actor(graph, ENT_TEXT("aa")) == SIZE_MAX);
  assert_true(ent_graph_find_actor(graph, ENT_TEXT("")) == SIZE_MAX);
  assert_true(ent_graph_find_actor(graph, ENT_TEXT("z")) == SIZE_MAX);
  assert_true(ent_graph_find(graph, ENT_PASSAGE, ENT_TEXT("s1")) == SIZE_MAX);
  assert_true(ent_graph_find(graph, ENT_SOURCE, ENT_TEXT("r-n1")) == SIZE_MAX);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
test_getters(void** const state)
{
  EntBench bench;
  size_t   n = 9U;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(
    &bench,
    CAST "<source id='n1' report='r'/><source id='n2' report='r'/>" PASSAGE(
      "r", "s1", "") "<passage id='s2' report='r' sources='n2 n1'>"
                     "<quote>Q</quote>" CLAIM("a", "attacks", "b", "") CLAIM(
                       "a", "attacks", "c", "polarity='negated'") "</passage>");
  const uint32_t* const sources = ent_graph_passage_sources(graph, 1U, &n);
  assert_int_equal(n, 2);
  assert_int_equal(sources[0], 0);
  assert_int_equal(sources[1], 1);
  ent_graph_passage_sources(graph, 0U, &n);
  assert_int_equal(n, 0);
  ent_graph_passage_claims(graph, 0U, &n);
  assert_int_equal(n, 0);
  const uint32_t* const claims = ent_graph_passage_claims(graph, 1U, &n);
  assert_int_equal(n, 2);
  assert_int_equal(ent_graph_claim_passage(graph, 1U), 1);
  assert_int_equal(ent_graph_passage_report(graph, 1U), 0);
  assert_true(ent_graph_claim_is_fact(graph, claims[0]));
  assert_false(ent_graph_claim_is_fact(graph, claims[1]));
  assert_int_equal(ent_graph_n_relationships(graph), 2);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

// The gate stands before the graph
static void
test_gate(void** const state)
{
  const EntReport   report   = { .id = { "R", 1U } };
  const EntPosition position = { "test", 1U, 1U };
  EntRecord         record   = { ENT_REPORT, position, { NULL } };
  EntBench          bench;
  (void)state;
  record.report = &report;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_graph_new(bench.world);
  const EntSink   sink  = ent_graph_sink(graph);
  assert_int_equal(sink.receive(sink.handle, &record), ENT_BAD_INPUT);
  ent_bench_check_codes(&bench, "bad-value ");
  assert_int_equal(ent_graph_n_records(graph, ENT_REPORT), 0);
  ent_graph_free(graph);
  ent_graph_free(NULL);
  ent_bench_close(&bench);
}

// All errors are counted, the first twenty are told
static void
test_errors(void** const state)
{
  const EntRecord record = { ENT_REPORT, { "test", 1U, 1U }, { NULL } };
  EntBench        bench;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_graph_new(bench.world);
  for (unsigned i = 0U; i < 25U; ++i) {
    ent_graph_error(
      graph, &record, ENT_NOTICE_DOCTYPE, ent_text(NULL), ent_text(NULL));
  }
  assert_int_equal(ent_world_n_notices(bench.world, ENT_ERROR), 20);
  assert_int_equal(graph->n_errors, 25);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static EntStatus
gather_all(EntWorld* const world)
{
  static const EntLabel name     = { ENT_LABEL_NAME, { "n", 1U }, { 0, 0U } };
  static const EntActor actors[] = {
    { .id = { "a", 1U }, .kind = ENT_STATE, .labels = { &name, 1U } },
    { .id = { "b", 1U }, .kind = ENT_STATE, .labels = { &name, 1U } },
  };
  static const EntReport  report    = { .id = { "r", 1U } };
  static const EntPassage passage   = { .id     = { "s", 1U },
                                        .report = { "r", 1U },
                                        .quote  = { "q", 1U } };
  static const EntClaim   claim     = { .report    = { "r", 1U },
                                        .passage   = { "s", 1U },
                                        .from      = { "a", 1U },
                                        .to        = { "b", 1U },
                                        .predicate = ENT_ATTACKS };
  const EntRecord         records[] = {
            { ENT_ACTOR, { "t", 1U, 1U }, { &actors[0] } },
            { ENT_ACTOR, { "t", 2U, 1U }, { &actors[1] } },
            { ENT_ACTOR, { "t", 3U, 1U }, { &actors[1] } },
            { ENT_REPORT, { "t", 4U, 1U }, { .report = &report } },
            { ENT_PASSAGE, { "t", 5U, 1U }, { .passage = &passage } },
            { ENT_CLAIM, { "t", 6U, 1U }, { .claim = &claim } },
  };

  EntGraph* const graph = ent_graph_new(world);
  if (!graph) {
    return ENT_NO_MEMORY;
  }

  const EntSink sink = ent_graph_sink(graph);
  EntStatus     st   = ENT_SUCCESS;
  for (size_t i = 0U; !st && i < N_ITEMS(records); ++i) {
    st = sink.receive(sink.handle, &records[i]);
  }
  st = st ? st : ent_graph_finish(graph);

  // A part of it as well
  const EntSelection all  = { NULL, 0U, 0U, 0U, 0U };
  EntGraph*          part = NULL;
  st                      = st ? st : ent_graph_select(graph, &all, &part);
  ent_graph_free(part);
  ent_graph_free(graph);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(gather_all);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_order),   cmocka_unit_test(test_find),
    cmocka_unit_test(test_getters), cmocka_unit_test(test_gate),
    cmocka_unit_test(test_errors),  cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("graph", tests, NULL, NULL);
}
