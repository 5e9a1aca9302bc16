// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a subordinator or relative word.
// Goes out: the clause that it opens, and what that hangs on.

#include "extract/syntax/walk.h"

#define MAX_TURNED 4U // Units of a subject between what and its verb

// What is known of an opener
typedef struct {
  uint32_t       unit;    // Its unit
  uint32_t       token;   // Its last token
  EntWordClasses classes; // Classes of its first token
  bool           is_wh;   // Whether it is no conjunction
  bool           is_that; // Whether it is that
  uint32_t       host;    // Unit of the noun before it, or none
  uint32_t       under;   // Unit of a preposition before it, or none
} Opener;

// Find the noun that the opener may say more of
static void
find_host(const EntWalk* const walk, Opener* const opener)
{
  const EntPlace* const place = &walk->place;
  const EntUnitKind     last  = ent_walk_kind(walk, place->last);
  if (place->last == ENT_NONE) {
    return;
  }
  if (last == ENT_UNIT_GROUP) {
    opener->host = place->last;
  } else if (last == ENT_UNIT_COMMA && place->noun != ENT_NONE &&
             ent_walk_unit(walk, place->noun)->follow == place->last) {
    opener->host = place->noun;
  } else if (last == ENT_UNIT_PHRASE) {
    opener->under = place->last;
    opener->host  = place->noun != ENT_NONE && place->noun + 2U >= place->last
                      ? place->noun
                      : ENT_NONE;
  }
}

// Return whether what is told follows: told X that it would, the fact that it
static bool
tells_that(const EntWalk* const walk, const Opener* const opener)
{
  const EntFrame* const top  = ent_walk_frame(walk, ent_walk_top(walk));
  const uint32_t        host = ent_walk_unit(walk, opener->host)->index;
  const bool is_told = top->has_verb && top->classes & ENT_CLASS(TELL) &&
                       top->clause.object == host;
  const EntNounGroup* const group = ent_walk_group(walk, opener->host);
  const bool                is_news =
    group->end == opener->token &&
    ent_parse_classes(walk->parse, group->head) & ENT_CLASS(NEWS);
  return opener->is_that && (is_told || is_news) &&
         ent_walk_kind(walk, opener->unit + 1U) == ENT_UNIT_GROUP;
}

static bool
is_relative(const EntWalk* const walk, const Opener* const opener)
{
  const bool is_comma = ent_walk_kind(walk, walk->place.last) == ENT_UNIT_COMMA;
  const bool is_time =
    opener->host != ENT_NONE &&
    ent_walk_group(walk, opener->host)->flags & ENT_NOUN_TIME;
  if (!opener->is_wh || opener->host == ENT_NONE || tells_that(walk, opener)) {
    return false;
  }
  if (opener->classes & ENT_CLASS(WHEN)) {
    return is_time || !is_comma;
  }

  return opener->is_that || opener->classes & ENT_CLASS(WHOSE) ||
         opener->classes & ENT_CLASS(WHERE) ||
         !(opener->classes & (ENT_CLASS(WHAT) & ~ENT_CLASS(ASKS))) ||
         opener->classes & ENT_CLASS(WHO);
}

static EntClauseLink
find_link(const EntWalk* const walk, const Opener* const opener)
{
  const EntFrame* const top = ent_walk_frame(walk, ent_walk_top(walk));
  const bool            is_after_verb =
    ent_walk_kind(walk, walk->place.last) == ENT_UNIT_VERB &&
    top->classes & ENT_CLASS(CONTENT);
  if (is_relative(walk, opener)) {
    return ENT_CLAUSE_RELATIVE;
  }
  if (opener->is_that || (opener->is_wh && is_after_verb)) {
    return ENT_CLAUSE_CONTENT;
  }
  if (opener->classes & ENT_CLASS(IF)) {
    return is_after_verb && top->classes & ENT_CLASS(WONDER)
             ? ENT_CLAUSE_CONTENT
             : ENT_CLAUSE_CONDITION;
  }

  const bool is_when = opener->classes & (ENT_CLASS(WHEN) | ENT_CLASS(WHERE));
  return opener->classes & ENT_CLASS(WHAT) && !is_when ? ENT_CLAUSE_CONTENT
                                                       : ENT_CLAUSE_ADVERBIAL;
}

// Return the open frame that the same word has begun, or none: that X and that
static uint32_t
find_twin(const EntWalk* const walk, const Opener* const opener)
{
  const EntToken* const tokens = walk->parse->tokens->items;
  for (uint32_t i = walk->place.n_open; i > walk->place.floor + 1U; --i) {
    const uint32_t        frame = walk->open[i - 1U];
    const EntFrame* const item  = ent_walk_frame(walk, frame);
    if (item->has_verb && item->clause.joint != ENT_NONE &&
        tokens[item->clause.joint].id == tokens[opener->token].id) {
      return frame;
    }
    if (item->has_verb && item->clause.joint == ENT_NONE && opener->is_that &&
        item->clause.link == ENT_CLAUSE_CONTENT) {
      return frame;
    }
  }

  return ENT_NONE;
}

// Return the clause that a conjunction behind a comma hangs on
static uint32_t
find_parent(const EntWalk* const walk, const EntClauseLink link)
{
  const bool is_comma = ent_walk_kind(walk, walk->place.last) == ENT_UNIT_COMMA;
  uint32_t   i        = walk->place.n_open;
  while (
    is_comma && link != ENT_CLAUSE_RELATIVE && i > walk->place.floor + 1U &&
    (ent_walk_frame(walk, walk->open[i - 1U])->form != ENT_FORM_OF_FINITE ||
     ent_walk_frame(walk, walk->open[i - 1U])->clause.link ==
       ENT_CLAUSE_RELATIVE) &&
    ent_walk_frame(walk, walk->open[i - 1U])->has_verb) {
    --i;
  }

  return walk->open[i - 1U];
}

