// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_RDF_SCAN_H
#define ENT_READ_RDF_SCAN_H

#include "entente.h"

#include <stdbool.h>
#include <stddef.h>

/// What stands at a place of Turtle, TriG, N-Triples or N-Quads
typedef enum {
  ENT_SCAN_OTHER,   ///< A byte of something else, or two with a backslash
  ENT_SCAN_COMMENT, ///< Comment without the line's end
  ENT_SCAN_IRI,     ///< IRI in angle brackets
  ENT_SCAN_STRING,  ///< String in quotes of any sort
  ENT_SCAN_OPEN     ///< First byte of an IRI or string that does not end
} EntScan;

/**
   Tell what stands at `*i`, and move behind it.

   IRIs longer than the guard lets pass count as open.  A string in single
   quotes ends with its line at the latest.
*/
EntScan
ent_rdf_scan(EntFormat format, EntText bytes, size_t* i);

/// Return whether a format consists of lines
bool
ent_rdf_is_by_line(EntFormat format);

#endif // ENT_READ_RDF_SCAN_H
