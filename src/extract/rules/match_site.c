// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: clauses, noun groups and adjectives of a sentence.
// Goes out: each as a trigger, with all from which its places are found.

#include "extract/rules/match_site.h"

#include "base/try.h"

#include <assert.h>

#define MAX_BEFORE 8U // Words of a wording before its head

EntSite
ent_site_at(const EntTriggerKind kind, const uint32_t token)
{
  EntSite site = { 0 };
  site.kind    = (uint8_t)kind;
  site.token   = token;
  site.begin   = token;
  site.end     = token + 1U;
  site.clause  = ENT_NONE;
  site.group   = ENT_NONE;
  site.light   = ENT_NONE;
  site.said_of = ENT_NONE;
  site.doer    = ENT_NONE;
  site.behind  = ENT_NONE;
  return site;
}

EntStatus
ent_match_verb(EntMatch* const match, const uint32_t clause)
{
  const EntClause* const found = ent_match_clause(match, clause);
  EntSite                site  = ent_site_at(ENT_TRIGGER_VERB, found->verb);
  site.clause                  = clause;
  site.is_passive              = found->flags & ENT_VERB_PASSIVE;
  ENT_TRY(ent_match_word(
    match, site, match->tokens->items[found->verb].id, ENT_VERB));
  if (!site.is_passive) {
    return ENT_SUCCESS;
  }

  // "is allied with" is a verb to the syntax, and may be an adjective to rules
  site.kind    = ENT_TRIGGER_ADJ;
  site.said_of = found->subject != ENT_NONE ? found->subject : found->host;
  return ent_match_adjective(match, site);
}

EntStatus
ent_match_compound(EntMatch* const match, const uint32_t token)
{
  const EntToken* const item    = &match->tokens->items[token];
  const uint32_t        mention = ent_match_mention(match, token);
  const uint32_t        quality = match->links.quality_of[token];
  if (item->n_parts < 2U || mention == ENT_NONE) {
    return ENT_SUCCESS;
  }

  EntSite site    = ent_site_at(ENT_TRIGGER_VERB, token);
  site.doer       = mention;
  site.is_passive = true;
  site.group      = match->syntax->group_of[token];
  site.said_of    = quality == ENT_NONE
                      ? site.group
                      : ent_match_clause(match, quality)->subject;

  const uint32_t last =
    match->tokens->parts[item->first_part + item->n_parts - 1U].id;
  return ent_match_word(match, site, last, ENT_VERB);
}

// Return whether the verb of a clause only carries a noun: carried out strikes
static bool
is_light(const EntMatch* const match, const uint32_t clause)
{
  EntCue cue;
  return clause != ENT_NONE &&
         ent_cues_at(ent_rules_cues(match->rules),
                     match->bases,
                     match->tokens,
                     ENT_CUE_VERB,
                     ent_match_clause(match, clause)->verb,
                     ENT_CUE_LIGHT,
                     &cue);
}

// Return the clause whose light verb governs a phrase: entered into talks
static uint32_t
find_light_phrase(const EntMatch* const match, const uint32_t governor)
{
  EntCue                 cue;
  const EntPhrase* const phrase =
    governor == ENT_NONE ? NULL : ent_match_phrase(match, governor);
  if (!phrase || phrase->clause == ENT_NONE) {
    return ENT_NONE;
  }

  const uint32_t verb = ent_match_clause(match, phrase->clause)->verb;
  const size_t   n    = ent_cues_at(ent_rules_cues(match->rules),
                               match->bases,
                               match->tokens,
                               ENT_CUE_VERB,
                               verb,
                               ENT_CUE_LIGHT,
                               &cue);
  return n > 1U && verb + n == phrase->end ? phrase->clause : ENT_NONE;
}

// Return the group that stands for another: a program of aid
static uint32_t
find_outer(const EntMatch* const match, const uint32_t group)
{
  const uint32_t governor = match->links.governor[group];
  const uint32_t host =
    governor == ENT_NONE ? ENT_NONE : ent_match_phrase(match, governor)->host;
  return host != ENT_NONE && ent_match_through(match, host) == group ? host
                                                                     : group;
}

static uint32_t
find_light(const EntMatch* const match, const uint32_t group)
{
  const uint32_t first =
    ent_match_group(match,
                    find_outer(match, ent_match_group(match, group)->first))
      ->first;
  const uint32_t active  = match->links.object_of[first];
  const uint32_t passive = match->links.passive_of[first];
  return is_light(match, active) ? active
         : is_light(match, passive)
           ? passive
           : find_light_phrase(match, match->links.governor[first]);
}

