// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a node of a graph that has a name.
// Goes out: its record, by the table of fields.
// Refused: two values of a field that has one.  Lexical forms are the gate's.

#include "read/rdf_fields.h"

#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "model/terms.h"
#include "read/rdf_values.h"

#include <string.h>

EntMaker
ent_maker_init(EntNodes* const nodes)
{
  EntMaker maker;
  memset(&maker, 0, sizeof(maker));
  maker.nodes = nodes;
  maker.arena = ent_arena_init(ent_world_memory(nodes->context->world));
  return maker;
}

void
ent_maker_clear(EntMaker* const maker)
{
  ent_arena_clear(&maker->arena);
}

// Subjects beside the node itself

static EntStatus
find_relation(EntMaker* const maker)
{
  EntNodes* const nodes = maker->nodes;
  EntStatement*   value = NULL;
  ENT_TRY(ent_nodes_value(nodes, maker->self, ENT_TERM_STATES, &value));
  if (!value || value->kind == ENT_RDF_BLANK) {
    return ENT_SUCCESS; // The gate misses the ends; blank nodes are refused
  }

  const EntNode* const node =
    value->kind == ENT_RDF_IRI ? ent_nodes_get(nodes, value->object) : NULL;
  if (node && node->is == ENT_NODE_RELATIONSHIP) {
    maker->relation = value->object;
    return ENT_SUCCESS;
  }

  return node || value->kind == ENT_RDF_LITERAL
           ? ent_nodes_bad_value(nodes, value, ENT_NOTICE_WRONG_NODE)
           : ent_nodes_error(nodes,
                             value->line,
                             ENT_NOTICE_UNTYPED,
                             ENT_TEXT("relationship"),
                             ent_gather_text(nodes->gather, value->object));
}

static void
use_type(const EntMaker* const maker, const uint32_t name, const EntTermId type)
{
  const EntNodes* const nodes = maker->nodes;
  const EntStatements   types = ent_nodes_values(nodes, name, ENT_TERM_TYPE);
  for (size_t i = 0U; i < types.n_items; ++i) {
    if (types.items[i].object == nodes->terms[type]) {
      types.items[i].is_used = true;
    }
  }
}

// Take a selector; one of a class that is not known is left
static EntStatus
take_selector(EntMaker* const maker, EntStatement* const link)
{
  EntNodes* const nodes = maker->nodes;
  if (link->kind == ENT_RDF_LITERAL) {
    return ent_nodes_bad_value(nodes, link, ENT_NOTICE_WRONG_NODE);
  }

  const EntNode* const node     = ent_nodes_get(nodes, link->object);
  const bool           is_quote = node && node->is == ENT_NODE_QUOTE;
  if (!is_quote && (!node || node->is != ENT_NODE_POSITION)) {
    return ENT_SUCCESS;
  }

  uint32_t* const part = is_quote ? &maker->quote : &maker->position;
  if (*part) {
    return ent_nodes_bad_value(nodes, link, ENT_NOTICE_TWO_VALUES);
  }

  *part         = link->object;
  link->is_used = true;
  use_type(maker,
           link->object,
           is_quote ? ENT_TERM_QUOTE_SELECTOR : ENT_TERM_POSITION_SELECTOR);
  return ENT_SUCCESS;
}

static EntStatus
find_parts(EntMaker* const maker, const EntNode* const node)
{
  maker->self     = node->name;
  maker->relation = 0U;
  maker->quote    = 0U;
  maker->position = 0U;
  if (node->is == ENT_NODE_CLAIM) {
    return find_relation(maker);
  }

  if (node->is == ENT_NODE_PASSAGE) {
    const EntStatements links =
      ent_nodes_values(maker->nodes, node->name, ENT_TERM_HAS_SELECTOR);
    for (size_t i = 0U; i < links.n_items; ++i) {
      ENT_TRY(take_selector(maker, &links.items[i]));
    }
  }

  return ENT_SUCCESS;
}

// Return the subject that has a property, or 0
static uint32_t
subject_of(const EntMaker* const maker,
           const EntNode* const  node,
           const EntTermId       property)
{
  if (node->is == ENT_NODE_PASSAGE && property >= ENT_TERM_EXACT &&
      property <= ENT_TERM_SUFFIX) {
    return maker->quote;
  }

  if (node->is == ENT_NODE_PASSAGE &&
      (property == ENT_TERM_START || property == ENT_TERM_END)) {
    return maker->position;
  }

  return property >= ENT_TERM_SUBJECT && property <= ENT_TERM_OBJECT
           ? maker->relation
           : maker->self;
}

// Fields

static EntStatus
take_texts(EntMaker* const     maker,
           const EntField*     field,
           const EntNode*      node,
           const EntStatements values,
           EntTexts* const     out)
{
  EntText* const items =
    (EntText*)ent_arena_alloc(&maker->arena, values.n_items * sizeof(EntText));
  if (!items) {
    return ENT_NO_MEMORY;
  }

  for (size_t i = 0U; i < values.n_items; ++i) {
    values.items[i].is_used = true;
    ENT_TRY(ent_value_text(
      maker->nodes, field, node->report, &values.items[i], &items[i]));
  }

  out->items   = items;
  out->n_items = values.n_items;
  return ENT_SUCCESS;
}

