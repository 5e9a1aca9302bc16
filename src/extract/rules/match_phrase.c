// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a trigger and the name of a preposition.
// Goes out: what it governs, as far as its phrase belongs to the trigger.

#include "extract/rules/match_phrase.h"

#include <assert.h>

void
ent_standing_add(EntStanding* const out, const uint32_t group)
{
  if (group != ENT_NONE && out->n_items < ENT_MAX_STANDING) {
    out->items[out->n_items++] = group;
  }
}

// Return whether a clause hangs on a noun that is its subject or object
static bool
says_more(const EntClause* const clause)
{
  return clause->host != ENT_NONE && (clause->link == ENT_CLAUSE_PARTICIPLE ||
                                      clause->link == ENT_CLAUSE_RELATIVE);
}

uint32_t
ent_match_grammatical(const EntClause* const clause)
{
  return clause->subject != ENT_NONE ? clause->subject
         : says_more(clause)         ? clause->host
                                     : ENT_NONE;
}

static bool
has_word(const EntPhrase* const phrase, const EntPlace* const place)
{
  return phrase->id == place->word || phrase->id == place->twin;
}

// Return whether a rule speaks of what a preposition governs, though not as of
// an actor: "entered into an alliance with"
static bool
is_named_by_rule(const EntMatch* const  match,
                 const EntRule* const   rule,
                 const EntPhrase* const phrase)
{
  const EntPlace* const places = (const EntPlace*)match->rules->places.items;
  const EntCondition* const all =
    (const EntCondition*)match->rules->conditions.items;
  bool is_named = false;
  for (uint32_t i = rule->conditions.begin; i < rule->conditions.end; ++i) {
    is_named = is_named ||
               (all[i].ask == ENT_ASK_AMONG && has_word(phrase, &all[i].place));
  }
  for (unsigned role = ENT_ROLE_GOODS; role < ENT_N_ROLES; ++role) {
    const EntSlice slice = rule->places[role];
    for (uint32_t i = slice.begin; i < slice.end; ++i) {
      is_named = is_named || has_word(phrase, &places[i]);
    }
  }

  return is_named;
}

// Return whether a group takes nothing behind it: a name, a time
static bool
is_closed(const EntNounGroup* const group)
{
  return group->kind == ENT_HEAD_NAME || group->flags & ENT_NOUN_TIME;
}

// Return whether phrases that follow a group as part of another phrase may
// still belong to the verb: those behind a name or a time, not behind an act
static bool
is_open(const EntMatch* const  match,
        const EntSite* const   site,
        const EntPhrase* const last)
{
  const uint32_t of   = match->rules->known[ENT_WORD_OF];
  uint32_t       host = last->host;
  if (last->id == of && host != ENT_NONE) { // Always part of what precedes it
    return match->links.governor[ent_match_group(match, host)->first] ==
           ENT_NONE;
  }

  for (unsigned i = 0U; i < ENT_MAX_DEPTH && host != ENT_NONE; ++i) {
    const EntNounGroup* const group    = ent_match_group(match, host);
    const uint32_t            governor = match->links.governor[group->first];
    if (governor == ENT_NONE || is_closed(group)) {
      return true;
    }

    const EntPhrase* const phrase = ent_match_phrase(match, governor);
    if (phrase->end == site->end ||
        (site->rule && is_named_by_rule(match, site->rule, phrase))) {
      return true;
    }
    const bool is_counted =
      phrase->host != ENT_NONE &&
      ent_match_group(match, phrase->host)->kind == ENT_HEAD_NUMBER;
    if (!is_counted && ent_match_is_act(match, host)) {
      return false;
    }
    if (phrase->id != of && !is_counted) {
      return true;
    }
    host = phrase->host;
  }

  return true;
}

static void
add_phrase(EntStanding* const out, const EntPhrase* const phrase)
{
  ent_standing_add(out, phrase->group);
  out->has_gerund = out->has_gerund || phrase->gerund != ENT_NONE;
}

// Return whether a phrase begins with the trigger itself: close to
static bool
is_of_trigger(const EntMatch* const  match,
              const EntSite* const   site,
              const EntPhrase* const phrase,
              const EntPlace* const  place)
{
  const uint32_t last = match->tokens->items[phrase->end - 1U].id;
  return phrase->begin <= site->token && site->token + 1U < phrase->end &&
         (last == place->word || last == place->twin);
}

