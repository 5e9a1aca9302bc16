// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Claims with the same ends and predicate make a relationship.

#include "graph/graph.h"

#include "base/text.h"
#include "base/try.h"
#include "base/world.h"

#include <assert.h>
#include <stdlib.h>

// A claim with the indices that its relationship is sorted by
typedef struct {
  uint32_t from;           // Index of the first actor
  uint32_t predicate_rank; // Place of the predicate among their names
  uint32_t to;             // Index of the second actor
  uint32_t claim;          // Index of the claim
} Link;

static uint32_t
rank_of(const EntPredicate predicate)
{
  const EntText name = ent_text(ent_predicate_name(predicate));
  uint32_t      rank = 0U;
  for (unsigned i = 1U; i < ENT_N_PREDICATES; ++i) {
    const char* const other = ent_predicate_name((EntPredicate)i);

    rank += ent_text_compare(ent_text(other), name) < 0;
  }

  return rank;
}

static int
compare_links(const void* const a, const void* const b)
{
  const Link* const x = (const Link*)a;
  const Link* const y = (const Link*)b;

  return x->from != y->from ? (x->from < y->from ? -1 : 1)
         : x->predicate_rank != y->predicate_rank
           ? (x->predicate_rank < y->predicate_rank ? -1 : 1)
         : x->to != y->to       ? (x->to < y->to ? -1 : 1)
         : x->claim != y->claim ? (x->claim < y->claim ? -1 : 1)
                                : 0;
}

static void
fill_links(const EntGraph* const graph, Link* const links)
{
  uint32_t ranks[ENT_N_PREDICATES] = { 0U };
  for (unsigned i = 1U; i < ENT_N_PREDICATES; ++i) {
    ranks[i] = rank_of((EntPredicate)i);
  }

  const EntTable* const table = &graph->tables[ENT_CLAIM];
  for (size_t i = 0U; i < table->n_entries; ++i) {
    const EntClaim* const claim = table->entries[i].record.claim;
    const Link link = { (uint32_t)ent_graph_find_actor(graph, claim->from),
                        ranks[claim->predicate],
                        (uint32_t)ent_graph_find_actor(graph, claim->to),
                        (uint32_t)i };
    links[i]        = link;
  }

  qsort(links, table->n_entries, sizeof(Link), compare_links);
}

static bool
is_same_relationship(const Link* const a, const Link* const b)
{
  return a->from == b->from && a->predicate_rank == b->predicate_rank &&
         a->to == b->to;
}

/*
  The plain triple may be written if some claim is affirmed, factual, without
  speaker, relayer or hedge, and no claim of the same report negates the
  relationship.  Of each report it matters only whether it has the one and the
  other kind of claim.
*/
enum { HAS_PLAIN = 1U, HAS_NEGATED = 2U };

static void
weigh(EntGraph* const        graph,
      EntRelationship* const relationship,
      unsigned char* const   reports)
{
  const EntTable* const table = &graph->tables[ENT_CLAIM];
  for (uint32_t i = 0U; i < relationship->n_claims; ++i) {
    const uint32_t        index  = relationship->claims[i];
    const EntClaim* const claim  = table->entries[index].record.claim;
    const uint32_t        report = graph->report_of[graph->passage_of[index]];
    if (claim->polarity == ENT_NEGATED) {
      reports[report] |= HAS_NEGATED;
    } else {
      ++relationship->n_supporting;
      reports[report] |= ent_claim_is_plain(claim) ? HAS_PLAIN : 0U;
    }
  }

  for (uint32_t i = 0U; i < relationship->n_claims; ++i) {
    const uint32_t        index  = relationship->claims[i];
    const EntClaim* const claim  = table->entries[index].record.claim;
    const uint32_t        report = graph->report_of[graph->passage_of[index]];

    graph->facts[index] =
      reports[report] == HAS_PLAIN && ent_claim_is_plain(claim);
    relationship->is_fact |= graph->facts[index];
  }

  for (uint32_t i = 0U; i < relationship->n_claims; ++i) {
    const uint32_t index = relationship->claims[i];

    reports[graph->report_of[graph->passage_of[index]]] = 0U;
  }
}

static void
bundle(EntGraph* const graph, const Link* const links, const size_t n_links)
{
  EntRelationship* last = NULL;
  for (size_t i = 0U; i < n_links; ++i) {
    graph->claims[i] = links[i].claim;
    if (!last || !is_same_relationship(&links[i - 1U], &links[i])) {
      const EntClaim* const claim =
        graph->tables[ENT_CLAIM].entries[links[i].claim].record.claim;

      last            = &graph->relationships[graph->n_relationships++];
      last->from      = links[i].from;
      last->to        = links[i].to;
      last->predicate = claim->predicate;
      last->claims    = &graph->claims[i];
    }
    ++last->n_claims;
  }
}

EntStatus
ent_graph_relate(EntGraph* const graph)
{
  assert(graph);
  const EntAllocator* const memory    = ent_world_memory(graph->world);
  const size_t              n_links   = graph->tables[ENT_CLAIM].n_entries;
  const size_t              n_reports = graph->tables[ENT_REPORT].n_entries;

  Link* const links =
    (Link*)ent_memory_zeroed(memory, n_links + 1U, sizeof(Link));
  unsigned char* const reports =
    (unsigned char*)ent_memory_zeroed(memory, n_reports + 1U, 1U);
  graph->claims =
    (uint32_t*)ent_memory_zeroed(memory, n_links + 1U, sizeof(uint32_t));
  graph->facts = (unsigned char*)ent_memory_zeroed(memory, n_links + 1U, 1U);
  graph->relationships = (EntRelationship*)ent_memory_zeroed(
    memory, n_links + 1U, sizeof(EntRelationship));

  const bool is_good =
    links && reports && graph->claims && graph->facts && graph->relationships;
  if (is_good) {
    fill_links(graph, links);
    bundle(graph, links, n_links);
    for (size_t i = 0U; i < graph->n_relationships; ++i) {
      weigh(graph, &graph->relationships[i], reports);
    }
  }

  ent_memory_free(memory, links);
  ent_memory_free(memory, reports);
  return is_good ? ENT_SUCCESS : ENT_NO_MEMORY;
}
