// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a token at which a noun group may begin.
// Goes out: the groups that stand there without anything between them: its
// genitives, and itself.

#include "extract/syntax/group_scan.h"

#include <assert.h>

#define MAX_LOOK 12U // Tokens that a look ahead passes

static unsigned
noun_flags(const EntGroupScan* const scan)
{
  const EntWordClasses first        = ent_scan_classes(scan, scan->begin);
  const bool           is_lone_year = ent_scan_kind(scan) == ENT_HEAD_NUMBER &&
                            ent_scan_is_year(scan, scan->head);
  unsigned flags = 0U;
  flags |= ent_scan_is_plural(scan) ? ENT_NOUN_PLURAL : 0U;
  flags |= first & ENT_CLASS(DEFINITE) || scan->owner != ENT_NONE
             ? ENT_NOUN_DEFINITE
             : 0U;
  flags |= first & ENT_CLASS(NO) ? ENT_NOUN_NEGATED : 0U;
  flags |= ent_scan_is_time(scan) || is_lone_year ? ENT_NOUN_TIME : 0U;
  return flags;
}

// Add the group that was read, up to `end`
static uint32_t
add_group(EntGroupScan* const scan, const uint32_t end, const unsigned flags)
{
  EntSyntax* const syntax = scan->parse->syntax;
  const uint32_t   index  = (uint32_t)syntax->n_groups++;
  EntNounGroup*    group  = &syntax->groups[index];
  assert(syntax->n_groups <= syntax->group_room);
  assert(scan->begin < end && scan->head < end);

  group->begin   = scan->begin;
  group->end     = end;
  group->head    = scan->head;
  group->owner   = scan->owner;
  group->first   = index;
  group->next    = ENT_NONE;
  group->renames = ENT_NONE;
  group->clause  = ENT_NONE;
  group->kind    = (uint8_t)ent_scan_kind(scan);
  group->flags   = (uint8_t)(noun_flags(scan) | flags);
  for (uint32_t i = scan->begin; i < end; ++i) {
    syntax->group_of[i] = index;
  }

  return index;
}

// Begin another group behind a genitive
static void
begin_owned(EntGroupScan* const scan, const uint32_t owner)
{
  scan->begin     = scan->at;
  scan->end       = scan->at;
  scan->head      = ENT_NONE;
  scan->owner     = owner;
  scan->is_quoted = false;
}

static void
take(EntGroupScan* const scan, const uint32_t end, const bool is_head)
{
  assert(end > scan->at);
  scan->at = end;
  if (is_head) {
    scan->head = end - 1U;
    scan->end  = end;
  }
}

static bool
take_coordinator(EntGroupScan* const scan)
{
  const uint32_t at      = scan->at;
  const EntTags  right   = ent_scan_tag(scan, at + 1U);
  const bool     is_sign = ent_parse_kind(scan->parse, at) != ENT_TOKEN_WORD;
  if (is_sign && scan->head != ENT_NONE && right & ENT_BIT(NAME)) {
    take(scan, at + 2U, true); // Smith & Co
    return true;
  }
  if (scan->head == ENT_NONE && at > scan->begin && right & ENT_BIT(NUMBER) &&
      ent_scan_tag(scan, at - 1U) & ENT_BIT(NUMBER)) {
    take(scan, at + 2U, false); // two or three
    return true;
  }
  if (ent_scan_joins_modifiers(scan, 0U)) {
    scan->head = ENT_NONE;
    take(scan, at + 1U, false);
    return true;
  }

  return false;
}

// Take a comma of a date (January 3, 2026) or between adjectives
static bool
take_comma(EntGroupScan* const scan)
{
  const uint32_t at = scan->at;
  if (scan->head != ENT_NONE && ent_scan_is_year(scan, at + 1U) &&
      ent_scan_classes(scan, scan->head) & ENT_CLASS(MONTH) &&
      at > scan->begin) {
    scan->at  = at + 2U;
    scan->end = scan->at;
    return true;
  }
  if (scan->head == ENT_NONE && ent_scan_joins_modifiers(scan, 0U) &&
      !(ent_scan_tag(scan, at + 1U) & ENT_BIT(ADVERB))) {
    take(scan, at + 1U, false);
    return true;
  }

  return false;
}

