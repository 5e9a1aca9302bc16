// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a trigger, and the rules that its words set off.
// Goes out: for each predicate the hits of the rule that has most places
// filled; the trace is told why others failed.

#include "base/try.h"
#include "extract/rules/match.h"

#include <assert.h>
#include <string.h>

#define MAX_PAIRS 256U // Hits of one trigger and predicate
#define MAX_HITS 8192U // Hits of one sentence

// What came of a rule
typedef struct {
  EntFillers from; // First actors, or those that go in pairs
  EntFillers to;   // Second actors
  size_t     n_filled;
} Outcome;

static void
tell(const EntMatch* const match,
     const EntSite* const  site,
     const EntRule* const  rule,
     const char* const     why)
{
  if (match->trace) {
    match->trace(match->handle, rule->id, site->token, why);
  }
}

// Return what the rule asks of the heads at a place, or null
static const EntCondition*
heads_of(const EntMatch* const match,
         const EntRule* const  rule,
         const EntPlace* const place)
{
  const EntCondition* const all =
    (const EntCondition*)match->rules->conditions.items;
  for (uint32_t i = rule->conditions.begin; i < rule->conditions.end; ++i) {
    if (all[i].ask == ENT_ASK_AMONG && all[i].place.kind == place->kind &&
        all[i].place.word == place->word) {
      return &all[i];
    }
  }

  return NULL;
}

// Keep the actors of the kinds that a rule allows
static void
keep_kinds(const EntMatch* const match,
           const uint8_t         kinds,
           EntFillers* const     fillers)
{
  size_t n_kept = 0U;
  for (size_t i = 0U; kinds && i < fillers->n_items; ++i) {
    const EntActor* const actor =
      ent_actors_get(match->actors, fillers->items[i].actor);
    if (kinds & (1U << (unsigned)actor->kind)) {
      fillers->items[n_kept++] = fillers->items[i];
    }
  }

  fillers->n_items = kinds ? n_kept : fillers->n_items;
}

// Fill a role by the first place that holds enough actors
static bool
fill_role(const EntMatch* const match,
          const EntSite* const  site,
          const EntRule* const  rule,
          const EntRole         role,
          EntFillers* const     out)
{
  const EntPlace* const all   = (const EntPlace*)match->rules->places.items;
  const size_t          least = role == ENT_ROLE_BOTH ? 2U : 1U;
  out->n_items                = 0U;
  for (uint32_t i = rule->places[role].begin;
       i < rule->places[role].end && out->n_items < least;
       ++i) {
    ent_place_fill(match, site, &all[i], heads_of(match, rule, &all[i]), out);
    keep_kinds(match, rule->kinds[role], out);
  }

  return out->n_items >= least;
}

// Return whether two roles hold actors that differ
static bool
has_pair(const Outcome* const outcome)
{
  for (size_t i = 0U; i < outcome->from.n_items; ++i) {
    for (size_t j = 0U; j < outcome->to.n_items; ++j) {
      if (outcome->from.items[i].actor != outcome->to.items[j].actor) {
        return true;
      }
    }
  }

  return false;
}

// Return why a rule does not hold, or null if it does
static const char*
try_rule(const EntMatch* const match,
         const EntSite* const  site,
         const EntRule* const  rule,
         Outcome* const        out)
{
  out->from.n_items     = 0U;
  out->to.n_items       = 0U;
  out->n_filled         = 0U;
  const char* const why = ent_match_conditions(match, site, rule);
  if (why) {
    return why;
  }

  if (rule->places[ENT_ROLE_BOTH].end) {
    if (!fill_role(match, site, rule, ENT_ROLE_BOTH, &out->from)) {
      return "both: no two actors stand there";
    }
  } else if (!fill_role(match, site, rule, ENT_ROLE_FROM, &out->from)) {
    return "from: no actor stands there";
  } else if (!fill_role(match, site, rule, ENT_ROLE_TO, &out->to)) {
    return "to: no actor stands there";
  } else if (!has_pair(out)) {
    return "from and to are one actor";
  }

  out->n_filled = out->to.n_items ? 2U : 1U;
  return NULL;
}

static bool
has_role(const EntRule* const rule, const EntRole role)
{
  return rule->places[role].end;
}

static bool
words_of(const EntMatch* const match,
         const EntSite* const  site,
         const EntRule* const  rule,
         const EntRole         role,
         Outcome* const        outcome,
         EntWords* const       out)
{
  // Words of an actor are no goods, whichever end it stands at
  EntFillers all = outcome->from;
  for (size_t i = 0U; i < outcome->to.n_items && all.n_items < ENT_MAX_FILLERS;
       ++i) {
    all.items[all.n_items++] = outcome->to.items[i];
  }

  const EntWords none = { 0U, 0U };
  *out = has_role(rule, role) ? ent_match_words(match, site, rule, role, &all)
                              : none;
  return out->end > out->begin;
}

