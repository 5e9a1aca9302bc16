// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a token at which a noun group may begin.
// Goes out: the groups that stand there without anything between them: its
// genitives, and itself.

#include "extract/syntax/work.h"

#include <assert.h>

#define MAX_LOOK 12U // Tokens that a look ahead passes

enum {
  NOMINAL  = ENT_BIT(NOUN) | ENT_BIT(NAME),
  MODIFIER = ENT_BIT(ADJECTIVE) | ENT_BIT(NUMBER) | NOMINAL,
  VERBAL   = ENT_BIT(PARTICIPLE) | ENT_BIT(GERUND) | ENT_BIT(PAST)
};

// A group that is being read
typedef struct {
  EntParse* parse;
  uint32_t  begin;     // Its first token
  uint32_t  at;        // Token that is looked at
  uint32_t  head;      // Its head, or none yet
  uint32_t  end;       // One past what belongs to it for sure
  uint32_t  owner;     // Its genitive, or none
  bool      is_quoted; // Whether a quote was opened in it
} Scan;

static EntTags
tag_at(const Scan* const scan, const uint32_t token)
{
  return ent_parse_bit(scan->parse, token);
}

static EntWordClasses
class_at(const Scan* const scan, const uint32_t token)
{
  return ent_parse_classes(scan->parse, token);
}

static bool
has_flag(const Scan* const scan, const uint32_t token, const EntTokenFlag flag)
{
  return token < scan->parse->n &&
         (scan->parse->tokens->items[token].flags & (unsigned)flag);
}

// Return whether an adjective speaks of a people: Russian
static bool
is_demonym(const Scan* const scan, const uint32_t token)
{
  const bool is_adjective = tag_at(scan, token) & ENT_BIT(ADJECTIVE);
  const EntReading* const reading =
    is_adjective ? scan->parse->tagger->items[token].reading : NULL;
  return is_adjective &&
         (reading->is_capital ||
          (reading->is_guessed && has_flag(scan, token, ENT_TOKEN_CAPITAL)));
}

// Return whether a number can be a year
static bool
is_year(const Scan* const scan, const uint32_t token)
{
  if (ent_parse_kind(scan->parse, token) != ENT_TOKEN_NUMBER) {
    return false;
  }

  const EntToken* const item = &scan->parse->tokens->items[token];
  const EntText text = ent_names_get(scan->parse->tokens->names, item->id);
  bool          is_figures = text.size == 4U;
  for (size_t i = 0U; i < text.size; ++i) {
    is_figures &= text.data[i] >= '0' && text.data[i] <= '9';
  }

  return is_figures && (text.data[0] == '1' || text.data[0] == '2');
}

static bool
has_determiner(const Scan* const scan)
{
  return scan->owner != ENT_NONE ||
         (tag_at(scan, scan->begin) & ENT_BIT(DETERMINER));
}

// Return whether the head is a noun of time
static bool
is_time(const Scan* const scan)
{
  return scan->head != ENT_NONE &&
         (class_at(scan, scan->head) & ENT_CLASS(TIME));
}

static EntHeadKind
head_kind(const Scan* const scan)
{
  const EntTags tag = tag_at(scan, scan->head);
  return tag & ENT_BIT(NAME)                             ? ENT_HEAD_NAME
         : tag & ENT_BIT(PRONOUN)                        ? ENT_HEAD_PRONOUN
         : tag & (ENT_BIT(NUMBER) | ENT_BIT(DETERMINER)) ? ENT_HEAD_NUMBER
                                                         : ENT_HEAD_NOUN;
}

static bool
is_plural(const Scan* const scan)
{
  const EntReading* const reading =
    scan->parse->tagger->items[scan->head].reading;
  return reading->is_plural &&
         !(reading->is_guessed && head_kind(scan) == ENT_HEAD_NAME);
}

