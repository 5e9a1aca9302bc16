// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: an infinitive, gerund or participle, or a verb behind "and".
// Goes out: its clause, and from which one that has its subject.

#include "extract/syntax/walk.h"

#define MAX_CHAIN 3U // Prepositions between a noun of intent and to

static EntFrame*
top_of(const EntWalk* const walk)
{
  return ent_walk_frame(walk, ent_walk_top(walk));
}

// Let a frame have its subject from another one
static void
borrow(EntFrame* const frame, const uint32_t lender, const EntBorrow how)
{
  frame->lender = lender;
  frame->borrow = (uint8_t)how;
  frame->clause.flags |= ENT_VERB_BORROWED;
}

// Return the group right before a unit, or none
static uint32_t
group_before(const EntWalk* const walk)
{
  const uint32_t last = walk->place.last;
  return last != ENT_NONE && ent_walk_kind(walk, last) == ENT_UNIT_GROUP
           ? ent_walk_unit(walk, last)->index
           : ENT_NONE;
}

// Return the group before a comma that was just passed, or none
static uint32_t
group_before_comma(const EntWalk* const walk)
{
  const uint32_t noun = walk->place.noun;
  return noun != ENT_NONE &&
             ent_walk_unit(walk, noun)->follow == walk->place.last
           ? ent_walk_unit(walk, noun)->index
           : ENT_NONE;
}

static EntUnitKind
last_kind(const EntWalk* const walk)
{
  return walk->place.last == ENT_NONE ? ENT_UNIT_STOP
                                      : ent_walk_kind(walk, walk->place.last);
}

// Coordination

// Return how well a gerund goes with the one of an open clause
static unsigned
fit_gerund(const EntFrame* const frame, const bool is_comma)
{
  const bool is_loose = frame->clause.link == ENT_CLAUSE_PARTICIPLE;
  return frame->tag != ENT_TAG_GERUND ? 0U : !is_comma || is_loose ? 3U : 2U;
}

// Return how well a verb goes with the one of an open clause
static unsigned
fitness(const EntFrame* const     frame,
        const EntVerbGroup* const verb,
        const bool                is_comma)
{
  const unsigned past  = ENT_VERB_PAST;
  const bool     is_to = frame->form == ENT_FORM_OF_TO;
  if (!frame->has_verb) {
    return 0U;
  }
  if (verb->is_bare && verb->form == ENT_FORM_OF_FINITE) {
    return frame->tag == ENT_TAG_BASE  ? 3U
           : frame->form == verb->form ? 1U
                                       : 0U;
  }
  if (verb->form == ENT_FORM_OF_PARTICIPLE) {
    const bool is_same =
      frame->tag == ENT_TAG_PARTICIPLE || frame->tag == ENT_TAG_PAST;
    return is_same &&
               frame->clause.flags & (ENT_VERB_PASSIVE | ENT_VERB_PERFECT)
             ? 3U
             : is_same;
  }
  if (verb->form == ENT_FORM_OF_GERUND) {
    return fit_gerund(frame, is_comma);
  }
  if (verb->form == ENT_FORM_OF_TO) {
    return is_to ? 3U : 0U;
  }
  if (frame->form != ENT_FORM_OF_FINITE) { // centered on X and termed Y
    return frame->form == ENT_FORM_OF_PARTICIPLE && verb->tag == ENT_TAG_PAST;
  }

  const bool is_modal =
    (frame->clause.modal == ENT_NONE) == (verb->modal == ENT_NONE);
  return (frame->clause.flags & past) == (verb->flags & past) && is_modal ? 3U
                                                                          : 1U;
}

