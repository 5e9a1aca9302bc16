// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "model/vocabulary.h"

#include "base/text.h"

#include <assert.h>

#define LIST(words)                             \
  {                                             \
    (words), sizeof(words) / sizeof((words)[0]) \
  }

#define NO_WORD                      \
  {                                  \
    { NULL, 0U }, { NULL, 0U }, NULL \
  }

#define WORD(word, local, label)             \
  {                                          \
    ENT_TEXT(word), ENT_TEXT(local), (label) \
  }

static const EntWord kind_words[] = {
  NO_WORD,
  WORD("state", "State", "state"),
  WORD("person", "Person", "person"),
  WORD("organization", "Organization", "organization"),
  WORD("armed-group", "ArmedGroup", "armed group"),
  WORD("bloc", "Bloc", "bloc"),
};

static const EntWord predicate_words[ENT_N_PREDICATES] = {
  NO_WORD,
  WORD("partnerOf", "partnerOf", "partner of"),
  WORD("allyOf", "allyOf", "ally of"),
  WORD("supports", "supports", "supports"),
  WORD("supplierOf", "supplierOf", "supplier of"),
  WORD("adversaryOf", "adversaryOf", "adversary of"),
  WORD("attacks", "attacks", "attacks"),
  WORD("detains", "detains", "detains"),
  WORD("threatens", "threatens", "threatens"),
  WORD("sanctions", "sanctions", "sanctions"),
  WORD("condemns", "condemns", "condemns"),
  WORD("engagesWith", "engagesWith", "engages with"),
  WORD("holdsOfficeIn", "holdsOfficeIn", "holds office in"),
  WORD("memberOf", "memberOf", "member of"),
  WORD("partOf", "partOf", "part of"),
};

static const EntWord polarity_words[] = {
  NO_WORD,
  WORD("affirmed", "affirmed", "affirmed"),
  WORD("negated", "negated", "negated"),
};

static const EntWord modality_words[] = {
  NO_WORD,
  WORD("factual", "factual", "factual"),
  WORD("likely", "likely", "likely"),
  WORD("future", "future", "future"),
  WORD("hypothetical", "hypothetical", "hypothetical"),
  WORD("historical", "historical", "historical"),
};

static const EntWord speech_act_words[] = {
  NO_WORD,
  WORD("said", "said", "said"),
  WORD("claimed", "claimed", "claimed"),
  WORD("denied", "denied", "denied"),
  WORD("announced", "announced", "announced"),
  WORD("assessed", "assessed", "assessed"),
  WORD("reported", "reported", "reported"),
  WORD("other", "other", "stated"),
};

static const EntWord confidence_words[] = {
  NO_WORD,
  WORD("low", "low", "low confidence"),
  WORD("moderate", "moderate", "moderate confidence"),
  WORD("high", "high", "high confidence"),
};

const EntVocabulary ent_kinds       = LIST(kind_words);
const EntVocabulary ent_predicates  = LIST(predicate_words);
const EntVocabulary ent_polarities  = LIST(polarity_words);
const EntVocabulary ent_modalities  = LIST(modality_words);
const EntVocabulary ent_speech_acts = LIST(speech_act_words);
const EntVocabulary ent_confidences = LIST(confidence_words);

unsigned
ent_vocabulary_find(const EntVocabulary* const vocabulary, const EntText word)
{
  assert(vocabulary);
  for (unsigned i = 1U; i < vocabulary->n_words; ++i) {
    if (ent_text_equals(word, vocabulary->words[i].word)) {
      return i;
    }
  }

  return 0U;
}

unsigned
ent_vocabulary_find_local(const EntVocabulary* const vocabulary,
                          const EntText              local)
{
  assert(vocabulary);
  for (unsigned i = 1U; i < vocabulary->n_words; ++i) {
    if (ent_text_equals(local, vocabulary->words[i].local)) {
      return i;
    }
  }

  return 0U;
}

const char*
ent_predicate_name(const EntPredicate predicate)
{
  assert(predicate && predicate < ENT_N_PREDICATES);
  return predicate_words[predicate].local.data;
}

EntPredicate
ent_predicate_find(const EntText name)
{
  return (EntPredicate)ent_vocabulary_find(&ent_predicates, name);
}

const char*
ent_predicate_label(const EntPredicate predicate)
{
  assert(predicate && predicate < ENT_N_PREDICATES);
  return predicate_words[predicate].label;
}

bool
ent_predicate_is_symmetric(const EntPredicate predicate)
{
  return predicate == ENT_PARTNER_OF || predicate == ENT_ALLY_OF ||
         predicate == ENT_ADVERSARY_OF || predicate == ENT_ENGAGES_WITH;
}

const char*
ent_actor_kind_name(const EntActorKind kind)
{
  assert(kind && kind <= ENT_BLOC);
  return kind_words[kind].word.data;
}
