// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the bytes of a compiled gazetteer.
// Goes out: its parts; whether they are sound, if they come from outside.

#include "extract/actors/gazetteer_table.h"

#include "base/text.h"
#include "extract/actors/actors.h"

#include <assert.h>
#include <string.h>

#define MAX_ITEMS (1U << 28U) // Of any part: the size then fits in 64 bits

EntGazetteerTable
ent_gazetteer_table(const void* const bytes)
{
  const EntGazetteerHead* const head = (const EntGazetteerHead*)bytes;

  EntGazetteerTable table;
  table.head       = head;
  table.word_slots = (const uint32_t*)(head + 1);
  table.words =
    (const EntGazetteerText*)(table.word_slots + head->n_word_slots);
  table.edges  = (const EntGazetteerEdge*)(table.words + head->n_words);
  table.nodes  = (const uint32_t*)(table.edges + head->n_edge_slots);
  table.labels = (const EntGazetteerLabel*)(table.nodes + head->n_nodes + 1U);
  table.own_labels  = (const uint32_t*)(table.labels + head->n_labels);
  table.actor_slots = table.own_labels + head->n_labels;
  table.actors =
    (const EntGazetteerActor*)(table.actor_slots + head->n_actor_slots);
  table.same_as = (const EntGazetteerText*)(table.actors + head->n_actors);
  table.text    = (const char*)(table.same_as + head->n_same_as);
  return table;
}

size_t
ent_gazetteer_size(const EntGazetteerHead* const head)
{
  const uint32_t counts[] = { head->n_word_slots, head->n_words,
                              head->n_edge_slots, head->n_nodes,
                              head->n_labels,     head->n_actor_slots,
                              head->n_actors,     head->n_same_as };
  for (size_t i = 0U; i < sizeof(counts) / sizeof(counts[0]); ++i) {
    if (counts[i] > MAX_ITEMS) {
      return 0U;
    }
  }

  const uint64_t size =
    sizeof(EntGazetteerHead) +
    sizeof(uint32_t) * ((uint64_t)head->n_word_slots + head->n_nodes + 1U +
                        head->n_labels + head->n_actor_slots) +
    sizeof(EntGazetteerText) * ((uint64_t)head->n_words + head->n_same_as) +
    sizeof(EntGazetteerEdge) * (uint64_t)head->n_edge_slots +
    sizeof(EntGazetteerLabel) * (uint64_t)head->n_labels +
    sizeof(EntGazetteerActor) * (uint64_t)head->n_actors + head->text_size;
  return size <= SIZE_MAX ? (size_t)size : 0U;
}

uint64_t
ent_gazetteer_digest(const EntText parts)
{
  uint64_t hash = 0xCBF29CE484222325U + parts.size;
  size_t   i    = 0U;
  for (; i + 8U <= parts.size; i += 8U) {
    uint64_t word = 0U;
    memcpy(&word, parts.data + i, 8U);
    hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 29U;
  }
  for (; i < parts.size; ++i) {
    hash = (hash ^ (uint8_t)parts.data[i]) * 0x100000001B3U;
  }

  return hash;
}

uint32_t
ent_gazetteer_word(const EntGazetteerTable* const table, const EntText word)
{
  const uint32_t mask = table->head->n_word_slots - 1U;
  uint32_t       i    = ent_gazetteer_hash(word) & mask;
  while (table->word_slots[i]) {
    const uint32_t         number = table->word_slots[i];
    const EntGazetteerText text   = table->words[number - 1U];
    if (ent_text_equals(ent_gazetteer_text(table, text), word)) {
      return number;
    }
    i = (i + 1U) & mask;
  }

  return 0U;
}

uint32_t
ent_gazetteer_actor(const EntGazetteerTable* const table, const EntText id)
{
  const uint32_t mask = table->head->n_actor_slots - 1U;
  uint32_t       i    = ent_gazetteer_hash(id) & mask;
  while (table->actor_slots[i]) {
    const uint32_t         number = table->actor_slots[i];
    const EntGazetteerText text   = table->actors[number - 1U].id;
    if (ent_text_equals(ent_gazetteer_text(table, text), id)) {
      return number;
    }
    i = (i + 1U) & mask;
  }

  return 0U;
}

static bool
is_power(const uint32_t number)
{
  return number && !(number & (number - 1U));
}

static bool
is_text(const EntGazetteerHead* const head, const EntGazetteerText text)
{
  return text.begin <= head->text_size &&
         text.size <= head->text_size - text.begin;
}

