// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"
#include "sample.h"

#include "write/dossier.h"

#include <stdlib.h>

#define HEAD                                     \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<dossier xmlns=\"https://w3id.org/entente/dossier\">\n"

static void
check_written(const char* const content, const char* const expected)
{
  EntBench bench;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, content);
  char* const     text  = ent_written(graph, ENT_DOSSIER_XML, NULL);
  assert_string_equal(text, expected);
  free(text);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

// Decisions, 7: the canonical form of a canonical dossier is itself
static void
test_canonical(void** const state)
{
  (void)state;
  check_written("", HEAD "</dossier>\n");
  check_written(SAMPLE, HEAD SAMPLE "</dossier>\n");
}

static void
test_defaults(void** const state)
{
  (void)state;

  // Defaults are left out, order and space do not matter
  check_written(
    PASSAGE("r",
            "s1",
            CLAIM("b", "allyOf", "a", "polarity='affirmed' modality='factual'"))
      ACTOR("b", "state") " <actor kind='state' id='a'><alias>Z</alias>\n"
                          "<name> A  a </name></actor>" REPORT("r"),
    HEAD "  <actor id=\"a\" kind=\"state\">\n"
         "    <name>A a</name>\n"
         "    <alias>Z</alias>\n"
         "  </actor>\n"
         "  <actor id=\"b\" kind=\"state\">\n"
         "    <name>b</name>\n"
         "  </actor>\n"
         "  <report id=\"r\"/>\n"
         "  <passage id=\"s1\" report=\"r\">\n"
         "    <quote>Q.</quote>\n"
         "    <claim from=\"a\" is=\"allyOf\" to=\"b\"/>\n"
         "  </passage>\n"
         "</dossier>\n");
}

static void
test_failure(void** const state)
{
  EntShortOutput output = { 100U, 0U };
  EntBench       bench;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, SAMPLE);
  assert_int_equal(ent_dossier_xml_write(graph, ent_short_output(&output)),
                   ENT_BAD_WRITE);
  bench.memory.n_left = 0U;
  output.n_left       = SIZE_MAX;
  assert_int_equal(ent_dossier_xml_write(graph, ent_short_output(&output)),
                   ENT_NO_MEMORY);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_canonical),
    cmocka_unit_test(test_defaults),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("dossier_xml", tests, NULL, NULL);
}
