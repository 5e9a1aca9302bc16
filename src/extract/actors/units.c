// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: mentions of organizations.
// Goes out: what the words around them say they are a part of.

#include "extract/actors/scan.h"

#include "base/try.h"
#include "extract/actors/letter_case.h"

#include <assert.h>

#define MAX_BACK 16U // Mentions between forces and their units
#define MAX_WORDS 3U // Of a state, or between it and its newspaper

static bool
is_group(const EntActors* const actors, const EntMention* const mention)
{
  if (mention->actor == ENT_NO_ACTOR || mention->kind != ENT_MENTION_NAME) {
    return false;
  }

  const EntActorKind kind = actors->items[mention->actor].record.kind;
  return kind == ENT_ORGANIZATION || kind == ENT_ARMED_GROUP;
}

static EntStatus
add_part(EntActors* const        actors,
         const EntMention* const part,
         const uint32_t          whole,
         const char* const       rule)
{
  const EntTie tie = { ENT_PART_OF, part->actor, whole,
                       part->begin, part->end,   part->begin,
                       part->begin, ENT_FACTUAL, rule };
  ent_actors_roll_up(actors, part->actor, whole);
  return ent_actors_tie(actors, tie);
}

// A name that begins with its own state: Russian Security Council
static EntStatus
look_inside(EntActors* const actors, const EntMention* const mention)
{
  const uint32_t state = actors->items[mention->actor].parent;
  if (state == ENT_NO_ACTOR) {
    return ENT_SUCCESS;
  }

  const uint32_t end = mention->end;
  for (uint32_t i = mention->begin; i < end; ++i) {
    for (uint32_t n = 1U; n <= MAX_WORDS && i + n < end; ++n) {
      const EntLabelMatch match = ent_known_label(actors, i, i + n);
      for (uint32_t j = 0U; j < match.n_bearers && match.end == i + n; ++j) {
        uint32_t actor = ENT_NO_ACTOR;
        ENT_TRY(ent_actors_of_entry(actors, match.bearers[j].entry, &actor));
        if (actor == state) {
          return add_part(actors, mention, state, "state-in-name");
        }
      }
    }
  }

  return ENT_SUCCESS;
}

// A state before it: Kremlin newswire TASS
static EntStatus
look_before(EntActors* const actors, const size_t index)
{
  const EntMention* const mention = &actors->mentions[index];
  const EntMention* const before  = index ? mention - 1 : NULL;
  if (!before || before->actor == ENT_NO_ACTOR ||
      before->kind == ENT_MENTION_PLACE || mention->begin <= before->end ||
      mention->begin - before->end > MAX_WORDS) {
    return ENT_SUCCESS;
  }
  for (uint32_t i = before->end; i < mention->begin; ++i) {
    if (!(ent_use(actors, i) & ENT_WORD_OUTLET)) {
      return ENT_SUCCESS;
    }
  }

  const EntActorKind kind = actors->items[before->actor].record.kind;
  return kind == ENT_STATE || kind == ENT_ORGANIZATION
           ? add_part(actors, mention, before->actor, "state-before-name")
           : ENT_SUCCESS;
}

// Return whether letters in brackets are another name of what precedes them
static bool
is_abbreviated(const EntActors* const  actors,
               const EntMention* const mention,
               const EntMention* const behind)
{
  const EntToken* const token = &actors->tokens->items[behind->begin];
  return !ent_is_ordinal(actors, mention->begin) &&
         behind->begin == mention->end + 1U &&
         behind->end == behind->begin + 1U &&
         ent_is_all_capitals(token, actors->sentence) &&
         ent_is_kind(actors, behind->end, ENT_TOKEN_UNBRACKET);
}

// A larger unit in brackets behind it: 20th Army (Moscow Military District)
static EntStatus
look_behind(EntActors* const actors, const size_t index)
{
  const EntMention* const mention = &actors->mentions[index];
  if (index + 1U == actors->n_mentions ||
      !ent_is_kind(actors, mention->end, ENT_TOKEN_BRACKET) ||
      is_abbreviated(actors, mention, mention + 1)) {
    return ENT_SUCCESS;
  }

  const EntMention* part = mention;
  uint32_t          from = mention->end + 1U;
  for (size_t i = index + 1U; i < actors->n_mentions; ++i) {
    const EntMention* const whole = &actors->mentions[i];
    if (whole->begin < from || whole->begin - from > 2U ||
        !is_group(actors, whole)) {
      break;
    }

    bool is_near = true;
    for (uint32_t j = from; j < whole->begin; ++j) {
      is_near = is_near && (ent_is_kind(actors, j, ENT_TOKEN_COMMA) ||
                            ent_is_capital(actors, j));
    }
    if (!is_near) {
      break;
    }

    ENT_TRY(add_part(actors, part, whole->actor, "unit-in-brackets"));
    part = whole;
    from = whole->end;
    if (!ent_is_kind(actors, from, ENT_TOKEN_COMMA)) {
      break;
    }
  }

  return ENT_SUCCESS;
}

// A unit of the forces that the sentence spoke of: elements of the 20th Army
static EntStatus
look_for_forces(EntActors* const actors, const size_t index)
{
  const EntMention* const mention = &actors->mentions[index];
  if (!ent_is_ordinal(actors, mention->begin)) {
    return ENT_SUCCESS;
  }

  for (size_t i = index; i > 0U && index - i < MAX_BACK; --i) {
    const EntMention* const other = &actors->mentions[i - 1U];
    if (other->actor != ENT_NO_ACTOR &&
        (other->kind == ENT_MENTION_BODY ||
         other->kind == ENT_MENTION_DEMONYM) &&
        actors->items[other->actor].record.kind == ENT_STATE) {
      return add_part(actors, mention, other->actor, "unit-of-forces");
    }
  }

  return ENT_SUCCESS;
}

EntStatus
ent_units_find(EntActors* const actors)
{
  for (size_t i = 0U; i < actors->n_mentions; ++i) {
    if (is_group(actors, &actors->mentions[i])) {
      ENT_TRY(look_inside(actors, &actors->mentions[i]));
      ENT_TRY(look_before(actors, i));
      ENT_TRY(look_for_forces(actors, i));
      ENT_TRY(look_behind(actors, i));
    }
  }

  return ENT_SUCCESS;
}
