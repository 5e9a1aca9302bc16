// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

// Check the role line of p, who is drawn because he condemns b
static void
check_role(const char* const content, const char* const expected)
{
  EntDrawBench draw;
  ent_draw_bench_scene(&draw, content, NULL);
  const EntSceneNode* const node = ent_draw_bench_node(&draw, "p");
  assert_non_null(node);
  ent_check_text(node->role, expected);
  ent_draw_bench_close(&draw);
}

#define PERSON(more) \
  "<actor id='p' kind='person' " more "><name>P</name></actor>"
#define PLACES                                                        \
  "<actor id='a' kind='state'><name>Aland</name></actor>"             \
  "<actor id='b' kind='state'><name>Bland</name></actor>"             \
  "<actor id='o' kind='organization' to-date='1990'><name>Old</name>" \
  "</actor>" REPORT("r") SAID("s1", CLAIM("p", "condemns", "b", ""))
#define ACTORS PERSON("") PLACES
#define OFFICE(where, more) CLAIM("p", "holdsOfficeIn", where, more)

static void
test_offices(void** const state)
{
  (void)state;
  check_role(ACTORS, "");
  check_role(ACTORS SAID("s2", OFFICE("a", "office='chief'")), "chief, Aland");
  check_role(ACTORS SAID("s2", OFFICE("a", "office='chief of ALAND'")),
             "chief of ALAND");
  check_role(ACTORS SAID("s2", OFFICE("a", "")), "Aland");
}

static void
test_former(void** const state)
{
  (void)state;
  check_role(
    ACTORS SAID("s2", OFFICE("a", "office='chief' modality='historical'")),
    "former chief, Aland");
  check_role(ACTORS SAID("s2",
                         OFFICE("a",
                                "office='Former chief' "
                                "modality='historical'")),
             "Former chief, Aland");
  check_role(ACTORS SAID("s2", OFFICE("a", "modality='historical'")),
             "former office, Aland");

  // Where nothing is any more, nobody holds an office
  check_role(ACTORS SAID("s2", OFFICE("o", "office='chief'")),
             "former chief, Old");
}

static void
test_not_said(void** const state)
{
  (void)state;
  check_role(
    ACTORS SAID("s2", OFFICE("a", "office='chief' polarity='negated'")), "");
  check_role(ACTORS SAID("s2", OFFICE("a", "office='chief' modality='likely'")),
             "");
  check_role(ACTORS SAID("s2", OFFICE("a", "office='chief' modality='future'")),
             "");
}

static void
test_best(void** const state)
{
  (void)state;
  check_role(ACTORS SAID("s2",
                         OFFICE("a", "office='chief' modality='historical'")
                           OFFICE("b", "office='clerk'")),
             "clerk, Bland");
  check_role(ACTORS SAID("s2", OFFICE("a", "") OFFICE("b", "office='clerk'")),
             "clerk, Bland");
  check_role(ACTORS SAID("s2",
                         OFFICE("a", "office='chief'")
                           OFFICE("b", "office='clerk'"))
               SAID("s3", OFFICE("b", "office='clerk'")),
             "clerk, Bland");
}

// Of two with as many claims, the first is shown
static void
test_equal(void** const state)
{
  (void)state;
  check_role(ACTORS SAID("s2",
                         OFFICE("a", "office='chief'")
                           OFFICE("b", "office='clerk'")),
             "chief, Aland");
}

static void
test_homes(void** const state)
{
  (void)state;
  check_role(PERSON("rolls-up-to='a'") PLACES, "Aland");
  check_role(PERSON("rolls-up-to='p2'") PLACES
             "<actor id='p2' kind='state'><name>P</name></actor>",
             "");
  check_role(PERSON("rolls-up-to='a'")
               PLACES SAID("s2", OFFICE("b", "office='clerk'")),
             "clerk, Bland");
}

static void
test_ends(void** const state)
{
  (void)state;
  check_role(PERSON("to-date='2001-02-03'") PLACES, "until Feb 2001");
  check_role(PERSON("to-date='2001' rolls-up-to='a'") PLACES,
             "Aland, until 2001");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_offices),  cmocka_unit_test(test_former),
    cmocka_unit_test(test_not_said), cmocka_unit_test(test_best),
    cmocka_unit_test(test_equal),    cmocka_unit_test(test_homes),
    cmocka_unit_test(test_ends),
  };
  return cmocka_run_group_tests_name("scene_roles", tests, NULL, NULL);
}
