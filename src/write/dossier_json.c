// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// The canonical form of a dossier in JSON: the arrays actors, reports,
// sources, passages; one blank after colons; keys in the order of the table.

#include "base/spool.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "graph/graph.h"
#include "model/fields.h"
#include "model/naming.h"
#include "write/dossier.h"
#include "write/escape.h"

#include <assert.h>

// Where a record is being written
typedef struct {
  EntSpool* spool;    // Output
  EntBytes  printed;  // An id as it is printed
  unsigned  level;    // Depth of indentation
  bool      is_first; // Whether no member was written yet
} Json;

static void
new_line(Json* const json)
{
  EntBytes* const out = &json->spool->bytes;
  ent_bytes_char(out, '\n');
  for (unsigned i = 0U; i < json->level; ++i) {
    ent_bytes_string(out, "  ");
  }
}

static void
next_item(Json* const json)
{
  if (!json->is_first) {
    ent_bytes_char(&json->spool->bytes, ',');
  }

  json->is_first = false;
  new_line(json);
}

static void
open_any(Json* const json, const char mark)
{
  ent_bytes_char(&json->spool->bytes, mark);
  ++json->level;
  json->is_first = true;
}

static void
close_any(Json* const json, const char mark)
{
  --json->level;
  if (!json->is_first) {
    new_line(json);
  }

  ent_bytes_char(&json->spool->bytes, mark);
  json->is_first = false;
}

static void
write_key(Json* const json, const char* const key)
{
  next_item(json);
  ent_escape_json(&json->spool->bytes, ent_text(key));
  ent_bytes_string(&json->spool->bytes, ": ");
}

static EntText
printed_id(Json* const json, const EntText report, const EntText id)
{
  json->printed.size = 0U;
  ent_name_add_printed(&json->printed, report, id);
  return ent_bytes_view(&json->printed);
}

static void
write_text(Json* const            json,
           const EntField* const  field,
           const EntRecord* const record)
{
  const EntText text   = ent_field_text(field, record->any);
  const EntText report = ent_record_report(record);
  if (!text.size) {
    return;
  }

  write_key(json, field->name);
  if (field->type == ENT_FIELD_DECIMAL) {
    ent_bytes_text(&json->spool->bytes, text);
  } else {
    const bool is_within = field->type == ENT_FIELD_ID && report.size;
    ent_escape_json(&json->spool->bytes,
                    is_within ? printed_id(json, report, text) : text);
  }
}

static void
write_texts(Json* const            json,
            const EntField* const  field,
            const EntRecord* const record)
{
  const EntTexts texts = ent_field_texts(field, record->any);
  if (!texts.n_items) {
    return;
  }

  write_key(json, field->name);
  open_any(json, '[');
  for (size_t i = 0U; i < texts.n_items; ++i) {
    const EntText text =
      field->type == ENT_FIELD_SOURCES
        ? printed_id(json, ent_record_report(record), texts.items[i])
        : texts.items[i];

    next_item(json);
    ent_escape_json(&json->spool->bytes, text);
  }
  close_any(json, ']');
}

static void
write_label(Json* const json, const EntLabel* const label)
{
  EntBytes* const out = &json->spool->bytes;
  if (!label->lang.size) {
    ent_escape_json(out, label->text);
    return;
  }

  ent_bytes_string(out, "{ \"text\": ");
  ent_escape_json(out, label->text);
  ent_bytes_string(out, ", \"lang\": ");
  ent_escape_json(out, label->lang);
  ent_bytes_string(out, " }");
}

static size_t
count_labels(const EntLabels labels, const EntLabelRole role)
{
  size_t n_labels = 0U;
  for (size_t i = 0U; i < labels.n_items; ++i) {
    n_labels += labels.items[i].role == role;
  }

  return n_labels;
}

