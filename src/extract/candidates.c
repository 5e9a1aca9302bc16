// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a token of a sentence.
// Goes out: what it can be, before its neighbours are asked.

#include "extract/candidates.h"

#include "base/text.h"
#include "extract/token_chars.h"

#include <assert.h>
#include <stdbool.h>

#define RARE 3U // Uses of a word that begins a sentence as a name rather

enum {
  NOUN      = ENT_BIT(NOUN),
  NAME      = ENT_BIT(NAME),
  ADJECTIVE = ENT_BIT(ADJECTIVE),
  MODAL     = ENT_BIT(MODAL)
};

// First parts of compounds, and what they make of the rest
typedef struct {
  const char* part;
  bool        is_neutral; // Whether the rest stays what it is: re-arm
} Prefix;

static const Prefix prefixes[] = {
  { "re", true },    { "co", true },   { "over", true },  { "under", true },
  { "out", true },   { "de", true },   { "mis", true },   { "vice", true },
  { "ex", true },    { "sub", true },  { "self", true },  { "counter", true },
  { "anti", false }, { "non", false }, { "mid", false },  { "post", false },
  { "pre", false },  { "pro", false }, { "long", false }, { "multi", false },
};

static EntChar
first_char(const EntText sentence, const size_t begin)
{
  return ent_token_char(sentence, begin);
}

static bool
is_capital_at(const EntText sentence, const size_t begin)
{
  return first_char(sentence, begin).class == ENT_CHAR_CAPITAL;
}

static const Prefix*
find_prefix(const EntText part)
{
  for (size_t i = 0U; i < sizeof(prefixes) / sizeof(prefixes[0]); ++i) {
    if (ent_text_is(part, prefixes[i].part)) {
      return &prefixes[i];
    }
  }

  return NULL;
}

// What a compound is by the word that ends it: Russian-flagged, build-up
static EntTags
tags_by_head(const EntTags head)
{
  if (head & (ENT_BIT(PARTICIPLE) | ENT_BIT(PAST))) {
    return ADJECTIVE;
  }
  if (head & ENT_BIT(GERUND)) {
    return ADJECTIVE | NOUN;
  }
  if (head & (ENT_BIT(PARTICLE) | ENT_BIT(PREPOSITION))) {
    return NOUN;
  }

  return head & NOUN ? ADJECTIVE | NOUN : ADJECTIVE;
}

// What a compound with a capital is: Israel-Iran, pro-Russian, al-Assad
static EntTags
tags_of_capitals(const bool    is_first,
                 const bool    is_last,
                 const bool    is_article,
                 const EntTags head)
{
  if (!is_first) {
    return is_article ? NAME : ADJECTIVE;
  }

  return is_last || !(head & ENT_TAGS_VERB) ? NAME : ADJECTIVE;
}

static EntTags
tags_of_compound(const EntReadings* const readings,
                 const EntTokens* const   tokens,
                 const EntText            sentence,
                 const EntToken* const    token)
{
  const EntTokenPart* const first = &tokens->parts[token->first_part];
  const EntTokenPart* const last  = first + token->n_parts - 1U;
  const EntReading* const   whole = ent_readings_get(readings, token->id);
  const EntTags             head  = ent_readings_get(readings, last->id)->tags;
  const bool                is_first =
    is_capital_at(sentence, first->begin) && !(token->flags & ENT_TOKEN_FIRST);
  const bool          is_last = is_capital_at(sentence, last->begin);
  const Prefix* const prefix =
    find_prefix(ent_names_get(readings->names, first->id));
  const bool is_article = first->end - first->begin == 2U && !prefix;

  if (first_char(sentence, last->begin).class == ENT_CHAR_DIGIT) {
    return NAME;
  }
  if (is_first || is_last) {
    return tags_of_capitals(is_capital_at(sentence, first->begin) && !prefix,
                            is_last,
                            is_article,
                            head);
  }
  if (!whole->is_guessed) {
    return whole->tags;
  }

  return prefix && prefix->is_neutral ? head : tags_by_head(head);
}

