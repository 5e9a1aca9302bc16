// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a noun group that is being read.
// Goes out: whether what stands next modifies a noun that is still to come.

#include "extract/syntax/group_scan.h"

#define MAX_LOOK 12U // Tokens that a look ahead passes

// Return whether an adjective speaks of a people: Russian
static bool
is_demonym(const EntGroupScan* const scan, const uint32_t token)
{
  const bool is_adjective = ent_scan_tag(scan, token) & ENT_BIT(ADJECTIVE);
  const EntReading* const reading =
    is_adjective ? scan->parse->tagger->items[token].reading : NULL;
  return is_adjective && (reading->is_capital ||
                          (reading->is_guessed &&
                           ent_scan_has_flag(scan, token, ENT_TOKEN_CAPITAL)));
}

// Return whether adjectives lead to a noun from a token on
static bool
leads_to_noun(const EntGroupScan* const scan, const uint32_t begin)
{
  for (uint32_t i = begin; i < begin + MAX_LOOK; ++i) {
    const EntTags tag = ent_scan_tag(scan, i);
    if (tag & NOMINAL) {
      return true;
    }
    if (!(tag & (ENT_BIT(ADJECTIVE) | ENT_BIT(ADVERB) | ENT_BIT(NUMBER) |
                 ENT_BIT(COORDINATOR))) &&
        ent_parse_kind(scan->parse, i) != ENT_TOKEN_COMMA) {
      return false;
    }
  }

  return false;
}

// Return whether an adverb belongs to an adjective or number behind it
bool
ent_scan_grades(const EntGroupScan* const scan)
{
  uint32_t i = scan->at;
  while (i < scan->at + MAX_LOOK && (ent_scan_tag(scan, i) & ENT_BIT(ADVERB))) {
    ++i;
  }

  const EntTags tag = ent_scan_tag(scan, i);
  return tag & (ENT_BIT(ADJECTIVE) | ENT_BIT(NUMBER)) ||
         (tag & ENT_BIT(PARTICIPLE) && ent_scan_has_determiner(scan) &&
          ent_scan_tag(scan, i + 1U) & NOMINAL);
}

// Return whether a coordinator or comma stands between adjectives of one noun
bool
ent_scan_joins_modifiers(const EntGroupScan* const scan, const uint32_t ahead)
{
  const uint32_t at = scan->at + ahead;
  if (ent_parse_kind(scan->parse, at) != ENT_TOKEN_COMMA &&
      !(ent_scan_tag(scan, at) & ENT_BIT(COORDINATOR))) {
    return false;
  }

  const bool    is_left = at > scan->begin;
  const EntTags left    = is_left ? ent_scan_tag(scan, at - 1U) : 0U;
  const EntTags right   = ent_scan_tag(scan, at + 1U);
  const bool    is_country =
    is_left && (ent_scan_classes(scan, at - 1U) & ENT_CLASS(COUNTRY) ||
                scan->parse->tagger->items[at - 1U].reading->is_capital);
  if (left & (ENT_BIT(ADJECTIVE) | VERBAL) && scan->head == ENT_NONE) {
    const bool is_adjective =
      right & (ENT_BIT(ADJECTIVE) | ENT_BIT(ADVERB)) ||
      (right & ENT_BIT(PARTICIPLE) && ent_scan_tag(scan, at + 2U) & NOMINAL) ||
      (ent_scan_classes(scan, at + 1U) & ENT_CLASS(COUNTRY) &&
       ent_scan_tag(scan, at + 2U) & (ENT_BIT(NOUN) | ENT_BIT(ADJECTIVE)));
    return is_adjective && leads_to_noun(scan, at + 1U);
  }

  return is_country && scan->head == at - 1U && is_demonym(scan, at + 1U) &&
         leads_to_noun(scan, at + 1U);
}

// Return whether the head ends in a quarter of the world: US-South (Korean)
static bool
is_compass_pair(const EntGroupScan* const scan)
{
  const EntTokens* const tokens = scan->parse->tokens;
  const EntToken* const  item   = &tokens->items[scan->head];
  if (!item->n_parts) {
    return false;
  }

  const EntTokenPart* const last =
    &tokens->parts[item->first_part + item->n_parts - 1U];
  return ent_classes_get(&scan->parse->work->classes, tokens->names, last->id) &
         ENT_CLASS(COMPASS);
}

// Return whether an adjective behind a noun leads to another noun of its group
bool
ent_scan_continues(const EntGroupScan* const scan, const EntTags next)
{
  const EntWordClasses head    = ent_scan_classes(scan, scan->head);
  const bool           is_name = ent_scan_tag(scan, scan->head) & ENT_BIT(NAME);
  if (is_demonym(scan, scan->at)) {
    return head & ENT_CLASS(COMPASS) || is_compass_pair(scan); // South Korean
  }

  return is_name
           ? !ent_scan_is_given(scan) && next & (NOMINAL | ENT_BIT(ADJECTIVE))
           : next & ENT_BIT(NOUN) && !ent_scan_is_time(scan) &&
               scan->head == scan->at - 1U;
}

// Return whether a gerund is the second part of a noun: drug trafficking
bool
ent_scan_is_compound(const EntGroupScan* const scan)
{
  const uint32_t at   = scan->at;
  const EntTags  next = ent_scan_tag(scan, at + 1U);
  return scan->head != ENT_NONE && scan->head + 1U == at &&
         ent_scan_tag(scan, at) & ENT_BIT(GERUND) &&
         ent_scan_tag(scan, scan->head) & ENT_BIT(NOUN) &&
         !ent_scan_is_plural(scan) && !ent_scan_has_determiner(scan) &&
         next & (ENT_BIT(MARK) | ENT_BIT(COORDINATOR));
}
