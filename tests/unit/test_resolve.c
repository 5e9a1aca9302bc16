// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include <string.h>

// Finish a graph with one reference to nothing; null means all are good
static void
check_dangling(const char* const more,
               const char* const code,
               const char* const message)
{
  char     content[2048] = CAST;
  EntBench bench;
  ent_bench_open(&bench);
  strcat(content, more);
  assert_int_equal(ent_bench_finish(&bench, content),
                   code ? ENT_BAD_INPUT : ENT_SUCCESS);
  ent_bench_check_codes(&bench, code ? code : "");
  assert_string_equal(bench.message, message ? message : "");
  ent_bench_close(&bench);
}

static void
test_actors(void** const state)
{
  (void)state;
  check_dangling("<actor id='x' kind='person' rolls-up-to='a'><name>X</name>"
                 "</actor>",
                 NULL,
                 NULL);
  check_dangling("<actor id='x' kind='person' rolls-up-to='z'><name>X</name>"
                 "</actor>",
                 "unknown-actor ",
                 "no actor has the id z, named by x");
  check_dangling(ACTOR("r--sources", "organization"), NULL, NULL);
  check_dangling(ACTOR("q--sources", "organization"),
                 "unknown-report ",
                 "no report has the id q, named by q--sources");
}

static void
test_passages(void** const state)
{
  (void)state;
  check_dangling("<source id='n' report='q'/>",
                 "unknown-report ",
                 "no report has the id q, named by n");
  check_dangling(PASSAGE("q", "s", ""),
                 "unknown-report ",
                 "no report has the id q, named by s");
  check_dangling("<source id='n' report='r'/><passage id='s' report='r' "
                 "sources='n r-n'><quote>Q</quote></passage>",
                 NULL,
                 NULL);
  check_dangling("<passage id='s' report='r' sources='n'><quote>Q</quote>"
                 "</passage>",
                 "unknown-source ",
                 "no source has the id n, named by s");

  // A source of another report does not count
  check_dangling(REPORT("q") "<source id='n' report='q'/>"
                             "<passage id='s' report='r' sources='n'>"
                             "<quote>Q</quote></passage>",
                 "unknown-source ",
                 "no source has the id n, named by s");
}

static void
test_claims(void** const state)
{
  const char* const message = "no actor has the id z, named by s";
  (void)state;
  check_dangling(PASSAGE("r", "s", CLAIM("z", "attacks", "a", "")),
                 "unknown-actor ",
                 message);
  check_dangling(PASSAGE("r", "s", CLAIM("a", "attacks", "z", "")),
                 "unknown-actor ",
                 message);
  check_dangling(PASSAGE("r", "s", CLAIM("a", "attacks", "b", "speaker='z'")),
                 "unknown-actor ",
                 message);
  check_dangling(
    PASSAGE("r", "s", CLAIM("a", "attacks", "b", "relayed-by='z'")),
    "unknown-actor ",
    message);
  check_dangling(
    PASSAGE("r", "s", CLAIM("a", "attacks", "b", "speaker='c'")), NULL, NULL);
}

// A claim that comes without its passage, from a program's own hands
static void
test_passage_of_claim(void** const state)
{
  const EntClaim  claim  = { .report    = { "r", 1U },
                             .passage   = { "s", 1U },
                             .from      = { "a", 1U },
                             .to        = { "b", 1U },
                             .predicate = ENT_ATTACKS };
  const EntRecord record = { ENT_CLAIM,
                             { "test", 1U, 1U },
                             { .claim = &claim } };
  EntBench        bench;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_graph_new(bench.world);
  const EntSink   sink  = ent_graph_sink(graph);
  assert_int_equal(sink.receive(sink.handle, &record), ENT_SUCCESS);
  assert_int_equal(ent_graph_finish(graph), ENT_BAD_INPUT);
  ent_bench_check_codes(&bench, "unknown-passage unknown-actor unknown-actor ");
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_actors),
    cmocka_unit_test(test_passages),
    cmocka_unit_test(test_claims),
    cmocka_unit_test(test_passage_of_claim),
  };
  return cmocka_run_group_tests_name("resolve", tests, NULL, NULL);
}
