// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: noun groups, prepositions and adjectives in their order.
// Goes out: what they are to the clause and to the groups before them.

#include "extract/syntax/walk.h"

#define MAX_CHAIN 3U // Prepositions that a list may reach back over

// Return whether two units touch, but for adverbs
static bool
touches(const EntWalk* const walk, const uint32_t left, const uint32_t right)
{
  uint32_t i = left == ENT_NONE ? right : left + 1U;
  while (i < right && (ent_walk_kind(walk, i) == ENT_UNIT_ADVERB ||
                       ent_walk_kind(walk, i) == ENT_UNIT_QUOTE)) {
    ++i;
  }

  return left != ENT_NONE && i == right;
}

static EntNounGroup*
group_at(const EntWalk* const walk, const uint32_t unit)
{
  return ent_walk_group(walk, unit);
}

static bool
has_noun_flag(const EntWalk* const walk,
              const uint32_t       unit,
              const EntNounFlag    flag)
{
  return group_at(walk, unit)->flags & (unsigned)flag;
}

static EntWordClasses
head_classes(const EntWalk* const walk, const uint32_t unit)
{
  return ent_parse_classes(walk->parse, group_at(walk, unit)->head);
}

// Return whether an article or genitive begins a group
static bool
is_determined(const EntWalk* const walk, const uint32_t unit)
{
  const EntNounGroup* const group = group_at(walk, unit);
  return group->owner != ENT_NONE ||
         ent_parse_bit(walk->parse, group->begin) & ENT_BIT(DETERMINER);
}

// Apposition

// Return whether a clause with this group as its subject follows
static bool
begins_clause(const EntWalk* const walk, const uint32_t unit)
{
  return ent_walk_is_finite(walk, ent_walk_unit(walk, unit)->follow);
}

// Return whether a group only describes the name behind it: its ally Syria
static bool
describes_next(const EntWalk* const walk, const uint32_t unit)
{
  const uint32_t            next  = unit + 1U;
  const EntNounGroup* const group = group_at(walk, unit);
  if (ent_walk_kind(walk, next) != ENT_UNIT_GROUP ||
      !touches(walk, unit, next) || group->kind != ENT_HEAD_NOUN ||
      group->flags & ENT_NOUN_TIME ||
      group_at(walk, next)->kind != ENT_HEAD_NAME ||
      is_determined(walk, next) || has_noun_flag(walk, next, ENT_NOUN_TIME)) {
    return false;
  }

  return head_classes(walk, unit) & ENT_CLASS(ROLE) ||
         !begins_clause(walk, next);
}

// Return whether a name between commas says who it is: the president, X,
static bool
precedes_name(const EntWalk* const walk, const uint32_t unit)
{
  const uint32_t comma = unit + 1U;
  const uint32_t next  = unit + 2U;
  if (ent_walk_kind(walk, comma) != ENT_UNIT_COMMA ||
      ent_walk_kind(walk, next) != ENT_UNIT_GROUP ||
      group_at(walk, unit)->kind != ENT_HEAD_NOUN ||
      !is_determined(walk, unit) ||
      !(head_classes(walk, unit) & ENT_CLASS(ROLE))) {
    return false;
  }

  // Its enemies, X and Y, ...
  const bool     is_plural = has_noun_flag(walk, unit, ENT_NOUN_PLURAL);
  const uint32_t last      = is_plural ? next + 2U : next;
  if (is_plural ? ent_walk_kind(walk, next + 1U) != ENT_UNIT_AND ||
                    ent_walk_kind(walk, last) != ENT_UNIT_GROUP ||
                    group_at(walk, last)->kind != ENT_HEAD_NAME
                : ent_walk_unit(walk, comma)->closes) {
    return false;
  }

  const EntUnitKind after =
    ent_walk_kind(walk, ent_walk_unit(walk, last)->follow);
  return group_at(walk, next)->kind == ENT_HEAD_NAME &&
         !has_noun_flag(walk, next, ENT_NOUN_TIME) &&
         (after == ENT_UNIT_COMMA || after == ENT_UNIT_STOP);
}

