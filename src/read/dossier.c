// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: fields of records, as the XML and the JSON reader meet them.
// Goes out: records, a passage directly followed by its claims.
// Refused: fields that are set twice, words outside their closed list,
// numbers that are none.

#include "read/dossier.h"

#include "base/notice.h"
#include "base/text.h"
#include "base/world.h"

#include <assert.h>
#include <string.h>

#define MAX_DIGITS 15U // Of a number

struct EntDossierItem {
  EntDossierItem* next;  // Older item
  const EntField* field; // List that it belongs to
  EntText         text;  // The item
  EntText         lang;  // Language of a label
};

struct EntDossierClaim {
  EntDossierClaim* next;     // Older claim
  EntClaim         claim;    // The claim
  EntPosition      position; // Where it began
};

EntDossier
ent_dossier_init(EntWorld* const   world,
                 const EntSink     sink,
                 const char* const document)
{
  assert(world);
  const EntPosition start = { document, 1U, 1U };
  EntDossier        dossier;
  memset(&dossier, 0, sizeof(dossier));
  dossier.world    = world;
  dossier.sink     = sink;
  dossier.position = start;
  dossier.arena    = ent_arena_init(ent_world_memory(world));
  return dossier;
}

void
ent_dossier_clear(EntDossier* const dossier)
{
  assert(dossier);
  ent_arena_clear(&dossier->arena);
}

bool
ent_dossier_is_lost(const EntDossier* const dossier)
{
  assert(dossier);
  return dossier->status > ENT_BAD_INPUT || dossier->n_errors >= ENT_MAX_ERRORS;
}

void
ent_dossier_give_up(EntDossier* const dossier)
{
  assert(dossier);
  assert(dossier->status);
  dossier->n_errors = ENT_MAX_ERRORS;
}

static void
note_status(EntDossier* const dossier, const EntStatus status)
{
  if (status > ENT_FAILURE) {
    ++dossier->n_errors;
    dossier->status = status > dossier->status ? status : dossier->status;
    if (dossier->draft) {
      dossier->draft->is_bad = true;
    }
  }
}

void
ent_dossier_error(EntDossier* const dossier,
                  const unsigned    notice,
                  const EntText     a,
                  const EntText     b)
{
  assert(dossier);
  ent_dossier_error_at(dossier, dossier->position, notice, a, b);
}

void
ent_dossier_error_at(EntDossier* const dossier,
                     const EntPosition position,
                     const unsigned    notice,
                     const EntText     a,
                     const EntText     b)
{
  assert(dossier);
  note_status(dossier,
              ent_notice(dossier->world, (EntNoticeId)notice, position, a, b));
}

void
ent_dossier_tell(EntDossier* const dossier,
                 const unsigned    notice,
                 const EntText     name)
{
  assert(dossier);
  ent_notice(dossier->world,
             (EntNoticeId)notice,
             dossier->position,
             name,
             ent_text(NULL));
}

void
ent_dossier_begin(EntDossier* const dossier, const EntRecordType type)
{
  assert(dossier);
  EntDraft* const draft = type == ENT_CLAIM ? &dossier->claim : &dossier->outer;
  assert(type != ENT_CLAIM || dossier->outer.type == ENT_PASSAGE);

  memset(&draft->record, 0, ent_shape(type)->size);
  draft->type     = type;
  draft->position = dossier->position;
  draft->seen     = 0U;
  draft->items    = NULL;
  draft->is_bad   = false;
  dossier->draft  = draft;
}

void
ent_dossier_keep(EntDossier* const dossier,
                 const EntText     text,
                 EntText* const    out)
{
  assert(dossier);
  note_status(dossier, ent_arena_text(&dossier->arena, text, out));
}

// Return whether a field may be set, and mark it as set
static bool
mark(EntDossier* const dossier, const EntField* const field)
{
  EntDraft* const       draft = dossier->draft;
  const EntShape* const shape = ent_shape(draft->type);
  const uint32_t        bit   = UINT32_C(1) << (field - shape->fields);
  if (draft->seen & bit) {
    ent_dossier_error(dossier,
                      ENT_NOTICE_REPEATED_ELEMENT,
                      ent_text(field->name),
                      ent_text(shape->element));
    return false;
  }

  draft->seen |= bit;
  return true;
}

