// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/claims/goods.h"

#include <assert.h>

#define MAX_GOODS 16U // Items of one list that are kept

EntText
ent_analysis_text(const EntAnalysis* const analysis,
                  const uint32_t           begin,
                  const uint32_t           end)
{
  assert(begin < end);
  assert(end <= analysis->tokens->n_items);
  const size_t  first = analysis->tokens->items[begin].begin;
  const size_t  last  = analysis->tokens->items[end - 1U].end;
  const EntText text  = { analysis->text.data + first, last - first };
  return text;
}

// Return one past the last word before a token that joins items of a list
static uint32_t
trim_end(const EntAnalysis* const analysis, const uint32_t begin, uint32_t end)
{
  while (end > begin + 1U) {
    const EntTag tag = ent_tagger_tag(analysis->tagger, end - 1U);
    if (tag != ENT_TAG_COORDINATOR && tag != ENT_TAG_MARK &&
        tag != ENT_TAG_ADVERB) {
      break;
    }
    --end;
  }

  return end;
}

// Pass over articles and "both": the helicopters
static uint32_t
trim_begin(const EntAnalysis* const analysis, uint32_t begin, uint32_t end)
{
  while (begin + 1U < end) {
    const EntTag tag = ent_tagger_tag(analysis->tagger, begin);
    if (tag != ENT_TAG_DETERMINER && tag != ENT_TAG_MARK) {
      break;
    }
    ++begin;
  }

  return begin;
}

// Find where the items of a list begin; returns their number
static size_t
find_items(const EntAnalysis* const analysis,
           const uint32_t           begin,
           const uint32_t           end,
           uint32_t                 begins[MAX_GOODS + 1U])
{
  const EntSyntax* const syntax = analysis->syntax;
  size_t                 n      = 1U;
  begins[0]                     = begin;
  uint32_t group                = syntax->group_of[begin];
  while (group != ENT_NONE && n < MAX_GOODS) {
    group = syntax->groups[group].next;
    if (group != ENT_NONE && syntax->groups[group].begin > begins[n - 1U] &&
        syntax->groups[group].begin < end) {
      begins[n++] = syntax->groups[group].begin;
    }
  }

  begins[n] = end;
  return n;
}

EntStatus
ent_goods_split(const EntAnalysis* const analysis,
                EntArena* const          arena,
                const uint32_t           begin,
                const uint32_t           end,
                EntTexts* const          goods)
{
  assert(analysis);
  goods->items   = NULL;
  goods->n_items = 0U;
  if (begin >= end) {
    return ENT_SUCCESS;
  }

  uint32_t       begins[MAX_GOODS + 1U];
  const size_t   n     = find_items(analysis, begin, end, begins);
  EntText* const items = (EntText*)ent_arena_alloc(arena, n * sizeof(EntText));
  if (!items) {
    return ENT_NO_MEMORY;
  }

  for (size_t i = 0U; i < n; ++i) {
    const uint32_t last  = trim_end(analysis, begins[i], begins[i + 1U]);
    const uint32_t first = trim_begin(analysis, begins[i], last);
    items[i]             = ent_analysis_text(analysis, first, last);
  }

  goods->items   = items;
  goods->n_items = n;
  return ENT_SUCCESS;
}
