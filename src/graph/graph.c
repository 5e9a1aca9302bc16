// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: records, in any order, from any number of inputs.
// Goes out: the same records merged, sorted, with their references resolved.
// Refused: contradictions under one name, references to nothing.

#include "graph/graph.h"

#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "model/naming.h"
#include "model/record.h"

#include <assert.h>

#define MAX_ERRORS 20U

EntGraph*
ent_graph_new(EntWorld* const world)
{
  assert(world);
  const EntAllocator* const memory = ent_world_memory(world);
  EntGraph* const           graph =
    (EntGraph*)ent_memory_zeroed(memory, 1U, sizeof(EntGraph));
  if (graph) {
    graph->world   = world;
    graph->arena   = ent_arena_init(memory);
    graph->gate    = ent_gate_init(world);
    graph->scratch = ent_bytes_init(memory);
  }

  return graph;
}

void
ent_graph_free(EntGraph* const graph)
{
  if (!graph) {
    return;
  }

  const EntAllocator* const memory = ent_world_memory(graph->world);
  for (unsigned i = 0U; i <= ENT_CLAIM; ++i) {
    ent_memory_free(memory, graph->tables[i].entries);
  }

  ent_memory_free(memory, graph->passage_of);
  ent_memory_free(memory, graph->report_of);
  ent_memory_free(memory, graph->sources);
  ent_memory_free(memory, graph->first_source);
  ent_memory_free(memory, graph->passage_claims);
  ent_memory_free(memory, graph->first_claim);
  ent_memory_free(memory, graph->relationships);
  ent_memory_free(memory, graph->claims);
  ent_memory_free(memory, graph->facts);
  ent_bytes_clear(&graph->scratch);
  ent_gate_clear(&graph->gate);
  ent_arena_clear(&graph->arena);
  ent_memory_free(memory, graph);
}

// Adding

static EntStatus
make_name(EntGraph* const graph, const EntRecord* const record, EntText* out)
{
  EntBytes* const scratch = &graph->scratch;
  scratch->size           = 0U;
  ENT_TRY(ent_name_add_record(scratch, record));
  return ent_arena_text(&graph->arena, ent_bytes_view(scratch), out);
}

EntStatus
ent_graph_add(EntGraph* const graph, const EntRecord* const accepted)
{
  assert(graph);
  assert(accepted);

  EntTable* const table = &graph->tables[accepted->type];
  EntEntry* const entries =
    (EntEntry*)ent_memory_grow(ent_world_memory(graph->world),
                               table->entries,
                               table->n_entries,
                               &table->capacity,
                               sizeof(EntEntry));
  if (!entries || table->n_entries >= UINT32_MAX) {
    return ENT_NO_MEMORY;
  }

  table->entries        = entries;
  EntEntry* const entry = &entries[table->n_entries];
  ENT_TRY(make_name(graph, accepted, &entry->name));
  ENT_TRY(
    ent_record_copy(&graph->arena, accepted, entry->name, &entry->record));
  graph->has_iris |= ent_record_iri(accepted).size > 0U;
  ++table->n_entries;
  return ENT_SUCCESS;
}

static EntStatus
receive(void* const handle, const EntRecord* const record)
{
  EntGraph* const graph = (EntGraph*)handle;
  EntRecord       accepted;
  ENT_TRY(ent_gate_accept(&graph->gate, record, &accepted));
  return ent_graph_add(graph, &accepted);
}

EntSink
ent_graph_sink(EntGraph* const graph)
{
  assert(graph);
  const EntSink sink = { graph, receive };
  return sink;
}

// Finishing

void
ent_graph_error(EntGraph* const        graph,
                const EntRecord* const record,
                const unsigned         notice,
                const EntText          a,
                const EntText          b)
{
  assert(graph);
  assert(record);
  if (graph->n_errors++ < MAX_ERRORS) {
    ent_notice(graph->world, (EntNoticeId)notice, record->position, a, b);
  }
}

