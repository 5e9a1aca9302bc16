// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_LEMMAS_H
#define ENT_EXTRACT_LEMMAS_H

#include "base/memory.h"
#include "base/names.h"
#include "entente.h"
#include "extract/lexicon.h"

#include <stddef.h>
#include <stdint.h>

/// Bases of words by id, looked up once for each word
typedef struct {
  const EntAllocator* memory; ///< Where memory comes from
  EntNames*           names;  ///< Words by id
  uint32_t (*items)[4]; ///< By id of the word, then by EntPart; 0: not yet
  size_t room;          ///< Room for words
} EntLemmas;

/// Make lemmas of no word yet; `names` outlives them
EntLemmas
ent_lemmas_init(const EntAllocator* memory, EntNames* names);

/// Free everything but the names
void
ent_lemmas_clear(EntLemmas* lemmas);

/**
   Return the id of a word's base as one part of speech.

   Of several bases the most usual one: "left" is of "leave".  A word that the
   lexicon does not know as that part is its own base.  Returns 0 if memory
   ended.
*/
uint32_t
ent_lemmas_get(EntLemmas* lemmas, uint32_t word, EntPart part);

#endif // ENT_EXTRACT_LEMMAS_H