static bool
are_texts(const EntGazetteerHead* const head,
          const EntGazetteerText* const texts,
          const uint32_t                n_texts)
{
  for (uint32_t i = 0U; i < n_texts; ++i) {
    if (!is_text(head, texts[i])) {
      return false;
    }
  }

  return true;
}

// Return whether slots hold numbers up to `n_items`, and one is free
static bool
are_slots(const uint32_t* const slots,
          const uint32_t        n_slots,
          const uint32_t        n_items)
{
  uint32_t n_free = 0U;
  for (uint32_t i = 0U; i < n_slots; ++i) {
    n_free += !slots[i];
    if (slots[i] > n_items) {
      return false;
    }
  }

  return n_free;
}

static bool
are_edges(const EntGazetteerTable* const table)
{
  const EntGazetteerHead* const head   = table->head;
  uint32_t                      n_free = 0U;
  for (uint32_t i = 0U; i < head->n_edge_slots; ++i) {
    n_free += !table->edges[i].target;
    if (table->edges[i].target >= head->n_nodes) {
      return false;
    }
  }

  return n_free;
}

static bool
are_nodes(const EntGazetteerTable* const table)
{
  const EntGazetteerHead* const head = table->head;
  for (uint32_t i = 0U; i < head->n_nodes; ++i) {
    if (table->nodes[i] > table->nodes[i + 1U]) {
      return false;
    }
  }

  return head->n_nodes && table->nodes[head->n_nodes] == head->n_labels;
}

static bool
are_labels(const EntGazetteerTable* const table)
{
  const EntGazetteerHead* const head = table->head;
  for (uint32_t i = 0U; i < head->n_labels; ++i) {
    const EntGazetteerLabel* const label = &table->labels[i];
    if (label->actor >= head->n_actors || !label->role ||
        label->role > ENT_LABEL_METONYM || label->need > ENT_CONTEXT_WORD ||
        !is_text(head, label->text) || !is_text(head, label->lang) ||
        table->own_labels[i] >= head->n_labels) {
      return false;
    }
  }

  return true;
}

static bool
is_actor(const EntGazetteerHead* const  head,
         const EntGazetteerActor* const actor)
{
  return actor->kind && actor->kind <= ENT_BLOC && actor->id.size &&
         are_texts(head, &actor->id, 6U) &&
         actor->first_label <= head->n_labels &&
         actor->n_labels <= head->n_labels - actor->first_label &&
         actor->first_same_as <= head->n_same_as &&
         actor->n_same_as <= head->n_same_as - actor->first_same_as;
}

static bool
are_parts(const EntGazetteerTable* const table)
{
  const EntGazetteerHead* const head = table->head;
  for (uint32_t i = 0U; i < head->n_actors; ++i) {
    if (!is_actor(head, &table->actors[i])) {
      return false;
    }
  }

  return are_texts(head, table->words, head->n_words) &&
         are_texts(head, table->same_as, head->n_same_as) &&
         are_slots(table->word_slots, head->n_word_slots, head->n_words) &&
         are_slots(table->actor_slots, head->n_actor_slots, head->n_actors) &&
         are_edges(table) && are_nodes(table) && are_labels(table);
}

bool
ent_gazetteer_is_sound(const EntText bytes)
{
  const EntGazetteerHead* const head = (const EntGazetteerHead*)bytes.data;
  if (bytes.size < sizeof(*head) || (uintptr_t)bytes.data % 8U ||
      memcmp(head->magic, ENT_GAZETTEER_MAGIC, sizeof(head->magic)) != 0 ||
      head->order != ENT_GAZETTEER_ORDER || !is_power(head->n_word_slots) ||
      !is_power(head->n_edge_slots) || !is_power(head->n_actor_slots) ||
      ent_gazetteer_size(head) != bytes.size) {
    return false;
  }

  const EntText           parts = ent_text_from(bytes, sizeof(*head));
  const EntGazetteerTable table = ent_gazetteer_table(bytes.data);
  return ent_gazetteer_digest(parts) == head->digest && are_parts(&table);
}

bool
ent_gazetteer_is_compiled(const EntText bytes)
{
  const size_t size = sizeof(ENT_GAZETTEER_MAGIC) - 2U; // Of any version
  return bytes.size >= size && !memcmp(bytes.data, ENT_GAZETTEER_MAGIC, size);
}
