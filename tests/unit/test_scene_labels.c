// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include <stdio.h>
#include <string.h>

// Check the lines of the label between a and b, and the words for a sentence
static void
check_label(const char* const content,
            const char* const lines,
            const char* const words,
            const char* const codes)
{
  char         found[256] = "";
  EntDrawBench draw;
  ent_draw_bench_scene(&draw, content, NULL);
  const EntSceneEdge* const edge = ent_draw_bench_edge(&draw, "a", "b");
  assert_non_null(edge);
  for (size_t i = 0U; i < edge->lines.n_items; ++i) {
    const EntText line = edge->lines.items[i];
    const size_t  size = strlen(found);
    snprintf(
      found + size, sizeof(found) - size, "%.*s|", (int)line.size, line.data);
  }
  assert_string_equal(found, lines);
  ent_check_text(edge->words, words);
  ent_bench_check_codes(&draw.bench, codes);
  ent_draw_bench_close(&draw);
}

#define IS(more) CLAIM("a", "attacks", "b", more)
#define S1(claims) CAST SAID("s1", claims)

static void
test_verbs(void** const state)
{
  (void)state;
  check_label(S1(IS("")), "attacks|", "attacks", "");
  check_label(S1(IS("wording='raided'")), "raided|", "raided", "");

  // Structure needs no words
  check_label(S1(CLAIM("a", "memberOf", "b", "")), "", "member of", "");
}

static void
test_order(void** const state)
{
  (void)state;

  // Most claims first, of equals the longest, of these the first
  check_label(S1(IS("wording='hit'")) SAID("s2", IS("wording='shot'"))
                SAID("s3", IS("wording='hit'")),
              "hit|shot|",
              "hit, shot",
              "");
  check_label(S1(IS("wording='hit'")) SAID("s2", IS("wording='bombed'")),
              "bombed|hit|",
              "bombed, hit",
              "");
  check_label(S1(IS("wording='hit'")) SAID("s2", IS("wording='cut'")),
              "hit|cut|",
              "hit, cut",
              "");
}

static void
test_room(void** const state)
{
  (void)state;

  // What a longer phrase says already, and what has no room, is left out
  check_label(S1(IS("wording='hit'")) SAID("s2", IS("wording='Hit hard'")),
              "Hit hard|",
              "Hit hard, hit",
              "");
  check_label(S1(IS("wording='one thing after another again'"))
                SAID("s2", IS("wording='two things one after another'"))
                  SAID("s3", IS("wording='hit'")),
              "one thing after|another again|hit|",
              "one thing after another again, two things one after another, "
              "hit",
              "");
}

static void
test_disputed(void** const state)
{
  (void)state;
  check_label(S1(IS("")) SAID("s2", IS("polarity='negated'")),
              "attacks|no: attacks|disputed|",
              "attacks, no: attacks",
              "");
  check_label(S1(IS("wording='hit'"))
                SAID("s2", IS("polarity='negated' wording='never hit'")),
              "never hit|disputed|",
              "never hit, hit",
              "");

  // It takes the last line
  check_label(S1(IS("wording='hit'")) SAID("s2", IS("wording='shot'"))
                SAID("s3", IS("polarity='negated' wording='never came'")),
              "never came|shot|disputed|",
              "never came, shot, hit",
              "");
}

#define LONG                                                                   \
  "warned once more of very grave and also of quite lasting consequences for " \
  "all"

static void
test_long(void** const state)
{
  (void)state;
  check_label(S1(IS("wording='" LONG "'")),
              "warned once more of|very grave and also of|quite\xE2\x80\xA6|",
              LONG,
              "label-cut ");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_verbs), cmocka_unit_test(test_order),
    cmocka_unit_test(test_room),  cmocka_unit_test(test_disputed),
    cmocka_unit_test(test_long),
  };
  return cmocka_run_group_tests_name("scene_labels", tests, NULL, NULL);
}
