// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "model/vocabulary.h"

#include "base/text.h"

#include <assert.h>

#define LIST(words)                             \
  {                                             \
    (words), sizeof(words) / sizeof((words)[0]) \
  }

static const EntWord kind_words[] = {
  { NULL, NULL, NULL },
  { "state", "State", "state" },
  { "person", "Person", "person" },
  { "organization", "Organization", "organization" },
  { "armed-group", "ArmedGroup", "armed group" },
  { "bloc", "Bloc", "bloc" },
};

static const EntWord predicate_words[ENT_N_PREDICATES] = {
  { NULL, NULL, NULL },
  { "partnerOf", "partnerOf", "partner of" },
  { "allyOf", "allyOf", "ally of" },
  { "supports", "supports", "supports" },
  { "supplierOf", "supplierOf", "supplier of" },
  { "adversaryOf", "adversaryOf", "adversary of" },
  { "attacks", "attacks", "attacks" },
  { "detains", "detains", "detains" },
  { "threatens", "threatens", "threatens" },
  { "sanctions", "sanctions", "sanctions" },
  { "condemns", "condemns", "condemns" },
  { "engagesWith", "engagesWith", "engages with" },
  { "holdsOfficeIn", "holdsOfficeIn", "holds office in" },
  { "memberOf", "memberOf", "member of" },
  { "partOf", "partOf", "part of" },
};

static const EntWord polarity_words[] = {
  { NULL, NULL, NULL },
  { "affirmed", "affirmed", "affirmed" },
  { "negated", "negated", "negated" },
};

static const EntWord modality_words[] = {
  { NULL, NULL, NULL },
  { "factual", "factual", "factual" },
  { "likely", "likely", "likely" },
  { "future", "future", "future" },
  { "hypothetical", "hypothetical", "hypothetical" },
  { "historical", "historical", "historical" },
};

static const EntWord speech_act_words[] = {
  { NULL, NULL, NULL },
  { "said", "said", "said" },
  { "claimed", "claimed", "claimed" },
  { "denied", "denied", "denied" },
  { "announced", "announced", "announced" },
  { "assessed", "assessed", "assessed" },
  { "reported", "reported", "reported" },
  { "other", "other", "stated" },
};

static const EntWord confidence_words[] = {
  { NULL, NULL, NULL },
  { "low", "low", "low confidence" },
  { "moderate", "moderate", "moderate confidence" },
  { "high", "high", "high confidence" },
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
    if (ent_text_is(word, vocabulary->words[i].word)) {
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
    if (ent_text_is(local, vocabulary->words[i].local)) {
      return i;
    }
  }

  return 0U;
}

const char*
ent_predicate_name(const EntPredicate predicate)
{
  assert(predicate && predicate < ENT_N_PREDICATES);
  return predicate_words[predicate].local;
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
  return kind_words[kind].word;
}
