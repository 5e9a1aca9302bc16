// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "extract/lexicon.h"

#include <stdio.h>
#include <string.h>

static const char* const form_names[] = { "base",        "plural",     "third",
                                          "past",        "participle", "gerund",
                                          "comparative", "superlative" };

// Check the bases of a word: "take past; ..."
static void
check(const EntPart part, const char* const word, const char* const expected)
{
  char         found[512] = "";
  EntLemma     lemmas[ENT_MAX_LEMMAS];
  const size_t n_lemmas = ent_lexicon_lemmas(ent_text(word), part, lemmas);
  for (size_t i = 0U; i < n_lemmas; ++i) {
    const EntLemma* const lemma = &lemmas[i];
    strcat(found, i ? "; " : "");
    strncat(found, lemma->text.data, lemma->text.size);
    for (size_t bit = 0U; bit < N_ITEMS(form_names); ++bit) {
      if (lemma->forms & (1U << bit)) {
        strcat(strcat(found, " "), form_names[bit]);
      }
    }
  }

  assert_string_equal(found, expected);
}

static void
test_nouns(void** const state)
{
  (void)state;
  check(ENT_NOUN, "attack", "attack base");
  check(ENT_NOUN, "attacks", "attack plural");
  check(ENT_NOUN, "allies", "allies base; ally plural");
  check(ENT_NOUN, "losses", "losses base; loss plural");
  check(ENT_NOUN, "taxes", "tax plural; taxis plural");
  check(ENT_NOUN, "speeches", "speech plural");
  check(ENT_NOUN, "pushes", "push plural");
  check(ENT_NOUN, "crises", "crisis plural");
  check(ENT_NOUN, "children", "child plural");
  check(ENT_NOUN, "servicemen", "serviceman plural");
  check(ENT_NOUN, "axes", "ax plural; axis plural");
  check(ENT_NOUN, "bases", "base plural; basis plural");
  check(ENT_NOUN, "took", "");
  check(ENT_NOUN, "s", "s base");
}

static void
test_verbs(void** const state)
{
  (void)state;
  check(ENT_VERB, "attack", "attack base");
  check(ENT_VERB, "attacks", "attack third");
  check(ENT_VERB, "attacked", "attack past participle");
  check(ENT_VERB, "attacking", "attack gerund");
  check(ENT_VERB, "supplied", "supply past participle");
  check(ENT_VERB, "supplies", "supply third");
  check(ENT_VERB, "seized", "seize past participle");
  check(ENT_VERB, "seizing", "seize gerund");
  check(ENT_VERB, "reaches", "reach third");
  check(ENT_VERB, "stopped", "stop past participle");

  // Irregular ones, with and without a prefix
  check(ENT_VERB, "took", "take past");
  check(ENT_VERB, "taken", "take participle");
  check(ENT_VERB, "undertook", "undertake past");
  check(ENT_VERB, "withdrew", "withdraw past");
  check(ENT_VERB, "overrun", "overrun base participle");
  check(ENT_VERB, "become", "become base participle");
  check(ENT_VERB, "welcome", "welcome base");
  check(ENT_VERB, "built", "build past participle");
  check(ENT_VERB, "put", "put base past participle");
  check(ENT_VERB, "saw", "saw base; see past");
  check(ENT_VERB, "struck", "strike past participle");
  check(ENT_VERB, "lay", "lay base; lie past");
  check(ENT_VERB, "nebenzya", "");
  check(ENT_VERB, "", "");
}

static void
test_qualities(void** const state)
{
  (void)state;
  check(ENT_ADJECTIVE, "large", "large base");
  check(ENT_ADJECTIVE, "larger", "larger base; large comparative");
  check(ENT_ADJECTIVE, "strongest", "strong superlative");
  check(ENT_ADJECTIVE, "heaviest", "heavy superlative");
  check(ENT_ADJECTIVE, "worse", "worse base; bad comparative");
  check(ENT_ADVERB, "swiftly", "swiftly base");
  check(ENT_ADVERB, "farther", "farther base; far comparative");
}

static EntLexeme
find(const char* const word)
{
  return ent_lexicon_find(ent_text(word));
}

static void
test_words(void** const state)
{
  (void)state;
  const EntLexeme attack = find("attack");
  assert_true(attack.is_known);
  assert_int_equal(attack.parts, 1U << ENT_NOUN | 1U << ENT_VERB);
  assert_int_equal(attack.irregular, 0);
  assert_in_range(attack.counts[ENT_NOUN], 20, 100);
  assert_in_range(attack.counts[ENT_VERB], 10, 100);
  assert_int_equal(attack.counts[ENT_ADVERB], 0);

  assert_true(find("took").is_known);
  assert_int_equal(find("took").parts, 0);
  assert_int_equal(find("took").irregular, 1U << ENT_VERB);
  assert_true(find("moscow").is_name);
  assert_false(find("march").is_name);
  assert_true(find("russian").is_capital);
  assert_false(find("large").is_capital);
  assert_int_equal(find("person").parts, 1U << ENT_NOUN);
}

static void
test_unknown(void** const state)
{
  static char long_word[1000];
  (void)state;
  memset(long_word, 's', sizeof(long_word) - 1U);
  assert_false(find("").is_known);
  assert_false(find("Moscow").is_known); // Not in lower case
  assert_false(find("attacks").is_known);
  assert_false(find(long_word).is_known);
  assert_false(find("\xD0\xBE\xD0\xBD").is_known);
  check(ENT_NOUN, long_word, "");
  check(ENT_NOUN, "\xFF\xFEs", "");
}

// Every word that is found is found again as a base of its own
static void
test_all_bases(void** const state)
{
  size_t n_found = 0U;
  char   word[4] = "aaa";
  (void)state;
  for (size_t i = 0U; i < 26U * 26U * 26U; ++i) {
    word[0]                = (char)('a' + i / 676U);
    word[1]                = (char)('a' + i / 26U % 26U);
    word[2]                = (char)('a' + i % 26U);
    const EntLexeme lexeme = find(word);
    n_found += lexeme.is_known;
    for (unsigned part = 0U; part < ENT_N_PARTS; ++part) {
      EntLemma     lemmas[ENT_MAX_LEMMAS];
      const size_t n_lemmas =
        ent_lexicon_lemmas(ent_text(word), (EntPart)part, lemmas);
      const bool is_base = n_lemmas && (lemmas[0].forms & ENT_FORM_BASE);
      assert_int_equal(is_base, (lexeme.parts & (1U << part)) != 0U);
    }
  }

  assert_in_range(n_found, 1000, 5000);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_nouns),     cmocka_unit_test(test_verbs),
    cmocka_unit_test(test_qualities), cmocka_unit_test(test_words),
    cmocka_unit_test(test_unknown),   cmocka_unit_test(test_all_bases),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
