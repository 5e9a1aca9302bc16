// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "model/record.h"

#include "base/text.h"
#include "base/try.h"
#include "model/fields.h"

#include <assert.h>

static EntStatus
copy_labels(EntArena* const arena, const EntLabels labels, EntLabels* const out)
{
  out->n_items = labels.n_items;
  if (!labels.n_items) {
    out->items = NULL;
    return ENT_SUCCESS;
  }

  EntLabel* const items = (EntLabel*)ent_arena_copy(
    arena, labels.items, labels.n_items * sizeof(EntLabel));
  if (!items) {
    return ENT_NO_MEMORY;
  }

  out->items = items;
  for (size_t i = 0U; i < labels.n_items; ++i) {
    ENT_TRY(ent_arena_text(arena, labels.items[i].text, &items[i].text));
    ENT_TRY(ent_arena_text(arena, labels.items[i].lang, &items[i].lang));
  }

  return ENT_SUCCESS;
}

// Return the part of a local name that says the same as a field, else nothing
static EntText
view_in_name(const EntText name, const EntFieldType type, const EntText text)
{
  const bool is_end = type == ENT_FIELD_ID && ent_text_ends_with(name, text);
  const bool is_begin =
    type == ENT_FIELD_REPORT && ent_text_starts_with(name, text);
  return is_end     ? ent_text_from(name, name.size - text.size)
         : is_begin ? ent_text_until(name, text.size)
                    : ent_text(NULL);
}

static EntStatus
copy_field(EntArena* const       arena,
           const EntField* const field,
           const EntText         name,
           const void* const     from,
           void* const           to)
{
  void* const slot = ent_field_slot(field, to);
  if (ent_field_is_text(field)) {
    const EntText text = ent_field_text(field, from);
    const EntText view = view_in_name(name, field->type, text);
    if (view.size) {
      *(EntText*)slot = view;
      return ENT_SUCCESS;
    }

    return ent_arena_text(arena, text, (EntText*)slot);
  }

  if (ent_field_is_texts(field)) {
    return ent_arena_texts(
      arena, ent_field_texts(field, from), (EntTexts*)slot);
  }

  if (field->type == ENT_FIELD_LABELS && field->role == ENT_LABEL_NAME) {
    return copy_labels(arena, ent_field_labels(field, from), (EntLabels*)slot);
  }

  return ENT_SUCCESS;
}

EntStatus
ent_record_copy(EntArena* const        arena,
                const EntRecord* const record,
                const EntText          name,
                EntRecord* const       out)
{
  assert(arena);
  assert(record);
  const EntShape* const shape = ent_shape(record->type);
  void* const           copy  = ent_arena_copy(arena, record->any, shape->size);
  if (!copy) {
    return ENT_NO_MEMORY;
  }

  for (size_t i = 0U; i < shape->n_fields; ++i) {
    ENT_TRY(copy_field(arena, &shape->fields[i], name, record->any, copy));
  }

  if (record->type == ENT_CLAIM) { // Where it stands is not a field of its own
    EntClaim* const claim = (EntClaim*)copy;
    ENT_TRY(ent_arena_text(arena, claim->report, &claim->report));
    ENT_TRY(ent_arena_text(arena, claim->passage, &claim->passage));
  }

  *out     = *record;
  out->any = copy;
  return ENT_SUCCESS;
}

EntText
ent_record_id(const EntRecord* const record)
{
  assert(record);
  switch (record->type) {
    case ENT_ACTOR:
      return record->actor->id;
    case ENT_REPORT:
      return record->report->id;
    case ENT_SOURCE:
      return record->source->id;
    case ENT_PASSAGE:
      return record->passage->id;
    case ENT_CLAIM:
      break;
  }

  return ent_text(NULL);
}

EntText
ent_record_iri(const EntRecord* const record)
{
  switch (record->type) {
    case ENT_ACTOR:
      return record->actor->iri;
    case ENT_REPORT:
      return record->report->iri;
    case ENT_SOURCE:
      return record->source->iri;
    case ENT_PASSAGE:
      return record->passage->iri;
    case ENT_CLAIM:
      return record->claim->iri;
  }

  return ent_text(NULL);
}

EntText
ent_record_report(const EntRecord* const record)
{
  assert(record);
  switch (record->type) {
    case ENT_SOURCE:
      return record->source->report;
    case ENT_PASSAGE:
      return record->passage->report;
    case ENT_CLAIM:
      return record->claim->report;
    case ENT_ACTOR:
    case ENT_REPORT:
      break;
  }

  return ent_text(NULL);
}

bool
ent_claim_is_plain(const EntClaim* const claim)
{
  assert(claim);
  return claim->polarity != ENT_NEGATED && claim->modality <= ENT_FACTUAL &&
         !claim->speaker.size && !claim->relayed_by.size &&
         !claim->hedges.n_items;
}

// Names without a language are the house's own, then come English ones
static unsigned
rank_name(const EntLabel* const label)
{
  return !label->lang.size                                    ? 3U
         : ent_text_is(label->lang, "en")                     ? 2U
         : ent_text_starts_with(label->lang, ENT_TEXT("en-")) ? 2U
                                                              : 1U;
}

EntText
ent_actor_label(const EntActor* const actor)
{
  assert(actor);
  EntText  best      = actor->id;
  unsigned best_rank = 0U;
  for (size_t i = 0U; i < actor->labels.n_items; ++i) {
    const EntLabel* const label = &actor->labels.items[i];
    if (label->role == ENT_LABEL_NAME && rank_name(label) > best_rank) {
      best      = label->text;
      best_rank = rank_name(label);
    }
  }

  return best;
}
