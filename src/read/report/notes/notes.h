// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_NOTES_NOTES_H
#define ENT_READ_REPORT_NOTES_NOTES_H

#include "entente.h"
#include "read/report/flow.h"
#include "read/report/notes/links.h"
#include "read/report/notes/numerals.h"

#include <stdbool.h>
#include <stddef.h>

/// An endnote or footnote: a run of blocks
typedef struct {
  EntPrefixKind kind;        ///< What stands around its number, none if linked
  EntText       number;      ///< Number or label, in the flow
  unsigned      value;       ///< Its value, 0 for a label
  uint32_t      first_block; ///< Index of its first block in the flow
  uint32_t      n_blocks;    ///< Number of its blocks, at least 1
  uint32_t      begin;       ///< Byte in the flow where its words begin
} EntNote;

/// Growing list of notes
typedef struct {
  EntNote* items;   ///< Notes in the order of their blocks
  size_t   n_items; ///< Number of notes
  size_t   room;    ///< Room for them
} EntNotes;

/**
   Find the notes of a report, and make their blocks ENT_BLOCK_NOTE.

   Notes are what `links` in the text lead to, the numbered
   blocks behind a heading such as "Endnotes", and numbered blocks in a row
   from 1 whose number stands in the text before.  A block without a number
   belongs to the note before it.  `notes` is to be freed with the flow's
   allocator.
*/
ENT_NODISCARD EntStatus
ent_notes_find(EntFlow* flow, const EntNoteLinks* links, EntNotes* notes);

/// Append a note to a list; notes may come in any order
ENT_NODISCARD EntStatus
ent_notes_add(EntNotes* notes, const EntAllocator* memory, EntNote note);

#endif // ENT_READ_REPORT_NOTES_NOTES_H
