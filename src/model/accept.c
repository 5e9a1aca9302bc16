// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a record from a reader or from a program's own hands.
// Goes out: the same record, in the one form that all later stages rely on.
// Refused: what breaks a lexical form, and fields that do not go together.

#include "model/accept.h"

#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "base/utf8.h"
#include "base/world.h"
#include "model/fields.h"
#include "model/lang.h"
#include "model/lexical.h"
#include "model/naming.h"
#include "model/sets.h"

#include <assert.h>
#include <string.h>

EntGate
ent_gate_init(EntWorld* const world)
{
  assert(world);
  EntGate gate;
  memset(&gate, 0, sizeof(gate));
  gate.world   = world;
  gate.scratch = ent_arena_init(ent_world_memory(world));
  return gate;
}

void
ent_gate_clear(EntGate* const gate)
{
  assert(gate);
  ent_arena_clear(&gate->scratch);
}

// Forms of texts

static bool
is_folded(const EntText text)
{
  char last = ' ';
  for (size_t i = 0U; i < text.size; ++i) {
    const char c = text.data[i];
    if (ent_is_space(c) && (c != ' ' || last == ' ')) {
      return false;
    }
    last = c;
  }

  return !text.size || last != ' ';
}

// Trim and make each run of white space one blank
static EntStatus
fold(EntGate* const gate, EntText* const text)
{
  if (is_folded(*text)) {
    return ENT_SUCCESS;
  }

  char* const copy = (char*)ent_arena_alloc(&gate->scratch, text->size);
  if (!copy) {
    return ENT_NO_MEMORY;
  }

  size_t  size = 0U;
  EntText rest = *text;
  for (EntText word; (word = ent_text_next(&rest, ' ')).size;) {
    if (size) {
      copy[size++] = ' ';
    }
    memcpy(copy + size, word.data, word.size);
    size += word.size;
  }

  text->data = copy;
  text->size = size;
  return ENT_SUCCESS;
}

static bool
has_form(const EntFieldType type, const EntText text)
{
  switch (type) {
    case ENT_FIELD_ID:
    case ENT_FIELD_REPORT:
    case ENT_FIELD_SOURCES:
      return ent_is_id(text);
    case ENT_FIELD_ACTOR:
      return ent_is_actor_id(text);
    case ENT_FIELD_DATE:
      return ent_is_date(text);
    case ENT_FIELD_IRI:
    case ENT_FIELD_IRIS:
      return ent_is_iri(text);
    case ENT_FIELD_URL:
      return ent_is_iri(text) && ent_is_link(text);
    case ENT_FIELD_LANG:
      return ent_is_lang(text);
    case ENT_FIELD_CODE:
      return ent_is_country_code(text);
    case ENT_FIELD_DIGEST:
      return ent_is_sha256(text);
    case ENT_FIELD_DECIMAL:
      return ent_is_score(text);
    default:
      return text.size <= ENT_MAX_TEXT;
  }
}

/*
  Return whether a text is good as it is.  All ids, and some other forms, are
  ASCII without blanks, so that nothing remains to be looked at.
*/
static bool
is_strict(const EntFieldType type, const EntText text)
{
  switch (type) {
    case ENT_FIELD_ID:
    case ENT_FIELD_REPORT:
    case ENT_FIELD_SOURCES:
    case ENT_FIELD_ACTOR:
    case ENT_FIELD_DATE:
    case ENT_FIELD_DECIMAL:
      return has_form(type, text);
    default:
      return false;
  }
}

static EntStatus
accept_text(EntGate* const        gate,
            const EntField* const field,
            const EntRecord*      in,
            EntText* const        text)
{
  if (!text->size || is_strict(field->type, *text)) {
    return ENT_SUCCESS;
  }

  if (ent_utf8_check(*text).fault) {
    return ent_notice(gate->world,
                      ENT_NOTICE_BAD_CHARACTER,
                      in->position,
                      ent_text(NULL),
                      ent_text(NULL));
  }

  if (field->type != ENT_FIELD_QUOTE) {
    ENT_TRY(fold(gate, text));
  }

  if (field->type == ENT_FIELD_DECIMAL && text->size == 1U) {
    *text = ent_text_is(*text, "0")   ? ENT_TEXT("0.0")
            : ent_text_is(*text, "1") ? ENT_TEXT("1.0")
                                      : *text; // JSON has no 1.0 of its own
  }

  const bool is_actor_id = field->type == ENT_FIELD_ID && in->type == ENT_ACTOR;
  const EntFieldType type = is_actor_id ? ENT_FIELD_ACTOR : field->type;
  if (text->size && !has_form(type, *text)) {
    return ent_notice(gate->world,
                      ENT_NOTICE_BAD_VALUE,
                      in->position,
                      ent_text(field->name),
                      *text);
  }

  return ENT_SUCCESS;
}

// Forms of lists

