// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: two noun groups side by side, or with a comma between them.
// Goes out: whether one says who the other is.

#include "extract/syntax/nouns.h"

// Return whether a group only describes the name behind it: its ally Syria
bool
ent_walk_describes_next(const EntWalk* const walk, const uint32_t unit)
{
  const uint32_t            next  = unit + 1U;
  const EntNounGroup* const group = ent_walk_group(walk, unit);
  if (ent_walk_kind(walk, next) != ENT_UNIT_GROUP ||
      !ent_walk_touches(walk, unit, next) || group->kind != ENT_HEAD_NOUN ||
      group->flags & ENT_NOUN_TIME ||
      ent_walk_group(walk, next)->kind != ENT_HEAD_NAME ||
      ent_walk_is_determined(walk, next) ||
      ent_walk_has_flag(walk, next, ENT_NOUN_TIME)) {
    return false;
  }

  return ent_walk_head_classes(walk, unit) & ENT_CLASS(ROLE) ||
         !ent_walk_begins_clause(walk, next);
}

// Return whether a name between commas says who it is: the president, X,
bool
ent_walk_precedes_name(const EntWalk* const walk, const uint32_t unit)
{
  const uint32_t comma = unit + 1U;
  const uint32_t next  = unit + 2U;
  if (ent_walk_kind(walk, comma) != ENT_UNIT_COMMA ||
      ent_walk_kind(walk, next) != ENT_UNIT_GROUP ||
      ent_walk_group(walk, unit)->kind != ENT_HEAD_NOUN ||
      !ent_walk_is_determined(walk, unit) ||
      !(ent_walk_head_classes(walk, unit) & ENT_CLASS(ROLE))) {
    return false;
  }

  // Its enemies, X and Y, ...
  const bool     is_plural = ent_walk_has_flag(walk, unit, ENT_NOUN_PLURAL);
  const uint32_t last      = is_plural ? next + 2U : next;
  if (is_plural ? ent_walk_kind(walk, next + 1U) != ENT_UNIT_AND ||
                    ent_walk_kind(walk, last) != ENT_UNIT_GROUP ||
                    ent_walk_group(walk, last)->kind != ENT_HEAD_NAME
                : ent_walk_unit(walk, comma)->closes) {
    return false;
  }

  const EntUnitKind after =
    ent_walk_kind(walk, ent_walk_unit(walk, last)->follow);
  return ent_walk_group(walk, next)->kind == ENT_HEAD_NAME &&
         !ent_walk_has_flag(walk, next, ENT_NOUN_TIME) &&
         (after == ENT_UNIT_COMMA || after == ENT_UNIT_STOP);
}

// Return whether a group between commas says more of the one before it
bool
ent_walk_is_apposition(const EntWalk* const walk, const uint32_t unit)
{
  const uint32_t comma = walk->place.last;
  const uint32_t noun  = walk->place.noun;
  if (noun == ENT_NONE || ent_walk_unit(walk, noun)->follow != comma ||
      ent_walk_group(walk, unit)->kind != ENT_HEAD_NOUN ||
      ent_walk_group(walk, noun)->kind == ENT_HEAD_PRONOUN ||
      ent_walk_has_flag(walk, unit, ENT_NOUN_TIME) ||
      ent_walk_has_flag(walk, noun, ENT_NOUN_TIME) ||
      ent_walk_begins_clause(walk, unit)) {
    return false;
  }

  const bool is_role = ent_walk_head_classes(walk, unit) & ENT_CLASS(ROLE);
  const bool is_dash =
    ent_parse_kind(walk->parse, ent_walk_unit(walk, comma)->begin) ==
    ENT_TOKEN_DASH;
  if (is_dash && !is_role &&
      ent_walk_group(walk, noun)->kind == ENT_HEAD_NAME) {
    return false;
  }

  const bool                is_list = ent_walk_unit(walk, comma)->closes;
  const EntNounGroup* const group   = ent_walk_group(walk, unit);
  const bool                is_its =
    group->owner != ENT_NONE &&
    walk->parse->syntax->groups[group->owner].kind == ENT_HEAD_PRONOUN;
  if (is_its && !is_role) {
    return false;
  }

  return is_list ? is_role && ent_walk_unit(walk, noun)->first == noun &&
                     ent_walk_is_determined(walk, unit) &&
                     ent_walk_group(walk, noun)->kind == ENT_HEAD_NAME &&
                     !ent_walk_has_flag(walk, unit, ENT_NOUN_PLURAL)
                 : is_role || ent_walk_is_determined(walk, unit);
}

// Return whether a name bears the role before a phrase: envoy to X John Smith
bool
ent_walk_bears_role(const EntWalk* const walk, const uint32_t unit)
{
  const uint32_t last = walk->place.last;
  if (last == ENT_NONE || ent_walk_kind(walk, last) != ENT_UNIT_GROUP ||
      !ent_walk_touches(walk, last, unit) ||
      ent_walk_group(walk, unit)->kind != ENT_HEAD_NAME ||
      ent_walk_is_determined(walk, unit)) {
    return false;
  }

  const uint32_t host = ent_walk_host_unit(walk, last);
  return host != ENT_NONE &&
         ent_walk_head_classes(walk, host) & ENT_CLASS(ROLE) &&
         ent_walk_group(walk, last)->kind == ENT_HEAD_NAME &&
         ent_walk_group(walk, host)->next == ENT_NONE &&
         ent_walk_unit(walk, host)->first == host;
}

// Put the bearer of a role in its place
void
ent_walk_name_bearer(const EntWalk* const walk, const uint32_t unit)
{
  const uint32_t   host   = ent_walk_host_unit(walk, walk->place.last);
  const uint32_t   role   = ent_walk_unit(walk, host)->index;
  const uint32_t   bearer = ent_walk_unit(walk, unit)->index;
  EntClause* const clause = &ent_walk_frame(walk, ent_walk_top(walk))->clause;
  clause->subject         = clause->subject == role ? bearer : clause->subject;
  clause->object          = clause->object == role ? bearer : clause->object;
  ent_walk_group(walk, host)->renames = bearer;
  if (host && ent_walk_kind(walk, host - 1U) == ENT_UNIT_PHRASE &&
      ent_walk_phrase(walk, host - 1U)->group == role) {
    ent_walk_phrase(walk, host - 1U)->group = bearer;
  }
}
