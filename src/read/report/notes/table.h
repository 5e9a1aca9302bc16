// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_NOTES_TABLE_H
#define ENT_READ_REPORT_NOTES_TABLE_H

#include "base/names.h"
#include "entente.h"
#include "read/report/notes/notes.h"

#include <stddef.h>

/// Notes by their numbers
typedef struct {
  const EntNotes* notes;  ///< All notes
  EntNames        names;  ///< Numbers in lower case
  uint32_t*       sorted; ///< Indices of notes, by number and then in order
  uint32_t*       firsts; ///< Where those of each number begin, by id from 1
} EntNoteTable;

/// Make a table of notes, which must stay as they are
ENT_NODISCARD EntStatus
ent_note_table_open(EntNoteTable*       table,
                    const EntAllocator* memory,
                    const EntNotes*     notes);

/// Free a table
void
ent_note_table_clear(EntNoteTable* table);

/**
   Return the index of the note of a number for a marker in a block.

   Where chapters count anew, that is the first note of the number behind the
   marker's block, else the last one.  Returns ENT_NO_INDEX if there is none.
*/
size_t
ent_note_table_find(const EntNoteTable* table, EntText number, size_t block);

#endif // ENT_READ_REPORT_NOTES_TABLE_H
