// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: what the tokens of a sentence can be.
// Goes out: how many verbs each has behind it in its clause, as far as words
// alone can tell.

#include "extract/verbs_ahead.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
  NOMINAL = ENT_BIT(NOUN) | ENT_BIT(NAME) | ENT_BIT(PRONOUN) | ENT_BIT(NUMBER),
  HELPING = ENT_BIT(AUXILIARY) | ENT_BIT(MODAL),
  VERBAL  = ENT_TAGS_VERB | HELPING,
  BEGINNING = ENT_BIT(SUBORDINATOR) | ENT_BIT(WH)
};

// Return whether a clause ends before a token, as far as words alone can tell
static bool
is_border(const EntTagger* const tagger,
          const EntTokens* const tokens,
          const size_t           index)
{
  const EntTagged* const item = &tagger->items[index];
  const EntTags          next =
    index + 1U < tagger->n_items ? item[1].can : ENT_BIT(MARK);
  const unsigned kind = tokens->items[index].kind;
  const bool is_quote = kind == ENT_TOKEN_QUOTE || kind == ENT_TOKEN_UNQUOTE;
  if (item->can & ENT_BIT(COORDINATOR)) {
    return (next & VERBAL) && !(next & (NOMINAL | ENT_BIT(ADJECTIVE)));
  }

  return (item->can == ENT_BIT(MARK) && !is_quote) || (item->can & BEGINNING) ||
         (item->groups & ENT_GROUP_SUBJECT);
}

// Return whether an article or pronoun stands behind a token
static bool
has_sure_object(const EntTagger* const tagger, const size_t index)
{
  const EntTags object = ENT_BIT(DETERMINER) | ENT_BIT(PRONOUN);
  return index + 1U < tagger->n_items &&
         !(tagger->items[index + 1U].can & ~(EntTags)object);
}

// Return whether a token can be nothing but the verb of a clause
static bool
is_sure(const EntTagger* const tagger, const size_t index)
{
  const EntTagged* const item = &tagger->items[index];
  const EntTags          left = index ? item[-1].can : ENT_BIT(MARK);
  const EntTags          past = ENT_BIT(PAST) | ENT_BIT(PARTICIPLE);
  const bool             is_by =
    index + 1U < tagger->n_items && (item[1].groups & ENT_GROUP_BY);
  if (item->can & HELPING) {
    return (item->groups & ENT_GROUP_FINITE) && !(item->can & ENT_BIT(NOUN)) &&
           !(left & ENT_BIT(TO));
  }
  if ((item->can & past) &&
      !(item->can & ~past & ~(EntTags)ENT_BIT(ADJECTIVE))) {
    return (left & NOMINAL) && !is_by;
  }

  if ((item->can & ENT_BIT(PAST)) && (left & NOMINAL) &&
      has_sure_object(tagger, index)) {
    return true; // hurt the army
  }

  return !(item->can & ~(EntTags)ENT_TAGS_FINITE) &&
         !(left & (ENT_BIT(TO) | HELPING));
}

void
ent_verbs_ahead(EntTagger* const tagger, const EntTokens* const tokens)
{
  uint8_t n_ahead = 0U;
  for (size_t i = tagger->n_items; i > 0U; --i) {
    tagger->items[i - 1U].n_ahead = n_ahead;
    if (is_border(tagger, tokens, i - 1U)) {
      n_ahead = 0U;
    }
    if (is_sure(tagger, i - 1U) && n_ahead < UINT8_MAX) {
      ++n_ahead;
    }
  }
}
