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
#include "write/rdf.h"

#include <stdlib.h>

// A plain triple, or its twin in another vocabulary
typedef struct {
  uint32_t     subject;   // Index of an actor
  EntPredicate predicate; // Predicate it comes from
  bool         is_twin;   // Whether the other vocabulary's term is written
  uint32_t     object;    // Index of an actor
} Fact;

// What one run of writing needs
typedef struct {
  const EntGraph* graph;    // What is written
  EntMap*         map;      // How
  Fact*           facts;    // Plain triples by subject
  size_t          n_facts;  // Number of them
  bool            is_quads; // Whether reports have graphs of their own
} Run;

static EntText
actor_id(const EntGraph* const graph, const size_t index)
{
  return ent_graph_name(graph, ENT_ACTOR, index);
}

// Facts

static int
compare_facts(const void* const a, const void* const b)
{
  const Fact* const x = (const Fact*)a;
  const Fact* const y = (const Fact*)b;

  return x->subject != y->subject       ? (x->subject < y->subject ? -1 : 1)
         : x->is_twin != y->is_twin     ? (y->is_twin ? -1 : 1)
         : x->predicate != y->predicate ? (x->predicate < y->predicate ? -1 : 1)
         : x->object != y->object       ? (x->object < y->object ? -1 : 1)
                                        : 0;
}

static void
add_facts(Run* const run, const EntRelationship* const r)
{
  const Fact fact     = { r->from, r->predicate, false, r->to };
  const Fact twin     = { r->from, r->predicate, true, r->to };
  const Fact inverted = { r->to, r->predicate, false, r->from };

  run->facts[run->n_facts++] = fact;
  if (r->predicate == ENT_PART_OF || r->predicate == ENT_MEMBER_OF) {
    run->facts[run->n_facts++] = twin;
  } else if (ent_predicate_is_symmetric(r->predicate)) {
    run->facts[run->n_facts++] = inverted;
  }
}

static EntStatus
collect_facts(Run* const run)
{
  const size_t n_relationships = ent_graph_n_relationships(run->graph);
  run->facts = (Fact*)ent_memory_zeroed(ent_world_memory(run->graph->world),
                                        2U * n_relationships + 1U,
                                        sizeof(Fact));
  if (!run->facts) {
    return ENT_NO_MEMORY;
  }

  for (size_t i = 0U; i < n_relationships; ++i) {
    const EntRelationship* const r = ent_graph_relationship(run->graph, i);
    if (r->is_fact) {
      add_facts(run, r);
    }
  }

  qsort(run->facts, run->n_facts, sizeof(Fact), compare_facts);
  return ENT_SUCCESS;
}

static void
write_fact(const Run* const run, const Fact* const fact)
{
  const EntText   object = actor_id(run->graph, fact->object);
  const EntRecord actor =
    ent_graph_record(run->graph, ENT_ACTOR, fact->subject);
  if (fact->is_twin) {
    ent_map_twin(run->map, fact->predicate, actor.actor->kind, object);
  } else {
    ent_map_fact(run->map, fact->predicate, object);
  }
}

// The default graph

static EntStatus
write_actors(const Run* const run)
{
  size_t next = 0U;
  for (size_t i = 0U; i < ent_graph_n_records(run->graph, ENT_ACTOR); ++i) {
    const EntRecord record = ent_graph_record(run->graph, ENT_ACTOR, i);

    ent_map_begin(run->map, &record);
    ent_map_fields(run->map, &record);
    for (; next < run->n_facts && run->facts[next].subject == i; ++next) {
      write_fact(run, &run->facts[next]);
    }
    ENT_TRY(ent_map_end(run->map));
  }

  return ENT_SUCCESS;
}

// An office with the name that it is sorted by
typedef struct {
  EntText person; // Who holds it
  EntText org;    // In what
  EntText words;  // The office itself
  EntText name;   // Local name
} Office;

static int
compare_offices(const void* const a, const void* const b)
{
  const Office* const x     = (const Office*)a;
  const Office* const y     = (const Office*)b;
  const int           order = ent_text_compare_natural(x->name, y->name);

  return order ? order : ent_text_compare(x->words, y->words);
}

