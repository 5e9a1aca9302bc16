// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a verb that has a subject.
// Goes out: the clause that it belongs to, an open one or a new one.

#include "extract/syntax/walk.h"

static EntFrame*
top_of(const EntWalk* const walk)
{
  return ent_walk_frame(walk, ent_walk_top(walk));
}

static EntWordClasses
classes_of(const EntWalk* const walk, const uint32_t unit)
{
  return ent_walk_unit(walk, unit)->classes;
}

// Return whether another verb with a subject stands behind this one's object
static bool
has_finite_behind(const EntWalk* const walk, const uint32_t unit)
{
  const uint32_t next =
    ent_walk_kind(walk, unit + 1U) == ENT_UNIT_GROUP ? unit + 1U : unit;
  return ent_walk_is_finite(walk, ent_walk_unit(walk, next)->follow);
}

// Return the mark behind a verb of saying that has no object, or none
static uint32_t
find_mark_behind(const EntWalk* const walk, const uint32_t unit)
{
  uint32_t next = ent_walk_unit(walk, unit)->follow;
  if (ent_walk_kind(walk, next) == ENT_UNIT_GROUP &&
      ent_walk_group(walk, next)->flags & ENT_NOUN_TIME) {
    next = ent_walk_unit(walk, next)->follow;
  }

  const EntUnitKind kind = ent_walk_kind(walk, next);
  return kind == ENT_UNIT_COMMA || kind == ENT_UNIT_STOP ||
             kind == ENT_UNIT_UNBRACKET || kind == ENT_UNIT_SEMICOLON ||
             kind == ENT_UNIT_VERB
           ? next
           : ENT_NONE;
}

static bool
is_pause(const EntWalk* const walk, const uint32_t unit)
{
  const EntUnitKind kind = ent_walk_kind(walk, unit);
  return unit != ENT_NONE && (kind == ENT_UNIT_COMMA || kind == ENT_UNIT_STOP);
}

// Return whether quotes end right before a unit
static bool
is_behind_quote(const EntWalk* const walk, const uint32_t unit)
{
  return unit && ent_walk_kind(walk, unit - 1U) == ENT_UNIT_QUOTE;
}

// Make the last free group the subject of a frame
static void
take_subject(EntWalk* const walk, const uint32_t index)
{
  EntPlace* const place   = &walk->place;
  const uint32_t  subject = ent_walk_unit(walk, place->free)->index;
  EntFrame* const from    = top_of(walk);
  if (from->clause.object == subject) {
    from->clause.object = from->clause.second;
    from->clause.second = ENT_NONE;
  }
  if (from->clause.predicative == subject) {
    from->clause.predicative = ENT_NONE;
  }

  ent_walk_frame(walk, index)->clause.subject = subject;
}

// Give the frame what stands behind the last edge
static void
move_rest(EntWalk* const walk, const uint32_t unit, const uint32_t frame)
{
  const uint32_t edge = walk->place.free_edge;
  const uint32_t begin =
    edge == ENT_NONE || ent_walk_kind(walk, edge) == ENT_UNIT_VERB
      ? walk->place.free
      : edge + 1U;
  EntClause* const clause = &ent_walk_frame(walk, frame)->clause;
  const uint32_t   token  = ent_walk_unit(walk, begin)->begin;
  ent_walk_move(walk, begin, unit, frame);
  clause->begin = clause->begin < token ? clause->begin : token;
}

// Begin a clause whose subject is the last free group
static void
begin_with_subject(EntWalk* const      walk,
                   const EntClauseLink link,
                   const uint32_t      parent,
                   const uint32_t      unit)
{
  const uint32_t from    = ent_walk_top(walk);
  EntFrame*      top     = top_of(walk);
  const uint32_t subject = ent_walk_unit(walk, walk->place.free)->index;
  ent_walk_push(walk, link, parent);
  const uint32_t index = ent_walk_top(walk);
  if (from != index && top->clause.object == subject) {
    top->clause.object = top->clause.second;
    top->clause.second = ENT_NONE;
  }
  if (from != index && top->clause.predicative == subject) {
    top->clause.predicative = ENT_NONE;
  }
  ent_walk_frame(walk, index)->clause.subject = subject;
  move_rest(walk, unit, index);
  ent_walk_give(walk, index, unit);
}