// Return whether the trigger gave the same before; its hits stand last
static bool
is_hit_before(const EntHits* const hits, const EntHit* const hit)
{
  for (size_t i = hits->n_items; i-- > 0U;) {
    const EntHit* const other = &hits->items[i];
    if (other->trigger != hit->trigger) {
      return false;
    }
    if (other->from == hit->from && other->to == hit->to &&
        other->predicate == hit->predicate) {
      return true;
    }
  }

  return false;
}

static EntStatus
add_hit(EntHits* const hits, const size_t first, const EntHit* const hit)
{
  if (hit->from == hit->to || hits->n_items >= MAX_HITS ||
      hits->n_items - first >= MAX_PAIRS || is_hit_before(hits, hit)) {
    return ENT_SUCCESS;
  }

  EntHit* const items = (EntHit*)ent_memory_grow(
    hits->memory, hits->items, hits->n_items, &hits->room, sizeof(EntHit));
  if (!items) {
    return ENT_NO_MEMORY;
  }

  hits->items            = items;
  items[hits->n_items++] = *hit;
  return ENT_SUCCESS;
}

// Return whether a person deals with his own state only: what he does for or
// with it tells nothing of the two, unless he turns against it
static bool
is_at_home(const EntMatch* const match, const EntHit* const hit)
{
  static const uint32_t against =
    1U << ENT_ATTACKS | 1U << ENT_ADVERSARY_OF | 1U << ENT_CONDEMNS |
    1U << ENT_DETAINS | 1U << ENT_SANCTIONS | 1U << ENT_HOLDS_OFFICE_IN |
    1U << ENT_MEMBER_OF | 1U << ENT_PART_OF;
  const EntActor* const from = ent_actors_get(match->actors, hit->from);
  const EntActor* const to   = ent_actors_get(match->actors, hit->to);
  return !(against & 1U << hit->predicate) &&
         ((from->kind == ENT_PERSON && to->kind == ENT_STATE &&
           ent_actors_state(match->actors, hit->from) == hit->to) ||
          (to->kind == ENT_PERSON && from->kind == ENT_STATE &&
           ent_actors_state(match->actors, hit->to) == hit->from));
}

static EntStatus
add_pair(const EntMatch* const  match,
         const size_t           first,
         EntHit                 hit,
         const EntFiller* const from,
         const EntFiller* const to)
{
  hit.from         = from->actor;
  hit.to           = to->actor;
  hit.from_mention = from->mention;
  hit.to_mention   = to->mention;
  return is_at_home(match, &hit) ? ENT_SUCCESS
                                 : add_hit(match->hits, first, &hit);
}

// Add the pairs of each actor with those behind it
static EntStatus
add_both(EntMatch* const match, const EntHit hit, const EntFillers* const all)
{
  const size_t first = match->hits->n_items;
  for (size_t i = 0U; i < all->n_items; ++i) {
    for (size_t j = i + 1U; j < all->n_items; ++j) {
      ENT_TRY(add_pair(match, first, hit, &all->items[i], &all->items[j]));
    }
  }

  return ENT_SUCCESS;
}

// Add the pairs of two places, one by one if the text says respectively
static EntStatus
add_pairs(EntMatch* const match, const EntHit hit, const Outcome* const outcome)
{
  const EntFillers* const from  = &outcome->from;
  const EntFillers* const to    = &outcome->to;
  const size_t            first = match->hits->n_items;
  const bool              is_even =
    match->is_even && from->n_items > 1U && from->n_items == to->n_items;
  for (size_t i = 0U; i < from->n_items; ++i) {
    const size_t begin = is_even ? i : 0U;
    const size_t end   = is_even ? i + 1U : to->n_items;
    for (size_t j = begin; j < end; ++j) {
      ENT_TRY(add_pair(match, first, hit, &from->items[i], &to->items[j]));
    }
  }

  return ENT_SUCCESS;
}

// Return whether several act together: joint strikes, jointly attacked
static bool
is_joint(const EntMatch* const match, const EntSite* const site)
{
  const uint32_t* const known = match->rules->known;
  uint32_t              begin = site->token;
  uint32_t              end   = begin;
  if (site->clause != ENT_NONE) {
    const EntClause* const clause = ent_match_clause(match, site->clause);
    begin                         = clause->verb_begin;
    end                           = clause->verb_end + 1U;
  } else if (site->group != ENT_NONE) {
    begin = ent_match_group(match, site->group)->begin;
  }

  bool is_found = false;
  for (uint32_t t = begin; t < end && t < match->tokens->n_items; ++t) {
    const uint32_t word = match->tokens->items[t].id;
    is_found            = is_found || word == known[ENT_WORD_JOINT] ||
               word == known[ENT_WORD_JOINTLY];
  }

  return is_found;
}

