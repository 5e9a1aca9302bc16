// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: frames, most of them with verbs.
// Goes out: clauses in the order of their verbs, each with what it has from
// others, and groups and phrases with the numbers of their clauses.

#include "extract/syntax/walk.h"

#define N_PASSES 3U // Times that subjects go from clause to clause

static size_t
n_frames(const EntWalk* const walk)
{
  return walk->parse->work->n_frames;
}

// Tell the noun before a relative clause what it is in it: seized (that) X
static void
fill_relative(const EntWalk* const walk, const uint32_t index)
{
  const EntFrame* const frame  = ent_walk_frame(walk, index);
  const EntClause*      clause = &frame->clause;
  if (clause->link != ENT_CLAUSE_RELATIVE || !frame->has_verb ||
      clause->host == ENT_NONE || clause->subject == clause->host ||
      frame->under != ENT_NONE) {
    return;
  }

  const EntWordClasses joint = ent_parse_classes(walk->parse, clause->joint);
  const uint32_t  last   = frame->last_to == ENT_NONE ? index : frame->last_to;
  EntFrame* const lowest = ent_walk_frame(walk, last);
  const bool      is_where =
    clause->joint != ENT_NONE && joint & (ENT_CLASS(WHERE) | ENT_CLASS(WHOSE));
  const bool is_free = lowest->clause.object == ENT_NONE &&
                       lowest->clause.predicative == ENT_NONE &&
                       lowest->clause.quality == ENT_NONE &&
                       !(lowest->clause.flags & ENT_VERB_PASSIVE);
  if (is_free && !is_where) {
    const bool is_copula = lowest->clause.flags & ENT_VERB_COPULA;
    lowest->clause.predicative =
      is_copula ? clause->host : lowest->clause.predicative;
    lowest->clause.object = is_copula ? ENT_NONE : clause->host;
  }
}

// Give prepositions without object the noun before a relative clause
static void
fill_stranded(const EntWalk* const walk)
{
  EntSyntax* const syntax = walk->parse->syntax;
  for (size_t i = 0U; i < syntax->n_phrases; ++i) {
    EntPhrase* const phrase = &syntax->phrases[i];
    const uint32_t   owner  = phrase->clause;
    const EntTags    next   = ent_parse_bit(walk->parse, phrase->end);
    if (phrase->group != ENT_NONE || phrase->gerund != ENT_NONE ||
        owner == ENT_NONE || next & (ENT_BIT(ADJECTIVE) | ENT_BIT(ADVERB))) {
      continue;
    }

    const EntFrame* const frame  = ent_walk_frame(walk, owner);
    const EntClause*      clause = &frame->clause;
    if (clause->link == ENT_CLAUSE_RELATIVE && clause->host != ENT_NONE &&
        clause->subject != clause->host && frame->under == ENT_NONE &&
        clause->object == ENT_NONE) {
      phrase->group                      = clause->host;
      ent_walk_frame(walk, owner)->under = 0U;
    }
  }
}

// Note the last infinitive of each relative clause: that X is able to impose
static void
follow_infinitives(const EntWalk* const walk)
{
  for (uint32_t i = 0U; i < n_frames(walk); ++i) {
    EntFrame* const frame  = ent_walk_frame(walk, i);
    const uint32_t  parent = frame->clause.parent;
    if (frame->clause.link != ENT_CLAUSE_INFINITIVE || parent >= i ||
        frame->clause.host != ENT_NONE) {
      continue;
    }

    const EntFrame* const outer = ent_walk_frame(walk, parent);
    const uint32_t        relative =
      outer->clause.link == ENT_CLAUSE_RELATIVE ? parent : outer->last_to;
    const bool is_chain = outer->clause.object == ENT_NONE;
    if (relative == ENT_NONE || !is_chain) {
      continue;
    }
    // An infinitive keeps the relative clause here, that one the infinitive
    frame->last_to                          = relative;
    ent_walk_frame(walk, relative)->last_to = i;
  }
}

// Give a verb right before "and" the object of the next: trains and arms X
static void
share_object(const EntWalk* const walk, const uint32_t index)
{
  const EntClause* const clause = &ent_walk_frame(walk, index)->clause;
  if (clause->link != ENT_CLAUSE_COORDINATE || clause->joint == ENT_NONE ||
      clause->parent == ENT_NONE || clause->object == ENT_NONE ||
      clause->flags & ENT_VERB_PASSIVE) {
    return;
  }

  EntFrame* const  frame = ent_walk_frame(walk, clause->parent);
  EntClause* const first = &frame->clause;
  const bool       is_free =
    !(frame->classes & ENT_CLASS(ALONE)) && first->object == ENT_NONE &&
    first->predicative == ENT_NONE && first->quality == ENT_NONE &&
    !(first->flags & (ENT_VERB_PASSIVE | ENT_VERB_COPULA));
  if (is_free && first->verb_end == clause->joint &&
      clause->verb_begin == clause->joint + 1U) {
    first->object = clause->object;
  }
}

static uint32_t
lend(const EntFrame* const lender, const EntBorrow how)
{
  const EntClause* const clause     = &lender->clause;
  const bool             is_passive = clause->flags & ENT_VERB_PASSIVE;
  switch (how) {
    case ENT_BORROW_OBJECT:
      return clause->second != ENT_NONE                  ? clause->second
             : clause->object != ENT_NONE && !is_passive ? clause->object
                                                         : clause->subject;
    case ENT_BORROW_APPEAL:
      return lender->appealed;
    default:
      return clause->subject;
  }
}

