// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "draw/svg.h"

#include <stdio.h>

#define DASH " \xE2\x80\x93 "
#define Q(words) " \xE2\x80\x9C" words "\xE2\x80\x9D"

static void
check_actor(const EntActorKind kind,
            const char* const  role,
            const char* const  expected)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  EntSceneNode       node   = { .kind = kind, .name = { "Ann", 3U } };
  node.role                 = ent_text(role);
  ent_svg_add_actor_title(&bytes, &node);
  ent_check_text(ent_bytes_view(&bytes), expected);
  ent_bytes_clear(&bytes);
}

static void
test_actors(void** const state)
{
  (void)state;
  check_actor(ENT_PERSON, NULL, "Ann (person)");
  check_actor(ENT_PERSON, "chief", "Ann (person; chief)");
  check_actor(ENT_ARMED_GROUP, NULL, "Ann (armed group)");
}

// Check the title of the only line of a graph
static void
check_edge(const char* const content, const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  EntDrawBench       draw;
  ent_draw_bench_scene(&draw, content, NULL);
  assert_int_equal(draw.scene.n_edges, 1);
  ent_svg_add_edge_title(&bytes, &draw.scene, draw.scene.edges);
  ent_check_text(ent_bytes_view(&bytes), expected);
  ent_bytes_clear(&bytes);
  ent_draw_bench_close(&draw);
}

#define QUOTE(id, more, words)                                        \
  "<passage id='" id "' report='r' " more "><quote>" words "</quote>" \
  "<claim from='a' is='attacks' to='b'/></passage>"
#define NOTE(id, number) \
  "<source id='" id "' report='r' note='" number "'>S</source>"
#define NAME "a" DASH "attacks" DASH "b"

static void
test_edges(void** const state)
{
  (void)state;
  check_edge(CAST QUOTE("s", "", "W"),
             NAME " (conflict; 1 claim, stated as fact)." Q("W"));
  check_edge(CAST QUOTE("s1", "", "W") QUOTE("s2", "", "X"),
             NAME " (conflict; 2 claims, stated as fact)." Q("W") Q("X"));

  // Three quotes are enough
  check_edge(CAST QUOTE("s1", "", "1") QUOTE("s2", "", "2") QUOTE("s3", "", "3")
               QUOTE("s4", "", "4"),
             NAME " (conflict; 4 claims, stated as fact)." Q("1") Q("2")
               Q("3"));

  // Two claims of one passage need it once
  check_edge(CAST SAID("s",
                       CLAIM("a", "attacks", "b", "")
                         CLAIM("a", "detains", "b", "")),
             "a" DASH "attacks, detains" DASH
             "b (conflict; 2 claims, stated as fact)." Q("Q."));
}

static void
test_notes(void** const state)
{
  const char* const start = NAME " (conflict; 1 claim, stated as fact)." Q("W");
  char              expected[256];
  (void)state;
  snprintf(expected, sizeof(expected), "%s [8]", start);
  check_edge(CAST NOTE("n", "8") QUOTE("s", "sources='n'", "W"), expected);
  snprintf(expected, sizeof(expected), "%s [8, 11]", start);
  check_edge(CAST NOTE("n1", "8") NOTE("n2", "8") NOTE("n3", "11")
               QUOTE("s", "sources='n1 n2 n3'", "W"),
             expected);
  check_edge(
    CAST "<source id='n' report='r'>S</source>" QUOTE("s", "sources='n'", "W"),
    start);
}

static void
test_description(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  EntDrawBench       draw;
  (void)state;
  ent_draw_bench_scene(&draw, CAST QUOTE("s", "", "W"), NULL);
  ent_svg_add_description(&bytes, &draw.scene);
  ent_check_text(ent_bytes_view(&bytes),
                 "Network of actors and their relations: 2 actors; 1 relation "
                 "from 1 claim. Source:" Q("r") ": 1 claim in 1 relation");
  ent_bytes_clear(&bytes);
  ent_draw_bench_close(&draw);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_actors),
    cmocka_unit_test(test_edges),
    cmocka_unit_test(test_notes),
    cmocka_unit_test(test_description),
  };
  return cmocka_run_group_tests_name("svg_title", tests, NULL, NULL);
}
