// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_HTML_TEASERS_H
#define ENT_READ_REPORT_HTML_TEASERS_H

#include "read/report/flow.h"

/**
   Flag the teasers of other articles at the end of a page as dropped.

   They are blocks with nothing but links to the page's own site, among them
   dates and a few words, and the heading above; sources are none.
*/
void
ent_html_drop_teasers(EntFlow* flow);

#endif // ENT_READ_REPORT_HTML_TEASERS_H
