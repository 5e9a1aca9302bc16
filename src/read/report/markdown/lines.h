// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_MARKDOWN_LINES_H
#define ENT_READ_REPORT_MARKDOWN_LINES_H

#include "read/report/plain/lines.h"

/// Kind of a line of Markdown
typedef enum {
  ENT_LINE_BLANK,     ///< Nothing
  ENT_LINE_TEXT,      ///< Text, or what only the parser knows
  ENT_LINE_NOTE,      ///< Text that begins like a note
  ENT_LINE_ITEM,      ///< List item
  ENT_LINE_QUOTE,     ///< Block quote
  ENT_LINE_ROW,       ///< "| a | b"
  ENT_LINE_DELIMITER, ///< "|---|---|"
  ENT_LINE_RULE,      ///< "---", "***", "==="
  ENT_LINE_HEADING,   ///< "# A"
  ENT_LINE_MARKUP,    ///< "<div>", and fences
} EntMarkdownLineKind;

/// Tell the kind of a line
EntMarkdownLineKind
ent_markdown_line_kind(const EntLine* line);

/// Count the cells of a row that begins with a pipe
size_t
ent_markdown_count_cells(EntText row);

/// Return the size of a marker "[^label]" that a text begins with, or 0
size_t
ent_markdown_marker_size(EntText text);

/// Return the size of "[12]:" that a text begins with, or 0
size_t
ent_markdown_definition_size(EntText text);

/**
   Return whether a text has more references "[words][12]" than markers "[12]".

   If not, "[12]: https://…" is a note and no definition of links.
*/
bool
ent_markdown_has_references(EntText text);

#endif // ENT_READ_REPORT_MARKDOWN_LINES_H