// Close clauses down to one that waits, and give it the verb
static void
return_to(EntWalk* const walk, const uint32_t frame, const uint32_t unit)
{
  ent_walk_close_to(walk, frame);
  ent_walk_give(walk, frame, unit);
}

// A verb of saying behind what is said: "...," Lavrov said
static bool
take_saying(EntWalk* const walk, const uint32_t unit)
{
  const EntPlace* const place    = &walk->place;
  const bool            is_named = place->free != ENT_NONE;
  const uint32_t        edge     = is_named ? place->free_edge : place->last;
  const uint32_t        mark     = find_mark_behind(walk, unit);
  const uint32_t        root     = walk->open[place->floor];
  const bool is_quote = is_behind_quote(walk, is_named ? place->free : unit);
  const bool is_turned =
    !is_named && ent_walk_kind(walk, unit + 1U) == ENT_UNIT_GROUP;
  if (!(classes_of(walk, unit) & ENT_CLASS(SPEAK)) ||
      !(is_pause(walk, edge) || is_quote) || (!is_turned && mark == ENT_NONE) ||
      (!is_named && !is_turned)) {
    return false;
  }
  if (is_named && ent_walk_unit(walk, place->free)->index ==
                    ent_walk_frame(walk, root)->clause.subject) {
    return false;
  }

  const EntUnitKind kind = ent_walk_kind(walk, mark);
  const bool        is_end =
    mark == ENT_NONE || kind == ENT_UNIT_STOP || kind == ENT_UNIT_SEMICOLON;
  if (!is_quote && !is_end) {
    begin_with_subject(walk, ENT_CLAUSE_PARENTHESIS, ent_walk_top(walk), unit);
    return true;
  }

  if (is_named) {
    begin_with_subject(walk, ENT_CLAUSE_MAIN, ENT_NONE, unit);
  } else {
    ent_walk_push(walk, ENT_CLAUSE_MAIN, ENT_NONE);
    top_of(walk)->slot = ENT_SLOT_SUBJECT;
    ent_walk_give(walk, ent_walk_top(walk), unit);
    top_of(walk)->slot = ENT_SLOT_SUBJECT;
  }

  const uint32_t  saying = ent_walk_top(walk);
  EntFrame* const said   = ent_walk_frame(walk, root);
  if (root != saying && said->clause.parent == ENT_NONE) {
    said->clause.link   = ENT_CLAUSE_CONTENT;
    said->clause.parent = saying;
  }
  walk->place.n_open                  = walk->place.floor + 1U;
  walk->open[walk->place.n_open - 1U] = saying;
  return true;
}

// Return the last object of a preposition that could begin a clause, or none
static bool
turns_preposition(EntWalk* const walk, const uint32_t unit)
{
  const uint32_t noun = walk->place.noun;
  if (noun == ENT_NONE || !noun || ent_walk_unit(walk, noun)->follow != unit ||
      ent_walk_kind(walk, noun - 1U) != ENT_UNIT_PHRASE ||
      !(classes_of(walk, noun - 1U) & ENT_CLASS(AFTER))) {
    return false;
  }

  EntPhrase* const phrase = ent_walk_phrase(walk, noun - 1U);
  EntFrame* const  frame =
    ent_walk_push(walk, ENT_CLAUSE_ADVERBIAL, ent_walk_top(walk));
  frame->clause.subject = phrase->group;
  frame->clause.joint   = phrase->begin;
  frame->clause.begin   = phrase->begin;
  phrase->group         = ENT_NONE;
  phrase->host          = ENT_NONE;
  ent_walk_move(walk, noun, unit, ent_walk_top(walk));
  ent_walk_give(walk, ent_walk_top(walk), unit);
  return true;
}

