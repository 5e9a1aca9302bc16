// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a token at which a verb group may begin.
// Goes out: the group with its auxiliaries, adverbs, and particle.

#include "extract/syntax/work.h"

#include <assert.h>

#define MAX_ADVERBS 6U // Adverbs in a row inside a verb group

// What the auxiliary before it lets a verb be
typedef enum {
  AFTER_NOTHING, // Anything
  AFTER_BASE,    // Base: will, to, do
  AFTER_HAVE,    // Participle: has
  AFTER_BE       // Participle or gerund: is
} State;

// A verb group that is being read
typedef struct {
  EntParse*    parse;
  EntVerbGroup verb;
  uint32_t     at;        // Token that is looked at
  uint32_t     main;      // Last verb or auxiliary, or none
  State        state;     // What may follow
  bool         is_done;   // Whether the main verb is found
  bool         is_finite; // Whether its first word shows a subject
  bool         is_to;     // Whether to begins it
  bool         is_gerund; // Whether having or being begins it
} Scan;

static EntTags
tag_at(const Scan* const scan, const uint32_t token)
{
  return ent_parse_bit(scan->parse, token);
}

// Return whether a full verb with this tag may stand in this state
static bool
fits(const State state, const EntTags tag)
{
  switch (state) {
    case AFTER_NOTHING:
      return tag & ENT_TAGS_VERB;
    case AFTER_BASE:
      return tag & ENT_BIT(BASE);
    case AFTER_HAVE:
      return tag & (ENT_BIT(PARTICIPLE) | ENT_BIT(PAST));
    default:
      return tag & (ENT_BIT(PARTICIPLE) | ENT_BIT(GERUND) | ENT_BIT(PAST));
  }
}

// Return whether an auxiliary may stand in this state
static bool
fits_auxiliary(const Scan* const scan, const uint32_t token)
{
  const EntGroups groups    = ent_parse_groups(scan->parse, token);
  const bool      is_finite = groups & ENT_GROUP_FINITE;
  switch (scan->state) {
    case AFTER_NOTHING:
      return true;
    case AFTER_BASE:
      return !is_finite || groups & (ENT_GROUP_HAVE | ENT_GROUP_DO);
    case AFTER_HAVE:
      return !is_finite || groups & ENT_GROUP_HAVE;
    default:
      return !is_finite;
  }
}

// Return whether a token goes on with the group
static bool
goes_on(const Scan* const scan, const uint32_t token)
{
  const EntTags tag = tag_at(scan, token);
  return fits(scan->state, tag) ||
         (tag & ENT_BIT(AUXILIARY) && fits_auxiliary(scan, token)) ||
         (tag & ENT_BIT(MODAL) && scan->state == AFTER_NOTHING);
}

static bool
is_adverb(const Scan* const scan, const uint32_t token)
{
  const EntTokenKind kind    = ent_parse_kind(scan->parse, token);
  const bool         is_both = // could both win and lose
    token > scan->verb.begin && scan->state == AFTER_BASE &&
    ent_parse_classes(scan->parse, token) & ENT_CLASS(BOTH);
  return is_both || kind == ENT_TOKEN_QUOTE || kind == ENT_TOKEN_UNQUOTE ||
         tag_at(scan, token) & ENT_BIT(ADVERB) ||
         ent_parse_groups(scan->parse, token) & ENT_GROUP_NOT;
}

// Return the first token that is no adverb
static uint32_t
pass_adverbs(const Scan* const scan, const uint32_t begin)
{
  uint32_t i = begin;
  while (i < begin + MAX_ADVERBS && is_adverb(scan, i)) {
    ++i;
  }

  return i;
}

static void
take_auxiliary(Scan* const scan)
{
  const EntGroups groups   = ent_parse_groups(scan->parse, scan->at);
  const bool      is_first = scan->main == ENT_NONE && !scan->is_to;
  scan->main               = scan->at;
  const bool is_be =
    ent_parse_classes(scan->parse, scan->at) & ENT_CLASS(BE); // that it be so
  const bool is_finite = groups & ENT_GROUP_FINITE || is_be;
  scan->is_finite |= is_first && is_finite;
  scan->is_gerund |= is_first && !is_finite;
  scan->verb.flags |= groups & ENT_GROUP_HAVE ? ENT_VERB_PERFECT : 0U;
  scan->verb.flags |=
    is_first && ent_parse_classes(scan->parse, scan->at) & ENT_CLASS(PAST)
      ? ENT_VERB_PAST
      : 0U;
  scan->state = groups & ENT_GROUP_HAVE ? AFTER_HAVE
                : groups & ENT_GROUP_DO ? AFTER_BASE
                                        : AFTER_BE;
  ++scan->at;
}

