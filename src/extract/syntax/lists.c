// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a noun group behind a comma or "and".
// Goes out: the group before it that it is equal to, if there is one.

#include "extract/syntax/nouns.h"

#define MAX_CHAIN 3U // Prepositions that a list may reach back over

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
  const EntNounGroup* const a = ent_walk_group(walk, left);
  const EntNounGroup* const b = ent_walk_group(walk, right);
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
      ent_walk_group(walk, noun)->renames != ENT_NONE &&
      ent_walk_unit(walk, noun)->follow == link) {
    noun     = ent_walk_unit(walk, noun)->first; // X, the president, and Y
    is_apart = true;
  }
  for (unsigned i = 0U; i <= MAX_CHAIN && noun != ENT_NONE; ++i) {
    const bool is_same_kind = ent_walk_has_flag(walk, noun, ENT_NOUN_TIME) ==
                              ent_walk_has_flag(walk, unit, ENT_NOUN_TIME);
    const bool is_ended = ent_walk_unit(walk, noun)->is_last &&
                          ent_walk_kind(walk, last) == ENT_UNIT_COMMA;
    const unsigned alike = likeness(walk, noun, unit) + (i ? 1U : 4U) +
                           (is_ended ? 0U : 6U) +
                           (is_half_pair(walk, noun) ? 9U : 0U);
    if ((i || is_apart || ent_walk_unit(walk, noun)->follow == link) &&
        is_same_kind && ent_walk_group(walk, noun)->next == ENT_NONE &&
        alike > score) {
      best  = noun;
      score = alike;
    }
    noun = ent_walk_host_unit(walk, ent_walk_unit(walk, noun)->first);
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
    (ent_walk_kind(walk, walk->place.free_edge) == ENT_UNIT_COMMA ||
     ent_walk_kind(walk, walk->place.free_edge) == ENT_UNIT_AND) &&
    ent_walk_unit(walk, free)->leads;
  const bool has_subject =
    is_promised || (waiting != ENT_NONE &&
                    ent_walk_frame(walk, waiting)->clause.subject != ENT_NONE);
  const bool is_he =
    ent_parse_groups(walk->parse, ent_walk_group(walk, unit)->head) &
    ENT_GROUP_SUBJECT;
  return (ent_walk_unit(walk, unit)->leads && !has_subject) ||
         (is_he && !has_subject);
}

// Take a number behind a date for a date: February 1 and 2
static bool
is_day(const EntWalk* const walk, const uint32_t unit)
{
  const uint32_t noun = walk->place.noun;
  if (noun == ENT_NONE || !ent_walk_has_flag(walk, noun, ENT_NOUN_TIME) ||
      ent_walk_group(walk, unit)->kind != ENT_HEAD_NUMBER) {
    return false;
  }

  ent_walk_group(walk, unit)->flags |= ENT_NOUN_TIME;
  return true;
}

// Return whether a group behind a comma begins a list of its own: both X and Y,
// or the subject that a clause still lacks
static bool
begins_pair(const EntWalk* const walk, const uint32_t unit)
{
  const EntUnit* const item = ent_walk_unit(walk, unit);
  return item->classes & ENT_CLASS(BOTH) ||
         (item->leads && ent_walk_lacks_subject(walk));
}

// Join a group to the list before it
bool
ent_walk_join_list(EntWalk* const walk, const uint32_t unit)
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

  EntNounGroup* const a = ent_walk_group(walk, partner);
  EntNounGroup* const b = ent_walk_group(walk, unit);
  b->first              = a->first;
  b->renames            = b->renames == ENT_NONE ? a->renames : b->renames;
  b->clause             = a->clause;
  if (a->flags & ENT_NOUN_NEGATED) { // neither X nor Y
    b->flags |= ENT_NOUN_NEGATED;
  }
  a->next = ent_walk_unit(walk, unit)->index;

  EntUnit* const item = ent_walk_unit(walk, unit);
  item->first         = ent_walk_unit(walk, partner)->first;
  item->is_last       = ent_walk_kind(walk, last) == ENT_UNIT_AND;
  return true;
}
