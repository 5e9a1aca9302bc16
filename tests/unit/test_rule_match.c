// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// What rules find in prose is seen in tests/extract

#include "harness.h"

#include "base/world.h"
#include "extract/actors/actors.h"
#include "extract/rules/rules.h"
#include "extract/syntax/syntax.h"
#include "extract/tagger.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MANY 10000U

// All that is needed to read a sentence
typedef struct {
  EntBench      bench;
  EntNames      names;
  EntReadings   readings;
  EntTokens     tokens;
  EntTagger     tagger;
  EntSyntax     syntax;
  EntGazetteer* gazetteer;
  EntActors*    actors;
  EntFound      found;
  EntRules*     rules;
  EntHits       hits;
  char          trace[2048];
} Fixture;

static void
open_fixture(Fixture* const fixture, const char* const rules)
{
  memset(fixture, 0, sizeof(*fixture));
  ent_bench_open(&fixture->bench);
  const EntAllocator* const memory = ent_world_memory(fixture->bench.world);
  fixture->names                   = ent_names_init(memory);
  fixture->readings                = ent_readings_init(memory, &fixture->names);
  fixture->tokens                  = ent_tokens_init(memory, &fixture->names);
  fixture->tagger = ent_tagger_init(memory, &fixture->readings);
  fixture->syntax = ent_syntax_init(memory);
  fixture->hits   = ent_hits_init(memory);
  assert_int_equal(ent_gazetteer_new(fixture->bench.world,
                                     &fixture->names,
                                     &fixture->gazetteer),
                   ENT_SUCCESS);
  assert_int_equal(
    ent_rules_new(fixture->bench.world, &fixture->names, &fixture->rules),
    ENT_SUCCESS);
  assert_int_equal(ent_rules_add(fixture->rules, "x.rel", ent_text(rules)),
                   ENT_SUCCESS);
}

static void
close_fixture(Fixture* const fixture)
{
  ent_hits_clear(&fixture->hits);
  ent_rules_free(fixture->rules);
  ent_actors_free(fixture->actors);
  ent_gazetteer_free(fixture->gazetteer);
  ent_syntax_clear(&fixture->syntax);
  ent_tagger_clear(&fixture->tagger);
  ent_tokens_clear(&fixture->tokens);
  ent_readings_clear(&fixture->readings);
  ent_names_clear(&fixture->names);
  ent_bench_close(&fixture->bench);
}

// Analyse a sentence but for its rules
static EntAnalysis
analyse(Fixture* const fixture, const EntText sentence)
{
  EntTokens* const tokens = &fixture->tokens;
  EntTagger* const tagger = &fixture->tagger;
  ent_actors_free(fixture->actors);
  assert_int_equal(ent_actors_new(ent_world_memory(fixture->bench.world),
                                  fixture->gazetteer,
                                  ENT_TEXT("test"),
                                  &fixture->actors),
                   ENT_SUCCESS);
  assert_int_equal(ent_tokens_cut(tokens, sentence, NULL, 0U), ENT_SUCCESS);
  assert_int_equal(ent_actors_survey(fixture->actors, tokens, sentence),
                   ENT_SUCCESS);
  assert_int_equal(ent_tagger_run(tagger, tokens, sentence), ENT_SUCCESS);
  assert_int_equal(
    ent_actors_find(
      fixture->actors, tokens, tagger, sentence, true, &fixture->found),
    ENT_SUCCESS);
  assert_int_equal(ent_syntax_parse(&fixture->syntax,
                                    tokens,
                                    tagger,
                                    fixture->found.mentions,
                                    fixture->found.n_mentions),
                   ENT_SUCCESS);
  assert_int_equal(
    ent_actors_resolve(
      fixture->actors, tokens, tagger, &fixture->syntax, &fixture->found),
    ENT_SUCCESS);

  const EntAnalysis analysis = { sentence,        tokens,
                                 tagger,          &fixture->syntax,
                                 fixture->actors, &fixture->found };
  return analysis;
}

static void
keep_trace(void* const       handle,
           const EntText     rule,
           const uint32_t    token,
           const char* const why)
{
  Fixture* const fixture = (Fixture*)handle;
  const size_t   size    = strlen(fixture->trace);
  if (ent_text_contains(rule, ENT_TEXT("zap"))) {
    snprintf(fixture->trace + size,
             sizeof(fixture->trace) - size,
             "%.*s@%u %s; ",
             (int)rule.size,
             rule.data,
             token,
             why);
  }
}

static void
match(Fixture* const fixture, const char* const sentence)
{
  const EntAnalysis analysis = analyse(fixture, ent_text(sentence));
  fixture->trace[0]          = '\0';
  assert_int_equal(
    ent_rules_match(
      fixture->rules, &analysis, &fixture->hits, keep_trace, fixture),
    ENT_SUCCESS);
}

#define TOP "relation attacks\n"