// Return the open clause whose verb this one resembles most, the inner first
static uint32_t
find_twin(const EntWalk* const walk, const uint32_t unit)
{
  const EntVerbGroup* const verb     = ent_walk_verb(walk, unit);
  const bool                says_too = // noted that X and found that Y
    ent_walk_unit(walk, unit)->classes & ENT_CLASS(CONTENT) &&
    ent_walk_kind(walk, unit + 1U) == ENT_UNIT_OPENER;
  const uint32_t last     = walk->place.last;
  uint32_t       best     = ENT_NONE;
  unsigned       score    = 0U;
  const bool     is_comma = last != ENT_NONE && last &&
                        ent_walk_kind(walk, last - 1U) == ENT_UNIT_COMMA;
  for (uint32_t i = walk->place.n_open; i > walk->place.floor; --i) {
    const uint32_t frame = walk->open[i - 1U];
    const unsigned fit =
      fitness(ent_walk_frame(walk, frame), verb, is_comma) +
      (says_too && ent_walk_frame(walk, frame)->classes & ENT_CLASS(CONTENT));
    if (fit > score) {
      best  = frame;
      score = fit;
    }
  }

  return best;
}

// Let a verb have what stands only before the first of two: will attack and win
static void
share_auxiliaries(const EntWalk* const  walk,
                  EntFrame* const       frame,
                  const EntFrame* const twin)
{
  if (twin->form == ENT_FORM_OF_PARTICIPLE && frame->tag == ENT_TAG_PAST &&
      frame->clause.flags ==
        (ENT_VERB_PAST | ENT_VERB_FINITE | ENT_VERB_BORROWED)) {
    frame->clause.flags = ENT_VERB_PASSIVE | ENT_VERB_BORROWED;
    frame->form         = twin->form; // centered on X and termed Y
    return;
  }

  const bool is_part = frame->tag == ENT_TAG_BASE ||
                       frame->form == ENT_FORM_OF_PARTICIPLE ||
                       frame->form == ENT_FORM_OF_GERUND;
  const bool is_alone = frame->clause.modal == ENT_NONE &&
                        !(frame->clause.flags & (ENT_VERB_PROGRESSIVE));
  if (!is_part || !is_alone || frame->tag != twin->tag) {
    return;
  }

  const bool is_or =
    walk->place.last != ENT_NONE &&
    ent_walk_unit(walk, walk->place.last)->classes & ENT_CLASS(OR);
  unsigned shared = ENT_VERB_FINITE | ENT_VERB_PERFECT | ENT_VERB_PAST |
                    ENT_VERB_PROGRESSIVE | ENT_VERB_PASSIVE;
  shared |= is_or ? ENT_VERB_NEGATED : 0U;
  if (frame->form == ENT_FORM_OF_PARTICIPLE) {
    frame->clause.flags &= (uint16_t)~ENT_VERB_PASSIVE;
  }
  frame->clause.flags |= (uint16_t)(twin->clause.flags & shared);
  frame->clause.modal = twin->clause.modal;
  frame->form         = twin->form;
}

// Return whether a participle may be a past with an object
static bool
takes_object(const EntWalk* const walk, const uint32_t unit)
{
  const EntVerbGroup* const verb = ent_walk_verb(walk, unit);
  const EntTags can = walk->parse->tagger->items[verb->verb].reading->tags;
  return verb->form == ENT_FORM_OF_PARTICIPLE && verb->begin == verb->verb &&
         can & ENT_BIT(PAST) &&
         ent_walk_kind(walk, unit + 1U) == ENT_UNIT_GROUP &&
         !(ent_walk_group(walk, unit + 1U)->flags & ENT_NOUN_TIME) &&
         !(ent_walk_unit(walk, unit)->classes & ENT_CLASS(GIVE));
}

// Return whether a participle behind "and" is a past like the verb before it
static bool
is_rather_past(const EntWalk* const walk,
               const uint32_t       unit,
               const uint32_t       twin)
{
  const EntFrame* const     frame = ent_walk_frame(walk, twin);
  const EntVerbGroup* const verb  = ent_walk_verb(walk, unit);
  const EntTags can = walk->parse->tagger->items[verb->verb].reading->tags;
  const bool    is_active =
    frame->tag == ENT_TAG_PAST && !(frame->clause.flags & ENT_VERB_PASSIVE);
  return verb->form == ENT_FORM_OF_PARTICIPLE && verb->begin == verb->verb &&
         can & ENT_BIT(PAST) &&
         (is_active ||
          (frame->clause.flags & ENT_VERB_PASSIVE && takes_object(walk, unit)));
}