// Put the preposition before a relative word into the clause: to which
static void
take_preposition(EntWalk* const walk, const Opener* const opener)
{
  const uint32_t   index  = ent_walk_top(walk);
  EntFrame* const  frame  = ent_walk_frame(walk, index);
  EntPhrase* const phrase = ent_walk_phrase(walk, opener->under);
  if (frame->clause.link == ENT_CLAUSE_RELATIVE) {
    phrase->group       = frame->clause.host;
    phrase->host        = ENT_NONE;
    phrase->clause      = index;
    frame->under        = opener->under;
    frame->clause.begin = phrase->begin;
  } else {
    frame->clause.phrase =
      ent_walk_unit(walk, opener->under)->index; // about what it did
  }
}

// Return whether that belongs to the noun before it: the fact that
static bool
is_noun_content(const EntWalk* const walk,
                const uint32_t       parent,
                const uint32_t       noun)
{
  const EntFrame* const frame = ent_walk_frame(walk, parent);
  const bool is_time = ent_walk_group(walk, noun)->flags & ENT_NOUN_TIME;
  return !is_time && !(frame->classes & ENT_CLASS(TELL)) &&
         (!(frame->classes & ENT_CLASS(CONTENT)) || !frame->has_verb ||
          frame->clause.object != ENT_NONE);
}

static void
open_clause(EntWalk* const walk, const Opener* const opener)
{
  const uint32_t      last = walk->place.last;
  const EntClauseLink link = find_link(walk, opener);
  const bool          is_joined =
    last != ENT_NONE && ent_walk_kind(walk, last) == ENT_UNIT_AND;
  const uint32_t twin  = is_joined ? find_twin(walk, opener) : ENT_NONE;
  EntFrame*      frame = NULL;
  if (twin != ENT_NONE) {
    const EntClause like = ent_walk_frame(walk, twin)->clause;
    ent_walk_close_to(walk, twin);
    walk->place.n_open -= walk->place.n_open > walk->place.floor + 1U;
    frame = ent_walk_push(walk, (EntClauseLink)like.link, like.parent);
    frame->clause.host = like.host;
  } else {
    frame               = ent_walk_push(walk, link, find_parent(walk, link));
    const bool has_host = link == ENT_CLAUSE_RELATIVE ||
                          (opener->is_that && last != ENT_NONE &&
                           ent_walk_kind(walk, last) == ENT_UNIT_GROUP &&
                           is_noun_content(walk, frame->clause.parent, last));
    frame->clause.host = has_host && opener->host != ENT_NONE
                           ? ent_walk_unit(walk, opener->host)->index
                           : ENT_NONE;
  }

  frame->is_loose     = ent_walk_kind(walk, last) == ENT_UNIT_COMMA;
  frame->clause.joint = opener->token;
  frame->clause.begin = ent_walk_unit(walk, opener->unit)->begin;
}

// Return whether the word begins a question: Who attacked Iran?
static bool
asks(const EntWalk* const walk, const Opener* const opener)
{
  const EntFrame* const top = ent_walk_frame(walk, ent_walk_top(walk));
  const size_t          n   = walk->parse->work->n_units;
  const EntUnit* const  end = ent_walk_unit(walk, (uint32_t)n - 1U);
  uint32_t              i   = opener->unit + 1U;
  while (i < opener->unit + MAX_TURNED &&
         ent_walk_kind(walk, i) == ENT_UNIT_ADVERB) {
    ++i;
  }

  const bool is_turned = ent_walk_kind(walk, i) == ENT_UNIT_VERB &&
                         ent_walk_verb(walk, i)->inverted != ENT_NONE;
  return opener->is_wh && !opener->is_that && walk->place.last == ENT_NONE &&
         !top->has_verb && top->clause.subject == ENT_NONE &&
         (is_turned ||
          (end->kind == ENT_UNIT_STOP && end->classes & ENT_CLASS(QUESTION)));
}

void
ent_walk_take_opener(EntWalk* const walk, const uint32_t unit)
{
  const EntUnit* const item = ent_walk_unit(walk, unit);
  Opener               opener;
  opener.unit    = unit;
  opener.token   = item->end - 1U;
  opener.classes = item->classes;
  opener.is_wh   = ent_parse_bit(walk->parse, item->begin) & ENT_BIT(WH);
  opener.is_that = item->end == item->begin + 1U &&
                   ent_parse_groups(walk->parse, opener.token) & ENT_GROUP_THAT;
  opener.classes |=
    ent_parse_classes(walk->parse, opener.token) & ENT_CLASS(IF);
  opener.host  = ENT_NONE;
  opener.under = ENT_NONE;
  find_host(walk, &opener);
  if (asks(walk, &opener)) {
    EntFrame* const top = ent_walk_frame(walk, ent_walk_top(walk));
    top->clause.joint   = opener.token;
    top->clause.flags |= ENT_VERB_QUESTION;
    return;
  }

  open_clause(walk, &opener);
  if (opener.under != ENT_NONE) {
    take_preposition(walk, &opener);
  }
  if (opener.classes & ENT_CLASS(WHOSE)) {
    walk->whose = ent_walk_frame(walk, ent_walk_top(walk))->clause.host;
  }
}
