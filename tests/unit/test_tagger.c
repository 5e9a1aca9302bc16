// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// How well words are tagged is seen in tests/extract

#include "harness.h"

#include "base/bytes.h"
#include "base/world.h"
#include "extract/tag_line.h"
#include "extract/tagger.h"

#include <stdlib.h>
#include <string.h>

#define MANY 50000U

// A tagger with all that it needs
typedef struct {
  EntNames    names;
  EntReadings readings;
  EntTokens   tokens;
  EntTagger   tagger;
  EntBytes    line;
} Fixture;

static void
open_fixture(Fixture* const fixture, const EntAllocator* const memory)
{
  fixture->names    = ent_names_init(memory);
  fixture->readings = ent_readings_init(memory, &fixture->names);
  fixture->tokens   = ent_tokens_init(memory, &fixture->names);
  fixture->tagger   = ent_tagger_init(memory, &fixture->readings);
  fixture->line     = ent_bytes_init(memory);
}

static void
close_fixture(Fixture* const fixture)
{
  ent_bytes_clear(&fixture->line);
  ent_tagger_clear(&fixture->tagger);
  ent_tokens_clear(&fixture->tokens);
  ent_readings_clear(&fixture->readings);
  ent_names_clear(&fixture->names);
}

static EntStatus
tag(Fixture* const fixture, const EntText sentence)
{
  EntStatus st = ent_tokens_cut(&fixture->tokens, sentence, NULL, 0U);
  st = st ? st : ent_tagger_run(&fixture->tagger, &fixture->tokens, sentence);
  fixture->line.size = 0U;
  if (!st) {
    ent_tag_line(&fixture->tagger, &fixture->tokens, sentence, &fixture->line);
  }

  return st ? st : fixture->line.status;
}

static void
check(Fixture* const    fixture,
      const char* const sentence,
      const char* const expected)
{
  assert_int_equal(tag(fixture, ent_text(sentence)), ENT_SUCCESS);
  ent_check_text(ent_bytes_view(&fixture->line), expected);
}

static void
test_lines(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  Fixture            fixture;
  (void)state;
  open_fixture(&fixture, &memory);
  check(&fixture, "", "");
  check(&fixture, ".", "./.");
  check(&fixture, "x", "x/N");
  check(&fixture, "to", "to/P");
  check(&fixture,
        "Russia\xE2\x80\x99s fleet left.",
        "Russia/NP \xE2\x80\x99s/POS fleet/N left/VD ./.");
  check(&fixture,
        "\"We won,\" he said.",
        "\"/. We/PRO won/VD ,/. \"/. he/PRO said/VD ./.");
  check(&fixture, "R & D", "R/NP &/C D/NP");
  check(&fixture, "See https://a.org/b", "See/N https://a.org/b/N");
  check(&fixture, "Он ушёл.", "Он/NP ушёл/N ./.");
  close_fixture(&fixture);
}

// The spelling of a word tells what it may be
static void
test_spelling(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  Fixture            fixture;
  (void)state;
  open_fixture(&fixture, &memory);
  check(&fixture, "He met May in May.", "He/PRO met/VD May/NP in/P May/NP ./.");
  check(&fixture, "They told us.", "They/PRO told/VD us/PRO ./.");
  check(&fixture, "The US won.", "The/D US/NP won/VD ./.");
  check(&fixture, "the Israel-Iran war", "the/D Israel-Iran/NP war/N");
  check(&fixture, "a pro-Russian ex-spy", "a/D pro-Russian/J ex-spy/N");
  check(&fixture, "a 30-day truce", "a/D 30-day/J truce/N");
  check(&fixture, "an F-16 jet", "an/D F-16/NP jet/N");
  check(&fixture, "a troop build-up", "a/D troop/N build-up/N");
  check(&fixture, "a French-led force", "a/D French-led/J force/N");
  check(&fixture, "It re-armed.", "It/PRO re-armed/VD ./.");
  close_fixture(&fixture);
}

// Some tokens take no longer than as many of prose
static void
test_long(void** const state)
{
  static const char* const parts[] = {
    "attacks ", "not ",  "that ", "and ", "\" ",   ", ",    "( ",
    "A-b ",     "to ",   "like ", "who ", "'s ",   "very ", ". ",
    "seized ",  "Iran ", "more ", "her ", "will ", "x",
  };
  const EntAllocator memory = ent_memory_system();
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(parts); ++i) {
    Fixture  fixture;
    EntBytes text = ent_bytes_init(&memory);
    open_fixture(&fixture, &memory);
    for (size_t j = 0U; j < MANY; ++j) {
      ent_bytes_string(&text, parts[i]);
    }

    assert_false(tag(&fixture, ent_bytes_view(&text)));
    ent_bytes_clear(&text);
    close_fixture(&fixture);
  }
}

// Any words in any order get tags
static void
test_salad(void** const state)
{
  static const char* const words[] = {
    "that ",   "to ",   "attacks ", "'s ",   "not ",    "Iran ",  ", ",
    "seized ", "by ",   "and ",     "who ",  "more ",   "up ",    "\"",
    "like ",   "the ",  "will ",    "its ",  "likely ", "after ", "pro-Iran ",
    "(",       "20th ", "has ",     "left ", "her ",    ". ",     "following ",
  };
  const EntAllocator memory = ent_memory_system();
  uint32_t           seed   = 1U;
  Fixture            fixture;
  (void)state;
  open_fixture(&fixture, &memory);
  for (size_t i = 0U; i < 5000U; ++i) {
    char sentence[256] = "";
    for (size_t j = 0U; j < i % 20U; ++j) {
      seed = seed * 1664525U + 1013904223U;
      strcat(sentence, words[(seed >> 16U) % N_ITEMS(words)]);
    }

    assert_false(tag(&fixture, ent_text(sentence)));
    assert_int_equal(fixture.tagger.n_items, fixture.tokens.n_items);
  }

  close_fixture(&fixture);
}

static EntStatus
tag_scarcely(EntWorld* const world)
{
  Fixture fixture;
  open_fixture(&fixture, ent_world_memory(world));
  const EntStatus st = tag(
    &fixture,
    ENT_TEXT("The group, backed by Rwanda, didn't seize any Congo-run towns."));
  close_fixture(&fixture);
  return st;
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_check_scarce(tag_scarcely);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_lines),  cmocka_unit_test(test_spelling),
    cmocka_unit_test(test_long),   cmocka_unit_test(test_salad),
    cmocka_unit_test(test_memory),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