static bool
take_sign(EntGroupScan* const scan)
{
  const uint32_t     at   = scan->at;
  const EntTokenKind kind = ent_parse_kind(scan->parse, at);
  const EntTags      next = ent_scan_tag(scan, at + 1U);
  if (kind == ENT_TOKEN_COMMA) {
    return take_comma(scan);
  }
  if (kind == ENT_TOKEN_SLASH && at > scan->begin && next & MODIFIER) {
    scan->head = ENT_NONE; // US/Israeli
    take(scan, at + 1U, false);
    return true;
  }
  if (kind == ENT_TOKEN_QUOTE && at > scan->begin && next & MODIFIER &&
      (scan->head == ENT_NONE || next & NOMINAL)) {
    scan->is_quoted = true;
    take(scan, at + 1U, false);
    return true;
  }
  if (kind == ENT_TOKEN_UNQUOTE && scan->is_quoted) {
    scan->is_quoted = false;
    take(scan, at + 1U, false);
    scan->end = scan->head == ENT_NONE ? scan->end : scan->at;
    return true;
  }

  return false;
}

static bool
take_noun(EntGroupScan* const scan)
{
  const uint32_t at       = scan->at;
  const uint32_t name_end = ent_parse_name_end(scan->parse, at);
  if (ent_scan_ends_date(scan) || ent_scan_begins_name(scan) ||
      ent_scan_parts_names(scan) ||
      (scan->head != ENT_NONE && ent_scan_tag(scan, at) & ENT_BIT(NOUN) &&
       ent_scan_is_given(scan))) {
    return false;
  }

  take(scan, name_end > at ? name_end : at + 1U, true);
  return true;
}

static bool
take_adjective(EntGroupScan* const scan)
{
  const EntTags next = ent_scan_tag(scan, scan->at + 1U);
  if (ent_scan_ends_date(scan)) {
    return false;
  }
  if (scan->head != ENT_NONE && !ent_scan_continues(scan, next)) {
    return false;
  }

  take(scan, scan->at + 1U, false);
  return true;
}

static bool
take_number(EntGroupScan* const scan)
{
  const EntTags head =
    scan->head == ENT_NONE ? 0U : ent_scan_tag(scan, scan->head);
  const bool is_long = // paid Spain twenty million dollars
    ent_scan_tag(scan, scan->at + 1U) & ENT_BIT(NUMBER) &&
    !ent_scan_is_time(scan);
  const EntTags next     = ent_scan_tag(scan, scan->at + 1U + is_long);
  const bool    is_count = head & ENT_BIT(NAME) && next & ENT_BIT(NOUN) &&
                        !ent_scan_has_determiner(scan); // took Harris two years
  if ((head && !(head & NOMINAL)) || ent_scan_ends_date(scan) || is_count) {
    return false;
  }

  take(scan, scan->at + 1U, false);
  scan->end = head ? scan->at : scan->end;
  return true;
}

// Take "its" as a group of its own, or any other determiner
static bool
take_determiner(EntGroupScan* const scan)
{
  const uint32_t at = scan->at;
  if (scan->head != ENT_NONE || at > scan->begin + 2U ||
      (at > scan->begin &&
       !(ent_scan_tag(scan, at - 1U) & ENT_BIT(DETERMINER)))) {
    return false;
  }

  take(scan, at + 1U, false);
  if (ent_scan_classes(scan, at) & ENT_CLASS(OWNER)) {
    EntGroupScan owner   = *scan;
    owner.begin          = at;
    owner.head           = at;
    owner.owner          = ENT_NONE;
    const uint32_t index = add_group(&owner, at + 1U, ENT_NOUN_POSSESSIVE);
    scan->parse->syntax->groups[index].kind = ENT_HEAD_PRONOUN;
    begin_owned(scan, index);
  }

  return true;
}

