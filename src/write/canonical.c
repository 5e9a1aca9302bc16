// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a finished graph.
// Goes out: its triples in canonical order: actors, offices, relationships,
// reports, sources, passages with their selectors, claims; each by name.
// Formats with graphs have actors, offices and relationships first, in the
// default graph, then each report's graph.

#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "graph/graph.h"
#include "model/naming.h"
#include "write/evidence.h"
#include "write/facts.h"
#include "write/offices.h"
#include "write/order.h"
#include "write/rdf.h"

#include <assert.h>
#include <string.h>

// What one run of writing needs
typedef struct {
  const EntGraph* graph;      // What is written
  EntMap*         map;        // How
  EntFacts        facts;      // Plain triples by subject
  EntEvidence*    evidence;   // All evidence by report and relationship
  EntReportOrder  order;      // Records by report
  EntBytes        name;       // Name of a relationship
  bool            has_graphs; // Whether reports have graphs of their own
} Run;

static EntStatus
write_record(const Run* const run, const EntRecordType type, const size_t index)
{
  const EntRecord record = ent_graph_record(run->graph, type, index);
  ent_map_begin(run->map, &record);
  ent_map_fields(run->map, &record);
  ENT_TRY(ent_map_end(run->map));
  return type == ENT_PASSAGE ? ent_map_selectors(run->map, record.passage)
                             : ENT_SUCCESS;
}

// The default graph

static EntStatus
write_actors(const Run* const run)
{
  const EntFacts* const facts = &run->facts;
  size_t                next  = 0U;
  for (size_t i = 0U; i < ent_graph_n_records(run->graph, ENT_ACTOR); ++i) {
    const EntRecord record = ent_graph_record(run->graph, ENT_ACTOR, i);

    ent_map_begin(run->map, &record);
    ent_map_fields(run->map, &record);
    for (; next < facts->n_items && facts->items[next].subject == i; ++next) {
      ent_facts_write(run->graph, run->map, &facts->items[next]);
    }
    ENT_TRY(ent_map_end(run->map));
  }

  return ENT_SUCCESS;
}

static void
begin_relationship(Run* const                   run,
                   const EntRelationship* const r,
                   const EntText                report)
{
  const EntGraph* const graph = run->graph;
  run->name.size              = 0U;
  ent_name_add_relationship(&run->name,
                            ent_graph_name(graph, ENT_ACTOR, r->from),
                            r->predicate,
                            ent_graph_name(graph, ENT_ACTOR, r->to));
  ent_map_begin_named(
    run->map, ENT_NS_RELATIONSHIP, ent_bytes_view(&run->name), report);
}

/*
  Write the evidence that begins at `next` for the relationship whose subject
  was begun; returns what follows it.
*/
static size_t
write_evidence(const Run* const run, size_t next)
{
  const size_t             n_items = ent_graph_n_records(run->graph, ENT_CLAIM);
  const EntEvidence* const first   = &run->evidence[next];
  for (; next < n_items; ++next) {
    const EntEvidence* const e = &run->evidence[next];
    if (e->report != first->report || e->relationship != first->relationship) {
      break;
    }

    ent_map_node(
      run->map,
      ent_term(e->is_negated ? ENT_TERM_DISPUTED_BY : ENT_TERM_SUPPORTED_BY),
      ENT_CLAIM,
      ent_graph_name(run->graph, ENT_CLAIM, e->claim));
  }

  return next;
}

static EntStatus
write_relationships(Run* const run)
{
  const EntGraph* const graph = run->graph;
  size_t                next  = 0U;
  for (size_t i = 0U; i < ent_graph_n_relationships(graph); ++i) {
    const EntRelationship* const r = ent_graph_relationship(graph, i);

    begin_relationship(run, r, ent_text(NULL));
    ent_map_ends(run->map,
                 ent_graph_name(graph, ENT_ACTOR, r->from),
                 r->predicate,
                 ent_graph_name(graph, ENT_ACTOR, r->to));
    if (!run->has_graphs) {
      next = write_evidence(run, next);
    }
    ENT_TRY(ent_map_end(run->map));
  }

  return run->name.status;
}

// Graphs of reports

