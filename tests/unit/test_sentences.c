// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// How well sentences are found is seen in tests/sentences

#include "harness.h"

#include "base/bytes.h"
#include "base/world.h"
#include "read/report/sentences/abbreviations.h"
#include "read/report/sentences/sentences.h"
#include "read/report/sentences/words.h"

#include <stdlib.h>
#include <string.h>

#define MANY 100000U

static EntAllocator
make_allocator(void)
{
  return ent_memory_system();
}

// Find sentences with some stretches masked, and compare them: "A.|B.|"
static void
check_masked(const char* const    text,
             const EntSpan* const masks,
             const size_t         n_masks,
             const char* const    expected)
{
  char                found[1024] = "";
  EntSpans            out         = { NULL, 0U, 0U };
  const EntAllocator  memory      = make_allocator();
  EntSentences* const sentences   = ent_sentences_new(&memory);
  assert_non_null(sentences);
  assert_int_equal(
    ent_sentences_find(sentences, ent_text(text), masks, n_masks, &out),
    ENT_SUCCESS);
  for (size_t i = 0U; i < out.n_items; ++i) {
    const EntSpan span = out.items[i];
    strncat(found, text + span.begin, span.end - span.begin);
    strncat(found, "|", sizeof(found) - strlen(found) - 1U);
  }

  assert_string_equal(found, expected);
  free(out.items);
  ent_sentences_free(sentences);
}

static void
check(const char* const text, const char* const expected)
{
  check_masked(text, NULL, 0U, expected);
}

static void
test_blocks(void** const state)
{
  (void)state;
  check("", "");
  check(" ", "");
  check("A", "A|");
  check("No stop", "No stop|");
  check("One. Two.", "One.|Two.|");
  check("One.  Two. ", "One.|Two.|");

  // What has no word
  check("***", "");
  check("... !?", "");
  check("* * * One.", "* * * One.|");
  check("One. * * *", "One.|");
  check("\"!\" One.", "\"!\" One.|");
}

static void
test_scripts(void** const state)
{
  (void)state;
  check("\xC3\x89t\xC3\xA9. \xC3\x80 Paris.",
        "\xC3\x89t\xC3\xA9.|\xC3\x80 Paris.|");
  check("Pourquoi?Élan pur. Né.", "Pourquoi?|Élan pur.|Né.|");
  check("Он ушёл. Она осталась.", "Он ушёл.|Она осталась.|");
  check("В. Путин ушёл. Он молчал.", "В. Путин ушёл.|Он молчал.|");
  check("一。二。", "一。|二。|");
  check("Win \xF0\x9F\x98\x80. Then rest.",
        "Win \xF0\x9F\x98\x80.|Then rest.|");
  check("\xF0\x9F\x98\x80 One. Two \xF0\x9F\x98\x80",
        "\xF0\x9F\x98\x80 One.|Two \xF0\x9F\x98\x80|");
}

static void
test_masks(void** const state)
{
  static const EntSpan first[]  = { { 0U, 3U } };
  static const EntSpan middle[] = { { 4U, 7U } };
  static const EntSpan both[]   = { { 4U, 7U }, { 8U, 11U } };
  (void)state;
  check_masked("[1]", first, 1U, "");
  check_masked("[1] One.", first, 1U, "One.|");
  check_masked("One.[1] Two.", middle, 1U, "One.|Two.|");
  check_masked("One.[1]Two.", middle, 1U, "One.|Two.|");
  check_masked("One [1] two.", middle, 1U, "One [1] two.|");
  check_masked("One.[1] [2] Two.", both, 2U, "One.|Two.|");
  check_masked("One.[1]", middle, 1U, "One.|");

  // Unmasked, ICU breaks inside the bracket
  check("One.[1] two.", "One.[1] two.|");
}

static void
test_reuse(void** const state)
{
  EntSpans            out       = { NULL, 0U, 0U };
  const EntAllocator  memory    = make_allocator();
  EntSentences* const sentences = ent_sentences_new(&memory);
  (void)state;
  for (size_t i = 0U; i < 3U; ++i) {
    assert_false(ent_sentences_find(
      sentences, ENT_TEXT("One. Two. Three."), NULL, 0U, &out));
    assert_int_equal(out.n_items, 3);
    assert_false(
      ent_sentences_find(sentences, ENT_TEXT("One."), NULL, 0U, &out));
    assert_int_equal(out.n_items, 1);
  }

  assert_int_equal(
    ent_sentences_find(
      sentences, (EntText){ "", (size_t)INT32_MAX }, NULL, 0U, &out),
    ENT_OVER_LIMIT);
  free(out.items);
  ent_sentences_free(sentences);
  ent_sentences_free(NULL);
}

// A megabyte of something takes no longer than one of prose
static void
check_long(const char* const part)
{
  EntSpans            out       = { NULL, 0U, 0U };
  const EntAllocator  memory    = make_allocator();
  EntBytes            text      = ent_bytes_init(&memory);
  EntSentences* const sentences = ent_sentences_new(&memory);
  for (size_t i = 0U; i < MANY; ++i) {
    ent_bytes_string(&text, part);
  }

  assert_false(
    ent_sentences_find(sentences, ent_bytes_view(&text), NULL, 0U, &out));
  ent_bytes_clear(&text);
  free(out.items);
  ent_sentences_free(sentences);
}

