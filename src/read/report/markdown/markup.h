// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_MARKDOWN_MARKUP_H
#define ENT_READ_REPORT_MARKDOWN_MARKUP_H

#include "base/bytes.h"
#include "read/report/flow.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Where in raw HTML a reader is
typedef enum {
  ENT_MARKUP_TEXT,   ///< Between tags
  ENT_MARKUP_TAG,    ///< In a tag
  ENT_MARKUP_COMMENT ///< In a comment
} EntMarkupPlace;

/**
   Reader of raw HTML in Markdown.

   Tags are dropped and their text is kept; <sup>, <a href>, and names of
   anchors become marks, tags of blocks begin blocks.
*/
typedef struct {
  EntFlow*       flow;    ///< Where text and marks go
  EntBytes       tag;     ///< The tag so far, without brackets
  EntBytes       decoded; ///< Room for what was decoded
  EntMarkupPlace place;   ///< Where the reader is
  char           quote;   ///< Quote around an attribute's value, or 0
  bool           skips;   ///< Inside a script or style
  uint32_t       row;     ///< Group of the table row, or 0
  unsigned       column;  ///< Cells of the row so far
} EntMarkup;

/// Make a reader; allocates nothing
EntMarkup
ent_markup_init(EntFlow* flow, const EntAllocator* memory);

/// Free all memory
void
ent_markup_clear(EntMarkup* markup);

/// Forget an unfinished tag: a block of Markdown ends
void
ent_markup_reset(EntMarkup* markup);

/// Read a piece of HTML that stands in the input at `origin`
void
ent_markup_read(EntMarkup* markup, EntText piece, size_t origin);

/// Add an entity that stands in the input at `origin`
void
ent_markup_entity(EntMarkup* markup, EntText entity, size_t origin);

#endif // ENT_READ_REPORT_MARKDOWN_MARKUP_H
