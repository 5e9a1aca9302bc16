// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_MODEL_NAMING_H
#define ENT_MODEL_NAMING_H

#include "base/bytes.h"
#include "entente.h"

/**
   Return an id of a passage or source as it is kept: without "REPORT-".

   The prefix is dropped once, so that ids which carry the report and ids which
   do not name the same node.
*/
EntText
ent_name_within(EntText report, EntText id);

/// Append the local name of a passage or source: REPORT-ID
void
ent_name_add_node(EntBytes* out, EntText report, EntText id);

/// Append an id as a dossier must print it to be read back the same
void
ent_name_add_printed(EntBytes* out, EntText report, EntText id);

/// Append the local name of a relationship: FROM--PREDICATE--TO
void
ent_name_add_relationship(EntBytes*    out,
                          EntText      from,
                          EntPredicate predicate,
                          EntText      to);

/**
   Append the local name of a claim: REPORT-PASSAGE--HASH.

   HASH is the first 8 hex digits of the SHA-256 of from, predicate, to,
   polarity, modality, speaker, relayed-by, speech act, hedges (joined by
   "; "), office, start and end, joined by U+001F, absent ones empty.
*/
ENT_NODISCARD EntStatus
ent_name_add_claim(EntBytes* out, const EntClaim* claim);

/**
   Append the local name of a record's node, its own IRI aside.

   That is the id of an actor or report, REPORT-ID, or a claim's name.
*/
ENT_NODISCARD EntStatus
ent_name_add_record(EntBytes* out, const EntRecord* record);

/// Append the local name of an office: PERSON--ORGANIZATION--SLUG
ENT_NODISCARD EntStatus
ent_name_add_office(EntBytes* out, EntText person, EntText org, EntText office);

#endif // ENT_MODEL_NAMING_H
