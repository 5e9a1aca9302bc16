// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a table of rules.
// Goes out: those that can change a word, as most words heed few of them.

#include "extract/tag_index.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

static void
add(EntTagRuleSet* const set, const size_t rule)
{
  set->bits[rule / 64U] |= UINT64_C(1) << (rule % 64U);
}

EntTagIndex
ent_tag_index(const EntTagRules rules)
{
  assert(rules.n_items <= ENT_MAX_TAG_RULES);
  EntTagIndex index;
  memset(&index, 0, sizeof(index));
  for (size_t i = 0U; i < rules.n_items; ++i) {
    for (unsigned tag = 0U; tag < ENT_N_TAGS; ++tag) {
      if (rules.items[i].among & (1U << tag)) {
        add(&index.among[tag], i);
      }
    }
    if (rules.items[i].give) {
      add(&index.gives, i);
      index.given |= rules.items[i].among;
    }
  }

  return index;
}

// Return the place of the lowest bit of a word that is not 0
static size_t
lowest(uint64_t word)
{
#if defined(__GNUC__)
  return (size_t)__builtin_ctzll(word);
#else
  size_t place = 0U;
  for (; !(word & 1U); word >>= 1U) {
    ++place;
  }

  return place;
#endif
}

size_t
ent_tag_index_next(const EntTagIndex* const index,
                   const EntTags            can,
                   const size_t             place)
{
  const bool is_one = !(can & (can - 1U)); // There is nothing to choose
  if (is_one && !(can & index->given)) {
    return ENT_MAX_TAG_RULES;
  }

  uint64_t from = ~UINT64_C(0) << (place % 64U);
  for (size_t i = place / 64U; i < ENT_MAX_TAG_RULES / 64U; ++i) {
    uint64_t bits = 0U;
    for (EntTags rest = can; rest; rest &= rest - 1U) {
      bits |= index->among[ent_tags_first(rest)].bits[i];
    }

    bits &= from & (is_one ? index->gives.bits[i] : ~UINT64_C(0));
    if (bits) {
      return i * 64U + lowest(bits);
    }
    from = ~UINT64_C(0);
  }

  return ENT_MAX_TAG_RULES;
}
