// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "graph/graph.h"
#include "write/order.h"

#include <stdio.h>
#include <string.h>

// Check the records of a type, report by report: "q-1 | r-2 r-3 | "
static void
check_order(const char* const   content,
            const EntRecordType type,
            const char* const   expected)
{
  char           names[512] = "";
  EntReportOrder order;
  EntBench       bench;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, content);
  assert_int_equal(ent_report_order_make(graph, &order), ENT_SUCCESS);
  for (size_t i = 0U; i < ent_graph_n_records(graph, ENT_REPORT); ++i) {
    for (uint32_t j = order.begins[type][i]; j < order.begins[type][i + 1U];
         ++j) {
      const EntText name = ent_graph_name(graph, type, order.items[type][j]);
      const size_t  size = strlen(names);
      snprintf(
        names + size, sizeof(names) - size, "%.*s ", (int)name.size, name.data);
    }
    strcat(names, "| ");
  }
  assert_string_equal(names, expected);
  ent_report_order_clear(graph, &order);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

#define SOURCE(report, id) "<source id='" id "' report='" report "'>S</source>"
#define PAIR ACTOR("a", "state") ACTOR("b", "state")

static void
test_empty(void** const state)
{
  (void)state;
  check_order("", ENT_PASSAGE, "");
  check_order(REPORT("r"), ENT_PASSAGE, "| ");
  check_order(REPORT("q") REPORT("r"), ENT_CLAIM, "| | ");
}

static void
test_reports(void** const state)
{
  // Names of one report may fall among those of another: "r", "r-2"
  const char* const mixed = REPORT("r") REPORT("r-2") REPORT("z")
    PASSAGE("r", "1", "") PASSAGE("r-2", "1", "") PASSAGE("r", "3", "")
      SOURCE("r-2", "9") SOURCE("r", "5") SOURCE("z", "1");
  (void)state;
  check_order(mixed, ENT_PASSAGE, "r-1 r-3 | r-2-1 | | ");
  check_order(mixed, ENT_SOURCE, "r-5 | r-2-9 | z-1 | ");
  check_order(mixed, ENT_CLAIM, "| | | ");
}

static void
test_claims(void** const state)
{
  EntReportOrder order;
  EntBench       bench;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(
    &bench,
    PAIR REPORT("q") REPORT("r")
      PASSAGE("r", "1", CLAIM("a", "attacks", "b", ""))
        PASSAGE("q",
                "1",
                CLAIM("a", "attacks", "b", "") CLAIM("b", "attacks", "a", "")));
  assert_int_equal(ent_report_order_make(graph, &order), ENT_SUCCESS);
  assert_int_equal(order.begins[ENT_CLAIM][0], 0);
  assert_int_equal(order.begins[ENT_CLAIM][1], 2);
  assert_int_equal(order.begins[ENT_CLAIM][2], 3);
  ent_report_order_clear(graph, &order);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
test_failure(void** const state)
{
  EntReportOrder order;
  EntBench       bench;
  EntStatus      st = ENT_NO_MEMORY;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph =
    ent_bench_graph(&bench, REPORT("r") PASSAGE("r", "1", ""));
  for (size_t n = 0U; st; ++n) {
    bench.memory.n_left    = n;
    bench.memory.has_ended = false;
    st                     = ent_report_order_make(graph, &order);
    assert_int_equal(st, bench.memory.has_ended ? ENT_NO_MEMORY : ENT_SUCCESS);
    ent_report_order_clear(graph, &order);
  }
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_empty),
    cmocka_unit_test(test_reports),
    cmocka_unit_test(test_claims),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("order", tests, NULL, NULL);
}