// The trace tells of each rule of a trigger why it failed
static void
test_trace(void** const state)
{
  Fixture fixture;
  (void)state;
  open_fixture(&fixture,
               TOP "verb zap id=zap-person from=subj to=obj from:person\n"
                   "verb zap id=zap-without from=subj to=obj without=with\n"
                   "verb zap id=zap-against from=subj to=on|against\n"
                   "verb zap id=zap-head from=subj to=obj obj:oil\n"
                   "verb zap id=zap-good from=subj to=obj goods=with\n"
                   "verb zap id=zap-late from=subj to=obj\n"
                   "verb zap id=zap-both both=subj\n");
  match(&fixture, "Russia zapped Iran with missiles.");
  assert_string_equal(fixture.trace,
                      "zap-person@1 from: no actor stands there; "
                      "zap-without@1 without=with does not hold; "
                      "zap-against@1 to: no actor stands there; "
                      "zap-head@1 obj:oil does not hold; "
                      "zap-late@1 another rule goes first; "
                      "zap-both@1 both: no two actors stand there; ");
  assert_int_equal(fixture.hits.n_items, 1U);
  ent_check_text(fixture.hits.items[0].rule, "zap-good");

  match(&fixture, "Russia zapped Russia.");
  assert_non_null(strstr(fixture.trace, "from and to are one actor"));
  assert_int_equal(fixture.hits.n_items, 0U);

  match(&fixture, "It rained.");
  assert_string_equal(fixture.trace, "");
  close_fixture(&fixture);
}

// A hit says where its parts stand
static void
test_hit(void** const state)
{
  Fixture fixture;
  (void)state;
  open_fixture(&fixture,
               TOP "verb zap id=zap-1 from=subj to=obj goods=with "
                   "polarity=negated modality=historical\n"
                   "noun zonk from=agent to=of office=self\n");
  match(&fixture, "In May Russia zapped Iran with old missiles and tanks.");
  assert_int_equal(fixture.hits.n_items, 1U);

  const EntHit* hit = &fixture.hits.items[0];
  assert_int_equal(hit->predicate, ENT_ATTACKS);
  assert_int_equal(hit->polarity, ENT_NEGATED);
  assert_int_equal(hit->modality, ENT_HISTORICAL);
  assert_int_equal(hit->trigger, 3U);
  assert_int_equal(hit->clause, 0U);
  assert_int_equal(hit->group, ENT_NONE);
  assert_int_equal(hit->goods_begin, 6U);
  assert_int_equal(hit->goods_end, 10U);
  assert_int_equal(hit->office_begin, hit->office_end);
  assert_false(hit->is_joint);
  assert_int_equal(fixture.found.mentions[hit->from_mention].begin, 2U);
  assert_int_equal(fixture.found.mentions[hit->to_mention].begin, 4U);

  match(&fixture, "A joint US/Israeli zonk of Iran failed.");
  assert_int_equal(fixture.hits.n_items, 2U);
  hit = &fixture.hits.items[1];
  assert_int_equal(hit->polarity, ENT_AFFIRMED);
  assert_int_equal(hit->modality, ENT_FACTUAL);
  assert_int_equal(hit->trigger, 5U);
  assert_int_not_equal(hit->group, ENT_NONE);
  assert_true(hit->is_joint);
  assert_int_equal(hit->office_begin, 5U);
  assert_int_equal(hit->office_end, 6U);
  close_fixture(&fixture);
}

static EntText
repeat(char* const text, const char* const part, const size_t count)
{
  const size_t size = strlen(part);
  for (size_t i = 0U; i < count; ++i) {
    memcpy(text + i * size, part, size);
  }

  const EntText all = { text, count * size };
  return all;
}

// Hits of one sentence are bounded, however long it is
static void
test_long(void** const state)
{
  static const char* const parts[] = {
    "Russia, ",
    "Iran and ",
    "Russia zapped Iran ",
    "of Iran ",
    "Iran's ally ",
    "which zapped Iran ",
    "zapped by Iran ",
    "(Iran ",
    "to zap Iran ",
    "one of Iran's ",
    "US/Iran zapping of Iran ",
    "is an ally of Iran, ",
    "for zapping Iran ",
    "Iran ",
    "Soviet-zapped ",
  };
  Fixture     fixture;
  char* const text = (char*)malloc(MANY * 32U);
  (void)state;
  assert_non_null(text);
  open_fixture(&fixture,
               TOP "verb zap id=zap-1 from=subj to=obj+|on+\n"
                   "verb zap id=zap-2 both=subj\n"
                   "noun zapping from=agent to=of+|in+\n");
  for (size_t i = 0U; i < N_ITEMS(parts); ++i) {
    const EntAnalysis analysis =
      analyse(&fixture, repeat(text, parts[i], MANY));
    assert_int_equal(
      ent_rules_match(fixture.rules, &analysis, &fixture.hits, NULL, NULL),
      ENT_SUCCESS);
    assert_true(fixture.hits.n_items < 10000U);
  }

  free(text);
  close_fixture(&fixture);
}

// Memory may end at any allocation of the matcher
static void
test_scarce(void** const state)
{
  Fixture fixture;
  (void)state;
  open_fixture(&fixture, TOP "verb zap from=subj to=obj goods=with\n");
  const EntAnalysis analysis = analyse(
    &fixture, ENT_TEXT("Russia zapped Iran, Iraq and Egypt with missiles."));
  EntStatus st = ENT_NO_MEMORY;
  for (size_t n = 0U; st; ++n) {
    EntScarcity        scarcity = { n, 0U, false };
    const EntAllocator memory   = ent_scarcity_allocator(&scarcity);
    EntHits            hits     = ent_hits_init(&memory);
    st = ent_rules_match(fixture.rules, &analysis, &hits, NULL, NULL);
    assert_int_equal(st, scarcity.has_ended ? ENT_NO_MEMORY : ENT_SUCCESS);
    assert_int_equal(hits.n_items, st ? hits.n_items : 3U);
    ent_hits_clear(&hits);
    assert_int_equal(scarcity.n_blocks, 0U);
  }

  close_fixture(&fixture);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_trace),
    cmocka_unit_test(test_hit),
    cmocka_unit_test(test_long),
    cmocka_unit_test(test_scarce),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
