// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// What rules find is seen in tests/extract

#include "harness.h"

#include "base/world.h"
#include "extract/rules/cues.h"
#include "extract/rules/rules.h"

#include <stdlib.h>
#include <string.h>

// Rules, and the names that they share with tokens
typedef struct {
  EntBench  bench;
  EntNames  names;
  EntRules* rules;
} Fixture;

static void
open_fixture(Fixture* const fixture)
{
  ent_bench_open(&fixture->bench);
  fixture->names = ent_names_init(ent_world_memory(fixture->bench.world));
  fixture->rules = NULL;
  assert_int_equal(
    ent_rules_new(fixture->bench.world, &fixture->names, &fixture->rules),
    ENT_SUCCESS);
  ent_bench_check_codes(&fixture->bench, "");
}

static void
close_fixture(Fixture* const fixture)
{
  ent_rules_free(fixture->rules);
  ent_names_clear(&fixture->names);
  ent_bench_close(&fixture->bench);
}

// Check that a file is good, and how many rules it adds
static void
check_good(const char* const text, const size_t n_rules)
{
  Fixture fixture;
  size_t  n_triggers = 0U;
  open_fixture(&fixture);
  const size_t n_before = ent_rules_count(fixture.rules, &n_triggers);
  assert_int_equal(ent_rules_add(fixture.rules, "x.rel", ent_text(text)),
                   ENT_SUCCESS);
  ent_bench_check_codes(&fixture.bench, "");
  assert_int_equal(ent_rules_count(fixture.rules, &n_triggers) - n_before,
                   n_rules);
  close_fixture(&fixture);
}

// Check the last notice on a file, and where it stands
static void
check_bad(const char* const text,
          const uint32_t    line,
          const uint32_t    column,
          const char* const message)
{
  Fixture fixture;
  open_fixture(&fixture);
  assert_int_equal(ent_rules_add(fixture.rules, "x.rel", ent_text(text)),
                   ENT_BAD_INPUT);
  assert_string_equal(fixture.bench.message, message);
  assert_int_equal(fixture.bench.position.line, line);
  assert_int_equal(fixture.bench.position.column, column);
  assert_string_equal(fixture.bench.position.document, "x.rel");
  ent_bench_check_codes(&fixture.bench, "bad-rule ");
  close_fixture(&fixture);
}

#define TOP "relation attacks\n"
#define RULE "  verb zap from=subj to=obj\n"

static void
test_good(void** const state)
{
  (void)state;
  check_good("", 0U);
  check_good("\xEF\xBB\xBF# Only a comment", 0U);
  check_good(TOP RULE, 1U);
  check_good("relation attacks\r\n  verb zap from=subj to=obj\r\n", 1U);
  check_good(TOP "verb zap|\\\nzap_out from=s\\\nubj to=obj obj:a_b\n", 1U);
  check_good(TOP "verb zap|zap_out \\\n  from=subj \\  \n to=obj # End", 1U);
  check_good(TOP "verb zap from=subj to=obj+|on_behalf_of goods=with", 1U);
  check_good(TOP "be zapper both=subj both:state|armed-group", 1U);
  check_good(TOP "noun zap id=x from=agent to=of modality=historical", 1U);
  check_good(TOP "adj zappy from=subj to=to polarity=negated", 1U);
  check_good(TOP "verb zap from=subj to=to to:aid|help without=on|by", 1U);
  check_good(TOP "words ARMS gun|tank\n"
                 "verb zap from=subj to=obj obj:ARMS|x obj!y needs=with",
             1U);
  check_good("cue said verb say|point_out\nthrough lot|group\n", 0U);
}

