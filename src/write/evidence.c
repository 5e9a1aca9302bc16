// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "write/evidence.h"

#include "base/world.h"
#include "graph/graph.h"

#include <assert.h>
#include <stdlib.h>

static int
compare_evidence(const void* const a, const void* const b)
{
  const EntEvidence* const x = (const EntEvidence*)a;
  const EntEvidence* const y = (const EntEvidence*)b;

  return x->report != y->report ? (x->report < y->report ? -1 : 1)
         : x->relationship != y->relationship
           ? (x->relationship < y->relationship ? -1 : 1)
         : x->is_negated != y->is_negated
           ? (x->is_negated < y->is_negated ? -1 : 1)
         : x->claim != y->claim ? (x->claim < y->claim ? -1 : 1)
                                : 0;
}

static EntEvidence
evidence_of(const EntGraph* const graph,
            const uint32_t        claim,
            const uint32_t        relationship,
            const bool            by_report)
{
  const EntRecord   record   = ent_graph_record(graph, ENT_CLAIM, claim);
  const size_t      passage  = ent_graph_claim_passage(graph, claim);
  const size_t      report   = ent_graph_passage_report(graph, passage);
  const EntEvidence evidence = { by_report ? (uint32_t)report : 0U,
                                 relationship,
                                 record.claim->polarity == ENT_NEGATED,
                                 claim };
  return evidence;
}

EntEvidence*
ent_evidence_collect(const EntGraph* const graph, const bool by_report)
{
  assert(graph);
  const size_t       n_claims = ent_graph_n_records(graph, ENT_CLAIM);
  size_t             n_items  = 0U;
  EntEvidence* const items    = (EntEvidence*)ent_memory_zeroed(
    ent_world_memory(graph->world), n_claims + 1U, sizeof(EntEvidence));
  if (!items) {
    return NULL;
  }

  for (size_t i = 0U; i < ent_graph_n_relationships(graph); ++i) {
    const EntRelationship* const r = ent_graph_relationship(graph, i);
    for (uint32_t j = 0U; j < r->n_claims; ++j) {
      items[n_items++] =
        evidence_of(graph, r->claims[j], (uint32_t)i, by_report);
    }
  }

  qsort(items, n_items, sizeof(EntEvidence), compare_evidence);
  return items;
}
