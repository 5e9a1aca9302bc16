// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the tags of a sentence.
// Goes out: the row of groups, phrases, verbs and marks that it is made of.

#include "extract/syntax/work.h"

#include <assert.h>

#define MAX_BRACKETS 16U // Depth to which brackets are matched

enum {
  VERBAL = ENT_TAGS_VERB | ENT_BIT(AUXILIARY) | ENT_BIT(MODAL) | ENT_BIT(TO)
};

EntUnit*
ent_unit_add(EntParse* const   parse,
             const EntUnitKind kind,
             const uint32_t    begin,
             const uint32_t    end)
{
  EntSyntaxWork* const work = parse->work;
  EntUnit* const       unit = &work->units[work->n_units++];
  assert(work->n_units <= work->room);
  parse->is_negated &= kind == ENT_UNIT_ADVERB || kind == ENT_UNIT_QUOTE;
  unit->begin    = begin;
  unit->end      = end;
  unit->index    = ENT_NONE;
  unit->follow   = ENT_NONE;
  unit->classes  = ent_parse_classes(parse, begin);
  unit->kind     = (uint8_t)kind;
  unit->first    = (uint32_t)work->n_units - 1U;
  unit->is_last  = false;
  unit->closes   = false;
  unit->is_ahead = false;
  unit->leads    = false;
  return unit;
}

static uint32_t
scan_mark(EntParse* const parse, const uint32_t begin)
{
  static const uint8_t kinds[] = {
    [ENT_TOKEN_WORD]      = ENT_UNIT_ADVERB,
    [ENT_TOKEN_NUMBER]    = ENT_UNIT_ADVERB,
    [ENT_TOKEN_CLITIC]    = ENT_UNIT_ADVERB,
    [ENT_TOKEN_ADDRESS]   = ENT_UNIT_ADVERB,
    [ENT_TOKEN_STOP]      = ENT_UNIT_STOP,
    [ENT_TOKEN_COMMA]     = ENT_UNIT_COMMA,
    [ENT_TOKEN_SEMICOLON] = ENT_UNIT_SEMICOLON,
    [ENT_TOKEN_COLON]     = ENT_UNIT_COLON,
    [ENT_TOKEN_DASH]      = ENT_UNIT_COMMA,
    [ENT_TOKEN_SLASH]     = ENT_UNIT_ADVERB,
    [ENT_TOKEN_QUOTE]     = ENT_UNIT_QUOTE,
    [ENT_TOKEN_UNQUOTE]   = ENT_UNIT_QUOTE,
    [ENT_TOKEN_BRACKET]   = ENT_UNIT_BRACKET,
    [ENT_TOKEN_UNBRACKET] = ENT_UNIT_UNBRACKET,
    [ENT_TOKEN_SYMBOL]    = ENT_UNIT_ADVERB,
  };
  const EntTokenKind kind = ent_parse_kind(parse, begin);
  ent_unit_add(parse, (EntUnitKind)kinds[kind], begin, begin + 1U);
  return begin + 1U;
}

// Add a phrase without its object
static uint32_t
add_phrase(EntParse* const parse,
           const uint32_t  begin,
           const uint32_t  end,
           const uint32_t  id)
{
  EntSyntax* const syntax = parse->syntax;
  EntPhrase* const phrase = &syntax->phrases[syntax->n_phrases];
  assert(syntax->n_phrases < syntax->phrase_room);
  phrase->begin  = begin;
  phrase->end    = end;
  phrase->id     = id;
  phrase->group  = ENT_NONE;
  phrase->gerund = ENT_NONE;
  phrase->host   = ENT_NONE;
  phrase->clause = ENT_NONE;
  ent_unit_add(parse, ENT_UNIT_PHRASE, begin, end)->index =
    (uint32_t)syntax->n_phrases++;
  return end;
}

// Return whether a fixed expression may be taken as such
static bool
is_usable(const EntParse* const parse,
          const EntFixed* const fixed,
          const uint32_t        begin)
{
  const uint32_t end   = begin + fixed->n_words;
  const EntTags  first = ent_parse_bit(parse, begin);
  for (uint32_t i = begin; i < end; ++i) {
    const EntTags tag = ent_parse_bit(parse, i);
    if (parse->work->mentions[i] != ENT_NONE || (i > begin && tag & VERBAL)) {
      return false;
    }
  }

  return fixed->kind == ENT_FIXED_PREPOSITION
           ? !(first & (ENT_BIT(PARTICLE) | VERBAL))
         : fixed->kind == ENT_FIXED_PURPOSE
           ? (ent_parse_bit(parse, end) & ENT_BIT(TO)) != 0U
           : true;
}

