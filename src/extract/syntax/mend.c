// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: tags, and verb groups made of them.
// Goes out: the same with what more of the sentence shows to be wrong mended.

#include "extract/syntax/work.h"

#include <assert.h>

#define MAX_LOOK 6U // Tokens of a subject between did and its verb

enum {
  NOMINAL = ENT_BIT(NOUN) | ENT_BIT(NAME) | ENT_BIT(PRONOUN),
  OBJECT  = NOMINAL | ENT_BIT(DETERMINER) | ENT_BIT(ADJECTIVE) | ENT_BIT(NUMBER)
};

// Return whether only its place makes a word look like a name: Footage shows
static bool
is_common(const EntParse* const parse, const uint32_t token)
{
  const EntToken* const   item    = &parse->tokens->items[token];
  const EntReading* const reading = parse->tagger->items[token].reading;
  return item->flags & ENT_TOKEN_FIRST && !(item->flags & ENT_TOKEN_CAPS) &&
         parse->work->mentions[token] == ENT_NONE &&
         reading->tags & ENT_BIT(NOUN) && !reading->is_name &&
         !reading->is_guessed && !reading->is_capital;
}

// A token and what stands around it
typedef struct {
  const EntParse* parse;
  uint32_t        token;   // Its number
  EntTag          tag;     // Its tag
  EntTags         can;     // What its word can be
  EntTags         left;    // Tag of the token before it, or none
  EntTags         right;   // Tag of the one behind it
  EntWordClasses  classes; // Classes of its word
  EntWordClasses  before;  // Classes of the word before it
  EntWordClasses  behind;  // Classes of the word behind it
} Place;

static Place
look(const EntParse* const parse, const uint32_t token)
{
  const Place place = {
    parse,
    token,
    ent_parse_tag(parse, token),
    parse->tagger->items[token].reading->tags,
    token ? ent_parse_bit(parse, token - 1U) : 0U,
    ent_parse_bit(parse, token + 1U),
    ent_parse_classes(parse, token),
    token ? ent_parse_classes(parse, token - 1U) : 0U,
    ent_parse_classes(parse, token + 1U),
  };
  return place;
}

// Mend words of grammar
static EntTag
mend_particle(const Place* const at)
{
  const EntGroups groups = ent_parse_groups(at->parse, at->token);
  if (at->tag == ENT_TAG_PREPOSITION && at->can & ENT_BIT(ADVERB) &&
      at->left & ENT_BIT(DETERMINER) && at->right & ENT_BIT(NOUN)) {
    return ENT_TAG_ADJECTIVE; // the past year
  }
  if ((at->tag == ENT_TAG_WH || at->tag == ENT_TAG_SUBORDINATOR) &&
      groups & ENT_GROUP_THAT && at->right & ENT_BIT(NOUN) &&
      at->behind & ENT_CLASS(TIME)) {
    return ENT_TAG_DETERMINER; // that evening
  }

  return at->tag;
}

// Mend a noun that is a verb or an adjective
static EntTag
mend_noun(const Place* const at)
{
  const EntTags object = ENT_BIT(NAME) | ENT_BIT(DETERMINER) | ENT_BIT(PRONOUN);
  const EntTags subject          = ENT_BIT(NAME) | ENT_BIT(ADVERB);
  const EntWordClasses beyond    = ent_parse_classes(at->parse, at->token + 2U);
  const bool           is_longer = at->before & ENT_CLASS(LONGER);
  const bool           is_time   = (at->behind | beyond) & ENT_CLASS(TIME);
  const bool           is_bracket =
    at->token &&
    ent_parse_kind(at->parse, at->token - 1U) == ENT_TOKEN_UNBRACKET;
  if (at->can & ENT_BIT(THIRD) && at->right & object && !is_time &&
      (at->left & subject || is_bracket || is_longer)) {
    return ENT_TAG_THIRD; // China supports Iran
  }
  if (at->can & ENT_BIT(THIRD) && at->right & OBJECT &&
      (at->left & NOMINAL || is_bracket) && at->classes & ENT_CLASS(COPULA)) {
    return ENT_TAG_THIRD; // remains a secret
  }

  return at->can & ENT_BIT(ADJECTIVE) && is_longer && !(at->right & NOMINAL)
           ? ENT_TAG_ADJECTIVE // no longer hostile
           : at->tag;
}

