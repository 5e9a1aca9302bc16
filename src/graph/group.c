// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Claims by passage, in the order in which people read them.

#include "graph/graph.h"

#include "base/text.h"
#include "base/world.h"

#include <assert.h>
#include <stdlib.h>

// A claim with what it is sorted by
typedef struct {
  const EntClaim* claim;   // The claim
  uint32_t        passage; // Index of its passage
  uint32_t        index;   // Its own index, the order of names
} Member;

static int
compare_members(const void* const a, const void* const b)
{
  const Member* const x = (const Member*)a;
  const Member* const y = (const Member*)b;
  if (x->passage != y->passage) {
    return x->passage < y->passage ? -1 : 1;
  }

  const int from = ent_text_compare(x->claim->from, y->claim->from);
  if (from) {
    return from;
  }

  const EntText is_x = ent_text(ent_predicate_name(x->claim->predicate));
  const EntText is_y = ent_text(ent_predicate_name(y->claim->predicate));
  const int     is   = ent_text_compare(is_x, is_y);
  if (is) {
    return is;
  }

  const int to = ent_text_compare(x->claim->to, y->claim->to);
  return to ? to : x->index < y->index ? -1 : x->index > y->index;
}

static void
fill(EntGraph* const graph, Member* const members)
{
  const size_t n_claims   = graph->tables[ENT_CLAIM].n_entries;
  const size_t n_passages = graph->tables[ENT_PASSAGE].n_entries;
  for (size_t i = 0U; i < n_claims; ++i) {
    members[i].claim   = graph->tables[ENT_CLAIM].entries[i].record.claim;
    members[i].passage = graph->passage_of[i];
    members[i].index   = (uint32_t)i;
    ++graph->first_claim[graph->passage_of[i] + 1U];
  }

  qsort(members, n_claims, sizeof(Member), compare_members);
  for (size_t i = 0U; i < n_claims; ++i) {
    graph->passage_claims[i] = members[i].index;
  }

  for (size_t i = 0U; i < n_passages; ++i) {
    graph->first_claim[i + 1U] += graph->first_claim[i];
  }
}

EntStatus
ent_graph_group(EntGraph* const graph)
{
  assert(graph);
  const EntAllocator* const memory     = ent_world_memory(graph->world);
  const size_t              n_claims   = graph->tables[ENT_CLAIM].n_entries;
  const size_t              n_passages = graph->tables[ENT_PASSAGE].n_entries;

  Member* const members =
    (Member*)ent_memory_zeroed(memory, n_claims + 1U, sizeof(Member));
  graph->passage_claims =
    (uint32_t*)ent_memory_zeroed(memory, n_claims + 1U, sizeof(uint32_t));
  graph->first_claim =
    (uint32_t*)ent_memory_zeroed(memory, n_passages + 2U, sizeof(uint32_t));

  const bool is_good = members && graph->passage_claims && graph->first_claim;
  if (is_good) {
    fill(graph, members);
  }

  ent_memory_free(memory, members);
  return is_good ? ENT_SUCCESS : ENT_NO_MEMORY;
}
