// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: noun groups, prepositions and adjectives in their order.
// Goes out: what they are to the clause and to the groups before them.

#include "extract/syntax/nouns.h"

#define MAX_CHAIN 3U // Prepositions that a list may reach back over

// Give a preposition before "and" the object of the next: in and around X
static void
share_object(const EntWalk* const walk, const uint32_t unit)
{
  if (unit > 1U && ent_walk_kind(walk, unit - 1U) == ENT_UNIT_AND &&
      ent_walk_kind(walk, unit - 2U) == ENT_UNIT_PHRASE &&
      ent_walk_phrase(walk, unit - 2U)->group == ENT_NONE) {
    ent_walk_phrase(walk, unit - 2U)->group =
      ent_walk_phrase(walk, unit)->group;
  }
}

// Return the event that a date behind a name belongs to: strikes on X in 1982,
// but not: joined X in 1982
static uint32_t
find_dated(const EntWalk* const walk)
{
  const uint32_t name = walk->place.noun;
  const uint32_t host =
    name == ENT_NONE ? ENT_NONE : ent_walk_host_unit(walk, name);
  return host == ENT_NONE || ent_walk_group(walk, host)->kind != ENT_HEAD_NOUN
           ? ENT_NONE
           : ent_walk_unit(walk, host)->index;
}

// Make a group the object of the preposition before it
static void
govern(EntWalk* const walk, const uint32_t unit)
{
  EntPhrase* const      phrase = ent_walk_phrase(walk, walk->place.last);
  EntNounGroup* const   group  = ent_walk_group(walk, unit);
  const uint32_t        index  = ent_walk_unit(walk, unit)->index;
  const EntToken* const tokens = walk->parse->tokens->items;
  const EntFixed* const parted =
    group->owner != ENT_NONE && phrase->end == phrase->begin + 1U
      ? ent_fixed_parted(&walk->parse->work->fixed,
                         tokens[phrase->begin].id,
                         tokens[group->head].id)
      : NULL;
  phrase->group = parted ? group->owner : index;
  phrase->id    = parted ? parted->id : phrase->id;
  share_object(walk, walk->place.last);

  if (group->flags & ENT_NOUN_TIME && phrase->host != ENT_NONE &&
      walk->parse->syntax->groups[phrase->host].kind == ENT_HEAD_NAME) {
    phrase->host = find_dated(walk);
  }

  EntFrame* const top = ent_walk_frame(walk, ent_walk_top(walk));
  if (top->classes & ENT_CLASS(APPEAL) && top->appealed == ENT_NONE) {
    top->appealed = index;
  }
}

// Close a gerund under the same preposition: of seizing X and of selling
static void
close_to_twin(EntWalk* const walk, const EntPhrase* const phrase)
{
  const EntPlace* const place = &walk->place;
  for (uint32_t i = place->n_open; i > place->floor + 1U; --i) {
    const EntClause* const clause =
      &ent_walk_frame(walk, walk->open[i - 1U])->clause;
    if (clause->phrase != ENT_NONE && clause->link == ENT_CLAUSE_GERUND &&
        walk->parse->syntax->phrases[clause->phrase].id == phrase->id) {
      ent_walk_close_to(walk, walk->open[i - 2U]);
      return;
    }
  }
}

// Return whether "by" behind a name tells who does what a passive says
static bool
is_agent(const EntWalk* const walk, const EntPhrase* const phrase)
{
  const EntFrame* const top = ent_walk_frame(walk, ent_walk_top(walk));
  return top->has_verb && top->clause.flags & ENT_VERB_PASSIVE &&
         ent_parse_groups(walk->parse, phrase->begin) & ENT_GROUP_BY &&
         ent_walk_group(walk, walk->place.last)->kind == ENT_HEAD_NAME;
}

// Return the host of the same preposition before "and": by X due to Y and by Z
static uint32_t
find_twin_host(const EntWalk* const walk, const EntPhrase* const phrase)
{
  const EntPhrase* const first = walk->parse->syntax->phrases;
  const EntPhrase*       other = phrase;
  for (unsigned i = 0U; i < MAX_CHAIN + 1U && other > first; ++i) {
    --other;
    if (other->id == phrase->id) {
      return other->host;
    }
  }

  return ENT_NONE;
}

