// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: capitalized words.
// Goes out: how far a personal name may reach that begins with one.

#include "extract/actors/persons.h"

#include "base/text.h"
#include "extract/actors/letter_case.h"

#include <assert.h>

bool
ent_is_joined_name(const EntActors* const actors, const uint32_t token)
{
  if (token >= actors->n_tokens || !actors->tokens->items[token].n_parts) {
    return false;
  }

  const EntToken* const     item = &actors->tokens->items[token];
  const EntTokenPart* const part = &actors->tokens->parts[item->first_part];
  const EntWordUses         use  = actors->gazetteer->words.items[part->id];
  return use & ENT_WORD_PARTICLE && item->n_parts == 2U &&
         ent_is_ascii_letter(actors->sentence.data[part[1].begin]) &&
         actors->sentence.data[part[1].begin] < 'a';
}

// Return whether a word is Ex-Spy or the like
static bool
has_prefix(const EntActors* const actors, const uint32_t token)
{
  const EntToken* const     item = &actors->tokens->items[token];
  const EntTokenPart* const part = &actors->tokens->parts[item->first_part];
  return item->n_parts &&
         actors->gazetteer->words.items[part->id] & ENT_WORD_PREFIX;
}

bool
ent_may_begin_name(const EntActors* const actors, const uint32_t token)
{
  static const EntWordUses others =
    ENT_WORD_TIME | ENT_WORD_FUNCTION | ENT_WORD_TITLE | ENT_WORD_ROLE |
    ENT_WORD_KIN | ENT_WORD_RANK | ENT_WORD_FORMER | ENT_WORD_BEFORE |
    ENT_WORD_BODY | ENT_WORD_OUTLET | ENT_WORD_PLURAL | ENT_WORD_SINGULAR |
    ENT_WORD_PLACE | ENT_WORD_THING | ENT_WORD_ORG;
  if (ent_is_joined_name(actors, token)) {
    return true;
  }
  if (!ent_is_capital(actors, token) || has_prefix(actors, token)) {
    return false;
  }

  const EntToken* const item      = &actors->tokens->items[token];
  const EntWordUses     use       = ent_use(actors, token);
  const bool            is_common = use & ENT_WORD_COMMON;
  if (ent_is_all_capitals(item, actors->sentence) &&
      item->end - item->begin > 1U &&
      !(ent_token_words(actors, token).data[1] == '.')) {
    return false;
  }
  if (use & ENT_WORD_TIME && token &&
      ent_use(actors, token - 1U) & ENT_WORD_TITLE) {
    return ent_is_capital(actors, token + 1U); // Ambassador April Glaspie
  }
  if (use & ENT_WORD_GIVEN) {
    return !(use & ENT_WORD_TIME) &&
           !(use & ENT_WORD_FUNCTION && item->flags & ENT_TOKEN_FIRST);
  }

  return !(use & others) && !(item->flags & ENT_TOKEN_FIRST && is_common);
}

bool
ent_is_headline_verb(const EntActors* const actors, const uint32_t token)
{
  EntLemma      lemmas[ENT_MAX_LEMMAS];
  const EntText id =
    ent_names_get(actors->tokens->names, actors->tokens->items[token].id);
  const EntWordUses use      = ent_use(actors, token);
  const size_t      n        = ent_lexicon_lemmas(id, ENT_VERB, lemmas);
  bool              is_third = false;
  for (size_t k = 0U; k < n; ++k) {
    is_third = is_third || lemmas[k].forms & ENT_FORM_THIRD;
  }

  return is_third && use & ENT_WORD_COMMON && !(use & ENT_WORD_GIVEN);
}

// Return whether a word may be an adverb of a headline: Publicly
static bool
is_adverb(const EntActors* const actors, const uint32_t token)
{
  const EntText word = ent_token_words(actors, token);
  return ent_use(actors, token) & ENT_WORD_COMMON && word.size > 3U &&
         word.data[word.size - 1U] == 'y' && word.data[word.size - 2U] == 'l';
}

// Return whether a word may go on with a personal name
static bool
may_follow(const EntActors* const actors, const EntNameRun* const run)
{
  const uint32_t token = run->end;
  if (ent_is_joined_name(actors, token)) {
    return true;
  }
  if (!ent_is_capital(actors, token)) {
    return false;
  }

  const EntWordUses     use   = ent_use(actors, token);
  const EntWordUses     first = ent_use(actors, run->begin);
  const EntToken* const item  = &actors->tokens->items[token];
  if (ent_is_all_capitals(item, actors->sentence) &&
      item->end - item->begin > 1U &&
      ent_token_words(actors, token).data[1] != '.') {
    return false;
  }
  if (use & ENT_WORD_PEOPLE ||
      (use & (ENT_WORD_TIME | ENT_WORD_FUNCTION) && !(use & ENT_WORD_GIVEN))) {
    return false;
  }
  if (use & (ENT_WORD_TITLE | ENT_WORD_ROLE | ENT_WORD_ORG | ENT_WORD_PLACE |
             ENT_WORD_THING | ENT_WORD_BODY)) {
    return first & ENT_WORD_GIVEN && run->n_capitals == 1U &&
           !ent_is_capital(actors, token + 1U) && !(use & ENT_WORD_PEOPLE);
  }

  // Comey Publicly Confirms, James Mattis Strikes Tone: words of a headline
  if (!(first & ENT_WORD_GIVEN) &&
      (ent_is_headline_verb(actors, token) || is_adverb(actors, token))) {
    return false;
  }
  if (run->n_capitals > 1U && use & ENT_WORD_COMMON &&
      ent_is_capital(actors, token + 1U) &&
      ent_token_words(actors, token)
          .data[ent_token_words(actors, token).size - 1U] == 's') {
    return false;
  }

  const EntLabelMatch match = ent_known_label(actors, token, SIZE_MAX);
  return !match.end || match.bearers[0].label->need != ENT_CONTEXT_NONE ||
         first & ENT_WORD_GIVEN;
}

EntNameRun
ent_name_run(const EntActors* const actors, const uint32_t begin)
{
  EntNameRun run = { begin, begin + 1U, 1U, 0U };
  while (run.end < actors->n_tokens && run.end - begin < ENT_MAX_NAME) {
    if (may_follow(actors, &run)) {
      ++run.end;
      ++run.n_capitals;
      continue;
    }

    uint32_t next = run.end;
    while (next < actors->n_tokens && next < run.end + 2U &&
           ent_use(actors, next) & ENT_WORD_PARTICLE &&
           !ent_is_capital(actors, next)) {
      ++next;
    }
    if (next == run.end || !ent_is_capital(actors, next) ||
        ent_use(actors, next) & (ENT_WORD_FUNCTION | ENT_WORD_TIME)) {
      break;
    }
    run.end = next + 1U;
    ++run.n_capitals;
  }

  return run;
}
