// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_TELL_H
#define ENT_DRAW_TELL_H

#include "base/bytes.h"
#include "draw/proof.h"
#include "draw/scene.h"
#include "entente.h"

// Plain words, the same in all formats; each escapes them for itself

/// Return the words of a class of relations: "cooperation"
const char*
ent_tell_class(EntLineClass line_class);

/// Return the name of a certainty in classes of style: "hedged"
const char*
ent_tell_certainty_name(EntCertainty certainty);

/// Return the words of a certainty: "only hypothetical"
const char*
ent_tell_certainty(EntCertainty certainty);

/// Append who relates how to whom: "Russia - attacks - Ukraine"
void
ent_tell_relation(EntBytes* out, const EntScene* scene, const EntProof* proof);

/// Append class, certainty and number of claims: "conflict; disputed; 3 claims"
void
ent_tell_state(EntBytes* out, const EntProof* proof);

/**
   Append what one claim says beyond the bare relation.

   That is its verb, denial, modality, speaker, hedges, office, dates, goods
   and confidence: "attacks; likely; said by A; hedged: may".
*/
void
ent_tell_claim(EntBytes* out, const EntScene* scene, size_t index);

/**
   Append the label of a note as the report prints it: "11".

   If the graph has several reports, their letter goes before it: "B11".
*/
void
ent_tell_note(EntBytes*       out,
              const EntScene* scene,
              size_t          report,
              EntText         note);

/// Append the letter of a report, or nothing if it is the only one
void
ent_tell_letter(EntBytes* out, const EntScene* scene, size_t report);

/// Append who published what and when
void
ent_tell_report(EntBytes* out, const EntScene* scene, size_t index);

/// Append what a source is: the words of the note, else its address as printed
void
ent_tell_source(EntBytes* out, const EntSource* source);

/// Append the host of an address without "www.", or the address
void
ent_tell_host(EntBytes* out, EntText href);

#endif // ENT_DRAW_TELL_H
