// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_RULES_WORDINGS_H
#define ENT_EXTRACT_RULES_WORDINGS_H

#include "base/keys.h"
#include "base/memory.h"
#include "entente.h"

#include <stddef.h>
#include <stdint.h>

#define ENT_MAX_WORDING 8U ///< Words of one wording, at most

/// Growing list of anything
typedef struct {
  void*  items; ///< Items
  size_t n;     ///< Number of items
  size_t room;  ///< Room for items
} EntRows;

/// Return one more item at the end of a list, zeroed; null if memory ended
void*
ent_rows_add(const EntAllocator* memory, EntRows* rows, size_t size);

/// Words that set something off
typedef struct {
  uint64_t key;    ///< Kind and first word
  uint32_t rest;   ///< First of the words behind it
  uint32_t n_rest; ///< Number of those words
  uint32_t item;   ///< What they set off
  uint32_t rank;   ///< Higher goes first among wordings of one length
} EntWording;

/// Wordings by their first word
typedef struct {
  const EntAllocator* memory; ///< Where memory comes from
  EntRows             rows;   ///< Of EntWording, sorted
  EntRows             words;  ///< Of uint32_t: words behind the first
  EntKeys             index;  ///< By key: number and first of the wordings
} EntWordings;

/// Make an empty list
EntWordings
ent_wordings_init(const EntAllocator* memory);

/// Free everything
void
ent_wordings_clear(EntWordings* wordings);

/// Add a wording of 1 to ENT_MAX_WORDING words; it is found when sorted
ENT_NODISCARD EntStatus
ent_wordings_add(EntWordings*    wordings,
                 unsigned        kind,
                 const uint32_t* words,
                 size_t          n_words,
                 EntWording      what);

/// Sort: longer wordings first, then higher ranks, then lower items
ENT_NODISCARD EntStatus
ent_wordings_sort(EntWordings* wordings);

/// Return the wordings that begin with a word, and their number
const EntWording*
ent_wordings_find(const EntWordings* wordings,
                  unsigned           kind,
                  uint32_t           word,
                  size_t*            n_found);

/// Return the words behind the first one
const uint32_t*
ent_wording_rest(const EntWordings* wordings, const EntWording* wording);

#endif // ENT_EXTRACT_RULES_WORDINGS_H
