// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the tokens of a sentence, and what their words do.
// Goes out: phrases of capitalized words, told apart by their heads.

#include "extract/actors/scan.h"

#include "base/text.h"

#include <assert.h>

#define MAX_PHRASE 16U // Tokens of a phrase

// A phrase while it grows
typedef struct {
  const EntActors* actors;
  uint32_t         begin;
  uint32_t         place; // Next token
  EntNamePhrase    found;
  bool             is_open; // Whether more of an "of" phrase may follow
} Growth;

bool
ent_is_ordinal(const EntActors* const actors, const uint32_t token)
{
  if (!ent_is_kind(actors, token, ENT_TOKEN_NUMBER)) {
    return false;
  }

  const EntText text =
    ent_token_text(&actors->tokens->items[token], actors->sentence);
  return text.size > 2U && ent_is_digit(text.data[text.size - 3U]) &&
         ent_is_ascii_letter(text.data[text.size - 1U]);
}

static bool
is_head(const EntActors* const actors, const uint32_t token)
{
  return ent_is_capital(actors, token) &&
         ent_use(actors, token) & (ENT_WORD_ORG | ENT_WORD_UNIT);
}

// Return whether a title is only part of an organization's name
static bool
is_title_of_body(const EntActors* const actors, const uint32_t token)
{
  return is_head(actors, token + 1U) ||
         (ent_is_kind(actors, token + 1U, ENT_TOKEN_CLITIC) &&
          is_head(actors, token + 2U));
}

// Return whether a word is of an actor and a participle: French-led
static bool
is_compound(const EntActors* const actors, const uint32_t token)
{
  const EntToken* const     item = &actors->tokens->items[token];
  const EntTokenPart* const part = &actors->tokens->parts[item->first_part];
  const bool                is_participle = item->n_parts == 2U &&
                             actors->sentence.data[item->end - 1U] == 'd' &&
                             actors->sentence.data[item->end - 2U] == 'e';
  return is_participle ||
         (item->n_parts == 2U && actors->sentence.data[part[1].begin] >= 'a' &&
          actors->sentence.data[part[1].begin] <= 'z' &&
          ent_gazetteer_match_part(actors->gazetteer, part, actors->sentence)
            .n_bearers);
}

// Return whether a word ends all phrases
static bool
is_end(const Growth* const growth, const uint32_t token)
{
  const EntActors* const actors = growth->actors;
  const EntWordUses      use    = ent_use(actors, token);
  if (use & ENT_WORD_TIME || is_compound(actors, token) ||
      (use & ENT_WORD_FUNCTION && !(use & (ENT_WORD_ORG | ENT_WORD_PLACE)))) {
    return true;
  }
  if (use & (ENT_WORD_TITLE | ENT_WORD_ROLE) &&
      !(use & (ENT_WORD_ORG | ENT_WORD_RANK | ENT_WORD_PARTICLE))) {
    return !is_title_of_body(actors, token);
  }
  if (use & ENT_WORD_TITLE && use & ENT_WORD_RANK) {
    const EntWordUses next = ent_use(actors, token + 1U);
    return growth->found.end && !is_head(actors, token + 1U) &&
           !(next & ENT_WORD_ORG);
  }

  return use & ENT_WORD_GIVEN && growth->found.end &&
         !(use & ENT_WORD_COMMON && growth->is_open);
}

// Return what a word is as the head of a phrase
static EntPhraseKind
kind_of(const Growth* const growth, const uint32_t token)
{
  const EntActors* const actors   = growth->actors;
  const EntWordUses      use      = ent_use(actors, token);
  const bool             is_first = token == growth->begin;
  const bool             is_west  = token == growth->begin + 1U &&
                       ent_use(actors, growth->begin) & ENT_WORD_BEFORE;
  if (use & ENT_WORD_ORG && !(use & ENT_WORD_PLACE && is_west)) {
    return use & ENT_WORD_THING && is_first ? ENT_PHRASE_NONE : ENT_PHRASE_ORG;
  }
  if (use & ENT_WORD_UNIT && (ent_is_word(actors, token - 1U, "military") ||
                              ent_is_ordinal(actors, growth->begin))) {
    return ENT_PHRASE_ORG;
  }

  return use & ENT_WORD_PLACE   ? ENT_PHRASE_PLACE
         : use & ENT_WORD_THING ? ENT_PHRASE_THING
                                : ENT_PHRASE_NONE;
}