static void
push_item(EntDossier* const     dossier,
          const EntField* const field,
          const EntText         value,
          const EntText         lang)
{
  EntDossierItem* const item =
    (EntDossierItem*)ent_arena_alloc(&dossier->arena, sizeof(EntDossierItem));
  if (!item) {
    note_status(dossier, ENT_NO_MEMORY);
    return;
  }

  item->field = field;
  ent_dossier_keep(dossier, value, &item->text);
  ent_dossier_keep(dossier, lang, &item->lang);
  item->next            = dossier->draft->items;
  dossier->draft->items = item;
}

// Digits without leading zeros, as many as the schemas allow; only a start is 0
static bool
read_number(const EntField* const field,
            const EntText         value,
            uint64_t* const       out)
{
  bool is_good = value.size && value.size <= MAX_DIGITS &&
                 (value.data[0] != '0' ||
                  (value.size == 1U && field->property == ENT_TERM_START));

  *out = 0U;
  for (size_t i = 0U; is_good && i < value.size; ++i) {
    is_good = ent_is_digit(value.data[i]);
    *out    = *out * 10U + (uint64_t)(value.data[i] - '0');
  }

  return is_good;
}

static void
set_number(EntDossier* const     dossier,
           const EntField* const field,
           const EntText         value)
{
  uint64_t number = 0U;
  if (!read_number(field, value, &number)) {
    ent_dossier_error(
      dossier, ENT_NOTICE_BAD_VALUE, ent_text(field->name), value);
    return;
  }

  *(uint64_t*)ent_field_slot(field, &dossier->draft->record) = number;
}

static void
set_word(EntDossier* const     dossier,
         const EntField* const field,
         const EntText         value)
{
  const unsigned word = ent_vocabulary_find(field->words, value);
  if (!word) {
    ent_dossier_error(
      dossier, ENT_NOTICE_BAD_VALUE, ent_text(field->name), value);
  }

  memcpy(ent_field_slot(field, &dossier->draft->record), &word, sizeof(word));
}

void
ent_dossier_set(EntDossier* const     dossier,
                const EntField* const field,
                const EntText         value)
{
  assert(dossier);
  assert(field);
  if (!mark(dossier, field)) {
    return;
  }

  if (field->type == ENT_FIELD_NUMBER) {
    set_number(dossier, field, value);
  } else if (field->type == ENT_FIELD_WORD) {
    set_word(dossier, field, value);
  } else if (ent_field_is_text(field)) {
    ent_dossier_keep(
      dossier, value, (EntText*)ent_field_slot(field, &dossier->draft->record));
  } else {
    EntText rest = value;
    for (EntText item; (item = ent_text_next(&rest, field->separator)).size;) {
      push_item(dossier, field, item, ent_text(NULL));
    }
  }
}

void
ent_dossier_add(EntDossier* const     dossier,
                const EntField* const field,
                const EntText         value,
                const EntText         lang)
{
  assert(dossier);
  assert(field);
  if (ent_field_is_texts(field) || field->type == ENT_FIELD_LABELS) {
    push_item(dossier, field, value, lang);
  } else {
    ent_dossier_set(dossier, field, value);
  }
}

// Turn list items into arrays

static size_t
count_items(const EntDraft* const draft, const EntField* const field)
{
  size_t n_items = 0U;
  for (const EntDossierItem* i = draft->items; i; i = i->next) {
    n_items += i->field == field;
  }

  return n_items;
}

static EntStatus
collect_texts(EntDossier* const     dossier,
              EntDraft* const       draft,
              const EntField* const field)
{
  const size_t n_items = count_items(draft, field);
  if (!n_items) {
    return ENT_SUCCESS;
  }

  EntText* const texts =
    (EntText*)ent_arena_alloc(&dossier->arena, n_items * sizeof(EntText));
  if (!texts) {
    return ENT_NO_MEMORY;
  }

  size_t end = n_items;
  for (const EntDossierItem* i = draft->items; i; i = i->next) {
    if (i->field == field) {
      texts[--end] = i->text;
    }
  }

  const EntTexts list                               = { texts, n_items };
  *(EntTexts*)ent_field_slot(field, &draft->record) = list;
  return ENT_SUCCESS;
}

