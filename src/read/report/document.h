// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_DOCUMENT_H
#define ENT_READ_REPORT_DOCUMENT_H

#include "entente.h"
#include "read/report/flow.h"
#include "read/report/notes/links.h"
#include "read/report/notes/notes.h"
#include "read/report/sentences/sentences.h"

#include <stddef.h>
#include <stdint.h>

/// A title, heading, paragraph, item, quote, cell, caption or note
typedef struct {
  EntBlockKind kind;           ///< What it is
  unsigned     level;          ///< Depth or column, see EntBlockKind
  uint32_t     parent;         ///< Index of the heading above it, or none
  uint32_t     begin;          ///< First byte in the normalized text
  uint32_t     end;            ///< One past the last byte
  uint32_t     first_sentence; ///< Index of its first sentence
  uint32_t     n_sentences;    ///< Number of its sentences, none in notes
} EntNode;

/// A sentence of the report
typedef struct {
  uint32_t begin; ///< First byte in the normalized text
  uint32_t end;   ///< One past the last byte
  uint32_t node;  ///< Index of its node
} EntSentence;

/// A marker in the text: what cites one or several notes
typedef struct {
  uint32_t begin;    ///< First byte in the normalized text
  uint32_t end;      ///< One past the last byte
  uint32_t note;     ///< Index of the note that it links to, or none
  uint32_t sentence; ///< Index of the sentence that it ends or stands in
} EntMarker;

/// A note that a sentence cites, or a link in it
typedef struct {
  uint32_t sentence; ///< Index of the citing sentence
  uint32_t place;    ///< Byte in the normalized text
  uint32_t note;     ///< Index of the note, or none
  EntText  number;   ///< Number as the marker prints it, empty for a link
  EntText  href;     ///< Address of a link, empty for a note
  EntText  printed;  ///< The address as printed if that differs
} EntCitation;

/// A part of the flow's text that stands in the normalized text as it is
typedef struct {
  uint32_t begin; ///< First byte in the normalized text
  uint32_t flow;  ///< First byte in the flow's text
  uint32_t block; ///< Index of the flow's block
} EntSegment;

/**
   A report: its normalized text and what stands where in it.

   The text is that of all blocks that were kept, joined by line feeds; notes
   are part of it.  Offsets are bytes; ent_document_chars() gives code points.
*/
typedef struct {
  const EntAllocator* memory;    ///< Where all memory comes from
  EntText             input;     ///< Decoded input, for lines and columns
  EntFlow             flow;      ///< Blocks, marks and origins
  EntNoteLinks        links;     ///< Links in the text that lead to notes
  EntNotes            notes;     ///< Notes
  EntBytes            text;      ///< The normalized text
  EntSegment*         segments;  ///< Where its parts come from
  EntNode*            nodes;     ///< Nodes in the order of the text
  EntSentence*        sentences; ///< Sentences in the order of the text
  EntMarker*          markers;   ///< Markers in the order of the text
  EntCitation*        citations; ///< Citations by sentence
  size_t              n_segments;
  size_t              n_nodes;
  size_t              n_sentences;
  size_t              n_markers;
  size_t              n_citations;
  size_t              segment_room;
  size_t              node_room;
  size_t              sentence_room;
  size_t              marker_room;
  size_t              citation_room;
} EntDocument;

/// Make an empty document; `input` stays the caller's
EntDocument
ent_document_init(const EntAllocator* memory, EntText input);

/// Free all memory
void
ent_document_clear(EntDocument* document);

/**
   Make text and nodes from the flow, whose notes are found and whose blocks
   are repaired.
*/
ENT_NODISCARD EntStatus
ent_document_assemble(EntDocument* document);

/// Return where a byte of the flow stands in the normalized text, or none
size_t
ent_document_place(const EntDocument* document, size_t flow_offset);

/// Return the node of a byte of the normalized text
size_t
ent_document_node(const EntDocument* document, size_t offset);

/// Return the index of the sentence that a byte belongs to, or none
size_t
ent_document_sentence(const EntDocument* document, size_t offset);

/// Return the flow's block of a byte of the normalized text
size_t
ent_document_block(const EntDocument* document, size_t offset);

/// View a part of the normalized text
EntText
ent_document_text(const EntDocument* document, size_t begin, size_t end);

/// Where lines were counted up to; all zero at first
typedef struct {
  size_t   origin;  ///< First byte of a line of the input
  size_t   place;   ///< Byte of the input up to which lines are counted
  uint32_t n_lines; ///< Lines before it
} EntLineCursor;

/**
   Return line and column of the input where a byte of the text stands.

   Fast for offsets that rise from call to call.
*/
EntPosition
ent_document_position(const EntDocument* document,
                      EntLineCursor*     cursor,
                      const char*        name,
                      size_t             offset);

#endif // ENT_READ_REPORT_DOCUMENT_H
