// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_TOKEN_STORE_H
#define ENT_EXTRACT_TOKEN_STORE_H

#include "base/memory.h"
#include "entente.h"
#include "extract/tokens.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A token or part in eight bytes
typedef struct {
  uint32_t id;    ///< Its name
  uint8_t  gap;   ///< Bytes between the last one and it
  uint8_t  size;  ///< Its bytes
  uint8_t  kind;  ///< EntTokenKind, and whether its parts follow
  uint8_t  flags; ///< Several of EntTokenFlag
} EntStoredToken;

/// Where a sentence is stored
typedef struct {
  uint32_t begin;    ///< Its first token, before the number of its tokens
  uint32_t n_tokens; ///< Number of its tokens
  bool     is_kept;  ///< Whether its tokens are there
} EntStoredSentence;

/// Tokens of sentences that are read twice, in their order
typedef struct {
  const EntAllocator* memory;        ///< Where memory comes from
  EntStoredToken*     items;         ///< All tokens
  size_t              n_items;       ///< Number of them
  size_t              item_room;     ///< Room for them
  EntStoredSentence*  sentences;     ///< By number
  size_t              n_sentences;   ///< Number of sentences
  size_t              sentence_room; ///< Room for them
} EntTokenStore;

/// Make an empty store
EntTokenStore
ent_token_store_init(const EntAllocator* memory);

/// Free everything
void
ent_token_store_clear(EntTokenStore* store);

/// Forget all sentences, and keep the memory for those of the next report
void
ent_token_store_empty(EntTokenStore* store);

/**
   Keep the tokens of the next sentence.

   Those of odd sentences, and of very long reports, are not kept.
*/
ENT_NODISCARD EntStatus
ent_token_store_add(EntTokenStore* store, const EntTokens* tokens);

/// Restore the tokens of a sentence; ENT_FAILURE if they were not kept
ENT_NODISCARD EntStatus
ent_token_store_get(const EntTokenStore* store,
                    size_t               sentence,
                    EntTokens*           tokens);

#endif // ENT_EXTRACT_TOKEN_STORE_H
