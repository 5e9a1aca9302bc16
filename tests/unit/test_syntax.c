// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// How well sentences are parsed is seen in tests/extract

#include "harness.h"

#include "base/bytes.h"
#include "base/world.h"
#include "extract/syntax/dump.h"
#include "extract/syntax/syntax.h"

#include <string.h>

#define MANY 10000U

// A parser with all that it needs
typedef struct {
  EntNames    names;
  EntReadings readings;
  EntTokens   tokens;
  EntTagger   tagger;
  EntSyntax   syntax;
  EntBytes    dump;
} Fixture;

static void
open_fixture(Fixture* const fixture, const EntAllocator* const memory)
{
  fixture->names    = ent_names_init(memory);
  fixture->readings = ent_readings_init(memory, &fixture->names);
  fixture->tokens   = ent_tokens_init(memory, &fixture->names);
  fixture->tagger   = ent_tagger_init(memory, &fixture->readings);
  fixture->syntax   = ent_syntax_init(memory);
  fixture->dump     = ent_bytes_init(memory);
}

static void
close_fixture(Fixture* const fixture)
{
  ent_bytes_clear(&fixture->dump);
  ent_syntax_clear(&fixture->syntax);
  ent_tagger_clear(&fixture->tagger);
  ent_tokens_clear(&fixture->tokens);
  ent_readings_clear(&fixture->readings);
  ent_names_clear(&fixture->names);
}

static void
check_group(const EntSyntax* const syntax, const uint32_t group)
{
  assert_true(group == ENT_NONE || group < syntax->n_groups);
}

static void
check_clause(const EntSyntax* const syntax,
             const uint32_t         index,
             const size_t           n)
{
  const EntClause* const clause = &syntax->clauses[index];
  assert_true(clause->begin <= clause->verb_begin);
  assert_true(clause->verb_begin <= clause->verb);
  assert_true(clause->verb < clause->verb_end);
  assert_true(clause->verb_end <= clause->end);
  assert_true(clause->end <= n);
  assert_true(!index || clause[-1].verb_begin <= clause->verb_begin);
  check_group(syntax, clause->subject);
  check_group(syntax, clause->object);
  check_group(syntax, clause->second);
  check_group(syntax, clause->predicative);
  check_group(syntax, clause->host);
  assert_true(clause->parent == ENT_NONE ||
              (clause->parent < syntax->n_clauses && clause->parent != index));
  assert_true(clause->phrase == ENT_NONE || clause->phrase < syntax->n_phrases);
  assert_true(clause->particle == ENT_NONE || clause->particle < n);
  assert_true(clause->modal == ENT_NONE || clause->modal < n);
  assert_true(clause->quality == ENT_NONE || clause->quality < n);
  assert_true(clause->joint == ENT_NONE || clause->joint < n);
}

static void
check_noun(const EntSyntax* const syntax, const uint32_t index, const size_t n)
{
  const EntNounGroup* const group = &syntax->groups[index];
  assert_true(group->begin <= group->head && group->head < group->end);
  assert_true(group->end <= n);
  assert_true(!index || group[-1].head < group->head);
  assert_true(group->owner != index && group->renames != index);
  assert_true(group->first <= index);
  assert_true(group->next == ENT_NONE || group->next > index);
  assert_true(group->clause == ENT_NONE || group->clause < syntax->n_clauses);
  check_group(syntax, group->owner);
  check_group(syntax, group->next);
  check_group(syntax, group->renames);
}

// Check that everything refers to something
static void
check_parts(const EntSyntax* const syntax, const size_t n_tokens)
{
  for (uint32_t i = 0U; i < syntax->n_groups; ++i) {
    check_noun(syntax, i, n_tokens);
  }
  for (uint32_t i = 0U; i < syntax->n_clauses; ++i) {
    check_clause(syntax, i, n_tokens);
  }
  for (size_t i = 0U; i < syntax->n_phrases; ++i) {
    const EntPhrase* const phrase = &syntax->phrases[i];
    assert_true(phrase->begin < phrase->end && phrase->id);
    check_group(syntax, phrase->group);
    check_group(syntax, phrase->host);
    assert_true(phrase->gerund == ENT_NONE ||
                phrase->gerund < syntax->n_clauses);
    assert_true(phrase->clause == ENT_NONE ||
                phrase->clause < syntax->n_clauses);
  }
  for (size_t i = 0U; i < n_tokens; ++i) {
    check_group(syntax, syntax->group_of[i]);
  }
}

static EntStatus
parse(Fixture* const          fixture,
      const EntText           sentence,
      const EntMention* const mentions,
      const size_t            n_mentions)
{
  EntStatus st = ent_tokens_cut(&fixture->tokens, sentence, NULL, 0U);
  st = st ? st : ent_tagger_run(&fixture->tagger, &fixture->tokens, sentence);
  st = st ? st
          : ent_syntax_parse(&fixture->syntax,
                             &fixture->tokens,
                             &fixture->tagger,
                             mentions,
                             n_mentions);
  fixture->dump.size = 0U;
  if (!st) {
    check_parts(&fixture->syntax, fixture->tokens.n_items);
    ent_syntax_dump(
      &fixture->syntax, &fixture->tokens, sentence, &fixture->dump);
  }

  return st ? st : fixture->dump.status;
}

static void
check(Fixture* const fixture, const char* const sentence, const char* expected)
{
  assert_int_equal(parse(fixture, ent_text(sentence), NULL, 0U), ENT_SUCCESS);
  ent_check_text(ent_bytes_view(&fixture->dump), expected);
}

