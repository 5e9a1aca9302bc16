// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_HTML_LAYOUT_H
#define ENT_READ_REPORT_HTML_LAYOUT_H

#include "entente.h"
#include "read/report/flow.h"

/**
   Make paragraphs of the cells of tables that only lay out a page.

   A row is such if it has a heading, or a cell of three paragraphs and 2,000
   bytes.  Headings belong to no row or item afterwards.  Returns ENT_SUCCESS or
   ENT_NO_MEMORY.
*/
ENT_NODISCARD EntStatus
ent_html_undo_layout(EntFlow* flow);

#endif // ENT_READ_REPORT_HTML_LAYOUT_H