// Note a denial: of the copula before it, else of the verb that follows
static void
deny(EntParse* const parse)
{
  EntSyntaxWork* const work = parse->work;
  const size_t         n    = work->n_units;
  const EntUnit* const left = n > 1U ? &work->units[n - 2U] : NULL;
  if (left && left->kind == ENT_UNIT_VERB &&
      ent_parse_bit(parse, work->verbs[left->index].verb) &
        ENT_BIT(AUXILIARY)) {
    work->verbs[left->index].flags |= ENT_VERB_NEGATED;
  } else {
    parse->is_negated = true;
  }
}

// Take a fixed expression of several words, if one begins here
static uint32_t
scan_fixed(EntParse* const parse, const uint32_t begin)
{
  static const uint8_t kinds[] = {
    [ENT_FIXED_PREPOSITION] = ENT_UNIT_PHRASE,
    [ENT_FIXED_COORDINATOR] = ENT_UNIT_AND,
    [ENT_FIXED_ADVERB]      = ENT_UNIT_ADVERB,
    [ENT_FIXED_CONJUNCTION] = ENT_UNIT_OPENER,
    [ENT_FIXED_PURPOSE]     = ENT_UNIT_ADVERB,
  };
  const EntFixed* const fixed =
    ent_parse_classes(parse, begin) & ENT_CLASS(LONG)
      ? ent_fixed_find(&parse->work->fixed, parse->tokens, begin)
      : NULL;
  if (!fixed || !is_usable(parse, fixed, begin)) {
    return begin;
  }

  const uint32_t end = begin + fixed->n_words;
  if (fixed->kind == ENT_FIXED_PREPOSITION) {
    return add_phrase(parse, begin, end, fixed->id);
  }

  const EntWordClasses first  = ent_parse_classes(parse, begin);
  const EntWordClasses second = ent_parse_classes(parse, begin + 1U);
  const EntWordClasses last   = ent_parse_classes(parse, end - 1U);
  ent_unit_add(parse, (EntUnitKind)kinds[fixed->kind], begin, end);
  if (fixed->kind == ENT_FIXED_COORDINATOR &&
      (first | last) & ENT_CLASS(NEGATIVE)) {
    parse->is_negated = true;
  } else if (fixed->kind == ENT_FIXED_ADVERB &&
             (first | second) & ENT_CLASS(NO)) {
    deny(parse);
  }

  return end;
}

static uint32_t
scan_adverb(EntParse* const parse, const uint32_t begin)
{
  const EntWordClasses classes = ent_parse_classes(parse, begin);
  const EntWordClasses next    = ent_parse_classes(parse, begin + 1U);
  const uint32_t       end     = ent_group_scan(parse, begin);
  if (end > begin) {
    const EntUnit* const unit = &parse->work->units[parse->work->n_units - 1U];
    if (unit->kind == ENT_UNIT_QUALITY && classes & ENT_CLASS(NEGATIVE)) {
      deny(parse); // was never hostile
    }
    return end;
  }

  ent_unit_add(parse, ENT_UNIT_ADVERB, begin, begin + 1U);
  if (classes & ENT_CLASS(NEGATIVE) && !(next & ENT_CLASS(ONLY))) {
    deny(parse);
  }
  return begin + 1U;
}

static uint32_t
scan_particle(EntParse* const parse, const uint32_t begin)
{
  const bool is_not = ent_parse_groups(parse, begin) & ENT_GROUP_NOT;
  if (!is_not) {
    ent_unit_add(parse, ENT_UNIT_PARTICLE, begin, begin + 1U);
    return begin + 1U;
  }

  const bool     is_to = ent_parse_bit(parse, begin + 1U) & ENT_BIT(TO);
  const uint32_t end   = is_to ? ent_verb_scan(parse, begin) : begin;
  return end > begin ? end : scan_adverb(parse, begin);
}

static uint32_t
scan_coordinator(EntParse* const parse, const uint32_t begin)
{
  ent_unit_add(parse, ENT_UNIT_AND, begin, begin + 1U);
  parse->is_negated = (ent_parse_classes(parse, begin) & ENT_CLASS(NOR)) != 0U;
  return begin + 1U;
}

// Take one unit as a last resort, so that the walk goes on
static uint32_t
scan_rest(EntParse* const parse, const uint32_t begin)
{
  ent_unit_add(parse, ENT_UNIT_ADVERB, begin, begin + 1U);
  return begin + 1U;
}

