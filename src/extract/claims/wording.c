// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/claims/wording.h"

#include "extract/claims/goods.h"

#include <stdbool.h>

#define MAX_WORDING 22U // Bytes that fit on a line of a diagram

static EntText
shorten(const EntAnalysis* const analysis,
        const uint32_t           begin,
        const uint32_t           end)
{
  const EntText text = ent_analysis_text(analysis, begin, end);
  return text.size <= MAX_WORDING ? text : ent_text(NULL);
}

// Take the nouns and adjectives right before a head: military operation
static EntText
word_noun(const EntAnalysis* const analysis, const EntHit* const hit)
{
  const EntNounGroup* const group = &analysis->syntax->groups[hit->group];
  const uint32_t            last  = group->head + 1U;
  uint32_t                  first = group->head;
  while (first > group->begin) {
    const EntTag tag    = ent_tagger_tag(analysis->tagger, first - 1U);
    const bool   is_own = tag == ENT_TAG_NOUN || tag == ENT_TAG_ADJECTIVE;
    const bool   is_small =
      !(analysis->tokens->items[first - 1U].flags & ENT_TOKEN_CAPITAL);
    if (!is_own || !is_small || !shorten(analysis, first - 1U, last).size) {
      break;
    }
    --first;
  }

  return shorten(analysis, first, last);
}

// Take the object with its verb where it says what is done: voiced support
static EntText
word_object(const EntCueSearch* const search,
            const EntClause* const    clause,
            const uint32_t            verb_end)
{
  const EntAnalysis* const analysis = search->analysis;
  if (clause->object == ENT_NONE) {
    return ent_text(NULL);
  }

  const EntNounGroup* const object = &analysis->syntax->groups[clause->object];
  const bool                is_own = object->kind == ENT_HEAD_NOUN &&
                      object->owner == ENT_NONE &&
                      search->links->mention_of[object->head] == ENT_NONE;
  return is_own && object->begin == verb_end
           ? shorten(analysis, clause->verb, object->head + 1U)
           : ent_text(NULL);
}

EntText
ent_wording_of(const EntCueSearch* const search, const EntHit* const hit)
{
  const EntAnalysis* const analysis = search->analysis;
  if (hit->group != ENT_NONE) {
    return word_noun(analysis, hit);
  }

  if (hit->clause == ENT_NONE) {
    return ent_text(NULL);
  }

  const EntClause* const clause = &analysis->syntax->clauses[hit->clause];
  const bool             is_verb =
    clause->verb == hit->trigger && !(clause->flags & ENT_VERB_COPULA);
  if (!is_verb) {
    return ent_text(NULL);
  }

  const bool     has_next = clause->particle == hit->trigger + 1U;
  const uint32_t end      = clause->verb + (has_next ? 2U : 1U);
  const EntText  words    = word_object(search, clause, end);
  return words.size ? words : shorten(analysis, clause->verb, end);
}
