// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_RDF_RAPTOR_H
#define ENT_READ_RDF_RAPTOR_H

#include "entente.h"

#include <stdbool.h>
#include <stdint.h>

/// Kind of a term
typedef enum {
  ENT_RDF_IRI = 1, ///< IRI
  ENT_RDF_BLANK,   ///< Blank node
  ENT_RDF_LITERAL  ///< Literal
} EntRdfKind;

/// A term of a statement, a view
typedef struct {
  EntRdfKind kind;     ///< Kind, 0 for the default graph
  EntText    text;     ///< IRI, label without "_:", or the literal's characters
  EntText    lang;     ///< Language tag of a literal, or empty
  EntText    datatype; ///< IRI of a literal's datatype, or empty
} EntRdfTerm;

/// A statement, valid during the call that hands it over
typedef struct {
  EntRdfTerm subject;   ///< IRI or blank node
  EntRdfTerm predicate; ///< IRI
  EntRdfTerm object;    ///< Any term
  EntRdfTerm graph;     ///< Name of the graph, kind 0 if it has none
  uint32_t   line;      ///< Line near which it was read, 1-based
} EntTriple;

/// Receiver of statements; a status above ENT_FAILURE ends the parse
typedef struct {
  void* handle;                                                ///< Passed along
  EntStatus (*receive)(void* handle, const EntTriple* triple); ///< Function
} EntTripleSink;

/// A parse of one document by Raptor; opaque
typedef struct EntRdfParserImpl EntRdfParser;

/**
   Begin to parse a document.

   `base` is the IRI that relative ones are resolved against.  Blank nodes are
   named "u" and their label, or "g" and a number where the document gives no
   label; by their label alone in N-Triples and N-Quads.  All bytes must have
   passed the guards.
*/
ENT_NODISCARD EntStatus
ent_rdf_parser_new(EntWorld*      world,
                   EntFormat      format,
                   const char*    document,
                   const char*    base,
                   EntTripleSink  sink,
                   EntRdfParser** out);

/// Free a parser
void
ent_rdf_parser_free(EntRdfParser* parser);

/**
   Parse bytes: whole lines of N-Triples and N-Quads, else the whole document.

   Statements may have been delivered when it returns ENT_BAD_INPUT after
   notices.
*/
ENT_NODISCARD EntStatus
ent_rdf_parser_add(EntRdfParser* parser, EntText bytes, bool is_last);

/**
   Return Raptor's state of a world, a raptor_world, or null if memory ended.

   It is opened at the first call, and freed with the world.
*/
void*
ent_rdf_raptor(EntWorld* world);

#endif // ENT_READ_RDF_RAPTOR_H
