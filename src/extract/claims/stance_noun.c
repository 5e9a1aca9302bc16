// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a noun that states a relation: strikes, support, war.
// Goes out: what the words around it make of that.

#include "extract/claims/stance.h"

#include <assert.h>

#define MAX_NOUNS 4U // "threat of a plan for strikes"

// Take adjectives and "no" before a noun: alleged, former, planned
static void
take_modifiers(const EntCueSearch* const search,
               const EntNounGroup* const group,
               EntStance* const          stance)
{
  if (group->flags & ENT_NOUN_NEGATED) {
    ent_stance_negate(stance);
  }

  const uint32_t begin = group->renames == ENT_NONE
                           ? group->begin // Else Iraq, once an ally
                           : ent_stance_adverbs(search, group->begin);
  for (uint32_t i = begin; i < group->head; ++i) {
    const EntTag      tag = ent_tagger_tag(search->analysis->tagger, i);
    const EntCueFound found =
      tag == ENT_TAG_ADVERB ? ent_cue_of_token(search, ENT_CUE_ADVERB, i)
                            : ent_cue_of_token(search, ENT_CUE_ADJECTIVE, i);
    ent_stance_cue(stance, &found);
  }
}

// Take a verb whose object is the noun: planned, denied, carried out
static EntReach
take_verb(const EntCueSearch* const search,
          const uint32_t            clause,
          EntStance* const          stance)
{
  const EntCueFound found = ent_cue_of_verb(search, clause, ENT_CUE_NONE);
  if (found.kinds & ENT_CUE_BIT(ENT_CUE_LIGHT)) {
    ent_stance_cue(stance, &found);
    return ENT_REACH_ALL;
  }

  switch (found.cue.kind) {
    case ENT_CUE_REPORT:
      if (found.cue.act == ENT_DENIED || found.cue.act == ENT_CLAIMED ||
          found.cue.act == ENT_REPORTED) {
        ent_stance_speak(stance,
                         ent_speaker_of_clause(search, clause, found.cue.act));
      }
      if (found.cue.act == ENT_DENIED) {
        ent_stance_negate(stance);
      }
      return ENT_REACH_VOICE;
    case ENT_CUE_NONE:
      return ENT_REACH_VOICE;
    default:
      ent_stance_cue(stance, &found);
      return ENT_REACH_ALL;
  }
}

// Return whether the noun group is what the clause says something of or does
static bool
is_object(const EntClause* const clause, const uint32_t first)
{
  return clause->object == first || clause->predicative == first ||
         (clause->subject == first && (clause->flags & ENT_VERB_PASSIVE));
}

// Take an adjective said of the noun: war is unlikely
static EntReach
take_quality(const EntCueSearch* const search,
             const EntClause* const    clause,
             EntStance* const          stance)
{
  if (clause->quality != ENT_NONE) {
    EntCueFound found =
      ent_cue_of_token(search, ENT_CUE_ADJECTIVE, clause->quality);
    found.kinds &= ~ENT_CUE_BIT(ENT_CUE_FUTURE);
    if (found.kinds) {
      ent_stance_cue(stance, &found);
      return ENT_REACH_ALL;
    }
  }

  return ENT_REACH_VOICE;
}

// Take a verb that says of the noun that it is over: the war ended
static void
take_end(const EntCueSearch* const search,
         const uint32_t            clause,
         EntStance* const          stance)
{
  const EntCueFound found = ent_cue_of_verb(search, clause, ENT_CUE_ENDED);
  if (found.kinds & ENT_CUE_BIT(ENT_CUE_ENDED)) {
    ent_stance_weaken(stance, ENT_HISTORICAL);
  }
}

// Return whether a noun group speaks of something given: the, its, Russia's
static bool
is_given(const EntNounGroup* const group)
{
  return (group->flags & ENT_NOUN_DEFINITE) || group->owner != ENT_NONE;
}