// Try wordings that end at a head, the longest first, or begin there
static EntStatus
match_head(EntMatch* const match, EntSite site)
{
  const uint32_t begin = ent_match_group(match, site.group)->begin;
  const uint32_t earliest =
    site.token - begin > MAX_BEFORE ? site.token - MAX_BEFORE : begin;
  size_t n_before = match->hits->n_items;
  for (uint32_t t = earliest;
       t <= site.token && match->hits->n_items == n_before;
       ++t) {
    const uint32_t word = match->tokens->items[t].id;
    site.begin          = t;
    ENT_TRY(ent_match_word(match, site, word, ENT_NOUN));
    if (word == match->rules->known[ENT_WORD_JOINT]) {
      n_before = match->hits->n_items; // Joint strikes are strikes, too
    }
  }

  return ENT_SUCCESS;
}

EntStatus
ent_match_noun(EntMatch* const match, const uint32_t group)
{
  const uint32_t head = ent_match_group(match, group)->head;
  EntSite        site = ent_site_at(ENT_TRIGGER_NOUN, head);
  site.group          = group;
  site.light          = find_light(match, group);
  return match_head(match, site);
}

// Return the group that something is said to be by a clause, or none
static uint32_t
find_said_by_clause(const EntMatch* const match, const uint32_t first)
{
  const uint32_t copula  = match->links.predicative_of[first];
  const uint32_t inverse = match->links.subject_of[first];
  const uint32_t passive = match->links.object_of[first];
  if (copula != ENT_NONE) {
    return ent_match_clause(match, copula)->subject;
  }
  if (inverse != ENT_NONE) {
    return ent_match_clause(match, inverse)->predicative;
  }

  // "named him minister"; a passive one has its object beside its subject
  return passive == ENT_NONE ? ENT_NONE
                             : ent_match_clause(match, passive)->second;
}

// Return the group that "as" says something of: served as, views Iran as
static uint32_t
find_said_by_as(const EntMatch* const match, const uint32_t governor)
{
  const EntPhrase* const phrase = ent_match_phrase(match, governor);
  if (phrase->id != match->rules->known[ENT_WORD_AS] ||
      phrase->clause == ENT_NONE) {
    return ENT_NONE;
  }

  const EntClause* const clause = ent_match_clause(match, phrase->clause);
  const bool             has_object =
    clause->object != ENT_NONE && !(clause->flags & ENT_VERB_PASSIVE) &&
    phrase->begin > ent_match_group(match, clause->object)->begin;
  return has_object                    ? clause->object
         : clause->subject != ENT_NONE ? clause->subject
                                       : clause->host;
}

// Return the group of which another says what it is, or none
static uint32_t
find_said_of(const EntMatch* const match, uint32_t group)
{
  for (unsigned i = 0U; i < ENT_MAX_DEPTH; ++i) {
    const EntNounGroup* const found  = ent_match_group(match, group);
    const uint32_t            clause = find_said_by_clause(match, found->first);
    const uint32_t            governor = match->links.governor[found->first];
    if (clause != ENT_NONE) {
      return clause;
    }
    const uint32_t apposed = ent_match_apposed(match, group);
    if (apposed != ENT_NONE) {
      return apposed;
    }
    if (governor == ENT_NONE) {
      return ENT_NONE;
    }

    // One of its partners: what is said of the one is said by the partners
    const EntPhrase* const phrase = ent_match_phrase(match, governor);
    const bool             is_through =
      phrase->host != ENT_NONE &&
      ent_match_through(match, phrase->host) == phrase->group;
    if (!is_through) {
      return find_said_by_as(match, governor);
    }
    group = phrase->host;
  }

  return ENT_NONE;
}

EntStatus
ent_match_be(EntMatch* const match, const uint32_t group, const uint32_t token)
{
  const EntNounGroup* const found   = ent_match_group(match, group);
  const bool                is_head = found->head == token;
  EntSite                   site    = ent_site_at(ENT_TRIGGER_BE, token);
  site.group                        = group;
  site.said_of = is_head ? find_said_of(match, group) : group;

  // A list of names may be what several are, but not what one of them is
  const bool is_apposed =
    is_head && site.said_of == ent_match_apposed(match, group);
  site.is_single =
    !is_head || (is_apposed && !(found->flags & ENT_NOUN_PLURAL));
  return site.said_of == ENT_NONE ? ENT_SUCCESS : match_head(match, site);
}

EntStatus
ent_match_adjective(EntMatch* const match, const EntSite site)
{
  return site.said_of == ENT_NONE
           ? ENT_SUCCESS
           : ent_match_word(
               match, site, match->tokens->items[site.token].id, ENT_ADJECTIVE);
}