// Return the passive that an active infinitive hangs on, if "by" behind an
// object with a doer of its own can only tell its agent: was forced to open its
// ports by X
static uint32_t
find_passive_above(const EntWalk* const walk, const EntPhrase* const phrase)
{
  const uint32_t        last  = walk->place.last;
  const EntFrame* const top   = ent_walk_frame(walk, ent_walk_top(walk));
  const uint32_t        above = top->clause.parent;
  if (!top->has_verb || top->clause.link != ENT_CLAUSE_INFINITIVE ||
      top->clause.flags & ENT_VERB_PASSIVE || above == ENT_NONE ||
      !ent_parse_has_agent(walk->parse, phrase->begin) ||
      ent_walk_kind(walk, last) != ENT_UNIT_GROUP ||
      ent_walk_unit(walk, last)->index != top->clause.object) {
    return ENT_NONE;
  }

  const EntNounGroup* const group   = ent_walk_group(walk, last);
  const bool                is_done = // Else the attacks by X
    group->owner != ENT_NONE || group->kind == ENT_HEAD_NAME;
  return is_done && ent_walk_frame(walk, above)->clause.flags & ENT_VERB_PASSIVE
           ? above
           : ENT_NONE;
}

void
ent_walk_take_phrase(EntWalk* const walk, const uint32_t unit)
{
  EntPhrase* const phrase = ent_walk_phrase(walk, unit);
  const uint32_t   last   = walk->place.last;
  const uint32_t   noun   = walk->place.noun;
  if (last != ENT_NONE && ent_walk_kind(walk, last) == ENT_UNIT_AND) {
    close_to_twin(walk, phrase);
  }

  phrase->clause = ent_walk_top(walk);
  if (last == ENT_NONE) {
    return;
  }

  const uint32_t passive = find_passive_above(walk, phrase);
  if (passive != ENT_NONE) {
    phrase->clause = passive;
  } else if (ent_walk_kind(walk, last) == ENT_UNIT_GROUP &&
             ent_walk_unit(walk, last)->follow > unit &&
             !ent_walk_has_flag(walk, last, ENT_NOUN_TIME)) {
    phrase->host =
      is_agent(walk, phrase) ? ENT_NONE : ent_walk_unit(walk, last)->index;
  } else if (ent_walk_kind(walk, last) == ENT_UNIT_AND && noun != ENT_NONE) {
    phrase->host = find_twin_host(walk, phrase);
  }
}

// Give a group to the verb before it
static void
give_object(EntWalk* const walk, EntFrame* const frame, const uint32_t unit)
{
  EntClause* const clause = &frame->clause;
  const uint32_t   index  = ent_walk_unit(walk, unit)->index;
  const bool is_next = ent_walk_kind(walk, walk->place.edge) == ENT_UNIT_VERB;
  const bool is_time = ent_walk_has_flag(walk, unit, ENT_NOUN_TIME) &&
                       !(frame->classes & ENT_CLASS(SPEND));
  if (!is_next || is_time) {
    return;
  }
  if (frame->slot == ENT_SLOT_OBJECT) {
    const bool is_copula =
      clause->flags & ENT_VERB_COPULA ||
      (frame->classes & ENT_CLASS(SEEM) && !(clause->flags & ENT_VERB_PASSIVE));
    clause->predicative = is_copula ? index : ENT_NONE;
    clause->object      = is_copula ? ENT_NONE : index;
    frame->slot         = is_copula ? ENT_SLOT_CLOSED : ENT_SLOT_SECOND;
  } else if (frame->slot == ENT_SLOT_SECOND &&
             frame->classes & ENT_CLASS(NAMING) &&
             ent_walk_touches(walk, walk->place.last, unit) &&
             ent_walk_unit(walk, walk->place.last)->index == clause->object &&
             ent_walk_group(walk, unit)->kind == ENT_HEAD_NOUN) {
    ent_walk_group(walk, unit)->renames = clause->object; // named X envoy
    frame->slot                         = ENT_SLOT_CLOSED;
  } else if (frame->slot == ENT_SLOT_SECOND &&
             frame->classes & ENT_CLASS(GIVE) &&
             ent_walk_touches(walk, walk->place.last, unit) &&
             ent_walk_unit(walk, walk->place.last)->index == clause->object &&
             (ent_walk_waiting(walk) != ENT_NONE ||
              !ent_walk_begins_clause(walk, unit))) {
    clause->second = clause->object;
    clause->object = index;
    frame->slot    = ENT_SLOT_CLOSED;
  }
}

// Make a group the subject, or note it for a clause without a relative word
static void
offer_subject(EntWalk* const walk, EntFrame* const frame, const uint32_t unit)
{
  const uint32_t index   = ent_walk_unit(walk, unit)->index;
  const uint32_t subject = frame->clause.subject;
  const bool     is_time = ent_walk_has_flag(walk, unit, ENT_NOUN_TIME);
  const bool     was_time =
    subject != ENT_NONE &&
    walk->parse->syntax->groups[subject].flags & ENT_NOUN_TIME;
  if (subject == ENT_NONE || (was_time && !is_time)) {
    frame->clause.subject = index;
  } else if (ent_walk_touches(walk, walk->place.last, unit) && !is_time &&
             ent_walk_kind(walk, walk->place.last) == ENT_UNIT_GROUP) {
    frame->pending = unit;
  }
}

