// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_SYNTAX_GROUP_SCAN_H
#define ENT_EXTRACT_SYNTAX_GROUP_SCAN_H

#include "extract/syntax/work.h"

#include <stdbool.h>
#include <stdint.h>

/// Tags that grammar speaks of together
enum {
  NOMINAL  = ENT_BIT(NOUN) | ENT_BIT(NAME),
  MODIFIER = ENT_BIT(ADJECTIVE) | ENT_BIT(NUMBER) | NOMINAL,
  VERBAL   = ENT_BIT(PARTICIPLE) | ENT_BIT(GERUND) | ENT_BIT(PAST)
};

/// A group that is being read
typedef struct {
  EntParse* parse;     ///< Sentence that it stands in
  uint32_t  begin;     ///< Its first token
  uint32_t  at;        ///< Token that is looked at
  uint32_t  head;      ///< Its head, or none yet
  uint32_t  end;       ///< One past what belongs to it for sure
  uint32_t  owner;     ///< Its genitive, or none
  bool      is_quoted; ///< Whether a quote was opened in it
} EntGroupScan;

/// Return the set of the tag of a token
static inline EntTags
ent_scan_tag(const EntGroupScan* const scan, const uint32_t token)
{
  return ent_parse_bit(scan->parse, token);
}

/// Return the classes of a token's word
static inline EntWordClasses
ent_scan_classes(const EntGroupScan* const scan, const uint32_t token)
{
  return ent_parse_classes(scan->parse, token);
}

/// Return whether a token has a flag
static inline bool
ent_scan_has_flag(const EntGroupScan* const scan,
                  const uint32_t            token,
                  const EntTokenFlag        flag)
{
  return token < scan->parse->n &&
         (scan->parse->tokens->items[token].flags & (unsigned)flag);
}

/// Return whether a number can be a year
bool
ent_scan_is_year(const EntGroupScan* scan, uint32_t token);

/// Return whether an article, pronoun or genitive begins the group
bool
ent_scan_has_determiner(const EntGroupScan* scan);

/// Return whether the head is a noun of time
bool
ent_scan_is_time(const EntGroupScan* scan);

/// Return what the head is
EntHeadKind
ent_scan_kind(const EntGroupScan* scan);

/// Return whether the head is a plural
bool
ent_scan_is_plural(const EntGroupScan* scan);

/// Return whether an adverb belongs to an adjective or number behind it
bool
ent_scan_grades(const EntGroupScan* scan);

/// Return whether a coordinator or comma stands between adjectives of one noun
bool
ent_scan_joins_modifiers(const EntGroupScan* scan, uint32_t ahead);

/// Return whether an adjective behind a noun leads to another noun of its group
bool
ent_scan_continues(const EntGroupScan* scan, EntTags next);

/// Return whether a gerund is the second part of a noun: drug trafficking
bool
ent_scan_is_compound(const EntGroupScan* scan);

/// Return whether a date ends here: "in June 2025" before "Russian forces"
bool
ent_scan_ends_date(const EntGroupScan* scan);

/// Return whether a year stands by itself: "in 1973 Egypt attacked"
bool
ent_scan_ends_year(const EntGroupScan* scan);

/// Return whether a name begins here that the noun before it only describes
bool
ent_scan_begins_name(const EntGroupScan* scan);

/// Return whether a name is given what follows: sent Iran missiles
bool
ent_scan_is_given(const EntGroupScan* scan);

/// Return whether two full names meet here: to the United Nations John Smith
bool
ent_scan_parts_names(const EntGroupScan* scan);

#endif // ENT_EXTRACT_SYNTAX_GROUP_SCAN_H