static EntStatus
collect_offices(const EntGraph* const graph,
                EntArena* const       arena,
                Office* const         offices,
                size_t* const         n_out)
{
  EntBytes  name = ent_bytes_init(arena->memory);
  EntStatus st   = ENT_SUCCESS;
  for (size_t i = 0U; i < ent_graph_n_relationships(graph); ++i) {
    const EntRelationship* const r = ent_graph_relationship(graph, i);
    if (r->predicate != ENT_HOLDS_OFFICE_IN) {
      continue;
    }

    for (uint32_t j = 0U; !st && j < r->n_claims; ++j) {
      const EntClaim* const claim =
        ent_graph_record(graph, ENT_CLAIM, r->claims[j]).claim;
      if (ent_graph_claim_is_fact(graph, r->claims[j])) {
        Office* const office = &offices[(*n_out)++];

        office->person = claim->from;
        office->org    = claim->to;
        office->words  = claim->office;
        name.size      = 0U;
        st = ent_name_add_office(&name, claim->from, claim->to, claim->office);
        st =
          st ? st : ent_arena_text(arena, ent_bytes_view(&name), &office->name);
      }
    }
  }

  ent_bytes_clear(&name);
  return st;
}

static EntStatus
write_sorted_offices(const Run* const run,
                     Office* const    offices,
                     const size_t     n_offices)
{
  qsort(offices, n_offices, sizeof(Office), compare_offices);
  for (size_t i = 0U; i < n_offices; ++i) {
    if (!i || compare_offices(&offices[i - 1U], &offices[i])) {
      ENT_TRY(ent_map_office(
        run->map, offices[i].person, offices[i].org, offices[i].words));
    }
  }

  return ENT_SUCCESS;
}

static EntStatus
write_offices(const Run* const run)
{
  const EntAllocator* const memory = ent_world_memory(run->graph->world);
  const size_t n_claims            = ent_graph_n_records(run->graph, ENT_CLAIM);

  EntArena      arena     = ent_arena_init(memory);
  size_t        n_offices = 0U;
  Office* const offices =
    (Office*)ent_memory_zeroed(memory, n_claims + 1U, sizeof(Office));
  EntStatus st = offices
                   ? collect_offices(run->graph, &arena, offices, &n_offices)
                   : ENT_NO_MEMORY;
  st           = st ? st : write_sorted_offices(run, offices, n_offices);
  ent_memory_free(memory, offices);
  ent_arena_clear(&arena);
  return st;
}

// Relationships, in one piece or with their evidence in the report's graph

static EntText
relationship_name(EntBytes* const              name,
                  const EntGraph* const        graph,
                  const EntRelationship* const r)
{
  name->size = 0U;
  ent_name_add_relationship(
    name, actor_id(graph, r->from), r->predicate, actor_id(graph, r->to));
  return ent_bytes_view(name);
}

static void
write_evidence(const Run* const             run,
               const EntRelationship* const r,
               const EntPolarity            polarity,
               const size_t                 report)
{
  const EntTermId property =
    polarity == ENT_NEGATED ? ENT_TERM_DISPUTED_BY : ENT_TERM_SUPPORTED_BY;
  for (uint32_t i = 0U; i < r->n_claims; ++i) {
    const uint32_t  index   = r->claims[i];
    const EntRecord record  = ent_graph_record(run->graph, ENT_CLAIM, index);
    const size_t    passage = ent_graph_claim_passage(run->graph, index);
    const bool      is_here = report == SIZE_MAX || ent_graph_passage_report(
                                                 run->graph, passage) == report;
    if (is_here && record.claim->polarity == polarity) {
      ent_map_node(run->map,
                   ent_term(property),
                   ENT_CLAIM,
                   ent_graph_name(run->graph, ENT_CLAIM, index));
    }
  }
}

static EntStatus
write_relationships(const Run* const run)
{
  EntBytes  name = ent_bytes_init(ent_world_memory(run->graph->world));
  EntStatus st   = ENT_SUCCESS;
  for (size_t i = 0U; !st && i < ent_graph_n_relationships(run->graph); ++i) {
    const EntRelationship* const r = ent_graph_relationship(run->graph, i);

    ent_map_begin_named(run->map,
                        ENT_NS_RELATIONSHIP,
                        relationship_name(&name, run->graph, r),
                        ent_text(NULL));
    ent_map_ends(run->map,
                 actor_id(run->graph, r->from),
                 r->predicate,
                 actor_id(run->graph, r->to));
    if (!run->is_quads) {
      write_evidence(run, r, ENT_AFFIRMED, SIZE_MAX);
      write_evidence(run, r, ENT_NEGATED, SIZE_MAX);
    }
    st = ent_map_end(run->map);
    st = st ? st : name.status;
  }

  ent_bytes_clear(&name);
  return st;
}