// Note a group behind a comma or "and" that a finite verb follows further on
static void
note_lead(EntWalk* const walk, const uint32_t unit)
{
  EntPlace* const   place = &walk->place;
  const EntUnitKind edge  = ent_walk_kind(walk, place->edge);
  if (place->edge != ENT_NONE && ent_walk_unit(walk, unit)->leads &&
      (edge == ENT_UNIT_AND || edge == ENT_UNIT_COMMA)) {
    place->lead      = unit;
    place->lead_edge = place->edge;
  }
}

// Take a group that neither a preposition nor another group has
static void
take_free(EntWalk* const walk, const uint32_t unit)
{
  EntFrame* const frame = ent_walk_frame(walk, ent_walk_top(walk));
  if (frame->slot == ENT_SLOT_SUBJECT) {
    frame->clause.subject = ent_walk_unit(walk, unit)->index;
    frame->slot           = ENT_SLOT_CLOSED;
    return;
  }
  if (frame->has_verb) {
    give_object(walk, frame, unit);
  } else {
    offer_subject(walk, frame, unit);
  }

  if (!ent_walk_has_flag(walk, unit, ENT_NOUN_TIME)) {
    walk->place.free      = unit;
    walk->place.free_edge = walk->place.edge;
    note_lead(walk, unit);
    walk->place.before = walk->place.last;
    walk->place.aside  = ENT_NONE;
  }
}

// Take a group in brackets, perhaps the short form of the one before
static void
take_bracketed(EntWalk* const walk, const uint32_t unit)
{
  const size_t   n_brackets = walk->n_brackets; // Those too deep are not kept
  const uint32_t before     = n_brackets && n_brackets <= ENT_MAX_BRACKETS
                                ? walk->brackets[n_brackets - 1U].last
                                : ENT_NONE;
  if (before != ENT_NONE && ent_walk_kind(walk, before) == ENT_UNIT_GROUP &&
      ent_walk_kind(walk, unit + 1U) == ENT_UNIT_UNBRACKET &&
      ent_walk_group(walk, unit)->kind == ENT_HEAD_NAME &&
      ent_walk_group(walk, unit)->end ==
        ent_walk_group(walk, unit)->begin + 1U) {
    ent_walk_group(walk, unit)->renames = ent_walk_unit(walk, before)->index;
  }

  take_free(walk, unit);
}

void
ent_walk_take_group(EntWalk* const walk, const uint32_t unit)
{
  EntNounGroup* const group = ent_walk_group(walk, unit);
  const EntUnitKind   last  = ent_walk_kind(walk, walk->place.last);
  group->clause             = ent_walk_top(walk);
  if (walk->whose != ENT_NONE) {
    group->owner = group->owner == ENT_NONE ? walk->whose : group->owner;
    walk->whose  = ENT_NONE;
  }

  const bool is_next = ent_walk_describes_next(walk, unit);
  if (is_next || ent_walk_precedes_name(walk, unit)) {
    const uint32_t name = unit + (is_next ? 1U : 2U);
    group->renames      = ent_walk_unit(walk, name)->index;
    walk->skip_comma    = is_next ? ENT_NONE : unit + 1U;
    return;
  }

  const bool is_listed = last == ENT_UNIT_AND || last == ENT_UNIT_COMMA;
  if (walk->place.last != ENT_NONE && last == ENT_UNIT_PHRASE) {
    govern(walk, unit);
  } else if (last == ENT_UNIT_COMMA && ent_walk_is_apposition(walk, unit) &&
             !ent_walk_lacks_subject(walk)) {
    group->renames = ent_walk_unit(walk, walk->place.noun)->index;
    ent_walk_unit(walk, unit)->first = walk->place.noun;
    walk->place.aside                = unit;
  } else if (last == ENT_UNIT_BRACKET && walk->n_brackets) {
    take_bracketed(walk, unit);
  } else if (ent_walk_bears_role(walk, unit)) {
    ent_walk_name_bearer(walk, unit);
  } else if (!is_listed || !ent_walk_join_list(walk, unit)) {
    take_free(walk, unit);
  }

  walk->place.last = unit;
  walk->place.noun = unit;
}

void
ent_walk_take_quality(EntWalk* const walk, const uint32_t unit)
{
  EntFrame* const frame = ent_walk_frame(walk, ent_walk_top(walk));
  const bool      is_copula =
    frame->clause.flags & ENT_VERB_COPULA || frame->classes & ENT_CLASS(SEEM);
  if (frame->has_verb && is_copula && frame->slot == ENT_SLOT_OBJECT) {
    frame->clause.quality = ent_walk_unit(walk, unit)->end - 1U;
    frame->clause.flags |= ENT_VERB_COPULA;
    frame->slot = ENT_SLOT_CLOSED;
  }

  walk->place.last = unit;
}
