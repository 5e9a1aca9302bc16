// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the units of a sentence.
// Goes out: its clauses, still open ones and finished ones, in one walk from
// left to right.

#include "extract/syntax/walk.h"

EntFrame*
ent_walk_push(EntWalk* const      walk,
              const EntClauseLink link,
              const uint32_t      parent)
{
  EntSyntaxWork* const work  = walk->parse->work;
  const uint32_t       index = (uint32_t)work->n_frames++;
  EntFrame* const      frame = &work->frames[index];
  const EntClause      none  = {
          ENT_NONE, 0U,       ENT_NONE, ENT_NONE, ENT_NONE,      ENT_NONE,
          ENT_NONE, ENT_NONE, ENT_NONE, ENT_NONE, ENT_NONE,      ENT_NONE,
          parent,   ENT_NONE, ENT_NONE, ENT_NONE, (uint8_t)link, 0U,
  };
  assert(work->n_frames <= 2U * work->room);
  frame->clause   = none;
  frame->index    = ENT_NONE;
  frame->lender   = ENT_NONE;
  frame->pending  = ENT_NONE;
  frame->under    = ENT_NONE;
  frame->appealed = ENT_NONE;
  frame->last_to  = ENT_NONE;
  frame->classes  = 0U;
  frame->borrow   = ENT_BORROW_NOTHING;
  frame->form     = ENT_FORM_OF_FINITE;
  frame->tag      = ENT_TAG_MARK;
  frame->slot     = ENT_SLOT_OBJECT;
  frame->has_verb = false;
  frame->is_open  = false;
  frame->is_loose = false;

  EntPlace* const place = &walk->place;
  place->n_open -= place->n_open == ENT_MAX_OPEN;
  walk->open[place->n_open++] = index;
  return frame;
}

void
ent_walk_close_to(EntWalk* const walk, const uint32_t frame)
{
  EntPlace* const place = &walk->place;
  while (place->n_open > place->floor + 1U && ent_walk_top(walk) != frame) {
    --place->n_open;
  }
}

uint32_t
ent_walk_waiting(const EntWalk* const walk)
{
  for (uint32_t i = walk->place.n_open; i > walk->place.floor + 1U; --i) {
    const uint32_t frame = walk->open[i - 2U];
    if (!ent_walk_frame(walk, frame)->has_verb) {
      return frame;
    }
  }

  return ENT_NONE;
}

void
ent_walk_move(EntWalk* const walk,
              const uint32_t begin,
              const uint32_t end,
              const uint32_t frame)
{
  for (uint32_t i = begin; i < end; ++i) {
    if (ent_walk_kind(walk, i) == ENT_UNIT_GROUP) {
      ent_walk_group(walk, i)->clause = frame;
    } else if (ent_walk_kind(walk, i) == ENT_UNIT_PHRASE) {
      ent_walk_phrase(walk, i)->clause = frame;
    }
  }
}

// Return the plainer of two groups that a verb in the singular agrees with
static uint32_t
find_agreeing(const EntWalk* const walk,
              const uint32_t       host,
              const EntVerbGroup*  verb)
{
  const EntSyntax* const syntax = walk->parse->syntax;
  const EntNounGroup*    group  = &syntax->groups[host];
  const unsigned         plural = group->flags & ENT_NOUN_PLURAL;
  const bool is_other = plural ? verb->tag == ENT_TAG_THIRD : verb->is_bare;
  if (!is_other) {
    return host;
  }

  for (size_t i = syntax->n_phrases; i > 0U; --i) {
    const EntPhrase* const phrase = &syntax->phrases[i - 1U];
    if (phrase->group == host) {
      return phrase->host != ENT_NONE && (syntax->groups[phrase->host].flags &
                                          ENT_NOUN_PLURAL) != plural
               ? phrase->host
               : host;
    }
    if (phrase->begin < group->begin && phrase->end < group->begin) {
      break;
    }
  }

  return host;
}

void
ent_walk_give(EntWalk* const walk, const uint32_t index, const uint32_t unit)
{
  EntFrame* const           frame  = ent_walk_frame(walk, index);
  EntClause* const          clause = &frame->clause;
  const EntVerbGroup* const verb   = ent_walk_verb(walk, unit);
  clause->verb_begin               = verb->begin;
  clause->verb_end                 = verb->end;
  clause->verb                     = verb->verb;
  clause->particle                 = verb->particle;
  clause->modal                    = verb->modal;
  clause->flags |= verb->flags;
  clause->begin   = clause->begin < verb->begin ? clause->begin : verb->begin;
  frame->has_verb = true;
  frame->form     = verb->form;
  frame->tag      = verb->tag;
  frame->classes  = ent_walk_unit(walk, unit)->classes;
  if (clause->link == ENT_CLAUSE_RELATIVE && clause->subject == ENT_NONE &&
      clause->host != ENT_NONE && frame->under == ENT_NONE) {
    clause->host    = find_agreeing(walk, clause->host, verb);
    clause->subject = clause->host;
  }
  frame->index = (uint32_t)walk->parse->syntax->n_clauses++;
  walk->parse->syntax->clauses[frame->index].parent = index;
}

// Begin the sentence, or what stands behind a semicolon
static void
begin_sentence(EntWalk* const      walk,
               const EntClauseLink link,
               const uint32_t      parent)
{
  walk->place.n_open    = walk->place.floor;
  walk->place.last      = ENT_NONE;
  walk->place.noun      = ENT_NONE;
  walk->place.free      = ENT_NONE;
  walk->place.free_edge = ENT_NONE;
  walk->place.lead      = ENT_NONE;
  walk->place.edge      = ENT_NONE;
  walk->place.aside     = ENT_NONE;
  ent_walk_push(walk, link, parent);
}