// Return whether a group between commas says more of the one before it
static bool
is_apposition(const EntWalk* const walk, const uint32_t unit)
{
  const uint32_t comma = walk->place.last;
  const uint32_t noun  = walk->place.noun;
  if (noun == ENT_NONE || ent_walk_unit(walk, noun)->follow != comma ||
      group_at(walk, unit)->kind != ENT_HEAD_NOUN ||
      group_at(walk, noun)->kind == ENT_HEAD_PRONOUN ||
      has_noun_flag(walk, unit, ENT_NOUN_TIME) ||
      has_noun_flag(walk, noun, ENT_NOUN_TIME) || begins_clause(walk, unit)) {
    return false;
  }

  const bool is_role = head_classes(walk, unit) & ENT_CLASS(ROLE);
  const bool is_dash =
    ent_parse_kind(walk->parse, ent_walk_unit(walk, comma)->begin) ==
    ENT_TOKEN_DASH;
  if (is_dash && !is_role && group_at(walk, noun)->kind == ENT_HEAD_NAME) {
    return false;
  }

  const bool                is_list = ent_walk_unit(walk, comma)->closes;
  const EntNounGroup* const group   = group_at(walk, unit);
  const bool                is_its =
    group->owner != ENT_NONE &&
    walk->parse->syntax->groups[group->owner].kind == ENT_HEAD_PRONOUN;
  if (is_its && !is_role) {
    return false;
  }

  return is_list ? is_role && ent_walk_unit(walk, noun)->first == noun &&
                     is_determined(walk, unit) &&
                     group_at(walk, noun)->kind == ENT_HEAD_NAME &&
                     !has_noun_flag(walk, unit, ENT_NOUN_PLURAL)
                 : is_role || is_determined(walk, unit);
}

// Return whether the clause at hand, or one around it, still has no subject
static bool
lacks_subject(const EntWalk* const walk)
{
  const EntFrame* const top = ent_walk_frame(walk, ent_walk_top(walk));
  const uint32_t        waiting =
    top->has_verb ? ent_walk_waiting(walk) : ent_walk_top(walk);
  return waiting != ENT_NONE &&
         ent_walk_frame(walk, waiting)->clause.subject == ENT_NONE &&
         ent_walk_frame(walk, waiting)->clause.link != ENT_CLAUSE_RELATIVE;
}

// Lists

// Return the group over a preposition, or before a participle, or none
static uint32_t
find_host_unit(const EntWalk* const walk, const uint32_t unit)
{
  const uint32_t left      = unit ? unit - 1U : 0U;
  const bool     is_inside = ent_walk_kind(walk, left) == ENT_UNIT_PHRASE ||
                         (ent_walk_kind(walk, left) == ENT_UNIT_VERB &&
                          !ent_walk_is_finite(walk, left));
  return left && is_inside &&
             ent_walk_kind(walk, left - 1U) == ENT_UNIT_GROUP &&
             touches(walk, left - 1U, left)
           ? left - 1U
           : ENT_NONE;
}

// Return whether the same preposition stands behind two groups
static bool
has_same_phrase(const EntWalk* const walk,
                const uint32_t       left,
                const uint32_t       right)
{
  return ent_walk_kind(walk, left + 1U) == ENT_UNIT_PHRASE &&
         ent_walk_kind(walk, right + 1U) == ENT_UNIT_PHRASE &&
         ent_walk_phrase(walk, left + 1U)->id ==
           ent_walk_phrase(walk, right + 1U)->id;
}