static void
test_dump(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  Fixture            fixture;
  (void)state;
  open_fixture(&fixture, &memory);
  check(&fixture, "", "");
  check(&fixture, ".", "");
  check(&fixture, "War in Iraq", "in Iraq: host War\n");
  check(&fixture,
        "Its ally Syria was not seized by Iran.",
        "1 was not seized: main passive negated past, verb seized, subject "
        "Syria\nby Iran: in 1\nally: owner Its renames Syria\n");
  close_fixture(&fixture);
}

// A mention is never cut, whatever its words are
static void
test_mentions(void** const state)
{
  const EntAllocator memory   = ent_memory_system();
  const EntMention   mention  = { 1U, 4U, ENT_NO_ACTOR, ENT_MENTION_NAME };
  const EntText      sentence = ENT_TEXT("The Bank of Iran paid it.");
  Fixture            fixture;
  (void)state;
  open_fixture(&fixture, &memory);
  assert_false(parse(&fixture, sentence, NULL, 0U));
  assert_int_equal(fixture.syntax.groups[0].head, 1U);
  assert_int_equal(fixture.syntax.n_phrases, 1U);
  assert_false(parse(&fixture, sentence, &mention, 1U));
  assert_int_equal(fixture.syntax.groups[0].begin, 0U);
  assert_int_equal(fixture.syntax.groups[0].end, 4U);
  assert_int_equal(fixture.syntax.groups[0].head, 3U);
  assert_int_equal(fixture.syntax.n_phrases, 0U);
  close_fixture(&fixture);
}

// Two full names side by side are two groups, the second bears the office
static void
test_bearer(void** const state)
{
  const EntAllocator memory     = ent_memory_system();
  const EntMention   mentions[] = {
      { 4U, 6U, ENT_NO_ACTOR, ENT_MENTION_NAME },
      { 6U, 8U, ENT_NO_ACTOR, ENT_MENTION_NAME },
  };
  Fixture fixture;
  (void)state;
  open_fixture(&fixture, &memory);
  assert_false(
    parse(&fixture,
          ENT_TEXT("The envoy to the United Nations John Smith left."),
          mentions,
          N_ITEMS(mentions)));
  ent_check_text(ent_bytes_view(&fixture.dump),
                 "1 left: main past, verb left, subject Smith\n"
                 "to Nations: host envoy in 1\nThe envoy: renames Smith\n");
  close_fixture(&fixture);
}

// Some tokens take no longer than as many of prose
static void
test_long(void** const state)
{
  static const char* const parts[] = {
    ", ",
    "and ",
    "( ",
    ") ",
    "Iran ",
    "Iran, ",
    "Iran and ",
    "of Iran ",
    "'s ",
    "Iran's ",
    "that ",
    "who ",
    "said ",
    "seized ",
    "to seize ",
    "seizing ",
    "seized it and ",
    "very ",
    "not ",
    "hostile ",
    "hostile, ",
    "its ",
    "the ",
    "5 ",
    "if ",
    "it said ",
    "it said, ",
    "in ",
    "in seizing ",
    "has ",
    "will ",
    "\" ",
    "; ",
    ": ",
    "is ",
    "did it ",
    "as ",
    "ally Iran, ",
    "Iran, the ally, ",
    "seized by it, ",
    "which it ",
    "(Iran) ",
    "both A and B, ",
    "said it, ",
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

    assert_false(parse(&fixture, ent_bytes_view(&text), NULL, 0U));
    ent_bytes_clear(&text);
    close_fixture(&fixture);
  }
}

// Any words in any order give something that holds together
static void
test_salad(void** const state)
{
  static const char* const words[] = {
    "that ",   "to ",     "attacks ", "'s ",    "not ",    "Iran ",   ", ",
    "seized ", "by ",     "and ",     "who ",   "more ",   "up ",     "\"",
    "like ",   "the ",    "will ",    "its ",   "likely ", "after ",  "is ",
    "(",       "20th ",   "has ",     "left ",  "her ",    ". ",      "said ",
    ") ",      "; ",      ": ",       "nor ",   "it ",     "which ",  "whose ",
    "ally ",   "arming ", "for ",     "there ", "in ",     "behalf ", "of ",
    "told ",   "gave ",   "if ",      "June ",  "2025 ",   "did ",    "two ",
  };
  const EntAllocator memory = ent_memory_system();
  uint32_t           seed   = 1U;
  Fixture            fixture;
  (void)state;
  open_fixture(&fixture, &memory);
  for (size_t i = 0U; i < 20000U; ++i) {
    char sentence[512] = "";
    for (size_t j = 0U; j < i % 40U; ++j) {
      seed = seed * 1664525U + 1013904223U;
      strcat(sentence, words[(seed >> 16U) % N_ITEMS(words)]);
    }

    assert_false(parse(&fixture, ent_text(sentence), NULL, 0U));
  }

  close_fixture(&fixture);
}

static EntStatus
parse_scarcely(EntWorld* const world)
{
  Fixture fixture;
  open_fixture(&fixture, ent_world_memory(world));
  const EntStatus st =
    parse(&fixture, ENT_TEXT("The group, backed by Iran, fled."), NULL, 0U);
  close_fixture(&fixture);
  return st;
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_check_scarce(parse_scarcely);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_dump),   cmocka_unit_test(test_mentions),
    cmocka_unit_test(test_bearer), cmocka_unit_test(test_long),
    cmocka_unit_test(test_salad),  cmocka_unit_test(test_memory),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
