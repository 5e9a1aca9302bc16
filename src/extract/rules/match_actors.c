// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a trigger and the name of a place.
// Goes out: the actors that stand there.

#include "extract/rules/match_phrase.h"

#include <assert.h>

// Add whose plan, attempt or failure it is, if the verb says what that is
static void
fill_planner(const EntMatch* const match,
             const uint32_t        clause,
             EntFillers* const     out)
{
  const EntClause* const found = ent_match_clause(match, clause);
  const uint32_t         host  = found->host;
  EntCue                 cue;
  if (found->link != ENT_CLAUSE_INFINITIVE || host == ENT_NONE ||
      !ent_cues_at(ent_rules_cues(match->rules),
                   match->bases,
                   match->tokens,
                   ENT_CUE_NOUN,
                   ent_match_group(match, host)->head,
                   ENT_CUE_NONE,
                   &cue)) {
    return;
  }

  const EntNounGroup* const group = ent_match_group(match, host);
  if (group->owner != ENT_NONE) {
    ent_fill_list(match, group->owner, ENT_REACH_HEAD, out);
  } else {
    ent_fill_before(match, host, group->head, true, out);
  }
}

// Add who sent the forces that are to do it: dispatched troops to invade
static void
fill_sender(const EntMatch* const match,
            const uint32_t        clause,
            EntFillers* const     out)
{
  const EntClause* const found = ent_match_clause(match, clause);
  if (found->link != ENT_CLAUSE_INFINITIVE || found->parent == ENT_NONE ||
      found->subject == ENT_NONE) {
    return;
  }

  const EntClause* const above = ent_match_clause(match, found->parent);
  const uint32_t         head  = ent_match_group(match, found->subject)->head;
  if (above->object == found->subject && above->subject != ENT_NONE &&
      !(above->flags & ENT_VERB_PASSIVE) && ent_match_is_through(match, head)) {
    ent_fill_list(match, above->subject, ENT_REACH_HEAD, out);
  }
}

// Add two names before a noun, or two owners of it
static void
fill_pair(const EntMatch* const match,
          const EntSite* const  site,
          EntFillers* const     out)
{
  if (site->group == ENT_NONE) {
    return;
  }

  ent_fill_before(match, site->group, site->token, false, out);
  const uint32_t owner = ent_match_group(match, site->group)->owner;
  if (!out->n_items && owner != ENT_NONE) {
    ent_fill_list(match, owner, ENT_REACH_HEAD, out);
  }
  out->n_items = out->n_items < 2U ? 0U : out->n_items;
}

// Add names before a noun; a noun that continues a list has those of its first
static void
fill_pre(const EntMatch* const match,
         const EntSite* const  site,
         EntFillers* const     out)
{
  if (site->group == ENT_NONE) {
    return;
  }

  const EntNounGroup* const group = ent_match_group(match, site->group);
  ent_fill_before(match, site->group, site->token, true, out);
  if (!out->n_items && group->first != site->group &&
      ent_tagger_tag(match->tagger, group->begin) != ENT_TAG_DETERMINER &&
      !(group->flags & ENT_NOUN_DEFINITE)) {
    const EntNounGroup* const first = ent_match_group(match, group->first);
    if (first->owner != ENT_NONE) {
      ent_fill_list(match, first->owner, ENT_REACH_HEAD, out);
    } else {
      ent_fill_before(match, group->first, first->head, true, out);
    }
  }
}

// Return whether words, the last one first, end at a token
static bool
ends_with(const EntMatch* const match,
          const uint32_t        token,
          const uint32_t* const words,
          const uint32_t        n_words)
{
  bool is_found = n_words <= token + 1U;
  for (uint32_t i = 0U; i < n_words && is_found; ++i) {
    is_found = ent_match_is(match, token - i, words[i]);
  }

  return is_found;
}

