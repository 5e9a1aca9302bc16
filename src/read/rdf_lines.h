// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_RDF_LINES_H
#define ENT_READ_RDF_LINES_H

#include "base/memory.h"
#include "entente.h"

#include <stddef.h>
#include <stdint.h>

/**
   Lines on which the blocks of a document in Turtle or TriG begin.

   Raptor tells about a statement only a line near the end of its block, which
   may be long.
*/
typedef struct {
  const EntAllocator* memory;   ///< Where the array comes from
  uint32_t*           starts;   ///< Lines, rising
  size_t              n_starts; ///< How many
  size_t              capacity; ///< Room in lines
} EntRdfLines;

/// Make an empty table; allocates nothing
EntRdfLines
ent_rdf_lines_init(const EntAllocator* memory);

/// Free the table
void
ent_rdf_lines_clear(EntRdfLines* lines);

/// Find the blocks of a document; its first line is 1
ENT_NODISCARD EntStatus
ent_rdf_lines_find(EntRdfLines* lines, EntFormat format, EntText bytes);

/// Return the line on which the block around a line begins
uint32_t
ent_rdf_lines_start(const EntRdfLines* lines, uint32_t line);

#endif // ENT_READ_RDF_LINES_H