static void
test_bad(void** const state)
{
  (void)state;
  check_bad("rule x", 1U, 1U, "bad rule, no such line: rule");
  check_bad("\n relation x", 2U, 11U, "bad rule, no such predicate: x");
  check_bad("relation", 1U, 1U, "bad rule, too little after: relation");
  check_bad(RULE, 1U, 3U, "bad rule, no relation above: verb");
  check_bad(TOP "verb Zap from=subj to=obj",
            2U,
            6U,
            "bad rule, not words of a rule: Zap");
  check_bad(TOP "verb zap from=subj",
            2U,
            1U,
            "bad rule, a rule has from and to, or both: attacks-verb-zap");
  check_bad(TOP "verb zap from=subj to=obj both=subj",
            2U,
            1U,
            "bad rule, a rule has from and to, or both: attacks-verb-zap");
  check_bad(
    TOP "verb zap from=subj to=objj", 2U, 20U, "bad rule, no such place: objj");
  check_bad(TOP "verb zap from=subj to=obj to=on",
            2U,
            27U,
            "bad rule, a role stands twice: to=on");
  check_bad(
    TOP "verb zap from=subj to=", 2U, 20U, "bad rule, a value is missing: to=");
  check_bad(TOP "verb zap from=subj to=obj+|+",
            2U,
            20U,
            "bad rule, a place is missing: to=obj+|+");
  check_bad(TOP "verb zap from=subj to=obj size=9",
            2U,
            27U,
            "bad rule, no such setting: size");
  check_bad(TOP "verb zap from=subj to=obj modality=odd",
            2U,
            27U,
            "bad rule, no such value: modality=odd");
  check_bad(TOP "verb zap from=subj to=obj obj:ARMS",
            2U,
            27U,
            "bad rule, no such list of words: ARMS");
  check_bad(TOP "verb zap from=subj to=obj again",
            2U,
            27U,
            "bad rule, not a setting: again");
  check_bad(TOP RULE RULE,
            3U,
            3U,
            "bad rule, two rules have one name: attacks-verb-zap");
}

static void
test_bad_lines(void** const state)
{
  (void)state;
  check_bad(
    TOP RULE "example \"A zaps B.\"", 3U, 1U, "bad rule, an example needs: =>");
  check_bad(TOP RULE "example \"A zaps B.\" => A",
            3U,
            1U,
            "bad rule, an example needs two actors: example");
  check_bad(TOP RULE "example \"A zaps B.\" => A, B,, negated",
            3U,
            1U,
            "bad rule, not what an example wants: ");
  check_bad(
    TOP RULE "never \"A zaps B.\" => A", 3U, 19U, "bad rule, too much: =>");
  check_bad(TOP RULE "never A",
            3U,
            1U,
            "bad rule, a sentence in quotes is missing after: never");
  check_bad(
    TOP "never \"A zaps B.\"", 2U, 1U, "bad rule, no rule above: never");
  check_bad(TOP RULE "never \"A zaps",
            3U,
            8U,
            "bad rule, a quote is not closed: A zaps");
  check_bad("cue says verb say",
            1U,
            5U,
            "bad rule, no such kind or part of a cue: says");
  check_bad("cue said word say",
            1U,
            10U,
            "bad rule, no such kind or part of a cue: word");
  check_bad("cue said verb say tell", 1U, 19U, "bad rule, too much: tell");
  check_bad("words arms gun",
            1U,
            7U,
            "bad rule, the name of a list has capitals: arms");
  check_bad("words A gun\nwords A tank",
            2U,
            7U,
            "bad rule, two lists have one name: A");
}

// A file that is no text is refused as a whole
static void
test_bytes(void** const state)
{
  Fixture fixture;
  (void)state;
  open_fixture(&fixture);
  assert_int_equal(
    ent_rules_add(fixture.rules, "x.rel", ent_text(TOP "verb \xFF")),
    ENT_BAD_INPUT);
  assert_int_equal(fixture.bench.position.line, 2U);
  assert_int_equal(fixture.bench.position.column, 6U);
  ent_bench_check_codes(&fixture.bench, "not-utf8 ");
  assert_int_equal(
    ent_rules_add(fixture.rules, "x.rel", ent_text("relation \x01")),
    ENT_BAD_INPUT);
  ent_bench_check_codes(&fixture.bench, "bad-character ");
  close_fixture(&fixture);
}