void
ent_walk_coordinate(EntWalk* const walk, const uint32_t unit)
{
  EntVerbGroup* const verb = ent_walk_verb(walk, unit);
  uint32_t            twin = find_twin(walk, unit);
  if (twin != ENT_NONE && is_rather_past(walk, unit, twin)) {
    ent_mend_past(verb); // was opposed by X and received little
    twin = find_twin(walk, unit);
  }

  const uint32_t parent = twin == ENT_NONE ? ent_walk_top(walk) : twin;
  ent_walk_close_to(walk, parent);
  EntFrame* const frame = ent_walk_push(walk, ENT_CLAUSE_COORDINATE, parent);
  const EntFrame* const other = ent_walk_frame(walk, parent);
  frame->clause.joint         = last_kind(walk) == ENT_UNIT_AND
                                  ? ent_walk_unit(walk, walk->place.last)->begin
                                  : ENT_NONE;
  frame->clause.host =
    other->clause.link == ENT_CLAUSE_PARTICIPLE ? other->clause.host : ENT_NONE;
  borrow(frame, parent, ENT_BORROW_SUBJECT);
  ent_walk_give(walk, ent_walk_top(walk), unit);
  share_auxiliaries(walk, frame, other);
}

// Clauses without subject

// Begin a clause inside the innermost one
static EntFrame*
begin(EntWalk* const walk, const EntClauseLink link, const uint32_t unit)
{
  EntFrame* const frame = ent_walk_push(walk, link, ent_walk_top(walk));
  frame->clause.begin   = ent_walk_unit(walk, unit)->begin;
  ent_walk_give(walk, ent_walk_top(walk), unit);
  return frame;
}

// Return the noun of intent before an infinitive: the decision by X to V
static uint32_t
find_aim(const EntWalk* const walk)
{
  uint32_t unit = walk->place.last;
  for (unsigned i = 0U; i < MAX_CHAIN && unit != ENT_NONE &&
                        ent_walk_kind(walk, unit) == ENT_UNIT_GROUP;
       ++i) {
    const EntNounGroup* const group = ent_walk_group(walk, unit);
    if (ent_parse_classes(walk->parse, group->head) & ENT_CLASS(AIM)) {
      return ent_walk_unit(walk, unit)->index;
    }
    unit = unit > 1U && ent_walk_kind(walk, unit - 1U) == ENT_UNIT_PHRASE
             ? unit - 2U
             : ENT_NONE;
  }

  return ENT_NONE;
}

// for X to V: the preposition governs the clause, X is its subject
static bool
take_for(EntWalk* const walk, EntFrame* const frame)
{
  const uint32_t last = walk->place.last;
  if (last == ENT_NONE || !last ||
      ent_walk_kind(walk, last) != ENT_UNIT_GROUP ||
      ent_walk_kind(walk, last - 1U) != ENT_UNIT_PHRASE ||
      !(ent_walk_unit(walk, last - 1U)->classes & ENT_CLASS(FOR)) ||
      find_aim(walk) == ent_walk_unit(walk, last)->index ||
      ent_walk_group(walk, last)->flags & ENT_NOUN_TIME) {
    return false;
  }

  EntPhrase* const phrase = ent_walk_phrase(walk, last - 1U);
  const uint32_t   index  = ent_walk_top(walk);
  frame->clause.subject   = phrase->group;
  frame->clause.phrase    = ent_walk_unit(walk, last - 1U)->index;
  frame->clause.begin     = phrase->begin;
  frame->clause.host      = phrase->host;
  phrase->group           = ENT_NONE;
  ent_walk_move(walk, last, last + 1U, index);
  return true;
}

