// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: which actors records speak of, and how the text names them.
// Goes out: these actors and those they belong to, as records.

#include "extract/actors/actors.h"

#include "base/memory.h"
#include "base/slug.h"
#include "base/text.h"
#include "base/try.h"
#include "extract/actors/report.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

// Return whether a form is a label of a state and who acts for it: Russian
// forces; such forms tell nothing new
static bool
is_derived(const EntActor* const actor, const EntText text)
{
  for (size_t i = 0U; actor->kind == ENT_STATE && i < actor->labels.n_items;
       ++i) {
    const EntText label = actor->labels.items[i].text;
    if (text.size > label.size && text.data[label.size] == ' ' &&
        ent_text_starts_with(text, label)) {
      return true;
    }
  }

  return false;
}

// Note a form that the text has, once
static EntStatus
add_printed(EntActors* const actors, const uint32_t index, const EntText text)
{
  EntActorItem* const   item = &actors->items[index];
  const EntLabel* const name = item->record.labels.items;
  if (!text.size || is_derived(&item->record, text) ||
      (item->record.labels.n_items && name->role == ENT_LABEL_NAME &&
       ent_text_equals(name->text, text))) {
    return ENT_SUCCESS;
  }
  for (uint32_t i = item->printed; i; i = actors->printed[i - 1U].next) {
    if (ent_text_equals(actors->printed[i - 1U].text, text)) {
      return ENT_SUCCESS;
    }
  }

  EntPrinted* const printed =
    (EntPrinted*)ent_memory_grow(actors->memory,
                                 actors->printed,
                                 actors->n_printed,
                                 &actors->printed_room,
                                 sizeof(EntPrinted));
  if (!printed) {
    return ENT_NO_MEMORY;
  }

  actors->printed = printed;
  EntPrinted form = { { NULL, 0U }, item->printed };
  ENT_TRY(ent_arena_text(&actors->arena, text, &form.text));
  printed[actors->n_printed++] = form;
  item->printed                = (uint32_t)actors->n_printed;
  return ENT_SUCCESS;
}

// Return where brackets at the end begin, or the size: Foreign Ministry (MFA)
static size_t
bracket_at_end(const EntText text)
{
  const char last = text.size ? text.data[text.size - 1U] : ' ';
  if (last != ')' && last != ']') {
    return text.size;
  }

  const char opening = last == ')' ? '(' : '[';

  size_t begin = text.size;
  while (begin && text.data[begin - 1U] != opening) {
    --begin;
  }

  return begin ? begin - 1U : text.size;
}

EntStatus
ent_actors_use(EntActors* const actors,
               const uint32_t   index,
               const EntText    printed)
{
  assert(actors);
  assert(index < actors->n_items);
  actors->items[index].is_used = true;
  const EntText text           = ent_text_trim(printed);
  const size_t  bracket        = bracket_at_end(text);
  if (bracket == text.size) {
    return add_printed(actors, index, text);
  }

  const EntText inside = ent_text_from(text, bracket + 1U);
  ENT_TRY(
    add_printed(actors, index, ent_text_trim(ent_text_until(text, bracket))));
  return add_printed(actors, index, ent_text_until(inside, inside.size - 1U));
}

EntStatus
ent_actors_anonymous(EntActors* const actors,
                     const EntText    words,
                     uint32_t* const  index)
{
  assert(actors);
  assert(index);
  EntBytes id = ent_bytes_init(actors->memory);
  ent_bytes_text(&id, actors->report);
  ent_bytes_string(&id, "--");
  EntStatus st = ent_slug(words, "speaker", &id);
  if (!st) {
    const EntText         key = ent_bytes_view(&id);
    const uint64_t* const found =
      ent_keys_find(&actors->by_id, ent_text_hash(key));
    if (found && *found) {
      *index = (uint32_t)*found - 1U;
    } else {
      st = ent_actors_add(actors, key, words, ENT_PERSON, index);
    }
  }

  ent_bytes_clear(&id);
  return st;
}

// Return what a printed form is to its actor
static EntLabelRole
role_of(const EntActor* const actor, const EntText text)
{
  for (size_t i = 0U; i < actor->labels.n_items; ++i) {
    const EntLabel* const label = &actor->labels.items[i];
    if (label->role != ENT_LABEL_NAME && ent_text_equals(label->text, text)) {
      return label->role;
    }
  }

  // What begins with a small letter, or has one after a blank, describes
  bool is_small = text.data[0] >= 'a' && text.data[0] <= 'z';
  for (size_t i = 1U; i < text.size; ++i) {
    is_small = is_small || (text.data[i - 1U] == ' ' && text.data[i] >= 'a' &&
                            text.data[i] <= 'z');
  }

  return is_small && !ent_text_contains(text, ENT_TEXT(" of ")) &&
             !ent_text_contains(text, ENT_TEXT(" for "))
           ? ENT_LABEL_HIDDEN
           : ENT_LABEL_ALIAS;
}

