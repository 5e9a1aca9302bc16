// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include <stdlib.h>
#include <string.h>

// Write an empty graph and expect how it begins
static void
check_start(const EntFormat format, const char* const start)
{
  EntBench bench;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, CAST);
  char* const     text  = ent_written(graph, format, NULL);
  if (strncmp(text, start, strlen(start))) {
    print_error("%s\n", text);
  }
  assert_memory_equal(text, start, strlen(start));
  free(text);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
test_formats(void** const state)
{
  (void)state;
  check_start(ENT_TURTLE, "@prefix ent:");
  check_start(ENT_TRIG, "@prefix ent:");
  check_start(ENT_NTRIPLES, "<https://w3id.org/entente/id/actor/a> ");
  check_start(ENT_NQUADS, "<https://w3id.org/entente/id/actor/a> ");
  check_start(ENT_JSONLD, "{\n  \"@context\": {");
  check_start(ENT_RDFXML,
              "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rdf:RDF");
  check_start(ENT_DOSSIER_XML,
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<dossier ");
  check_start(ENT_DOSSIER_JSON, "{");
}

static void
check_status(const EntFormat format,
             const size_t    room,
             const EntStatus expected)
{
  EntShortOutput output = { room, 0U };
  EntBench       bench;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, CAST);
  assert_int_equal(
    ent_graph_write(graph, format, NULL, ent_short_output(&output)), expected);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
test_failure(void** const state)
{
  static const EntFormat formats[] = { ENT_TURTLE,      ENT_NQUADS,
                                       ENT_JSONLD,      ENT_RDFXML,
                                       ENT_CSV,         ENT_DOSSIER_XML,
                                       ENT_DOSSIER_JSON };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(formats); ++i) {
    check_status(formats[i], SIZE_MAX, ENT_SUCCESS);
    check_status(formats[i], 0U, ENT_BAD_WRITE);
  }

  // Diagrams are drawn, not written
  check_status(ENT_SVG, SIZE_MAX, ENT_BAD_ARG);
  check_status(ENT_FORMAT_UNKNOWN, SIZE_MAX, ENT_BAD_ARG);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_formats),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("write", tests, NULL, NULL);
}
