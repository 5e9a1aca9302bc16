// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a trigger and the name of a place.
// Goes out: the noun groups that stand there, and their actors.

#include "extract/rules/match.h"

#include <assert.h>

static void
add_group(EntStanding* const out, const uint32_t group)
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

// Return the group that a verb agrees with, or that it says more of
static uint32_t
find_grammatical(const EntClause* const clause)
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
    if (ent_match_is_act(match, host)) {
      return false;
    }
    if (phrase->id != of) {
      return true;
    }
    host = phrase->host;
  }

  return true;
}

static void
add_phrase(EntStanding* const out, const EntPhrase* const phrase)
{
  add_group(out, phrase->group);
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
      ? find_grammatical(ent_match_clause(match, site->clause))
      : ENT_NONE;
  return subject != ENT_NONE && phrase->host != ENT_NONE &&
         ent_match_group(match, phrase->host)->first ==
           ent_match_group(match, subject)->first;
}

// Add what a preposition of a clause governs behind a token
static void
add_of_clause(const EntMatch* const match,
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

// Return whether phrases behind the object of another may belong to its host
static bool
is_passed(const EntMatch* const  match,
          const EntSite* const   site,
          const EntPhrase* const phrase,
          const uint32_t         object)
{
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
      if (is_passed(match, site, phrase, next)) {
        add_hosted(match, site, next, place, depth + 1U, out);
      }
      next = ent_match_group(match, next)->next;
    }
  }
}

// Add what a preposition of a noun governs, also through its light verb
static void
add_of_noun(const EntMatch* const match,
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
    add_of_clause(match, site, site->light, light->verb_end, place, out);
  }
}

static void
find_by(const EntMatch* const match,
        const EntSite* const  site,
        const uint32_t        clause,
        EntStanding* const    out)
{
  const uint32_t by    = match->rules->known[ENT_WORD_BY];
  const EntPlace place = { ENT_PLACE_PREPOSITION, false, by, by };
  add_of_clause(match,
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
    add_group(out, find_grammatical(ent_match_clause(match, clause)));
  }
}

static void
find_object(const EntMatch* const match,
            const EntSite* const  site,
            EntStanding* const    out)
{
  if (site->behind != ENT_NONE) {
    add_group(out, site->behind);
  } else if (site->doer != ENT_NONE) {
    add_group(out, site->said_of);
  } else if (site->clause != ENT_NONE) {
    const EntClause* const clause = ent_match_clause(match, site->clause);
    if (site->is_passive) {
      add_group(out, find_grammatical(clause));
    }
    add_group(out, clause->object);
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
    add_group(out, find_grammatical(clause));
  }
  add_group(out, clause->second);
}

static void
find_owner(const EntMatch* const match,
           const EntSite* const  site,
           EntStanding* const    out)
{
  const bool     is_verb = site->kind == ENT_TRIGGER_VERB;
  const uint32_t object  = is_verb && site->clause != ENT_NONE
                             ? ent_match_clause(match, site->clause)->object
                             : ENT_NONE;
  const uint32_t group   = is_verb ? object : site->group;
  if (group != ENT_NONE) {
    add_group(out, ent_match_group(match, group)->owner);
  }
}

static void
find_that(const EntMatch* const match,
          const EntSite* const  site,
          EntStanding* const    out)
{
  const uint32_t content =
    site->clause == ENT_NONE ? ENT_NONE : match->links.content_of[site->clause];
  if (content != ENT_NONE) {
    add_group(out, ent_match_clause(match, content)->subject);
  }
}

static void
find_preposition(const EntMatch* const match,
                 const EntSite* const  site,
                 const EntPlace* const place,
                 EntStanding* const    out)
{
  if (site->kind == ENT_TRIGGER_NOUN || site->kind == ENT_TRIGGER_BE) {
    add_of_noun(match, site, place, out);
  } else if (site->clause != ENT_NONE) {
    add_of_clause(match, site, site->clause, site->token + 1U, place, out);
  } else if (site->group != ENT_NONE) {
    add_hosted(match, site, site->group, place, 0U, out);
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
  find_owner(match, site, out);
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
        add_group(out, site->said_of);
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
      find_owner(match, site, out);
      return;
    case ENT_PLACE_AGENT:
      find_agent(match, site, out);
      return;
    case ENT_PLACE_SELF:
      add_group(out, site->group);
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
    find_owner(match, site, (standing.n_items = 0U, &standing));
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
}
