// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_NOTES_LISTS_H
#define ENT_READ_REPORT_NOTES_LISTS_H

#include "entente.h"
#include "read/report/flow.h"
#include "read/report/notes/notes.h"

#include <stdbool.h>

/// What is known while notes are looked for
typedef struct {
  EntFlow*  flow;    ///< The report
  EntNotes* notes;   ///< Notes so far
  bool*     is_note; ///< Whether a block belongs to one, by its index
} EntNoteSearch;

/// Find the numbered blocks behind headings such as "Endnotes"
ENT_NODISCARD EntStatus
ent_note_lists_headed(EntNoteSearch* search);

/// Find numbered blocks from 1 on whose number is cited in the text before
ENT_NODISCARD EntStatus
ent_note_lists_headless(EntNoteSearch* search);

/// Add one note, and the blocks behind it in which it goes on
ENT_NODISCARD EntStatus
ent_note_lists_take(EntNoteSearch* search, EntNote note);

#endif // ENT_READ_REPORT_NOTES_LISTS_H
