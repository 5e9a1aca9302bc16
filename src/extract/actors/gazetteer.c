// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: compiled gazetteers.
// Goes out: the actors in them, by id and as records.
// The built-in gazetteer is made by gazetteer_build/, and linked in.

#include "extract/actors/gazetteer.h"

#include "base/memory.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "extract/actors/gazetteer_compile.h"

#include <assert.h>
#include <string.h>

#define NUMBER_BITS 27U // Of an entry's own number

// The built-in gazetteer as it is linked in, aligned for its head
extern const unsigned char ent_gazetteer_data[];

static uint32_t
part_of(const EntEntry entry)
{
  return entry >> NUMBER_BITS;
}

static uint32_t
number_of(const EntEntry entry)
{
  return entry & ((1U << NUMBER_BITS) - 1U);
}

static EntStatus
add_part(EntGazetteer* const gazetteer, const void* const data, void* const own)
{
  if (gazetteer->n_parts == ENT_MAX_GAZETTEERS) {
    return ENT_OVER_LIMIT;
  }

  EntGazetteerPart* const part = &gazetteer->parts[gazetteer->n_parts];
  if (gazetteer->room) {
    const size_t size = gazetteer->room * sizeof(uint32_t);
    part->words = (uint32_t*)ent_memory_resize(gazetteer->memory, NULL, size);
    part->roots = (uint32_t*)ent_memory_resize(gazetteer->memory, NULL, size);
    if (!part->words || !part->roots) {
      ent_memory_free(gazetteer->memory, part->words);
      ent_memory_free(gazetteer->memory, part->roots);
      part->words = NULL;
      part->roots = NULL;
      return ENT_NO_MEMORY;
    }
  }

  part->table      = ent_gazetteer_table(data);
  part->bytes      = own;
  gazetteer->n_ids = 0U; // All words are looked up anew
  ++gazetteer->n_parts;
  return ENT_SUCCESS;
}

EntStatus
ent_gazetteer_new(EntWorld* const      world,
                  EntNames* const      names,
                  EntGazetteer** const out)
{
  assert(world);
  assert(names);
  assert(out);
  const EntAllocator* const memory = ent_world_memory(world);
  EntGazetteer* const       gazetteer =
    (EntGazetteer*)ent_memory_zeroed(memory, 1U, sizeof(EntGazetteer));
  if (!gazetteer) {
    return ENT_NO_MEMORY;
  }

  gazetteer->memory  = memory;
  gazetteer->names   = names;
  gazetteer->words   = ent_words_init(memory, names);
  const EntStatus st = add_part(gazetteer, ent_gazetteer_data, NULL);
  if (st) {
    ent_gazetteer_free(gazetteer);
    return st;
  }

  *out = gazetteer;
  return ENT_SUCCESS;
}

void
ent_gazetteer_free(EntGazetteer* const gazetteer)
{
  if (!gazetteer) {
    return;
  }

  for (size_t i = 0U; i < gazetteer->n_parts; ++i) {
    ent_memory_free(gazetteer->memory, gazetteer->parts[i].words);
    ent_memory_free(gazetteer->memory, gazetteer->parts[i].roots);
    ent_memory_free(gazetteer->memory, gazetteer->parts[i].bytes);
  }

  ent_words_clear(&gazetteer->words);
  ent_memory_free(gazetteer->memory, gazetteer);
}

EntStatus
ent_gazetteer_add_compiled(EntGazetteer* const gazetteer, const EntText bytes)
{
  assert(gazetteer);
  void* const own =
    ent_memory_resize(gazetteer->memory, NULL, bytes.size ? bytes.size : 1U);
  if (!own) {
    return ENT_NO_MEMORY;
  }
  if (bytes.size) {
    memcpy(own, bytes.data, bytes.size);
  }

  const EntText copy = { (const char*)own, bytes.size };
  EntStatus     st = ent_gazetteer_is_sound(copy) ? ENT_SUCCESS : ENT_BAD_INPUT;
  st               = st ? st : add_part(gazetteer, own, own);
  if (st) {
    ent_memory_free(gazetteer->memory, own);
  }

  return st;
}

EntStatus
ent_gazetteer_write(const EntGraph* const actors, const EntOutput output)
{
  assert(actors);
  const EntAllocator   memory = ent_memory_system();
  static const EntText none   = { NULL, 0U };
  EntBytes             bytes  = ent_bytes_init(&memory);
  EntStatus            st     = ent_gazetteer_compile(actors, none, &bytes);
  if (!st) {
    st = output.write(output.handle, bytes.data, bytes.size);
  }

  ent_bytes_clear(&bytes);
  return st;
}