// Mend a name that only its place makes one
static EntTag
mend_name(const Place* const at)
{
  const bool is_first =
    at->parse->tokens->items[at->token].flags & ENT_TOKEN_FIRST &&
    at->parse->work->mentions[at->token] == ENT_NONE;
  if (is_first && at->can & ENT_BIT(GERUND) &&
      at->right & (OBJECT | ENT_BIT(SUBORDINATOR))) {
    return ENT_TAG_GERUND; // Imposing costs
  }

  return is_common(at->parse, at->token) && !(at->right & ENT_BIT(NAME))
           ? ENT_TAG_NOUN
           : at->tag;
}

// Return whether a verb with a subject follows before a mark or conjunction
static bool
is_before_verb(const EntParse* const parse, const uint32_t token)
{
  const EntTags stop = ENT_BIT(MARK) | ENT_BIT(SUBORDINATOR) | ENT_BIT(WH);
  for (uint32_t i = token + 1U; i < token + 2U * MAX_LOOK; ++i) {
    const EntTags tag        = ent_parse_bit(parse, i);
    const bool    is_helping = ent_parse_groups(parse, i) & ENT_GROUP_FINITE &&
                            tag & (ENT_BIT(AUXILIARY) | ENT_BIT(MODAL));
    if (tag & (ENT_BIT(PAST) | ENT_BIT(THIRD)) || is_helping) {
      return true;
    }
    if (tag & stop) {
      return false;
    }
  }

  return false;
}

// Mend a verb that is a noun
static EntTag
mend_verb(const Place* const at)
{
  const EntParse* const parse = at->parse;
  if (at->tag == ENT_TAG_PARTICIPLE && at->left & ENT_BIT(PREPOSITION) &&
      !(at->right & (OBJECT | ENT_BIT(COORDINATOR)))) {
    return ENT_TAG_NOUN; // in thought
  }
  if (at->right & ENT_BIT(PREPOSITION) && is_before_verb(parse, at->token) &&
      ((at->tag == ENT_TAG_THIRD && at->left & ENT_BIT(NAME)) ||
       (at->tag == ENT_TAG_GERUND && !at->token))) {
    return ENT_TAG_NOUN; // US sanctions on Iran hurt, Fighting in Iran goes on
  }
  if (at->tag == ENT_TAG_BASE &&
      at->left & (ENT_BIT(NOUN) | ENT_BIT(ADJECTIVE) | ENT_BIT(DETERMINER)) &&
      ent_parse_groups(parse, at->token + 1U) & ENT_GROUP_OF) {
    return ENT_TAG_NOUN; // a key part of
  }
  return at->tag;
}

// Return the tag that a token should have rather than its own
static EntTag
mended(const EntParse* const parse, const uint32_t token)
{
  const Place   at  = look(parse, token);
  const EntTags tag = 1U << (unsigned)at.tag;
  if (tag & ENT_BIT(NOUN)) {
    return mend_noun(&at);
  }
  if (tag & ENT_BIT(NAME)) {
    return mend_name(&at);
  }
  if (tag & ENT_TAGS_VERB) {
    return at.can & ENT_BIT(NOUN) ? mend_verb(&at) : at.tag;
  }

  return mend_particle(&at);
}

void
ent_mend_tags(EntParse* const parse)
{
  for (uint32_t i = 0U; i < parse->n; ++i) {
    parse->work->tags[i] = (uint8_t)mended(parse, i);
  }
}

