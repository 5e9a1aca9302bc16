// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_HTML_ELEMENTS_H
#define ENT_READ_REPORT_HTML_ELEMENTS_H

#include "base/bytes.h"
#include "entente.h"
#include "read/report/flow.h"
#include "read/report/html/meta.h"
#include "read/report/html/table.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// An open element, with what its content inherits
typedef struct {
  const char*   name;       ///< Its name, valid as long as it is open
  EntHtmlRole   role;       ///< What it is
  EntBlockKind  kind;       ///< Kind of the blocks in it
  unsigned      level;      ///< Level of the blocks in it
  unsigned      n_lists;    ///< Lists around its content
  unsigned      n_quotes;   ///< Block quotes around its content
  uint32_t      group;      ///< Group of the blocks in it
  uint32_t      number;     ///< Of a list's last item, or of an item
  size_t        item;       ///< Index of the item around it, or 0
  size_t        row;        ///< Index of the table row around it, or 0
  unsigned      column;     ///< Last column of a row
  EntBlockFlags flags;      ///< Flags of the blocks in it
  bool          is_omitted; ///< Whether its text is left out
  bool          is_pre;     ///< Whether line ends matter
  bool          is_ordered; ///< Whether it is a list with numbers
  bool          has_mark;   ///< Whether it has an open mark
  bool          has_begun;  ///< Whether an item's first block has begun
} EntHtmlFrame;

/// Maker of blocks out of elements
typedef struct {
  EntFlow*      flow;       ///< Takes the blocks
  EntHtmlMeta   meta;       ///< What the page tells of itself
  EntBytes      title;      ///< Text of the title element
  EntHtmlFrame* frames;     ///< Open elements, the page itself first
  size_t        n_frames;   ///< Number of them
  size_t        frame_room; ///< Room for them
  unsigned      n_breaks;   ///< Line breaks since the last text
  unsigned      n_newlines; ///< Line ends since the last text, in pre
} EntHtml;

/// Begin a page; returns ENT_NO_MEMORY or success, to be cleared in any case
ENT_NODISCARD EntStatus
ent_html_init(EntHtml* html, EntFlow* flow);

/// Free all but the flow
void
ent_html_clear(EntHtml* html);

/**
   Open an element.

   `name` is in small letters, and stays valid until the element is closed.
   `pairs` are names and values of attributes in turn up to a null, or null.
*/
void
ent_html_open(EntHtml* html, const char* name, const char* const* pairs);

/// Close the innermost element of this name, and what is open in it
void
ent_html_close(EntHtml* html, const char* name);

/// Add text; `origin` is the input's byte where it begins
void
ent_html_text(EntHtml* html, EntText text, size_t origin);

/// Close all elements and hand the metadata to the flow
void
ent_html_finish(EntHtml* html);

#endif // ENT_READ_REPORT_HTML_ELEMENTS_H