static EntStatus
collect_labels(EntDossier* const dossier, EntDraft* const draft)
{
  size_t n_labels = 0U;
  for (const EntDossierItem* i = draft->items; i; i = i->next) {
    n_labels += i->field->type == ENT_FIELD_LABELS;
  }

  if (!n_labels) {
    return ENT_SUCCESS;
  }

  EntLabel* const labels =
    (EntLabel*)ent_arena_alloc(&dossier->arena, n_labels * sizeof(EntLabel));
  if (!labels) {
    return ENT_NO_MEMORY;
  }

  size_t end = n_labels;
  for (const EntDossierItem* i = draft->items; i; i = i->next) {
    if (i->field->type == ENT_FIELD_LABELS) {
      const EntLabel label = { i->field->role, i->text, i->lang };
      labels[--end]        = label;
    }
  }

  draft->record.actor.labels.items   = labels;
  draft->record.actor.labels.n_items = n_labels;
  return ENT_SUCCESS;
}

static EntStatus
collect(EntDossier* const dossier, EntDraft* const draft)
{
  if (draft->type == ENT_ACTOR) {
    EntStatus st = collect_labels(dossier, draft);
    if (st) {
      return st;
    }
  }

  const EntShape* const shape = ent_shape(draft->type);
  for (size_t i = 0U; draft->items && i < shape->n_fields; ++i) {
    if (ent_field_is_texts(&shape->fields[i])) {
      const EntStatus st = collect_texts(dossier, draft, &shape->fields[i]);
      if (st) {
        return st;
      }
    }
  }

  return ENT_SUCCESS;
}

// End of a record

static void
send(EntDossier* const   dossier,
     const EntRecordType type,
     const EntPosition   position,
     const void* const   record)
{
  EntRecord out = { type, position, { NULL } };
  out.any       = record;
  if (!ent_dossier_is_lost(dossier)) {
    note_status(dossier, dossier->sink.receive(dossier->sink.handle, &out));
  }
}

static void
end_claim(EntDossier* const dossier)
{
  if (dossier->claim.is_bad) {
    return;
  }

  EntDossierClaim* const kept =
    (EntDossierClaim*)ent_arena_alloc(&dossier->arena, sizeof(EntDossierClaim));
  if (!kept) {
    note_status(dossier, ENT_NO_MEMORY);
    return;
  }

  kept->claim     = dossier->claim.record.claim;
  kept->position  = dossier->claim.position;
  kept->next      = dossier->claims;
  dossier->claims = kept;
}

static EntDossierClaim*
reverse(EntDossierClaim* claims)
{
  EntDossierClaim* reversed = NULL;
  while (claims) {
    EntDossierClaim* const next = claims->next;

    claims->next = reversed;
    reversed     = claims;
    claims       = next;
  }

  return reversed;
}

static void
check_span(EntDossier* const dossier)
{
  const EntShape* const shape = ent_shape(ENT_PASSAGE);
  const EntField* const start = ent_shape_find(shape, ENT_TEXT("start"));
  const EntField* const end   = ent_shape_find(shape, ENT_TEXT("end"));
  const uint32_t        seen  = dossier->outer.seen;
  if ((seen >> (start - shape->fields) & 1U) !=
      (seen >> (end - shape->fields) & 1U)) {
    ent_dossier_error_at(dossier,
                         dossier->outer.position,
                         ENT_NOTICE_BAD_SPAN,
                         dossier->outer.record.passage.id,
                         ent_text("start and end go together"));
  }
}

static void
end_outer(EntDossier* const dossier)
{
  EntDraft* const draft = &dossier->outer;
  if (draft->type == ENT_PASSAGE) {
    check_span(dossier);
  }

  const size_t n_errors = dossier->n_errors;
  if (!draft->is_bad) {
    send(dossier, draft->type, draft->position, &draft->record);
  }

  const bool is_sent = !draft->is_bad && dossier->n_errors == n_errors;
  for (EntDossierClaim* c = is_sent ? reverse(dossier->claims) : NULL; c;
       c                  = c->next) {
    c->claim.report  = draft->record.passage.report;
    c->claim.passage = draft->record.passage.id;
    send(dossier, ENT_CLAIM, c->position, &c->claim);
  }

  dossier->claims = NULL;
  draft->type     = (EntRecordType)0;
  ent_arena_reset(&dossier->arena);
}

void
ent_dossier_end(EntDossier* const dossier)
{
  assert(dossier);
  assert(dossier->draft);

  note_status(dossier, collect(dossier, dossier->draft));
  if (dossier->draft == &dossier->claim) {
    end_claim(dossier);
    dossier->draft = &dossier->outer;
  } else {
    end_outer(dossier);
    dossier->draft = NULL;
  }
}
