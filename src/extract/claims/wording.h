// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_CLAIMS_WORDING_H
#define ENT_EXTRACT_CLAIMS_WORDING_H

#include "extract/claims/cue_words.h"
#include "extract/rules/rules.h"

/**
   Return the sentence's own short words for what a rule found, or none.

   "seized", "military operation": what can stand on a line from the first
   actor to the second.
*/
EntText
ent_wording_of(const EntCueSearch* search, const EntHit* hit);

#endif // ENT_EXTRACT_CLAIMS_WORDING_H