void
ent_mend_question(EntParse* const parse,
                  const uint32_t  begin,
                  const bool      is_asked)
{
  const EntTags noun =
    ENT_BIT(NOUN) | ENT_BIT(NAME) | ENT_BIT(ADJECTIVE) | ENT_BIT(DETERMINER);
  const EntTags end = ENT_BIT(NAME) | ENT_BIT(DETERMINER) | ENT_BIT(PRONOUN) |
                      (is_asked ? (unsigned)ENT_BIT(PREPOSITION) : 0U);
  for (uint32_t i = begin; i < begin + MAX_LOOK && i < parse->n; ++i) {
    const EntTags tag = ent_parse_bit(parse, i);
    const EntTags can = parse->tagger->items[i].reading->tags;
    if (!(tag & noun)) {
      return;
    }
    const bool is_end = ent_parse_bit(parse, i + 1U) & end ||
                        ent_parse_kind(parse, i + 1U) == ENT_TOKEN_STOP;
    const EntReading* const reading = parse->tagger->items[i].reading;
    const bool is_verb = ent_parse_bit(parse, i + 1U) & ENT_BIT(NOUN) &&
                         ent_reading_weight(reading, ENT_TAG_BASE) >
                           ent_reading_weight(reading, ENT_TAG_NOUN);
    const bool is_behind_noun =
      i > begin && ent_parse_bit(parse, i - 1U) & NOMINAL;
    if (is_behind_noun && tag & ENT_BIT(NOUN) && can & ENT_BIT(BASE) &&
        (is_end || is_verb)) {
      parse->work->tags[i] = ENT_TAG_BASE;
      return;
    }
  }
}

void
ent_mend_past(EntVerbGroup* const verb)
{
  verb->form = ENT_FORM_OF_FINITE;
  verb->tag  = ENT_TAG_PAST;
  verb->flags &= (uint16_t)~ENT_VERB_PASSIVE;
  verb->flags |= ENT_VERB_FINITE | ENT_VERB_PAST;
}

// Return whether a unit is a group that nothing parts from the next one
static bool
is_group_at(const EntParse* const parse, const uint32_t unit)
{
  const EntUnit* const units = parse->work->units;
  return unit < parse->work->n_units && units[unit].kind == ENT_UNIT_GROUP;
}

// Return whether an object stands behind a verb, as it cannot behind a passive
static bool
takes_object(const EntParse* const parse, const uint32_t unit)
{
  const EntUnit* const units = parse->work->units;
  return is_group_at(parse, unit + 1U) &&
         units[unit].end == units[unit + 1U].begin &&
         !(parse->syntax->groups[units[unit + 1U].index].flags &
           ENT_NOUN_TIME) &&
         !(units[unit].classes & (ENT_CLASS(GIVE) | ENT_CLASS(NAMING)));
}

// Return whether a verb that looks like a participle is rather a past: X said.
static bool
is_past(const EntParse* const parse, const uint32_t unit)
{
  const EntUnit* const      units = parse->work->units;
  const EntVerbGroup* const verb  = &parse->work->verbs[units[unit].index];
  const EntTags can     = parse->tagger->items[verb->verb].reading->tags;
  const bool    is_lone = verb->form == ENT_FORM_OF_PARTICIPLE &&
                       verb->begin == verb->verb && can & ENT_BIT(PAST);
  const bool is_standing =
    units[unit].classes & ENT_CLASS(STAND) && !units[unit].is_ahead;
  if (!is_lone || !unit ||
      (ent_parse_has_agent(parse, verb->end) && !is_standing)) {
    return false;
  }

  const bool is_saying = units[unit].classes & ENT_CLASS(SPEAK);
  if (units[unit - 1U].kind == ENT_UNIT_QUOTE) { // "...," said X
    return is_saying && is_group_at(parse, unit + 1U);
  }
  if (!is_group_at(parse, unit - 1U)) {
    return false;
  }
  if (takes_object(parse, unit)) {
    return true;
  }

  const EntNounGroup* const groups  = parse->syntax->groups;
  const EntNounGroup* const subject = &groups[units[unit - 1U].index];
  const bool is_relative = unit > 1U && is_group_at(parse, unit - 2U) &&
                           units[unit - 2U].end == units[unit - 1U].begin &&
                           groups[units[unit - 2U].index].kind == ENT_HEAD_NOUN;
  const bool is_governed =
    unit > 1U && units[unit - 2U].kind == ENT_UNIT_PHRASE;
  return subject->kind != ENT_HEAD_NOUN &&
         (is_saying || is_relative || !is_governed);
}

void
ent_mend_verbs(EntParse* const parse)
{
  for (uint32_t i = 0U; i < parse->work->n_units; ++i) {
    const EntUnit* const unit = &parse->work->units[i];
    if (unit->kind == ENT_UNIT_VERB && is_past(parse, i)) {
      ent_mend_past(&parse->work->verbs[unit->index]);
    }
  }
}