// Return whether a clause tells what would be
static bool
is_supposed(const EntCueSearch* const search, const EntClause* const clause)
{
  return clause->modal != ENT_NONE &&
         ent_cue_of_token(search, ENT_CUE_MODAL, clause->modal).kinds &
           ENT_CUE_BIT(ENT_CUE_HYPOTHETICAL);
}

static EntReach
take_role(const EntCueSearch* const search,
          const uint32_t            first,
          EntStance* const          stance)
{
  const EntSyntax* const    syntax = search->analysis->syntax;
  const EntNounGroup* const group  = &syntax->groups[first];
  if (group->clause == ENT_NONE) {
    return ENT_REACH_VOICE;
  }

  const EntClause* const clause  = &syntax->clauses[group->clause];
  const bool             is_made = // elected X president
    group->renames != ENT_NONE && clause->object == group->renames &&
    syntax->groups[group->renames].end == group->begin;
  if (clause->predicative == first || is_made) {
    return ENT_REACH_ALL;
  }

  if (is_object(clause, first)) {
    const EntReach reach = take_verb(search, group->clause, stance);
    const bool     is_new =
      !is_given(group) && clause->object == first && clause->modal != ENT_NONE;
    return reach == ENT_REACH_VOICE && is_new ? ENT_REACH_SHARE : reach;
  }

  if (clause->subject != first) {
    return ENT_REACH_VOICE;
  }

  if (clause->link == ENT_CLAUSE_CONDITION ||
      (!is_given(group) && is_supposed(search, clause))) {
    ent_stance_weaken(stance, ENT_HYPOTHETICAL); // An attack would fail
  }

  if (clause->object == ENT_NONE) {
    take_end(search, group->clause, stance);
  }

  return take_quality(search, clause, stance);
}

// Return whether a group only counts what stands behind it: one of its partners
static bool
is_through(const EntSyntax* const syntax, const uint32_t group)
{
  const EntNounGroup* const noun   = &syntax->groups[group];
  const uint32_t            clause = noun->clause;
  return noun->kind == ENT_HEAD_NUMBER ||
         (clause != ENT_NONE &&
          syntax->clauses[clause].predicative == noun->first);
}

// Take a verb with a preposition that governs the noun: prepared for
static EntReach
take_fixed(const EntCueSearch* const search,
           const EntPhrase* const    phrase,
           EntStance* const          stance)
{
  if (phrase->clause == ENT_NONE) {
    return ENT_REACH_VOICE;
  }

  const EntClause* const clause =
    &search->analysis->syntax->clauses[phrase->clause];
  const EntCueFound found =
    ent_cue_of_verb(search, phrase->clause, ENT_CUE_NONE);
  return found.kinds && found.begin == clause->verb && found.end == phrase->end
           ? take_verb(search, phrase->clause, stance)
           : ENT_REACH_VOICE;
}

EntReach
ent_stance_noun(const EntCueSearch* const search,
                const uint32_t            index,
                EntStance* const          stance)
{
  const EntSyntax* const syntax = search->analysis->syntax;
  uint32_t               group  = index;
  take_modifiers(search, &syntax->groups[group], stance);
  for (unsigned i = 0U; i < MAX_NOUNS; ++i) {
    const uint32_t first = syntax->groups[group].first;
    const uint32_t at    = search->links->governor[first];
    if (at == ENT_NONE) {
      return take_role(search, first, stance);
    }

    const uint32_t host = syntax->phrases[at].host;
    if (host == ENT_NONE) {
      return take_fixed(search, &syntax->phrases[at], stance);
    }

    const EntCueFound found = ent_cue_of_noun(search, host);
    if (!found.kinds && !is_through(syntax, host)) {
      return ENT_REACH_VOICE;
    }

    ent_stance_cue(stance, &found);
    take_modifiers(search, &syntax->groups[host], stance);
    group = host;
  }

  return ENT_REACH_VOICE;
}
