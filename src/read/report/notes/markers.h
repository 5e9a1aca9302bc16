// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_NOTES_MARKERS_H
#define ENT_READ_REPORT_NOTES_MARKERS_H

#include "read/report/document.h"
#include "read/report/notes/table.h"

/**
   Find the markers of notes in the text of a document.

   Read are "[1]", "[1, 3-5]", "[xvi]", "[^3]", superscripts of every kind,
   links to notes, and, where no other kind is used and the numbers follow each
   other, "(1)" and numbers glued to a word's punctuation ("office.12").  A
   number in brackets that has no note is a marker if it goes on with the
   others.  Fills document->markers; their sentences are not known yet.
*/
ENT_NODISCARD EntStatus
ent_markers_find(EntDocument* document, const EntNoteTable* table);

/// Return the words between the brackets of a marker: "1, 3-5"
EntText
ent_marker_list(EntText text);

/// What a marker's list names next: a number, or a range of numbers
typedef struct {
  EntText first; ///< Number or label as printed, empty at the end
  EntText last;  ///< Last number of a range, else empty
} EntMarkerPart;

/// Cut the next number or range off a marker's list; bad lists end early
EntMarkerPart
ent_marker_next(EntText* list);

#endif // ENT_READ_REPORT_NOTES_MARKERS_H