static EntHit
describe(const EntMatch* const match,
         const EntSite* const  site,
         const EntRule* const  rule,
         Outcome* const        outcome)
{
  EntWords goods  = { 0U, 0U };
  EntWords office = { 0U, 0U };
  EntHit   hit    = { 0 };
  words_of(match, site, rule, ENT_ROLE_GOODS, outcome, &goods);
  words_of(match, site, rule, ENT_ROLE_OFFICE, outcome, &office);
  hit.rule         = rule->id;
  hit.predicate    = rule->predicate;
  hit.polarity     = rule->polarity;
  hit.modality     = rule->modality;
  hit.clause       = site->clause != ENT_NONE  ? site->clause
                     : site->light != ENT_NONE ? site->light
                     : site->group != ENT_NONE
                       ? ent_match_group(match, site->group)->clause
                       : ENT_NONE;
  hit.group        = site->kind == ENT_TRIGGER_VERB ? ENT_NONE : site->group;
  hit.trigger      = site->token;
  hit.goods_begin  = goods.begin;
  hit.goods_end    = goods.end;
  hit.office_begin = office.begin;
  hit.office_end   = office.end;
  hit.is_joint     = outcome->from.n_items > 1U && is_joint(match, site);
  return hit;
}

// Return how many conditions of a rule ask that something stands somewhere
static size_t
count_asked(const EntMatch* const match, const EntRule* const rule)
{
  const EntCondition* const all =
    (const EntCondition*)match->rules->conditions.items;
  size_t n_asked = 0U;
  for (uint32_t i = rule->conditions.begin; i < rule->conditions.end; ++i) {
    n_asked += all[i].ask == ENT_ASK_AMONG || all[i].ask == ENT_ASK_NEEDS;
  }

  return n_asked;
}

// Return the places that a rule has filled, words included; 0 if it fails
static size_t
count_filled(const EntMatch* const match,
             const EntSite* const  site,
             const EntRule* const  rule,
             Outcome* const        outcome)
{
  EntWords          words;
  const char* const why = try_rule(match, site, rule, outcome);
  if (why) {
    tell(match, site, rule, why);
    return 0U;
  }

  return outcome->n_filled + count_asked(match, rule) +
         (size_t)words_of(match, site, rule, ENT_ROLE_GOODS, outcome, &words) +
         (size_t)words_of(match, site, rule, ENT_ROLE_OFFICE, outcome, &words);
}

// Two who fight a third one together are no enemies: the US-Israeli war on Iran
static void
drop_enmity(const EntMatch* const match,
            const size_t* const   most,
            uint32_t* const       best)
{
  const uint32_t enmity = best[ENT_ADVERSARY_OF];
  if (enmity &&
      has_role(ent_rule_get(match->rules, enmity - 1U), ENT_ROLE_BOTH)) {
    for (unsigned i = 0U; i < ENT_N_PREDICATES; ++i) {
      if (best[i] && most[i] &&
          has_role(ent_rule_get(match->rules, best[i] - 1U), ENT_ROLE_TO)) {
        best[ENT_ADVERSARY_OF] = 0U;
      }
    }
  }
}

// Return the place of a trigger as one rule sees it
static EntSite
site_of(const EntSite* const site, const EntRule* const rule)
{
  EntSite here = *site;
  here.rule    = rule;
  return here;
}

EntStatus
ent_match_rules(EntMatch* const       match,
                const EntSite* const  site,
                const uint32_t* const rules,
                const size_t          n_rules)
{
  uint32_t best[ENT_N_PREDICATES] = { 0U }; // Rule counted from 1
  size_t   most[ENT_N_PREDICATES] = { 0U };
  Outcome  outcome;
  for (size_t i = 0U; i < n_rules; ++i) {
    const EntRule* const rule     = ent_rule_get(match->rules, rules[i]);
    const EntSite        here     = site_of(site, rule);
    const size_t         n_filled = count_filled(match, &here, rule, &outcome);
    if (n_filled > most[rule->predicate]) {
      if (most[rule->predicate]) {
        tell(match,
             site,
             ent_rule_get(match->rules, best[rule->predicate] - 1U),
             "another rule has more places filled");
      }
      most[rule->predicate] = n_filled;
      best[rule->predicate] = rules[i] + 1U;
    } else if (n_filled) {
      tell(match, site, rule, "another rule goes first");
    }
  }

  drop_enmity(match, most, best);
  for (size_t i = 0U; i < n_rules; ++i) {
    const EntRule* const rule = ent_rule_get(match->rules, rules[i]);
    if (best[rule->predicate] == rules[i] + 1U) {
      const EntSite here = site_of(site, rule);
      try_rule(match, &here, rule, &outcome);
      const EntHit hit = describe(match, &here, rule, &outcome);
      ENT_TRY(outcome.to.n_items ? add_pairs(match, hit, &outcome)
                                 : add_both(match, hit, &outcome.from));
      best[rule->predicate] = 0U;
    }
  }

  return ENT_SUCCESS;
}