// Take a verb, and see the one that it may cause: helped Syria build missiles
static uint32_t
scan_verb(EntParse* const parse, const uint32_t begin)
{
  const uint32_t             end  = ent_verb_scan(parse, begin);
  const EntSyntaxWork* const work = parse->work;
  if (end > begin &&
      work->units[work->n_units - 1U].classes & ENT_CLASS(CAUSE) &&
      ent_parse_bit(parse, end) & (ENT_BIT(NAME) | ENT_BIT(DETERMINER))) {
    ent_mend_question(parse, end, false);
  }

  return end;
}

static uint32_t
scan_by_tag(EntParse* const parse, const uint32_t begin)
{
  const EntTag tag = ent_parse_tag(parse, begin);
  switch (tag) {
    case ENT_TAG_MARK:
      return scan_mark(parse, begin);
    case ENT_TAG_COORDINATOR:
      return scan_coordinator(parse, begin);
    case ENT_TAG_PREPOSITION:
      return add_phrase(
        parse, begin, begin + 1U, parse->tokens->items[begin].id);
    case ENT_TAG_PARTICLE:
      return scan_particle(parse, begin);
    case ENT_TAG_ADVERB:
      return scan_adverb(parse, begin);
    case ENT_TAG_SUBORDINATOR:
    case ENT_TAG_WH:
      ent_unit_add(parse, ENT_UNIT_OPENER, begin, begin + 1U);
      return begin + 1U;
    default:
      return (1U << (unsigned)tag) & VERBAL ? scan_verb(parse, begin)
                                            : ent_group_scan(parse, begin);
  }
}

// Return whether a participle stands between a verb and a noun: aid stranded
// men
static bool
modifies_noun(const EntParse* const parse, const uint32_t begin)
{
  const size_t         n         = parse->work->n_units;
  const EntUnit* const left      = n ? &parse->work->units[n - 1U] : NULL;
  const EntTags        modifiers = ENT_BIT(ADJECTIVE) | ENT_BIT(PARTICIPLE);
  const bool           is_behind_to =
    left && left->kind == ENT_UNIT_VERB &&
    parse->work->verbs[left->index].form == ENT_FORM_OF_TO;
  const EntTags wanted =
    ENT_BIT(PARTICIPLE) | (is_behind_to ? (unsigned)ENT_BIT(PAST) : 0U);
  if (!left || left->end != begin || !(ent_parse_bit(parse, begin) & wanted)) {
    return false;
  }
  const bool is_noun = ent_parse_bit(parse, begin + 1U) & ENT_BIT(NOUN) ||
                       (ent_parse_bit(parse, begin + 1U) & ENT_BIT(ADJECTIVE) &&
                        ent_parse_bit(parse, begin + 2U) & ENT_BIT(NOUN));
  const bool is_pair = // lost or stolen ships
    ent_parse_bit(parse, begin + 1U) & ENT_BIT(COORDINATOR) &&
    ent_parse_bit(parse, begin + 2U) & modifiers &&
    ent_parse_bit(parse, begin + 3U) & (ENT_BIT(NOUN) | ENT_BIT(NAME));
  if (left->kind == ENT_UNIT_PHRASE) {
    return is_pair;
  }

  return left->kind == ENT_UNIT_VERB && (is_pair || is_noun) &&
         !(parse->work->verbs[left->index].flags & ENT_VERB_COPULA);
}

// Read what begins at a token
static uint32_t
scan(EntParse* const parse, const uint32_t begin)
{
  const uint32_t name_end = ent_parse_name_end(parse, begin);
  uint32_t       end      = begin;
  if (name_end > begin + 1U) {
    end = ent_group_scan(parse, begin);
  }
  if (end == begin) {
    end = scan_fixed(parse, begin);
  }
  if (end == begin && modifies_noun(parse, begin)) {
    end = ent_group_scan(parse, begin);
  }
  if (end == begin) {
    end = scan_by_tag(parse, begin);
  }

  return end == begin ? scan_rest(parse, begin) : end;
}

static EntUnitKind
kind_at(const EntParse* const parse, const uint32_t unit)
{
  return unit < parse->work->n_units
           ? (EntUnitKind)parse->work->units[unit].kind
           : ENT_UNIT_STOP;
}

