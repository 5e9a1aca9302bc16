// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_MODEL_RECORD_H
#define ENT_MODEL_RECORD_H

#include "base/arena.h"
#include "entente.h"

/// Room for any of the five things
typedef union {
  EntActor   actor;   ///< ENT_ACTOR
  EntReport  report;  ///< ENT_REPORT
  EntSource  source;  ///< ENT_SOURCE
  EntPassage passage; ///< ENT_PASSAGE
  EntClaim   claim;   ///< ENT_CLAIM
} EntAnyRecord;

/**
   Copy a record with all that it views.

   `name` is its local name, which lives as long as the copy: id and report of
   a source or passage become views of it.  It may be empty.
*/
ENT_NODISCARD EntStatus
ent_record_copy(EntArena*        arena,
                const EntRecord* record,
                EntText          name,
                EntRecord*       out);

/// Return the id of a record; empty for claims
EntText
ent_record_id(const EntRecord* record);

/// Return the IRI that a record's node has instead of the computed one
EntText
ent_record_iri(const EntRecord* record);

/**
   Return the report that a source, passage or claim belongs to, else empty.

   Ids of sources and passages are unique in their report only.
*/
EntText
ent_record_report(const EntRecord* record);

/// Return whether a claim alone would allow the plain triple (decisions 1)
bool
ent_claim_is_plain(const EntClaim* claim);

#endif // ENT_MODEL_RECORD_H
