// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a finished graph.
// Goes out: a notice for each address of a source that cannot be right, and
// for each that another source of the report has.

#include "base/names.h"
#include "base/notice.h"
#include "base/text.h"
#include "base/world.h"
#include "entente.h"
#include "graph/graph.h"
#include "model/lexical.h"

#include <assert.h>
#include <string.h>

// Return whether a host has a name and a top-level domain of letters
static bool
is_host(const EntText host)
{
  const char* dot = NULL;
  for (size_t i = 0U; i < host.size; ++i) {
    dot = host.data[i] == '.' ? host.data + i : dot;
  }

  const size_t n_last = dot ? (size_t)(host.data + host.size - dot) - 1U : 0U;
  return dot && dot > host.data && n_last >= 2U && !ent_is_digit(dot[1]);
}

/*
  Return whether an address looks dead: its host is none, or it was cut off
  where a page shows it shortened.
*/
static bool
looks_dead(const EntText href)
{
  const EntText host = ent_iri_host(href);
  return (host.size && !is_host(host)) ||
         ent_text_ends_with(href, ENT_TEXT("...")) ||
         ent_text_ends_with(href, ENT_TEXT("\xE2\x80\xA6")) ||
         ent_text_ends_with(href, ENT_TEXT("%E2%80%A6"));
}

// Addresses of one report, and the sources that have them
typedef struct {
  EntNames  hrefs;  // "report address"
  uint32_t* owners; // Source that has an address first, by its id from 1
  EntBytes  key;    // The one that is being looked up
} Known;

static EntStatus
check_source(EntWorld* const        world,
             const EntRecord* const record,
             Known* const           known,
             uint32_t* const        owner)
{
  const EntSource* const source = record->source;
  known->key.size               = 0U;
  ent_bytes_text(&known->key, source->report);
  ent_bytes_char(&known->key, ' ');
  ent_bytes_text(&known->key, source->href);

  const size_t   n_before = known->hrefs.n_texts;
  const uint32_t id =
    ent_names_intern(&known->hrefs, ent_bytes_view(&known->key));
  if (!id || known->key.status) {
    return ENT_NO_MEMORY;
  }

  *owner = id > n_before ? 0U : known->owners[id - 1U];
  if (!looks_dead(source->href)) {
    return ENT_SUCCESS;
  }

  ent_notice(
    world, ENT_NOTICE_DEAD_URL, record->position, source->id, source->href);
  return ENT_FAILURE;
}

static EntStatus
check_all(const EntGraph* const graph, Known* const known)
{
  EntWorld* const world = ent_graph_world(graph);
  EntStatus       st    = ENT_SUCCESS;
  for (size_t i = 0U; i < ent_graph_n_records(graph, ENT_SOURCE); ++i) {
    const EntRecord record = ent_graph_record(graph, ENT_SOURCE, i);
    uint32_t        owner  = 0U;
    if (!record.source->href.size) {
      continue;
    }

    const EntStatus next = check_source(world, &record, known, &owner);
    if (next > ENT_FAILURE) {
      return next;
    }

    st = next > st ? next : st;
    if (owner) {
      const EntRecord first = ent_graph_record(graph, ENT_SOURCE, owner - 1U);
      ent_notice(world,
                 ENT_NOTICE_URL_TWICE,
                 record.position,
                 record.source->id,
                 first.source->id);
    } else {
      known->owners[known->hrefs.n_texts - 1U] = (uint32_t)i + 1U;
    }
  }

  return st;
}

EntStatus
ent_check_sources(const EntGraph* const graph)
{
  assert(graph);
  const EntAllocator* const memory = ent_world_memory(ent_graph_world(graph));
  const size_t              n_sources = ent_graph_n_records(graph, ENT_SOURCE);
  Known                     known     = { ent_names_init(memory),
                                          (uint32_t*)ent_memory_zeroed(
                    memory, n_sources + 1U, sizeof(uint32_t)),
                                          ent_bytes_init(memory) };
  const EntStatus st = known.owners ? check_all(graph, &known) : ENT_NO_MEMORY;
  ent_memory_free(memory, known.owners);
  ent_bytes_clear(&known.key);
  ent_names_clear(&known.hrefs);
  return st;
}
