// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a text, and where a letter or digit stands.
// Goes out: the run of letters, digits and joints that begins there.

#include "extract/token_runs.h"

#include "base/text.h"
#include "read/report/sentences/abbreviations.h"

#include <assert.h>

#define MAX_ABBREVIATION 16U

// A run while it is followed
typedef struct {
  EntText      text;   // What it stands in
  size_t       begin;  // Its first byte
  size_t       part;   // Where its part after the last joint begins
  EntCharClass before; // Class of the last character
  EntRun       run;    // What is known of it
} Walk;

// Return whether a stop between letters goes on: u.s, example.com, U.S
static bool
joins_letters(const Walk* const walk, const EntCharClass next)
{
  const bool is_short = walk->run.end - walk->part == 1U;
  return next == ENT_CHAR_SMALL || (next == ENT_CHAR_CAPITAL && is_short &&
                                    walk->before == ENT_CHAR_CAPITAL);
}

// Return whether an abbreviation goes on behind its last stop: U.S.-led, U.S.'s
static bool
joins_more(const Walk* const walk, const size_t after)
{
  const EntChar sign = ent_token_char(walk->text, after);
  return walk->run.has_stop && walk->run.end - walk->part == 1U &&
         (sign.class == ENT_CHAR_HYPHEN || sign.class == ENT_CHAR_APOSTROPHE) &&
         ent_is_letter_class(
           ent_token_char(walk->text, after + sign.size).class);
}

static bool
joins_by_stop(const Walk* const walk, const size_t after)
{
  const EntCharClass next = ent_token_char(walk->text, after).class;
  return walk->before == ENT_CHAR_DIGIT
           ? next == ENT_CHAR_DIGIT
           : joins_letters(walk, next) || joins_more(walk, after);
}

// Return whether a sign stands inside the run: what follows it belongs to it
static bool
is_joint(const Walk* const walk, const EntChar sign)
{
  const size_t       after     = walk->run.end + sign.size;
  const EntCharClass next      = ent_token_char(walk->text, after).class;
  const bool         is_figure = walk->before == ENT_CHAR_DIGIT;
  switch (sign.class) {
    case ENT_CHAR_HYPHEN:
    case ENT_CHAR_AT:
      return ent_is_word_class(next);
    case ENT_CHAR_APOSTROPHE:
      return ent_is_letter_class(next);
    case ENT_CHAR_STOP:
      return joins_by_stop(walk, after);
    case ENT_CHAR_COMMA:
    case ENT_CHAR_COLON:
      return is_figure && next == ENT_CHAR_DIGIT;
    case ENT_CHAR_AMPERSAND:
      return walk->before == ENT_CHAR_CAPITAL && next == ENT_CHAR_CAPITAL;
    default:
      return sign.class == ENT_CHAR_FORMAT && ent_is_word_class(next);
  }
}

// Pass over a letter or digit
static void
take_char(Walk* const walk, const EntChar here)
{
  const bool is_letter = ent_is_letter_class(here.class);
  walk->run.has_small |= here.class == ENT_CHAR_SMALL;
  walk->run.has_capital |= here.class == ENT_CHAR_CAPITAL;
  walk->run.is_worded |= is_letter && walk->run.end == walk->part;
  walk->before = here.class;
  walk->run.end += here.size;
}

// Pass over small letters, of which words mostly consist
static void
take_small(Walk* const walk)
{
  const size_t begin = walk->run.end;
  size_t       end   = begin;
  while (end < walk->text.size && walk->text.data[end] >= 'a' &&
         walk->text.data[end] <= 'z') {
    ++end;
  }

  if (end > begin) {
    walk->run.has_small = true;
    walk->run.is_worded |= begin == walk->part;
    walk->before  = ENT_CHAR_SMALL;
    walk->run.end = end;
  }
}

