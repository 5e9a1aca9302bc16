// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// The canonical form of a dossier in XML: actors, reports, sources, passages;
// two blanks a level; attributes in the order of the table of fields.

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

static void
indent(EntBytes* const out, const unsigned level)
{
  for (unsigned i = 0U; i < level; ++i) {
    ent_bytes_string(out, "  ");
  }
}

static void
open_attribute(EntBytes* const out, const EntField* const field)
{
  ent_bytes_char(out, ' ');
  ent_bytes_string(out, field->name);
  ent_bytes_string(out, "=\"");
}

static void
write_texts(EntBytes* const        out,
            const EntField* const  field,
            const EntRecord* const record)
{
  const EntTexts texts = ent_field_texts(field, record->any);
  if (!texts.n_items) {
    return;
  }

  open_attribute(out, field);
  for (size_t i = 0U; i < texts.n_items; ++i) {
    ent_bytes_string(out, !i ? "" : field->separator == ';' ? "; " : " ");
    if (field->type == ENT_FIELD_SOURCES) {
      ent_name_add_printed(out, ent_record_report(record), texts.items[i]);
    } else {
      ent_escape_xml_attribute(out, texts.items[i]);
    }
  }
  ent_bytes_char(out, '"');
}

static void
write_text(EntBytes* const        out,
           const EntField* const  field,
           const EntRecord* const record)
{
  const EntText text   = ent_field_text(field, record->any);
  const EntText report = ent_record_report(record);
  if (text.size) {
    open_attribute(out, field);
    if (field->type == ENT_FIELD_ID && report.size) {
      ent_name_add_printed(out, report, text);
    } else {
      ent_escape_xml_attribute(out, text);
    }
    ent_bytes_char(out, '"');
  }
}

static bool
has_number(const EntField* const field, const EntRecord* const record)
{
  // A start of 0 is a number if there is an end
  return ent_field_number(field, record->any) ||
         (field->property == ENT_TERM_START && record->passage->end);
}

static void
write_attribute(EntBytes* const        out,
                const EntField* const  field,
                const EntRecord* const record)
{
  if (ent_field_is_text(field)) {
    write_text(out, field, record);
  } else if (ent_field_is_texts(field)) {
    write_texts(out, field, record);
  } else if (field->type == ENT_FIELD_NUMBER && has_number(field, record)) {
    open_attribute(out, field);
    ent_bytes_number(out, ent_field_number(field, record->any));
    ent_bytes_char(out, '"');
  } else if (field->type == ENT_FIELD_WORD) {
    const unsigned word = ent_field_word(field, record->any);
    if (word && word != field->fallback) {
      open_attribute(out, field);
      ent_bytes_text(out, field->words->words[word].word);
      ent_bytes_char(out, '"');
    }
  }
}

static void
write_child(EntBytes* const       out,
            const unsigned        level,
            const EntField* const field,
            const EntText         text,
            const EntText         lang)
{
  indent(out, level);
  ent_bytes_char(out, '<');
  ent_bytes_string(out, field->name);
  if (lang.size) {
    ent_bytes_string(out, " xml:lang=\"");
    ent_bytes_text(out, lang);
    ent_bytes_char(out, '"');
  }
  ent_bytes_char(out, '>');
  ent_escape_xml_text(out, text);
  ent_bytes_string(out, "</");
  ent_bytes_string(out, field->name);
  ent_bytes_string(out, ">\n");
}

static void
write_children(EntBytes* const       out,
               const unsigned        level,
               const EntField* const field,
               const void* const     record)
{
  if (field->type == ENT_FIELD_LABELS) {
    const EntLabels labels = ent_field_labels(field, record);
    for (size_t i = 0U; i < labels.n_items; ++i) {
      if (labels.items[i].role == field->role) {
        write_child(
          out, level, field, labels.items[i].text, labels.items[i].lang);
      }
    }
  } else if (ent_field_is_texts(field)) {
    const EntTexts texts = ent_field_texts(field, record);
    for (size_t i = 0U; i < texts.n_items; ++i) {
      write_child(out, level, field, texts.items[i], ent_text(NULL));
    }
  } else {
    write_child(
      out, level, field, ent_field_text(field, record), ent_text(NULL));
  }
}

