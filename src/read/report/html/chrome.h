// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_HTML_CHROME_H
#define ENT_READ_REPORT_HTML_CHROME_H

#include "entente.h"
#include "read/report/flow.h"

/**
   Flag the blocks of a page that are no part of the report as dropped.

   These are chrome, what stands outside an article that holds most of the
   text, and runs of links; but no note that the report refers to.  Returns
   ENT_SUCCESS or ENT_NO_MEMORY.
*/
ENT_NODISCARD EntStatus
ent_html_drop_chrome(EntFlow* flow);

/**
   Make a heading of the first level the title of the report.

   It is one that begins the page's own title, else the first in the article,
   else the only one.  If the page's title is weak, from the title element
   that often names the site too, the heading's text is taken instead.
*/
void
ent_html_choose_title(EntFlow* flow, bool is_weak);

#endif // ENT_READ_REPORT_HTML_CHROME_H
