// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: examples of rules, and whatever extracts claims from a sentence.
// Goes out: a notice on each example that does not give what it wants.

#include "extract/rules/check.h"

#include "base/bytes.h"
#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "extract/rules/rule.h"
#include "model/vocabulary.h"

#include <assert.h>

#define SPEAKER "speaker "

// What an example wants besides its actors
typedef struct {
  EntPolarity polarity;
  EntModality modality;
  EntText     speaker;
  EntText     wrong; // A word that says nothing, or empty
} Wanted;

static bool
equals_in_any_case(const EntText a, const EntText b)
{
  bool is_equal = a.size == b.size;
  for (size_t i = 0U; is_equal && i < a.size; ++i) {
    is_equal = ent_to_lower(a.data[i]) == ent_to_lower(b.data[i]);
  }

  return is_equal;
}

static bool
is_named(const EntActor* const actor, const EntText name)
{
  bool is_found = equals_in_any_case(actor->id, name);
  for (size_t i = 0U; i < actor->labels.n_items && !is_found; ++i) {
    is_found = equals_in_any_case(actor->labels.items[i].text, name);
  }

  return is_found;
}

static bool
is_quoted(const EntText text)
{
  return text.size > 1U && text.data[0] == '"' &&
         text.data[text.size - 1U] == '"';
}

static Wanted
read_wanted(const EntTexts texts)
{
  Wanted wanted = { ENT_AFFIRMED, ENT_FACTUAL, { NULL, 0U }, { NULL, 0U } };
  for (size_t i = 0U; i < texts.n_items; ++i) {
    const EntText  text     = texts.items[i];
    const unsigned polarity = ent_vocabulary_find(&ent_polarities, text);
    const unsigned modality = ent_vocabulary_find(&ent_modalities, text);
    if (polarity) {
      wanted.polarity = (EntPolarity)polarity;
    } else if (modality) {
      wanted.modality = (EntModality)modality;
    } else if (ent_text_starts_with(text, ENT_TEXT(SPEAKER))) {
      wanted.speaker = ent_text_trim(ent_text_from(text, sizeof(SPEAKER) - 1U));
    } else if (!is_quoted(text)) {
      wanted.wrong = text;
    }
  }

  return wanted;
}

// Return whether goods or an office have the words between quotes
static bool
has_words(const EntRuleClaim* const claim, const EntText quoted)
{
  const EntText words =
    ent_text_until(ent_text_from(quoted, 1U), quoted.size - 2U);
  bool is_found = equals_in_any_case(claim->office, words);
  for (size_t i = 0U; i < claim->goods.n_items && !is_found; ++i) {
    is_found = equals_in_any_case(claim->goods.items[i], words);
  }

  return is_found;
}

static bool
has_actors(const EntRuleClaim* const claim, const EntRuleExample* const example)
{
  const bool is_either = ent_predicate_is_symmetric(example->predicate);
  return (is_named(claim->from, example->from) &&
          is_named(claim->to, example->to)) ||
         (is_either && is_named(claim->from, example->to) &&
          is_named(claim->to, example->from));
}

// Return what is wrong with a claim of the right rule and actors, or null
static const char*
find_fault(const EntRuleClaim* const claim,
           const Wanted* const       wanted,
           const EntTexts            texts)
{
  if (claim->polarity != wanted->polarity) {
    return "polarity differs";
  }
  if (claim->modality != wanted->modality) {
    return "modality differs";
  }
  if (wanted->speaker.size &&
      (!claim->speaker || !is_named(claim->speaker, wanted->speaker))) {
    return "the speaker differs";
  }

  for (size_t i = 0U; i < texts.n_items; ++i) {
    if (is_quoted(texts.items[i]) && !has_words(claim, texts.items[i])) {
      return "goods or office differ";
    }
  }

  return NULL;
}

// Return whether a claim says what an example wants, whatever rule found it
static bool
says_same(const EntRuleClaim* const claim, const EntRuleExample* const example)
{
  return claim->predicate == example->predicate && has_actors(claim, example);
}

// Return what is wrong with the claims of an example's sentence, or null
static const char*
judge(const EntRuleExample* const example, const EntRuleClaims claims)
{
  const Wanted wanted = read_wanted(example->wanted);
  const char*  fault  = "nothing is found";
  if (wanted.wrong.size) {
    return "it wants what no claim has";
  }

  bool is_close = false;
  for (size_t i = 0U; i < claims.n_items; ++i) {
    const EntRuleClaim* const claim = &claims.items[i];
    const bool is_ours = ent_text_equals(claim->rule, example->rule);
    if (example->is_never) {
      fault    = is_ours ? "it must find nothing" : fault;
      is_close = is_close || is_ours;
    } else if (is_ours && says_same(claim, example)) {
      fault = find_fault(claim, &wanted, example->wanted);
      if (!fault) {
        return NULL;
      }
      is_close = true;
    } else if (!is_close && is_ours) {
      fault = "actors differ";
    } else if (!is_close && says_same(claim, example)) {
      fault = "another rule finds it";
    }
  }

  return example->is_never && !is_close ? NULL : fault;
}

static EntStatus
check_example(const EntRules* const       rules,
              const EntRuleReader         reader,
              const EntRuleExample* const example,
              EntRuleCheck* const         out)
{
  EntRuleClaims claims = { NULL, 0U };
  ENT_TRY(reader.read(reader.handle, example->sentence, &claims));
  ++*(example->is_never ? &out->n_nevers : &out->n_examples);

  const char* const fault = judge(example, claims);
  if (!fault) {
    return ENT_SUCCESS;
  }

  EntBytes message = ent_bytes_init(rules->memory);
  ent_bytes_string(&message, fault);
  ent_bytes_string(&message, ": ");
  ent_bytes_text(&message, example->sentence);
  const EntStatus st = message.status;
  ++out->n_failed;
  if (!st) {
    ent_notice(rules->world,
               ENT_NOTICE_RULE_FAILS,
               example->position,
               example->rule,
               ent_bytes_view(&message));
  }

  ent_bytes_clear(&message);
  return st;
}

EntStatus
ent_rules_check(const EntRules* const rules,
                const EntRuleReader   reader,
                EntRuleCheck* const   out)
{
  assert(rules);
  assert(reader.read);
  const EntRuleCheck    none       = { 0U, 0U, 0U };
  size_t                n_examples = 0U;
  const EntRuleExample* examples   = ent_rules_examples(rules, &n_examples);
  *out                             = none;
  for (size_t i = 0U; i < n_examples; ++i) {
    ENT_TRY(check_example(rules, reader, &examples[i], out));
  }

  return ENT_SUCCESS;
}
