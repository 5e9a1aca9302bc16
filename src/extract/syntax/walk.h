// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_SYNTAX_WALK_H
#define ENT_EXTRACT_SYNTAX_WALK_H

#include "extract/syntax/work.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ENT_MAX_OPEN 48U     ///< Clauses that are open at once, at most
#define ENT_MAX_BRACKETS 16U ///< Depth to which brackets are followed

/// What stands before a place in the sentence
typedef struct {
  uint32_t last; ///< Unit before it, adverbs and quotes left out, or none
  uint32_t edge; ///< Last comma, coordinator, verb or opener, or none
  uint32_t free; ///< Unit of the last group that may begin a clause, or none
  uint32_t free_edge; ///< Edge before that one
  uint32_t lead; ///< Unit of the last one with its verb further on, or none
  uint32_t lead_edge; ///< Edge before that one
  uint32_t before;    ///< Unit that stands right before that one
  uint32_t noun;      ///< Unit of the last group of any kind, or none
  uint32_t aside;     ///< Unit of the last apposition behind that, or none
  uint32_t n_open;    ///< Number of open clauses
  uint32_t floor;     ///< Number of those outside of a bracket, which stay open
} EntPlace;

/// The way through the units of a sentence
typedef struct {
  EntParse* parse;                      ///< Sentence
  uint32_t  open[ENT_MAX_OPEN];         ///< Frames of open clauses
  EntPlace  place;                      ///< Where we are
  EntPlace  brackets[ENT_MAX_BRACKETS]; ///< Places before open brackets
  uint32_t  n_brackets;                 ///< Number of brackets that are open
  uint32_t  whose;      ///< Group that whose stands for, or none
  uint32_t  skip_comma; ///< Comma between a role and its name, or none
} EntWalk;

/// Return a unit
static inline EntUnit*
ent_walk_unit(const EntWalk* const walk, const uint32_t unit)
{
  assert(unit < walk->parse->work->n_units);
  return &walk->parse->work->units[unit];
}

/// Return the kind of a unit, a stop for none and beyond the end
static inline EntUnitKind
ent_walk_kind(const EntWalk* const walk, const uint32_t unit)
{
  return unit < walk->parse->work->n_units
           ? (EntUnitKind)walk->parse->work->units[unit].kind
           : ENT_UNIT_STOP;
}

/// Return a frame
static inline EntFrame*
ent_walk_frame(const EntWalk* const walk, const uint32_t frame)
{
  assert(frame < walk->parse->work->n_frames);
  return &walk->parse->work->frames[frame];
}

/// Return the number of the innermost open frame
static inline uint32_t
ent_walk_top(const EntWalk* const walk)
{
  assert(walk->place.n_open);
  return walk->open[walk->place.n_open - 1U];
}

/// Return a verb by its unit
static inline EntVerbGroup*
ent_walk_verb(const EntWalk* const walk, const uint32_t unit)
{
  assert(ent_walk_kind(walk, unit) == ENT_UNIT_VERB);
  return &walk->parse->work->verbs[ent_walk_unit(walk, unit)->index];
}

/// Return whether a unit is a verb with a subject
static inline bool
ent_walk_is_finite(const EntWalk* const walk, const uint32_t unit)
{
  return ent_walk_kind(walk, unit) == ENT_UNIT_VERB &&
         ent_walk_verb(walk, unit)->form == ENT_FORM_OF_FINITE;
}

/// Return a group by its unit
static inline EntNounGroup*
ent_walk_group(const EntWalk* const walk, const uint32_t unit)
{
  assert(ent_walk_kind(walk, unit) == ENT_UNIT_GROUP);
  return &walk->parse->syntax->groups[ent_walk_unit(walk, unit)->index];
}

/// Return a phrase by its unit
static inline EntPhrase*
ent_walk_phrase(const EntWalk* const walk, const uint32_t unit)
{
  assert(ent_walk_kind(walk, unit) == ENT_UNIT_PHRASE);
  return &walk->parse->syntax->phrases[ent_walk_unit(walk, unit)->index];
}

/// Begin a clause inside the innermost one
EntFrame*
ent_walk_push(EntWalk* walk, EntClauseLink link, uint32_t parent);

/// Close clauses until a frame is the innermost one; it must be open
void
ent_walk_close_to(EntWalk* walk, uint32_t frame);

/// Return the innermost open frame below the top that waits for a verb, or none
uint32_t
ent_walk_waiting(const EntWalk* walk);

/// Give units from one on, up to the one before `end`, to a frame
void
ent_walk_move(EntWalk* walk, uint32_t begin, uint32_t end, uint32_t frame);

/// Give a verb to a frame
void
ent_walk_give(EntWalk* walk, uint32_t index, uint32_t unit);

/// Take a noun group as subject, object, member of a list or apposition
void
ent_walk_take_group(EntWalk* walk, uint32_t unit);

/// Take an adjective
void
ent_walk_take_quality(EntWalk* walk, uint32_t unit);

/// Take a preposition
void
ent_walk_take_phrase(EntWalk* walk, uint32_t unit);

/// Take a subordinator or relative word
void
ent_walk_take_opener(EntWalk* walk, uint32_t unit);

/// Take a verb that has a subject
void
ent_walk_take_finite(EntWalk* walk, uint32_t unit);

/// Take an infinitive, gerund or participle
void
ent_walk_take_nonfinite(EntWalk* walk, uint32_t unit);

/// Join a verb behind a coordinator to the one that it resembles
void
ent_walk_coordinate(EntWalk* walk, uint32_t unit);

/// Fill in what clauses have from one another, and number them
void
ent_walk_finish(EntWalk* walk);

#endif // ENT_EXTRACT_SYNTAX_WALK_H
