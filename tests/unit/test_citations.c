// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "write/table.h"

#include <stdlib.h>

#define HEAD "report,passage,sentence,note,url,host,citation\r\n"

#define QUOTE(id, sources, words)                                       \
  "<passage id='" id "' report='r' sources='" sources "'><quote>" words \
  "</quote></passage>"

static void
check(const char* const content, const char* const expected)
{
  EntBench bench;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, content);
  char* const     text  = ent_written(graph, ENT_CITATIONS, NULL);
  assert_string_equal(text, expected);
  free(text);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
test_rows(void** const state)
{
  (void)state;
  check(REPORT("r"), HEAD);

  // One row for each source, by sentence and note
  check(
    REPORT(
      "r") "<source id='n1-1' report='r' note='1' "
           "href='https://a.example/x,y'/>"
           "<source id='n1-2' report='r' note='1' href='http://B.example:80/'/>"
           "<source id='n2-1' report='r' note='2'>A book, p. 3</source>"
           "<source id='l-1' report='r' href='urn:a'/>" QUOTE(
             "s2", "n1-1 n2-1", "Two, he said.") QUOTE("s10", "l-1", "Ten.")
             QUOTE("s1", "n1-1 n1-2", "One \"is\"."),
    HEAD "r,s1,\"One \"\"is\"\".\",1,\"https://a.example/x,y\",a.example,\r\n"
         "r,s1,\"One \"\"is\"\".\",1,http://B.example:80/,B.example,\r\n"
         "r,s2,\"Two, he said.\",1,\"https://a.example/x,y\",a.example,\r\n"
         "r,s2,\"Two, he said.\",2,,,\"A book, p. 3\"\r\n"
         "r,s10,Ten.,,urn:a,,\r\n");

  // A sentence that cites nothing has no row
  check(REPORT("r") QUOTE("s1", "", "One."), HEAD);
}

static void
test_failure(void** const state)
{
  EntShortOutput output = { 10U, 0U };
  EntBench       bench;
  EntStatus      st = ENT_NO_MEMORY;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(
    &bench,
    REPORT("r") "<source id='n1' report='r' note='1' href='urn:a'/>" QUOTE(
      "s1", "n1", "One."));
  assert_int_equal(ent_citations_write(graph, ent_short_output(&output)),
                   ENT_BAD_WRITE);
  output.n_left = SIZE_MAX;
  for (size_t i = 0U; st == ENT_NO_MEMORY; ++i) {
    bench.memory.n_left = i;
    st                  = ent_citations_write(graph, ent_short_output(&output));
    assert_true(st == ENT_NO_MEMORY || i > 0U);
  }
  bench.memory.n_left = SIZE_MAX;
  assert_int_equal(st, ENT_SUCCESS);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_rows),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("citations", tests, NULL, NULL);
}
