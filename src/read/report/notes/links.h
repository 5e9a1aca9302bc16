// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_NOTES_LINKS_H
#define ENT_READ_REPORT_NOTES_LINKS_H

#include "entente.h"
#include "read/report/flow.h"

/// A link in the text that leads to a note
typedef struct {
  uint32_t mark;  ///< Index of the link in the flow's marks
  uint32_t block; ///< Index of the block that it leads to
} EntNoteLink;

/// Growing list of such links
typedef struct {
  EntNoteLink* items;   ///< Links in the order of the text
  size_t       n_items; ///< Number of links
  size_t       room;    ///< Room for them
} EntNoteLinks;

/**
   Find the links that lead from the text to a note in the same document.

   Such a link reads like a marker, and leads to an anchor further on, or to a
   block that begins with the same number.  `links` is to be freed with the
   flow's allocator.
*/
ENT_NODISCARD EntStatus
ent_note_links_find(const EntFlow* flow, EntNoteLinks* links);

/**
   Return what a marker reads without what stands around it: "[12]", "(12)",
   "^12" and " 12 " give "12".
*/
EntText
ent_marker_core(EntText text);

#endif // ENT_READ_REPORT_NOTES_LINKS_H
