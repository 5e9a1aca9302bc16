// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "write/offices.h"

#include "base/arena.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "graph/graph.h"
#include "model/naming.h"

#include <assert.h>
#include <stdlib.h>

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
write_sorted(EntMap* const map, Office* const offices, const size_t n_offices)
{
  qsort(offices, n_offices, sizeof(Office), compare_offices);
  for (size_t i = 0U; i < n_offices; ++i) {
    const Office* const office = &offices[i];
    if (!i || compare_offices(office - 1U, office)) {
      ENT_TRY(ent_map_office(map, office->person, office->org, office->words));
    }
  }

  return ENT_SUCCESS;
}

EntStatus
ent_offices_write(const EntGraph* const graph, EntMap* const map)
{
  assert(graph);
  assert(map);
  const EntAllocator* const memory   = ent_world_memory(graph->world);
  const size_t              n_claims = ent_graph_n_records(graph, ENT_CLAIM);

  EntArena      arena     = ent_arena_init(memory);
  size_t        n_offices = 0U;
  Office* const offices =
    (Office*)ent_memory_zeroed(memory, n_claims + 1U, sizeof(Office));
  EntStatus st = offices ? collect_offices(graph, &arena, offices, &n_offices)
                         : ENT_NO_MEMORY;
  st           = st ? st : write_sorted(map, offices, n_offices);
  ent_memory_free(memory, offices);
  ent_arena_clear(&arena);
  return st;
}
