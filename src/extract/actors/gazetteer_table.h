// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_ACTORS_GAZETTEER_TABLE_H
#define ENT_EXTRACT_ACTORS_GAZETTEER_TABLE_H

#include "entente.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// First bytes of a compiled gazetteer; the last digit is its version
#define ENT_GAZETTEER_MAGIC "entgaz1"

/// Number by which the order of bytes is told
#define ENT_GAZETTEER_ORDER 0x01020304U

/// Beginning of a compiled gazetteer; the parts follow in this order
typedef struct {
  char     magic[8];      ///< ENT_GAZETTEER_MAGIC
  uint32_t order;         ///< ENT_GAZETTEER_ORDER
  uint32_t n_word_slots;  ///< Hash table of words, a power of two
  uint32_t n_words;       ///< Words in lower case
  uint32_t n_edge_slots;  ///< Hash table of edges, a power of two
  uint32_t n_nodes;       ///< Nodes of the trie, the root is 0
  uint32_t n_labels;      ///< Labels, in the order of their nodes
  uint32_t n_actor_slots; ///< Hash table of ids, a power of two
  uint32_t n_actors;      ///< Actors
  uint32_t n_same_as;     ///< IRIs of the same actors elsewhere
  uint32_t text_size;     ///< Bytes of all texts
  uint64_t digest;        ///< Hash of all parts
} EntGazetteerHead;

/// Text in a compiled gazetteer
typedef struct {
  uint32_t begin; ///< First byte among all texts
  uint32_t size;  ///< Its bytes
} EntGazetteerText;

/// Edge of the trie; an empty slot has the target 0
typedef struct {
  uint32_t node;   ///< Where it begins
  uint32_t word;   ///< Number of its word, from 0
  uint32_t target; ///< Where it ends
} EntGazetteerEdge;

/// How the letters of a word must be written, two bits for each word
typedef enum {
  ENT_CASE_ANY,     ///< No capital: mujahideen
  ENT_CASE_CAPITAL, ///< Begins with one: Russia
  ENT_CASE_CAPS,    ///< Has no small letter: US
  ENT_CASE_INNER    ///< Has one inside: al-Assad, MoD
} EntLetterCase;

/// Words of a label whose letters matter
#define ENT_GAZETTEER_CASES 16U

/// Why a label needs context
typedef enum {
  ENT_CONTEXT_NONE,   ///< It needs none
  ENT_CONTEXT_NAME,   ///< It is a name of persons or places as well
  ENT_CONTEXT_OTHERS, ///< Other states have one too: Senate
  ENT_CONTEXT_CAPS,   ///< It may be any word in capitals
  ENT_CONTEXT_WORD    ///< It means other things as well
} EntContextNeed;

/// Label of an actor
typedef struct {
  uint32_t         node;  ///< Where its words end in the trie, 0 if nowhere
  uint32_t         actor; ///< Number of its actor
  uint32_t         cases; ///< EntLetterCase of its words, the first lowest
  uint16_t         rank;  ///< Likelier actors of the same words stand lower
  uint8_t          role;  ///< EntLabelRole
  uint8_t          need;  ///< EntContextNeed
  EntGazetteerText text;  ///< The label
  EntGazetteerText lang;  ///< Its language
} EntGazetteerLabel;

/// An actor; its labels and IRIs stand together
typedef struct {
  EntGazetteerText id;
  EntGazetteerText iri;
  EntGazetteerText rolls_up_to;
  EntGazetteerText iso3166;
  EntGazetteerText from_date;
  EntGazetteerText to_date;
  uint32_t         kind;          ///< EntActorKind
  uint32_t         first_label;   ///< First of its entries in `own_labels`
  uint32_t         n_labels;      ///< Their number
  uint32_t         first_same_as; ///< First of its IRIs
  uint32_t         n_same_as;     ///< Their number
} EntGazetteerActor;

/// Where the parts of a compiled gazetteer begin
typedef struct {
  const EntGazetteerHead*  head;
  const uint32_t*          word_slots;  ///< Number of a word plus 1, or 0
  const EntGazetteerText*  words;       ///< By number
  const EntGazetteerEdge*  edges;       ///< Slots
  const uint32_t*          nodes;       ///< First label of each, and the end
  const EntGazetteerLabel* labels;      ///< In the order of nodes
  const uint32_t*          own_labels;  ///< Labels in the order of actors
  const uint32_t*          actor_slots; ///< Number of an actor plus 1, or 0
  const EntGazetteerActor* actors;      ///< By number
  const EntGazetteerText*  same_as;     ///< IRIs in the order of actors
  const char*              text;        ///< All texts
} EntGazetteerTable;

/// Find the parts of a compiled gazetteer that is known to be good
EntGazetteerTable
ent_gazetteer_table(const void* bytes);

/// Return the size in bytes that a head speaks of, 0 if that is too much
size_t
ent_gazetteer_size(const EntGazetteerHead* head);

/**
   Return whether bytes are a compiled gazetteer, whole and sound.

   They may come from anywhere: no number in them leads outside.
*/
bool
ent_gazetteer_is_sound(EntText bytes);

/// Return the hash of all that follows the head
uint64_t
ent_gazetteer_digest(EntText parts);

/// Return the hash by which words and ids stand in their tables
static inline uint32_t
ent_gazetteer_hash(const EntText text)
{
  uint32_t hash = 2166136261U; // FNV-1a
  for (size_t i = 0U; i < text.size; ++i) {
    hash = (hash ^ (uint8_t)text.data[i]) * 16777619U;
  }

  return hash ^ (hash >> 15U);
}

/// Return the hash by which an edge stands in its table
static inline uint32_t
ent_gazetteer_edge_hash(const uint32_t node, const uint32_t word)
{
  const uint32_t hash = node * 0x9E3779B1U + word * 0x85EBCA6BU;
  return hash ^ (hash >> 15U);
}

/// Return a text of a compiled gazetteer
static inline EntText
ent_gazetteer_text(const EntGazetteerTable* const table,
                   const EntGazetteerText         text)
{
  const EntText view = { table->text + text.begin, text.size };
  return view;
}

/// Return the number of a word in lower case plus 1, or 0
uint32_t
ent_gazetteer_word(const EntGazetteerTable* table, EntText word);

/// Return the node behind an edge, or 0
static inline uint32_t
ent_gazetteer_step(const EntGazetteerTable* const table,
                   const uint32_t                 node,
                   const uint32_t                 word)
{
  const uint32_t mask = table->head->n_edge_slots - 1U;
  uint32_t       i    = ent_gazetteer_edge_hash(node, word) & mask;
  while (table->edges[i].target &&
         (table->edges[i].node != node || table->edges[i].word != word)) {
    i = (i + 1U) & mask;
  }

  return table->edges[i].target;
}

/// Return the number of the actor with an id plus 1, or 0
uint32_t
ent_gazetteer_actor(const EntGazetteerTable* table, EntText id);

#endif // ENT_EXTRACT_ACTORS_GAZETTEER_TABLE_H