static void
take_semicolon(EntWalk* const walk)
{
  const uint32_t root     = walk->open[walk->place.floor];
  const bool     has_verb = ent_walk_frame(walk, root)->has_verb;
  begin_sentence(walk,
                 has_verb ? ENT_CLAUSE_COORDINATE : ENT_CLAUSE_MAIN,
                 has_verb ? root : ENT_NONE);
}

static void
take_colon(EntWalk* const walk)
{
  const uint32_t        top   = ent_walk_top(walk);
  const EntFrame* const frame = ent_walk_frame(walk, top);
  if (frame->has_verb && frame->classes & ENT_CLASS(CONTENT)) {
    begin_sentence(walk, ENT_CLAUSE_CONTENT, top);
  } else {
    take_semicolon(walk);
  }
}

static void
take_comma(EntWalk* const walk, const uint32_t unit)
{
  EntFrame* const top = ent_walk_frame(walk, ent_walk_top(walk));
  if (walk->skip_comma == unit) {
    walk->skip_comma = ENT_NONE;
    return;
  }
  if (top->has_verb) {
    top->slot = ENT_SLOT_CLOSED;
  }
  if (top->clause.link == ENT_CLAUSE_PARENTHESIS && top->has_verb &&
      walk->place.n_open > walk->place.floor + 1U) {
    --walk->place.n_open;
  }

  walk->place.last = unit;
  walk->place.edge = unit;
}

// Take the end of a sentence, or a question in quotes: "Why?" he asked
static void
take_stop(EntWalk* const walk, const uint32_t unit)
{
  const bool is_quoted =
    ent_walk_kind(walk, unit + 1U) == ENT_UNIT_QUOTE ||
    (unit && ent_walk_kind(walk, unit - 1U) == ENT_UNIT_QUOTE);
  if (is_quoted || walk->place.floor) {
    take_comma(walk, unit);
  } else {
    begin_sentence(walk, ENT_CLAUSE_MAIN, ENT_NONE);
  }
}

static void
open_bracket(EntWalk* const walk, const uint32_t unit)
{
  if (walk->n_brackets++ < ENT_MAX_BRACKETS) {
    walk->brackets[walk->n_brackets - 1U] = walk->place;
    if (walk->place.n_open < ENT_MAX_OPEN) {
      walk->place.floor = walk->place.n_open;
    }
    begin_sentence(walk, ENT_CLAUSE_PARENTHESIS, ent_walk_top(walk));
    walk->place.last = unit;
    walk->place.edge = unit;
  }
}

static void
close_bracket(EntWalk* const walk)
{
  if (walk->n_brackets && walk->n_brackets-- <= ENT_MAX_BRACKETS) {
    walk->place = walk->brackets[walk->n_brackets];
  }
}

// Note a particle behind the object: kicked two envoys out
static void
take_particle(EntWalk* const walk, const uint32_t unit)
{
  EntFrame* const top = ent_walk_frame(walk, ent_walk_top(walk));
  if (top->has_verb && top->clause.particle == ENT_NONE &&
      ent_walk_kind(walk, walk->place.last) == ENT_UNIT_GROUP) {
    top->clause.particle = ent_walk_unit(walk, unit)->begin;
  }
}

static void
take_verb(EntWalk* const walk, const uint32_t unit)
{
  if (ent_walk_is_finite(walk, unit)) {
    ent_walk_take_finite(walk, unit);
  } else {
    ent_walk_take_nonfinite(walk, unit);
  }

  walk->place.last = unit;
  walk->place.edge = unit;
  walk->place.free = ENT_NONE;
}

static void
take(EntWalk* const walk, const uint32_t unit)
{
  switch (ent_walk_kind(walk, unit)) {
    case ENT_UNIT_GROUP:
      ent_walk_take_group(walk, unit);
      break;
    case ENT_UNIT_PHRASE:
      ent_walk_take_phrase(walk, unit);
      walk->place.last = unit;
      break;
    case ENT_UNIT_VERB:
      take_verb(walk, unit);
      break;
    case ENT_UNIT_QUALITY:
      ent_walk_take_quality(walk, unit);
      break;
    case ENT_UNIT_PARTICLE:
      take_particle(walk, unit);
      break;
    case ENT_UNIT_AND:
      walk->place.last = unit;
      walk->place.edge = unit;
      break;
    case ENT_UNIT_OPENER:
      ent_walk_take_opener(walk, unit);
      walk->place.last = unit;
      walk->place.edge = unit;
      walk->place.free = ENT_NONE;
      break;
    case ENT_UNIT_STOP:
      take_stop(walk, unit);
      break;
    case ENT_UNIT_COMMA:
      take_comma(walk, unit);
      break;
    case ENT_UNIT_SEMICOLON:
      take_semicolon(walk);
      break;
    case ENT_UNIT_COLON:
      take_colon(walk);
      break;
    case ENT_UNIT_BRACKET:
      open_bracket(walk, unit);
      break;
    case ENT_UNIT_UNBRACKET:
      close_bracket(walk);
      break;
    case ENT_UNIT_ADVERB:
    case ENT_UNIT_QUOTE:
      break;
  }
}

void
ent_clauses_build(EntParse* const parse)
{
  EntWalk walk;
  walk.parse        = parse;
  walk.n_brackets   = 0U;
  walk.whose        = ENT_NONE;
  walk.skip_comma   = ENT_NONE;
  walk.place.before = ENT_NONE;
  walk.place.n_open = 0U;
  walk.place.floor  = 0U;
  begin_sentence(&walk, ENT_CLAUSE_MAIN, ENT_NONE);
  for (uint32_t i = 0U; i < parse->work->n_units; ++i) {
    take(&walk, i);
  }

  ent_walk_finish(&walk);
}