// A clause without relative word inside a subject: the costs it imposes are
static bool
take_inner_relative(EntWalk* const walk, const uint32_t unit)
{
  const uint32_t  top     = ent_walk_top(walk);
  EntFrame* const frame   = top_of(walk);
  const uint32_t  pending = frame->pending;
  if (pending == ENT_NONE || !pending || !has_finite_behind(walk, unit)) {
    return false;
  }

  frame->pending        = ENT_NONE;
  EntFrame* const inner = ent_walk_push(walk, ENT_CLAUSE_RELATIVE, top);
  inner->clause.subject = ent_walk_unit(walk, pending)->index;
  inner->clause.host    = ent_walk_unit(walk, pending - 1U)->index;
  inner->clause.begin   = ent_walk_unit(walk, pending)->begin;
  ent_walk_move(walk, pending, unit, ent_walk_top(walk));
  ent_walk_give(walk, ent_walk_top(walk), unit);
  return true;
}

// Give the verb to the innermost clause, which waits for it
static void
take_waiting(EntWalk* const walk, const uint32_t unit)
{
  EntPlace* const  place   = &walk->place;
  EntFrame* const  frame   = top_of(walk);
  EntClause* const clause  = &frame->clause;
  const bool       is_main = clause->link != ENT_CLAUSE_RELATIVE;
  if (take_inner_relative(walk, unit)) {
    return;
  }
  if (clause->subject == ENT_NONE && is_main && turns_preposition(walk, unit)) {
    return;
  }
  if (clause->subject != ENT_NONE && place->free != ENT_NONE &&
      ent_walk_unit(walk, place->free)->index != clause->subject &&
      is_pause(walk, place->free_edge) && !is_pause(walk, place->last)) {
    if (take_saying(walk, unit)) {
      return;
    }
    clause->subject = ent_walk_unit(walk, place->free)->index;
  }

  ent_walk_give(walk, ent_walk_top(walk), unit);
  const uint32_t begin = ent_walk_unit(walk, unit)->begin;
  const bool     is_there =
    begin && ent_parse_groups(walk->parse, begin - 1U) & ENT_GROUP_THERE;
  if (is_there && clause->subject == ENT_NONE) {
    frame->slot = ENT_SLOT_SUBJECT;
  }
}

// Return the clause whose object is rather the subject of what is said, or
// none: believed the way to do X was Y
static uint32_t
find_saying(const EntWalk* const walk)
{
  uint32_t i = walk->place.n_open;
  while (i > walk->place.floor + 1U &&
         ent_walk_frame(walk, walk->open[i - 1U])->form != ENT_FORM_OF_FINITE) {
    --i;
  }

  const EntFrame* const frame = ent_walk_frame(walk, walk->open[i - 1U]);
  return i < walk->place.n_open && frame->has_verb &&
             frame->classes & ENT_CLASS(CONTENT) &&
             frame->clause.object != ENT_NONE
           ? walk->open[i - 1U]
           : ENT_NONE;
}

// Begin a clause behind "and" with a subject of its own
static void
join_clause(EntWalk* const walk, const uint32_t unit)
{
  const uint32_t edge     = walk->place.free_edge;
  const bool     is_comma = edge && is_pause(walk, edge - 1U);
  const uint32_t floor    = walk->place.floor;
  uint32_t       i        = walk->place.n_open;
  for (; i > floor + 1U; --i) {
    const EntFrame* const frame = ent_walk_frame(walk, walk->open[i - 1U]);
    const EntFrame* const below = ent_walk_frame(walk, walk->open[i - 2U]);
    const bool            is_inner =
      frame->form != ENT_FORM_OF_FINITE ||
      frame->clause.link == ENT_CLAUSE_RELATIVE ||
      (is_comma && frame->clause.link != ENT_CLAUSE_COORDINATE);
    if (!is_inner || !below->has_verb) {
      break;
    }
  }

  const uint32_t target = walk->open[i - 1U];

  begin_with_subject(walk, ENT_CLAUSE_COORDINATE, target, unit);
}

