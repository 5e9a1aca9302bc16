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

/// What syntax has to know of words beyond their tags
typedef enum {
  ENT_WORD_CONTENT,  ///< Verb before a clause: say, believe
  ENT_WORD_TELL,     ///< Verb before a person and a clause: tell
  ENT_WORD_DIRECT,   ///< Its object does what follows: force X to
  ENT_WORD_APPEAL,   ///< That of its preposition does: call on X
  ENT_WORD_CAUSE,    ///< Verb before a bare infinitive: help X do
  ENT_WORD_GIVE,     ///< Verb with two objects: give
  ENT_WORD_COPULA,   ///< be, become, remain
  ENT_WORD_SEEM,     ///< Copula before adjectives only: seem
  ENT_WORD_BLAME,    ///< Its object does it: accuse X of doing
  ENT_WORD_TIME,     ///< Noun of time: year, Monday, June
  ENT_WORD_MONTH,    ///< Month
  ENT_WORD_AIM,      ///< Noun of intent: desire to, ability to
  ENT_WORD_NEGATIVE, ///< Adverb that denies: never, hardly
  ENT_WORD_NO,       ///< Word that denies a noun: no, neither
  ENT_WORD_DEFINITE, ///< the, this
  ENT_WORD_OWNER,    ///< Possessive pronoun: its
  ENT_WORD_NOR,      ///< nor, neither
  ENT_WORD_IF,       ///< if, unless
  ENT_WORD_WHAT,     ///< Begins what is asked or told: what, how
  ENT_WORD_WHEN,     ///< when, whenever, while
  ENT_WORD_WHERE,    ///< where, in which the noun has no place
  ENT_WORD_WHOSE,    ///< whose
  ENT_WORD_AFTER,    ///< Before noun or clause: after, since
  ENT_WORD_BOTH,     ///< both, either, neither: announces a pair
  ENT_WORD_FRONTED,  ///< Turns subject and verb round: only then
  ENT_WORD_COUNTRY,  ///< Name that is its own adjective: US, EU
  ENT_WORD_FOR,      ///< for
  ENT_WORD_LONG,     ///< First word of a preposition of several
  ENT_WORD_GOING,    ///< Before to, it is a modal: going, used
  ENT_WORD_OR,       ///< or, nor: a denial goes on
  ENT_WORD_ROLE,     ///< Noun before the name of its bearer: ally Syria
  ENT_WORD_PAST,     ///< Past of an auxiliary: was, had, did
  ENT_WORD_SPEND,    ///< Verb whose object is a time: spend
  ENT_WORD_ARTICLE,  ///< a, an
  ENT_WORD_ONLY,     ///< After not, it takes the denial back: only
  ENT_WORD_YET,      ///< yet
  ENT_WORD_ASKS,     ///< what, how: before a question
  ENT_WORD_WHO,      ///< who, which, whom: relative words
  ENT_WORD_QUESTION, ///< Question mark
  ENT_WORD_COMPASS,  ///< Before a people: South Korean
  ENT_WORD_BODY,     ///< Behind a name: Trump Administration
  ENT_WORD_NEWS,     ///< Noun before what is so: fact that
  ENT_WORD_LIKELY,   ///< Adverb that looks an adjective
  ENT_WORD_NAMING,   ///< Verb with a name behind: called
  ENT_WORD_WONDER,   ///< Verb before if: ask
  ENT_WORD_LONGER,   ///< longer
  ENT_WORD_BETWEEN,  ///< between
  ENT_WORD_BE,       ///< be
  ENT_WORD_OFFICE,   ///< Secretary, chief: of what follows
  ENT_WORD_BUREAU,   ///< State, Defense, Staff
  ENT_WORD_STAND,    ///< Verb without a passive: stood by
  ENT_WORD_ALONE,    ///< Verb that shares no object: try and use X
  ENT_WORD_SPEAK,    ///< Verb that stands behind what is said: said Lavrov
  ENT_WORD_SELF      ///< Pronoun that may only stress a noun: himself
} EntWordClass;

/// Set of one class
#define ENT_CLASS(name) (UINT64_C(1) << (unsigned)(ENT_WORD_##name))

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
