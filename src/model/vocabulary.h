// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_MODEL_VOCABULARY_H
#define ENT_MODEL_VOCABULARY_H

#include "entente.h"

#include <stddef.h>

#define ENT_MAX_WORD 16U ///< Most bytes of a word in dossiers

/// A value of a closed list
typedef struct {
  EntText     word;  ///< As in dossiers: "armed-group"
  EntText     local; ///< Local name in the ontology: "ArmedGroup"
  const char* label; ///< As printed: "armed group"
} EntWord;

/// A closed list; the index of a word is its enumerator, from 1
typedef struct {
  const EntWord* words;   ///< Words, the first unused
  size_t         n_words; ///< Number of words, the unused first included
} EntVocabulary;

extern const EntVocabulary ent_kinds;
extern const EntVocabulary ent_predicates;
extern const EntVocabulary ent_polarities;
extern const EntVocabulary ent_modalities;
extern const EntVocabulary ent_speech_acts;
extern const EntVocabulary ent_confidences;

/// Return the value of a word in dossiers, or 0
unsigned
ent_vocabulary_find(const EntVocabulary* vocabulary, EntText word);

/// Return the value of a local name in the ontology, or 0
unsigned
ent_vocabulary_find_local(const EntVocabulary* vocabulary, EntText local);

#endif // ENT_MODEL_VOCABULARY_H
