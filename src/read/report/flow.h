// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_FLOW_H
#define ENT_READ_REPORT_FLOW_H

#include "base/arena.h"
#include "base/bytes.h"
#include "entente.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ENT_NO_INDEX UINT32_MAX ///< Index of nothing

/// Kind of a block of text
typedef enum {
  ENT_BLOCK_TITLE = 1, ///< Title of the report
  ENT_BLOCK_HEADING,   ///< Heading; level 1 to 6
  ENT_BLOCK_PARAGRAPH, ///< Paragraph
  ENT_BLOCK_ITEM,      ///< First paragraph of a list item; level from 1
  ENT_BLOCK_QUOTE,     ///< Paragraph of a block quote; level from 1
  ENT_BLOCK_CELL,      ///< Table cell; level is its column, from 1
  ENT_BLOCK_CAPTION,   ///< Caption of a figure or table
  ENT_BLOCK_NOTE       ///< Endnote or footnote
} EntBlockKind;

/// What a reader knows of a block beside its text, as bits
typedef enum {
  ENT_BLOCK_IN_ARTICLE = 1U << 0U, ///< Inside what the page calls its article
  ENT_BLOCK_IN_CHROME = 1U << 1U, ///< Inside a menu, aside, footer and the like
  ENT_BLOCK_IS_DROPPED = 1U << 2U, ///< Not part of the report
  ENT_BLOCK_JOINS      = 1U << 3U, ///< Goes on where the block before stopped
  ENT_BLOCK_IN_NOTES   = 1U << 4U  ///< Inside what the page calls its notes
} EntBlockFlag;

/// Bits of EntBlockFlag
typedef unsigned EntBlockFlags;

/// A block of text; its white space is folded and trimmed
typedef struct {
  EntBlockKind  kind;  ///< What it is
  EntBlockFlags flags; ///< What is known of it
  unsigned      level; ///< Depth or column, see EntBlockKind
  uint32_t      group; ///< Number of the list item or table row around it, or 0
  uint32_t      ordinal; ///< Number in an ordered list, or 0
  uint32_t      begin;   ///< First byte in the flow's text
  uint32_t      end;     ///< One past the last byte
} EntBlock;

/// Kind of a mark on text
typedef enum {
  ENT_MARK_LINK = 1,    ///< Link; value is the address as written
  ENT_MARK_SUPERSCRIPT, ///< Superscript
  ENT_MARK_ANCHOR       ///< Target of links; value is its name, no width
} EntMarkKind;

/// A mark on text
typedef struct {
  EntMarkKind kind;       ///< What it is
  uint32_t    begin;      ///< First byte in the flow's text
  uint32_t    end;        ///< One past the last byte
  uint32_t    block;      ///< Index of its block: an anchor may stand before it
  uint32_t    value;      ///< Address or name, first byte in the flow's values
  uint32_t    value_size; ///< Bytes of it
} EntMark;

/// From here on, bytes of the text stand at following bytes of the input
typedef struct {
  uint32_t begin;  ///< Byte in the flow's text
  uint32_t origin; ///< Byte in the input
} EntOrigin;

/// What a report says of itself, as printed; texts are in the flow's arena
typedef struct {
  EntText title;     ///< Title
  EntText author;    ///< Authors
  EntText publisher; ///< Publisher or name of the site
  EntText issued;    ///< Date in any form
  EntText href;      ///< Address of the report itself
  EntText lang;      ///< Language tag
} EntMetadata;

/**
   The text of a report as a reader of some format finds it: blocks in their
   order, with marks, and where each byte came from.

   A reader begins a block, adds text and marks, and ends it.  White space is
   folded to one blank and trimmed, what is invisible is left out, and words are
   made NFC (decisions 13); text outside any block makes a paragraph; a block
   without text is forgotten (its anchors pass to the next one).  Like
   EntBytes, a flow keeps failures in `status`, and further calls do nothing.
   Places are of 32 bits: the limit on reports leaves texts far below 4 GB.
*/
typedef struct {
  EntStatus     status;    ///< ENT_SUCCESS or ENT_NO_MEMORY
  EntArena      arena;     ///< Metadata, and what later stages add
  EntBytes      text;      ///< Text of all blocks, without separators
  EntBytes      values;    ///< Values of all marks
  EntBlock*     blocks;    ///< Blocks
  size_t        n_blocks;  ///< Number of blocks, an open one included
  EntMark*      marks;     ///< Marks, by begin
  size_t        n_marks;   ///< Number of marks
  EntOrigin*    origins;   ///< Origins, by begin
  size_t        n_origins; ///< Number of origins
  EntMetadata   metadata;  ///< What the report says of itself
  size_t        block_room;
  size_t        mark_room;
  size_t        origin_room;
  size_t        open_marks[8]; ///< Indices of open marks, innermost last
  size_t        n_open_marks;  ///< Number of them
  EntBlockFlags flags;         ///< Flags of blocks that begin
  uint32_t      group;         ///< Group of blocks that begin
  uint32_t      n_groups;      ///< Groups so far
  bool          is_open;       ///< Whether a block is open
  bool          is_blank;      ///< Whether white space waits to be folded
} EntFlow;

/// Return a place or number of items as what records keep
static inline uint32_t
ent_narrow(const size_t place)
{
  assert(place <= UINT32_MAX);
  return (uint32_t)place;
}

/// Make an empty flow; allocates nothing
EntFlow
ent_flow_init(const EntAllocator* memory);

/// Free all memory
void
ent_flow_clear(EntFlow* flow);

/// End the open block, if any, and begin another
void
ent_flow_begin(EntFlow* flow, EntBlockKind kind, unsigned level);

/**
   Add text to the open block; `origin` is the input's byte where it begins.

   The text must be strict UTF-8 without forbidden characters, and stand in the
   input as it is: pieces that do not (an entity, a replaced character) are
   added one by one.
*/
void
ent_flow_text(EntFlow* flow, EntText text, size_t origin);

/// End the open block, if any
void
ent_flow_end(EntFlow* flow);

/// Begin a mark where the next text will stand; at most eight are open at once
void
ent_flow_open(EntFlow* flow, EntMarkKind kind, EntText value);

/// End the innermost open mark of a kind; without one, nothing happens
void
ent_flow_close(EntFlow* flow, EntMarkKind kind);

/// Set a mark without width
void
ent_flow_anchor(EntFlow* flow, EntText name);

/// Keep a text of metadata with its white space folded, unless it is set
void
ent_flow_tell(EntFlow* flow, EntText* field, EntText value);

/// Make a number for a list item or table row
uint32_t
ent_flow_new_group(EntFlow* flow);

/// View the text of a block
EntText
ent_flow_block_text(const EntFlow* flow, const EntBlock* block);

/// View the text under a mark
EntText
ent_flow_mark_text(const EntFlow* flow, const EntMark* mark);

/// View the address or name of a mark
EntText
ent_flow_mark_value(const EntFlow* flow, const EntMark* mark);

/// Return the input's byte where a byte of the text stands
size_t
ent_flow_origin(const EntFlow* flow, size_t offset);

#endif // ENT_READ_REPORT_FLOW_H