static int
compare_labels(const void* const a, const void* const b)
{
  const EntLabel* const x = (const EntLabel*)a;
  const EntLabel* const y = (const EntLabel*)b;
  return x->role != y->role ? (x->role < y->role ? -1 : 1)
                            : ent_text_compare(x->text, y->text);
}

// Make the labels that are sent: the name, and what the text has
static size_t
gather_labels(const EntActors* const    actors,
              const EntActorItem* const item,
              EntLabel* const           labels)
{
  size_t n = 0U;
  for (size_t i = 0U; i < item->record.labels.n_items; ++i) {
    if (item->record.labels.items[i].role == ENT_LABEL_NAME) {
      labels[n++] = item->record.labels.items[i];
    }
  }
  for (uint32_t i = item->printed; i; i = actors->printed[i - 1U].next) {
    const EntText  text  = actors->printed[i - 1U].text;
    const EntLabel label = { role_of(&item->record, text), text, { NULL, 0U } };
    labels[n++]          = label;
  }

  // Those that records know by their ties alone are named by the text, too
  const EntText form = item->form;
  if (!item->printed && form.size &&
      !ent_text_equals(ent_actor_label(&item->record), form) &&
      !is_derived(&item->record, form)) {
    const EntLabel label = { role_of(&item->record, form), form, { NULL, 0U } };
    labels[n++]          = label;
  }

  qsort(labels, n, sizeof(EntLabel), compare_labels);
  return n;
}

static EntStatus
send_item(const EntActors* const    actors,
          const EntActorItem* const item,
          const EntSink             sink,
          const EntPosition         position)
{
  const size_t    room = item->record.labels.n_items + actors->n_printed + 2U;
  EntLabel* const labels =
    (EntLabel*)ent_memory_resize(actors->memory, NULL, room * sizeof(EntLabel));
  if (!labels) {
    return ENT_NO_MEMORY;
  }

  EntActor actor       = item->record;
  actor.labels.n_items = gather_labels(actors, item, labels);
  actor.labels.items   = labels;

  EntRecord record   = { ENT_ACTOR, position, { &actor } };
  record.actor       = &actor;
  const EntStatus st = sink.receive(sink.handle, &record);
  ent_memory_free(actors->memory, labels);
  return st;
}

static int
compare_items(const void* const a, const void* const b)
{
  const EntActorItem* const x = *(const EntActorItem* const*)a;
  const EntActorItem* const y = *(const EntActorItem* const*)b;
  return ent_text_compare(x->record.id, y->record.id);
}

// List used actors and all that they roll up to, in the order of their ids
static size_t
list_used(const EntActors* const actors,
          bool* const            is_listed,
          const EntActorItem**   list)
{
  size_t n = 0U;
  for (uint32_t i = 0U; i < actors->n_items; ++i) {
    uint32_t up = actors->items[i].is_used ? i : ENT_NO_ACTOR;
    while (up != ENT_NO_ACTOR && !is_listed[up]) {
      is_listed[up] = true;
      list[n++]     = &actors->items[up];
      up            = actors->items[up].parent;
    }
  }

  qsort(list, n, sizeof(EntActorItem*), compare_items); // NOLINT
  return n;
}

EntStatus
ent_actors_send(const EntActors* const actors,
                const EntSink          sink,
                const EntPosition      position)
{
  assert(actors);
  if (!actors->n_items) {
    return ENT_SUCCESS;
  }

  bool* const is_listed =
    (bool*)ent_memory_zeroed(actors->memory, actors->n_items, sizeof(bool));
  const EntActorItem** const list = (const EntActorItem**)ent_memory_zeroed(
    actors->memory, actors->n_items, sizeof(EntActorItem*)); // NOLINT
  EntStatus    st = is_listed && list ? ENT_SUCCESS : ENT_NO_MEMORY;
  const size_t n  = st ? 0U : list_used(actors, is_listed, list);
  for (size_t i = 0U; i < n && !st; ++i) {
    st = send_item(actors, list[i], sink, position);
  }

  ent_memory_free(actors->memory, is_listed);
  ent_memory_free(actors->memory, list);
  return st;
}
