// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_CANDIDATES_H
#define ENT_EXTRACT_CANDIDATES_H

#include "entente.h"
#include "extract/readings.h"
#include "extract/tags.h"
#include "extract/tokens.h"

#include <stddef.h>

/**
   Return all tags that a token can have, by its spelling and its readings.

   Capitals inside a sentence make names, and compounds are what their last part
   makes of them.  All words of the sentence were looked up.
*/
EntTags
ent_candidates(const EntReadings* readings,
               const EntTokens*   tokens,
               EntText            sentence,
               size_t             index);

#endif // ENT_EXTRACT_CANDIDATES_H
