// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_WRITE_RDF_H
#define ENT_WRITE_RDF_H

#include "base/bytes.h"
#include "entente.h"
#include "write/emitter.h"
#include "write/map.h"

/// Everything that one RDF output needs
typedef struct {
  EntNamespaces namespaces; ///< IRIs, with the base in them
  EntBytes      storage;    ///< Holds those that have the base
  EntEmitter    emitter;    ///< Writer of the format
  EntMap        map;        ///< Maker of triples
} EntRdfOutput;

/**
   Open an RDF output in place.

   Returns ENT_BAD_ARG if the format is not RDF, or if base or graph is no IRI.
*/
ENT_NODISCARD EntStatus
ent_rdf_output_open(EntRdfOutput*          rdf,
                    const EntEmitContext*  context,
                    const EntWriteOptions* options,
                    EntResolver            resolver);

/// Free an output; null emitters are allowed
void
ent_rdf_output_clear(EntRdfOutput* rdf);

/// Write a finished graph as RDF in canonical order
ENT_NODISCARD EntStatus
ent_rdf_write(const EntGraph*        graph,
              EntFormat              format,
              const EntWriteOptions* options,
              EntOutput              output);

/// Return the finder of IRIs that differ from the computed ones in a graph
EntResolver
ent_rdf_resolver(const EntGraph* graph);

#endif // ENT_WRITE_RDF_H
