// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Two things may not share an IRI: in RDF they would be one.

#include "graph/graph.h"

#include "base/notice.h"
#include "base/text.h"
#include "base/world.h"

#include <stdlib.h>

static int
compare_iris(const void* const a, const void* const b)
{
  const EntRecord* const x = *(const EntRecord* const*)a;
  const EntRecord* const y = *(const EntRecord* const*)b;
  const int order = ent_text_compare(ent_record_iri(x), ent_record_iri(y));
  if (order) {
    return order;
  }

  return x->position.line < y->position.line
           ? -1
           : x->position.line > y->position.line;
}

static size_t
collect(const EntGraph* const graph, const EntRecord** const records)
{
  size_t n_records = 0U;
  for (unsigned i = ENT_ACTOR; i <= ENT_CLAIM; ++i) {
    const EntTable* const table = &graph->tables[i];
    for (size_t j = 0U; j < table->n_entries; ++j) {
      const EntRecord* const record = &table->entries[j].record;
      if (ent_record_iri(record).size) {
        records[n_records++] = record;
      }
    }
  }

  return n_records;
}

static void
compare_neighbours(EntGraph* const         graph,
                   const EntRecord** const records,
                   const size_t            n_records)
{
  for (size_t i = 1U; i < n_records; ++i) {
    const EntText iri = ent_record_iri(records[i]);
    if (ent_text_equals(ent_record_iri(records[i - 1U]), iri)) {
      ent_graph_error(graph,
                      records[i],
                      ENT_NOTICE_SAME_NAME,
                      iri,
                      ent_graph_place(graph, records[i - 1U]->position));
    }
  }
}

EntStatus
ent_graph_check_iris(EntGraph* const graph)
{
  if (!graph->has_iris) {
    return ENT_SUCCESS;
  }

  const EntAllocator* const memory = ent_world_memory(graph->world);
  size_t                    n_all  = 0U;
  for (unsigned i = ENT_ACTOR; i <= ENT_CLAIM; ++i) {
    n_all += graph->tables[i].n_entries;
  }

  const EntRecord** const records = (const EntRecord**)ent_memory_zeroed(
    memory, n_all + 1U, sizeof(const EntRecord*));
  if (!records) {
    return ENT_NO_MEMORY;
  }

  const size_t n_records = collect(graph, records);
  qsort(records, n_records, sizeof(const EntRecord*), compare_iris);
  compare_neighbours(graph, records, n_records);
  ent_memory_free(memory, (void*)records);
  return graph->n_errors ? ENT_BAD_INPUT : ENT_SUCCESS;
}
