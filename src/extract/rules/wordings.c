// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/rules/wordings.h"

#include "base/try.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

void*
ent_rows_add(const EntAllocator* const memory,
             EntRows* const            rows,
             const size_t              size)
{
  void* const items =
    ent_memory_grow(memory, rows->items, rows->n, &rows->room, size);
  if (!items) {
    return NULL;
  }

  rows->items      = items;
  char* const item = (char*)items + rows->n++ * size;
  memset(item, 0, size);
  return item;
}

EntWordings
ent_wordings_init(const EntAllocator* const memory)
{
  assert(memory);
  const EntWordings wordings = {
    memory, { NULL, 0U, 0U }, { NULL, 0U, 0U }, ent_keys_init(memory)
  };
  return wordings;
}

void
ent_wordings_clear(EntWordings* const wordings)
{
  assert(wordings);
  ent_memory_free(wordings->memory, wordings->rows.items);
  ent_memory_free(wordings->memory, wordings->words.items);
  ent_keys_clear(&wordings->index);
  *wordings = ent_wordings_init(wordings->memory);
}

static uint64_t
key_of(const unsigned kind, const uint32_t word)
{
  return ((uint64_t)(kind + 1U) << 32U) | word;
}

EntStatus
ent_wordings_add(EntWordings* const    wordings,
                 const unsigned        kind,
                 const uint32_t* const words,
                 const size_t          n_words,
                 const EntWording      what)
{
  assert(n_words && n_words <= ENT_MAX_WORDING);
  EntWording* const row = (EntWording*)ent_rows_add(
    wordings->memory, &wordings->rows, sizeof(EntWording));
  if (!row) {
    return ENT_NO_MEMORY;
  }

  *row        = what;
  row->key    = key_of(kind, words[0]);
  row->rest   = (uint32_t)wordings->words.n;
  row->n_rest = (uint32_t)n_words - 1U;
  for (size_t i = 1U; i < n_words; ++i) {
    uint32_t* const word = (uint32_t*)ent_rows_add(
      wordings->memory, &wordings->words, sizeof(uint32_t));
    if (!word) {
      return ENT_NO_MEMORY;
    }
    *word = words[i];
  }

  return ENT_SUCCESS;
}

static int
compare_numbers(const uint64_t a, const uint64_t b)
{
  return (a > b) - (a < b);
}

static int
compare_wordings(const void* const a, const void* const b)
{
  const EntWording* const left   = (const EntWording*)a;
  const EntWording* const right  = (const EntWording*)b;
  const int               keys   = compare_numbers(left->key, right->key);
  const int               length = compare_numbers(right->n_rest, left->n_rest);
  const int               rank   = compare_numbers(right->rank, left->rank);
  const int               item   = compare_numbers(left->item, right->item);
  const int               place  = compare_numbers(left->rest, right->rest);
  return keys ? keys : length ? length : rank ? rank : item ? item : place;
}

EntStatus
ent_wordings_sort(EntWordings* const wordings)
{
  EntWording* const rows = (EntWording*)wordings->rows.items;
  if (wordings->rows.n) {
    qsort(rows, wordings->rows.n, sizeof(rows[0]), compare_wordings);
  }

  ent_keys_empty(&wordings->index);
  for (size_t i = 0U; i < wordings->rows.n; ++i) {
    uint64_t* const value = ent_keys_add(&wordings->index, rows[i].key);
    if (!value) {
      return ENT_NO_MEMORY;
    }
    *value = (*value ? *value : (uint64_t)i << 32U) + 1U;
  }

  return ENT_SUCCESS;
}

const EntWording*
ent_wordings_find(const EntWordings* const wordings,
                  const unsigned           kind,
                  const uint32_t           word,
                  size_t* const            n_found)
{
  const EntWording* const rows = (const EntWording*)wordings->rows.items;
  const uint64_t* const   value =
    ent_keys_find(&wordings->index, key_of(kind, word));
  *n_found = value ? (size_t)(*value & UINT32_MAX) : 0U;
  return value ? rows + (*value >> 32U) : NULL;
}

const uint32_t*
ent_wording_rest(const EntWordings* const wordings,
                 const EntWording* const  wording)
{
  const uint32_t* const words = (const uint32_t*)wordings->words.items;
  return wording->n_rest ? words + wording->rest : NULL;
}