static bool
has_evidence(const Run* const             run,
             const EntRelationship* const r,
             const size_t                 report)
{
  for (uint32_t i = 0U; i < r->n_claims; ++i) {
    const size_t passage = ent_graph_claim_passage(run->graph, r->claims[i]);
    if (ent_graph_passage_report(run->graph, passage) == report) {
      return true;
    }
  }

  return false;
}

static EntStatus
write_report_evidence(const Run* const run, const size_t report)
{
  EntBytes  name = ent_bytes_init(ent_world_memory(run->graph->world));
  EntStatus st   = ENT_SUCCESS;
  for (size_t i = 0U; !st && i < ent_graph_n_relationships(run->graph); ++i) {
    const EntRelationship* const r = ent_graph_relationship(run->graph, i);
    if (has_evidence(run, r, report)) {
      ent_map_begin_named(run->map,
                          ENT_NS_RELATIONSHIP,
                          relationship_name(&name, run->graph, r),
                          ent_graph_name(run->graph, ENT_REPORT, report));
      write_evidence(run, r, ENT_AFFIRMED, report);
      write_evidence(run, r, ENT_NEGATED, report);
      st = ent_map_end(run->map);
      st = st ? st : name.status;
    }
  }

  ent_bytes_clear(&name);
  return st;
}

// Records

static bool
is_of_report(const EntGraph* const  graph,
             const EntRecord* const record,
             const size_t           report)
{
  const EntText id =
    record->type == ENT_REPORT ? record->report->id : ent_record_report(record);
  return report == SIZE_MAX ||
         ent_text_equals(id, ent_graph_name(graph, ENT_REPORT, report));
}

static EntStatus
write_records(const Run* const run, const EntRecordType type, size_t report)
{
  for (size_t i = 0U; i < ent_graph_n_records(run->graph, type); ++i) {
    const EntRecord record = ent_graph_record(run->graph, type, i);
    if (is_of_report(run->graph, &record, report)) {
      ent_map_begin(run->map, &record);
      ent_map_fields(run->map, &record);
      ENT_TRY(ent_map_end(run->map));
      if (type == ENT_PASSAGE) {
        ENT_TRY(ent_map_selectors(run->map, record.passage));
      }
    }
  }

  return ENT_SUCCESS;
}

static EntStatus
write_report_records(const Run* const run, const size_t report)
{
  for (unsigned i = ENT_REPORT; i <= ENT_CLAIM; ++i) {
    ENT_TRY(write_records(run, (EntRecordType)i, report));
  }

  return ENT_SUCCESS;
}

static EntStatus
write_all(const Run* const run)
{
  ENT_TRY(write_actors(run));
  ENT_TRY(write_offices(run));
  ENT_TRY(write_relationships(run));
  if (!run->is_quads) {
    return write_report_records(run, SIZE_MAX);
  }

  for (size_t i = 0U; i < ent_graph_n_records(run->graph, ENT_REPORT); ++i) {
    ENT_TRY(write_report_evidence(run, i));
    ENT_TRY(write_report_records(run, i));
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

EntStatus
ent_rdf_write(const EntGraph* const        graph,
              const EntFormat              format,
              const EntWriteOptions* const options,
              const EntOutput              output)
{
  EntRdfOutput         rdf;
  const EntEmitContext context  = { graph->world, format, NULL, output };
  const EntResolver    resolver = ent_rdf_resolver(graph);
  EntStatus st = ent_rdf_output_open(&rdf, &context, options, resolver);
  if (!st) {
    const bool has_graphs = format == ENT_NQUADS || format == ENT_TRIG;
    Run        run        = { graph,
                              &rdf.map,
                              NULL,
                              0U,
                              has_graphs && rdf.map.mode == ENT_GRAPHS_BY_REPORT };

    st = collect_facts(&run);
    st = st ? st : write_with_prefixes(&run, &rdf.emitter);
    ent_memory_free(ent_world_memory(graph->world), run.facts);
  }

  ent_rdf_output_clear(&rdf);
  return st;
}
