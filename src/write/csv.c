// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// A table of claims for spreadsheets and graph tools: one claim a row.

#include "base/spool.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "graph/graph.h"
#include "model/likelihood.h"
#include "model/vocabulary.h"
#include "write/escape.h"
#include "write/table.h"

#include <assert.h>

// What a row is made from
typedef struct {
  const EntGraph*   graph;         // The graph
  const EntClaim*   claim;         // The claim
  const EntPassage* passage;       // Its passage
  size_t            passage_index; // Its index
  EntBytes*         cell;          // Where multiple values are joined
} Row;

typedef void (*Filler)(const Row* row);

static void
add_actor_label(const Row* const row, const EntText id)
{
  const size_t index =
    id.size ? ent_graph_find_actor(row->graph, id) : SIZE_MAX;
  if (index != SIZE_MAX) {
    const EntRecord record = ent_graph_record(row->graph, ENT_ACTOR, index);
    ent_bytes_text(row->cell, ent_actor_label(record.actor));
  }
}

static void
fill_from(const Row* const row)
{
  add_actor_label(row, row->claim->from);
}

static void
fill_from_id(const Row* const row)
{
  ent_bytes_text(row->cell, row->claim->from);
}

static void
fill_predicate(const Row* const row)
{
  ent_bytes_string(row->cell, ent_predicate_name(row->claim->predicate));
}

static void
fill_to(const Row* const row)
{
  add_actor_label(row, row->claim->to);
}

static void
fill_to_id(const Row* const row)
{
  ent_bytes_text(row->cell, row->claim->to);
}

static void
add_word(const Row* const           row,
         const EntVocabulary* const words,
         const unsigned             value)
{
  if (value) {
    ent_bytes_text(row->cell, words->words[value].word);
  }
}

static void
fill_polarity(const Row* const row)
{
  add_word(row, &ent_polarities, row->claim->polarity);
}

static void
fill_modality(const Row* const row)
{
  add_word(row, &ent_modalities, row->claim->modality);
}

static void
fill_speaker(const Row* const row)
{
  add_actor_label(row, row->claim->speaker);
}

static void
fill_speech_act(const Row* const row)
{
  add_word(row, &ent_speech_acts, row->claim->speech_act);
}

static void
fill_relayed_by(const Row* const row)
{
  add_actor_label(row, row->claim->relayed_by);
}

static void
add_texts(const Row* const row, const EntTexts texts)
{
  for (size_t i = 0U; i < texts.n_items; ++i) {
    ent_bytes_string(row->cell, i ? "; " : "");
    ent_bytes_text(row->cell, texts.items[i]);
  }
}

static void
fill_hedges(const Row* const row)
{
  add_texts(row, row->claim->hedges);
}

static void
fill_likelihood(const Row* const row)
{
  const EntLikelihood* const likelihood =
    ent_likelihood_find(row->claim->hedges);
  if (likelihood) {
    ent_bytes_number(row->cell, likelihood->low_percent);
    ent_bytes_char(row->cell, '-');
    ent_bytes_number(row->cell, likelihood->high_percent);
    ent_bytes_char(row->cell, '%');
  }
}

static void
fill_office(const Row* const row)
{
  ent_bytes_text(row->cell, row->claim->office);
}

static void
fill_goods(const Row* const row)
{
  add_texts(row, row->claim->goods);
}

static void
fill_wording(const Row* const row)
{
  ent_bytes_text(row->cell, row->claim->wording);
}

static void
fill_start(const Row* const row)
{
  ent_bytes_text(row->cell, row->claim->from_date);
}

static void
fill_end(const Row* const row)
{
  ent_bytes_text(row->cell, row->claim->to_date);
}

static void
fill_report(const Row* const row)
{
  ent_bytes_text(row->cell, row->claim->report);
}

static void
fill_passage(const Row* const row)
{
  ent_bytes_text(row->cell, row->claim->passage);
}

static void
fill_quote(const Row* const row)
{
  ent_bytes_text(row->cell, row->passage->quote);
}