// Return the token of the second 's in "Russia's and China's", or none
static uint32_t
find_second_genitive(const EntGroupScan* const scan)
{
  uint32_t i = scan->at + 1U;
  if (!(ent_scan_tag(scan, scan->at) & ENT_BIT(COORDINATOR))) {
    return ENT_NONE;
  }
  while (i < scan->at + MAX_LOOK &&
         ent_scan_tag(scan, i) & (MODIFIER | ENT_BIT(DETERMINER))) {
    ++i;
  }

  return i > scan->at + 1U && ent_scan_tag(scan, i) & ENT_BIT(POSSESSIVE)
           ? i
           : ENT_NONE;
}

static bool
take_genitive(EntGroupScan* const scan)
{
  if (scan->head == ENT_NONE && scan->at == scan->begin) {
    return false;
  }

  EntSyntax* const syntax = scan->parse->syntax;
  scan->head =
    scan->head == ENT_NONE ? scan->at - 1U : scan->head; // each other's
  take(scan, scan->at + 1U, false);
  const uint32_t first  = add_group(scan, scan->at, ENT_NOUN_POSSESSIVE);
  const uint32_t second = find_second_genitive(scan);
  if (second != ENT_NONE) {
    ++scan->at;
    begin_owned(scan, ENT_NONE);
    scan->head           = second - 1U;
    scan->at             = second + 1U;
    const uint32_t index = add_group(scan, scan->at, ENT_NOUN_POSSESSIVE);
    syntax->groups[index].first = first;
    syntax->groups[first].next  = index;
  }

  begin_owned(scan, first);
  return true;
}

// Take "of State" between an office and the name of its bearer
static bool
take_bureau(EntGroupScan* const scan)
{
  const uint32_t at = scan->at;
  if (scan->head == ENT_NONE || scan->head + 1U != at ||
      !(ent_scan_classes(scan, scan->head) & ENT_CLASS(OFFICE)) ||
      !(ent_parse_groups(scan->parse, at) & ENT_GROUP_OF)) {
    return false;
  }

  const bool     is_the = ent_scan_classes(scan, at + 1U) & ENT_CLASS(DEFINITE);
  const uint32_t bureau = at + 1U + is_the;
  if (!(ent_scan_classes(scan, bureau) & ENT_CLASS(BUREAU)) ||
      !ent_scan_has_flag(scan, bureau, ENT_TOKEN_CAPITAL) ||
      !(ent_scan_tag(scan, bureau + 1U) & ENT_BIT(NAME))) {
    return false;
  }

  take(scan, bureau + 1U, false);
  return true;
}

// Take an adverb before an adjective, or a participle before a noun
static bool
take_other(EntGroupScan* const scan)
{
  const EntTags tag  = ent_scan_tag(scan, scan->at);
  const EntTags next = ent_scan_tag(scan, scan->at + 1U);
  if (scan->head == ENT_NONE && tag & ENT_BIT(ADVERB) &&
      ent_scan_grades(scan)) {
    take(scan, scan->at + 1U, false);
    return true;
  }
  if (scan->head == ENT_NONE && tag & VERBAL &&
      (ent_scan_has_determiner(scan) || scan->at == scan->begin) &&
      (next & (NOMINAL | ENT_BIT(ADJECTIVE)) ||
       ent_scan_joins_modifiers(scan, 1U))) {
    take(scan, scan->at + 1U, false);
    return true;
  }
  if (ent_scan_is_compound(scan)) {
    take(scan, scan->at + 1U, true);
    return true;
  }

  return false;
}

// Take what stands next if it belongs to the group
static bool
take_next(EntGroupScan* const scan)
{
  const EntParse* const parse = scan->parse;
  const uint32_t        end   = ent_parse_name_end(parse, scan->at);
  if (scan->at >= parse->n || ent_scan_ends_year(scan)) {
    return false;
  }
  if (end > scan->at + 1U) { // A name of several words, whatever they are
    return take_noun(scan);
  }

  switch (ent_parse_tag(parse, scan->at)) {
    case ENT_TAG_NOUN:
    case ENT_TAG_NAME:
      return take_noun(scan);
    case ENT_TAG_ADJECTIVE:
      return take_adjective(scan);
    case ENT_TAG_NUMBER:
      return take_number(scan);
    case ENT_TAG_DETERMINER:
      return take_determiner(scan);
    case ENT_TAG_POSSESSIVE:
      return take_genitive(scan);
    case ENT_TAG_COORDINATOR:
      return take_coordinator(scan);
    case ENT_TAG_MARK:
      return take_sign(scan);
    case ENT_TAG_PREPOSITION:
      return take_bureau(scan);
    default:
      return take_other(scan);
  }
}