static unsigned
noun_flags(const Scan* const scan)
{
  const EntWordClasses first = class_at(scan, scan->begin);
  const bool           is_lone_year =
    head_kind(scan) == ENT_HEAD_NUMBER && is_year(scan, scan->head);
  unsigned flags = 0U;
  flags |= is_plural(scan) ? ENT_NOUN_PLURAL : 0U;
  flags |= first & ENT_CLASS(DEFINITE) || scan->owner != ENT_NONE
             ? ENT_NOUN_DEFINITE
             : 0U;
  flags |= first & ENT_CLASS(NO) ? ENT_NOUN_NEGATED : 0U;
  flags |= is_time(scan) || is_lone_year ? ENT_NOUN_TIME : 0U;
  return flags;
}

// Add the group that was read, up to `end`
static uint32_t
add_group(Scan* const scan, const uint32_t end, const unsigned flags)
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
  group->kind    = (uint8_t)head_kind(scan);
  group->flags   = (uint8_t)(noun_flags(scan) | flags);
  for (uint32_t i = scan->begin; i < end; ++i) {
    syntax->group_of[i] = index;
  }

  return index;
}

// Begin another group behind a genitive
static void
begin_owned(Scan* const scan, const uint32_t owner)
{
  scan->begin     = scan->at;
  scan->end       = scan->at;
  scan->head      = ENT_NONE;
  scan->owner     = owner;
  scan->is_quoted = false;
}

static void
take(Scan* const scan, const uint32_t end, const bool is_head)
{
  assert(end > scan->at);
  scan->at = end;
  if (is_head) {
    scan->head = end - 1U;
    scan->end  = end;
  }
}