// Return the group behind "by" that has an intent: the decision by X to V
static uint32_t
find_agent(const EntWalk* const walk, const uint32_t aim)
{
  const EntSyntax* const syntax = walk->parse->syntax;
  for (size_t i = syntax->n_phrases; aim != ENT_NONE && i > 0U; --i) {
    const EntPhrase* const phrase = &syntax->phrases[i - 1U];
    if (phrase->begin < syntax->groups[aim].begin) {
      break;
    }
    if (phrase->host == aim &&
        ent_parse_groups(walk->parse, phrase->begin) & ENT_GROUP_BY) {
      return phrase->group;
    }
  }

  return ENT_NONE;
}

// Find who does what an infinitive says
static void
control_infinitive(const EntWalk* const walk, EntFrame* const frame)
{
  const EntFrame* const  parent = ent_walk_frame(walk, frame->clause.parent);
  const uint32_t         group  = group_before(walk);
  const EntSyntax* const syntax = walk->parse->syntax;
  const uint32_t         aim    = find_aim(walk);
  const bool             is_object =
    group != ENT_NONE && parent->has_verb &&
    parent->clause.object != ENT_NONE && aim == ENT_NONE &&
    walk->place.free != ENT_NONE &&
    ent_walk_unit(walk, walk->place.free)->index == parent->clause.object &&
    parent->classes & (ENT_CLASS(DIRECT) | ENT_CLASS(CAUSE));
  if (is_object) {
    borrow(frame, frame->clause.parent, ENT_BORROW_OBJECT);
    return;
  }
  if (parent->classes & ENT_CLASS(APPEAL) && parent->appealed != ENT_NONE &&
      group != ENT_NONE) {
    borrow(frame, frame->clause.parent, ENT_BORROW_APPEAL);
    return;
  }

  const EntNounGroup* const noun =
    aim == ENT_NONE ? NULL : &syntax->groups[aim];
  const bool is_noun = group != ENT_NONE &&
                       syntax->groups[group].kind == ENT_HEAD_NOUN &&
                       parent->clause.object != group;
  frame->clause.host   = noun ? aim : is_noun ? group : ENT_NONE;
  const uint32_t agent = find_agent(walk, aim);
  if (noun && noun->owner != ENT_NONE) {
    frame->clause.subject = noun->owner;
  } else if (agent != ENT_NONE) {
    frame->clause.subject = agent;
  } else if (!noun || parent->clause.subject != aim) {
    borrow(frame, frame->clause.parent, ENT_BORROW_SUBJECT);
  }
}

static void
take_infinitive(EntWalk* const walk, const uint32_t unit)
{
  const EntFrame* const top = top_of(walk);
  const bool is_wh = !top->has_verb && last_kind(walk) == ENT_UNIT_OPENER;
  if (is_wh) { // how to attack, from which to attack
    EntFrame* const frame = top_of(walk);
    const uint32_t  outer = frame->clause.parent;
    ent_walk_give(walk, ent_walk_top(walk), unit);
    frame->clause.subject = ENT_NONE;
    if (outer != ENT_NONE) {
      borrow(frame, outer, ENT_BORROW_SUBJECT);
    }
    return;
  }

  // elements that remained in X to V: it is what the outer clause is for
  const bool is_outer =
    top->has_verb && top->clause.link == ENT_CLAUSE_RELATIVE &&
    top->clause.flags & ENT_VERB_COPULA && last_kind(walk) == ENT_UNIT_GROUP &&
    walk->place.n_open > walk->place.floor + 1U;
  walk->place.n_open -= is_outer;
  EntFrame* const frame = begin(walk, ENT_CLAUSE_INFINITIVE, unit);
  if (!take_for(walk, frame)) {
    control_infinitive(walk, frame);
  }
}

