// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_DOSSIER_H
#define ENT_READ_DOSSIER_H

#include "base/arena.h"
#include "entente.h"
#include "model/fields.h"
#include "model/record.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ENT_MAX_ERRORS 20U ///< Errors named before a reader gives up

/// An item of a list field, in the order of reading
typedef struct EntDossierItem EntDossierItem;

/// A claim that waits for the end of its passage
typedef struct EntDossierClaim EntDossierClaim;

/// A record that is being made
typedef struct {
  EntAnyRecord    record;   ///< What is known of it
  EntRecordType   type;     ///< Its type
  EntPosition     position; ///< Where it began
  uint32_t        seen;     ///< Bit for each field that was set
  EntDossierItem* items;    ///< List items, newest first
  bool            is_bad;   ///< Whether it has errors, so that it is not sent
} EntDraft;

/**
   Maker of records for both forms of dossiers.

   A reader says where each token stands, begins a record, sets its fields as it
   meets them, and ends it; a claim is begun and ended inside its passage.
   Errors in the content are counted, and reading goes on to name more of them.
*/
typedef struct {
  EntWorld*        world;    ///< Where notices go
  EntSink          sink;     ///< Where records go
  EntPosition      position; ///< Where the current token stands
  EntArena         arena;    ///< Texts of the record and its claims
  EntDraft         outer;    ///< Actor, report, source or passage
  EntDraft         claim;    ///< Claim inside a passage
  EntDraft*        draft;    ///< The one that is being set, or null
  EntDossierClaim* claims;   ///< Ended claims of the passage, newest first
  size_t           n_errors; ///< Errors so far
  EntStatus        status;   ///< Worst status so far
} EntDossier;

/// Make a maker at the start of a document; allocates nothing
EntDossier
ent_dossier_init(EntWorld* world, EntSink sink, const char* document);

/// Free what a maker holds
void
ent_dossier_clear(EntDossier* dossier);

/// Begin a record; a claim only between begin and end of a passage
void
ent_dossier_begin(EntDossier* dossier, EntRecordType type);

/// Copy a text into the arena, where it stays until the outer record ends
void
ent_dossier_keep(EntDossier* dossier, EntText text, EntText* out);

/// Set a field from its form in an attribute or a JSON string or number
void
ent_dossier_set(EntDossier* dossier, const EntField* field, EntText value);

/// Add an item to a list field; `lang` is for labels
void
ent_dossier_add(EntDossier*     dossier,
                const EntField* field,
                EntText         value,
                EntText         lang);

/// End a record; actors, reports, sources and whole passages go to the sink
void
ent_dossier_end(EntDossier* dossier);

/// Raise an error of structure; it is counted like all others
void
ent_dossier_error(EntDossier* dossier, unsigned notice, EntText a, EntText b);

/// Raise an error that is not of the current token
void
ent_dossier_error_at(EntDossier* dossier,
                     EntPosition position,
                     unsigned    notice,
                     EntText     a,
                     EntText     b);

/// Raise a notice of something that is left out, which is no error
void
ent_dossier_tell(EntDossier* dossier, unsigned notice, EntText name);

/// Give up: nothing that follows an error can make sense
void
ent_dossier_give_up(EntDossier* dossier);

/// Return whether reading makes no sense any more
bool
ent_dossier_is_lost(const EntDossier* dossier);

#endif // ENT_READ_DOSSIER_H