static void
take_verb(Scan* const scan)
{
  const EntTags tag   = tag_at(scan, scan->at);
  const bool    is_be = scan->state == AFTER_BE;
  unsigned      flags = scan->verb.flags;
  flags |= is_be && tag & ENT_BIT(GERUND) ? ENT_VERB_PROGRESSIVE : 0U;
  flags |= is_be && !(tag & ENT_BIT(GERUND)) ? ENT_VERB_PASSIVE : 0U;
  if (scan->state == AFTER_NOTHING) {
    flags |= tag & ENT_BIT(PAST) ? ENT_VERB_PAST : 0U;
    flags |= tag & ENT_BIT(PARTICIPLE) ? ENT_VERB_PASSIVE : 0U;
    scan->is_finite |= !scan->is_to && tag & ENT_TAGS_FINITE;
    scan->verb.is_bare = tag & ENT_BIT(BASE);
  }

  scan->main       = scan->at;
  scan->verb.flags = (uint16_t)flags;
  scan->is_done    = true;
  ++scan->at;
}

// Take auxiliaries and the verb
static void
take_chain(Scan* const scan)
{
  while (!scan->is_done) {
    uint32_t next = pass_adverbs(scan, scan->at);
    if (ent_parse_classes(scan->parse, next) & ENT_CLASS(LIKELY)) {
      next = pass_adverbs(scan, next + 1U); // is likely intended
    }
    if (next >= scan->parse->n || !goes_on(scan, next)) {
      return;
    }

    scan->at          = next;
    const EntTags tag = tag_at(scan, next);
    if (tag & ENT_BIT(MODAL)) {
      scan->verb.modal = scan->at++;
      scan->main       = scan->verb.modal;
      scan->is_finite  = true;
      scan->state      = AFTER_BASE;
    } else if (tag & ENT_BIT(AUXILIARY)) {
      take_auxiliary(scan);
    } else {
      take_verb(scan);
    }
  }
}

// Return the to that makes a modal of what was read, or none: going to, has to
static uint32_t
find_modal_to(const Scan* const scan)
{
  const EntParse* const parse   = scan->parse;
  const EntGroups       groups  = ent_parse_groups(parse, scan->main);
  const EntWordClasses  classes = ent_parse_classes(parse, scan->main);
  const uint32_t        next    = pass_adverbs(scan, scan->at);
  const bool            is_be   = !scan->is_done && groups & ENT_GROUP_BE;
  const bool            is_about =
    is_be && ent_parse_classes(parse, next) & ENT_CLASS(GOING);
  const uint32_t to = is_about ? next + 1U : next;
  const bool     is_like =
    classes & ENT_CLASS(GOING) && !(scan->verb.flags & ENT_VERB_PASSIVE);
  const bool is_modal = (!scan->is_done && groups & ENT_GROUP_HAVE) || is_be ||
                        is_like ||
                        ent_parse_bit(parse, scan->main) & ENT_BIT(MODAL);
  const EntTags after = tag_at(scan, pass_adverbs(scan, to + 1U));
  return is_modal && tag_at(scan, to) & ENT_BIT(TO) &&
             after & (ENT_BIT(BASE) | ENT_BIT(AUXILIARY))
           ? to
           : ENT_NONE;
}

// Go on behind the to of a modal
static void
take_modal(Scan* const scan, const uint32_t to)
{
  if (scan->verb.modal == ENT_NONE) {
    scan->verb.modal = scan->main;
  }

  scan->verb.flags &= (uint16_t) ~(ENT_VERB_PROGRESSIVE | ENT_VERB_PERFECT);
  scan->verb.is_bare = false;
  scan->is_done      = false;
  scan->state        = AFTER_BASE;
  scan->at           = to + 1U;
  take_chain(scan);
}

// Return whether a denial stands in the group: not, but not "not only"
static bool
is_denied(const Scan* const scan)
{
  const EntParse* const parse = scan->parse;
  for (uint32_t i = scan->verb.begin; i < scan->at; ++i) {
    const EntWordClasses classes = ent_parse_classes(parse, i);
    if ((classes & ENT_CLASS(NEGATIVE) &&
         !(ent_parse_classes(parse, i + 1U) & ENT_CLASS(ONLY))) ||
        (classes & ENT_CLASS(YET) && tag_at(scan, i + 1U) & ENT_BIT(TO))) {
      return true;
    }
  }

  return false;
}

static EntVerbForm
form_of(const Scan* const scan)
{
  const EntTags tag = tag_at(scan, scan->main);
  return scan->is_to                                   ? ENT_FORM_OF_TO
         : scan->is_finite                             ? ENT_FORM_OF_FINITE
         : scan->is_gerund || tag & ENT_BIT(GERUND)    ? ENT_FORM_OF_GERUND
         : tag & (ENT_BIT(PARTICIPLE) | ENT_BIT(PAST)) ? ENT_FORM_OF_PARTICIPLE
                                                       : ENT_FORM_OF_FINITE;
}