static bool
has_children(const EntRecord* const record)
{
  return record->type == ENT_ACTOR || record->type == ENT_PASSAGE ||
         (record->type == ENT_CLAIM && record->claim->goods.n_items);
}

// Write a record up to where its end tag, or a passage's claims, go
static void
open_record(EntBytes* const        out,
            const unsigned         level,
            const EntRecord* const record)
{
  const EntShape* const shape   = ent_shape(record->type);
  const EntField*       content = NULL;
  indent(out, level);
  ent_bytes_char(out, '<');
  ent_bytes_string(out, shape->element);
  for (size_t i = 0U; i < shape->n_fields; ++i) {
    const EntField* const field = &shape->fields[i];
    if (field->place == ENT_PLACE_ATTRIBUTE) {
      write_attribute(out, field, record);
    } else if (field->place == ENT_PLACE_CONTENT &&
               ent_field_text(field, record->any).size) {
      content = field;
    }
  }

  if (has_children(record)) {
    ent_bytes_string(out, ">\n");
    for (size_t i = 0U; i < shape->n_fields; ++i) {
      if (shape->fields[i].place == ENT_PLACE_CHILD) {
        write_children(out, level + 1U, &shape->fields[i], record->any);
      }
    }
  } else if (content) {
    ent_bytes_char(out, '>');
    ent_escape_xml_text(out, ent_field_text(content, record->any));
    ent_bytes_string(out, "</");
    ent_bytes_string(out, shape->element);
    ent_bytes_string(out, ">\n");
  } else {
    ent_bytes_string(out, "/>\n");
  }
}

static void
close_record(EntBytes* const        out,
             const unsigned         level,
             const EntRecord* const record)
{
  if (has_children(record)) {
    indent(out, level);
    ent_bytes_string(out, "</");
    ent_bytes_string(out, ent_shape(record->type)->element);
    ent_bytes_string(out, ">\n");
  }
}

static EntStatus
write_passages(const EntGraph* const graph, EntSpool* const spool)
{
  EntBytes* const out        = &spool->bytes;
  const size_t    n_passages = ent_graph_n_records(graph, ENT_PASSAGE);
  for (size_t i = 0U; i < n_passages; ++i) {
    const EntRecord       passage  = ent_graph_record(graph, ENT_PASSAGE, i);
    size_t                n_claims = 0U;
    const uint32_t* const claims =
      ent_graph_passage_claims(graph, i, &n_claims);

    open_record(out, 1U, &passage);
    for (size_t j = 0U; j < n_claims; ++j) {
      const EntRecord claim = ent_graph_record(graph, ENT_CLAIM, claims[j]);

      open_record(out, 2U, &claim);
      close_record(out, 2U, &claim);
    }
    close_record(out, 1U, &passage);
    ENT_TRY(ent_spool_trim(spool));
  }

  return ENT_SUCCESS;
}

static EntStatus
write_dossier(const EntGraph* const graph, EntSpool* const spool)
{
  ent_bytes_string(&spool->bytes,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<dossier xmlns=\"https://w3id.org/entente/dossier\">\n");
  for (unsigned i = ENT_ACTOR; i < ENT_PASSAGE; ++i) {
    const EntRecordType type = (EntRecordType)i;
    for (size_t j = 0U; j < ent_graph_n_records(graph, type); ++j) {
      const EntRecord record = ent_graph_record(graph, type, j);

      open_record(&spool->bytes, 1U, &record);
      close_record(&spool->bytes, 1U, &record);
      ENT_TRY(ent_spool_trim(spool));
    }
  }

  ENT_TRY(write_passages(graph, spool));
  ent_bytes_string(&spool->bytes, "</dossier>\n");
  return ent_spool_flush(spool);
}

EntStatus
ent_dossier_xml_write(const EntGraph* const graph, const EntOutput output)
{
  assert(graph);
  EntSpool spool     = ent_spool_init(ent_world_memory(graph->world), output);
  const EntStatus st = write_dossier(graph, &spool);

  ent_spool_clear(&spool);
  return st;
}