static EntStatus
write_report_evidence(Run* const run, const size_t report, size_t* const next)
{
  const EntGraph* const graph   = run->graph;
  const size_t          n_items = ent_graph_n_records(graph, ENT_CLAIM);
  while (*next < n_items && run->evidence[*next].report == report) {
    const uint32_t index = run->evidence[*next].relationship;

    begin_relationship(run,
                       ent_graph_relationship(graph, index),
                       ent_graph_name(graph, ENT_REPORT, report));
    *next = write_evidence(run, *next);
    ENT_TRY(ent_map_end(run->map));
  }

  return run->name.status;
}

static EntStatus
write_report(const Run* const run, const size_t report)
{
  ENT_TRY(write_record(run, ENT_REPORT, report));
  for (unsigned i = ENT_SOURCE; i <= ENT_CLAIM; ++i) {
    const uint32_t end = run->order.begins[i][report + 1U];
    for (uint32_t j = run->order.begins[i][report]; j < end; ++j) {
      ENT_TRY(write_record(run, (EntRecordType)i, run->order.items[i][j]));
    }
  }

  return ENT_SUCCESS;
}

static EntStatus
write_reports(Run* const run)
{
  size_t next = 0U;
  for (size_t i = 0U; i < ent_graph_n_records(run->graph, ENT_REPORT); ++i) {
    ENT_TRY(write_report_evidence(run, i, &next));
    ENT_TRY(write_report(run, i));
  }

  return ENT_SUCCESS;
}

// All

static EntStatus
write_all(Run* const run)
{
  ENT_TRY(write_actors(run));
  ENT_TRY(ent_offices_write(run->graph, run->map));
  ENT_TRY(write_relationships(run));
  if (run->has_graphs) {
    return write_reports(run);
  }

  for (unsigned i = ENT_REPORT; i <= ENT_CLAIM; ++i) {
    const EntRecordType type = (EntRecordType)i;
    for (size_t j = 0U; j < ent_graph_n_records(run->graph, type); ++j) {
      ENT_TRY(write_record(run, type, j));
    }
  }

  return ENT_SUCCESS;
}

// Formats with prefixes are told first which ones are used
static EntStatus
write_with_prefixes(Run* const run, const EntEmitter* const emitter)
{
  uint32_t prefixes = 0U;
  run->map->emitter = ent_census_emitter(&prefixes);

  const EntStatus st = write_all(run);
  run->map->emitter  = *emitter;
  ENT_TRY(st);
  emitter->begin(emitter->handle, prefixes);
  ENT_TRY(write_all(run));
  return emitter->finish(emitter->handle);
}

static EntStatus
prepare(Run* const run)
{
  ENT_TRY(ent_facts_collect(run->graph, &run->facts));
  run->evidence = ent_evidence_collect(run->graph, run->has_graphs);
  ENT_TRY(run->evidence ? ENT_SUCCESS : ENT_NO_MEMORY);
  return run->has_graphs ? ent_report_order_make(run->graph, &run->order)
                         : ENT_SUCCESS;
}

static void
clear_run(Run* const run)
{
  const EntAllocator* const memory = ent_world_memory(run->graph->world);
  ent_memory_free(memory, run->facts.items);
  ent_memory_free(memory, run->evidence);
  ent_report_order_clear(run->graph, &run->order);
  ent_bytes_clear(&run->name);
}

EntStatus
ent_rdf_write(const EntGraph* const        graph,
              const EntFormat              format,
              const EntWriteOptions* const options,
              const EntOutput              output)
{
  assert(graph);
  EntRdfOutput         rdf;
  const EntEmitContext context  = { graph->world, format, NULL, output };
  const EntResolver    resolver = ent_rdf_resolver(graph);
  EntStatus st = ent_rdf_output_open(&rdf, &context, options, resolver);
  if (!st) {
    Run run;
    memset(&run, 0, sizeof(run));
    run.graph      = graph;
    run.map        = &rdf.map;
    run.name       = ent_bytes_init(ent_world_memory(graph->world));
    run.has_graphs = rdf.map.mode == ENT_GRAPHS_BY_REPORT &&
                     (format == ENT_NQUADS || format == ENT_TRIG);

    st = prepare(&run);
    st = st ? st : write_with_prefixes(&run, &rdf.emitter);
    clear_run(&run);
  }

  ent_rdf_output_clear(&rdf);
  return st;
}