// Return how much alike two groups are
static unsigned
likeness(const EntWalk* const walk, const uint32_t left, const uint32_t right)
{
  const EntNounGroup* const a = group_at(walk, left);
  const EntNounGroup* const b = group_at(walk, right);
  const bool                is_pronoun =
    b->owner != ENT_NONE &&
    walk->parse->syntax->groups[b->owner].kind == ENT_HEAD_PRONOUN;
  unsigned score = a->kind == b->kind ? 4U : 0U;
  score += (a->owner != ENT_NONE) == (b->owner != ENT_NONE) ? 1U : 0U;
  score +=
    (a->flags & ENT_NOUN_DEFINITE) == (b->flags & ENT_NOUN_DEFINITE) ? 1U : 0U;
  score +=
    (a->flags & ENT_NOUN_PLURAL) == (b->flags & ENT_NOUN_PLURAL) ? 1U : 0U;
  score += is_pronoun && a->kind == ENT_HEAD_NAME ? 6U : 0U;
  score += has_same_phrase(walk, left, right) ? 4U : 0U;
  return a->kind == ENT_HEAD_PRONOUN && a->kind != b->kind && score > 3U
           ? score - 3U
           : score;
}

// Return whether a group stands behind "between" and still lacks the other
static bool
is_half_pair(const EntWalk* const walk, const uint32_t unit)
{
  return unit && ent_walk_kind(walk, unit - 1U) == ENT_UNIT_PHRASE &&
         ent_walk_unit(walk, unit - 1U)->classes & ENT_CLASS(BETWEEN);
}

// Return the unit of the group that a coordinator joins to another, or none
static uint32_t
find_partner(const EntWalk* const walk, const uint32_t unit)
{
  const uint32_t last     = walk->place.last;
  const bool     is_comma = last && ent_walk_kind(walk, last) == ENT_UNIT_AND &&
                        ent_walk_kind(walk, last - 1U) == ENT_UNIT_COMMA;
  const uint32_t link     = is_comma ? last - 1U : last;
  uint32_t       best     = ENT_NONE;
  unsigned       score    = 0U;
  bool           is_apart = false;
  uint32_t       noun     = walk->place.noun;
  if (noun != ENT_NONE && ent_walk_kind(walk, link) == ENT_UNIT_COMMA &&
      group_at(walk, noun)->renames != ENT_NONE &&
      ent_walk_unit(walk, noun)->follow == link) {
    noun     = ent_walk_unit(walk, noun)->first; // X, the president, and Y
    is_apart = true;
  }
  for (unsigned i = 0U; i <= MAX_CHAIN && noun != ENT_NONE; ++i) {
    const bool is_same_kind = has_noun_flag(walk, noun, ENT_NOUN_TIME) ==
                              has_noun_flag(walk, unit, ENT_NOUN_TIME);
    const bool is_ended = ent_walk_unit(walk, noun)->is_last &&
                          ent_walk_kind(walk, last) == ENT_UNIT_COMMA;
    const unsigned alike = likeness(walk, noun, unit) + (i ? 1U : 4U) +
                           (is_ended ? 0U : 6U) +
                           (is_half_pair(walk, noun) ? 9U : 0U);
    if ((i || is_apart || ent_walk_unit(walk, noun)->follow == link) &&
        is_same_kind && group_at(walk, noun)->next == ENT_NONE &&
        alike > score) {
      best  = noun;
      score = alike;
    }
    noun = find_host_unit(walk, ent_walk_unit(walk, noun)->first);
  }

  return best;
}

// Return whether a group behind a coordinator is rather a subject
static bool
is_next_subject(const EntWalk* const walk, const uint32_t unit)
{
  const EntFrame* const top = ent_walk_frame(walk, ent_walk_top(walk));
  const uint32_t        waiting =
    top->has_verb ? ent_walk_waiting(walk) : ent_walk_top(walk);
  const uint32_t free        = walk->place.free;
  const bool     is_promised = // Although X did, A and B ...
    free != ENT_NONE && walk->place.free_edge != ENT_NONE &&
    ent_walk_kind(walk, walk->place.free_edge) == ENT_UNIT_COMMA &&
    ent_walk_unit(walk, free)->leads;
  const bool has_subject =
    is_promised || (waiting != ENT_NONE &&
                    ent_walk_frame(walk, waiting)->clause.subject != ENT_NONE);
  const bool is_he = ent_parse_groups(walk->parse, group_at(walk, unit)->head) &
                     ENT_GROUP_SUBJECT;
  return (begins_clause(walk, unit) && !has_subject) || (is_he && !has_subject);
}