static void
take_word(Growth* const growth)
{
  const uint32_t      token = growth->place++;
  const EntPhraseKind kind  = kind_of(growth, token);
  const bool          is_bare =
    token == growth->begin && !(ent_is_word(growth->actors, token + 1U, "of") ||
                                ent_is_word(growth->actors, token + 1U, "for"));
  if (kind != ENT_PHRASE_NONE && !is_bare && !growth->is_open) {
    growth->found.kind = kind;
    growth->found.head = token;
    growth->found.end  = growth->place;
  } else if (growth->is_open) {
    growth->found.end = growth->place;
  }
}

// Return whether a head may have a subject: Committee on Foreign Affairs
static bool
is_board(const EntActors* const actors, const uint32_t token)
{
  return ent_is_word(actors, token, "committee") ||
         ent_is_word(actors, token, "commission") ||
         ent_is_word(actors, token, "council") ||
         ent_is_word(actors, token, "conference") ||
         ent_is_word(actors, token, "group");
}

// Go over "of", "of the", "for" behind a head
static bool
take_of(Growth* const growth)
{
  const EntActors* const actors = growth->actors;
  const uint32_t         token  = growth->place;
  const bool             is_head_before =
    token > growth->begin && kind_of(growth, token - 1U) != ENT_PHRASE_NONE;
  if (!is_head_before ||
      !(ent_is_word(actors, token, "of") || ent_is_word(actors, token, "for") ||
        (ent_is_word(actors, token, "on") && is_board(actors, token - 1U)))) {
    return false;
  }

  const uint32_t next = token + 1U + ent_is_word(actors, token + 1U, "the");
  if (!ent_is_capital(actors, next) || is_end(growth, next) ||
      ent_is_ordinal(actors, next + 1U)) { // Of the Russian 27th Regiment
    return false;
  }

  // Detachment of the Russian army: the demonym belongs to what follows
  const EntLabelMatch known = ent_known_label(actors, next, SIZE_MAX);
  if (known.end && known.bearers[0].label->role == ENT_LABEL_DEMONYM &&
      !ent_is_capital(actors, known.end)) {
    return false;
  }

  growth->place   = next;
  growth->is_open = growth->found.end;
  return growth->found.end || growth->begin + 1U == token;
}

// Go over "and" or "&" between parts of a name: Industry and Trade
static bool
take_and(Growth* const growth)
{
  const EntActors* const actors = growth->actors;
  const uint32_t         token  = growth->place;
  const EntWordUses      use    = ent_use(actors, token + 1U);
  if (ent_is_kind(actors, token, ENT_TOKEN_SYMBOL) &&
      ent_is_word(actors, token, "&") && ent_is_capital(actors, token + 1U)) {
    ++growth->place;
    return true;
  }
  if (!ent_is_word(actors, token, "and") ||
      !ent_is_capital(actors, token + 1U) || !(use & ENT_WORD_COMMON) ||
      use & (ENT_WORD_TITLE | ENT_WORD_GIVEN | ENT_WORD_ORG) ||
      !(ent_use(actors, token - 1U) & ENT_WORD_COMMON)) {
    return false;
  }

  const bool is_before_head =
    !growth->found.end &&
    (is_head(actors, token + 2U) || is_head(actors, token + 3U));
  if (growth->is_open || is_before_head) {
    ++growth->place;
    return true;
  }

  return false;
}

// Go over a genitive inside a name: People's Party
static bool
take_genitive(Growth* const growth)
{
  const EntActors* const actors = growth->actors;
  const uint32_t         token  = growth->place;
  const bool             is_known =
    ent_known_label(actors, token - 1U, token).end == token ||
    ent_local_names_find(&actors->local, actors->tokens->items[token - 1U].id);
  if (!ent_is_kind(actors, token, ENT_TOKEN_CLITIC) || is_known ||
      !ent_is_capital(actors, token + 1U)) {
    return false;
  }

  ++growth->place;
  return true;
}

EntNamePhrase
ent_name_phrase(const EntActors* const actors, const uint32_t begin)
{
  if (is_compound(actors, begin) || ent_use(actors, begin) & ENT_WORD_FORMER) {
    const EntNamePhrase none = { 0U, 0U, ENT_PHRASE_NONE };
    return none;
  }

  Growth growth = { actors, begin, begin, { 0U, 0U, ENT_PHRASE_NONE }, false };
  if (ent_is_ordinal(actors, begin)) {
    if (!ent_is_capital(actors, begin + 1U)) {
      return growth.found;
    }
    ++growth.place;
  }

  while (growth.place < actors->n_tokens && growth.place - begin < MAX_PHRASE) {
    const uint32_t place = growth.place;
    if (ent_is_capital(actors, place)) {
      if (is_end(&growth, place)) {
        break;
      }
      take_word(&growth);
    } else if (place == begin || (!take_of(&growth) && !take_and(&growth) &&
                                  !take_genitive(&growth))) {
      break;
    }
  }

  return growth.found;
}