EntStatus
ent_graph_finish(EntGraph* const graph)
{
  assert(graph);
  assert(!graph->relationships);

  ent_graph_sort(graph);
  ENT_TRY(ent_graph_merge(graph));
  ENT_TRY(ent_graph_check_iris(graph));
  ENT_TRY(ent_graph_resolve(graph));
  ENT_TRY(ent_graph_group(graph));
  return ent_graph_relate(graph);
}

// Getters

EntWorld*
ent_graph_world(const EntGraph* const graph)
{
  assert(graph);
  return graph->world;
}

size_t
ent_graph_n_records(const EntGraph* const graph, const EntRecordType type)
{
  assert(graph);
  assert(type && type <= ENT_CLAIM);
  return graph->tables[type].n_entries;
}

EntRecord
ent_graph_record(const EntGraph* const graph,
                 const EntRecordType   type,
                 const size_t          index)
{
  assert(graph);
  assert(index < ent_graph_n_records(graph, type));
  return graph->tables[type].entries[index].record;
}

EntText
ent_graph_name(const EntGraph* const graph,
               const EntRecordType   type,
               const size_t          index)
{
  assert(graph);
  assert(index < ent_graph_n_records(graph, type));
  return graph->tables[type].entries[index].name;
}

size_t
ent_graph_find(const EntGraph* const graph,
               const EntRecordType   type,
               const EntText         name)
{
  assert(graph);
  const EntTable* const table = &graph->tables[type];

  size_t low  = 0U;
  size_t high = table->n_entries;
  while (low < high) {
    const size_t middle = low + (high - low) / 2U;
    const int    order =
      ent_text_compare_natural(table->entries[middle].name, name);
    if (!order) {
      return middle;
    }
    low  = order < 0 ? middle + 1U : low;
    high = order < 0 ? high : middle;
  }

  return SIZE_MAX;
}

size_t
ent_graph_find_actor(const EntGraph* const graph, const EntText id)
{
  assert(graph);
  return ent_graph_find(graph, ENT_ACTOR, id);
}

size_t
ent_graph_claim_passage(const EntGraph* const graph, const size_t claim)
{
  assert(graph);
  assert(claim < graph->tables[ENT_CLAIM].n_entries);
  return graph->passage_of[claim];
}

size_t
ent_graph_passage_report(const EntGraph* const graph, const size_t passage)
{
  assert(graph);
  assert(passage < graph->tables[ENT_PASSAGE].n_entries);
  return graph->report_of[passage];
}

bool
ent_graph_claim_is_fact(const EntGraph* const graph, const size_t claim)
{
  assert(graph);
  assert(claim < graph->tables[ENT_CLAIM].n_entries);
  return graph->facts[claim];
}

const uint32_t*
ent_graph_passage_sources(const EntGraph* const graph,
                          const size_t          passage,
                          size_t* const         n_out)
{
  assert(graph);
  assert(passage < graph->tables[ENT_PASSAGE].n_entries);

  const uint32_t begin = graph->first_source[passage];
  *n_out               = graph->first_source[passage + 1U] - begin;
  return graph->sources + begin;
}

const uint32_t*
ent_graph_passage_claims(const EntGraph* const graph,
                         const size_t          passage,
                         size_t* const         n_out)
{
  assert(graph);
  assert(passage < graph->tables[ENT_PASSAGE].n_entries);

  const uint32_t begin = graph->first_claim[passage];
  *n_out               = graph->first_claim[passage + 1U] - begin;
  return graph->passage_claims + begin;
}

size_t
ent_graph_n_relationships(const EntGraph* const graph)
{
  assert(graph);
  return graph->n_relationships;
}

const EntRelationship*
ent_graph_relationship(const EntGraph* const graph, const size_t index)
{
  assert(graph);
  assert(index < graph->n_relationships);
  return &graph->relationships[index];
}
