// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a mention of a state or person.
// Goes out: how far those reach who act for it: Russian officials.

#include "extract/actors/scan.h"

#include <assert.h>

#define MAX_KINDS 3U // Words between: senior military intelligence officials

// Words that also stand before other nouns: Russian military advisors
static const char* const loose[] = { "military", "intelligence", "state",
                                     "official", "side",         "elite",
                                     "command",  "army",         "navy",
                                     "ground",   "fleet",        "republic",
                                     "unit",     "general",      "adviser" };

static bool
is_loose(const EntActors* const actors, const uint32_t token)
{
  for (size_t i = 0U; i < sizeof(loose) / sizeof(loose[0]); ++i) {
    if (ent_is_word(actors, token, loose[i])) {
      return true;
    }
  }

  return false;
}

// Return whether a token is a noun that a word before it may describe
static bool
is_noun(const EntActors* const actors, const uint32_t token)
{
  if (token >= actors->n_tokens || !actors->tagger ||
      actors->tokens->items[token].kind != ENT_TOKEN_WORD) {
    return false;
  }

  const EntTag tag = ent_tagger_tag(actors->tagger, token);
  return tag == ENT_TAG_NOUN || tag == ENT_TAG_ADJECTIVE || tag == ENT_TAG_NAME;
}

static bool
is_body(const EntActors* const actors, const uint32_t token)
{
  return ent_is_kind(actors, token, ENT_TOKEN_WORD) &&
         ent_use(actors, token) & ENT_WORD_BODY;
}

uint32_t
ent_body_end(const EntActors* const actors,
             const uint32_t         begin,
             const uint32_t         end)
{
  (void)begin;
  uint32_t place = end;
  if (ent_is_kind(actors, place, ENT_TOKEN_CLITIC) &&
      (ent_is_word(actors, place, "'s") || ent_is_word(actors, place, "'"))) {
    ++place;
  }

  for (uint32_t i = 0U; i < MAX_KINDS; ++i) {
    const bool is_kind = ent_is_kind(actors, place, ENT_TOKEN_WORD) &&
                         ent_use(actors, place) & ENT_WORD_KIND;
    if (!is_kind || (is_body(actors, place) && !is_body(actors, place + 1U) &&
                     !(ent_use(actors, place + 1U) & ENT_WORD_KIND))) {
      break;
    }
    ++place;
  }

  uint32_t last = place;
  while (is_body(actors, last)) {
    ++last;
  }
  if (last == place || (is_loose(actors, last - 1U) && is_noun(actors, last))) {
    return end;
  }

  return last;
}

uint32_t
ent_rule_end(const EntActors* const actors, const uint32_t end)
{
  uint32_t place = end;
  if (ent_is_kind(actors, place, ENT_TOKEN_CLITIC)) {
    ++place;
  }

  return ent_is_kind(actors, place, ENT_TOKEN_WORD) &&
             ent_use(actors, place) & ENT_WORD_PEOPLE
           ? place + 1U
           : end;
}
