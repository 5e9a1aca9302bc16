// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

// Check title, subtitle and source line
static void
check_frame(const char* const content,
            const char* const title,
            const char* const subtitle,
            const char* const source)
{
  EntDrawBench draw;
  ent_draw_bench_scene(&draw, content, NULL);
  ent_check_text(draw.scene.title, title);
  ent_check_text(draw.scene.subtitle, subtitle);
  ent_check_text(draw.scene.source, source);
  ent_draw_bench_close(&draw);
}

#define THREE ACTOR("a", "state") ACTOR("b", "state") ACTOR("c", "state")
#define TITLED(id, title) "<report id='" id "' title='" title "'/>"
#define IS(from, to, more) CLAIM(from, "attacks", to, more)
#define Q(words) "\xE2\x80\x9C" words "\xE2\x80\x9D"

static void
test_plain(void** const state)
{
  (void)state;
  check_frame("",
              "Actors and relations in 0 reports",
              "0 actors; 0 relations from 0 claims",
              "");
  check_frame(THREE REPORT("r") SAID("s1", IS("a", "b", "")),
              "Actors and relations in 1 report",
              "2 actors; 1 relation from 1 claim",
              "Source: " Q("r") ": 1 claim in 1 relation");
  check_frame(THREE TITLED("r", "The  Title") SAID("s1", IS("a", "b", "")),
              "The Title",
              "2 actors; 1 relation from 1 claim",
              "Source: " Q("The Title") ": 1 claim in 1 relation");

  // A report is named although nothing of it is drawn
  check_frame(THREE REPORT("r"),
              "Actors and relations in 1 report",
              "0 actors; 0 relations from 0 claims",
              "Source: " Q("r") ": 0 claims in 0 relations");
}

static void
test_left_out(void** const state)
{
  const char* const source = "Source: " Q("r") ": 1 claim in 1 relation";
  const char* const title  = "Actors and relations in 1 report";
  (void)state;
  check_frame(THREE REPORT("r") SAID(
                "s1", IS("a", "b", "") IS("a", "c", "modality='hypothetical'")),
              title,
              "2 actors; 1 relation from 1 claim; not drawn: 1 only "
              "hypothetical",
              source);
  check_frame(THREE REPORT("r")
                SAID("s1", IS("a", "b", "") IS("a", "c", "polarity='negated'")),
              title,
              "2 actors; 1 relation from 1 claim; not drawn: 1 only denied",
              source);
  check_frame(THREE REPORT("r")
                SAID("s1",
                     IS("a", "b", "") IS("a", "c", "polarity='negated'")
                       IS("c", "b", "modality='hypothetical'")),
              title,
              "2 actors; 1 relation from 1 claim; not drawn: 1 only "
              "hypothetical, 1 only denied",
              source);
}

static void
test_few(void** const state)
{
  const EntDrawOptions options = { .title = "My  title", .max_actors = 2U };
  EntDrawBench         draw;
  (void)state;
  ent_draw_bench_scene(&draw,
                       THREE TITLED("r", "T")
                         SAID("s1", IS("a", "b", "") IS("b", "c", "")),
                       &options);
  ent_check_text(draw.scene.title, "My title");
  ent_check_text(draw.scene.subtitle,
                 "2 of 3 actors, those with most claims; 1 relation from 1 "
                 "claim");
  ent_draw_bench_close(&draw);
}

#define NAMED(more) "<report id='r' title='T' " more "/>"

static void
check_source(const char* const content, const char* const expected)
{
  EntDrawBench draw;
  ent_draw_bench_scene(&draw, content, NULL);
  ent_check_text(draw.scene.source, expected);
  ent_draw_bench_close(&draw);
}

static void
test_names(void** const state)
{
  (void)state;
  check_source(THREE NAMED("publisher='P' author='A'")
                 SAID("s1", IS("a", "b", "")),
               "Source: P, " Q("T") ": 1 claim in 1 relation");
  check_source(THREE NAMED("author='A' issued='2026-01-09'")
                 SAID("s1", IS("a", "b", "")),
               "Source: A, " Q("T") ", 9 January 2026: 1 claim in 1 relation");
}

#define P(report) PASSAGE(report, "s1", IS("a", "b", ""))
#define P2(report) PASSAGE(report, "s2", IS("a", "b", "") IS("b", "c", ""))

static void
test_many(void** const state)
{
  (void)state;

  // Those with most claims first; those without any are not named
  check_source(THREE REPORT("r1") REPORT("r2") REPORT("r3") P("r1") P2("r2"),
               "Sources: " Q("r2") ": 2 claims in 2 relations; " Q(
                 "r1") ": 1 claim in 1 relation");
  check_source(THREE REPORT("r1") REPORT("r2") REPORT("r3") REPORT("r4") P("r1")
                 P("r2") P("r3") P("r4"),
               "Sources: " Q("r1") ": 1 claim in 1 relation; " Q(
                 "r2") ": 1 claim in 1 relation; " Q("r3") ": 1 claim in 1 "
                                                           "relation; and 1 "
                                                           "more report");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_plain), cmocka_unit_test(test_left_out),
    cmocka_unit_test(test_few),   cmocka_unit_test(test_names),
    cmocka_unit_test(test_many),
  };
  return cmocka_run_group_tests_name("scene_frame", tests, NULL, NULL);
}
