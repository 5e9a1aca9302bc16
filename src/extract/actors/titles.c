// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the place of a name.
// Goes out: the words of the title before it, or behind it.

#include "extract/actors/titles.h"

#include "base/text.h"
#include "extract/lexicon.h"

#include <assert.h>

#define MAX_OFFICE 10U // Words of a title before its head
#define MAX_OF 12U     // Words behind its preposition

static const EntWordUses any_title =
  ENT_WORD_TITLE | ENT_WORD_ROLE | ENT_WORD_KIN;

static bool
is_wordlike(const EntActors* const actors, const uint32_t token)
{
  return ent_is_kind(actors, token, ENT_TOKEN_WORD);
}

static bool
is_title(const EntActors* const actors, const uint32_t token)
{
  return is_wordlike(actors, token) && ent_use(actors, token) & any_title;
}

static bool
is_preposition(const EntActors* const actors, const uint32_t token)
{
  return ent_is_word(actors, token, "of") ||
         ent_is_word(actors, token, "for") ||
         ent_is_word(actors, token, "to") || ent_is_word(actors, token, "at") ||
         ent_is_word(actors, token, "in") || ent_is_word(actors, token, "on");
}

// Return whether a word in small letters may be a verb that parts two names
static bool
is_verb(const EntActors* const actors, const uint32_t token)
{
  if (actors->tagger) {
    const EntTags tag = 1U << (unsigned)ent_tagger_tag(actors->tagger, token);
    return tag & (ENT_TAGS_VERB | ENT_BIT(AUXILIARY) | ENT_BIT(MODAL));
  }

  EntLemma      lemmas[ENT_MAX_LEMMAS];
  const EntText word =
    ent_names_get(actors->tokens->names, actors->tokens->items[token].id);
  const size_t n = ent_lexicon_lemmas(word, ENT_VERB, lemmas);
  for (size_t i = 0U; i < n; ++i) {
    if (lemmas[i].forms & (ENT_FORM_PAST | ENT_FORM_THIRD | ENT_FORM_GERUND)) {
      return true;
    }
  }

  return ent_use(actors, token) & ENT_WORD_REPORT;
}

// Return whether a token may stand between a title's preposition and the name
static bool
is_governed(const EntActors* const actors, const uint32_t token)
{
  if (ent_is_kind(actors, token, ENT_TOKEN_CLITIC) ||
      ent_is_capital(actors, token)) {
    return true;
  }
  if (!is_wordlike(actors, token)) {
    return false;
  }
  if (ent_use(actors, token) & ENT_WORD_FUNCTION) {
    return is_preposition(actors, token) || ent_is_word(actors, token, "the") ||
           ent_is_word(actors, token, "and");
  }

  return !is_verb(actors, token);
}

// Find a title whose preposition governs all up to the name
static EntTitleWords
find_over_preposition(const EntActors* const actors, const uint32_t name)
{
  EntTitleWords found = { 0 };
  for (uint32_t i = 2U; i <= MAX_OF && i < name; ++i) {
    const uint32_t token = name - i;
    if (!is_governed(actors, token + 1U)) {
      return found;
    }
    const bool is_about = ent_is_word(actors, token, "on") &&
                          ent_is_word(actors, token + 1U, "the");
    if (is_preposition(actors, token) && is_title(actors, token - 1U)) {
      if (is_about) {
        return found; // Briefed the President on the Steele dossier
      }
      found.is_found = true;
      found.title    = token - 1U;
      found.of_begin = token + 1U;
      found.of_end   = name;
      found.is_to    = ent_is_word(actors, token, "to");
      return found;
    }
  }

  return found;
}

// Return whether a word before a title belongs to it: Foreign, deputy
static bool
is_of_title(const EntActors* const actors, const uint32_t token)
{
  const EntWordUses use = ent_use(actors, token);
  if (!is_wordlike(actors, token)) {
    return false;
  }
  if (ent_mention_at(actors, token) != ENT_NO_ACTOR) {
    return false;
  }

  const bool is_name = ent_is_capital(actors, token) && use & ENT_WORD_COMMON &&
                       !(use & (ENT_WORD_FUNCTION | ENT_WORD_TIME)) &&
                       !(actors->tokens->items[token].flags & ENT_TOKEN_FIRST);
  return use & (ENT_WORD_RANK | any_title) ||
         (is_name && !(use & ENT_WORD_FUNCTION));
}

// Return whether a title before "and" goes with the one behind it
static bool
is_joined(const EntActors* const actors, const uint32_t token)
{
  return ent_is_word(actors, token, "and") && token &&
         is_title(actors, token - 1U);
}

// Go back over the words of a title
static void
extend_back(const EntActors* const actors, EntTitleWords* const found)
{
  uint32_t begin = found->title;
  for (uint32_t i = 0U; i < MAX_OFFICE && begin; ++i) {
    const uint32_t before = begin - 1U;
    if (ent_use(actors, before) & ENT_WORD_FORMER) {
      found->is_former = true;
      break;
    }
    if (!is_of_title(actors, before) && !is_joined(actors, before)) {
      break;
    }
    begin = before;
  }

  found->begin = begin;
}

// Return whether a title behind which a comma stands has an owner: the new
// American President, X
static bool
is_of_someone(const EntActors* const actors, const uint32_t title)
{
  EntTitleWords found = { 0 };
  found.title         = title;
  extend_back(actors, &found);
  const uint32_t begin = found.begin;
  const bool     is_owned =
    begin > 1U && ent_is_kind(actors, begin - 1U, ENT_TOKEN_CLITIC);
  return begin && ent_mention_at(actors, begin - 1U - is_owned) != ENT_NO_ACTOR;
}

