// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_RULES_MATCH_PHRASE_H
#define ENT_EXTRACT_RULES_MATCH_PHRASE_H

#include "extract/rules/match.h"

#include <stdint.h>

/// Add a group to a place, unless it is none or the place is full
void
ent_standing_add(EntStanding* out, uint32_t group);

/// Return the group that a verb agrees with, or that it says more of
uint32_t
ent_match_grammatical(const EntClause* clause);

/// Add what a preposition of a clause governs, behind a token or close by
void
ent_phrases_of_clause(const EntMatch* match,
                      const EntSite*  site,
                      uint32_t        clause,
                      uint32_t        after,
                      const EntPlace* place,
                      EntStanding*    out);

/// Add what a preposition of a noun governs, also through its light verb
void
ent_phrases_of_noun(const EntMatch* match,
                    const EntSite*  site,
                    const EntPlace* place,
                    EntStanding*    out);

/// Add the groups whose owner does what the trigger says, or has it
void
ent_place_owner(const EntMatch* match, const EntSite* site, EntStanding* out);

#endif // ENT_EXTRACT_RULES_MATCH_PHRASE_H
