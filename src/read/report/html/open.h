// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_HTML_OPEN_H
#define ENT_READ_REPORT_HTML_OPEN_H

#include "read/report/html/elements.h"
#include "read/report/html/table.h"

/**
   Do what an element asks for, beside flags, anchors and ends of blocks.

   `frame` is about to be pushed, and tells what its content inherits.
*/
void
ent_html_apply(EntHtml*                 html,
               EntHtmlFrame*            frame,
               const EntHtmlAttributes* attributes);

#endif // ENT_READ_REPORT_HTML_OPEN_H
