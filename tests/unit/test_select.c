// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "graph/graph.h"

#include <stdio.h>
#include <string.h>

// A chain a - b - c - d, with a side way, and something far away
static const char chain[] = ACTOR("a", "state") ACTOR("b", "state")
  ACTOR("c", "state") ACTOR("d", "state") ACTOR(
    "u",
    "bloc") "<actor id='p' kind='person' rolls-up-to='u'>"
            "<name>P</name></actor>" REPORT("r") REPORT("q") ACTOR(
              "r--sources",
              "organization") "<source id='n1' report='r'/><source id='n2' "
                              "report='r'/>"
                              "<passage id='s1' report='r' "
                              "sources='n1'><quote>Q</quote>" CLAIM(
                                "a",
                                "attacks",
                                "b",
                                "speaker='p'") "</passage>" PASSAGE("r",
                                                                    "s2",
                                                                    CLAIM(
                                                                      "c",
                                                                      "support"
                                                                      "s",
                                                                      "b",
                                                                      ""))
                                PASSAGE("r",
                                        "s3",
                                        CLAIM("c", "allyOf", "d", ""))
                                  PASSAGE("q",
                                          "s4",
                                          CLAIM("a", "attacks", "b", ""));

// Append names of all records of a type
static void
add_names(char* const           out,
          const EntGraph* const graph,
          const EntRecordType   type)
{
  for (size_t i = 0U; i < ent_graph_n_records(graph, type); ++i) {
    const EntText name = ent_graph_name(graph, type, i);
    strncat(out, name.data, name.size);
    strcat(out, " ");
  }
}

// Actors, reports, sources and passages that a selection keeps
static void
check_selection(const char* const  content,
                const EntSelection selection,
                const char* const  expected)
{
  char      actual[512] = { 0 };
  EntBench  bench;
  EntGraph* part = NULL;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, content);
  bench.codes[0]        = '\0';
  assert_int_equal(ent_graph_select(graph, &selection, &part), ENT_SUCCESS);
  for (unsigned i = ENT_ACTOR; i <= ENT_PASSAGE; ++i) {
    add_names(actual, part, (EntRecordType)i);
  }
  assert_string_equal(actual, expected);
  ent_bench_check_codes(&bench, "");
  ent_graph_free(part);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
check_around(const char* const actor,
             const unsigned    depth,
             const char* const expected)
{
  const EntSelection selection = { &actor, 1U, depth, 0U, 0U };
  check_selection(chain, selection, expected);
}

static void
test_around(void** const state)
{
  (void)state;

  // A step is the default
  check_around("d", 0U, "c d r r-s3 ");
  check_around("d", 1U, "c d r r-s3 ");
  check_around("d", 2U, "b c d r r-s2 r-s3 ");

  // Speakers come along, with what they roll up to, and with sources
  check_around("a", 1U, "a b p u q r r-n1 q-s4 r-s1 ");
  check_around("a", 1000U, "a b c d p u q r r-n1 q-s4 r-s1 r-s2 r-s3 ");

  // An actor without relations
  check_around("u", 3U, "");
}

static void
test_several(void** const state)
{
  const char* const  around[] = { "d", "a" };
  const char* const  middle[] = { "b", "c" };
  const EntSelection ends     = { around, 2U, 1U, 0U, 0U };
  const EntSelection inner    = { middle, 2U, 1U, 1U << ENT_SUPPORTS, 0U };
  (void)state;
  check_selection(chain, ends, "a b c d p u q r r-n1 q-s4 r-s1 r-s3 ");
  check_selection(chain, inner, "b c r r-s2 ");
}

static void
test_filters(void** const state)
{
  const EntSelection all    = { NULL, 0U, 0U, 0U, 0U };
  const EntSelection allies = { NULL, 0U, 0U, 1U << ENT_ALLY_OF, 0U };
  const EntSelection two    = { NULL, 0U, 0U, 0U, 2U };
  const EntSelection three  = { NULL, 0U, 0U, 0U, 3U };
  (void)state;
  check_selection(chain, all, "a b c d p u q r r-n1 q-s4 r-s1 r-s2 r-s3 ");
  check_selection(chain, allies, "c d r r-s3 ");
  check_selection(chain, two, "a b p u q r r-n1 q-s4 r-s1 ");
  check_selection(chain, three, "");
}

// Actors of one report bring it along; steps up may go round
static void
test_neighbours(void** const state)
{
  const EntSelection all = { NULL, 0U, 0U, 0U, 0U };
  (void)state;
  check_selection(CAST REPORT("q") ACTOR("q--army", "organization")
                    PASSAGE("r", "s1", CLAIM("q--army", "attacks", "b", "")),
                  all,
                  "b q--army q r r-s1 ");
  check_selection(
    CAST
    "<actor id='x' kind='bloc' rolls-up-to='y'><name>X</name></actor>"
    "<actor id='y' kind='bloc' rolls-up-to='x'><name>Y</name></actor>" PASSAGE(
      "r", "s1", CLAIM("x", "attacks", "b", "")),
    all,
    "b x y r r-s1 ");
}

// What passed the gate once is not changed, nor told of, again
static void
test_ids_that_begin_as_reports(void** const state)
{
  const EntSelection all = { NULL, 0U, 0U, 0U, 0U };
  (void)state;
  check_selection(
    CAST PASSAGE(
      "r", "r-r-s1", CLAIM("a", "attacks", "b", "says='denied' speaker='c'")),
    all,
    "a b c r r-r-s1 ");
}

static void
test_unknown(void** const state)
{
  const char* const  around[]  = { "a", "z" };
  const EntSelection selection = { around, 2U, 1U, 0U, 0U };
  EntBench           bench;
  EntGraph*          part = NULL;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, chain);
  assert_int_equal(ent_graph_select(graph, &selection, &part), ENT_BAD_ARG);
  assert_null(part);
  ent_bench_check_codes(&bench, "unknown-actor ");
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_around),
    cmocka_unit_test(test_several),
    cmocka_unit_test(test_filters),
    cmocka_unit_test(test_neighbours),
    cmocka_unit_test(test_ids_that_begin_as_reports),
    cmocka_unit_test(test_unknown),
  };
  return cmocka_run_group_tests_name("select", tests, NULL, NULL);
}
