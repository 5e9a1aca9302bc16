// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "write/facts.h"

#include "base/world.h"
#include "graph/graph.h"

#include <assert.h>
#include <stdlib.h>

static int
compare_facts(const void* const a, const void* const b)
{
  const EntFact* const x = (const EntFact*)a;
  const EntFact* const y = (const EntFact*)b;

  return x->subject != y->subject       ? (x->subject < y->subject ? -1 : 1)
         : x->is_twin != y->is_twin     ? (y->is_twin ? -1 : 1)
         : x->predicate != y->predicate ? (x->predicate < y->predicate ? -1 : 1)
         : x->object != y->object       ? (x->object < y->object ? -1 : 1)
                                        : 0;
}

static void
add_facts(EntFacts* const facts, const EntRelationship* const r)
{
  const EntFact fact     = { r->from, r->to, r->predicate, false };
  const EntFact twin     = { r->from, r->to, r->predicate, true };
  const EntFact inverted = { r->to, r->from, r->predicate, false };

  facts->items[facts->n_items++] = fact;
  if (r->predicate == ENT_PART_OF || r->predicate == ENT_MEMBER_OF) {
    facts->items[facts->n_items++] = twin;
  } else if (ent_predicate_is_symmetric(r->predicate)) {
    facts->items[facts->n_items++] = inverted;
  }
}

EntStatus
ent_facts_collect(const EntGraph* const graph, EntFacts* const out)
{
  assert(graph);
  const size_t n_relationships = ent_graph_n_relationships(graph);

  out->n_items = 0U;
  out->items   = (EntFact*)ent_memory_zeroed(
    ent_world_memory(graph->world), 2U * n_relationships + 1U, sizeof(EntFact));
  if (!out->items) {
    return ENT_NO_MEMORY;
  }

  for (size_t i = 0U; i < n_relationships; ++i) {
    const EntRelationship* const r = ent_graph_relationship(graph, i);
    if (r->is_fact) {
      add_facts(out, r);
    }
  }

  qsort(out->items, out->n_items, sizeof(EntFact), compare_facts);
  return ENT_SUCCESS;
}

void
ent_facts_write(const EntGraph* const graph,
                EntMap* const         map,
                const EntFact* const  fact)
{
  assert(graph);
  assert(map);
  const EntText   object = ent_graph_name(graph, ENT_ACTOR, fact->object);
  const EntRecord actor  = ent_graph_record(graph, ENT_ACTOR, fact->subject);
  if (fact->is_twin) {
    ent_map_twin(map, fact->predicate, actor.actor->kind, object);
  } else {
    ent_map_fact(map, fact->predicate, object);
  }
}
