// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: units of noun groups, by number.
// Goes out: what lists, appositions and clauses ask of them.

#include "extract/syntax/nouns.h"

// Return whether two units touch, but for adverbs
bool
ent_walk_touches(const EntWalk* const walk,
                 const uint32_t       left,
                 const uint32_t       right)
{
  uint32_t i = left == ENT_NONE ? right : left + 1U;
  while (i < right && (ent_walk_kind(walk, i) == ENT_UNIT_ADVERB ||
                       ent_walk_kind(walk, i) == ENT_UNIT_QUOTE)) {
    ++i;
  }

  return left != ENT_NONE && i == right;
}

bool
ent_walk_has_flag(const EntWalk* const walk,
                  const uint32_t       unit,
                  const EntNounFlag    flag)
{
  return ent_walk_group(walk, unit)->flags & (unsigned)flag;
}

EntWordClasses
ent_walk_head_classes(const EntWalk* const walk, const uint32_t unit)
{
  return ent_parse_classes(walk->parse, ent_walk_group(walk, unit)->head);
}

// Return whether an article or genitive begins a group
bool
ent_walk_is_determined(const EntWalk* const walk, const uint32_t unit)
{
  const EntNounGroup* const group = ent_walk_group(walk, unit);
  return group->owner != ENT_NONE ||
         ent_parse_bit(walk->parse, group->begin) & ENT_BIT(DETERMINER);
}

// Return whether a clause with this group as its subject follows
bool
ent_walk_begins_clause(const EntWalk* const walk, const uint32_t unit)
{
  return ent_walk_is_finite(walk, ent_walk_unit(walk, unit)->follow);
}

// Return whether the clause at hand, or one around it, still has no subject
bool
ent_walk_lacks_subject(const EntWalk* const walk)
{
  const EntFrame* const top = ent_walk_frame(walk, ent_walk_top(walk));
  const uint32_t        waiting =
    top->has_verb ? ent_walk_waiting(walk) : ent_walk_top(walk);
  return waiting != ENT_NONE &&
         ent_walk_frame(walk, waiting)->clause.subject == ENT_NONE &&
         ent_walk_frame(walk, waiting)->clause.link != ENT_CLAUSE_RELATIVE;
}

// Return the group over a preposition, or before a participle, or none
uint32_t
ent_walk_host_unit(const EntWalk* const walk, const uint32_t unit)
{
  const uint32_t left      = unit ? unit - 1U : 0U;
  const bool     is_inside = ent_walk_kind(walk, left) == ENT_UNIT_PHRASE ||
                         (ent_walk_kind(walk, left) == ENT_UNIT_VERB &&
                          !ent_walk_is_finite(walk, left));
  return left && is_inside &&
             ent_walk_kind(walk, left - 1U) == ENT_UNIT_GROUP &&
             ent_walk_touches(walk, left - 1U, left)
           ? left - 1U
           : ENT_NONE;
}