// Join a field of all sources; notes that hold several URLs are named once
static void
add_sources(const Row* const row, const bool is_note)
{
  size_t                n_sources = 0U;
  EntText               last      = ent_text(NULL);
  const uint32_t* const sources =
    ent_graph_passage_sources(row->graph, row->passage_index, &n_sources);
  for (size_t i = 0U; i < n_sources; ++i) {
    const EntSource* const source =
      ent_graph_record(row->graph, ENT_SOURCE, sources[i]).source;
    const EntText text = is_note ? source->note : source->href;
    if (text.size && !ent_text_equals(text, last)) {
      ent_bytes_string(row->cell, last.size ? " " : "");
      ent_bytes_text(row->cell, text);
      last = text;
    }
  }
}

static void
fill_notes(const Row* const row)
{
  add_sources(row, true);
}

static void
fill_urls(const Row* const row)
{
  add_sources(row, false);
}

static void
fill_rule(const Row* const row)
{
  ent_bytes_text(row->cell, row->claim->rule);
}

typedef struct {
  const char* head; // Name in the first line
  Filler      fill; // Appends the value to the row's cell
} Column;

static const Column columns[] = {
  { "from", fill_from },
  { "predicate", fill_predicate },
  { "to", fill_to },
  { "polarity", fill_polarity },
  { "modality", fill_modality },
  { "speaker", fill_speaker },
  { "speech_act", fill_speech_act },
  { "relayed_by", fill_relayed_by },
  { "hedges", fill_hedges },
  { "likelihood", fill_likelihood },
  { "office", fill_office },
  { "goods", fill_goods },
  { "wording", fill_wording },
  { "start", fill_start },
  { "end", fill_end },
  { "from_id", fill_from_id },
  { "to_id", fill_to_id },
  { "report", fill_report },
  { "passage", fill_passage },
  { "quote", fill_quote },
  { "notes", fill_notes },
  { "urls", fill_urls },
  { "rule", fill_rule },
};

#define N_COLUMNS (sizeof(columns) / sizeof(columns[0]))

static void
write_head(EntBytes* const out)
{
  for (size_t i = 0U; i < N_COLUMNS; ++i) {
    ent_bytes_string(out, i ? "," : "");
    ent_bytes_string(out, columns[i].head);
  }

  ent_bytes_string(out, "\r\n"); // RFC 4180, 2.1
}

static void
write_row(EntBytes* const out, const Row* const row)
{
  for (size_t i = 0U; i < N_COLUMNS; ++i) {
    ent_bytes_string(out, i ? "," : "");
    row->cell->size = 0U;
    columns[i].fill(row);
    ent_escape_csv(out, ent_bytes_view(row->cell));
  }

  ent_bytes_string(out, "\r\n");
}

static EntStatus
write_rows(const EntGraph* const graph,
           EntSpool* const       spool,
           EntBytes* const       cell)
{
  write_head(&spool->bytes);
  for (size_t i = 0U; i < ent_graph_n_records(graph, ENT_CLAIM); ++i) {
    const size_t    index   = ent_graph_claim_passage(graph, i);
    const EntRecord claim   = ent_graph_record(graph, ENT_CLAIM, i);
    const EntRecord passage = ent_graph_record(graph, ENT_PASSAGE, index);
    const Row       row = { graph, claim.claim, passage.passage, index, cell };

    write_row(&spool->bytes, &row);
    ENT_TRY(ent_spool_trim(spool));
  }

  ENT_TRY(cell->status);
  return ent_spool_flush(spool);
}

EntStatus
ent_csv_write(const EntGraph* const graph, const EntOutput output)
{
  assert(graph);
  const EntAllocator* const memory = ent_world_memory(graph->world);
  EntSpool                  spool  = ent_spool_init(memory, output);
  EntBytes                  cell   = ent_bytes_init(memory);
  const EntStatus           st     = write_rows(graph, &spool, &cell);

  ent_spool_clear(&spool);
  ent_bytes_clear(&cell);
  return st;
}
