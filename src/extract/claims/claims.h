// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_CLAIMS_CLAIMS_H
#define ENT_EXTRACT_CLAIMS_CLAIMS_H

#include "base/arena.h"
#include "entente.h"
#include "extract/claims/cue_words.h"
#include "extract/claims/times.h"
#include "extract/rules/rules.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A claim before it is a record: by indices, to be compared
typedef struct {
  uint32_t from;    ///< Index of the first actor
  uint32_t to;      ///< Index of the second actor
  uint32_t speaker; ///< Index of who says so, or ENT_NO_ACTOR
  uint32_t doubt;   ///< Less is surer
  EntClaim record;  ///< The record, without report and passage
} EntDraft;

/// Claims of one sentence, and memory for the next one
typedef struct {
  const EntAllocator* memory;  ///< Where memory comes from
  EntArena            arena;   ///< Holds what the records view
  EntDraft*           drafts;  ///< One for each pair, predicate and polarity
  EntClaim*           items;   ///< The claims, in the order of their triggers
  size_t              n_items; ///< Number of drafts, and of claims
  size_t              draft_room;
  size_t              room;
  bool                keeps_all; ///< Whether claims that say the same are kept
} EntClaims;

/// Make an empty list of claims
EntClaims
ent_claims_init(const EntAllocator* memory);

/// Free everything
void
ent_claims_clear(EntClaims* claims);

/**
   Make claims of what rules and names say in a sentence.

   Those of the last sentence are gone.  Of two that differ only in how sure
   they are the surer one stays.  `actors` learns which actors are spoken of.
*/
ENT_NODISCARD EntStatus
ent_claims_make(EntClaims*          claims,
                const EntCueSearch* search,
                EntActors*          actors,
                const EntHits*      hits,
                const EntTimes*     times);

#endif // ENT_EXTRACT_CLAIMS_CLAIMS_H