static void
finish(Scan* const scan)
{
  EntParse* const parse  = scan->parse;
  EntVerbGroup*   verb   = &scan->verb;
  const EntGroups groups = ent_parse_groups(parse, scan->main);
  unsigned        flags  = verb->flags;
  if (!scan->is_done && groups & ENT_GROUP_BE) {
    flags |= ENT_VERB_COPULA;
  }
  if (!scan->is_done && scan->state == AFTER_HAVE) {
    flags &= ~(unsigned)ENT_VERB_PERFECT;
  }
  if (scan->is_done &&
      ent_parse_classes(parse, scan->main) & ENT_CLASS(COPULA)) {
    flags |= ENT_VERB_COPULA;
  }
  if (tag_at(scan, scan->at) & ENT_BIT(PARTICLE) &&
      !(ent_parse_groups(parse, scan->at) & ENT_GROUP_NOT) && scan->is_done) {
    verb->particle = scan->at++;
  }

  const bool is_quoted =
    parse->tokens->items[scan->main].flags & ENT_TOKEN_QUOTED;
  flags |= is_denied(scan) || parse->is_negated ? ENT_VERB_NEGATED : 0U;
  flags |= scan->is_finite ? ENT_VERB_FINITE : 0U;
  flags |= is_quoted ? ENT_VERB_QUOTED : 0U;
  parse->is_negated = false;
  verb->flags       = (uint16_t)flags;
  verb->verb        = scan->main;
  verb->end         = scan->at;
  verb->tag         = (uint8_t)ent_parse_tag(parse, scan->main);
  verb->form        = (uint8_t)form_of(scan);
}

// Begin with to, or with "not to"
static void
begin(Scan* const scan)
{
  const uint32_t next = pass_adverbs(scan, scan->at);
  if (tag_at(scan, next) & ENT_BIT(TO)) {
    scan->is_to = true;
    scan->state = AFTER_BASE;
    scan->at    = next + 1U;
  }
}

static void
add_verb(Scan* const scan)
{
  EntParse* const      parse = scan->parse;
  EntSyntaxWork* const work  = parse->work;
  finish(scan);
  EntUnit* const unit =
    ent_unit_add(parse, ENT_UNIT_VERB, scan->verb.begin, scan->at);
  unit->index                  = (uint32_t)work->n_verbs;
  unit->classes                = ent_parse_classes(parse, scan->main);
  work->verbs[work->n_verbs++] = scan->verb;
}

// Return the end of a group inside a verb group, if one stands there: did it
static uint32_t
scan_inverted(Scan* const scan)
{
  EntParse* const parse      = scan->parse;
  const size_t    n_units    = parse->work->n_units;
  const bool      is_negated = parse->is_negated;
  const EntTags   next       = tag_at(scan, scan->at);
  if (!(next & (ENT_BIT(PRONOUN) | ENT_BIT(DETERMINER) | ENT_BIT(NAME) |
                ENT_BIT(NOUN) | ENT_BIT(ADJECTIVE)))) {
    return scan->at;
  }

  if (scan->state == AFTER_BASE) {
    ent_mend_question(parse, scan->at, true);
  }

  parse->is_negated   = false;
  const uint32_t end  = ent_group_scan(parse, scan->at);
  parse->is_negated   = is_negated;
  EntUnit* const unit = &parse->work->units[parse->work->n_units - 1U];
  if (parse->work->n_units == n_units + 1U && unit->kind == ENT_UNIT_GROUP) {
    scan->verb.inverted = unit->index;
    unit->kind          = ENT_UNIT_ADVERB; // The walk finds it by the verb
  }

  return end;
}

// Return whether subject and verb are turned round here
static bool
is_turned(const Scan* const scan)
{
  const EntParse* const parse = scan->parse;
  const uint32_t        begin = scan->verb.begin;
  const EntTags         left = begin ? tag_at(scan, begin - 1U) : ENT_BIT(MARK);
  const bool            is_sub = begin && left & ENT_BIT(WH) &&
                      ent_parse_classes(parse, begin - 1U) & ENT_CLASS(ASKS);
  const bool is_question =
    begin == 0U || ent_parse_kind(parse, begin - 1U) == ENT_TOKEN_QUOTE;
  const bool is_fronted =
    begin && ent_parse_classes(parse, begin - 1U) & ENT_CLASS(FRONTED);

  return scan->is_finite && !scan->is_done && !scan->is_to &&
         (is_question || is_sub || is_fronted) &&
         !(tag_at(scan, scan->at) & ENT_BIT(WH));
}

uint32_t
ent_verb_scan(EntParse* const parse, const uint32_t begin_token)
{
  Scan scan = { 0 };
  assert(begin_token < parse->n);
  scan.parse         = parse;
  scan.at            = begin_token;
  scan.main          = ENT_NONE;
  scan.verb.begin    = begin_token;
  scan.verb.modal    = ENT_NONE;
  scan.verb.particle = ENT_NONE;
  scan.verb.inverted = ENT_NONE;
  begin(&scan);
  take_chain(&scan);
  if (scan.main == ENT_NONE) {
    return begin_token;
  }

  const uint32_t to = find_modal_to(&scan);
  if (to != ENT_NONE) {
    take_modal(&scan, to);
  }
  if (is_turned(&scan)) {
    scan.at = scan_inverted(&scan);
    take_chain(&scan);
    scan.verb.flags |=
      begin_token == 0U ||
          ent_parse_classes(parse, begin_token - 1U) & ENT_CLASS(ASKS) ||
          ent_parse_kind(parse, begin_token - 1U) == ENT_TOKEN_QUOTE
        ? ENT_VERB_QUESTION
        : 0U;
  }

  add_verb(&scan);
  return scan.at;
}