// A free group right behind the verb, and this verb behind it: said Russia
// would
static void
take_content(EntWalk* const walk, const uint32_t unit)
{
  const uint32_t        top     = ent_walk_top(walk);
  const uint32_t        waiting = ent_walk_waiting(walk);
  const EntFrame* const frame   = top_of(walk);
  const bool is_said = frame->classes & (ENT_CLASS(CONTENT) | ENT_CLASS(TELL));
  const uint32_t saying = is_said ? ENT_NONE : find_saying(walk);
  if (waiting != ENT_NONE && (!is_said || !has_finite_behind(walk, unit))) {
    return_to(walk, waiting, unit);
  } else if (saying != ENT_NONE) {
    EntClause* const said    = &ent_walk_frame(walk, saying)->clause;
    const uint32_t   subject = said->object;
    said->object             = ENT_NONE;
    ent_walk_close_to(walk, saying);
    ent_walk_push(walk, ENT_CLAUSE_CONTENT, saying);
    top_of(walk)->clause.subject = subject;
    top_of(walk)->clause.begin   = walk->parse->syntax->groups[subject].begin;
    ent_walk_give(walk, ent_walk_top(walk), unit);
  } else {
    begin_with_subject(walk, ENT_CLAUSE_CONTENT, top, unit);
  }
}

// Two groups side by side: told X it would, the relationship it has
static void
take_adjacent(EntWalk* const walk, const uint32_t unit)
{
  const uint32_t        top     = ent_walk_top(walk);
  const uint32_t        waiting = ent_walk_waiting(walk);
  const EntFrame* const frame   = top_of(walk);
  const uint32_t        before = ent_walk_unit(walk, walk->place.before)->index;
  if (frame->classes & ENT_CLASS(TELL) && frame->clause.object == before) {
    begin_with_subject(walk, ENT_CLAUSE_CONTENT, top, unit);
  } else if (waiting != ENT_NONE && !has_finite_behind(walk, unit)) {
    return_to(walk, waiting, unit);
  } else {
    begin_with_subject(walk, ENT_CLAUSE_RELATIVE, top, unit);
    top_of(walk)->clause.host = before;
  }
}

// A free group behind a comma, and this verb behind it
static void
take_behind_comma(EntWalk* const walk, const uint32_t unit)
{
  const uint32_t        top     = ent_walk_top(walk);
  const uint32_t        waiting = ent_walk_waiting(walk);
  const EntFrame* const frame   = top_of(walk);
  if (take_saying(walk, unit)) {
    return;
  }
  if (waiting != ENT_NONE) {
    EntFrame* const outer = ent_walk_frame(walk, waiting);
    const bool      is_new =
      outer->clause.subject == ENT_NONE || !is_pause(walk, walk->place.last);
    if (is_new) {
      take_subject(walk, waiting);
      move_rest(walk, unit, waiting);
    }
    return_to(walk, waiting, unit);
  } else if (is_behind_quote(walk, walk->place.free) &&
             frame->classes & (ENT_CLASS(SPEAK) | ENT_CLASS(CONTENT))) {
    begin_with_subject(walk, ENT_CLAUSE_CONTENT, top, unit);
  } else {
    join_clause(walk, unit);
  }
}

// No group is free for this verb, and the innermost clause has one
static void
take_subjectless(EntWalk* const walk, const uint32_t unit)
{
  const uint32_t waiting = ent_walk_waiting(walk);
  if (take_saying(walk, unit)) {
    return;
  }
  if (waiting != ENT_NONE) {
    return_to(walk, waiting, unit);
  } else if (!turns_preposition(walk, unit)) {
    ent_walk_coordinate(walk, unit);
  }
}

