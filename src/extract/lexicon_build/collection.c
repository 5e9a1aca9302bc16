// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/lexicon_build/collection.h"

#include "base/memory.h"
#include "extract/lexicon_build/irregular.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

EntCollection
ent_collection_init(const EntAllocator* const memory)
{
  EntCollection collection = { 0 };
  collection.memory        = memory;
  collection.names         = ent_names_init(memory);
  return collection;
}

void
ent_collection_clear(EntCollection* const collection)
{
  assert(collection);
  ent_names_clear(&collection->names);
  ent_memory_free(collection->memory, collection->words);
  ent_memory_free(collection->memory, collection->forms);
}

// Make room for words up to an id
static bool
grow_words(EntCollection* const collection, const uint32_t id)
{
  while (collection->n_words <= id) {
    EntGatheredWord* const words =
      (EntGatheredWord*)ent_memory_grow(collection->memory,
                                        collection->words,
                                        collection->n_words,
                                        &collection->words_room,
                                        sizeof(EntGatheredWord));
    if (!words) {
      return false;
    }

    collection->words = words;
    memset(&words[collection->n_words++], 0, sizeof(words[0]));
  }

  return true;
}

EntGatheredWord*
ent_collection_add(EntCollection* const collection, const EntText text)
{
  const uint32_t id = ent_names_intern(&collection->names, text);
  return id && grow_words(collection, id) ? &collection->words[id] : NULL;
}

EntGatheredWord*
ent_collection_find(const EntCollection* const collection, const EntText text)
{
  const uint32_t id = ent_names_find(&collection->names, text);
  return id ? &collection->words[id] : NULL;
}

EntStatus
ent_collection_add_form(EntCollection* const collection,
                        const EntText        word,
                        const EntText        base,
                        const EntPart        part)
{
  EntGatheredForm* const forms =
    (EntGatheredForm*)ent_memory_grow(collection->memory,
                                      collection->forms,
                                      collection->n_forms,
                                      &collection->forms_room,
                                      sizeof(EntGatheredForm));
  if (!forms) {
    return ENT_NO_MEMORY;
  }

  collection->forms                = forms;
  EntGatheredWord* const irregular = ent_collection_add(collection, word);
  if (!irregular) {
    return ENT_NO_MEMORY;
  }

  EntGatheredForm* const form = &forms[collection->n_forms++];
  irregular->is_irregular     = true;
  form->word                  = ent_names_find(&collection->names, word);
  form->base                  = ent_names_find(&collection->names, base);
  form->part                  = part;
  form->forms                 = ent_irregular_forms(word, base, part);
  return ENT_SUCCESS;
}