// Take a number behind a date for a date: February 1 and 2
static bool
is_day(const EntWalk* const walk, const uint32_t unit)
{
  const uint32_t noun = walk->place.noun;
  if (noun == ENT_NONE || !has_noun_flag(walk, noun, ENT_NOUN_TIME) ||
      group_at(walk, unit)->kind != ENT_HEAD_NUMBER) {
    return false;
  }

  group_at(walk, unit)->flags |= ENT_NOUN_TIME;
  return true;
}

// Return whether a group behind a comma begins a list of its own: both X and Y,
// or the subject that a clause still lacks
static bool
begins_pair(const EntWalk* const walk, const uint32_t unit)
{
  const EntUnit* const item = ent_walk_unit(walk, unit);
  return item->classes & ENT_CLASS(BOTH) ||
         (item->leads && lacks_subject(walk));
}

// Join a group to the list before it
static bool
join_list(EntWalk* const walk, const uint32_t unit)
{
  const uint32_t last = walk->place.last;
  if (ent_walk_kind(walk, last) == ENT_UNIT_COMMA &&
      (!ent_walk_unit(walk, last)->closes || begins_pair(walk, unit))) {
    return false;
  }
  if (!is_day(walk, unit) && is_next_subject(walk, unit)) {
    return false;
  }

  const uint32_t partner = find_partner(walk, unit);
  if (partner == ENT_NONE) {
    return false;
  }

  EntNounGroup* const a = group_at(walk, partner);
  EntNounGroup* const b = group_at(walk, unit);
  b->first              = a->first;
  b->renames            = b->renames == ENT_NONE ? a->renames : b->renames;
  b->clause             = a->clause;
  a->next               = ent_walk_unit(walk, unit)->index;

  EntUnit* const item = ent_walk_unit(walk, unit);
  item->first         = ent_walk_unit(walk, partner)->first;
  item->is_last       = ent_walk_kind(walk, last) == ENT_UNIT_AND;
  return true;
}

// Phrases

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
    name == ENT_NONE ? ENT_NONE : find_host_unit(walk, name);
  return host == ENT_NONE || group_at(walk, host)->kind != ENT_HEAD_NOUN
           ? ENT_NONE
           : ent_walk_unit(walk, host)->index;
}

// Make a group the object of the preposition before it
static void
govern(EntWalk* const walk, const uint32_t unit)
{
  EntPhrase* const      phrase = ent_walk_phrase(walk, walk->place.last);
  EntNounGroup* const   group  = group_at(walk, unit);
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
  if (ent_walk_kind(walk, last) == ENT_UNIT_GROUP &&
      ent_walk_unit(walk, last)->follow > unit &&
      !has_noun_flag(walk, last, ENT_NOUN_TIME)) {
    phrase->host = ent_walk_unit(walk, last)->index;
  } else if (ent_walk_kind(walk, last) == ENT_UNIT_AND && noun != ENT_NONE) {
    phrase->host = find_twin_host(walk, phrase);
  }
}

// Clauses

