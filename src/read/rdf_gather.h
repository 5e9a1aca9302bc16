// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_RDF_GATHER_H
#define ENT_READ_RDF_GATHER_H

#include "base/names.h"
#include "entente.h"
#include "read/rdf_raptor.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A statement, its terms by number; graphs are not kept
typedef struct {
  uint32_t subject;   ///< IRI, or "_:" and a label
  uint32_t predicate; ///< IRI
  uint32_t object;    ///< IRI, "_:" and a label, or characters of a literal
  uint32_t lang;      ///< Language tag, 0 if there is none
  uint32_t datatype;  ///< Datatype, 0 if there is none or it is xsd:string
  uint32_t line;      ///< Line, 0 if unknown
  uint8_t  kind;      ///< EntRdfKind of the object
  bool     is_used;   ///< Whether a record has it, or it can be derived
} EntStatement;

/// Some statements that stand together
typedef struct {
  EntStatement* items;   ///< First
  size_t        n_items; ///< How many
} EntStatements;

/// All statements of a document
typedef struct {
  EntNames      names;        ///< Their terms
  EntStatement* statements;   ///< Statements
  size_t        n_statements; ///< How many
  size_t        capacity;     ///< Room in statements
  uint32_t*     first;        ///< Of each name: its first as a subject, from 1
} EntGather;

/// Make an empty one; allocates nothing
EntGather
ent_gather_init(const EntAllocator* memory);

/// Free everything
void
ent_gather_clear(EntGather* gather);

/// Return the receiver that adds statements
EntTripleSink
ent_gather_sink(EntGather* gather);

/// Sort by subject and predicate, and unite equal statements
ENT_NODISCARD EntStatus
ent_gather_sort(EntGather* gather);

/// Return the statements with a subject; after sorting
EntStatements
ent_gather_subject(const EntGather* gather, uint32_t subject);

/// Return the statements with a subject and a predicate; after sorting
EntStatements
ent_gather_values(const EntGather* gather,
                  uint32_t         subject,
                  uint32_t         predicate);

/// Return the least line of the statements with a subject
uint32_t
ent_gather_line(const EntGather* gather, uint32_t subject);

/// Return the text of a name, the empty text for 0
EntText
ent_gather_text(const EntGather* gather, uint32_t name);

/// Return whether a name is that of a blank node, if it is no literal
bool
ent_gather_is_blank(const EntGather* gather, uint32_t name);

#endif // ENT_READ_RDF_GATHER_H
