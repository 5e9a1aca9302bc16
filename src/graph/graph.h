// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_GRAPH_GRAPH_H
#define ENT_GRAPH_GRAPH_H

#include "base/arena.h"
#include "base/bytes.h"
#include "entente.h"
#include "model/accept.h"

#include <stddef.h>
#include <stdint.h>

/// A record with the local name of its node, which is its identity
typedef struct {
  EntRecord record; ///< The record, in the graph's arena
  EntText   name;   ///< Local name: "caracas-brief-p12"
} EntEntry;

/// All records of one type
typedef struct {
  EntEntry* entries;   ///< Sorted by name after finishing
  size_t    n_entries; ///< Number of records
  size_t    capacity;  ///< Room
} EntTable;

struct EntGraphImpl {
  EntWorld*        world;                  ///< Memory and notices
  EntArena         arena;                  ///< All records
  EntGate          gate;                   ///< Every record passes it
  EntBytes         scratch;                ///< Names while they are made
  EntTable         tables[ENT_CLAIM + 1U]; ///< By type, the first unused
  uint32_t*        passage_of;             ///< Passage of each claim
  uint32_t*        report_of;              ///< Report of each passage
  uint32_t*        sources;                ///< Sources of all passages, in turn
  uint32_t*        first_source;    ///< Begin of each passage's, one more
  uint32_t*        passage_claims;  ///< Claims of all passages, in turn
  uint32_t*        first_claim;     ///< Begin of each passage's, one more
  EntRelationship* relationships;   ///< In canonical order
  size_t           n_relationships; ///< Number of relationships
  uint32_t*        claims;          ///< Claims of all relationships, in turn
  unsigned char*   facts;           ///< Whether each claim makes a fact
  bool             has_iris;        ///< Whether a record has an IRI of its own
  size_t           n_errors;        ///< Errors found while finishing
};

/// Add a copy of a record that passed a gate
ENT_NODISCARD EntStatus
ent_graph_add(EntGraph* graph, const EntRecord* accepted);

/// Return the world of a graph
EntWorld*
ent_graph_world(const EntGraph* graph);

/// Return the local name of a record, valid as long as the graph
EntText
ent_graph_name(const EntGraph* graph, EntRecordType type, size_t index);

/// Return the index of a record by local name, or SIZE_MAX
size_t
ent_graph_find(const EntGraph* graph, EntRecordType type, EntText name);

/// Return the index of a passage's report
size_t
ent_graph_passage_report(const EntGraph* graph, size_t passage);

/**
   Return the indices of a passage's claims, and their number in `n_out`.

   They are sorted by from, predicate, to and name, which is how people read
   them; the hash in the name alone would shuffle them.
*/
const uint32_t*
ent_graph_passage_claims(const EntGraph* graph, size_t passage, size_t* n_out);

/// Return whether a claim allows the plain triple of its relationship
bool
ent_graph_claim_is_fact(const EntGraph* graph, size_t claim);

/// Print a place as "file:line"; valid until the scratch is used again
EntText
ent_graph_place(EntGraph* graph, EntPosition position);

/// Raise an error and count it
void
ent_graph_error(EntGraph*        graph,
                const EntRecord* record,
                unsigned         notice,
                EntText          a,
                EntText          b);

// Steps of finishing, in this order

/// Sort all tables by name
void
ent_graph_sort(EntGraph* graph);

/// Unite records of one name, and report contradictions
ENT_NODISCARD EntStatus
ent_graph_merge(EntGraph* graph);

/// Report records that share an IRI of their own
ENT_NODISCARD EntStatus
ent_graph_check_iris(EntGraph* graph);

/// Find what every reference names
ENT_NODISCARD EntStatus
ent_graph_resolve(EntGraph* graph);

/// Hand every passage its claims
ENT_NODISCARD EntStatus
ent_graph_group(EntGraph* graph);

/// Bundle claims into relationships and tell which are facts
ENT_NODISCARD EntStatus
ent_graph_relate(EntGraph* graph);

#endif // ENT_GRAPH_GRAPH_H
