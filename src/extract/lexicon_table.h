// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_LEXICON_TABLE_H
#define ENT_EXTRACT_LEXICON_TABLE_H

#include "entente.h"
#include "extract/lexicon.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Beginning of the table; the parts follow in the order of their counts
typedef struct {
  uint32_t n_slots;   ///< Slots of the hash table, a power of two
  uint32_t n_entries; ///< Words
  uint32_t n_details; ///< Details, the first is for words without any
  uint32_t n_bases;   ///< Bases of irregular forms
  uint32_t text_size; ///< Bytes of all words
  uint32_t unused[3]; ///< Zero
} EntLexiconHead;

/// Bits of a slot that number an entry, 0 if it is empty
#define ENT_LEXICON_ENTRY_BITS 18U

/// A word; two marks stand above the bits of its parts of speech
typedef struct {
  uint32_t text;   ///< Where the word begins among all words
  uint8_t  size;   ///< Its bytes
  uint8_t  parts;  ///< A bit for each part, and the marks
  uint16_t detail; ///< Number of its details, or 0
} EntLexiconEntry;

/// Mark of a noun that is a name in each of its senses
#define ENT_LEXICON_NAME 0x10U

/// Mark of an adjective that has a capital in each of its senses
#define ENT_LEXICON_CAPITAL 0x20U

/// What only some words have
typedef struct {
  uint16_t counts[ENT_N_PARTS]; ///< Uses, at most UINT16_MAX
  uint16_t first_base;          ///< First of its bases
  uint16_t n_bases;             ///< Number of them
} EntLexiconDetail;

/// Base of an irregular form
typedef struct {
  uint32_t entry; ///< The base, counted from 0
  uint16_t part;  ///< Part of speech
  uint16_t forms; ///< What the word is of the base
} EntLexiconBase;

/// Return the hash by which words stand in the table
static inline uint32_t
ent_lexicon_hash(const EntText word)
{
  uint32_t hash = 2166136261U; // FNV-1a
  for (size_t i = 0U; i < word.size; ++i) {
    hash = (hash ^ (uint8_t)word.data[i]) * 16777619U;
  }

  return hash ^ (hash >> 15U);
}

/// Return the slot of a word whose number and hash are known
static inline uint32_t
ent_lexicon_slot(const uint32_t hash, const uint32_t entry)
{
  return (hash & ~((1U << ENT_LEXICON_ENTRY_BITS) - 1U)) | entry;
}

#endif // ENT_EXTRACT_LEXICON_TABLE_H
