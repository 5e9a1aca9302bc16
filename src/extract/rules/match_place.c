// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a trigger and the name of a place.
// Goes out: the noun groups that stand there, in the order of preference.

#include "extract/rules/match_phrase.h"

#include <assert.h>

static void
find_by(const EntMatch* const match,
        const EntSite* const  site,
        const uint32_t        clause,
        EntStanding* const    out)
{
  const uint32_t by    = match->rules->known[ENT_WORD_BY];
  const EntPlace place = { ENT_PLACE_PREPOSITION, false, by, by };
  ent_phrases_of_clause(match,
                        site,
                        clause,
                        ent_match_clause(match, clause)->verb_end,
                        &place,
                        out);
}

static void
find_subject(const EntMatch* const match,
             const EntSite* const  site,
             const uint32_t        clause,
             const bool            is_passive,
             EntStanding* const    out)
{
  if (clause == ENT_NONE) {
    return;
  }
  if (is_passive) {
    find_by(match, site, clause, out);
  } else {
    ent_standing_add(out,
                     ent_match_grammatical(ent_match_clause(match, clause)));
  }
}

static void
find_object(const EntMatch* const match,
            const EntSite* const  site,
            EntStanding* const    out)
{
  if (site->behind != ENT_NONE) {
    ent_standing_add(out, site->behind);
  } else if (site->doer != ENT_NONE) {
    ent_standing_add(out, site->said_of);
  } else if (site->clause != ENT_NONE) {
    const EntClause* const clause = ent_match_clause(match, site->clause);
    if (site->is_passive) {
      ent_standing_add(out, ent_match_grammatical(clause));
    }
    ent_standing_add(out, clause->object);
  }
}

static void
find_second(const EntMatch* const match,
            const EntSite* const  site,
            EntStanding* const    out)
{
  if (site->clause == ENT_NONE) {
    return;
  }

  const EntClause* const clause = ent_match_clause(match, site->clause);
  if (site->is_passive && clause->object != ENT_NONE) {
    ent_standing_add(out, ent_match_grammatical(clause));
  }
  ent_standing_add(out, clause->second);
}

void
ent_place_owner(const EntMatch* const match,
                const EntSite* const  site,
                EntStanding* const    out)
{
  const bool     is_verb = site->kind == ENT_TRIGGER_VERB;
  const uint32_t object  = is_verb && site->clause != ENT_NONE
                             ? ent_match_clause(match, site->clause)->object
                             : ENT_NONE;
  const uint32_t group   = is_verb ? object : site->group;
  if (group != ENT_NONE) {
    ent_standing_add(out, ent_match_group(match, group)->owner);
  }
}

// Return the clause that says what a noun is about: the demand that it leave
static uint32_t
find_content(const EntMatch* const match, const uint32_t group)
{
  for (uint32_t i = 0U; i < match->syntax->n_clauses; ++i) {
    const EntClause* const clause = ent_match_clause(match, i);
    if (clause->host == group && clause->link == ENT_CLAUSE_CONTENT) {
      return i;
    }
  }

  return ENT_NONE;
}

static void
find_that(const EntMatch* const match,
          const EntSite* const  site,
          EntStanding* const    out)
{
  const uint32_t content =
    site->kind == ENT_TRIGGER_NOUN ? find_content(match, site->group)
    : site->clause == ENT_NONE     ? ENT_NONE
                                   : match->links.content_of[site->clause];
  if (content != ENT_NONE) {
    ent_standing_add(out, ent_match_clause(match, content)->subject);
  }
}

static void
find_preposition(const EntMatch* const match,
                 const EntSite* const  site,
                 const EntPlace* const place,
                 EntStanding* const    out)
{
  if (site->kind == ENT_TRIGGER_NOUN || site->kind == ENT_TRIGGER_BE) {
    ent_phrases_of_noun(match, site, place, out);
  } else if (site->clause != ENT_NONE) {
    ent_phrases_of_clause(
      match, site, site->clause, site->token + 1U, place, out);
  }
}

// Who does what a noun says, but for the names before it
static void
find_agent(const EntMatch* const match,
           const EntSite* const  site,
           EntStanding* const    out)
{
  const uint32_t by    = match->rules->known[ENT_WORD_BY];
  const EntPlace place = { ENT_PLACE_PREPOSITION, false, by, by };
  ent_place_owner(match, site, out);
  find_preposition(match, site, &place, out);
  if (site->light != ENT_NONE) {
    const EntClause* const light = ent_match_clause(match, site->light);
    find_subject(
      match, site, site->light, light->flags & ENT_VERB_PASSIVE, out);
  }
}

void
ent_place_find(const EntMatch* const match,
               const EntSite* const  site,
               const EntPlace* const place,
               EntStanding* const    out)
{
  out->n_items    = 0U;
  out->has_gerund = false;
  switch ((EntPlaceKind)place->kind) {
    case ENT_PLACE_SUBJ:
      if (site->kind == ENT_TRIGGER_BE || site->kind == ENT_TRIGGER_ADJ) {
        ent_standing_add(out, site->said_of);
      } else {
        const bool is_noun = site->kind == ENT_TRIGGER_NOUN;
        find_subject(match,
                     site,
                     is_noun ? site->light : site->clause,
                     !is_noun && site->is_passive,
                     out);
      }
      return;
    case ENT_PLACE_OBJ:
      find_object(match, site, out);
      return;
    case ENT_PLACE_OBJ2:
      find_second(match, site, out);
      return;
    case ENT_PLACE_POSS:
      ent_place_owner(match, site, out);
      return;
    case ENT_PLACE_AGENT:
      find_agent(match, site, out);
      return;
    case ENT_PLACE_SELF:
      ent_standing_add(out, site->group);
      return;
    case ENT_PLACE_THAT:
      find_that(match, site, out);
      return;
    case ENT_PLACE_PREPOSITION:
      find_preposition(match, site, place, out);
      return;
    case ENT_PLACE_PRE:
    case ENT_PLACE_PAIR:
      return;
  }
}
