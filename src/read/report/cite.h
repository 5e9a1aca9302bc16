// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_CITE_H
#define ENT_READ_REPORT_CITE_H

#include "read/report/document.h"
#include "read/report/notes/table.h"

#define ENT_MAX_CITATIONS 1000000U ///< Citations of all sentences of a report

/**
   Collect what each sentence cites: notes by its markers, and links.

   With `scope` ENT_SCOPE_PARAGRAPH each sentence cites what any sentence of
   its node cites.  Fills document->citations, ordered by sentence and place,
   each note or link once a sentence.  Returns ENT_OVER_LIMIT if there are more
   than ENT_MAX_CITATIONS.
*/
ENT_NODISCARD EntStatus
ent_cite_collect(EntDocument*        document,
                 const EntNoteTable* table,
                 EntScope            scope);

#endif // ENT_READ_REPORT_CITE_H
