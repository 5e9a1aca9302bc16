// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_LEXICON_BUILD_COLLECTION_H
#define ENT_EXTRACT_LEXICON_BUILD_COLLECTION_H

#include "base/names.h"
#include "extract/lexicon.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A word as it is gathered from several files
typedef struct {
  uint8_t  parts;               ///< Bit for each part of speech
  uint8_t  small;               ///< Bit for each part seen in lower case
  bool     is_irregular;        ///< Whether it is an irregular form
  uint32_t counts[ENT_N_PARTS]; ///< Uses of each part
} EntGatheredWord;

/// An irregular form
typedef struct {
  uint32_t word;  ///< Id of the form
  uint32_t base;  ///< Id of its base
  EntPart  part;  ///< Part of speech
  EntForms forms; ///< What it is of the base
} EntGatheredForm;

/// All words of WordNet that have no blank
typedef struct {
  const EntAllocator* memory;     ///< Where memory comes from
  EntNames            names;      ///< The words
  EntGatheredWord*    words;      ///< By id, from 1
  size_t              n_words;    ///< Number of them, the unused 0 included
  size_t              words_room; ///< Room for words
  EntGatheredForm*    forms;      ///< Irregular forms
  size_t              n_forms;    ///< Number of them
  size_t              forms_room; ///< Room for forms
} EntCollection;

/// Make an empty collection
EntCollection
ent_collection_init(const EntAllocator* memory);

/// Free everything
void
ent_collection_clear(EntCollection* collection);

/// Return the word of a text, added if it is new; null if memory ended
EntGatheredWord*
ent_collection_add(EntCollection* collection, EntText text);

/// Return the word of a text, or null if it is not there
EntGatheredWord*
ent_collection_find(const EntCollection* collection, EntText text);

/// Add an irregular form of a base
ENT_NODISCARD EntStatus
ent_collection_add_form(EntCollection* collection,
                        EntText        word,
                        EntText        base,
                        EntPart        part);

#endif // ENT_EXTRACT_LEXICON_BUILD_COLLECTION_H
