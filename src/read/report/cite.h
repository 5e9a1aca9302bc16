// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_CITE_H
#define ENT_READ_REPORT_CITE_H

#include "read/report/document.h"
#include "read/report/notes/table.h"

/**
   Find the sentences of a document whose markers are found, and tell for each
   marker to which sentence it belongs.

   That is the sentence that the marker stands in or ends; a marker at the
   beginning of a node belongs to the node's first sentence.
*/
ENT_NODISCARD EntStatus
ent_cite_sentences(EntDocument* document);

/**
   Collect what each sentence cites: notes by its markers, and links.

   With `scope` ENT_SCOPE_PARAGRAPH each sentence cites what any sentence of
   its node cites.  Fills document->citations, ordered by sentence and place,
   each note or link once a sentence.
*/
ENT_NODISCARD EntStatus
ent_cite_collect(EntDocument*        document,
                 const EntNoteTable* table,
                 EntScope            scope);

#endif // ENT_READ_REPORT_CITE_H