// End a group that has no noun: the three, the wounded, very hostile
static uint32_t
end_headless(EntGroupScan* const scan)
{
  EntParse* const parse = scan->parse;
  uint32_t        end   = scan->at;
  while (end > scan->begin && ent_scan_tag(scan, end - 1U) &
                                (ENT_BIT(MARK) | ENT_BIT(COORDINATOR))) {
    --end;
  }
  if (end == scan->begin) {
    return end;
  }

  const EntTags        last  = ent_scan_tag(scan, end - 1U);
  const EntWordClasses first = ent_scan_classes(scan, scan->begin);
  const bool           is_lone =
    end == scan->begin + 1U && first & (ENT_CLASS(ARTICLE) | ENT_CLASS(BOTH));
  const bool is_fixed = scan->owner != ENT_NONE ||
                        first & (ENT_CLASS(DEFINITE) | ENT_CLASS(ARTICLE));
  if (last & ENT_BIT(ADJECTIVE) && !is_fixed) {
    ent_unit_add(parse, ENT_UNIT_QUALITY, scan->begin, end);
    return end;
  }
  if (is_lone || last & ENT_BIT(ADVERB) ||
      (end == scan->begin + 1U && first & ENT_CLASS(DEFINITE) &&
       !(last & (ENT_BIT(NUMBER) | ENT_BIT(ADJECTIVE))))) {
    ent_unit_add(parse, ENT_UNIT_ADVERB, scan->begin, end);
    parse->is_negated |= (first & ENT_CLASS(NOR)) != 0U;
    return end;
  }

  scan->head           = end - 1U;
  const uint32_t index = add_group(scan, end, 0U);
  ent_unit_add(parse, ENT_UNIT_GROUP, scan->begin, end)->index = index;
  return end;
}

// Return whether a pronoun only stresses a noun: the king himself ordered it
static bool
is_stress(const EntGroupScan* const scan)
{
  const uint32_t at   = scan->at;
  const EntTags  next = ent_scan_tag(scan, at + 1U);
  return at && ent_scan_classes(scan, at) & ENT_CLASS(SELF) &&
         ent_scan_tag(scan, at - 1U) & NOMINAL &&
         next & (ENT_BIT(AUXILIARY) | ENT_BIT(MODAL) | ENT_BIT(THIRD) |
                 ENT_BIT(PAST) | ENT_BIT(PARTICIPLE));
}

static uint32_t
scan_pronoun(EntGroupScan* const scan)
{
  EntParse* const parse = scan->parse;
  const uint32_t  end   = scan->at + 1U;
  if (ent_parse_groups(parse, scan->at) & ENT_GROUP_THERE || is_stress(scan)) {
    ent_unit_add(parse, ENT_UNIT_ADVERB, scan->at, end);
    return end;
  }

  scan->head           = scan->at;
  const uint32_t index = add_group(scan, end, 0U);
  ent_unit_add(parse, ENT_UNIT_GROUP, scan->begin, end)->index = index;
  return end;
}

uint32_t
ent_group_scan(EntParse* const parse, const uint32_t begin)
{
  EntGroupScan scan = { parse, begin, begin, ENT_NONE, begin, ENT_NONE, false };
  assert(begin < parse->n);
  if (ent_parse_bit(parse, begin) & ENT_BIT(PRONOUN) &&
      ent_parse_name_end(parse, begin) <= begin + 1U) {
    return scan_pronoun(&scan);
  }

  while (take_next(&scan)) {
  }

  if (scan.head == ENT_NONE) {
    return end_headless(&scan);
  }

  const uint32_t index = add_group(&scan, scan.end, 0U);
  ent_unit_add(parse, ENT_UNIT_GROUP, begin, scan.end)->index = index;
  return scan.end;
}
