// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_HTML_FLAGS_H
#define ENT_READ_REPORT_HTML_FLAGS_H

#include "read/report/html/elements.h"
#include "read/report/html/table.h"

/**
   Flag what stands in a block.

   Notes are no chrome, whatever is around them.
*/
void
ent_html_flag_block(EntHtmlFrame* frame, const EntHtmlAttributes* attributes);

/// Leave out a part of a paragraph that is hidden; it has no flags of its own
void
ent_html_flag_text(EntHtmlFrame* frame, const EntHtmlAttributes* attributes);

#endif // ENT_READ_REPORT_HTML_FLAGS_H