// Subject and verb are turned round: nor could it
static void
take_turned(EntWalk* const walk, const uint32_t unit)
{
  const EntVerbGroup* const verb = ent_walk_verb(walk, unit);
  const EntFrame* const     top  = top_of(walk);
  if (top->has_verb) {
    const uint32_t waiting = ent_walk_waiting(walk);
    const uint32_t root    = walk->open[walk->place.floor];
    if (waiting != ENT_NONE) {
      ent_walk_close_to(walk, waiting);
    } else {
      ent_walk_push(walk, ENT_CLAUSE_COORDINATE, root);
    }
  }

  EntNounGroup* const subject  = &walk->parse->syntax->groups[verb->inverted];
  top_of(walk)->clause.subject = verb->inverted;
  subject->clause              = ent_walk_top(walk);
  ent_walk_give(walk, ent_walk_top(walk), unit);
}

// Return whether a base is an infinitive without to: helped (Syria) build X
static bool
is_caused(const EntWalk* const walk, const uint32_t unit)
{
  EntVerbGroup* const   verb = ent_walk_verb(walk, unit);
  const uint32_t        last = walk->place.last;
  const EntFrame* const top  = top_of(walk);
  if (!verb->is_bare || last == ENT_NONE || !top->has_verb) {
    return false;
  }

  const EntUnitKind kind      = ent_walk_kind(walk, last);
  const bool        is_object = kind == ENT_UNIT_GROUP &&
                         top->classes & ENT_CLASS(CAUSE) &&
                         top->clause.object == ent_walk_unit(walk, last)->index;
  const bool is_behind =
    kind == ENT_UNIT_VERB && top->classes & ENT_CLASS(CAUSE);
  if (!is_behind && !is_object) {
    return false;
  }

  verb->form = ENT_FORM_OF_TO;
  verb->flags &= (uint16_t)~ENT_VERB_FINITE;
  return true;
}

// Return whether a comma parts the verb from the object of another: seized X,
// arrested Y, and left
static bool
is_listed(const EntWalk* const walk)
{
  const EntPlace* const place = &walk->place;
  return is_pause(walk, place->last) && !is_pause(walk, place->free_edge) &&
         place->free_edge != ENT_NONE &&
         ent_walk_kind(walk, place->free_edge) == ENT_UNIT_VERB &&
         place->aside == ENT_NONE;
}

// Go back to a group whose verb stands behind others: and men sent by X fled
static void
recall_lead(EntWalk* const walk)
{
  EntPlace* const       place = &walk->place;
  const EntFrame* const top   = top_of(walk);
  if (place->lead != ENT_NONE && top->has_verb &&
      top->form != ENT_FORM_OF_FINITE) {
    place->free      = place->lead;
    place->free_edge = place->lead_edge;
    place->before    = place->lead_edge;
  }

  place->lead = ENT_NONE;
}

void
ent_walk_take_finite(EntWalk* const walk, const uint32_t unit)
{
  const EntPlace* const place = &walk->place;
  const bool            is_joined =
    place->last != ENT_NONE && ent_walk_kind(walk, place->last) == ENT_UNIT_AND;
  recall_lead(walk);
  if (ent_walk_verb(walk, unit)->inverted != ENT_NONE) {
    take_turned(walk, unit);
  } else if (is_caused(walk, unit)) {
    ent_walk_take_nonfinite(walk, unit);
  } else if (is_joined && top_of(walk)->has_verb) {
    ent_walk_coordinate(walk, unit);
  } else if (!top_of(walk)->has_verb) {
    take_waiting(walk, unit);
  } else if (place->free == ENT_NONE || is_listed(walk)) {
    take_subjectless(walk, unit);
  } else if (place->free_edge != ENT_NONE &&
             ent_walk_kind(walk, place->free_edge) == ENT_UNIT_AND) {
    join_clause(walk, unit);
  } else if (is_pause(walk, place->free_edge)) {
    take_behind_comma(walk, unit);
  } else if (place->before != ENT_NONE &&
             ent_walk_kind(walk, place->before) == ENT_UNIT_GROUP &&
             place->before < place->free) {
    take_adjacent(walk, unit);
  } else {
    take_content(walk, unit);
  }
}
