// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Every id that a record names must be the id of a record.

#include "graph/graph.h"

#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "model/lexical.h"
#include "model/naming.h"

#include <assert.h>

static size_t
find(EntGraph* const        graph,
     const EntRecordType    type,
     const EntText          id,
     const EntRecord* const record)
{
  static const EntNoticeId notices[] = {
    [ENT_ACTOR]   = ENT_NOTICE_UNKNOWN_ACTOR,
    [ENT_REPORT]  = ENT_NOTICE_UNKNOWN_REPORT,
    [ENT_SOURCE]  = ENT_NOTICE_UNKNOWN_SOURCE,
    [ENT_PASSAGE] = ENT_NOTICE_UNKNOWN_PASSAGE,
  };

  EntText name = id;
  if (type == ENT_SOURCE || type == ENT_PASSAGE) {
    graph->scratch.size = 0U;
    ent_name_add_node(&graph->scratch, ent_record_report(record), id);
    name = ent_bytes_view(&graph->scratch);
  }

  const size_t index = ent_graph_find(graph, type, name);
  if (index == SIZE_MAX) {
    const EntText by = record->type == ENT_CLAIM ? record->claim->passage
                                                 : ent_record_id(record);
    ent_graph_error(graph, record, notices[type], id, by);
  }

  return index;
}

static void
find_optional(EntGraph* const        graph,
              const EntRecordType    type,
              const EntText          id,
              const EntRecord* const record)
{
  if (id.size) {
    (void)find(graph, type, id, record);
  }
}

static void
resolve_actors(EntGraph* const graph)
{
  const EntTable* const table = &graph->tables[ENT_ACTOR];
  for (size_t i = 0U; i < table->n_entries; ++i) {
    const EntRecord* const record = &table->entries[i].record;
    const EntActor* const  actor  = record->actor;

    find_optional(graph, ENT_ACTOR, actor->rolls_up_to, record);
    find_optional(graph, ENT_REPORT, ent_actor_id_report(actor->id), record);
  }
}

static void
resolve_sources(EntGraph* const graph)
{
  const EntTable* const table = &graph->tables[ENT_SOURCE];
  for (size_t i = 0U; i < table->n_entries; ++i) {
    const EntRecord* const record = &table->entries[i].record;

    find_optional(graph, ENT_REPORT, record->source->report, record);
  }
}

static EntStatus
resolve_passages(EntGraph* const graph)
{
  const EntAllocator* const memory    = ent_world_memory(graph->world);
  const EntTable* const     table     = &graph->tables[ENT_PASSAGE];
  size_t                    n_sources = 0U;
  for (size_t i = 0U; i < table->n_entries; ++i) {
    n_sources += table->entries[i].record.passage->sources.n_items;
  }

  const size_t n = table->n_entries + 1U;
  graph->first_source =
    (uint32_t*)ent_memory_zeroed(memory, n, sizeof(uint32_t));
  graph->report_of = (uint32_t*)ent_memory_zeroed(memory, n, sizeof(uint32_t));
  graph->sources =
    (uint32_t*)ent_memory_zeroed(memory, n_sources + 1U, sizeof(uint32_t));
  if (!graph->first_source || !graph->report_of || !graph->sources) {
    return ENT_NO_MEMORY;
  }

  uint32_t next = 0U;
  for (size_t i = 0U; i < table->n_entries; ++i) {
    const EntRecord* const record  = &table->entries[i].record;
    const EntTexts         sources = record->passage->sources;

    graph->first_source[i] = next;
    graph->report_of[i] =
      (uint32_t)find(graph, ENT_REPORT, record->passage->report, record);
    for (size_t j = 0U; j < sources.n_items; ++j) {
      graph->sources[next++] =
        (uint32_t)find(graph, ENT_SOURCE, sources.items[j], record);
    }
  }

  graph->first_source[table->n_entries] = next;
  return graph->scratch.status;
}

static EntStatus
resolve_claims(EntGraph* const graph)
{
  const EntTable* const table = &graph->tables[ENT_CLAIM];
  graph->passage_of           = (uint32_t*)ent_memory_zeroed(
    ent_world_memory(graph->world), table->n_entries + 1U, sizeof(uint32_t));
  if (!graph->passage_of) {
    return ENT_NO_MEMORY;
  }

  for (size_t i = 0U; i < table->n_entries; ++i) {
    const EntRecord* const record = &table->entries[i].record;
    const EntClaim* const  claim  = record->claim;

    graph->passage_of[i] =
      (uint32_t)find(graph, ENT_PASSAGE, claim->passage, record);
    find_optional(graph, ENT_ACTOR, claim->from, record);
    find_optional(graph, ENT_ACTOR, claim->to, record);
    find_optional(graph, ENT_ACTOR, claim->speaker, record);
    find_optional(graph, ENT_ACTOR, claim->relayed_by, record);
  }

  return graph->scratch.status;
}

EntStatus
ent_graph_resolve(EntGraph* const graph)
{
  assert(graph);
  resolve_actors(graph);
  resolve_sources(graph);
  ENT_TRY(resolve_passages(graph));
  ENT_TRY(resolve_claims(graph));
  return graph->n_errors ? ENT_BAD_INPUT : ENT_SUCCESS;
}