// Notices of one file come to an end, and what is good in it is kept
static void
test_many_faults(void** const state)
{
  Fixture  fixture;
  char     text[2048] = TOP;
  EntBytes bytes;
  (void)state;
  open_fixture(&fixture);
  bytes = ent_bytes_init(ent_world_memory(fixture.bench.world));
  ent_bytes_string(&bytes, text);
  ent_bytes_string(&bytes, RULE);
  for (size_t i = 0U; i < 1000U; ++i) {
    ent_bytes_string(&bytes, "x\n");
  }

  const size_t before = ent_rules_count(fixture.rules, &(size_t){ 0U });
  assert_int_equal(
    ent_rules_add(fixture.rules, "x.rel", ent_bytes_view(&bytes)),
    ENT_BAD_INPUT);
  assert_int_equal(ent_world_n_notices(fixture.bench.world, ENT_ERROR), 100U);
  assert_int_equal(ent_rules_count(fixture.rules, &(size_t){ 0U }),
                   before + 1U);
  ent_bytes_clear(&bytes);
  memset(fixture.bench.codes, 0, sizeof(fixture.bench.codes));
  close_fixture(&fixture);
}

static const EntRuleExample*
last_example(const Fixture* const fixture)
{
  size_t                      n_examples = 0U;
  const EntRuleExample* const examples =
    ent_rules_examples(fixture->rules, &n_examples);
  assert_true(n_examples);
  return &examples[n_examples - 1U];
}

static void
test_examples(void** const state)
{
  static const char text[] =
    TOP   RULE "example \"A \\\"zaps\\\" B, too.\" => Free Army, \"B, too\", "
               "negated, \\\n  speaker Le Monde, \"tin cans\" # Why\n";
  Fixture fixture;
  (void)state;
  open_fixture(&fixture);
  assert_int_equal(ent_rules_add(fixture.rules, "x.rel", ent_text(text)),
                   ENT_SUCCESS);

  const EntRuleExample* example = last_example(&fixture);
  assert_false(example->is_never);
  ent_check_text(example->sentence, "A \"zaps\" B, too.");
  ent_check_text(example->rule, "attacks-verb-zap");
  ent_check_text(example->from, "Free Army");
  ent_check_text(example->to, "B, too");
  assert_int_equal(example->predicate, ENT_ATTACKS);
  assert_int_equal(example->wanted.n_items, 3U);
  ent_check_text(example->wanted.items[0], "negated");
  ent_check_text(example->wanted.items[1], "speaker Le Monde");
  ent_check_text(example->wanted.items[2], "\"tin cans\"");
  assert_int_equal(example->position.line, 3U);

  assert_int_equal(ent_rules_add(fixture.rules,
                                 "y.rel",
                                 ent_text(TOP "verb zip from=subj to=obj\n"
                                              "never \"A zips.\"")),
                   ENT_SUCCESS);
  example = last_example(&fixture);
  assert_true(example->is_never);
  ent_check_text(example->sentence, "A zips.");
  ent_check_text(example->rule, "attacks-verb-zip");
  close_fixture(&fixture);
}

static EntCue
find_cue(const Fixture* const fixture,
         const EntCuePart     part,
         const char* const    lemma,
         const EntCueKind     kind)
{
  return ent_cues_find(ent_rules_cues(fixture->rules),
                       part,
                       ent_names_find(&fixture->names, ent_text(lemma)),
                       kind);
}