// A gerund behind a preposition
static void
take_governed(EntWalk* const walk, const uint32_t unit)
{
  const uint32_t        last   = walk->place.last;
  EntFrame* const       frame  = begin(walk, ENT_CLAUSE_GERUND, unit);
  const EntFrame* const parent = ent_walk_frame(walk, frame->clause.parent);
  EntPhrase* const      phrase = ent_walk_phrase(walk, last);
  frame->clause.phrase         = ent_walk_unit(walk, last)->index;
  frame->clause.begin          = phrase->begin;
  phrase->gerund               = 0U; // Whatever its number will be

  const uint32_t host = phrase->host;
  const bool     is_blamed =
    parent->classes & ENT_CLASS(BLAME) && parent->clause.object != ENT_NONE;
  const bool is_passive = parent->classes & ENT_CLASS(BLAME) &&
                          parent->clause.flags & ENT_VERB_PASSIVE;
  const EntNounGroup* const noun =
    host == ENT_NONE ? NULL : &walk->parse->syntax->groups[host];
  if (is_blamed && !is_passive) {
    borrow(frame, frame->clause.parent, ENT_BORROW_OBJECT);
  } else if (noun && noun->owner != ENT_NONE && !parent->has_verb) {
    frame->clause.subject = noun->owner;
  } else if (host == ENT_NONE || host != parent->clause.subject) {
    borrow(frame, frame->clause.parent, ENT_BORROW_SUBJECT);
  }
}

// A gerund or participle right behind a noun
static void
take_reduced(EntWalk* const walk, const uint32_t unit, const uint32_t host)
{
  EntFrame* const frame = begin(walk, ENT_CLAUSE_PARTICIPLE, unit);
  frame->clause.host    = host;
  frame->clause.subject = host;
}

// Return whether a clause ends at a comma before a gerund or participle
static bool
is_closed_by_comma(const EntFrame* const frame)
{
  return frame->has_verb &&
         (frame->form != ENT_FORM_OF_FINITE ||
          (frame->clause.link == ENT_CLAUSE_RELATIVE && !frame->is_loose));
}

// A gerund or participle behind a comma
static void
take_loose(EntWalk* const walk, const uint32_t unit)
{
  const EntVerbGroup* const verb = ent_walk_verb(walk, unit);
  const uint32_t            top  = ent_walk_top(walk);
  const EntFrame* const     from = ent_walk_frame(walk, top);
  const uint32_t            host = group_before_comma(walk);
  const bool is_subject = !from->has_verb && from->clause.subject != ENT_NONE;
  if (verb->form == ENT_FORM_OF_PARTICIPLE && !is_subject && host != ENT_NONE) {
    take_reduced(walk, unit, host);
    return;
  }

  // Past a clause that only says more of a noun, to the one around it
  uint32_t i = walk->place.n_open;
  while (i > walk->place.floor + 1U &&
         is_closed_by_comma(ent_walk_frame(walk, walk->open[i - 1U])) &&
         ent_walk_frame(walk, walk->open[i - 2U])->has_verb) {
    --i;
  }

  const uint32_t  parent = walk->open[i - 1U];
  EntFrame* const frame  = begin(walk, ENT_CLAUSE_PARTICIPLE, unit);
  frame->clause.parent   = parent;
  frame->clause.host     = is_subject && verb->form == ENT_FORM_OF_PARTICIPLE
                             ? from->clause.subject
                             : ENT_NONE;
  borrow(frame, parent, ENT_BORROW_SUBJECT);
}

// A gerund or participle that begins the sentence, or behind a verb
static void
take_bare(EntWalk* const walk, const uint32_t unit)
{
  const EntFrame* const top = top_of(walk);
  const bool is_gerund = ent_walk_verb(walk, unit)->form == ENT_FORM_OF_GERUND;
  const EntClauseLink link =
    is_gerund && top->has_verb ? ENT_CLAUSE_GERUND : ENT_CLAUSE_PARTICIPLE;
  const bool      is_open = !top->has_verb;
  EntFrame* const frame   = begin(walk, link, unit);
  frame->is_open          = is_open && is_gerund;
  borrow(frame, frame->clause.parent, ENT_BORROW_SUBJECT);
}

// A gerund or participle right behind a conjunction: while attacking, if asked
static void
take_opened(EntWalk* const walk, const uint32_t unit)
{
  const uint32_t  top   = ent_walk_top(walk);
  EntFrame* const frame = top_of(walk);
  ent_walk_give(walk, top, unit);
  if (frame->clause.parent != ENT_NONE) {
    borrow(frame, frame->clause.parent, ENT_BORROW_SUBJECT);
  }
}