// Pass over what joins two parts
static void
take_joint(Walk* const walk, const EntChar sign)
{
  walk->run.has_hyphen |= sign.class == ENT_CHAR_HYPHEN;
  walk->run.has_stop |= sign.class == ENT_CHAR_STOP;
  walk->run.has_apostrophe |= sign.class == ENT_CHAR_APOSTROPHE;
  walk->run.end += sign.size;
  if (sign.class != ENT_CHAR_FORMAT) {
    walk->part = walk->run.end;
  }
}

// Return whether nothing but closing signs and blanks stands behind a place
static bool
is_near_end(const EntText text, size_t place)
{
  EntChar here = ent_token_char(text, place);
  while (here.class == ENT_CHAR_BLANK || here.class == ENT_CHAR_UNQUOTE ||
         here.class == ENT_CHAR_UNBRACKET || here.class == ENT_CHAR_STRAIGHT ||
         here.class == ENT_CHAR_APOSTROPHE) {
    place += here.size;
    here = ent_token_char(text, place);
  }

  return here.class == ENT_CHAR_END;
}

// Return whether each part between stops is one letter: U.S
static bool
is_dotted(const EntText word)
{
  for (size_t i = 1U; i < word.size; i += 2U) {
    if (word.data[i] != '.') {
      return false;
    }
  }

  return word.size > 1U && word.size % 2U;
}

// Return whether the stop behind the run is an abbreviation's
static bool
owns_stop(const Walk* const walk)
{
  const size_t  size = walk->run.end - walk->begin;
  const EntText word =
    ent_text_until(ent_text_from(walk->text, walk->begin), size);
  if (!ent_is_letter_class(walk->run.first) || size > MAX_ABBREVIATION) {
    return false;
  }

  return is_dotted(word) ||
         (ent_abbreviation_find(word) != ENT_ABBREVIATION_NONE &&
          !is_near_end(walk->text, walk->run.end + 1U));
}

// Pass over what may only stand at the end
static void
take_end(Walk* const walk)
{
  const EntChar here = ent_token_char(walk->text, walk->run.end);
  if ((here.class == ENT_CHAR_STOP && owns_stop(walk)) ||
      (here.class == ENT_CHAR_PERCENT && walk->before == ENT_CHAR_DIGIT)) {
    walk->run.end += here.size;
  }
}

// Pass over the rest of a URL, whose scheme has been passed
static void
take_address(Walk* const walk)
{
  EntChar here = ent_token_char(walk->text, walk->run.end);
  while (here.class != ENT_CHAR_END && here.class != ENT_CHAR_BLANK &&
         here.class != ENT_CHAR_STRAIGHT && here.class != ENT_CHAR_BRACKET &&
         here.class != ENT_CHAR_UNBRACKET && here.class != ENT_CHAR_UNQUOTE) {
    walk->run.end += here.size;
    here = ent_token_char(walk->text, walk->run.end);
  }

  walk->run.is_address     = true;
  walk->run.has_hyphen     = false;
  walk->run.has_apostrophe = false;
}

EntRun
ent_run_find(const EntText text, const size_t place)
{
  Walk    walk = { text, place, place, ENT_CHAR_END, { 0 } };
  EntChar here = ent_token_char(text, place);

  walk.run.end   = place;
  walk.run.first = here.class == ENT_CHAR_MONEY ? ENT_CHAR_DIGIT : here.class;
  do {
    take_char(&walk, here);
    take_small(&walk);
    here = ent_token_char(text, walk.run.end);
    while (!ent_is_word_class(here.class) && is_joint(&walk, here)) {
      take_joint(&walk, here);
      here = ent_token_char(text, walk.run.end);
    }
  } while (ent_is_word_class(here.class));

  const EntText rest = ent_text_from(text, walk.run.end);
  if (ent_text_starts_with(rest, ENT_TEXT("://"))) {
    take_address(&walk);
  } else {
    take_end(&walk);
  }

  assert(walk.run.end > place);
  return walk.run;
}
