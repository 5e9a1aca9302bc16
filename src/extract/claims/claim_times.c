// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/claims/claim_times.h"

#include <stdbool.h>

// Return the phrase that begins with or holds a time, or null
static const EntPhrase*
phrase_of(const EntSyntax* const syntax, const EntTime* const time)
{
  for (size_t i = 0U; i < syntax->n_phrases; ++i) {
    const EntPhrase* const phrase = &syntax->phrases[i];
    if (phrase->begin == time->begin) {
      return phrase;
    }
  }

  return NULL;
}

// Return the innermost clause that a token stands in, or none
static uint32_t
clause_at(const EntSyntax* const syntax, const uint32_t token)
{
  uint32_t best = ENT_NONE;
  uint32_t size = UINT32_MAX;
  for (uint32_t i = 0U; i < syntax->n_clauses; ++i) {
    const EntClause* const clause = &syntax->clauses[i];
    const bool is_in = token >= clause->begin && token < clause->end;
    if (is_in && clause->end - clause->begin < size) {
      size = clause->end - clause->begin;
      best = i;
    }
  }

  return best;
}

// Return whether a time stands with a noun: in its group, or right behind it
static bool
is_with_noun(const EntSyntax* const syntax,
             const EntTime* const   time,
             const uint32_t         group)
{
  const EntNounGroup* const noun   = &syntax->groups[group];
  const EntPhrase* const    phrase = phrase_of(syntax, time);
  return (time->begin >= noun->begin && time->end <= noun->end) ||
         time->begin == noun->end || (phrase && phrase->host == group);
}

// A date right behind a place or an object belongs to what was done there
static bool
is_with_clause(const EntSyntax* const syntax,
               const EntTime* const   time,
               const uint32_t         clause)
{
  const EntPhrase* const phrase = phrase_of(syntax, time);
  const uint32_t         at     = phrase && phrase->clause != ENT_NONE
                                    ? phrase->clause
                                    : clause_at(syntax, time->begin);
  return at == clause;
}

const EntTime*
ent_time_of_hit(const EntAnalysis* const analysis,
                const EntTimes* const    times,
                const EntHit* const      hit)
{
  for (size_t i = 0U; i < times->n_items; ++i) {
    const EntTime* const time = &times->items[i];
    if (hit->group != ENT_NONE
          ? is_with_noun(analysis->syntax, time, hit->group)
          : hit->clause != ENT_NONE &&
              is_with_clause(analysis->syntax, time, hit->clause)) {
      return time;
    }
  }

  return NULL;
}
