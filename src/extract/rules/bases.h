// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_RULES_BASES_H
#define ENT_EXTRACT_RULES_BASES_H

#include "base/memory.h"
#include "base/names.h"
#include "entente.h"
#include "extract/lexicon.h"
#include "extract/tags.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A base that a word is a form of
typedef struct {
  uint32_t id;    ///< Its name
  EntForms forms; ///< What the word is of it
} EntWordBase;

/// Bases of a word by part of speech, in one row
typedef struct {
  uint32_t first;                ///< Its first base
  uint8_t  n_parts[ENT_N_PARTS]; ///< Bases of each part, in their order
  uint8_t  is_known;             ///< Whether they were looked up
  uint8_t  marks;                ///< Free for those who look words up
} EntWordBases;

/**
   Bases of words by the ids of the words, looked up once for each.

   Only bases that are named already are found: rules and cues name theirs
   when they are read.
*/
typedef struct {
  const EntAllocator* memory;  ///< Where memory comes from
  EntWordBases*       words;   ///< By id of the word
  size_t              n_words; ///< Ids that there is room for
  EntWordBase*        items;   ///< Bases of all words
  size_t              n_items; ///< Number of bases
  size_t              room;    ///< Room for bases
} EntBases;

/// Make a table of no word yet
EntBases
ent_bases_init(const EntAllocator* memory);

/// Free everything
void
ent_bases_clear(EntBases* table);

/// Look up a word; what is known of it already is not looked up again
ENT_NODISCARD EntStatus
ent_bases_add(EntBases* table, const EntNames* names, uint32_t word);

/// Return the marks of a word that was looked up, 0 at first
uint8_t*
ent_bases_marks(const EntBases* table, uint32_t word);

/// Return whether a word was looked up
static inline bool
ent_bases_knows(const EntBases* const table, const uint32_t word)
{
  return word < table->n_words && table->words[word].is_known;
}

/// Return the bases of a word that was looked up
static inline const EntWordBase*
ent_bases_get(const EntBases* const table,
              const uint32_t        word,
              const EntPart         part,
              size_t* const         n_bases)
{
  assert(ent_bases_knows(table, word));
  const EntWordBases* const found = &table->words[word];
  const EntWordBase*        base  = table->items + found->first;
  for (unsigned i = 0U; i < (unsigned)part; ++i) {
    base += found->n_parts[i];
  }

  *n_bases = found->n_parts[part];
  return base;
}

/// Return whether a word that was looked up is a form of a noun or a verb
static inline bool
ent_bases_has(const EntBases* const table,
              const uint32_t        word,
              const uint32_t        base)
{
  assert(ent_bases_knows(table, word));
  static_assert(ENT_NOUN == 0 && ENT_VERB == 1, "They stand together");
  const EntWordBases* const found = &table->words[word];
  const EntWordBase*        item  = table->items + found->first;
  const size_t n_bases = (size_t)found->n_parts[ENT_NOUN] + found->n_parts[1];
  for (size_t i = 0U; i < n_bases; ++i) {
    if (item[i].id == base) {
      return true;
    }
  }

  return false;
}

/// Return the forms of a verb that a tag allows
EntForms
ent_bases_forms(EntTag tag);

#endif // ENT_EXTRACT_RULES_BASES_H