static void
borrow_subjects(const EntWalk* const walk)
{
  for (unsigned pass = 0U; pass < N_PASSES; ++pass) {
    for (uint32_t i = 0U; i < n_frames(walk); ++i) {
      EntFrame* const frame = ent_walk_frame(walk, i);
      if (frame->has_verb && frame->clause.subject == ENT_NONE &&
          frame->lender != ENT_NONE) {
        frame->clause.subject =
          lend(ent_walk_frame(walk, frame->lender), (EntBorrow)frame->borrow);
      }
    }
  }
}

// A gerund at the beginning is the subject if there is no other: Seizing X is
static void
judge_openers(const EntWalk* const walk)
{
  for (uint32_t i = 0U; i < n_frames(walk); ++i) {
    EntFrame* const frame = ent_walk_frame(walk, i);
    if (frame->is_open && frame->clause.subject == ENT_NONE) {
      frame->clause.link = ENT_CLAUSE_GERUND;
    }
  }
}

// Return the number of the clause of a frame, or of the nearest one around it
static uint32_t
number_of(const EntWalk* const walk, const uint32_t index)
{
  uint32_t frame = index;
  for (unsigned i = 0U; i < ENT_MAX_OPEN && frame != ENT_NONE; ++i) {
    const EntFrame* const item = ent_walk_frame(walk, frame);
    if (item->has_verb) {
      return item->index;
    }
    frame = item->clause.parent;
  }

  return ENT_NONE;
}

// Put clauses in the order of their verbs
static void
number_clauses(const EntWalk* const walk)
{
  EntSyntax* const syntax = walk->parse->syntax;
  for (uint32_t i = 0U; i < n_frames(walk); ++i) {
    const EntFrame* const frame = ent_walk_frame(walk, i);
    if (frame->has_verb) {
      EntClause* const clause = &syntax->clauses[frame->index];
      *clause                 = frame->clause;
      clause->parent          = number_of(walk, clause->parent);
      if (clause->phrase != ENT_NONE) {
        syntax->phrases[clause->phrase].gerund = frame->index;
      }
    }
  }
}

// Make a clause reach over some tokens
static void
stretch(EntClause* const clause, const uint32_t begin, const uint32_t end)
{
  clause->begin = clause->begin < begin ? clause->begin : begin;
  clause->end   = clause->end > end ? clause->end : end;
}

static void
place_groups(const EntWalk* const walk)
{
  EntSyntax* const syntax = walk->parse->syntax;
  for (size_t i = syntax->n_groups; i > 0U; --i) {
    EntNounGroup* const group = &syntax->groups[i - 1U];
    if (group->owner != ENT_NONE && group->owner < i) {
      EntNounGroup* owner = &syntax->groups[group->owner];
      if (owner->clause == ENT_NONE && owner->flags & ENT_NOUN_POSSESSIVE) {
        owner->clause = group->clause;
      }
    }
  }
  for (size_t i = 0U; i < syntax->n_groups; ++i) {
    EntNounGroup* const group = &syntax->groups[i];
    if (group->clause == ENT_NONE && group->first < i) {
      group->clause = syntax->groups[group->first].clause;
      continue;
    }
    group->clause = number_of(walk, group->clause);
    if (group->clause != ENT_NONE) {
      stretch(&syntax->clauses[group->clause], group->begin, group->end);
    }
  }
}

static void
place_phrases(const EntWalk* const walk)
{
  EntSyntax* const syntax = walk->parse->syntax;
  for (size_t i = 0U; i < syntax->n_phrases; ++i) {
    EntPhrase* const phrase = &syntax->phrases[i];
    phrase->clause          = number_of(walk, phrase->clause);
    if (phrase->clause != ENT_NONE) {
      stretch(&syntax->clauses[phrase->clause], phrase->begin, phrase->end);
    }
  }
}

// Make clauses reach over those that hang on them
static void
place_clauses(const EntWalk* const walk)
{
  EntSyntax* const syntax = walk->parse->syntax;
  for (size_t i = 0U; i < syntax->n_clauses; ++i) {
    EntClause* const clause = &syntax->clauses[i];
    stretch(clause, clause->verb_begin, clause->verb_end);
    if (clause->quality != ENT_NONE) {
      stretch(clause, clause->quality, clause->quality + 1U);
    }
  }
  for (size_t i = syntax->n_clauses; i > 0U; --i) {
    const EntClause* const clause = &syntax->clauses[i - 1U];
    if (clause->parent != ENT_NONE && clause->parent + 1U < i &&
        clause->link != ENT_CLAUSE_COORDINATE) {
      EntClause* const parent = &syntax->clauses[clause->parent];
      parent->end = parent->end > clause->end ? parent->end : clause->end;
    }
  }
}

void
ent_walk_finish(EntWalk* const walk)
{
  follow_infinitives(walk);
  fill_stranded(walk);
  for (uint32_t i = 0U; i < n_frames(walk); ++i) {
    fill_relative(walk, i);
  }

  for (size_t i = n_frames(walk); i > 0U; --i) {
    share_object(walk, (uint32_t)i - 1U);
  }

  borrow_subjects(walk);
  judge_openers(walk);
  number_clauses(walk);
  place_groups(walk);
  place_phrases(walk);
  place_clauses(walk);
}
