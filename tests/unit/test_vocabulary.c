// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "model/vocabulary.h"

#include <string.h>

static void
check_word(const EntVocabulary* const words,
           const unsigned             value,
           const char* const          word,
           const char* const          local,
           const char* const          label)
{
  assert_int_equal(ent_vocabulary_find(words, ent_text(word)), value);
  assert_int_equal(ent_vocabulary_find_local(words, ent_text(local)), value);
  assert_string_equal(words->words[value].label, label);
  assert_true(strlen(word) <= ENT_MAX_WORD);
}

static void
test_kinds(void** const state)
{
  const EntVocabulary* const kinds = &ent_kinds;
  (void)state;
  check_word(kinds, ENT_STATE, "state", "State", "state");
  check_word(kinds, ENT_PERSON, "person", "Person", "person");
  check_word(
    kinds, ENT_ORGANIZATION, "organization", "Organization", "organization");
  check_word(
    kinds, ENT_ARMED_GROUP, "armed-group", "ArmedGroup", "armed group");
  check_word(kinds, ENT_BLOC, "bloc", "Bloc", "bloc");
  assert_int_equal(kinds->n_words, ENT_BLOC + 1U);
  assert_string_equal(ent_actor_kind_name(ENT_ARMED_GROUP), "armed-group");
}

static void
check_same(const EntVocabulary* const words,
           const unsigned             value,
           const char* const          word,
           const char* const          label)
{
  check_word(words, value, word, word, label);
}

static void
test_closed_lists(void** const state)
{
  (void)state;
  check_same(&ent_polarities, ENT_AFFIRMED, "affirmed", "affirmed");
  check_same(&ent_polarities, ENT_NEGATED, "negated", "negated");
  check_same(&ent_modalities, ENT_FACTUAL, "factual", "factual");
  check_same(&ent_modalities, ENT_LIKELY, "likely", "likely");
  check_same(&ent_modalities, ENT_FUTURE, "future", "future");
  check_same(&ent_modalities, ENT_HYPOTHETICAL, "hypothetical", "hypothetical");
  check_same(&ent_modalities, ENT_HISTORICAL, "historical", "historical");
  check_same(&ent_speech_acts, ENT_SAID, "said", "said");
  check_same(&ent_speech_acts, ENT_CLAIMED, "claimed", "claimed");
  check_same(&ent_speech_acts, ENT_DENIED, "denied", "denied");
  check_same(&ent_speech_acts, ENT_ANNOUNCED, "announced", "announced");
  check_same(&ent_speech_acts, ENT_ASSESSED, "assessed", "assessed");
  check_same(&ent_speech_acts, ENT_REPORTED, "reported", "reported");
  check_same(&ent_speech_acts, ENT_OTHER_ACT, "other", "stated");
  check_same(&ent_confidences, ENT_CONFIDENCE_LOW, "low", "low confidence");
  check_same(&ent_confidences,
             ENT_CONFIDENCE_MODERATE,
             "moderate",
             "moderate confidence");
  check_same(&ent_confidences, ENT_CONFIDENCE_HIGH, "high", "high confidence");
}

static void
check_predicate(const EntPredicate predicate,
                const bool         is_symmetric,
                const char* const  name,
                const char* const  label)
{
  check_same(&ent_predicates, predicate, name, label);
  assert_string_equal(ent_predicate_name(predicate), name);
  assert_string_equal(ent_predicate_label(predicate), label);
  assert_int_equal(ent_predicate_find(ent_text(name)), predicate);
  assert_int_equal(ent_predicate_is_symmetric(predicate), is_symmetric);
}

static void
test_predicates(void** const state)
{
  (void)state;
  check_predicate(ENT_PARTNER_OF, true, "partnerOf", "partner of");
  check_predicate(ENT_ALLY_OF, true, "allyOf", "ally of");
  check_predicate(ENT_SUPPORTS, false, "supports", "supports");
  check_predicate(ENT_SUPPLIER_OF, false, "supplierOf", "supplier of");
  check_predicate(ENT_ADVERSARY_OF, true, "adversaryOf", "adversary of");
  check_predicate(ENT_ATTACKS, false, "attacks", "attacks");
  check_predicate(ENT_DETAINS, false, "detains", "detains");
  check_predicate(ENT_THREATENS, false, "threatens", "threatens");
  check_predicate(ENT_SANCTIONS, false, "sanctions", "sanctions");
  check_predicate(ENT_CONDEMNS, false, "condemns", "condemns");
  check_predicate(ENT_ENGAGES_WITH, true, "engagesWith", "engages with");
  check_predicate(
    ENT_HOLDS_OFFICE_IN, false, "holdsOfficeIn", "holds office in");
  check_predicate(ENT_MEMBER_OF, false, "memberOf", "member of");
  check_predicate(ENT_PART_OF, false, "partOf", "part of");
}

static void
test_unknown(void** const state)
{
  (void)state;
  assert_int_equal(ent_vocabulary_find(&ent_kinds, ENT_TEXT("State")), 0);
  assert_int_equal(ent_vocabulary_find(&ent_kinds, ENT_TEXT("")), 0);
  assert_int_equal(ent_vocabulary_find(&ent_kinds, ENT_TEXT("sta")), 0);
  assert_int_equal(ent_vocabulary_find_local(&ent_kinds, ENT_TEXT("state")), 0);
  assert_int_equal(ent_predicate_find(ENT_TEXT("likes")), 0);
  assert_int_equal(ent_predicate_find(ENT_TEXT("attack")), 0);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_kinds),
    cmocka_unit_test(test_closed_lists),
    cmocka_unit_test(test_predicates),
    cmocka_unit_test(test_unknown),
  };
  return cmocka_run_group_tests_name("vocabulary", tests, NULL, NULL);
}
