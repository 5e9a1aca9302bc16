// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_CLAIMS_GOODS_H
#define ENT_EXTRACT_CLAIMS_GOODS_H

#include "base/arena.h"
#include "entente.h"
#include "extract/analysis.h"

#include <stdint.h>

/**
   View goods as the sentence names them, each item of a list by itself.

   Tokens from `begin` to before `end`: "advisors, helicopters, and jets" are
   three.  The list is the arena's, its texts are the sentence's.
*/
ENT_NODISCARD EntStatus
ent_goods_split(const EntAnalysis* analysis,
                EntArena*          arena,
                uint32_t           begin,
                uint32_t           end,
                EntTexts*          goods);

/// View the tokens from `begin` to before `end` as the sentence has them
EntText
ent_analysis_text(const EntAnalysis* analysis, uint32_t begin, uint32_t end);

#endif // ENT_EXTRACT_CLAIMS_GOODS_H