static EntStatus
accept_texts(EntGate* const        gate,
             const EntField* const field,
             const EntRecord*      in,
             EntTexts* const       texts)
{
  if (!texts->n_items) {
    return ENT_SUCCESS;
  }

  EntText* const items = (EntText*)ent_arena_copy(
    &gate->scratch, texts->items, texts->n_items * sizeof(EntText));
  if (!items) {
    return ENT_NO_MEMORY;
  }

  size_t n_items = 0U;
  for (size_t i = 0U; i < texts->n_items; ++i) {
    EntText item = texts->items[i];
    ENT_TRY(accept_text(gate, field, in, &item));
    if (field->type == ENT_FIELD_SOURCES) {
      item = ent_name_within(ent_record_report(in), item);
    }
    if (field->separator == ';' && item.size &&
        memchr(item.data, ';', item.size)) {
      return ent_notice(gate->world,
                        ENT_NOTICE_BAD_VALUE,
                        in->position,
                        ent_text(field->name),
                        item);
    }
    if (item.size) {
      items[n_items++] = item;
    }
  }

  texts->items   = items;
  texts->n_items = ent_texts_unite(items, n_items);
  return ENT_SUCCESS;
}

static EntStatus
accept_lang(EntGate* const gate, EntText* const lang)
{
  if (!lang->size) {
    return ENT_SUCCESS;
  }

  char* const tag =
    (char*)ent_arena_copy(&gate->scratch, lang->data, lang->size);
  if (!tag) {
    return ENT_NO_MEMORY;
  }

  ent_lang_fold(tag, lang->size);
  lang->data = tag;
  return ENT_SUCCESS;
}

static EntStatus
accept_label(EntGate* const        gate,
             const EntField* const field,
             const EntRecord*      in,
             EntLabel* const       label)
{
  ENT_TRY(accept_text(gate, field, in, &label->text));
  if (!label->text.size || !label->role || label->role > ENT_LABEL_METONYM) {
    return ent_notice(gate->world,
                      ENT_NOTICE_BAD_VALUE,
                      in->position,
                      ent_text("label"),
                      label->text);
  }

  if (label->lang.size && !ent_is_lang(label->lang)) {
    return ent_notice(gate->world,
                      ENT_NOTICE_BAD_VALUE,
                      in->position,
                      ent_text("language"),
                      label->lang);
  }

  return accept_lang(gate, &label->lang);
}

static EntStatus
accept_labels(EntGate* const        gate,
              const EntField* const field,
              const EntRecord*      in,
              EntLabels* const      labels)
{
  if (field->role != ENT_LABEL_NAME || !labels->n_items) {
    return ENT_SUCCESS; // All roles stand in one list, seen to once
  }

  EntLabel* const items = (EntLabel*)ent_arena_copy(
    &gate->scratch, labels->items, labels->n_items * sizeof(EntLabel));
  if (!items) {
    return ENT_NO_MEMORY;
  }

  for (size_t i = 0U; i < labels->n_items; ++i) {
    ENT_TRY(accept_label(gate, field, in, &items[i]));
  }

  labels->items   = items;
  labels->n_items = ent_labels_unite(items, labels->n_items);
  return ENT_SUCCESS;
}

// One field

static EntStatus
accept_word(EntGate* const        gate,
            const EntField* const field,
            const EntRecord*      in,
            unsigned* const       value)
{
  if (*value >= field->words->n_words) {
    return ent_notice(gate->world,
                      ENT_NOTICE_BAD_VALUE,
                      in->position,
                      ent_text(field->name),
                      ent_text("out of range"));
  }

  *value = *value ? *value : field->fallback;
  return ENT_SUCCESS;
}

static bool
is_absent(const EntField* const field, const void* const record)
{
  return ent_field_is_text(field)        ? !ent_field_text(field, record).size
         : field->type == ENT_FIELD_WORD ? !ent_field_word(field, record)
                                         : false;
}

static EntStatus
accept_field(EntGate* const        gate,
             const EntField* const field,
             const EntRecord*      in)
{
  void* const slot = ent_field_slot(field, &gate->record);
  EntStatus   st   = ENT_SUCCESS;
  if (ent_field_is_text(field)) {
    st = accept_text(gate, field, in, (EntText*)slot);
  } else if (ent_field_is_texts(field)) {
    st = accept_texts(gate, field, in, (EntTexts*)slot);
  } else if (field->type == ENT_FIELD_LABELS) {
    st = accept_labels(gate, field, in, (EntLabels*)slot);
  } else if (field->type == ENT_FIELD_WORD) {
    st = accept_word(gate, field, in, (unsigned*)slot);
  }

  ENT_TRY(st);
  return field->is_required && is_absent(field, &gate->record)
           ? ent_notice(gate->world,
                        ENT_NOTICE_MISSING_FIELD,
                        in->position,
                        ent_text(ent_shape(in->type)->element),
                        ent_text(field->name))
           : ENT_SUCCESS;
}

// What must go together

static EntStatus
refuse(EntGate* const    gate,
       const EntRecord*  in,
       const EntNoticeId id,
       const EntText     a,
       const EntText     b)
{
  return ent_notice(gate->world, id, in->position, a, b);
}

