// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_PLAIN_WRAP_H
#define ENT_READ_REPORT_PLAIN_WRAP_H

#include "read/report/plain/lines.h"

/// How the lines of a text make paragraphs
typedef struct {
  bool   is_wrapped; ///< Lines that follow each other are one paragraph
  size_t width;      ///< Columns of a full line, if they are
} EntWrap;

/**
   Tell hard-wrapped text from text in which each line is a paragraph.

   In the former, lines go on in lower case, and the first word of a line would
   not have fitted on the line before.
*/
EntWrap
ent_wrap_measure(EntText text);

/// Return whether a word of the next line would have fitted on a line
bool
ent_wrap_is_short(const EntWrap* wrap,
                  const EntLine* line,
                  const EntLine* next);

/// Return whether a paragraph ends between two lines
bool
ent_wrap_parts(const EntWrap* wrap, const EntLine* line, const EntLine* next);

/**
   Return whether a block begins with a line that begins with a note's number,
   an item's or a bullet, although no blank line stands before.

   `last` is how the block before begins: numbers go on from it, and bullets
   are like it.
*/
bool
ent_wrap_starts(const EntWrap*  wrap,
                const EntLine*  line,
                const EntLine*  next,
                const EntStart* start,
                const EntStart* last);

#endif // ENT_READ_REPORT_PLAIN_WRAP_H
