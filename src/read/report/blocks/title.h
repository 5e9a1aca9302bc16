// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_BLOCKS_TITLE_H
#define ENT_READ_REPORT_BLOCKS_TITLE_H

#include "read/report/flow.h"

/**
   Settle which block of a finished flow is the title, and what the title is.

   The title is the heading that the metadata name, else the first of level 1.
   Headings of level 1 that say the same again are dropped.  Of a title "Words
   | Site" in the metadata the part is kept that a block bears out; the rest is
   the publisher, unless one is known.
*/
void
ent_title_settle(EntFlow* flow);

#endif // ENT_READ_REPORT_BLOCKS_TITLE_H