static void
test_cues(void** const state)
{
  static const char text[] = "cue claimed verb zap|zap_out\n"
                             "cue light verb zap\n"
                             "cue likely adverb zappily\n";
  Fixture           fixture;
  (void)state;
  open_fixture(&fixture);
  assert_int_equal(ent_rules_add(fixture.rules, "x.rel", ent_text(text)),
                   ENT_SUCCESS);

  const EntCue any = find_cue(&fixture, ENT_CUE_VERB, "zap", ENT_CUE_NONE);
  assert_int_equal(any.kind, ENT_CUE_REPORT);
  assert_int_equal(any.act, ENT_CLAIMED);
  assert_int_equal(find_cue(&fixture, ENT_CUE_VERB, "zap", ENT_CUE_LIGHT).kind,
                   ENT_CUE_LIGHT);
  assert_int_equal(
    find_cue(&fixture, ENT_CUE_VERB, "zap_out", ENT_CUE_NONE).act, ENT_CLAIMED);
  assert_int_equal(find_cue(&fixture, ENT_CUE_NOUN, "zap", ENT_CUE_NONE).kind,
                   ENT_CUE_NONE);
  assert_int_equal(
    find_cue(&fixture, ENT_CUE_ADVERB, "zappily", ENT_CUE_NEGATED).kind,
    ENT_CUE_NONE);
  close_fixture(&fixture);
}

// Cues are found where they stand, in any form and by their longest words
static void
test_cues_at(void** const state)
{
  static const char sentence[] = "It zapped out and zaps.";
  Fixture           fixture;
  EntCue            cue;
  (void)state;
  open_fixture(&fixture);
  const EntAllocator* const memory = ent_world_memory(fixture.bench.world);
  EntTokens                 tokens = ent_tokens_init(memory, &fixture.names);
  EntBases                  bases  = ent_bases_init(memory);
  assert_int_equal(ent_rules_add(fixture.rules,
                                 "x.rel",
                                 ent_text("cue said verb zap\n"
                                          "cue denied verb zap_out\n")),
                   ENT_SUCCESS);
  assert_int_equal(ent_tokens_cut(&tokens, ent_text(sentence), NULL, 0U),
                   ENT_SUCCESS);
  for (size_t i = 0U; i < tokens.n_items; ++i) {
    assert_int_equal(ent_bases_add(&bases, &fixture.names, tokens.items[i].id),
                     ENT_SUCCESS);
  }

  const EntCues* const cues = ent_rules_cues(fixture.rules);
#define AT(token, kind) \
  ent_cues_at(cues, &bases, &tokens, ENT_CUE_VERB, token, kind, &cue)
  assert_int_equal(AT(1U, ENT_CUE_NONE), 2U);
  assert_int_equal(cue.act, ENT_DENIED);
  assert_int_equal(AT(4U, ENT_CUE_REPORT), 1U);
  assert_int_equal(cue.act, ENT_SAID);
  assert_int_equal(AT(4U, ENT_CUE_LIGHT), 0U);
  assert_int_equal(AT(2U, ENT_CUE_NONE), 0U);
#undef AT

  ent_bases_clear(&bases);
  ent_tokens_clear(&tokens);
  close_fixture(&fixture);
}

static EntStatus
add_scarce(EntWorld* const world)
{
  static const char text[] =
    "words ARMS gun|tank\n" TOP
    "verb zap|zap_out from=subj to=obj+|on obj:ARMS without=by\n"
    "example \"A \\\"zaps\\\" B.\" => A, B, negated\n"
    "cue said verb say\n"
    "through lot\n";
  EntNames  names = ent_names_init(ent_world_memory(world));
  EntRules* rules = NULL;
  EntStatus st    = ent_rules_new(world, &names, &rules);
  st              = st ? st : ent_rules_add(rules, "x.rel", ent_text(text));
  ent_rules_free(rules);
  ent_names_clear(&names);
  return st;
}

static void
test_scarce(void** const state)
{
  (void)state;
  ent_check_scarce(add_scarce);
  ent_rules_free(NULL);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_good),        cmocka_unit_test(test_bad),
    cmocka_unit_test(test_bad_lines),   cmocka_unit_test(test_bytes),
    cmocka_unit_test(test_many_faults), cmocka_unit_test(test_examples),
    cmocka_unit_test(test_cues),        cmocka_unit_test(test_cues_at),
    cmocka_unit_test(test_scarce),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
