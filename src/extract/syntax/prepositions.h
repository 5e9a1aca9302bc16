// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_SYNTAX_PREPOSITIONS_H
#define ENT_EXTRACT_SYNTAX_PREPOSITIONS_H

#include "base/memory.h"
#include "base/names.h"
#include "entente.h"
#include "extract/syntax/classes.h"
#include "extract/tokens.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Words of a fixed expression, at most
#define ENT_MAX_FIXED 5U

/// Lists of expressions whose first words have one hash
#define ENT_FIXED_BUCKETS 64U

/// What a fixed expression of several words is
typedef enum {
  ENT_FIXED_PREPOSITION, ///< on behalf of
  ENT_FIXED_COORDINATOR, ///< as well as
  ENT_FIXED_ADVERB,      ///< in turn, for example
  ENT_FIXED_CONJUNCTION, ///< even though, in case
  ENT_FIXED_PURPOSE      ///< in order, so as: before to
} EntFixedKind;

/// A fixed expression of several words
typedef struct {
  uint32_t words[ENT_MAX_FIXED]; ///< Ids of its words
  uint32_t n_words;              ///< Number of them
  uint32_t id;                   ///< Its name: on_behalf_of
  uint32_t next;                 ///< Number plus 1 of the next in its bucket
  uint8_t  kind;                 ///< EntFixedKind
} EntFixed;

/// Fixed expressions, and memory for them
typedef struct {
  const EntAllocator* memory;          ///< Where memory comes from
  EntFixed*           items;           ///< In the order of the lists
  size_t              n_items;         ///< Number of them
  size_t              room;            ///< Room for them
  bool                is_named;        ///< Whether all have their ids
  uint32_t buckets[ENT_FIXED_BUCKETS]; ///< First of each plus 1, or 0
} EntFixedWords;

/// Make an empty list
EntFixedWords
ent_fixed_init(const EntAllocator* memory);

/// Free everything
void
ent_fixed_clear(EntFixedWords* fixed);

/// Name all expressions, the first time; their first words become
/// ENT_CLASS(LONG)
ENT_NODISCARD EntStatus
ent_fixed_update(EntFixedWords* fixed, EntClasses* classes, EntNames* names);

/// Return the longest expression that begins at a token, or null
const EntFixed*
ent_fixed_find(const EntFixedWords* fixed,
               const EntTokens*     tokens,
               size_t               begin);

/**
   Return the preposition that is parted by a genitive, or null.

   "on Iran's behalf" is "on behalf of Iran"; the ids are those of its first
   word and of the noun.
*/
const EntFixed*
ent_fixed_parted(const EntFixedWords* fixed, uint32_t first, uint32_t noun);

#endif // ENT_EXTRACT_SYNTAX_PREPOSITIONS_H