// Return whether a title is of the one whom another serves: adviser to the
// President Jared Kushner
static bool
is_of_other(const EntActors* const actors, const uint32_t title)
{
  return title > 3U && ent_is_word(actors, title - 1U, "the") &&
         ent_is_word(actors, title - 2U, "to") && is_title(actors, title) &&
         is_title(actors, title - 3U);
}

// Return whether a name behind a comma is closed again: the President, Assad,
// left; but not in "on the day of the President, Assad left"
static bool
is_closed_name(const EntActors* const actors, const uint32_t name)
{
  uint32_t end = name;
  while (ent_is_capital(actors, end) ||
         ent_use(actors, end) & ENT_WORD_PARTICLE) {
    ++end;
  }

  return !is_wordlike(actors, end) || ent_is_word(actors, end, "and") ||
         ent_is_word(actors, end, "who");
}

EntTitleWords
ent_title_before(const EntActors* const actors, const uint32_t name)
{
  EntTitleWords found = { 0 };
  if (!name) {
    return found;
  }

  const uint32_t before = name - 1U;
  if (is_of_other(actors, before)) {
    return found;
  }
  if (is_title(actors, before)) {
    found.is_found = true;
    found.title    = before;
  } else if (ent_is_kind(actors, before, ENT_TOKEN_COMMA) && before &&
             is_title(actors, before - 1U) && is_closed_name(actors, name) &&
             (!ent_is_capital(actors, before - 1U) ||
              is_of_someone(actors, before - 1U))) {
    found.is_found = true;
    found.title    = before - 1U;
  } else {
    found = find_over_preposition(actors, name);
  }

  // Foreign Secretary Lord Salisbury: the office goes before politeness
  while (found.is_found && found.title && !found.of_end &&
         ent_use(actors, found.title) & ENT_WORD_HONORIFIC &&
         is_title(actors, found.title - 1U)) {
    --found.title;
  }
  if (found.is_found) {
    found.end = found.title + 1U;
    extend_back(actors, &found);
  }

  return found;
}

// Return one past the mention that begins with a token, or the token
static uint32_t
skip_mention(const EntActors* const actors, const uint32_t token)
{
  const uint32_t index = ent_mention_at(actors, token);
  if (index == ENT_NO_ACTOR || actors->mentions[index].begin != token) {
    return token;
  }

  const uint32_t end = actors->mentions[index].end;
  return end + ent_is_kind(actors, end, ENT_TOKEN_CLITIC);
}

// Go over what a title's preposition governs
static void
take_governed(const EntActors* const actors,
              EntTitleWords* const   found,
              uint32_t* const        end)
{
  if (!is_preposition(actors, *end)) {
    return;
  }

  uint32_t place  = *end + 1U;
  found->is_to    = ent_is_word(actors, *end, "to");
  found->of_begin = place;
  while (place < actors->n_tokens && place - *end < MAX_OF) {
    const uint32_t behind  = skip_mention(actors, place);
    const bool     is_more = behind > place || ent_is_capital(actors, place) ||
                         ent_is_word(actors, place, "the") ||
                         ent_is_word(actors, place, "of");
    if (!is_more) {
      break;
    }
    place = behind > place ? behind : place + 1U;
  }

  found->of_end = place;
  *end          = place;
}

EntTitleWords
ent_title_at(const EntActors* const actors,
             const uint32_t         begin,
             uint32_t* const        end)
{
  EntTitleWords found = { 0 };
  uint32_t      place = begin;
  for (uint32_t i = 0U; i < MAX_OFFICE && place < actors->n_tokens; ++i) {
    const uint32_t behind = skip_mention(actors, place);
    if (behind > place) {
      place       = behind;
      found.begin = place;
    } else if (ent_use(actors, place) & ENT_WORD_FORMER) {
      found.is_former = true;
      found.begin     = ++place;
    } else if (is_title(actors, place) || is_of_title(actors, place)) {
      found.is_found = found.is_found || is_title(actors, place);
      found.title    = is_title(actors, place) ? place : found.title;
      found.begin    = found.begin ? found.begin : place;
      ++place;
    } else {
      break;
    }
  }

  *end = place;
  if (found.is_found && found.title + 1U == place) {
    found.end = place;
    take_governed(actors, &found, end);
  } else {
    found.is_found = false;
  }

  return found;
}

bool
ent_leads_known(const EntActors* const actors, const uint32_t verb)
{
  static const char* const verbs[] = { "led",     "headed",   "chaired",
                                       "founded", "governed", "ruled" };
  static const char* const ends[]  = { "from", "until", "for" };

  bool is_verb = false;
  for (size_t i = 0U; i < sizeof(verbs) / sizeof(verbs[0]); ++i) {
    is_verb = is_verb || ent_is_word(actors, verb, verbs[i]);
  }
  if (!is_verb) {
    return false;
  }

  const uint32_t      begin = verb + 1U + ent_is_word(actors, verb + 1U, "the");
  const EntLabelMatch match = ent_known_label(actors, begin, SIZE_MAX);
  bool                is_end = ent_is_kind(actors, match.end, ENT_TOKEN_STOP);
  for (size_t i = 0U; i < sizeof(ends) / sizeof(ends[0]); ++i) {
    is_end = is_end || ent_is_word(actors, match.end, ends[i]);
  }

  return match.end > begin && is_end; // Led Iran to believe
}
