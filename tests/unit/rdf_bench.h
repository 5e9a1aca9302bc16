// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_TESTS_UNIT_RDF_BENCH_H
#define ENT_TESTS_UNIT_RDF_BENCH_H

#include "harness.h"

#include "read/rdf_gather.h"
#include "read/rdf_nodes.h"
#include "read/reader.h"

/// Start of entente's IRIs in all graphs of these tests
#define RDF_BASE "urn:x/"

/// Prefixes of a graph in Turtle; what follows begins in line 2
#define PREFIXES                                                   \
  "@prefix : <https://w3id.org/entente/ontology#>. @prefix rdf: "  \
  "<http://www.w3.org/1999/02/22-rdf-syntax-ns#>. @prefix xsd: "   \
  "<http://www.w3.org/2001/XMLSchema#>. @prefix skos: "            \
  "<http://www.w3.org/2004/02/skos/core#>. @prefix prov: "         \
  "<http://www.w3.org/ns/prov#>. @prefix oa: "                     \
  "<http://www.w3.org/ns/oa#>. @prefix cito: "                     \
  "<http://purl.org/spar/cito/>. @prefix schema: "                 \
  "<https://schema.org/>. @prefix org: "                           \
  "<http://www.w3.org/ns/org#>. @prefix dct: "                     \
  "<http://purl.org/dc/terms/>. @prefix a: <urn:x/actor/>. "       \
  "@prefix r: <urn:x/report/>. @prefix n: <urn:x/source/>. "       \
  "@prefix s: <urn:x/passage/>. @prefix c: <urn:x/claim/>. "       \
  "@prefix l: <urn:x/relationship/>. @prefix o: <urn:x/office/>. " \
  "@prefix x: <urn:other:>.\n"

/// A graph that was read and sorted
typedef struct {
  EntBench       bench;   ///< World and its notices
  EntReadOptions options; ///< Base of these tests, not strict
  EntReadContext context; ///< What readers need, of a document "test"
  EntGather      gather;  ///< Statements
  EntNodes       nodes;   ///< Typed subjects, unless they were not found yet
} EntRdfBench;

/// Read statements in Turtle, which must be good
void
ent_rdf_bench_gather(EntRdfBench* rdf, const char* turtle);

/// Read statements and sort them
void
ent_rdf_bench_open(EntRdfBench* rdf, const char* turtle);

/// Read statements and find their nodes, which must be good
void
ent_rdf_bench_find(EntRdfBench* rdf, const char* turtle);

/// Free everything, and check that nothing is left
void
ent_rdf_bench_close(EntRdfBench* rdf);

/// Return the number of an IRI, which must be there: "urn:x/actor/a"
uint32_t
ent_rdf_bench_name(const EntRdfBench* rdf, const char* iri);

/// Return the node of an IRI, or null
EntNode*
ent_rdf_bench_node(const EntRdfBench* rdf, const char* iri);

/// Return the only value of a subject's property
EntStatement*
ent_rdf_bench_value(const EntRdfBench* rdf,
                    const char*        iri,
                    EntTermId          property);

/// Return how many statements no record has
size_t
ent_rdf_bench_n_left(const EntRdfBench* rdf);

/// Feed a text to a document of some format, `step` bytes at once
EntStatus
ent_rdf_feed(const EntReadContext* context,
             const char*           text,
             size_t                step,
             EntTripleSink         sink);

/// Read a graph with a given world and use it, as far as memory lasts
EntStatus
ent_rdf_with_graph(EntWorld*   world,
                   const char* turtle,
                   EntStatus (*use)(const EntReadContext* context,
                                    EntGather*            gather));

#endif // ENT_TESTS_UNIT_RDF_BENCH_H
