// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/lemmas.h"

#include <assert.h>
#include <string.h>

static_assert(ENT_N_PARTS == 4U, "A word has a base for each part of speech");

EntLemmas
ent_lemmas_init(const EntAllocator* const memory, EntNames* const names)
{
  assert(names);
  const EntLemmas lemmas = { memory, names, NULL, 0U };
  return lemmas;
}

void
ent_lemmas_clear(EntLemmas* const lemmas)
{
  ent_memory_free(lemmas->memory, lemmas->items);
  lemmas->items = NULL;
  lemmas->room  = 0U;
}

static bool
reserve(EntLemmas* const lemmas, const uint32_t word)
{
  if (word < lemmas->room) {
    return true;
  }

  const size_t room  = (size_t)word + 1U + word / 2U;
  void* const  grown = ent_memory_resize(
    lemmas->memory, lemmas->items, room * sizeof(uint32_t[4]));
  if (!grown) {
    return false;
  }

  lemmas->items = (uint32_t(*)[4])grown;
  memset(lemmas->items + lemmas->room,
         0,
         (room - lemmas->room) * sizeof(uint32_t[4]));
  lemmas->room = room;
  return true;
}

// Choose the most usual base; of equal ones the first
static EntText
choose(const EntText word, const EntPart part)
{
  EntLemma     found[ENT_MAX_LEMMAS];
  const size_t n_found = ent_lexicon_lemmas(word, part, found);
  size_t       best    = 0U;
  for (size_t i = 1U; i < n_found; ++i) {
    best = found[i].count > found[best].count ? i : best;
  }

  return n_found ? found[best].text : word;
}

uint32_t
ent_lemmas_get(EntLemmas* const lemmas, const uint32_t word, const EntPart part)
{
  if (!reserve(lemmas, word)) {
    return 0U;
  }

  uint32_t* const lemma = &lemmas->items[word][part];
  if (!*lemma) {
    const EntText text = ent_names_get(lemmas->names, word);
    const EntText base = choose(text, part);
    *lemma =
      base.data == text.data ? word : ent_names_intern(lemmas->names, base);
  }

  return *lemma;
}