// Append the labels of one role to those that the record has
static EntStatus
take_labels(EntMaker* const     maker,
            const EntField*     field,
            const EntStatements values,
            EntLabels* const    out)
{
  EntLabel* const items = (EntLabel*)ent_arena_alloc(
    &maker->arena, (out->n_items + values.n_items) * sizeof(EntLabel));
  if (!items) {
    return ENT_NO_MEMORY;
  }

  if (out->n_items) {
    memcpy(items, out->items, out->n_items * sizeof(EntLabel));
  }

  for (size_t i = 0U; i < values.n_items; ++i) {
    EntStatement* const value = &values.items[i];
    EntLabel* const     label = &items[out->n_items + i];
    value->is_used            = true;
    label->role               = field->role;
    label->lang = ent_gather_text(maker->nodes->gather, value->lang);
    ENT_TRY(
      ent_value_text(maker->nodes, field, ent_text(NULL), value, &label->text));
  }

  out->items = items;
  out->n_items += values.n_items;
  return ENT_SUCCESS;
}

static EntStatus
make_single(EntMaker* const       maker,
            const EntField* const field,
            const EntNode* const  node,
            const uint32_t        subject)
{
  void* const   slot  = ent_field_slot(field, &maker->record);
  EntStatement* value = NULL;
  ENT_TRY(ent_nodes_value(maker->nodes, subject, field->property, &value));
  if (!value) {
    return ENT_SUCCESS;
  }

  return field->type == ENT_FIELD_NUMBER
           ? ent_value_number(maker->nodes, field, value, (uint64_t*)slot)
         : field->type == ENT_FIELD_WORD
           ? ent_value_word(maker->nodes, field, value, (unsigned*)slot)
           : ent_value_text(
               maker->nodes, field, node->report, value, (EntText*)slot);
}

// Set what naming has found; returns whether the field is of that sort
static bool
set_name(EntMaker* const       maker,
         const EntField* const field,
         const EntNode* const  node)
{
  const bool is_report = field->type == ENT_FIELD_REPORT;
  if (field->property && !is_report) {
    return false;
  }

  *(EntText*)ent_field_slot(field, &maker->record) =
    is_report                     ? node->report
    : field->type == ENT_FIELD_ID ? node->id
                                  : node->iri;
  return true;
}

static EntStatus
make_field(EntMaker* const       maker,
           const EntField* const field,
           const EntNode* const  node)
{
  void* const    slot    = ent_field_slot(field, &maker->record);
  const uint32_t subject = subject_of(maker, node, field->property);
  if (set_name(maker, field, node) || !subject) {
    return ENT_SUCCESS;
  }

  if (field->property == ENT_TERM_TYPE) {
    return ent_value_kind(maker->nodes, subject, (unsigned*)slot);
  }

  if (!ent_field_is_texts(field) && field->type != ENT_FIELD_LABELS) {
    return make_single(maker, field, node, subject);
  }

  const EntStatements values =
    ent_nodes_values(maker->nodes, subject, field->property);
  if (!values.n_items) {
    return ENT_SUCCESS;
  }

  return ent_field_is_texts(field)
           ? take_texts(maker, field, node, values, (EntTexts*)slot)
           : take_labels(maker, field, values, (EntLabels*)slot);
}

EntStatus
ent_maker_make(EntMaker* const      maker,
               const EntNode* const node,
               EntRecord* const     out)
{
  const EntNodes* const nodes = maker->nodes;
  const EntShape* const shape = ent_shape((EntRecordType)node->is);
  ent_arena_reset(&maker->arena);
  memset(&maker->record, 0, sizeof(maker->record));
  ENT_TRY(find_parts(maker, node));
  for (size_t i = 0U; i < shape->n_fields; ++i) {
    ENT_TRY(make_field(maker, &shape->fields[i], node));
  }

  if (node->is == ENT_NODE_PASSAGE && maker->position &&
      !maker->record.passage.end) {
    return ent_nodes_error(maker->nodes,
                           ent_gather_line(nodes->gather, node->name),
                           ENT_NOTICE_BAD_SPAN,
                           node->id,
                           ENT_TEXT("the position has no end"));
  }

  if (node->is == ENT_NODE_CLAIM && node->passage) {
    const EntNode* const passage = &nodes->nodes[node->passage - 1U];
    maker->record.claim.report   = passage->report;
    maker->record.claim.passage  = passage->id;
  }

  out->type              = (EntRecordType)node->is;
  out->position.document = nodes->context->document;
  out->position.line     = ent_gather_line(nodes->gather, node->name);
  out->position.column   = 0U;
  out->any               = &maker->record;
  return ENT_SUCCESS;
}
