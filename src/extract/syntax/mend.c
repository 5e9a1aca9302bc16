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

// Return the tag that a token should have rather than its own
static EntTag
mended(const EntParse* const parse, const uint32_t token)
{
  const EntTag  tag   = ent_parse_tag(parse, token);
  const EntTags left  = token ? ent_parse_bit(parse, token - 1U) : 0U;
  const EntTags right = ent_parse_bit(parse, token + 1U);
  const EntTags can   = parse->tagger->items[token].reading->tags;
  const bool    is_bracket =
    token && ent_parse_kind(parse, token - 1U) == ENT_TOKEN_UNBRACKET;
  const EntWordClasses classes = ent_parse_classes(parse, token);
  if (tag == ENT_TAG_SUBORDINATOR && classes & ENT_CLASS(ONCE) &&
      ent_parse_classes(parse, token + 1U) & ENT_CLASS(ARTICLE) &&
      !(parse->tokens->items[token].flags & ENT_TOKEN_FIRST)) {
    return ENT_TAG_ADVERB; // was once an ally
  }
  if (tag == ENT_TAG_BASE && classes & ENT_CLASS(POWER) && left & ENT_BIT(TO) &&
      !(right & OBJECT)) {
    parse->work->tags[token - 1U] = ENT_TAG_PREPOSITION;
    return ENT_TAG_NOUN; // came to power
  }
  if (tag == ENT_TAG_PREPOSITION && can & ENT_BIT(ADVERB) &&
      left & ENT_BIT(DETERMINER) && right & ENT_BIT(NOUN)) {
    return ENT_TAG_ADJECTIVE; // the past year
  }
  if ((tag == ENT_TAG_WH || tag == ENT_TAG_SUBORDINATOR) &&
      ent_parse_groups(parse, token) & ENT_GROUP_THAT &&
      right & ENT_BIT(NOUN) &&
      ent_parse_classes(parse, token + 1U) & ENT_CLASS(TIME)) {
    return ENT_TAG_DETERMINER; // that evening
  }
  if (tag == ENT_TAG_PARTICIPLE && can & ENT_BIT(NOUN) &&
      left & ENT_BIT(PREPOSITION) && !(right & OBJECT) &&
      !(right & ENT_BIT(COORDINATOR))) {
    return ENT_TAG_NOUN; // in thought
  }
  if (tag == ENT_TAG_BASE && can & ENT_BIT(NOUN) &&
      left & (ENT_BIT(NOUN) | ENT_BIT(ADJECTIVE) | ENT_BIT(DETERMINER)) &&
      ent_parse_groups(parse, token + 1U) & ENT_GROUP_OF) {
    return ENT_TAG_NOUN; // a key part of
  }
  if (tag == ENT_TAG_NAME && is_common(parse, token) &&
      !(right & ENT_BIT(NAME))) {
    return can & ENT_BIT(GERUND) && right & OBJECT ? ENT_TAG_GERUND
                                                   : ENT_TAG_NOUN;
  }
  if (tag == ENT_TAG_NAME && can & ENT_BIT(GERUND) &&
      parse->tokens->items[token].flags & ENT_TOKEN_FIRST &&
      parse->work->mentions[token] == ENT_NONE &&
      (right & OBJECT || right & ENT_BIT(SUBORDINATOR))) {
    return ENT_TAG_GERUND; // Imposing costs
  }
  if ((tag == ENT_TAG_THIRD || tag == ENT_TAG_BASE) && can & ENT_BIT(NOUN) &&
      left & ENT_BIT(PARTICLE) && token > 1U &&
      ent_parse_bit(parse, token - 2U) & ENT_TAGS_VERB) {
    return ENT_TAG_NOUN; // carried out strikes
  }
  const EntTags behind = ENT_BIT(NAME) | ENT_BIT(DETERMINER) | ENT_BIT(PRONOUN);
  const bool is_time = ent_parse_classes(parse, token + 1U) & ENT_CLASS(TIME) ||
                       ent_parse_classes(parse, token + 2U) & ENT_CLASS(TIME);
  const EntTags subject = ENT_BIT(NAME) | ENT_BIT(ADVERB);
  const bool    is_longer =
    token && ent_parse_classes(parse, token - 1U) & ENT_CLASS(LONGER);
  if (tag == ENT_TAG_NOUN && can & ENT_BIT(THIRD) && right & behind &&
      !is_time && (left & subject || is_bracket || is_longer)) {
    return ENT_TAG_THIRD; // China supports Iran
  }
  if (tag == ENT_TAG_NOUN && can & ENT_BIT(ADJECTIVE) && is_longer &&
      !(right & NOMINAL)) {
    return ENT_TAG_ADJECTIVE; // no longer hostile
  }
  if (tag == ENT_TAG_NOUN && can & ENT_BIT(THIRD) &&
      (left & NOMINAL || is_bracket) && right & OBJECT &&
      ent_parse_classes(parse, token) & ENT_CLASS(COPULA)) {
    return ENT_TAG_THIRD; // remains a secret
  }

  return tag;
}

void
ent_mend_tags(EntParse* const parse)
{
  for (uint32_t i = 0U; i < parse->n; ++i) {
    parse->work->tags[i] = (uint8_t)mended(parse, i);
  }
}

void
ent_mend_question(EntParse* const parse, const uint32_t begin)
{
  const EntTags noun =
    ENT_BIT(NOUN) | ENT_BIT(NAME) | ENT_BIT(ADJECTIVE) | ENT_BIT(DETERMINER);
  const EntTags end = ENT_BIT(NAME) | ENT_BIT(DETERMINER) | ENT_BIT(PRONOUN) |
                      ENT_BIT(PREPOSITION);
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
    if (i > begin && tag & ENT_BIT(NOUN) && can & ENT_BIT(BASE) &&
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
  if (!is_lone || !unit || ent_parse_has_agent(parse, verb->end)) {
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
