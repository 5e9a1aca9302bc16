// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// A part of a graph is a graph: the relationships that are kept, with their
// claims, and everything that these lead to.

#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "graph/graph.h"
#include "model/lexical.h"

#include <assert.h>
#include <string.h>

// What is kept, a byte for each record
typedef struct {
  const EntGraph* graph;                ///< Graph to select from
  unsigned char*  kept[ENT_CLAIM + 1U]; ///< By type and index
} Marks;

static void
free_marks(Marks* const marks)
{
  const EntAllocator* const memory = ent_world_memory(marks->graph->world);
  for (unsigned i = ENT_ACTOR; i <= ENT_CLAIM; ++i) {
    ent_memory_free(memory, marks->kept[i]);
  }
}

static EntStatus
make_marks(const EntGraph* const graph, Marks* const marks)
{
  memset(marks, 0, sizeof(*marks));
  marks->graph = graph;
  for (unsigned i = ENT_ACTOR; i <= ENT_CLAIM; ++i) {
    marks->kept[i] = (unsigned char*)ent_memory_zeroed(
      ent_world_memory(graph->world), graph->tables[i].n_entries + 1U, 1U);
    if (!marks->kept[i]) {
      free_marks(marks);
      return ENT_NO_MEMORY;
    }
  }

  return ENT_SUCCESS;
}

// Nearness: 0 is far, else one more than the steps that remain

static EntStatus
seed_near(const EntGraph* const     graph,
          const EntSelection* const selection,
          unsigned char* const      near)
{
  const unsigned depth = selection->depth ? selection->depth : 1U;
  const unsigned steps = depth < 250U ? depth : 250U;
  for (size_t i = 0U; i < selection->n_around; ++i) {
    const EntText id    = ent_text(selection->around[i]);
    const size_t  index = ent_graph_find_actor(graph, id);
    if (index == SIZE_MAX) {
      const EntPosition nowhere = { NULL, 0U, 0U };
      ent_notice(graph->world,
                 ENT_NOTICE_UNKNOWN_ACTOR,
                 nowhere,
                 id,
                 ENT_TEXT("the selection"));
      return ENT_BAD_ARG;
    }
    near[index] = (unsigned char)(steps + 1U);
  }

  return ENT_SUCCESS;
}

static bool
fits(const EntSelection* const selection, const EntRelationship* const r)
{
  return (!selection->predicates ||
          (selection->predicates >> r->predicate & 1U)) &&
         r->n_claims >= selection->min_claims;
}

static bool
spread(const EntRelationship* const r, unsigned char* const near)
{
  bool has_spread = false;
  if (near[r->from] > near[r->to] + 1U) {
    near[r->to] = (unsigned char)(near[r->from] - 1U);
    has_spread  = true;
  } else if (near[r->to] > near[r->from] + 1U) {
    near[r->from] = (unsigned char)(near[r->to] - 1U);
    has_spread    = true;
  }

  return has_spread;
}

static EntStatus
find_near(const EntGraph* const     graph,
          const EntSelection* const selection,
          unsigned char* const      near)
{
  if (!selection->n_around) {
    memset(near, 2, graph->tables[ENT_ACTOR].n_entries);
    return ENT_SUCCESS;
  }

  ENT_TRY(seed_near(graph, selection, near));

  bool has_spread = true;
  while (has_spread) {
    has_spread = false;
    for (size_t i = 0U; i < graph->n_relationships; ++i) {
      const EntRelationship* const r = &graph->relationships[i];

      has_spread |= fits(selection, r) && spread(r, near);
    }
  }

  return ENT_SUCCESS;
}

// Keeping what is kept together with what it names

static void
keep_actor(Marks* const marks, const EntText id)
{
  const EntGraph* const graph = marks->graph;
  EntText               next  = id;
  while (next.size) { // An actor, what it rolls up to, and so on
    const size_t index = ent_graph_find_actor(graph, next);
    if (marks->kept[ENT_ACTOR][index]) {
      return;
    }

    const EntText report = ent_actor_id_report(next);
    if (report.size) {
      marks->kept[ENT_REPORT][ent_graph_find(graph, ENT_REPORT, report)] = 1U;
    }

    marks->kept[ENT_ACTOR][index] = 1U;
    next = ent_graph_record(graph, ENT_ACTOR, index).actor->rolls_up_to;
  }
}

static void
keep_claim(Marks* const marks, const uint32_t index)
{
  const EntGraph* const graph     = marks->graph;
  const EntRecord       record    = ent_graph_record(graph, ENT_CLAIM, index);
  const size_t          passage   = ent_graph_claim_passage(graph, index);
  size_t                n_sources = 0U;
  const uint32_t* const sources =
    ent_graph_passage_sources(graph, passage, &n_sources);

  keep_actor(marks, record.claim->from);
  keep_actor(marks, record.claim->to);
  keep_actor(marks, record.claim->speaker);
  keep_actor(marks, record.claim->relayed_by);
  marks->kept[ENT_CLAIM][index]                                     = 1U;
  marks->kept[ENT_PASSAGE][passage]                                 = 1U;
  marks->kept[ENT_REPORT][ent_graph_passage_report(graph, passage)] = 1U;
  for (size_t i = 0U; i < n_sources; ++i) {
    marks->kept[ENT_SOURCE][sources[i]] = 1U;
  }
}

static EntStatus
keep_relationships(Marks* const marks, const EntSelection* const selection)
{
  const EntGraph* const graph = marks->graph;
  unsigned char* const  near =
    (unsigned char*)ent_memory_zeroed(ent_world_memory(graph->world),
                                      graph->tables[ENT_ACTOR].n_entries + 1U,
                                      1U);
  if (!near) {
    return ENT_NO_MEMORY;
  }

  const EntStatus st = find_near(graph, selection, near);
  for (size_t i = 0U; !st && i < graph->n_relationships; ++i) {
    const EntRelationship* const r = &graph->relationships[i];
    const bool                   is_near =
      near[r->from] && near[r->to] && (near[r->from] > 1U || near[r->to] > 1U);
    for (uint32_t j = 0U; is_near && fits(selection, r) && j < r->n_claims;
         ++j) {
      keep_claim(marks, r->claims[j]);
    }
  }

  ent_memory_free(ent_world_memory(graph->world), near);
  return st;
}

static EntStatus
copy_kept(const Marks* const marks, EntGraph* const copy)
{
  // No gate again: it would drop the report of ids that begin with it twice
  for (unsigned i = ENT_ACTOR; i <= ENT_CLAIM; ++i) {
    const EntRecordType type = (EntRecordType)i;
    for (size_t j = 0U; j < marks->graph->tables[i].n_entries; ++j) {
      const EntRecord record = ent_graph_record(marks->graph, type, j);
      if (marks->kept[i][j]) {
        ENT_TRY(ent_graph_add(copy, &record));
      }
    }
  }

  return ent_graph_finish(copy);
}

EntStatus
ent_graph_select(const EntGraph* const     graph,
                 const EntSelection* const selection,
                 EntGraph** const          out)
{
  assert(graph);
  assert(selection);
  assert(graph->relationships);

  Marks marks;
  ENT_TRY(make_marks(graph, &marks));

  EntGraph* const copy = ent_graph_new(graph->world);
  EntStatus st = copy ? keep_relationships(&marks, selection) : ENT_NO_MEMORY;
  st           = st ? st : copy_kept(&marks, copy);
  free_marks(&marks);
  if (st) {
    ent_graph_free(copy);
    return st;
  }

  *out = copy;
  return ENT_SUCCESS;
}