EntStatus
ent_gazetteer_add(EntGazetteer* const gazetteer, const EntGraph* const actors)
{
  assert(gazetteer);
  assert(actors);
  static const EntText none  = { NULL, 0U };
  EntBytes             bytes = ent_bytes_init(gazetteer->memory);
  EntStatus            st    = ent_gazetteer_compile(actors, none, &bytes);
  st = st ? st : add_part(gazetteer, bytes.data, bytes.data);
  if (st) {
    ent_bytes_clear(&bytes);
  }

  return st;
}

static EntStatus
grow(EntGazetteer* const gazetteer, const size_t n_ids)
{
  const size_t room = n_ids + n_ids / 2U + 1024U;
  for (size_t i = 0U; i < gazetteer->n_parts; ++i) {
    uint32_t** const lists[] = { &gazetteer->parts[i].words,
                                 &gazetteer->parts[i].roots };
    for (size_t j = 0U; j < 2U; ++j) {
      uint32_t* const items = (uint32_t*)ent_memory_resize(
        gazetteer->memory, *lists[j], room * sizeof(uint32_t));
      if (!items) {
        return ENT_NO_MEMORY;
      }
      *lists[j] = items;
    }
  }

  gazetteer->room = room;
  return ENT_SUCCESS;
}

EntStatus
ent_gazetteer_update(EntGazetteer* const gazetteer)
{
  assert(gazetteer);
  ENT_TRY(ent_words_update(&gazetteer->words));
  const size_t n_ids = gazetteer->names->n_texts + 1U;
  if (n_ids > gazetteer->room) {
    ENT_TRY(grow(gazetteer, n_ids));
  }

  for (size_t i = 0U; i < gazetteer->n_parts; ++i) {
    EntGazetteerPart* const part = &gazetteer->parts[i];
    for (size_t id = gazetteer->n_ids; id < n_ids; ++id) {
      const EntText text =
        id ? ent_names_get(gazetteer->names, (uint32_t)id) : ENT_TEXT("");
      const uint32_t word =
        text.size ? ent_gazetteer_word(&part->table, text) : 0U;
      part->words[id] = word;
      part->roots[id] =
        word ? ent_gazetteer_step(&part->table, 0U, word - 1U) : 0U;
    }
  }

  gazetteer->n_ids = n_ids;
  return ENT_SUCCESS;
}

EntEntry
ent_gazetteer_first(const EntGazetteer* const gazetteer,
                    const uint32_t            part,
                    const uint32_t            number)
{
  const EntGazetteerTable* const table = &gazetteer->parts[part].table;
  const EntText id = ent_gazetteer_text(table, table->actors[number].id);
  for (uint32_t i = 0U; i < part; ++i) {
    const uint32_t found = ent_gazetteer_actor(&gazetteer->parts[i].table, id);
    if (found) {
      return i << NUMBER_BITS | (found - 1U);
    }
  }

  return part << NUMBER_BITS | number;
}

EntEntry
ent_gazetteer_find(const EntGazetteer* const gazetteer, const EntText id)
{
  assert(gazetteer);
  for (uint32_t i = 0U; id.size && i < gazetteer->n_parts; ++i) {
    const uint32_t found = ent_gazetteer_actor(&gazetteer->parts[i].table, id);
    if (found) {
      return i << NUMBER_BITS | (found - 1U);
    }
  }

  return ENT_NO_ENTRY;
}

static EntStatus
send_entry(const EntGazetteer* const gazetteer,
           const EntEntry            entry,
           EntArena* const           arena,
           const EntSink             sink)
{
  static const EntPosition nowhere = { "gazetteer", 0U, 0U };
  EntActor                 actor;
  ent_arena_reset(arena);
  ENT_TRY(ent_gazetteer_record(gazetteer, entry, arena, &actor));
  EntRecord record = { ENT_ACTOR, nowhere, { NULL } };
  record.actor     = &actor;
  return sink.receive(sink.handle, &record);
}

