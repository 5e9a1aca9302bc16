// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the tokens of each sentence.
// Goes out: the same once more, without looking up their words.

#include "extract/token_store.h"

#include "base/try.h"

#include <assert.h>

#define MAX_TOKENS ((size_t)1U << 22U) // 32 MB; sentences beyond are cut anew
#define HAS_PARTS 0x80U                // Besides the kind

EntTokenStore
ent_token_store_init(const EntAllocator* const memory)
{
  assert(memory);
  EntTokenStore store = { 0 };
  store.memory        = memory;
  return store;
}

void
ent_token_store_clear(EntTokenStore* const store)
{
  assert(store);
  ent_memory_free(store->memory, store->items);
  ent_memory_free(store->memory, store->sentences);
  *store = ent_token_store_init(store->memory);
}

void
ent_token_store_empty(EntTokenStore* const store)
{
  assert(store);
  store->n_items     = 0U;
  store->n_sentences = 0U;
}

static EntStatus
push(EntTokenStore* const store, const EntStoredToken item)
{
  EntStoredToken* const items =
    (EntStoredToken*)ent_memory_grow(store->memory,
                                     store->items,
                                     store->n_items,
                                     &store->item_room,
                                     sizeof(EntStoredToken));
  if (!items) {
    return ENT_NO_MEMORY;
  }

  store->items            = items;
  items[store->n_items++] = item;
  return ENT_SUCCESS;
}

// Keep what lies between two places; ENT_OVER_LIMIT if it is too long
static EntStatus
push_piece(EntTokenStore* const store,
           const uint32_t       id,
           const uint32_t       gap,
           const uint32_t       size,
           const unsigned       kind,
           const unsigned       flags)
{
  if (gap > UINT8_MAX || size > UINT8_MAX || store->n_items == MAX_TOKENS) {
    return ENT_OVER_LIMIT;
  }

  const EntStoredToken item = {
    id, (uint8_t)gap, (uint8_t)size, (uint8_t)kind, (uint8_t)flags
  };
  return push(store, item);
}

// Keep the number of a token's parts, then the parts
static EntStatus
push_parts(EntTokenStore* const   store,
           const EntTokens* const tokens,
           const EntToken* const  token)
{
  ENT_TRY(push_piece(store, token->n_parts, 0U, 0U, 0U, 0U));
  uint32_t place = token->begin;
  for (uint32_t i = 0U; i < token->n_parts; ++i) {
    const EntTokenPart part = tokens->parts[token->first_part + i];
    ENT_TRY(push_piece(
      store, part.id, part.begin - place, part.end - part.begin, 0U, 0U));
    place = part.end;
  }

  return ENT_SUCCESS;
}

static EntStatus
push_all(EntTokenStore* const store, const EntTokens* const tokens)
{
  uint32_t place = 0U;
  for (size_t i = 0U; i < tokens->n_items; ++i) {
    const EntToken* const token = &tokens->items[i];
    const unsigned        kind  = token->kind;
    ENT_TRY(push_piece(store,
                       token->id,
                       token->begin - place,
                       token->end - token->begin,
                       token->n_parts ? kind | HAS_PARTS : kind,
                       token->flags));
    if (token->n_parts) {
      ENT_TRY(push_parts(store, tokens, token));
    }
    place = token->end;
  }

  return ENT_SUCCESS;
}

EntStatus
ent_token_store_add(EntTokenStore* const store, const EntTokens* const tokens)
{
  assert(store);
  EntStoredSentence* const sentences =
    (EntStoredSentence*)ent_memory_grow(store->memory,
                                        store->sentences,
                                        store->n_sentences,
                                        &store->sentence_room,
                                        sizeof(EntStoredSentence));
  if (!sentences) {
    return ENT_NO_MEMORY;
  }

  const size_t    begin = store->n_items;
  const EntStatus st    = push_all(store, tokens);
  store->sentences      = sentences;
  if (st && st != ENT_OVER_LIMIT) {
    return st;
  }
  if (st) {
    store->n_items = begin;
  }

  const EntStoredSentence sentence = { (uint32_t)begin,
                                       (uint32_t)tokens->n_items,
                                       !st };
  sentences[store->n_sentences++]  = sentence;
  return ENT_SUCCESS;
}

// Restore the parts that follow a token, and return what follows them
static EntStatus
get_parts(const EntStoredToken** const next,
          EntToken* const              token,
          EntTokens* const             tokens)
{
  const EntStoredToken* item  = *next;
  uint32_t              place = token->begin;
  token->n_parts              = (uint16_t)item->id;
  ++item;
  for (uint32_t i = 0U; i < token->n_parts; ++i, ++item) {
    const uint32_t     begin = place + item->gap;
    const EntTokenPart part  = { begin, begin + item->size, item->id };
    ENT_TRY(ent_tokens_add_part(tokens, part));
    place = part.end;
  }

  *next = item;
  return ENT_SUCCESS;
}

EntStatus
ent_token_store_get(const EntTokenStore* const store,
                    const size_t               sentence,
                    EntTokens* const           tokens)
{
  assert(store);
  if (sentence >= store->n_sentences || !store->sentences[sentence].is_kept) {
    return ENT_FAILURE;
  }

  const EntStoredSentence* const from = &store->sentences[sentence];
  const EntStoredToken*          next = store->items + from->begin;
  uint32_t                       end  = 0U;
  ENT_TRY(ent_tokens_reserve(tokens, from->n_tokens));
  for (size_t i = 0U; i < from->n_tokens; ++i) {
    const EntStoredToken item  = *next++;
    EntToken* const      token = &tokens->items[i];
    token->begin               = end + item.gap;
    token->end                 = token->begin + item.size;
    token->id                  = item.id;
    token->first_part          = (uint32_t)tokens->n_parts;
    token->n_parts             = 0U;
    token->kind                = item.kind & (uint8_t)~HAS_PARTS;
    token->flags               = item.flags;
    end                        = token->end;
    if (item.kind & HAS_PARTS) {
      ENT_TRY(get_parts(&next, token, tokens));
    }
  }

  tokens->n_items = from->n_tokens;
  return ENT_SUCCESS;
}
