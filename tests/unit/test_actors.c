// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "extract/actors/actors.h"

#include "base/world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// All that is needed to find actors
typedef struct {
  EntNames      names;
  EntReadings   readings;
  EntTokens     tokens;
  EntTagger     tagger;
  EntSyntax     syntax;
  EntGazetteer* gazetteer;
  EntActors*    actors;
} Finder;

static EntStatus
open_finder(EntWorld* const world, Finder* const finder)
{
  const EntAllocator* const memory = ent_world_memory(world);
  memset(finder, 0, sizeof(*finder));
  finder->names    = ent_names_init(memory);
  finder->readings = ent_readings_init(memory, &finder->names);
  finder->tokens   = ent_tokens_init(memory, &finder->names);
  finder->tagger   = ent_tagger_init(memory, &finder->readings);
  finder->syntax   = ent_syntax_init(memory);

  const EntStatus st =
    ent_gazetteer_new(world, &finder->names, &finder->gazetteer);
  return st ? st
            : ent_actors_new(
                memory, finder->gazetteer, ENT_TEXT("brief"), &finder->actors);
}

static void
close_finder(Finder* const finder)
{
  ent_actors_free(finder->actors);
  ent_gazetteer_free(finder->gazetteer);
  ent_syntax_clear(&finder->syntax);
  ent_tagger_clear(&finder->tagger);
  ent_tokens_clear(&finder->tokens);
  ent_readings_clear(&finder->readings);
  ent_names_clear(&finder->names);
}

// Read a report of one sentence
static EntStatus
read_sentence(Finder* const   finder,
              const EntText   sentence,
              EntFound* const found)
{
  EntTokens* const tokens = &finder->tokens;
  EntTagger* const tagger = &finder->tagger;
  EntStatus        st     = ent_tokens_cut(tokens, sentence, NULL, 0U);
  st = st ? st : ent_actors_survey(finder->actors, tokens, sentence);
  st = st ? st : ent_tagger_run(tagger, tokens, sentence);
  st =
    st ? st
       : ent_actors_find(finder->actors, tokens, tagger, sentence, true, found);
  st =
    st ? st
       : ent_syntax_parse(
           &finder->syntax, tokens, tagger, found->mentions, found->n_mentions);
  return st ? st
            : ent_actors_resolve(
                finder->actors, tokens, tagger, &finder->syntax, found);
}

static const char sentence[] =
  "Russian Security Council Chairperson Dmitry Medvedev met officials of the "
  "Freedonia Liberation Front (FLF), and it thanked him.";

static void
test_send(void** const state)
{
  (void)state;
  EntBench    bench;
  Finder      finder;
  EntFound    found    = { 0 };
  EntRecorder recorder = { 0 };
  uint32_t    speaker  = ENT_NO_ACTOR;
  uint32_t    again    = ENT_NO_ACTOR;
  ent_bench_open(&bench);
  assert_int_equal(open_finder(bench.world, &finder), ENT_SUCCESS);
  assert_int_equal(read_sentence(&finder, ent_text(sentence), &found),
                   ENT_SUCCESS);
  for (size_t i = 0U; i < found.n_ties; ++i) {
    assert_int_equal(
      ent_actors_use(finder.actors, found.ties[i].from, ENT_TEXT("")),
      ENT_SUCCESS);
  }

  // Anonymous speakers have the id of the report, and are one for one word
  assert_int_equal(
    ent_actors_anonymous(finder.actors, ENT_TEXT("Sources"), &speaker),
    ENT_SUCCESS);
  assert_int_equal(
    ent_actors_anonymous(finder.actors, ENT_TEXT("sources"), &again),
    ENT_SUCCESS);
  assert_int_equal(speaker, again);
  ent_check_text(ent_actors_get(finder.actors, speaker)->id, "brief--sources");

  // Those who are used are sent, and whom they belong to
  const EntPosition nowhere = { NULL, 0U, 0U };
  assert_int_equal(
    ent_actors_send(finder.actors, ent_recorder_sink(&recorder), nowhere),
    ENT_SUCCESS);
  assert_string_equal(recorder.text,
                      "actor dmitry-medvedev, actor russia, "
                      "actor russian-security-council, ");
  close_finder(&finder);
  ent_bench_close(&bench);
}

// A sink that joins the labels of the first actor
static EntStatus
join_labels(void* const handle, const EntRecord* const record)
{
  char* const out = (char*)handle;
  for (size_t i = 0U; !*out && i < record->actor->labels.n_items; ++i) {
    const EntLabel* const label = &record->actor->labels.items[i];
    char                  line[64];
    snprintf(line,
             sizeof(line),
             "%d %.*s|",
             (int)label->role,
             (int)label->text.size,
             label->text.data);
    strcat(out + 1, line);
  }

  *out = '|';
  return ENT_SUCCESS;
}

