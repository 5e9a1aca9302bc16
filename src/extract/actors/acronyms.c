// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a mention, and letters in brackets behind it.
// Goes out: the letters as another name of the actor: (MFA).

#include "extract/actors/scan.h"

#include "base/text.h"
#include "base/try.h"

#include <assert.h>

#define MAX_LETTERS 10U

// Return the first letter of a word in lower case
static char
initial(const EntText word)
{
  return word.size ? ent_to_lower(word.data[0]) : '\0';
}

// Return whether the words from `begin` on begin with all letters, in order
static bool
spells(const EntActors* const actors,
       const uint32_t         begin,
       const uint32_t         end,
       const EntText          letters)
{
  size_t i = 0U;
  for (uint32_t token = begin; token < end && i < letters.size; ++token) {
    const EntToken* const item = &actors->tokens->items[token];
    const EntText         word = ent_token_text(item, actors->sentence);
    if (item->kind != ENT_TOKEN_WORD ||
        initial(word) != ent_to_lower(letters.data[i])) {
      continue;
    }

    // Later letters may stand inside the word: Bundesnachrichtendienst (BND)
    ++i;
    if (!(item->flags & ENT_TOKEN_CAPITAL)) {
      continue;
    }
    const bool is_last = token + 1U == end;
    for (size_t j = 1U; is_last && i < letters.size && j < word.size; ++j) {
      i += ent_to_lower(word.data[j]) == ent_to_lower(letters.data[i]);
    }
  }

  return i == letters.size;
}

// Return whether a token may be an acronym
static bool
is_acronym(const EntActors* const actors, const uint32_t token)
{
  if (!ent_is_kind(actors, token, ENT_TOKEN_WORD)) {
    return false;
  }

  const EntToken* const item = &actors->tokens->items[token];
  const EntText         text = ent_token_text(item, actors->sentence);
  size_t                n    = 0U;
  for (size_t i = 0U; i < text.size; ++i) {
    n += text.data[i] >= 'A' && text.data[i] <= 'Z';
  }

  return n > 1U && n * 2U > text.size && text.size <= MAX_LETTERS;
}

// Return the letters of an acronym without stops and plural
static EntText
letters_of(const EntActors* const actors, const uint32_t token, char* const out)
{
  const EntText text =
    ent_token_text(&actors->tokens->items[token], actors->sentence);
  size_t n = 0U;
  for (size_t i = 0U; i < text.size; ++i) {
    if (ent_is_ascii_letter(text.data[i])) {
      out[n++] = text.data[i];
    }
  }

  const EntText letters = { out, n };
  return letters;
}

void
ent_acronym_block(EntActors* const actors, const uint32_t bracket)
{
  const uint32_t token = bracket + 1U;
  if (!ent_is_kind(actors, bracket, ENT_TOKEN_BRACKET) ||
      !ent_is_kind(actors, token + 1U, ENT_TOKEN_UNBRACKET) ||
      !is_acronym(actors, token)) {
    return;
  }

  char           buffer[MAX_LETTERS];
  const EntText  letters = letters_of(actors, token, buffer);
  const uint32_t id      = actors->tokens->items[token].id;
  const uint32_t most    = (uint32_t)letters.size + 4U;
  for (uint32_t n = 2U; n <= most && n <= bracket; ++n) {
    const uint32_t begin = bracket - n;
    if (ent_is_capital(actors, begin) &&
        spells(actors, begin, bracket, letters)) {
      actors->small[id] |= ENT_WORD_IS_OTHER;
      return;
    }
  }
}

EntStatus
ent_acronym_bind(EntActors* const actors, uint32_t* const end)
{
  assert(actors->n_mentions);
  EntMention* const mention = &actors->mentions[actors->n_mentions - 1U];
  const uint32_t    token   = mention->end + 1U;
  const bool is_closed = ent_is_kind(actors, token + 1U, ENT_TOKEN_UNBRACKET);
  if (!ent_is_kind(actors, mention->end, ENT_TOKEN_BRACKET) ||
      !(is_closed || ent_is_kind(actors, token + 1U, ENT_TOKEN_COMMA)) ||
      !is_acronym(actors, token) || mention->actor == ENT_NO_ACTOR ||
      mention->end - mention->begin < 2U) {
    return ENT_SUCCESS;
  }

  const EntLabelMatch known = ent_known_label(actors, token, token + 1U);
  const EntEntry      entry = actors->items[mention->actor].entry;
  for (uint32_t i = 0U; i < known.n_bearers && is_closed; ++i) {
    if (known.bearers[i].entry == entry) {
      mention->end = token + 2U;
      *end         = mention->end;
      return ENT_SUCCESS;
    }
  }

  char          buffer[MAX_LETTERS];
  const EntText letters = letters_of(actors, token, buffer);
  for (uint32_t begin = mention->begin; begin + 1U < mention->end; ++begin) {
    if (spells(actors, begin, mention->end, letters)) {
      const uint32_t id      = actors->tokens->items[token].id;
      const bool     is_unit = ent_use(actors, token) & ENT_WORD_UNIT;
      if (actors->is_survey && !is_unit) {
        ENT_TRY(ent_local_names_add(
          &actors->local, &id, 1U, mention->actor, ENT_LOCAL_ACRONYM));
      }
      if (is_closed) {
        mention->end = token + 2U;
        *end         = mention->end;
      }
      break;
    }
  }

  return ENT_SUCCESS;
}