// Give a group to the verb before it
static void
give_object(EntWalk* const walk, EntFrame* const frame, const uint32_t unit)
{
  EntClause* const clause = &frame->clause;
  const uint32_t   index  = ent_walk_unit(walk, unit)->index;
  const bool is_next = ent_walk_kind(walk, walk->place.edge) == ENT_UNIT_VERB;
  const bool is_time = has_noun_flag(walk, unit, ENT_NOUN_TIME) &&
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
             frame->classes & ENT_CLASS(GIVE) &&
             touches(walk, walk->place.last, unit) &&
             ent_walk_unit(walk, walk->place.last)->index == clause->object &&
             (ent_walk_waiting(walk) != ENT_NONE ||
              !begins_clause(walk, unit))) {
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
  const bool     is_time = has_noun_flag(walk, unit, ENT_NOUN_TIME);
  const bool     was_time =
    subject != ENT_NONE &&
    walk->parse->syntax->groups[subject].flags & ENT_NOUN_TIME;
  if (subject == ENT_NONE || (was_time && !is_time)) {
    frame->clause.subject = index;
  } else if (touches(walk, walk->place.last, unit) && !is_time &&
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

  if (!has_noun_flag(walk, unit, ENT_NOUN_TIME)) {
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
  const EntPlace* const outside = &walk->brackets[walk->n_brackets - 1U];
  if (walk->n_brackets <= ENT_MAX_BRACKETS && outside->last != ENT_NONE &&
      ent_walk_kind(walk, outside->last) == ENT_UNIT_GROUP &&
      ent_walk_kind(walk, unit + 1U) == ENT_UNIT_UNBRACKET &&
      group_at(walk, unit)->kind == ENT_HEAD_NAME &&
      group_at(walk, unit)->end == group_at(walk, unit)->begin + 1U) {
    group_at(walk, unit)->renames = ent_walk_unit(walk, outside->last)->index;
  }

  take_free(walk, unit);
}

// Return whether a name bears the role before a phrase: envoy to X John Smith
static bool
bears_role(const EntWalk* const walk, const uint32_t unit)
{
  const uint32_t last = walk->place.last;
  if (last == ENT_NONE || ent_walk_kind(walk, last) != ENT_UNIT_GROUP ||
      !touches(walk, last, unit) ||
      group_at(walk, unit)->kind != ENT_HEAD_NAME ||
      is_determined(walk, unit)) {
    return false;
  }

  const uint32_t host = find_host_unit(walk, last);
  return host != ENT_NONE && head_classes(walk, host) & ENT_CLASS(ROLE) &&
         group_at(walk, last)->kind == ENT_HEAD_NAME &&
         group_at(walk, host)->next == ENT_NONE;
}

// Put the bearer of a role in its place
static void
name_bearer(const EntWalk* const walk, const uint32_t unit)
{
  const uint32_t   host   = find_host_unit(walk, walk->place.last);
  const uint32_t   role   = ent_walk_unit(walk, host)->index;
  const uint32_t   bearer = ent_walk_unit(walk, unit)->index;
  EntClause* const clause = &ent_walk_frame(walk, ent_walk_top(walk))->clause;
  clause->subject         = clause->subject == role ? bearer : clause->subject;
  clause->object          = clause->object == role ? bearer : clause->object;
  group_at(walk, host)->renames = bearer;
  if (host && ent_walk_kind(walk, host - 1U) == ENT_UNIT_PHRASE &&
      ent_walk_phrase(walk, host - 1U)->group == role) {
    ent_walk_phrase(walk, host - 1U)->group = bearer;
  }
}

void
ent_walk_take_group(EntWalk* const walk, const uint32_t unit)
{
  EntNounGroup* const group = group_at(walk, unit);
  const EntUnitKind   last  = ent_walk_kind(walk, walk->place.last);
  group->clause             = ent_walk_top(walk);
  if (walk->whose != ENT_NONE) {
    group->owner = group->owner == ENT_NONE ? walk->whose : group->owner;
    walk->whose  = ENT_NONE;
  }

  const bool is_next = describes_next(walk, unit);
  if (is_next || precedes_name(walk, unit)) {
    const uint32_t name = unit + (is_next ? 1U : 2U);
    group->renames      = ent_walk_unit(walk, name)->index;
    walk->skip_comma    = is_next ? ENT_NONE : unit + 1U;
    return;
  }

  const bool is_listed = last == ENT_UNIT_AND || last == ENT_UNIT_COMMA;
  if (walk->place.last != ENT_NONE && last == ENT_UNIT_PHRASE) {
    govern(walk, unit);
  } else if (last == ENT_UNIT_COMMA && is_apposition(walk, unit) &&
             !lacks_subject(walk)) {
    group->renames = ent_walk_unit(walk, walk->place.noun)->index;
    ent_walk_unit(walk, unit)->first = walk->place.noun;
    walk->place.aside                = unit;
  } else if (last == ENT_UNIT_BRACKET && walk->n_brackets) {
    take_bracketed(walk, unit);
  } else if (bears_role(walk, unit)) {
    name_bearer(walk, unit);
  } else if (!is_listed || !join_list(walk, unit)) {
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