// Return whether adjectives lead to a noun from a token on
static bool
leads_to_noun(const Scan* const scan, const uint32_t begin)
{
  for (uint32_t i = begin; i < begin + MAX_LOOK; ++i) {
    const EntTags tag = tag_at(scan, i);
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
static bool
grades(const Scan* const scan)
{
  uint32_t i = scan->at;
  while (i < scan->at + MAX_LOOK && (tag_at(scan, i) & ENT_BIT(ADVERB))) {
    ++i;
  }

  const EntTags tag = tag_at(scan, i);
  return tag & (ENT_BIT(ADJECTIVE) | ENT_BIT(NUMBER)) ||
         (tag & ENT_BIT(PARTICIPLE) && has_determiner(scan) &&
          tag_at(scan, i + 1U) & NOMINAL);
}

// Return whether a coordinator or comma stands between adjectives of one noun
static bool
joins_modifiers(const Scan* const scan, const uint32_t ahead)
{
  const uint32_t at = scan->at + ahead;
  if (ent_parse_kind(scan->parse, at) != ENT_TOKEN_COMMA &&
      !(tag_at(scan, at) & ENT_BIT(COORDINATOR))) {
    return false;
  }

  const bool    is_left = at > scan->begin;
  const EntTags left    = is_left ? tag_at(scan, at - 1U) : 0U;
  const EntTags right   = tag_at(scan, at + 1U);
  const bool    is_country =
    is_left && (class_at(scan, at - 1U) & ENT_CLASS(COUNTRY) ||
                scan->parse->tagger->items[at - 1U].reading->is_capital);
  if (left & (ENT_BIT(ADJECTIVE) | VERBAL) && scan->head == ENT_NONE) {
    const bool is_adjective =
      right & (ENT_BIT(ADJECTIVE) | ENT_BIT(ADVERB)) ||
      (right & ENT_BIT(PARTICIPLE) && tag_at(scan, at + 2U) & NOMINAL) ||
      (class_at(scan, at + 1U) & ENT_CLASS(COUNTRY) &&
       tag_at(scan, at + 2U) & (ENT_BIT(NOUN) | ENT_BIT(ADJECTIVE)));
    return is_adjective && leads_to_noun(scan, at + 1U);
  }

  return is_country && scan->head == at - 1U && is_demonym(scan, at + 1U) &&
         leads_to_noun(scan, at + 1U);
}

static bool
take_coordinator(Scan* const scan)
{
  const uint32_t at      = scan->at;
  const EntTags  right   = tag_at(scan, at + 1U);
  const bool     is_sign = ent_parse_kind(scan->parse, at) != ENT_TOKEN_WORD;
  if (is_sign && scan->head != ENT_NONE && right & ENT_BIT(NAME)) {
    take(scan, at + 2U, true); // Smith & Co
    return true;
  }
  if (scan->head == ENT_NONE && at > scan->begin && right & ENT_BIT(NUMBER) &&
      tag_at(scan, at - 1U) & ENT_BIT(NUMBER)) {
    take(scan, at + 2U, false); // two or three
    return true;
  }
  if (joins_modifiers(scan, 0U)) {
    scan->head = ENT_NONE;
    take(scan, at + 1U, false);
    return true;
  }

  return false;
}

// Take a comma of a date (January 3, 2026) or between adjectives
static bool
take_comma(Scan* const scan)
{
  const uint32_t at = scan->at;
  if (scan->head != ENT_NONE && is_year(scan, at + 1U) &&
      class_at(scan, scan->head) & ENT_CLASS(MONTH) && at > scan->begin) {
    scan->at  = at + 2U;
    scan->end = scan->at;
    return true;
  }
  if (scan->head == ENT_NONE && joins_modifiers(scan, 0U) &&
      !(tag_at(scan, at + 1U) & ENT_BIT(ADVERB))) {
    take(scan, at + 1U, false);
    return true;
  }

  return false;
}

static bool
take_sign(Scan* const scan)
{
  const uint32_t     at   = scan->at;
  const EntTokenKind kind = ent_parse_kind(scan->parse, at);
  const EntTags      next = tag_at(scan, at + 1U);
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

// Return whether a date ends here: "in June 2025" before "Russian forces"
static bool
ends_date(const Scan* const scan)
{
  return is_time(scan) && !has_determiner(scan) && scan->at > scan->begin &&
         tag_at(scan, scan->at) & (MODIFIER | ENT_BIT(DETERMINER)) &&
         !(class_at(scan, scan->at) & ENT_CLASS(TIME)) &&
         (has_flag(scan, scan->at, ENT_TOKEN_CAPITAL) ||
          tag_at(scan, scan->at - 1U) & ENT_BIT(NUMBER)) &&
         !is_year(scan, scan->at);
}

// Return whether a year stands by itself: "in 1973 Egypt attacked"
static bool
ends_year(const Scan* const scan)
{
  const uint32_t at = scan->at;
  return scan->head == ENT_NONE && at == scan->begin + 1U &&
         is_year(scan, at - 1U) && scan->begin &&
         tag_at(scan, scan->begin - 1U) & ENT_BIT(PREPOSITION) &&
         (has_flag(scan, at, ENT_TOKEN_CAPITAL) ||
          tag_at(scan, at) & (ENT_BIT(DETERMINER) | ENT_BIT(PRONOUN)));
}

// Return whether a name begins here that the noun before it only describes
static bool
begins_name(const Scan* const scan)
{
  return scan->head != ENT_NONE && tag_at(scan, scan->head) & ENT_BIT(NOUN) &&
         !has_flag(scan, scan->head, ENT_TOKEN_CAPITAL) &&
         has_flag(scan, scan->at, ENT_TOKEN_CAPITAL);
}

// Return whether a name is given what follows: sent Iran missiles
static bool
is_given(const Scan* const scan)
{
  const EntSyntaxWork* const work = scan->parse->work;
  const size_t               n    = work->n_units;
  const EntUnit* const       left = n ? &work->units[n - 1U] : NULL;
  const bool                 is_receiver =
    has_determiner(scan)
                      ? tag_at(scan, scan->head) & ENT_BIT(NOUN) && is_plural(scan)
                      : tag_at(scan, scan->begin) & ENT_BIT(NAME);
  return left && left->kind == ENT_UNIT_VERB && left->end == scan->begin &&
         left->classes & ENT_CLASS(GIVE) && is_receiver &&
         !(work->verbs[left->index].flags & ENT_VERB_PASSIVE) &&
         !(class_at(scan, scan->at) & ENT_CLASS(BODY));
}

// Return whether two full names meet here: to the United Nations John Smith
static bool
parts_names(const Scan* const scan)
{
  const uint32_t* const   by_token = scan->parse->work->mentions;
  const EntMention* const mentions = scan->parse->mentions;
  if (scan->head == ENT_NONE || scan->head + 1U != scan->at ||
      by_token[scan->head] == ENT_NONE || by_token[scan->at] == ENT_NONE ||
      by_token[scan->head] == by_token[scan->at]) {
    return false;
  }

  const EntMention* const left  = &mentions[by_token[scan->head]];
  const EntMention* const right = &mentions[by_token[scan->at]];
  return left->kind == ENT_MENTION_NAME && right->kind == ENT_MENTION_NAME &&
         left->end - left->begin > 1U && right->end - right->begin > 1U;
}

static bool
take_noun(Scan* const scan)
{
  const uint32_t at       = scan->at;
  const uint32_t name_end = ent_parse_name_end(scan->parse, at);
  if (ends_date(scan) || begins_name(scan) || parts_names(scan) ||
      (scan->head != ENT_NONE && tag_at(scan, at) & ENT_BIT(NOUN) &&
       is_given(scan))) {
    return false;
  }

  take(scan, name_end > at ? name_end : at + 1U, true);
  return true;
}

// Return whether the head ends in a quarter of the world: US-South (Korean)
static bool
is_compass_pair(const Scan* const scan)
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
static bool
continues(const Scan* const scan, const EntTags next)
{
  const EntWordClasses head    = class_at(scan, scan->head);
  const bool           is_name = tag_at(scan, scan->head) & ENT_BIT(NAME);
  if (is_demonym(scan, scan->at)) {
    return head & ENT_CLASS(COMPASS) || is_compass_pair(scan); // South Korean
  }

  return is_name ? !is_given(scan) && next & (NOMINAL | ENT_BIT(ADJECTIVE))
                 : next & ENT_BIT(NOUN) && !is_time(scan) &&
                     scan->head == scan->at - 1U;
}

static bool
take_adjective(Scan* const scan)
{
  const EntTags next = tag_at(scan, scan->at + 1U);
  if (ends_date(scan)) {
    return false;
  }
  if (scan->head != ENT_NONE && !continues(scan, next)) {
    return false;
  }

  take(scan, scan->at + 1U, false);
  return true;
}

static bool
take_number(Scan* const scan)
{
  const EntTags head = scan->head == ENT_NONE ? 0U : tag_at(scan, scan->head);
  const EntTags next = tag_at(scan, scan->at + 1U);
  const bool    is_count = head & ENT_BIT(NAME) && next & ENT_BIT(NOUN) &&
                        !has_determiner(scan); // took Harris two years
  if ((head && !(head & NOMINAL)) || ends_date(scan) || is_count) {
    return false;
  }

  take(scan, scan->at + 1U, false);
  scan->end = head ? scan->at : scan->end;
  return true;
}

// Take "its" as a group of its own, or any other determiner
static bool
take_determiner(Scan* const scan)
{
  const uint32_t at = scan->at;
  if (scan->head != ENT_NONE || at > scan->begin + 2U ||
      (at > scan->begin && !(tag_at(scan, at - 1U) & ENT_BIT(DETERMINER)))) {
    return false;
  }

  take(scan, at + 1U, false);
  if (class_at(scan, at) & ENT_CLASS(OWNER)) {
    Scan owner           = *scan;
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
find_second_genitive(const Scan* const scan)
{
  uint32_t i = scan->at + 1U;
  if (!(tag_at(scan, scan->at) & ENT_BIT(COORDINATOR))) {
    return ENT_NONE;
  }
  while (i < scan->at + MAX_LOOK &&
         tag_at(scan, i) & (MODIFIER | ENT_BIT(DETERMINER))) {
    ++i;
  }

  return i > scan->at + 1U && tag_at(scan, i) & ENT_BIT(POSSESSIVE) ? i
                                                                    : ENT_NONE;
}

static bool
take_genitive(Scan* const scan)
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

// Return whether a gerund is the second part of a noun: drug trafficking
static bool
is_compound(const Scan* const scan)
{
  const uint32_t at   = scan->at;
  const EntTags  next = tag_at(scan, at + 1U);
  return scan->head != ENT_NONE && scan->head + 1U == at &&
         tag_at(scan, at) & ENT_BIT(GERUND) &&
         tag_at(scan, scan->head) & ENT_BIT(NOUN) && !is_plural(scan) &&
         !has_determiner(scan) && next & (ENT_BIT(MARK) | ENT_BIT(COORDINATOR));
}

// Take "of State" between an office and the name of its bearer
static bool
take_bureau(Scan* const scan)
{
  const uint32_t at = scan->at;
  if (scan->head == ENT_NONE || scan->head + 1U != at ||
      !(class_at(scan, scan->head) & ENT_CLASS(OFFICE)) ||
      !(ent_parse_groups(scan->parse, at) & ENT_GROUP_OF)) {
    return false;
  }

  const bool     is_the = class_at(scan, at + 1U) & ENT_CLASS(DEFINITE);
  const uint32_t bureau = at + 1U + is_the;
  if (!(class_at(scan, bureau) & ENT_CLASS(BUREAU)) ||
      !has_flag(scan, bureau, ENT_TOKEN_CAPITAL) ||
      !(tag_at(scan, bureau + 1U) & ENT_BIT(NAME))) {
    return false;
  }

  take(scan, bureau + 1U, false);
  return true;
}

// Take an adverb before an adjective, or a participle before a noun
static bool
take_other(Scan* const scan)
{
  const EntTags tag  = tag_at(scan, scan->at);
  const EntTags next = tag_at(scan, scan->at + 1U);
  if (scan->head == ENT_NONE && tag & ENT_BIT(ADVERB) && grades(scan)) {
    take(scan, scan->at + 1U, false);
    return true;
  }
  if (scan->head == ENT_NONE && tag & VERBAL &&
      (has_determiner(scan) || scan->at == scan->begin) &&
      (next & (NOMINAL | ENT_BIT(ADJECTIVE)) || joins_modifiers(scan, 1U))) {
    take(scan, scan->at + 1U, false);
    return true;
  }
  if (is_compound(scan)) {
    take(scan, scan->at + 1U, true);
    return true;
  }

  return false;
}

// Take what stands next if it belongs to the group
static bool
take_next(Scan* const scan)
{
  const EntParse* const parse = scan->parse;
  const uint32_t        end   = ent_parse_name_end(parse, scan->at);
  if (scan->at >= parse->n || ends_year(scan)) {
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
end_headless(Scan* const scan)
{
  EntParse* const parse = scan->parse;
  uint32_t        end   = scan->at;
  while (end > scan->begin &&
         tag_at(scan, end - 1U) & (ENT_BIT(MARK) | ENT_BIT(COORDINATOR))) {
    --end;
  }
  if (end == scan->begin) {
    return end;
  }

  const EntTags        last  = tag_at(scan, end - 1U);
  const EntWordClasses first = class_at(scan, scan->begin);
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

static uint32_t
scan_pronoun(Scan* const scan)
{
  EntParse* const parse = scan->parse;
  const uint32_t  end   = scan->at + 1U;
  if (ent_parse_groups(parse, scan->at) & ENT_GROUP_THERE) {
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
  Scan scan = { parse, begin, begin, ENT_NONE, begin, ENT_NONE, false };
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
