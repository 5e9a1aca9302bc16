// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_BLOCKS_CHROME_H
#define ENT_READ_REPORT_BLOCKS_CHROME_H

#include "read/report/flow.h"

#include <stdbool.h>

/// Return whether a block's text labels a control of a page: "Share"
bool
ent_chrome_is_control(EntText text);

/// Return whether a block's text is a phrase of page chrome, or a mere rule
bool
ent_chrome_is_phrase(EntText text);

/**
   Flag and drop the blocks of a finished flow that are a saved page's chrome.

   Those are single phrases ("Previous", "Share this article"), lines that
   consist of links only, and lists of links; not in notes, and not where a
   link's text is a URL or a note's number.
*/
void
ent_chrome_drop(EntFlow* flow);

#endif // ENT_READ_REPORT_BLOCKS_CHROME_H