static bool
is_nonfinite(const EntParse* const parse, const uint32_t unit)
{
  return kind_at(parse, unit) == ENT_UNIT_VERB &&
         parse->work->verbs[parse->work->units[unit].index].form !=
           ENT_FORM_OF_FINITE;
}

// Return the first unit from one on that is no company of a noun before it
static uint32_t
pass_company(const EntParse* const parse, const uint32_t next)
{
  const EntUnit* const units = parse->work->units;
  switch (kind_at(parse, next)) {
    case ENT_UNIT_ADVERB:
    case ENT_UNIT_QUOTE:
    case ENT_UNIT_PARTICLE:
    case ENT_UNIT_QUALITY:
      return units[next].follow;
    case ENT_UNIT_PHRASE:
      return kind_at(parse, next + 1U) == ENT_UNIT_GROUP
               ? units[next + 1U].follow
               : units[next].follow;
    case ENT_UNIT_AND:
      return kind_at(parse, next + 1U) == ENT_UNIT_PHRASE
               ? units[next + 1U].follow
               : next;
    case ENT_UNIT_VERB:
      return !is_nonfinite(parse, next) ? next
             : kind_at(parse, next + 1U) == ENT_UNIT_GROUP
               ? units[next + 1U].follow
               : units[next].follow;
    default:
      return next;
  }
}

// Return whether a comma stands in a list that an and will close
static bool
is_list_comma(const EntParse* const parse, const uint32_t comma)
{
  const EntUnit* const units = parse->work->units;
  if (kind_at(parse, comma + 1U) == ENT_UNIT_AND) {
    return kind_at(parse, comma + 2U) == ENT_UNIT_GROUP;
  }
  if (kind_at(parse, comma + 1U) != ENT_UNIT_GROUP) {
    return false;
  }

  const uint32_t follow = units[comma + 1U].follow;
  return kind_at(parse, follow) == ENT_UNIT_AND
           ? kind_at(parse, follow + 1U) == ENT_UNIT_GROUP ||
               kind_at(parse, follow + 1U) == ENT_UNIT_ADVERB
           : kind_at(parse, follow) == ENT_UNIT_COMMA && units[follow].closes;
}

// Return whether a list goes on here that a finite verb follows
static bool
leads_to_verb(const EntParse* const parse, const uint32_t follow)
{
  const EntUnit* const units    = parse->work->units;
  const bool           is_comma = kind_at(parse, follow) == ENT_UNIT_COMMA;
  uint32_t             next     = follow;
  next += is_comma && units[follow].closes;
  next += kind_at(parse, next) == ENT_UNIT_AND;
  return kind_at(parse, follow) == ENT_UNIT_VERB
           ? !is_nonfinite(parse, follow)
           : next != follow && kind_at(parse, next) == ENT_UNIT_GROUP &&
               units[next].leads;
}

// Find for each unit what comes behind it
static void
look_behind(EntParse* const parse)
{
  EntUnit* const units = parse->work->units;
  uint32_t       closing[MAX_BRACKETS];
  size_t         depth    = 0U;
  bool           is_ahead = false;
  for (uint32_t i = (uint32_t)parse->work->n_units; i > 0U; --i) {
    EntUnit* const    unit = &units[i - 1U];
    const EntUnitKind next = kind_at(parse, i);
    unit->follow           = pass_company(parse, i);
    unit->is_ahead         = is_ahead;
    is_ahead               = unit->kind != ENT_UNIT_OPENER &&
               unit->kind != ENT_UNIT_SEMICOLON &&
               (is_ahead ||
                (unit->kind == ENT_UNIT_VERB && !is_nonfinite(parse, i - 1U)));
    if (next == ENT_UNIT_BRACKET) {
      unit->follow = units[i].follow;
    }
    if (unit->kind == ENT_UNIT_UNBRACKET) {
      closing[depth % MAX_BRACKETS] = unit->follow;
      ++depth;
    } else if (unit->kind == ENT_UNIT_BRACKET && depth) {
      --depth;
      unit->follow = closing[depth % MAX_BRACKETS];
    } else if (unit->kind == ENT_UNIT_COMMA) {
      unit->closes = is_list_comma(parse, i - 1U);
    } else if (unit->kind == ENT_UNIT_GROUP) {
      unit->leads = leads_to_verb(parse, unit->follow);
    }
  }
}

void
ent_units_scan(EntParse* const parse)
{
  ent_mend_tags(parse);
  for (uint32_t at = 0U; at < parse->n;) {
    at = scan(parse, at);
  }

  ent_mend_verbs(parse);
  look_behind(parse);
}