// Return whether a participle behind a comma is one of several verbs in the
// past: pledged X, stressed Y, and left
static bool
is_listed_past(const EntWalk* const walk, const uint32_t unit)
{
  EntVerbGroup* const verb = ent_walk_verb(walk, unit);
  const EntVerbGroup  kept = *verb;
  if (last_kind(walk) != ENT_UNIT_COMMA || !takes_object(walk, unit) ||
      ent_walk_unit(walk, unit)->classes & ENT_CLASS(NAMING)) {
    return false;
  }

  ent_mend_past(verb);
  const uint32_t twin = find_twin(walk, unit);
  if (twin == ENT_NONE || ent_walk_waiting(walk) == ent_walk_top(walk) ||
      fitness(ent_walk_frame(walk, twin), verb, false) < 3U) {
    *verb = kept;
    return false;
  }

  return true;
}

// Return whether a participle must be the verb that its clause waits for
static bool
is_only_verb(const EntWalk* const walk, const uint32_t unit)
{
  EntVerbGroup* const    verb        = ent_walk_verb(walk, unit);
  const EntFrame* const  top         = top_of(walk);
  const EntTagged* const item        = &walk->parse->tagger->items[verb->verb];
  const bool             is_stranded = // the act it is engaged in failed
    last_kind(walk) == ENT_UNIT_PHRASE && ent_walk_waiting(walk) != ENT_NONE;
  const bool has_subject =
    group_before(walk) != ENT_NONE ||
    (last_kind(walk) == ENT_UNIT_COMMA && top->clause.subject != ENT_NONE);
  if ((top->has_verb && !is_stranded) ||
      ent_parse_has_agent(walk->parse, verb->end) ||
      verb->form != ENT_FORM_OF_PARTICIPLE || verb->begin != verb->verb ||
      !(item->reading->tags & ENT_BIT(PAST)) ||
      (!has_subject && !is_stranded) || ent_walk_unit(walk, unit)->is_ahead ||
      top->clause.link == ENT_CLAUSE_PARENTHESIS) {
    return false;
  }

  ent_mend_past(verb);
  return true;
}

// Return whether a date stands right before: attacked in June, killing two
static bool
is_behind_date(const EntWalk* const walk)
{
  const uint32_t group = group_before(walk);
  return group != ENT_NONE &&
         walk->parse->syntax->groups[group].flags & ENT_NOUN_TIME &&
         top_of(walk)->has_verb;
}

void
ent_walk_take_nonfinite(EntWalk* const walk, const uint32_t unit)
{
  const EntVerbForm form      = (EntVerbForm)ent_walk_verb(walk, unit)->form;
  const EntUnitKind last      = last_kind(walk);
  const bool        is_date   = is_behind_date(walk);
  const uint32_t    host      = is_date ? ENT_NONE : group_before(walk);
  const bool        is_joined = last == ENT_UNIT_AND;
  if (is_only_verb(walk, unit)) {
    ent_walk_take_finite(walk, unit);
  } else if (is_listed_past(walk, unit) ||
             (is_joined && find_twin(walk, unit) != ENT_NONE)) {
    ent_walk_coordinate(walk, unit);
  } else if (form == ENT_FORM_OF_TO) {
    take_infinitive(walk, unit);
  } else if (last == ENT_UNIT_PHRASE &&
             ent_walk_phrase(walk, walk->place.last)->group == ENT_NONE) {
    take_governed(walk, unit);
  } else if (host != ENT_NONE) {
    take_reduced(walk, unit, host);
  } else if (last == ENT_UNIT_OPENER && !top_of(walk)->has_verb) {
    take_opened(walk, unit);
  } else if (last == ENT_UNIT_COMMA || is_date) {
    take_loose(walk, unit);
  } else {
    take_bare(walk, unit);
  }
}
