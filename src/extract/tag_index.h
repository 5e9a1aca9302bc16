// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_TAG_INDEX_H
#define ENT_EXTRACT_TAG_INDEX_H

#include "extract/tag_rules.h"
#include "extract/tags.h"

#include <stddef.h>
#include <stdint.h>

/// Rules in a table, at most
#define ENT_MAX_TAG_RULES 192U

/// A set of rules, a bit each
typedef struct {
  uint64_t bits[ENT_MAX_TAG_RULES / 64U]; ///< By the rule's place
} EntTagRuleSet;

/// Which rules of a table can change a word, by what the word can be
typedef struct {
  EntTagRuleSet among[ENT_N_TAGS]; ///< Those that ask for a tag
  EntTagRuleSet gives;             ///< Those that change a word of one tag
  EntTags       given;             ///< Tags of words that they change
} EntTagIndex;

/// Make the index of a table
EntTagIndex
ent_tag_index(EntTagRules rules);

/// Return the first rule from a place on that can change a word, or the number
/// of rules that a table may have
size_t
ent_tag_index_next(const EntTagIndex* index, EntTags can, size_t place);

#endif // ENT_EXTRACT_TAG_INDEX_H
