// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_MARKDOWN_MARKS_H
#define ENT_READ_REPORT_MARKDOWN_MARKS_H

#include "read/report/markdown/source.h"

#include <stdbool.h>
#include <stddef.h>

/// What is known of marks before a line
typedef struct {
  size_t n_brackets;     ///< Brackets that are open in the paragraph
  size_t n_tildes;       ///< Runs of tildes in the paragraph
  bool   has_references; ///< Numbered definitions are of links
} EntMarkdownMarks;

/**
   Copy a line so that CommonMark takes its marks as they are meant.

   Markers of notes are no links, and bold marks with a blank on the wrong side
   are marks.  What would cost the parser time on each byte or line is hidden:
   brackets in many others, lists and quotes in many others, many tildes, long
   definitions.
*/
void
ent_markdown_marks_copy(EntMarkdownMarks*  marks,
                        EntMarkdownSource* source,
                        EntText            line);

#endif // ENT_READ_REPORT_MARKDOWN_MARKS_H
