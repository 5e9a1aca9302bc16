// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_WRITE_EVIDENCE_H
#define ENT_WRITE_EVIDENCE_H

#include "entente.h"

#include <stddef.h>
#include <stdint.h>

/// A claim that supports or disputes a relationship
typedef struct {
  uint32_t report;       ///< Index of the report whose graph it stands in
  uint32_t relationship; ///< Index of the relationship
  uint32_t is_negated;   ///< Whether it disputes the relationship
  uint32_t claim;        ///< Index of the claim
} EntEvidence;

/**
   Collect all evidence, sorted by report, relationship, polarity and claim.

   Without graphs of reports (`by_report` false) all stands in report 0.
   Returns an array of as many items as there are claims, to be freed with the
   world's memory, or null if memory ended.
*/
EntEvidence*
ent_evidence_collect(const EntGraph* graph, bool by_report);

#endif // ENT_WRITE_EVIDENCE_H
