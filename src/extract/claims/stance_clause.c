// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a clause.
// Goes out: what its own words make of what it states.

#include "extract/claims/stance.h"

#include "base/text.h"

#include <assert.h>

#define MAX_ADVERBS 6U // Before a verb group, and at the beginning of a clause

static void
take_cue(EntCueFound* const found,
         const EntReach     reach,
         EntStance* const   stance)
{
  if (reach == ENT_REACH_SHARE) {
    found->kinds &= ~ENT_CUE_BIT(ENT_CUE_NEGATED);
  }

  if (reach != ENT_REACH_VOICE) {
    ent_stance_cue(stance, found);
  }
}

// Take the adverbs in a stretch of tokens; the syntax knows those that deny
static void
take_adverbs(const EntCueSearch* const search,
             const uint32_t            begin,
             const uint32_t            end,
             const EntReach            reach,
             EntStance* const          stance)
{
  for (uint32_t i = begin; i < end; ++i) {
    const EntTag tag = ent_tagger_tag(search->analysis->tagger, i);
    if (tag == ENT_TAG_ADVERB || tag == ENT_TAG_ADJECTIVE) {
      EntCueFound found = ent_cue_of_token(search, ENT_CUE_ADVERB, i);
      found.kinds &= ~ENT_CUE_BIT(ENT_CUE_NEGATED);
      take_cue(&found, reach, stance);
    }
  }
}

uint32_t
ent_stance_adverbs(const EntCueSearch* const search, const uint32_t token)
{
  uint32_t begin = token;
  while (begin && token - begin < MAX_ADVERBS &&
         ent_tagger_tag(search->analysis->tagger, begin - 1U) ==
           ENT_TAG_ADVERB) {
    --begin;
  }

  return begin;
}

// Return one past the adverbs that begin with a token of a clause
static uint32_t
adverbs_behind(const EntCueSearch* const search,
               const EntClause* const    clause,
               const uint32_t            begin)
{
  uint32_t end = begin;
  while (end < clause->end && end - begin < MAX_ADVERBS &&
         ent_tagger_tag(search->analysis->tagger, end) == ENT_TAG_ADVERB) {
    ++end;
  }

  return end;
}

// Return whether a modal speaks of being able: can, could
static bool
is_ability(const EntCueSearch* const search, const uint32_t modal)
{
  const EntTokens* const tokens = search->analysis->tokens;
  const EntText word = ent_names_get(tokens->names, tokens->items[modal].id);
  return ent_text_is(word, "can") || ent_text_is(word, "could");
}

// Take a modal; what was going to be done is no longer to come
static void
take_modal(const EntCueSearch* const search,
           const EntClause* const    clause,
           const EntReach            reach,
           EntStance* const          stance)
{
  EntCueFound found = ent_cue_of_token(search, ENT_CUE_MODAL, clause->modal);
  const bool  is_going =
    ent_tagger_tag(search->analysis->tagger, clause->modal) == ENT_TAG_GERUND;
  if (is_going && !(clause->flags & ENT_VERB_PAST)) {
    found.kinds = ENT_CUE_BIT(ENT_CUE_FUTURE);
  }

  if ((clause->flags & ENT_VERB_NEGATED) && is_ability(search, clause->modal)) {
    found.kinds = 0U; // What could not be done was not done
  }

  take_cue(&found, reach, stance);
}

bool
ent_stance_is_ranked(const EntCueSearch* const search, const uint32_t index)
{
  static const char* const  words[] = { "only", "first", "last", "sole" };
  const EntTokens* const    tokens  = search->analysis->tokens;
  const EntNounGroup* const group   = &search->analysis->syntax->groups[index];
  const uint32_t            begin = group->begin > 1U ? group->begin - 2U : 0U;
  for (uint32_t i = begin; i < group->head; ++i) {
    const EntText word = ent_names_get(tokens->names, tokens->items[i].id);
    for (size_t j = 0U; j < sizeof(words) / sizeof(words[0]); ++j) {
      if (ent_text_is(word, words[j])) {
        return true;
      }
    }
  }

  return false;
}

// Return whether what is denied is only that there are no others
static bool
has_others(const EntCueSearch* const search, const EntClause* const clause)
{
  return clause->predicative != ENT_NONE &&
         ent_stance_is_ranked(search, clause->predicative);
}

static void
take_verb_group(const EntCueSearch* const search,
                const EntClause* const    clause,
                const EntReach            reach,
                EntStance* const          stance)
{
  if (reach == ENT_REACH_ALL && (clause->flags & ENT_VERB_NEGATED) &&
      !has_others(search, clause)) {
    ent_stance_negate(stance);
  }

  if (clause->modal != ENT_NONE) {
    take_modal(search, clause, reach, stance);
  }

  const uint32_t start  = ent_stance_adverbs(search, clause->verb_begin);
  const uint32_t behind = adverbs_behind(search, clause, clause->begin);
  const uint32_t end    = clause->flags & ENT_VERB_COPULA // was once an ally
                            ? adverbs_behind(search, clause, clause->verb_end)
                            : clause->verb_end;
  take_adverbs(search, start, end, reach, stance);
  if (behind <= start) {
    take_adverbs(search, clause->begin, behind, reach, stance);
  }
}

// Take "according to X" and other prepositions of a clause that are cues
static void
take_phrases(const EntCueSearch* const search,
             const uint32_t            index,
             EntStance* const          stance)
{
  const EntLinks* const links = search->links;
  for (uint32_t i = links->first_phrase[index]; i != ENT_NONE;
       i          = links->next_phrase[i]) {
    const EntPhrase* const phrase = &search->analysis->syntax->phrases[i];
    if (phrase->group != ENT_NONE) {
      const EntCueFound found = ent_cue_of_phrase(search, i);
      if (found.cue.kind == ENT_CUE_REPORT) {
        ent_stance_speak(
          stance, ent_speaker_of_group(search, phrase->group, found.cue.act));
      }
    }
  }
}

// Take "X, ISW assessed, ..."
static void
take_parentheses(const EntCueSearch* const search,
                 const uint32_t            index,
                 EntStance* const          stance)
{
  const EntLinks* const links = search->links;
  for (uint32_t i = links->first_aside[index]; i != ENT_NONE;
       i          = links->next_aside[i]) {
    const EntCueFound found = ent_cue_of_verb(search, i, ENT_CUE_REPORT);
    if (found.cue.kind) {
      ent_stance_speak(stance, ent_speaker_of_clause(search, i, found.cue.act));
    }
  }
}

void
ent_stance_clause(const EntCueSearch* const search,
                  const uint32_t            index,
                  const EntReach            reach,
                  EntStance* const          stance)
{
  assert(index < search->analysis->syntax->n_clauses);
  const EntClause* const clause = &search->analysis->syntax->clauses[index];
  if (reach != ENT_REACH_VOICE && clause->verb != ENT_NONE) {
    take_verb_group(search, clause, reach, stance);
  }

  if (reach != ENT_REACH_VOICE && (clause->flags & ENT_VERB_QUESTION)) {
    ent_stance_weaken(stance, ENT_HYPOTHETICAL);
  }

  take_phrases(search, index, stance);
  take_parentheses(search, index, stance);
}
