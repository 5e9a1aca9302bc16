// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "write/order.h"

#include "base/world.h"
#include "graph/graph.h"

#include <assert.h>
#include <string.h>

static size_t
report_of(const EntGraph* const graph,
          const EntRecordType   type,
          const size_t          index)
{
  if (type == ENT_PASSAGE) {
    return ent_graph_passage_report(graph, index);
  }

  if (type == ENT_CLAIM) {
    return ent_graph_passage_report(graph,
                                    ent_graph_claim_passage(graph, index));
  }

  const EntRecord record = ent_graph_record(graph, type, index);
  return ent_graph_find(graph, ENT_REPORT, ent_record_report(&record));
}

/*
  Order the records of a type by report and keep their order in each: count
  those of every report, then hand out places.
*/
static void
order_type(const EntGraph* const graph,
           const EntRecordType   type,
           uint32_t* const       begins,
           uint32_t* const       items)
{
  const size_t n_reports = ent_graph_n_records(graph, ENT_REPORT);
  const size_t n_records = ent_graph_n_records(graph, type);
  for (size_t i = 0U; i < n_records; ++i) {
    ++begins[report_of(graph, type, i) + 2U];
  }

  for (size_t i = 2U; i < n_reports + 2U; ++i) {
    begins[i] += begins[i - 1U];
  }

  for (size_t i = 0U; i < n_records; ++i) {
    items[begins[report_of(graph, type, i) + 1U]++] = (uint32_t)i;
  }
}

EntStatus
ent_report_order_make(const EntGraph* const graph, EntReportOrder* const out)
{
  assert(graph);
  const EntAllocator* const memory    = ent_world_memory(graph->world);
  const size_t              n_reports = ent_graph_n_records(graph, ENT_REPORT);
  memset(out, 0, sizeof(*out));
  for (unsigned i = ENT_SOURCE; i <= ENT_CLAIM; ++i) {
    const EntRecordType type = (EntRecordType)i;
    const size_t        n    = ent_graph_n_records(graph, type);
    out->begins[i] =
      (uint32_t*)ent_memory_zeroed(memory, n_reports + 2U, sizeof(uint32_t));
    out->items[i] =
      (uint32_t*)ent_memory_zeroed(memory, n + 1U, sizeof(uint32_t));
    if (!out->begins[i] || !out->items[i]) {
      return ENT_NO_MEMORY;
    }

    order_type(graph, type, out->begins[i], out->items[i]);
  }

  return ENT_SUCCESS;
}

void
ent_report_order_clear(const EntGraph* const graph, EntReportOrder* const order)
{
  assert(graph);
  assert(order);
  const EntAllocator* const memory = ent_world_memory(graph->world);
  for (unsigned i = ENT_SOURCE; i <= ENT_CLAIM; ++i) {
    ent_memory_free(memory, order->begins[i]);
    ent_memory_free(memory, order->items[i]);
  }
}
