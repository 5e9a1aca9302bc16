// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_SYNTAX_CLASSES_H
#define ENT_EXTRACT_SYNTAX_CLASSES_H

#include "base/memory.h"
#include "base/names.h"
#include "entente.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Bit of a class
#define ENT_CLASS_BIT(number) (UINT64_C(1) << (unsigned)(number))

/// What syntax has to know of words beyond their tags
#define ENT_CLASS_CONTENT \
  ENT_CLASS_BIT(0) ///< Verb before a clause: say, believe
#define ENT_CLASS_TELL \
  ENT_CLASS_BIT(1) ///< Verb before a person and a clause: tell
#define ENT_CLASS_DIRECT \
  ENT_CLASS_BIT(2) ///< Its object does what follows: force X to
#define ENT_CLASS_APPEAL \
  ENT_CLASS_BIT(3) ///< That of its preposition does: call on X
#define ENT_CLASS_CAUSE \
  ENT_CLASS_BIT(4) ///< Verb before a bare infinitive: help X do
#define ENT_CLASS_GIVE ENT_CLASS_BIT(5)   ///< Verb with two objects: give
#define ENT_CLASS_COPULA ENT_CLASS_BIT(6) ///< be, become, remain
#define ENT_CLASS_SEEM ENT_CLASS_BIT(7) ///< Copula before adjectives only: seem
#define ENT_CLASS_BLAME \
  ENT_CLASS_BIT(8) ///< Its object does it: accuse X of doing
#define ENT_CLASS_TIME ENT_CLASS_BIT(9)   ///< Noun of time: year, Monday, June
#define ENT_CLASS_MONTH ENT_CLASS_BIT(10) ///< Month
#define ENT_CLASS_AIM \
  ENT_CLASS_BIT(11) ///< Noun of intent: desire to, ability to
#define ENT_CLASS_NEGATIVE \
  ENT_CLASS_BIT(12)                    ///< Adverb that denies: never, hardly
#define ENT_CLASS_NO ENT_CLASS_BIT(13) ///< Word that denies a noun: no, neither
#define ENT_CLASS_DEFINITE ENT_CLASS_BIT(14) ///< the, this
#define ENT_CLASS_OWNER ENT_CLASS_BIT(15)    ///< Possessive pronoun: its
#define ENT_CLASS_NOR ENT_CLASS_BIT(16)      ///< nor, neither
#define ENT_CLASS_IF ENT_CLASS_BIT(17)       ///< if, unless
#define ENT_CLASS_WHAT \
  ENT_CLASS_BIT(18) ///< Begins what is asked or told: what, how
#define ENT_CLASS_WHEN ENT_CLASS_BIT(19) ///< when, whenever, while
#define ENT_CLASS_WHERE \
  ENT_CLASS_BIT(20) ///< where, in which the noun has no place
#define ENT_CLASS_WHOSE ENT_CLASS_BIT(21) ///< whose
#define ENT_CLASS_AFTER \
  ENT_CLASS_BIT(22) ///< Before noun or clause: after, since
#define ENT_CLASS_BOTH \
  ENT_CLASS_BIT(23) ///< both, either, neither: announces a pair
#define ENT_CLASS_FRONTED \
  ENT_CLASS_BIT(24) ///< Turns subject and verb round: only then
#define ENT_CLASS_COUNTRY \
  ENT_CLASS_BIT(25) ///< Name that is its own adjective: US, EU
#define ENT_CLASS_FOR ENT_CLASS_BIT(26) ///< for
#define ENT_CLASS_ASPECT \
  ENT_CLASS_BIT(27) ///< Its object is a gerund: begin, stop
#define ENT_CLASS_LONG \
  ENT_CLASS_BIT(28) ///< First word of a preposition of several
#define ENT_CLASS_GOING \
  ENT_CLASS_BIT(29) ///< Before to, it is a modal: going, used
#define ENT_CLASS_OR ENT_CLASS_BIT(30) ///< or, nor: a denial goes on
#define ENT_CLASS_ROLE \
  ENT_CLASS_BIT(31) ///< Noun before the name of its bearer: ally Syria
#define ENT_CLASS_PAST \
  ENT_CLASS_BIT(32) ///< Past of an auxiliary: was, had, did
#define ENT_CLASS_SPEND \
  ENT_CLASS_BIT(33) ///< Verb whose object is a time: spend
#define ENT_CLASS_ARTICLE ENT_CLASS_BIT(34) ///< a, an
#define ENT_CLASS_ONLY \
  ENT_CLASS_BIT(35) ///< After not, it takes the denial back: only
#define ENT_CLASS_YET ENT_CLASS_BIT(36)  ///< yet
#define ENT_CLASS_ASKS ENT_CLASS_BIT(38) ///< what, how: before a question
#define ENT_CLASS_WHO ENT_CLASS_BIT(39)  ///< who, which, whom: relative words
#define ENT_CLASS_QUESTION ENT_CLASS_BIT(40) ///< Question mark
#define ENT_CLASS_COMPASS ENT_CLASS_BIT(41)  ///< Before a people: South Korean
#define ENT_CLASS_BODY \
  ENT_CLASS_BIT(42) ///< Behind a name: Trump Administration
#define ENT_CLASS_NEWS ENT_CLASS_BIT(43) ///< Noun before what is so: fact that
#define ENT_CLASS_LIKELY ENT_CLASS_BIT(44)  ///< Adverb that looks an adjective
#define ENT_CLASS_NAMING ENT_CLASS_BIT(45)  ///< Verb with a name behind: called
#define ENT_CLASS_WONDER ENT_CLASS_BIT(46)  ///< Verb before if: ask
#define ENT_CLASS_LONGER ENT_CLASS_BIT(47)  ///< longer
#define ENT_CLASS_BETWEEN ENT_CLASS_BIT(48) ///< between
#define ENT_CLASS_BE ENT_CLASS_BIT(49)      ///< be
#define ENT_CLASS_SPEAK \
  ENT_CLASS_BIT(37) ///< Verb that stands behind what is said: said Lavrov

/// Several of them
typedef uint64_t EntWordClasses;

/// What is known of words by id; looked up when it is first asked
typedef struct {
  EntWordClasses own; ///< What lists say of this very word
  EntWordClasses
    all; ///< Of what it is a form too; the highest bit if looked up
} EntClassed;

/// Classes of words, and memory for them
typedef struct {
  const EntAllocator* memory;   ///< Where memory comes from
  EntClassed*         items;    ///< By id
  size_t              n_items;  ///< Number of them
  size_t              room;     ///< Room for them
  bool                is_named; ///< Whether the words in the lists have ids
} EntClasses;

/// Make classes of no words
EntClasses
ent_classes_init(const EntAllocator* memory);

/// Free everything
void
ent_classes_clear(EntClasses* classes);

/**
   Make room for all words that have names by now.

   The first time, the words in the lists are named.
*/
ENT_NODISCARD EntStatus
ent_classes_update(EntClasses* classes, EntNames* names);

/// Add what is known of one word
ENT_NODISCARD EntStatus
ent_classes_add(EntClasses*    classes,
                EntNames*      names,
                EntText        word,
                EntWordClasses what);

/// Return the classes of a word
EntWordClasses
ent_classes_get(EntClasses* classes, const EntNames* names, uint32_t id);

#endif // ENT_EXTRACT_SYNTAX_CLASSES_H