EntStatus
ent_gazetteer_send(const EntGazetteer* const gazetteer, const EntSink sink)
{
  assert(gazetteer);
  EntArena  arena = ent_arena_init(gazetteer->memory);
  EntStatus st    = ENT_SUCCESS;
  for (uint32_t i = 0U; i < gazetteer->n_parts; ++i) {
    const EntGazetteerTable* const table = &gazetteer->parts[i].table;
    for (uint32_t j = 0U; j < table->head->n_actors && !st; ++j) {
      const EntEntry own = i << NUMBER_BITS | j;
      if (ent_gazetteer_first(gazetteer, i, j) == own) {
        st = send_entry(gazetteer, own, &arena, sink);
      }
    }
  }

  ent_arena_clear(&arena);
  return st;
}

const EntGazetteerActor*
ent_gazetteer_entry(const EntGazetteer* const       gazetteer,
                    const EntEntry                  entry,
                    const EntGazetteerTable** const table)
{
  *table = &gazetteer->parts[part_of(entry)].table;
  return &(*table)->actors[number_of(entry)];
}

// Append the labels that one gazetteer has for an actor
static void
copy_labels(const EntGazetteerTable* const table,
            const EntGazetteerActor* const actor,
            EntLabel* const                labels,
            size_t* const                  n_labels)
{
  for (uint32_t i = 0U; i < actor->n_labels; ++i) {
    const EntGazetteerLabel* const from =
      &table->labels[table->own_labels[actor->first_label + i]];
    const EntLabel label  = { (EntLabelRole)from->role,
                              ent_gazetteer_text(table, from->text),
                              ent_gazetteer_text(table, from->lang) };
    labels[(*n_labels)++] = label;
  }
}

// Return how many labels all gazetteers have for an actor
static size_t
count_labels(const EntGazetteer* const gazetteer, const EntText id)
{
  size_t n_labels = 0U;
  for (size_t i = 0U; i < gazetteer->n_parts; ++i) {
    const EntGazetteerTable* const table = &gazetteer->parts[i].table;
    const uint32_t                 found = ent_gazetteer_actor(table, id);
    n_labels += found ? table->actors[found - 1U].n_labels : 0U;
  }

  return n_labels;
}

static EntStatus
gather_labels(const EntGazetteer* const gazetteer,
              EntArena* const           arena,
              EntActor* const           actor)
{
  const size_t    n_labels = count_labels(gazetteer, actor->id);
  EntLabel* const labels =
    (EntLabel*)ent_arena_alloc(arena, (n_labels + 1U) * sizeof(EntLabel));
  if (!labels) {
    return ENT_NO_MEMORY;
  }

  size_t n = 0U;
  for (size_t i = 0U; i < gazetteer->n_parts; ++i) {
    const EntGazetteerTable* const table = &gazetteer->parts[i].table;
    const uint32_t found = ent_gazetteer_actor(table, actor->id);
    if (found) {
      copy_labels(table, &table->actors[found - 1U], labels, &n);
    }
  }

  const EntLabels list = { labels, n };
  actor->labels        = list;
  return ENT_SUCCESS;
}

EntStatus
ent_gazetteer_record(const EntGazetteer* const gazetteer,
                     const EntEntry            entry,
                     EntArena* const           arena,
                     EntActor* const           out)
{
  const EntGazetteerTable*       table = NULL;
  const EntGazetteerActor* const from =
    ent_gazetteer_entry(gazetteer, entry, &table);
  EntText* const same_as =
    (EntText*)ent_arena_alloc(arena, (from->n_same_as + 1U) * sizeof(EntText));
  if (!same_as) {
    return ENT_NO_MEMORY;
  }
  for (uint32_t i = 0U; i < from->n_same_as; ++i) {
    same_as[i] =
      ent_gazetteer_text(table, table->same_as[from->first_same_as + i]);
  }

  EntActor actor        = { 0 };
  actor.id              = ent_gazetteer_text(table, from->id);
  actor.iri             = ent_gazetteer_text(table, from->iri);
  actor.kind            = (EntActorKind)from->kind;
  actor.rolls_up_to     = ent_gazetteer_text(table, from->rolls_up_to);
  actor.iso3166         = ent_gazetteer_text(table, from->iso3166);
  actor.from_date       = ent_gazetteer_text(table, from->from_date);
  actor.to_date         = ent_gazetteer_text(table, from->to_date);
  actor.same_as.items   = same_as;
  actor.same_as.n_items = from->n_same_as;
  ENT_TRY(gather_labels(gazetteer, arena, &actor));
  *out = actor;
  return ENT_SUCCESS;
}
