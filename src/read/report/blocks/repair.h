// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_BLOCKS_REPAIR_H
#define ENT_READ_REPORT_BLOCKS_REPAIR_H

#include "read/report/flow.h"

/**
   Put the blocks of a report right that was copied from a page.

   Words of the page's own controls ("Previous", "Share") are dropped; a block
   that goes on with the sentence of the one before it is flagged
   ENT_BLOCK_JOINS; the title is told from paragraphs.  To be called when notes
   are found.
*/
void
ent_repair(EntFlow* flow);

#endif // ENT_READ_REPORT_BLOCKS_REPAIR_H
