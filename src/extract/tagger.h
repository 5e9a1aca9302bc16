// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_TAGGER_H
#define ENT_EXTRACT_TAGGER_H

#include "base/memory.h"
#include "entente.h"
#include "extract/readings.h"
#include "extract/tag_index.h"
#include "extract/tags.h"
#include "extract/tokens.h"

#include <stddef.h>
#include <stdint.h>

/// What is known of a token while its sentence is tagged
typedef struct {
  EntTags           can;     ///< Tags that it can have
  EntGroups         groups;  ///< Groups of its word
  const EntReading* reading; ///< What its word can be
  uint8_t           tag;     ///< EntTag, once it is decided
  uint8_t           n_ahead; ///< Sure verbs that follow in the clause
} EntTagged;

/// Tagger of sentences, which keeps memory for the next one
typedef struct {
  const EntAllocator* memory;   ///< Where memory comes from
  EntReadings*        readings; ///< What words can be
  EntTagged*          items;    ///< By token
  size_t              n_items;  ///< Number of tokens
  size_t              room;     ///< Room for tokens
  EntTagIndex         grammar;  ///< Which rules for words of grammar matter
  EntTagIndex         content;  ///< Which rules for other words do
} EntTagger;

/// Make a tagger; `readings` outlive it, and have the names of its tokens
EntTagger
ent_tagger_init(const EntAllocator* memory, EntReadings* readings);

/// Free everything but the readings
void
ent_tagger_clear(EntTagger* tagger);

/// Decide what each token of a sentence is, in `items`
ENT_NODISCARD EntStatus
ent_tagger_run(EntTagger* tagger, const EntTokens* tokens, EntText sentence);

/// Return the tag of a token of the last sentence
static inline EntTag
ent_tagger_tag(const EntTagger* const tagger, const size_t index)
{
  return (EntTag)tagger->items[index].tag;
}

#endif // ENT_EXTRACT_TAGGER_H