static void
test_labels(void** const state)
{
  (void)state;
  static const char* const forms[] = { "the Kremlin",        "Russian",
                                       "Russian troops",     "Russia",
                                       "Mother Russia (MR)", "bear" };
  EntBench                 bench;
  Finder                   finder;
  EntFound                 found     = { 0 };
  char                     text[512] = { 0 };
  ent_bench_open(&bench);
  assert_int_equal(open_finder(bench.world, &finder), ENT_SUCCESS);
  assert_int_equal(read_sentence(&finder, ENT_TEXT("Russia fell."), &found),
                   ENT_SUCCESS);
  assert_int_equal(found.n_mentions, 1U);
  for (size_t i = 0U; i < N_ITEMS(forms); ++i) {
    assert_int_equal(ent_actors_use(finder.actors,
                                    found.mentions[0].actor,
                                    ent_text(forms[i])),
                     ENT_SUCCESS);
  }

  const EntSink     sink    = { text, join_labels };
  const EntPosition nowhere = { NULL, 0U, 0U };
  assert_int_equal(ent_actors_send(finder.actors, sink, nowhere), ENT_SUCCESS);
  assert_string_equal(text + 1,
                      "1 Russia|2 MR|2 Mother Russia|3 bear|4 Russian|"
                      "5 the Kremlin|");
  close_finder(&finder);
  ent_bench_close(&bench);
}

static EntStatus
read_scarce(EntWorld* const world)
{
  Finder    finder;
  EntFound  found   = { 0 };
  uint32_t  speaker = ENT_NO_ACTOR;
  EntStatus st      = open_finder(world, &finder);
  st = st ? st : read_sentence(&finder, ent_text(sentence), &found);
  for (size_t i = 0U; !st && i < found.n_mentions; ++i) {
    if (found.mentions[i].actor != ENT_NO_ACTOR) {
      st = ent_actors_use(
        finder.actors, found.mentions[i].actor, ENT_TEXT("They"));
    }
  }

  EntRecorder       recorder = { 0 };
  const EntPosition nowhere  = { NULL, 0U, 0U };
  if (!st) {
    st = ent_actors_anonymous(finder.actors, ENT_TEXT("Sources"), &speaker);
  }
  st =
    st ? st
       : ent_actors_send(finder.actors, ent_recorder_sink(&recorder), nowhere);
  close_finder(&finder);
  return st;
}

static void
test_scarce(void** const state)
{
  (void)state;
  ent_check_scarce(read_scarce);
}

// Long and odd sentences are read in bounded time
static void
test_hostile(void** const state)
{
  (void)state;
  static const char* const parts[] = { "Russia ",
                                       "Russian ",
                                       "and ",
                                       "the ",
                                       "of the ",
                                       "(",
                                       "President ",
                                       "X-",
                                       "X ",
                                       "Ministry of ",
                                       "it and ",
                                       "its ",
                                       "al-",
                                       "A. ",
                                       "Russian-Russian-",
                                       "he, who ",
                                       "20th ",
                                       "Committee ",
                                       "(US) ",
                                       "'s ",
                                       "President Vladimir Putin, ",
                                       "Russian troops, he ",
                                       "bin ",
                                       "Al-Assad ",
                                       "regime ",
                                       "Vladimir ",
                                       "United " };
  for (size_t i = 0U; i < N_ITEMS(parts); ++i) {
    EntBench bench;
    Finder   finder;
    EntFound found = { 0 };
    ent_bench_open(&bench);
    EntBytes text = ent_bytes_init(ent_world_memory(bench.world));
    for (size_t j = 0U; j < 10000U; ++j) {
      ent_bytes_string(&text, parts[i]);
    }
    assert_int_equal(open_finder(bench.world, &finder), ENT_SUCCESS);
    assert_int_equal(read_sentence(&finder, ent_bytes_view(&text), &found),
                     ENT_SUCCESS);
    for (size_t j = 1U; j < found.n_mentions; ++j) {
      assert_true(found.mentions[j - 1U].end <= found.mentions[j].begin);
    }
    close_finder(&finder);
    ent_bytes_clear(&text);
    ent_bench_close(&bench);
  }
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_send),
    cmocka_unit_test(test_labels),
    cmocka_unit_test(test_scarce),
    cmocka_unit_test(test_hostile),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
