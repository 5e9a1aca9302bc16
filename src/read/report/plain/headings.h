// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_PLAIN_HEADINGS_H
#define ENT_READ_REPORT_PLAIN_HEADINGS_H

#include "read/report/plain/lines.h"

#include <stdint.h>

/// A heading in plain text
typedef struct {
  unsigned level;  ///< 1 or 2, or 0 if there is none
  EntText  second; ///< Its second line, or empty
} EntHeading;

/**
   Look whether the first line of a block is a heading.

   Headings are underlined, or stand between blank lines, are in capitals or in
   title case, have at most 15 words and no stop, and are followed by what does
   not begin in lower case.  The first block of a text need not be in title
   case.  `rest` is what follows the line; it is moved past the heading.
*/
EntHeading
ent_heading_find(const EntLine* line, EntText* rest, bool is_first);

/**
   Return the number of the page that a line names, or 0.

   `last` is that of the last page; bare numbers go on from it, or are small.
*/
uint32_t
ent_page_number(EntText line, uint32_t last);

#endif // ENT_READ_REPORT_PLAIN_HEADINGS_H
