// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_TAG_RULES_H
#define ENT_EXTRACT_TAG_RULES_H

#include "extract/closed_class.h"
#include "extract/tags.h"

#include <stddef.h>
#include <stdint.h>

/// Where a rule looks besides the next words
typedef enum {
  ENT_LOOK_OVER_LEFT  = 1U << 0U,  ///< To the left beyond adverbs and "not"
  ENT_LOOK_OVER_RIGHT = 1U << 1U,  ///< To the right beyond adverbs
  ENT_LOOK_WANTS      = 1U << 2U,  ///< The clause still wants its verb
  ENT_LOOK_AHEAD      = 1U << 3U,  ///< What is a verb for sure comes later
  ENT_LOOK_NONE_AHEAD = 1U << 4U,  ///< None does
  ENT_LOOK_PLURAL     = 1U << 5U,  ///< The subject on the left is a plural
  ENT_LOOK_SINGULAR   = 1U << 6U,  ///< It is not
  ENT_LOOK_PARALLEL   = 1U << 7U,  ///< It can be what the last verb was
  ENT_LOOK_COMMA      = 1U << 8U,  ///< A comma stands on the left
  ENT_LOOK_START      = 1U << 9U,  ///< Nothing or a mark stands on the left
  ENT_LOOK_REPORTED   = 1U << 10U, ///< In a phrase behind a report: told X that
  ENT_LOOK_SUBJECT    = 1U << 11U, ///< The subject has been passed
  ENT_LOOK_NESTED     = 1U << 12U, ///< Two clauses still want their verbs
  ENT_LOOK_TWIN       = 1U << 13U, ///< What follows and is a verb like it
  ENT_LOOK_CAUSED     = 1U << 14U  ///< Behind the object of let, make, help
} EntTagLook;

/// Several of EntTagLook
typedef uint16_t EntTagLooks;

/**
   What tells between tags that a word can have.

   All that is not 0 must hold.
*/
typedef struct {
  EntTags     among;        ///< The word can be one of these
  EntTags     besides;      ///< And one of these
  EntTags     lacks;        ///< It cannot be any of these
  EntGroups   groups;       ///< Groups of it
  EntTags     left;         ///< What the word on the left is
  EntGroups   left_groups;  ///< Groups of it
  EntTags     right;        ///< What the word on the right can be
  EntTags     right_lacks;  ///< What it cannot be
  EntGroups   right_groups; ///< Groups of it
  EntTagLooks look;         ///< Where else to look
  EntTags     keep;         ///< What remains of the tags, if any does
  EntTags     give;         ///< Or what it is, though no list says so
  const char* example;      ///< Sentence with tags: "The/D attacks/N"
} EntTagRule;

/// Rules in the order in which they are tried
typedef struct {
  const EntTagRule* items;   ///< Rules
  size_t            n_items; ///< Number of rules
} EntTagRules;

/// Return the rules for words of grammar: that, to, 's, after
EntTagRules
ent_grammar_rules(void);

/// Return the rules for nouns, verbs, adjectives, to be tried afterwards
EntTagRules
ent_content_rules(void);

#endif // ENT_EXTRACT_TAG_RULES_H
