// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_PLAIN_LINES_H
#define ENT_READ_REPORT_PLAIN_LINES_H

#include "base/text.h"
#include "entente.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A line of a text
typedef struct {
  EntText whole;  ///< The line without its end
  EntText text;   ///< The same without white space around it
  size_t  indent; ///< Columns of white space before the text
} EntLine;

/// How the text of a line begins
typedef enum {
  ENT_START_NONE,   ///< Like any other
  ENT_START_BULLET, ///< Bullet or dash, and a blank
  ENT_START_NUMBER, ///< "12.", "12)" or "(12)", and a blank
  ENT_START_NOTE    ///< "[12]", "[xvi]", "[^a]" or superscript digits
} EntStartKind;

/// Beginning of a line
typedef struct {
  EntStartKind kind;   ///< What it is
  size_t       size;   ///< Bytes up to what it stands before
  uint32_t     number; ///< The number, or the code point of the bullet
} EntStart;

/**
   Cut the next line off a text.

   Lines end with LF, CR, both, or a form feed.  No-break spaces count as white
   space.  Returns false at the end.
*/
bool
ent_line_next(EntText* rest, EntLine* line);

/// Return the next line that is not blank, or an empty line
EntLine
ent_line_peek(EntText rest);

/// Tell how a trimmed line begins
EntStart
ent_start_of(EntText text);

#endif // ENT_READ_REPORT_PLAIN_LINES_H
