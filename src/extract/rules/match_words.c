// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a rule that holds, and the actors that it found.
// Goes out: the words of its goods or office; whether its conditions hold.

#include "extract/rules/match.h"

#include <assert.h>

static const EntPlace*
place_at(const EntMatch* const match, const uint32_t index)
{
  return (const EntPlace*)match->rules->places.items + index;
}

// Return whether the head is part of an armed group's name, which says nothing
// of it: Iranian-backed militias
static bool
is_named(const EntMatch* const match, const uint32_t group)
{
  const uint32_t head    = ent_match_group(match, group)->head;
  const uint32_t mention = ent_match_mention(match, head);
  if (mention == ENT_NONE) {
    return false;
  }

  const EntMention* const found = &match->found->mentions[mention];
  return found->kind == ENT_MENTION_NAME &&
         ent_actors_get(match->actors, found->actor)->kind == ENT_ARMED_GROUP;
}

// Return whether no such heads stand in any of the groups at a place
static bool
lacks(const EntMatch* const     match,
      const EntStanding* const  standing,
      const EntCondition* const condition)
{
  bool is_lacking = true;
  for (size_t i = 0U; i < standing->n_items && is_lacking; ++i) {
    is_lacking = is_named(match, standing->items[i]) ||
                 !ent_match_list_has_head(match, standing->items[i], condition);
  }

  return is_lacking;
}

// Return whether some heads stand in any of the groups at a place
static bool
stands_among(const EntMatch* const     match,
             const EntStanding* const  standing,
             const EntCondition* const condition)
{
  bool is_found = false;
  for (size_t i = 0U; i < standing->n_items && !is_found; ++i) {
    is_found = ent_match_list_has_head(match, standing->items[i], condition);
  }

  return is_found;
}

static bool
holds(const EntMatch* const     match,
      const EntSite* const      site,
      const EntCondition* const condition)
{
  EntStanding standing;
  ent_place_find(match, site, &condition->place, &standing);
  switch ((EntAsk)condition->ask) {
    case ENT_ASK_AMONG:
      return stands_among(match, &standing, condition);
    case ENT_ASK_LACKS:
      return lacks(match, &standing, condition);
    case ENT_ASK_WITHOUT:
      return !standing.n_items && !standing.has_gerund;
    case ENT_ASK_NEEDS:
      break;
  }

  return standing.n_items || standing.has_gerund;
}

const char*
ent_match_conditions(const EntMatch* const match,
                     const EntSite* const  site,
                     const EntRule* const  rule)
{
  const EntCondition* const all =
    (const EntCondition*)match->rules->conditions.items;
  for (uint32_t i = rule->conditions.begin; i < rule->conditions.end; ++i) {
    if (!holds(match, site, &all[i])) {
      return all[i].why;
    }
  }

  return NULL;
}

static bool
is_of_actor(const EntMatch* const   match,
            uint32_t                group,
            const EntFillers* const actors)
{
  for (size_t i = 0U; i < actors->n_items; ++i) {
    const uint32_t other = actors->items[i].group;
    if (other != ENT_NONE && ent_match_group(match, other)->first ==
                               ent_match_group(match, group)->first) {
      return true;
    }
  }

  return false;
}

static bool
is_actor(const EntFillers* const actors, const uint32_t mention)
{
  bool is_found = false;
  for (size_t i = 0U; i < actors->n_items && !is_found; ++i) {
    is_found = actors->items[i].mention == mention;
  }

  return is_found;
}

// Return the first of a group's own words before a token: no article, no
// genitive, no actor that was found, and no name if they are the trigger's
static uint32_t
own_begin(const EntMatch* const   match,
          const uint32_t          group,
          const uint32_t          token,
          const bool              is_self,
          const EntFillers* const actors)
{
  uint32_t begin = ent_match_group(match, group)->begin;
  for (uint32_t t = begin; t < token; ++t) {
    const uint32_t mention = ent_match_mention(match, t);
    const EntTag   tag     = ent_tagger_tag(match->tagger, t);
    const bool     is_name =
      mention != ENT_NONE && match->found->mentions[mention].end <= token;
    if ((is_name && (is_self || is_actor(actors, mention))) ||
        tag == ENT_TAG_DETERMINER || tag == ENT_TAG_POSSESSIVE) {
      begin = t + 1U;
    }
  }

  return begin;
}

// Return the last group of a list
static uint32_t
last_of_list(const EntMatch* const match, const uint32_t group)
{
  uint32_t last = group;
  for (size_t i = 0U; i < ENT_MAX_LIST; ++i) {
    const uint32_t next = ent_match_group(match, last)->next;
    last                = next == ENT_NONE ? last : next;
  }

  return last;
}

// Return the end of a group's words with what of brings: tons of grain
static uint32_t
own_end(const EntMatch* const   match,
        const uint32_t          group,
        const EntFillers* const actors)
{
  const EntNounGroup* const found = ent_match_group(match, group);
  const bool                is_way =
    ent_match_is(match, found->head, match->rules->known[ENT_WORD_ACCESS]);
  const uint32_t phrase =
    ent_match_hosted(match, group, is_way ? ENT_WORD_TO : ENT_WORD_OF);
  if (phrase == ENT_NONE) {
    return found->end;
  }

  const EntPhrase* const more = ent_match_phrase(match, phrase);
  const bool             is_next =
    more->group != ENT_NONE && more->begin == found->end &&
    !is_of_actor(match, more->group, actors) &&
    ent_match_mention(match, ent_match_group(match, more->group)->head) ==
      ENT_NONE;
  return is_next ? ent_match_group(match, more->group)->end : found->end;
}

// Return the words of the trigger's own group
static EntWords
own_words(const EntMatch* const   match,
          const EntSite* const    site,
          const uint32_t          group,
          const EntFillers* const actors)
{
  // A title before a name goes without it: Foreign Minister Sergei Lavrov
  const uint32_t token    = site->token;
  const bool     is_title = token < ent_match_group(match, group)->head;
  const EntWords words    = { own_begin(match, group, token, true, actors),
                           is_title ? token + 1U
                                       : own_end(match, group, actors) };
  return words;
}

// Return whether a group holds things rather than actors that were found
static bool
is_thing(const EntMatch* const   match,
         const uint32_t          group,
         const EntFillers* const actors)
{
  return ent_match_group(match, group)->kind == ENT_HEAD_NOUN &&
         !is_of_actor(match, group, actors);
}

EntWords
ent_match_words(const EntMatch* const   match,
                const EntSite* const    site,
                const EntRule* const    rule,
                const EntRole           role,
                const EntFillers* const actors)
{
  EntWords words = { 0U, 0U };
  for (uint32_t i = rule->places[role].begin; i < rule->places[role].end; ++i) {
    const EntPlace* const place = place_at(match, i);
    EntStanding           standing;
    ent_place_find(match, site, place, &standing);
    for (size_t j = 0U; j < standing.n_items; ++j) {
      const uint32_t group = standing.items[j];
      if (place->kind == ENT_PLACE_SELF) {
        return own_words(match, site, group, actors);
      }
      if (is_thing(match, group, actors)) {
        const uint32_t head = ent_match_group(match, group)->head;
        words.begin         = own_begin(match, group, head, false, actors);
        words.end = own_end(match, last_of_list(match, group), actors);
        return words;
      }
    }
  }

  return words;
}