// A single name stands bare; all other labels stand in arrays
static void
write_labels(Json* const           json,
             const EntField* const field,
             const EntLabels       labels)
{
  const size_t n_labels = count_labels(labels, field->role);
  const bool   is_bare  = field->role == ENT_LABEL_NAME && n_labels == 1U;
  if (!n_labels) {
    return;
  }

  write_key(json, field->name);
  if (!is_bare) {
    open_any(json, '[');
  }

  for (size_t i = 0U; i < labels.n_items; ++i) {
    if (labels.items[i].role == field->role) {
      if (!is_bare) {
        next_item(json);
      }
      write_label(json, &labels.items[i]);
    }
  }

  if (!is_bare) {
    close_any(json, ']');
  }
}

static void
write_number(Json* const            json,
             const EntField* const  field,
             const EntRecord* const record)
{
  const uint64_t number = ent_field_number(field, record->any);
  if (number || (field->property == ENT_TERM_START && record->passage->end)) {
    write_key(json, field->name);
    ent_bytes_number(&json->spool->bytes, number);
  }
}

static void
write_field(Json* const            json,
            const EntField* const  field,
            const EntRecord* const record)
{
  if (ent_field_is_text(field)) {
    write_text(json, field, record);
  } else if (ent_field_is_texts(field)) {
    write_texts(json, field, record);
  } else if (field->type == ENT_FIELD_LABELS) {
    write_labels(json, field, ent_field_labels(field, record->any));
  } else if (field->type == ENT_FIELD_NUMBER) {
    write_number(json, field, record);
  } else {
    const unsigned word = ent_field_word(field, record->any);
    if (word && word != field->fallback) {
      write_key(json, field->name);
      ent_escape_json(&json->spool->bytes, field->words->words[word].word);
    }
  }
}

static void
open_record(Json* const json, const EntRecord* const record)
{
  const EntShape* const shape = ent_shape(record->type);
  next_item(json);
  open_any(json, '{');
  for (size_t i = 0U; i < shape->n_fields; ++i) {
    write_field(json, &shape->fields[i], record);
  }
}

static void
write_claims(Json* const           json,
             const EntGraph* const graph,
             const size_t          passage)
{
  size_t                n_claims = 0U;
  const uint32_t* const claims =
    ent_graph_passage_claims(graph, passage, &n_claims);
  if (!n_claims) {
    return;
  }

  write_key(json, "claims");
  open_any(json, '[');
  for (size_t i = 0U; i < n_claims; ++i) {
    const EntRecord claim = ent_graph_record(graph, ENT_CLAIM, claims[i]);

    open_record(json, &claim);
    close_any(json, '}');
  }
  close_any(json, ']');
}

static EntStatus
write_array(Json* const           json,
            const EntGraph* const graph,
            const EntRecordType   type)
{
  write_key(json, ent_shape(type)->array);
  open_any(json, '[');
  for (size_t i = 0U; i < ent_graph_n_records(graph, type); ++i) {
    const EntRecord record = ent_graph_record(graph, type, i);

    open_record(json, &record);
    if (type == ENT_PASSAGE) {
      write_claims(json, graph, i);
    }
    close_any(json, '}');
    ENT_TRY(ent_spool_trim(json->spool));
  }

  close_any(json, ']');
  return ENT_SUCCESS;
}

static EntStatus
write_dossier(Json* const json, const EntGraph* const graph)
{
  open_any(json, '{');
  for (unsigned i = ENT_ACTOR; i <= ENT_PASSAGE; ++i) {
    ENT_TRY(write_array(json, graph, (EntRecordType)i));
  }

  close_any(json, '}');
  ent_bytes_char(&json->spool->bytes, '\n');
  ENT_TRY(json->printed.status);
  return ent_spool_flush(json->spool);
}

EntStatus
ent_dossier_json_write(const EntGraph* const graph, const EntOutput output)
{
  assert(graph);
  const EntAllocator* const memory = ent_world_memory(graph->world);
  EntSpool                  spool  = ent_spool_init(memory, output);
  Json                      json = { &spool, ent_bytes_init(memory), 0U, true };
  const EntStatus           st   = write_dossier(&json, graph);

  ent_bytes_clear(&json.printed);
  ent_spool_clear(&spool);
  return st;
}