static EntStatus
check_dates(EntGate* const   gate,
            const EntRecord* in,
            const EntText    start,
            const EntText    end)
{
  return start.size && end.size && ent_date_is_before(end, start)
           ? refuse(gate, in, ENT_NOTICE_DATE_ORDER, end, start)
           : ENT_SUCCESS;
}

// Return a name whose language another name has; names come first
static EntText
find_second_name(const EntLabels labels)
{
  for (size_t i = 1U; i < labels.n_items; ++i) {
    const EntLabel* const label = &labels.items[i];
    for (size_t j = 0U; j < i && label->role == ENT_LABEL_NAME; ++j) {
      if (ent_text_equals(label->lang, labels.items[j].lang)) {
        return label->text;
      }
    }
  }

  return ent_text(NULL);
}

static EntStatus
check_actor(EntGate* const gate, const EntRecord* in)
{
  const EntActor* const actor = &gate->record.actor;
  const EntLabels       all   = actor->labels;
  if (!all.n_items || all.items[0].role != ENT_LABEL_NAME) {
    return refuse(gate, in, ENT_NOTICE_NO_LABEL, actor->id, ent_text(NULL));
  }

  const EntText twin = find_second_name(all);
  if (twin.size) {
    return refuse(gate, in, ENT_NOTICE_TWO_NAMES, actor->id, twin);
  }

  return check_dates(gate, in, actor->from_date, actor->to_date);
}

static EntStatus
check_passage(EntGate* const gate, const EntRecord* in)
{
  EntPassage* const passage = &gate->record.passage;
  if (passage->end ? passage->end <= passage->start : passage->start) {
    return refuse(gate,
                  in,
                  ENT_NOTICE_BAD_SPAN,
                  passage->id,
                  ent_text("end must be greater than start"));
  }

  passage->id = ent_name_within(passage->report, passage->id);
  return ENT_SUCCESS;
}

static EntStatus
check_claim_fields(EntGate* const gate, const EntRecord* in)
{
  const EntClaim* const claim = &gate->record.claim;
  const EntText         is    = ent_text(ent_predicate_name(claim->predicate));
  if (claim->goods.n_items && claim->predicate != ENT_SUPPLIER_OF) {
    return refuse(gate, in, ENT_NOTICE_MISPLACED_FIELD, ENT_TEXT("goods"), is);
  }

  if (claim->office.size && claim->predicate != ENT_HOLDS_OFFICE_IN) {
    return refuse(gate, in, ENT_NOTICE_MISPLACED_FIELD, ENT_TEXT("office"), is);
  }

  if (claim->speech_act == ENT_DENIED && claim->polarity == ENT_AFFIRMED) {
    ENT_TRY(refuse(
      gate, in, ENT_NOTICE_DENIED_AFFIRMED, ent_text(NULL), ent_text(NULL)));
  }

  return check_dates(gate, in, claim->from_date, claim->to_date);
}

static EntStatus
check_claim(EntGate* const gate, const EntRecord* in)
{
  EntClaim* const claim = &gate->record.claim;
  ENT_TRY(check_claim_fields(gate, in));
  if (!ent_is_id(claim->report) || !ent_is_id(claim->passage)) {
    return refuse(
      gate, in, ENT_NOTICE_BAD_VALUE, ENT_TEXT("passage"), claim->passage);
  }

  if (ent_text_equals(claim->from, claim->to)) {
    return refuse(
      gate, in, ENT_NOTICE_SELF_RELATION, claim->from, ent_text(NULL));
  }

  if (ent_predicate_is_symmetric(claim->predicate) &&
      ent_text_compare(claim->to, claim->from) < 0) {
    const EntText from = claim->from;
    claim->from        = claim->to;
    claim->to          = from;
  }

  claim->passage = ent_name_within(claim->report, claim->passage);
  return ENT_SUCCESS;
}

static EntStatus
check_record(EntGate* const gate, const EntRecord* in)
{
  switch (in->type) {
    case ENT_ACTOR:
      return check_actor(gate, in);
    case ENT_PASSAGE:
      return check_passage(gate, in);
    case ENT_CLAIM:
      return check_claim(gate, in);
    case ENT_SOURCE:
      gate->record.source.id =
        ent_name_within(gate->record.source.report, gate->record.source.id);
      break;
    case ENT_REPORT:
      break;
  }

  return ENT_SUCCESS;
}

EntStatus
ent_gate_accept(EntGate* const         gate,
                const EntRecord* const record,
                EntRecord* const       out)
{
  assert(gate);
  assert(record);
  const EntShape* const shape = ent_shape(record->type);
  ent_arena_reset(&gate->scratch);
  memcpy(&gate->record, record->any, shape->size);

  EntStatus st = ENT_SUCCESS;
  for (size_t i = 0U; i < shape->n_fields; ++i) {
    const EntStatus field_st = accept_field(gate, &shape->fields[i], record);

    st = field_st > st ? field_st : st;
  }

  if (!st) {
    st = check_record(gate, record);
  }

  *out     = *record;
  out->any = &gate->record;
  return st;
}
