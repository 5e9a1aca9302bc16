// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_SYNTAX_NOUNS_H
#define ENT_EXTRACT_SYNTAX_NOUNS_H

#include "extract/syntax/walk.h"

#include <stdbool.h>
#include <stdint.h>

/// Return whether two units touch, but for adverbs
bool
ent_walk_touches(const EntWalk* walk, uint32_t left, uint32_t right);

/// Return whether a group has a flag
bool
ent_walk_has_flag(const EntWalk* walk, uint32_t unit, EntNounFlag flag);

/// Return the classes of a group's head
EntWordClasses
ent_walk_head_classes(const EntWalk* walk, uint32_t unit);

/// Return whether an article or genitive begins a group
bool
ent_walk_is_determined(const EntWalk* walk, uint32_t unit);

/// Return whether a clause with this group as its subject follows
bool
ent_walk_begins_clause(const EntWalk* walk, uint32_t unit);

/// Return whether the clause at hand, or one around it, still has no subject
bool
ent_walk_lacks_subject(const EntWalk* walk);

/// Return the group over a preposition, or before a participle, or none
uint32_t
ent_walk_host_unit(const EntWalk* walk, uint32_t unit);

/// Return whether a group only describes the name behind it: its ally Syria
bool
ent_walk_describes_next(const EntWalk* walk, uint32_t unit);

/// Return whether a name between commas says who it is: the president, X,
bool
ent_walk_precedes_name(const EntWalk* walk, uint32_t unit);

/// Return whether a group between commas says more of the one before it
bool
ent_walk_is_apposition(const EntWalk* walk, uint32_t unit);

/// Return whether a name bears the role before a phrase: envoy to X John Smith
bool
ent_walk_bears_role(const EntWalk* walk, uint32_t unit);

/// Put the bearer of a role in its place
void
ent_walk_name_bearer(const EntWalk* walk, uint32_t unit);

/// Join a group to the list before it
bool
ent_walk_join_list(EntWalk* walk, uint32_t unit);

#endif // ENT_EXTRACT_SYNTAX_NOUNS_H
