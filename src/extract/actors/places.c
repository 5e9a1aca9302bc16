// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: mentions of a sentence.
// Goes out: the same; those of seats that only say where are places.

#include "extract/actors/scan.h"

#include <assert.h>

// Return whether a word of motion stands shortly before a token
static bool
is_motion_before(const EntActors* const actors, const uint32_t token)
{
  for (uint32_t i = 1U; i <= 4U && i <= token; ++i) {
    if (ent_use(actors, token - i) & ENT_WORD_MOTION) {
      return true;
    }
    if (!ent_is_kind(actors, token - i, ENT_TOKEN_WORD)) {
      return false;
    }
  }

  return false;
}

// Return whether what stands before a token makes it a place
static bool
is_locative(const EntActors* const actors, const uint32_t token)
{
  if (!token) {
    return false;
  }

  const uint32_t before   = token - 1U;
  const bool     is_there = ent_use(actors, before) & ENT_WORD_LOCATIVE ||
                        (ent_is_word(actors, before, "of") && before &&
                         ent_use(actors, before - 1U) & ENT_WORD_LOCATIVE);
  const bool is_goal = ent_is_word(actors, before, "to") ||
                       ent_is_word(actors, before, "from") ||
                       ent_is_word(actors, before, "toward") ||
                       ent_is_word(actors, before, "towards");
  return is_there || (is_goal && is_motion_before(actors, before)) ||
         ent_use(actors, before) & ENT_WORD_MOTION;
}

// Return whether a mention is joined to the place before it: Minsk and Kyiv
static bool
is_joined(const EntActors* const actors, const size_t index)
{
  if (!index) {
    return false;
  }

  const EntMention* const mention = &actors->mentions[index];
  const EntMention* const before  = mention - 1;
  const uint32_t          gap     = mention->begin - before->end;
  return before->kind == ENT_MENTION_PLACE && gap == 1U &&
         (ent_is_word(actors, before->end, "and") ||
          ent_is_kind(actors, before->end, ENT_TOKEN_COMMA));
}

void
ent_places_find(EntActors* const actors)
{
  for (size_t i = 0U; i < actors->n_mentions; ++i) {
    EntMention* const mention = &actors->mentions[i];
    if (mention->kind == ENT_MENTION_METONYM &&
        !(mention->begin && ent_is_word(actors, mention->begin - 1U, "the")) &&
        (is_locative(actors, mention->begin) || is_joined(actors, i))) {
      mention->kind = ENT_MENTION_PLACE;
    }
  }
}
