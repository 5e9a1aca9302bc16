// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// A table of citations: one row for each sentence, note and URL.

#include "base/spool.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "graph/graph.h"
#include "model/lexical.h"
#include "write/escape.h"
#include "write/table.h"

#include <assert.h>

static void
add_cell(EntBytes* const out, const EntText text)
{
  ent_bytes_char(out, ',');
  ent_escape_csv(out, text);
}

static void
write_row(EntBytes* const         out,
          const EntPassage* const passage,
          const EntSource* const  source)
{
  ent_escape_csv(out, passage->report);
  add_cell(out, passage->id);
  add_cell(out, passage->quote);
  add_cell(out, source->note);
  add_cell(out, source->href);
  add_cell(out, ent_iri_host(source->href));
  add_cell(out, source->citation);
  ent_bytes_string(out, "\r\n"); // RFC 4180, 2.1
}

static EntStatus
write_rows(const EntGraph* const graph, EntSpool* const spool)
{
  ent_bytes_string(&spool->bytes,
                   "report,passage,sentence,note,url,host,citation\r\n");
  for (size_t i = 0U; i < ent_graph_n_records(graph, ENT_PASSAGE); ++i) {
    size_t                n_sources = 0U;
    const EntRecord       passage   = ent_graph_record(graph, ENT_PASSAGE, i);
    const uint32_t* const sources =
      ent_graph_passage_sources(graph, i, &n_sources);
    for (size_t j = 0U; j < n_sources; ++j) {
      const EntRecord source = ent_graph_record(graph, ENT_SOURCE, sources[j]);

      write_row(&spool->bytes, passage.passage, source.source);
      ENT_TRY(ent_spool_trim(spool));
    }
  }

  return ent_spool_flush(spool);
}

EntStatus
ent_citations_write(const EntGraph* const graph, const EntOutput output)
{
  assert(graph);
  EntSpool spool     = ent_spool_init(ent_world_memory(graph->world), output);
  const EntStatus st = write_rows(graph, &spool);
  ent_spool_clear(&spool);
  return st;
}
