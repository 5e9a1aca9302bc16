// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_WRITE_EMITTER_H
#define ENT_WRITE_EMITTER_H

#include "base/spool.h"
#include "entente.h"
#include "model/terms.h"

#include <stdbool.h>
#include <stdint.h>

/// Object of a triple
typedef struct {
  const EntTerm* iri;      ///< The IRI, or null for a literal
  EntText        text;     ///< Lexical form of a literal
  EntText        lang;     ///< Language tag, or empty
  EntTermId      datatype; ///< Datatype, or none for plain strings
} EntObject;

/// Namespaces of one output: the base is in them, and no term is looked up
typedef struct {
  EntText iris[ENT_N_NAMESPACES]; ///< IRI of each namespace
} EntNamespaces;

/**
   Writer of RDF in one format.

   Triples come by subject: subject(), property() as often as needed with all
   objects of one predicate in turn, end().  Failures are kept by the spool.
*/
typedef struct EntEmitter {
  void* handle; ///< State

  /// Declare prefixes; bit 1U << EntNamespace
  void (*begin)(void* handle, uint32_t prefixes);

  /// Begin a subject; `graph` is null for the default graph
  void (*subject)(void* handle, const EntTerm* graph, const EntTerm* subject);

  /// Write a property of the subject
  void (*property)(void*            handle,
                   const EntTerm*   predicate,
                   const EntObject* object);

  /// End the subject
  EntStatus (*end)(void* handle);

  /// End the document and hand all bytes on
  EntStatus (*finish)(void* handle);

  /// Free the state
  void (*free)(void* handle);
} EntEmitter;

/// What every emitter needs
typedef struct {
  EntWorld*            world;      ///< Memory and notices
  EntFormat            format;     ///< Format
  const EntNamespaces* namespaces; ///< Kept by the caller
  EntOutput            output;     ///< Where bytes go
} EntEmitContext;

/// Make an emitter of Turtle or TriG
ENT_NODISCARD EntStatus
ent_turtle_emitter_new(const EntEmitContext* context, EntEmitter* out);

/// Make an emitter of N-Triples or N-Quads
ENT_NODISCARD EntStatus
ent_lines_emitter_new(const EntEmitContext* context, EntEmitter* out);

/// Make an emitter of JSON-LD
ENT_NODISCARD EntStatus
ent_jsonld_emitter_new(const EntEmitContext* context, EntEmitter* out);

/// Make an emitter of RDF/XML
ENT_NODISCARD EntStatus
ent_rdfxml_emitter_new(const EntEmitContext* context, EntEmitter* out);

/// Make the emitter for a context's format; ENT_BAD_ARG if it is not RDF
ENT_NODISCARD EntStatus
ent_emitter_new(const EntEmitContext* context, EntEmitter* out);

/// Make an emitter that only collects the namespaces that are used
EntEmitter
ent_census_emitter(uint32_t* prefixes);

/// Add the namespaces of an object to a set
uint32_t
ent_object_prefixes(const EntObject* object);

/// Most bytes that the inside of a string takes
#define ENT_STRING_ROOM(text) (2U * (text).size)

/// Put the inside of a short string of Turtle and N-Triples, return its end
char*
ent_put_string(char* end, EntText text);

/// Append the inside of a short string of Turtle and N-Triples
void
ent_emit_string(EntBytes* out, EntText text);

#endif // ENT_WRITE_EMITTER_H
