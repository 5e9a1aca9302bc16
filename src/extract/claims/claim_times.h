// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_CLAIMS_CLAIM_TIMES_H
#define ENT_EXTRACT_CLAIMS_CLAIM_TIMES_H

#include "extract/analysis.h"
#include "extract/claims/times.h"
#include "extract/rules/rules.h"

/**
   Return the time at which a hit holds, or null.

   For a verb that is the time which its clause names; for a noun one that
   stands with the noun: "the June 2025 war", "the invasion in 1979".
*/
const EntTime*
ent_time_of_hit(const EntAnalysis* analysis,
                const EntTimes*    times,
                const EntHit*      hit);

#endif // ENT_EXTRACT_CLAIMS_CLAIM_TIMES_H
