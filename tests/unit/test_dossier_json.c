// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"
#include "sample.h"

#include "write/dossier.h"

#include <stdlib.h>

static void
test_empty(void** const state)
{
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, "");
  char* const     text  = ent_written(graph, ENT_DOSSIER_JSON, NULL);
  assert_string_equal(text,
                      "{\n"
                      "  \"actors\": [],\n"
                      "  \"reports\": [],\n"
                      "  \"sources\": [],\n"
                      "  \"passages\": []\n"
                      "}\n");
  free(text);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

// Parts of the sample's text, each of which stands there once
static void
test_sample(void** const state)
{
  static const char* const parts[] = {
    // A single name stands bare
    ("      \"id\": \"ann\",\n      \"kind\": \"person\",\n"
     "      \"rolls-up-to\": \"home\",\n      \"iri\": \"urn:ann\",\n"
     "      \"name\": \"Ann\"\n    },\n"),
    "\"name\": { \"text\": \"Crew & \\\"Co\\\"\", \"lang\": \"en\" }\n",
    ("      \"name\": [\n        \"Home\",\n"
     "        { \"text\": \"Zuhause\", \"lang\": \"de\" }\n      ],\n"),
    "      \"alias\": [\n        \"Homeland\"\n      ],\n",
    // Lists, ids that begin as their report
    "      \"sources\": [\n        \"n1\",\n        \"r-r-n2\"\n      ],\n",
    "      \"id\": \"r-r-n2\",\n",
    "          \"hedge\": [\n            \"likely\",\n            \"may\"\n",
    // Numbers
    "\"number\": 1,\n      \"start\": 0,\n      \"end\": 9,\n",
    "\"confidence\": 0.85,\n",
    // Words, defaults left out
    "\"polarity\": \"negated\"",
    "\"analytic-confidence\": \"low\",\n",
    "      \"citation\": \"Book, p. 2\"\n",
    "      \"quote\": \"He said, \\\"x\\\".\",\n      \"claims\": [\n",
  };

  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, SAMPLE);
  char* const     text  = ent_written(graph, ENT_DOSSIER_JSON, NULL);
  for (size_t i = 0U; i < N_ITEMS(parts); ++i) {
    ent_check_count(text, parts[i], 1U);
  }
  ent_check_count(text, "affirmed", 0U);
  ent_check_count(text, "factual", 0U);
  free(text);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

// Decisions, 7: xml(json(x)) = xml(x)
static void
test_round_trip(void** const state)
{
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, SAMPLE);
  EntGraph* const again = ent_graph_new(bench.world);
  char* const     json  = ent_written(graph, ENT_DOSSIER_JSON, NULL);
  char* const     first = ent_written(graph, ENT_DOSSIER_XML, NULL);
  assert_int_equal(
    ent_bench_read(&bench, ENT_DOSSIER_JSON, json, ent_graph_sink(again)), 0);
  assert_int_equal(ent_graph_finish(again), ENT_SUCCESS);
  char* const second = ent_written(again, ENT_DOSSIER_XML, NULL);
  assert_string_equal(second, first);
  free(json);
  free(first);
  free(second);
  ent_graph_free(graph);
  ent_graph_free(again);
  ent_bench_close(&bench);
}

static void
test_failure(void** const state)
{
  EntShortOutput output = { 100U, 0U };
  EntBench       bench;
  EntStatus      st = ENT_NO_MEMORY;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, SAMPLE);
  assert_int_equal(ent_dossier_json_write(graph, ent_short_output(&output)),
                   ENT_BAD_WRITE);
  output.n_left = SIZE_MAX;
  for (size_t n = 0U; st; ++n) {
    bench.memory.has_ended = false;
    bench.memory.n_left    = n;
    st = ent_dossier_json_write(graph, ent_short_output(&output));
    assert_int_equal(st, bench.memory.has_ended ? ENT_NO_MEMORY : ENT_SUCCESS);
  }
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_empty),
    cmocka_unit_test(test_sample),
    cmocka_unit_test(test_round_trip),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("dossier_json", tests, NULL, NULL);
}
