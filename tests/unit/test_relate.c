// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include <stdio.h>
#include <string.h>

// Print relationships as "a attacks b 2/3 fact|"
static void
check_relations(const char* const content, const char* const expected)
{
  char     actual[512] = { 0 };
  EntBench bench;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, content);
  for (size_t i = 0U; i < ent_graph_n_relationships(graph); ++i) {
    const EntRelationship* const r    = ent_graph_relationship(graph, i);
    const size_t                 size = strlen(actual);
    const EntRecord from = ent_graph_record(graph, ENT_ACTOR, r->from);
    const EntRecord to   = ent_graph_record(graph, ENT_ACTOR, r->to);
    snprintf(actual + size,
             sizeof(actual) - size,
             "%.*s %s %.*s %u/%u%s|",
             (int)from.actor->id.size,
             from.actor->id.data,
             ent_predicate_name(r->predicate),
             (int)to.actor->id.size,
             to.actor->id.data,
             r->n_supporting,
             r->n_claims,
             r->is_fact ? " fact" : "");
    for (uint32_t j = 1U; j < r->n_claims; ++j) {
      assert_true(r->claims[j - 1U] < r->claims[j]);
    }
  }
  assert_string_equal(actual, expected);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
test_bundles(void** const state)
{
  (void)state;
  check_relations(CAST, "");
  check_relations(
    CAST PASSAGE("r", "s1", CLAIM("a", "attacks", "b", "")) PASSAGE(
      "r", "s2", CLAIM("a", "attacks", "b", "") CLAIM("b", "attacks", "a", "")),
    "a attacks b 2/2 fact|b attacks a 1/1 fact|");

  // By first actor, name of the predicate, second actor
  check_relations(
    CAST PASSAGE("r",
                 "s1",
                 CLAIM("b", "supports", "a", "") CLAIM("a", "supports", "c", "")
                   CLAIM("a", "supports", "b", "")
                     CLAIM("a", "condemns", "p", "")
                       CLAIM("a", "partnerOf", "b", "")),
    "a condemns p 1/1 fact|a partnerOf b 1/1 fact|a supports b 1/1 fact|"
    "a supports c 1/1 fact|b supports a 1/1 fact|");
}

// One claim with more attributes, alone or with others
static void
check_fact(const char* const more,
           const char* const others,
           const char* const expected)
{
  char content[2048];
  snprintf(content,
           sizeof(content),
           "%s<passage id='s1' report='r'><quote>Q</quote>"
           "<claim from='a' is='attacks' to='b' %s/></passage>%s",
           CAST REPORT("q"),
           more,
           others);
  check_relations(content, expected);
}

// Decisions, 1: when the plain triple may be written
static void
test_facts(void** const state)
{
  (void)state;
  check_fact("", "", "a attacks b 1/1 fact|");
  check_fact("speaker='c'", "", "a attacks b 1/1|");
  check_fact("relayed-by='c'", "", "a attacks b 1/1|");
  check_fact("hedge='may'", "", "a attacks b 1/1|");
  check_fact("modality='likely'", "", "a attacks b 1/1|");
  check_fact("modality='historical'", "", "a attacks b 1/1|");
  check_fact("polarity='negated'", "", "a attacks b 0/1|");
}

static void
test_disputes(void** const state)
{
  const char* const denied = PASSAGE(
    "r", "s2", CLAIM("a", "attacks", "b", "polarity='negated' speaker='a'"));
  const char* const elsewhere =
    PASSAGE("q", "s1", CLAIM("a", "attacks", "b", "polarity='negated'"));
  const char* const plain = PASSAGE("q", "s1", CLAIM("a", "attacks", "b", ""));
  const char* const other =
    PASSAGE("r", "s2", CLAIM("a", "attacks", "c", "polarity='negated'"));
  (void)state;

  // A report that denies does not state, whoever speaks
  check_fact("", denied, "a attacks b 1/2|");
  check_fact("", elsewhere, "a attacks b 1/2 fact|");
  check_fact("polarity='negated'", plain, "a attacks b 1/2 fact|");
  check_fact("speaker='c'", plain, "a attacks b 2/2 fact|");

  // What is denied of others does not matter
  check_fact("", other, "a attacks b 1/1 fact|a attacks c 0/1|");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_bundles),
    cmocka_unit_test(test_facts),
    cmocka_unit_test(test_disputes),
  };
  return cmocka_run_group_tests_name("relate", tests, NULL, NULL);
}