static bool
has_head(const EntMatch* const     match,
         const uint32_t            group,
         const EntCondition* const heads)
{
  const uint32_t* const words    = (const uint32_t*)match->rules->words.items;
  const uint32_t        token    = ent_match_group(match, group)->head;
  bool                  is_found = false;
  for (uint32_t i = heads->words.begin; i < heads->words.end && !is_found;
       i += words[i] + 1U) {
    is_found = ends_with(match, token, words + i + 1U, words[i]);
  }

  return is_found;
}

// Add a name that begins the object's group, as far as it is an object itself:
// sent Hezbollah missiles
static void
fill_second(const EntMatch* const match,
            const EntSite* const  site,
            EntFillers* const     out)
{
  const uint32_t object = site->clause == ENT_NONE || site->is_passive
                            ? ENT_NONE
                            : ent_match_clause(match, site->clause)->object;
  if (object == ENT_NONE) {
    return;
  }

  const EntNounGroup* const group   = ent_match_group(match, object);
  const uint32_t            mention = ent_match_mention(match, group->begin);
  if (mention != ENT_NONE && group->kind == ENT_HEAD_NOUN &&
      match->found->mentions[mention].kind == ENT_MENTION_NAME &&
      match->found->mentions[mention].end <= group->head) {
    ent_fill_mention(match, mention, ENT_NONE, out);
  }
}

bool
ent_match_list_has_head(const EntMatch* const     match,
                        uint32_t                  group,
                        const EntCondition* const heads)
{
  bool is_found = false;
  for (size_t i = 0U; i < ENT_MAX_LIST && group != ENT_NONE && !is_found; ++i) {
    const uint32_t through = ent_match_through(match, group);
    is_found               = has_head(match, group, heads) ||
               (through != ENT_NONE && has_head(match, through, heads));
    group = ent_match_group(match, group)->next;
  }

  return is_found;
}

// Add the actors of the first group that has any
static void
fill_standing(const EntMatch* const     match,
              const EntStanding* const  standing,
              const EntPlace* const     place,
              const EntCondition* const heads,
              EntFillers* const         out)
{
  const EntReach reach = !place->is_wide ? ENT_REACH_HEAD
                         : heads         ? ENT_REACH_ANY
                                         : ENT_REACH_DOER;
  for (size_t i = 0U; i < standing->n_items && !out->n_items; ++i) {
    if (!heads || ent_match_list_has_head(match, standing->items[i], heads)) {
      ent_fill_list(match, standing->items[i], reach, out);
    }
  }
}

void
ent_place_fill(const EntMatch* const     match,
               const EntSite* const      site,
               const EntPlace* const     place,
               const EntCondition* const heads,
               EntFillers* const         out)
{
  EntStanding standing;
  out->n_items = 0U;
  if (place->kind == ENT_PLACE_PAIR) {
    fill_pair(match, site, out);
    return;
  }
  if (place->kind == ENT_PLACE_SUBJ && site->doer != ENT_NONE) {
    ent_fill_mention(match, site->doer, ENT_NONE, out);
    return;
  }
  if (place->kind == ENT_PLACE_SUBJ && site->kind == ENT_TRIGGER_VERB &&
      !site->is_passive && site->clause != ENT_NONE) {
    fill_planner(match, site->clause, out);
  }
  if (place->kind == ENT_PLACE_SUBJ && site->is_single) {
    ent_fill_one(match, site->said_of, out);
    return;
  }
  if (place->kind == ENT_PLACE_AGENT) {
    ent_place_owner(match, site, (standing.n_items = 0U, &standing));
    fill_standing(match, &standing, place, heads, out);
  }
  if (!out->n_items &&
      (place->kind == ENT_PLACE_PRE || place->kind == ENT_PLACE_AGENT)) {
    fill_pre(match, site, out);
  }
  if (!out->n_items) {
    ent_place_find(match, site, place, &standing);
    fill_standing(match, &standing, place, heads, out);
  }
  if (!out->n_items && place->kind == ENT_PLACE_OBJ2) {
    fill_second(match, site, out);
  }
  if (!out->n_items && place->kind == ENT_PLACE_SUBJ && !site->is_passive &&
      site->kind == ENT_TRIGGER_VERB && site->clause != ENT_NONE) {
    fill_sender(match, site->clause, out);
  }
}
