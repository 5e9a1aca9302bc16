// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"
#include "sample.h"

#include "write/table.h"

#include <stdlib.h>

#define HEAD                                                                  \
  "from,predicate,to,polarity,modality,speaker,speech_act,relayed_by,hedges," \
  "likelihood,office,goods,wording,start,end,from_id,to_id,report,passage,"   \
  "quote,notes,urls,rule\r\n"

static void
check_rows(const char* const content, const char* const expected, size_t count)
{
  EntBench bench;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, content);
  char* const     text  = ent_written(graph, ENT_CSV, NULL);
  ent_check_count(text, HEAD, 1U);
  ent_check_count(text, expected, 1U);
  ent_check_count(text, "\r\n", count);
  free(text);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
test_rows(void** const state)
{
  (void)state;
  check_rows(CAST, HEAD, 1U);

  // Every column filled, or none that need not be
  check_rows(SAMPLE,
             "\r\nHome,supplierOf,\"Crew & \"\"Co\"\"\",affirmed,likely,Ann,"
             "claimed,\"Crew & \"\"Co\"\"\",likely; may,55-80%,,gas; oil,gave,"
             ",,home,crew,r,s1,\"He said, \"\"x\"\".\",1,http://S.example/?a&b,"
             "rule-1\r\n",
             7U);
  check_rows(SAMPLE,
             "\r\nAnn,holdsOfficeIn,Home,affirmed,factual,,,,,,Chief,,,1990,"
             "1999,ann,home,r,s1,",
             7U);
  check_rows(SAMPLE,
             "\r\nAnn,attacks,Home,negated,factual,,,,,,,,,,,ann,home,r,s2,Q,,"
             ",\r\n",
             7U);
}

// Notes with several links are named once, links each
static void
test_sources(void** const state)
{
  (void)state;
  check_rows(CAST
             "<source id='n1' report='r' note='1' href='urn:a'/>"
             "<source id='n2' report='r' note='1' href='urn:b'/>"
             "<source id='n3' report='r' note='2' href='urn:c'/>"
             "<passage id='s' report='r' sources='n1 n2 n3'>"
             "<quote>Q</quote>" CLAIM("a", "attacks", "b", "") "</passage>",
             ",Q,1 2,urn:a urn:b urn:c,\r\n",
             2U);
}

static void
test_failure(void** const state)
{
  EntShortOutput output = { 10U, 0U };
  EntBench       bench;
  EntStatus      st = ENT_NO_MEMORY;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, SAMPLE);
  assert_int_equal(ent_csv_write(graph, ent_short_output(&output)),
                   ENT_BAD_WRITE);
  output.n_left = SIZE_MAX;
  for (size_t n = 0U; st; ++n) {
    bench.memory.has_ended = false;
    bench.memory.n_left    = n;
    st                     = ent_csv_write(graph, ent_short_output(&output));
    assert_int_equal(st, bench.memory.has_ended ? ENT_NO_MEMORY : ENT_SUCCESS);
  }
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_rows),
    cmocka_unit_test(test_sources),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("csv", tests, NULL, NULL);
}
