// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_NOTES_SOURCES_H
#define ENT_READ_REPORT_NOTES_SOURCES_H

#include "read/report/document.h"

#include <stddef.h>

#define ENT_MAX_NOTE_SOURCES 1000000U ///< Sources of all notes of a report

/// One of the documents that a note names
typedef struct {
  EntText href;     ///< Its address, empty if it has none
  EntText printed;  ///< The address as printed if that differs
  EntText citation; ///< What the note says if there is no address
} EntNoteSource;

/// The sources of all notes
typedef struct {
  EntNoteSource* items;   ///< Sources in the order of notes
  size_t         n_items; ///< Number of them
  size_t         room;    ///< Room for them
  size_t*        firsts;  ///< First source of each note, and one past the last
} EntNoteSources;

/**
   Find the sources of each note of a document, at least one a note.

   "Ibid." has those of the note before it, "See note 4" those of note 4; a note
   without an address has one source with its words.  What addresses and words
   view lives in the flow's arena and text.  Returns ENT_OVER_LIMIT if there are
   more than ENT_MAX_NOTE_SOURCES.
*/
ENT_NODISCARD EntStatus
ent_note_sources_open(EntNoteSources* sources, EntDocument* document);

/// Free the lists
void
ent_note_sources_clear(EntNoteSources* sources, const EntAllocator* memory);

#endif // ENT_READ_REPORT_NOTES_SOURCES_H
