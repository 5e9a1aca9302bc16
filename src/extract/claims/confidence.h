// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_CLAIMS_CONFIDENCE_H
#define ENT_EXTRACT_CLAIMS_CONFIDENCE_H

#include "extract/analysis.h"

/// Return the confidence that a sentence writes: "with high confidence", or 0
EntConfidence
ent_confidence_of(const EntAnalysis* analysis);

#endif // ENT_EXTRACT_CLAIMS_CONFIDENCE_H
