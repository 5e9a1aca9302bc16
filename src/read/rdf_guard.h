// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_RDF_GUARD_H
#define ENT_READ_RDF_GUARD_H

#include "entente.h"

#define ENT_MAX_RDF_TAG 100U         ///< Bytes of a language tag
#define ENT_MAX_RDF_IRI 8192U        ///< Bytes of an IRI as written
#define ENT_MAX_RDF_LINE 8388608U    ///< Bytes of a line of N-Triples, N-Quads
#define ENT_MAX_RDF_SIZE 268435456U  ///< Bytes of any other document
#define ENT_MAX_RDF_BASES 16U        ///< Relative bases of a document
#define ENT_MAX_RDF_DEPTH 256U       ///< Open elements of RDF/XML
#define ENT_MAX_RDF_ATTRIBUTES 1000U ///< Attributes of a tag of RDF/XML

/**
   Look at the first bytes of a document and take off a byte order mark.

   `position` is moved behind the mark.  Returns ENT_BAD_INPUT after a notice
   if the text is in UTF-16 or UTF-32.
*/
ENT_NODISCARD EntStatus
ent_rdf_guard_encoding(EntWorld* world, EntPosition* position, EntText* bytes);

/**
   Check bytes of Turtle, TriG, N-Triples or N-Quads before Raptor sees them.

   Bytes of N-Triples and N-Quads are whole lines, those of the others the whole
   document.  `begin` is the place of the first byte.  Returns ENT_BAD_INPUT
   after a notice at the first fault.
*/
ENT_NODISCARD EntStatus
ent_rdf_guard(EntWorld*   world,
              EntFormat   format,
              EntText     bytes,
              EntPosition begin);

/**
   Overwrite comments of N-Triples or N-Quads with blanks, lines and all else
   staying in place.

   Raptor takes an apostrophe in a comment for the beginning of a string and
   passes over all lines up to the next.  Only for bytes that the guard let
   pass.
*/
void
ent_rdf_blank_comments(char* data, size_t size);

/// Check a document in RDF/XML likewise, with a parse that keeps nothing
ENT_NODISCARD EntStatus
ent_rdf_guard_xml(EntWorld* world, EntText bytes, EntPosition begin);

/// Return the place of a byte
EntPosition
ent_rdf_position(EntPosition begin, EntText bytes, size_t offset);

#endif // ENT_READ_RDF_GUARD_H
