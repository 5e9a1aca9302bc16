// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_NOTES_MARKER_SCAN_H
#define ENT_READ_REPORT_NOTES_MARKER_SCAN_H

#include "entente.h"
#include "read/report/document.h"

#include <stddef.h>

/// How a marker is set
typedef enum {
  ENT_MARKER_LINK,        ///< A link that leads to a note
  ENT_MARKER_CARET,       ///< "[^3]"
  ENT_MARKER_BRACKETS,    ///< "[3]"
  ENT_MARKER_RAISED,      ///< Superscript of the format
  ENT_MARKER_SUPERSCRIPT, ///< Superscript digits of Unicode
  ENT_MARKER_GLUED,       ///< Digits behind a word's punctuation
  ENT_MARKER_PARENTHESES, ///< "(3)"
  ENT_N_MARKER_KINDS
} EntMarkerKind;

/// What may be a marker
typedef struct {
  EntMarkerKind kind;  ///< How it is set
  uint32_t      begin; ///< First byte in the normalized text
  uint32_t      end;   ///< One past the last byte
  uint32_t      note;  ///< Index of the note that a link leads to, or none
  unsigned      value; ///< Value of its first number, 0 for a label
} EntMarkerCandidate;

/// Growing list of candidates
typedef struct {
  EntMarkerCandidate* items;   ///< Candidates
  size_t              n_items; ///< Number of them
  size_t              room;    ///< Room for them
} EntMarkerCandidates;

/// Collect all that may be a marker, in the order of the text, none in notes
ENT_NODISCARD EntStatus
ent_marker_scan(const EntDocument* document, EntMarkerCandidates* out);

#endif // ENT_READ_REPORT_NOTES_MARKER_SCAN_H
