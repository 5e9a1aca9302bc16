// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_HTML_GUARD_H
#define ENT_READ_REPORT_HTML_GUARD_H

#include "entente.h"

#include <stddef.h>

/**
   Find a tag with more attributes than are allowed, or that costs too much.

   libxml2 needs time with the square of the attributes of a tag (50,000 take
   half a minute).  Since comments, scripts and quotes may hide a tag from one
   reader and not from another, every "<" before a letter is taken for one,
   wherever it stands.  Returns its offset, or the text's size if all is good.
*/
size_t
ent_html_guard(EntText text, size_t max_attributes);

#endif // ENT_READ_REPORT_HTML_GUARD_H