static void
test_long(void** const state)
{
  static const char* const parts[] = { ".",
                                       ". ",
                                       "! ",
                                       "a. ",
                                       "A. ",
                                       "J. ",
                                       "(",
                                       "A? (",
                                       "A?) ",
                                       "(A?) ",
                                       "\"A?\" ",
                                       "A?\" ",
                                       "U.S. ",
                                       "U.S.",
                                       "x",
                                       "X.x",
                                       "1. ",
                                       "1.",
                                       "[...]",
                                       ")] ",
                                       "\xE2\x80\x9C",
                                       "\"!\" ",
                                       "A \xE2\x80\xA6 ",
                                       "A?\" B said " };
  (void)state;
  for (size_t i = 0U; i < N_ITEMS(parts); ++i) {
    check_long(parts[i]);
  }
}

static void
test_words(void** const state)
{
  (void)state;
  assert_true(ent_sentence_word(ENT_TEXT("The"), ENT_WORD_OPENS));
  assert_true(ent_sentence_word(ENT_TEXT("YESTERDAY"), ENT_WORD_OPENS));
  assert_false(ent_sentence_word(ENT_TEXT("Th"), ENT_WORD_OPENS));
  assert_true(ent_sentence_word(ENT_TEXT("He"), ENT_WORD_STARTS));
  assert_true(ent_sentence_word(ENT_TEXT("asked"), ENT_WORD_SAYS));
  assert_true(ent_sentence_word(ENT_TEXT("May"), ENT_WORD_MONTHS));
  assert_true(ent_sentence_word(ENT_TEXT("Day"), ENT_WORD_HONOURS));
  assert_false(ent_sentence_word(ENT_TEXT(""), ENT_WORD_OPENS));
  assert_false(
    ent_sentence_word(ENT_TEXT("incomprehensibilities"), ENT_WORD_OPENS));
}

static void
check_kind(const char* const word, const EntAbbreviation kind)
{
  assert_int_equal(ent_abbreviation_find(ent_text(word)), kind);
}

static void
test_abbreviations(void** const state)
{
  (void)state;
  check_kind("", ENT_ABBREVIATION_NONE);
  check_kind("Gen", ENT_ABBREVIATION_TITLE);
  check_kind("MR", ENT_ABBREVIATION_TITLE);
  check_kind("Maj.-Gen", ENT_ABBREVIATION_TITLE);
  check_kind("Lt.Col", ENT_ABBREVIATION_TITLE);
  check_kind("J", ENT_ABBREVIATION_INITIAL);
  check_kind("\xC3\x89", ENT_ABBREVIATION_INITIAL);
  check_kind("U.S.S.R", ENT_ABBREVIATION_NOUN);
  check_kind("R-La", ENT_ABBREVIATION_NOUN);
  check_kind("Blvd", ENT_ABBREVIATION_NOUN);
  check_kind("Sun", ENT_ABBREVIATION_DAY);
  check_kind("pp", ENT_ABBREVIATION_NUMBER);
  check_kind("NO", ENT_ABBREVIATION_NUMBER);
  check_kind("Sec", ENT_ABBREVIATION_SECTION);
  check_kind("v", ENT_ABBREVIATION_BEFORE);
  check_kind("V", ENT_ABBREVIATION_INITIAL);
  check_kind("INC", ENT_ABBREVIATION_COMPANY);
  check_kind("etc", ENT_ABBREVIATION_LAST);
  check_kind("al", ENT_ABBREVIATION_CITED);
  check_kind("p.m", ENT_ABBREVIATION_TIME);

  // Words, names and addresses
  check_kind("ill", ENT_ABBREVIATION_NONE);
  check_kind("SEC", ENT_ABBREVIATION_NONE);
  check_kind("example.com", ENT_ABBREVIATION_NONE);
  check_kind("a-b", ENT_ABBREVIATION_NONE);
  check_kind("policy", ENT_ABBREVIATION_NONE);
}

static EntStatus
find_scarcely(EntWorld* const world)
{
  const char* const text = "A1. B2. C3. D4. E5. F6. G7. H8. I9. J1. K2. "
                           "L3. M4. N5. O6. P7. Q8. R9.";

  const EntAllocator* const memory    = ent_world_memory(world);
  EntSpans                  out       = { NULL, 0U, 0U };
  EntSentences* const       sentences = ent_sentences_new(memory);
  const EntStatus           st =
    sentences ? ent_sentences_find(sentences, ent_text(text), NULL, 0U, &out)
                        : ENT_NO_MEMORY;
  ent_memory_free(memory, out.items);
  ent_sentences_free(sentences);
  return st;
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_check_scarce(find_scarcely);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_blocks),        cmocka_unit_test(test_scripts),
    cmocka_unit_test(test_masks),         cmocka_unit_test(test_reuse),
    cmocka_unit_test(test_long),          cmocka_unit_test(test_words),
    cmocka_unit_test(test_abbreviations), cmocka_unit_test(test_memory),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