// Return whether a phrase stands right behind fixed words, or behind their noun
static bool
is_fixed(const EntMatch* const  match,
         const EntSite* const   site,
         const EntPhrase* const phrase)
{
  return phrase->begin == site->end || phrase->end == site->end ||
         (phrase->host != ENT_NONE &&
          ent_match_group(match, phrase->host)->end == site->end);
}

// Return whether a phrase hangs on the subject of a passive: ties with Cuba
// were restored
static bool
is_of_passive(const EntMatch* const  match,
              const EntSite* const   site,
              const EntPhrase* const phrase)
{
  const uint32_t subject =
    site->is_passive && site->clause != ENT_NONE
      ? ent_match_grammatical(ent_match_clause(match, site->clause))
      : ENT_NONE;
  return subject != ENT_NONE && phrase->host != ENT_NONE &&
         ent_match_group(match, phrase->host)->first ==
           ent_match_group(match, subject)->first;
}

void
ent_phrases_of_clause(const EntMatch* const match,
                      const EntSite* const  site,
                      const uint32_t        clause,
                      const uint32_t        after,
                      const EntPlace* const place,
                      EntStanding* const    out)
{
  const bool is_relative =
    ent_match_clause(match, clause)->link == ENT_CLAUSE_RELATIVE;
  for (uint32_t i = match->links.first_phrase[clause]; i != ENT_NONE;
       i          = match->links.next_phrase[i]) {
    const EntPhrase* const phrase = ent_match_phrase(match, i);
    if (is_of_trigger(match, site, phrase, place)) {
      add_phrase(out, phrase);
    } else if (has_word(phrase, place)) {
      const bool is_near   = is_fixed(match, site, phrase);
      const bool is_behind = phrase->begin >= after || is_near || is_relative;
      if (is_of_passive(match, site, phrase) ||
          (is_behind && (is_near || is_open(match, site, phrase)))) {
        add_phrase(out, phrase);
      }
    }
  }
}

// Return whether phrases behind the object of another may belong to its host:
// an incursion into its territory by troops
static bool
is_passed(const EntMatch* const  match,
          const EntSite* const   site,
          const EntPhrase* const phrase,
          const EntPlace* const  place,
          const uint32_t         object)
{
  if (place->word == match->rules->known[ENT_WORD_BY] &&
      site->kind == ENT_TRIGGER_NOUN) {
    return !ent_match_is_act(match, object);
  }

  return is_closed(ent_match_group(match, object)) ||
         (site->rule && is_named_by_rule(match, site->rule, phrase)) ||
         (phrase->id == match->rules->known[ENT_WORD_OF] &&
          !ent_match_is_act(match, object));
}

// Add what a preposition behind a noun governs; names and times are passed
static void
add_hosted(const EntMatch* const match,
           const EntSite* const  site,
           const uint32_t        group,
           const EntPlace* const place,
           const unsigned        depth,
           EntStanding* const    out)
{
  for (uint32_t i = match->links.first_hosted[group]; i != ENT_NONE;
       i          = match->links.next_hosted[i]) {
    const EntPhrase* const phrase = ent_match_phrase(match, i);
    if (has_word(phrase, place)) {
      add_phrase(out, phrase);
    }

    uint32_t next = depth < ENT_MAX_DEPTH ? phrase->group : ENT_NONE;
    for (size_t j = 0U; j < ENT_MAX_LIST && next != ENT_NONE; ++j) {
      if (is_passed(match, site, phrase, place, next)) {
        add_hosted(match, site, next, place, depth + 1U, out);
      }
      next = ent_match_group(match, next)->next;
    }
  }
}

void
ent_phrases_of_noun(const EntMatch* const match,
                    const EntSite* const  site,
                    const EntPlace* const place,
                    EntStanding* const    out)
{
  uint32_t next = site->group;
  for (size_t i = 0U; i < ENT_MAX_LIST && next != ENT_NONE && !out->n_items;
       ++i) {
    add_hosted(match, site, next, place, 0U, out);
    next = ent_match_group(match, next)->next;
  }
  const uint32_t last = match->syntax->group_of[site->end - 1U];
  if (!out->n_items && last != ENT_NONE && last != site->group) {
    add_hosted(match, site, last, place, 0U, out); // A state of war between
  }
  if (!out->n_items && site->light != ENT_NONE) {
    const EntClause* const light = ent_match_clause(match, site->light);
    ent_phrases_of_clause(
      match, site, site->light, light->verb_end, place, out);
  }
}
