// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_RULES_MATCH_SITE_H
#define ENT_EXTRACT_RULES_MATCH_SITE_H

#include "entente.h"
#include "extract/rules/match.h"

#include <stdint.h>

/// Return a trigger of some kind at a token, nothing else known of it
EntSite
ent_site_at(EntTriggerKind kind, uint32_t token);

/// Try the rules for the main verb of a clause
ENT_NODISCARD EntStatus
ent_match_verb(EntMatch* match, uint32_t clause);

/// Try the rules for a participle with a hyphen: Soviet-backed
ENT_NODISCARD EntStatus
ent_match_compound(EntMatch* match, uint32_t token);

/// Try the rules for a noun at the head of a group
ENT_NODISCARD EntStatus
ent_match_noun(EntMatch* match, uint32_t group);

/// Try the rules for a noun that says what an actor is
ENT_NODISCARD EntStatus
ent_match_be(EntMatch* match, uint32_t group, uint32_t token);

/// Try the rules for what stands after a copula, or behind its noun
ENT_NODISCARD EntStatus
ent_match_adjective(EntMatch* match, EntSite site);

/**
   Try the rules for a word and those that stand with it.

   `site` is where the word stands; its `end` and `behind` are filled in.
*/
ENT_NODISCARD EntStatus
ent_match_word(EntMatch* match, EntSite site, uint32_t word, EntPart part);

#endif // ENT_EXTRACT_RULES_MATCH_SITE_H