// Return whether capitals tell nothing here: at the beginning, behind a quote
static bool
is_at_start(const EntTokens* const tokens, const size_t index)
{
  const unsigned kind = index ? tokens->items[index - 1U].kind : 0U;
  return (tokens->items[index].flags & ENT_TOKEN_FIRST) ||
         kind == ENT_TOKEN_QUOTE || kind == ENT_TOKEN_COLON;
}

static EntTags
tags_of_name(const EntReading* const reading, const bool is_caps)
{
  if (reading->is_closed && !is_caps) {
    return reading->tags & MODAL        ? NAME
           : reading->tags == ADJECTIVE ? ADJECTIVE | NAME // the Willing
                                        : reading->tags;
  }

  return reading->is_capital ? ADJECTIVE | NAME : NAME;
}

// Return whether a name follows: Foreign Minister Lavrov
static bool
is_before_name(const EntReadings* const readings,
               const EntTokens* const   tokens,
               const size_t             index)
{
  if (index + 1U == tokens->n_items) {
    return false;
  }

  const EntToken* const next = &tokens->items[index + 1U];
  return (next->flags & ENT_TOKEN_CAPITAL) &&
         !ent_readings_get(readings, next->id)->is_closed;
}

static bool
is_rare(const EntReading* const reading)
{
  unsigned uses = 0U;
  for (size_t i = 0U; i < ENT_N_PARTS; ++i) {
    uses += reading->counts[i];
  }

  return uses < RARE && !reading->is_plural;
}

// A capital at the beginning of a sentence: any word
static EntTags
tags_of_first(const EntReading* const reading, const bool is_before)
{
  const bool is_plain = reading->tags == NOUN;
  if (reading->is_closed) {
    return reading->tags;
  }
  if (reading->is_capital) {
    return ADJECTIVE | NAME;
  }
  if (reading->is_name || (reading->is_guessed && is_plain)) {
    return NAME;
  }
  if ((reading->tags & NOUN) && !(reading->tags & ADJECTIVE) &&
      (is_before || is_rare(reading))) {
    return NAME;
  }

  return reading->tags;
}

static EntTags
tags_of_word(const EntReadings* const readings,
             const EntTokens* const   tokens,
             const EntText            sentence,
             const size_t             index)
{
  const EntToken* const   token   = &tokens->items[index];
  const EntReading* const reading = ent_readings_get(readings, token->id);
  const bool              is_caps =
    (token->flags & ENT_TOKEN_CAPS) && token->end - token->begin > 1U;
  if (token->n_parts) {
    return tags_of_compound(readings, tokens, sentence, token);
  }
  if (!(token->flags & ENT_TOKEN_CAPITAL)) {
    const EntTags no_name = reading->tags & ~(EntTags)NOUN;
    return reading->is_name && no_name ? no_name : reading->tags;
  }

  return is_caps || !is_at_start(tokens, index)
           ? tags_of_name(reading, is_caps)
           : tags_of_first(reading, is_before_name(readings, tokens, index));
}

EntTags
ent_candidates(const EntReadings* const readings,
               const EntTokens* const   tokens,
               const EntText            sentence,
               const size_t             index)
{
  assert(index < tokens->n_items);
  const EntToken* const token = &tokens->items[index];
  switch (token->kind) {
    case ENT_TOKEN_WORD:
      return tags_of_word(readings, tokens, sentence, index);
    case ENT_TOKEN_NUMBER:
      return ENT_BIT(NUMBER);
    case ENT_TOKEN_ADDRESS:
      return NOUN;
    case ENT_TOKEN_CLITIC:
    case ENT_TOKEN_SYMBOL: {
      const EntReading* const reading = ent_readings_get(readings, token->id);
      return reading->is_closed ? reading->tags : ENT_BIT(MARK);
    }
    default:
      return ENT_BIT(MARK);
  }
}
