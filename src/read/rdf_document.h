// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_RDF_DOCUMENT_H
#define ENT_READ_RDF_DOCUMENT_H

#include "entente.h"
#include "read/rdf_raptor.h"
#include "read/reader.h"

/// An RDF document that is fed bytes as they come; opaque
typedef struct EntRdfDocumentImpl EntRdfDocument;

/**
   Begin a document.

   Statements go to `sink` once the guards let their bytes pass; the sink of
   `context` is not used.
*/
ENT_NODISCARD EntStatus
ent_rdf_document_new(const EntReadContext* context,
                     EntTripleSink         sink,
                     EntRdfDocument**      out);

/// Free a document
void
ent_rdf_document_free(EntRdfDocument* document);

/**
   Take bytes.

   N-Triples and N-Quads are parsed by whole lines as they come, in memory that
   does not grow with the document; the others wait for the end.  Returns
   ENT_BAD_INPUT after a notice.
*/
ENT_NODISCARD EntStatus
ent_rdf_document_add(EntRdfDocument* document, EntText bytes);

/// Parse what is left
ENT_NODISCARD EntStatus
ent_rdf_document_finish(EntRdfDocument* document);

/// Return the base that relative IRIs are resolved against
const char*
ent_rdf_base(const EntReadOptions* options);

#endif // ENT_READ_RDF_DOCUMENT_H
