// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a place behind a stop.
// Goes out: whether a sentence ends there, by the abbreviation before it and
// the words behind it.

#include "read/report/sentences/stops.h"

#include "base/text.h"
#include "read/report/sentences/abbreviations.h"
#include "read/report/sentences/chars.h"
#include "read/report/sentences/words.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

static EntText
word_before_word(const EntGap* const gap, const EntText word)
{
  size_t end = (size_t)(word.data - gap->text.data);
  while (end > gap->begin && gap->text.data[end - 1U] == ' ') {
    --end;
  }

  return ent_word_before(gap->text, end);
}

// Return the word that the next sentence would begin with
EntText
ent_gap_word(const EntGap* const gap)
{
  return ent_word_at(gap->text, ent_opening_end(gap->text, gap->next));
}

size_t
ent_gap_word_end(const EntGap* const gap, const EntText word)
{
  return (size_t)(word.data - gap->text.data) + word.size;
}

// Return the word that follows another behind one blank, or the empty text
static EntText
following(const EntGap* const gap, const EntText word)
{
  const size_t end = ent_gap_word_end(gap, word);

  return ent_word_at(gap->text,
                     ent_char_at(gap->text, end) == ' ' ? end + 1U : end);
}

static bool
next_is_number(const EntGap* const gap)
{
  const size_t begin = ent_opening_end(gap->text, gap->next);

  return ent_is_number_start(ent_char_at(gap->text, begin));
}

static bool
next_opens(const EntGap* const gap)
{
  return !gap->is_headline &&
         ent_sentence_word(ent_gap_word(gap), ENT_WORD_OPENS);
}

// Return whether the next word by itself speaks for a new sentence
bool
ent_gap_starts(const EntGap* const gap)
{
  const EntText  word = ent_gap_word(gap);
  const uint32_t end  = ent_char_at(gap->text, ent_gap_word_end(gap, word));
  if (gap->is_headline) {
    return false;
  }

  // "[T]he" was changed to begin a sentence; "No. 2", "A. Smith" do not
  return (end == ']' && word.size == 1U) ||
         (end != '.' && (ent_sentence_word(word, ENT_WORD_OPENS) ||
                         ent_sentence_word(word, ENT_WORD_STARTS)));
}

static bool
is_verb(const EntText word)
{
  return ent_sentence_word(word, ENT_WORD_IS_VERB) ||
         ent_sentence_word(word, ENT_WORD_SAYS) ||
         (word.size > 4U && ent_is_small(ent_char_at(word, 0U)) &&
          !memcmp(word.data + word.size - 2U, "ed", 2U));
}

/*
  Return whether a name and a verb follow, as in "left the U.S. Putin said".
  At the beginning of a sentence, and before words such as Navy, the
  abbreviation belongs to the name: "U.S. Steel said".
*/
static bool
next_is_clause(const EntGap* const gap, const EntText word)
{
  const EntText name = ent_gap_word(gap);
  const EntText last = word_before_word(gap, word);
  const EntText more = word_before_word(gap, last);
  if (!name.size || !more.size || more.data < gap->text.data + gap->begin ||
      ent_sentence_word(name, ENT_WORD_HEADS)) {
    return false;
  }

  // Behind other words than "the", capitals are a person's: "by H.R. Cole"
  const bool is_dotted = memchr(word.data, '.', word.size);
  return (is_dotted ? ent_text_is(last, "the")
                    : ent_is_small(ent_char_at(last, 0U))) &&
         is_verb(following(gap, name));
}

// Stops behind abbreviations

// Return whether a number, a Roman number or a letter follows
static bool
next_counts(const EntGap* const gap, const EntText word)
{
  const EntText next = ent_gap_word(gap);
  if (next_is_number(gap)) {
    return true;
  }

  size_t n_roman = 0U;
  while (n_roman < next.size && strchr("IVXLC", next.data[n_roman])) {
    ++n_roman;
  }

  const bool is_answer = ent_text_is(word, "No");
  return next.size && (n_roman == next.size || next.size == 1U) &&
         (next.size > 1U || !is_answer);
}

static bool
ends_behind_initial(const EntGap* const gap, const EntText word)
{
  const EntText before = word_before_word(gap, word);
  const EntText next   = ent_gap_word(gap);

  // "Annex A" is no name, unless more initials follow
  const bool is_label = ent_sentence_word(before, ENT_WORD_LABELS) &&
                        before.data >= gap->text.data + gap->begin;
  return (is_label && next.size != 1U) || ent_gap_starts(gap);
}

static bool
ends_behind_time(const EntGap* const gap)
{
  const EntText next   = ent_gap_word(gap);
  const EntText second = following(gap, next);
  if (next_is_number(gap)) {
    return true;
  }

  return !ent_text_is(second, "time") &&
         (!ent_sentence_word(next, ENT_WORD_TIMES) || is_verb(second));
}

static bool
ends_behind_last(const EntGap* const gap, const EntWordKind goes_on)
{
  const EntText next = ent_gap_word(gap);
  if (ent_char_at(gap->text, gap->next) == '(') {
    return ent_gap_starts(gap);
  }

  return !gap->is_headline && !ent_sentence_word(next, goes_on);
}

static bool
ends_behind(const EntGap* const   gap,
            const EntAbbreviation kind,
            const EntText         word)
{
  const bool is_number = next_is_number(gap);
  switch (kind) {
    case ENT_ABBREVIATION_BEFORE:
      return false;
    case ENT_ABBREVIATION_TITLE:
      return next_opens(gap);
    case ENT_ABBREVIATION_INITIAL:
      return ends_behind_initial(gap, word);
    case ENT_ABBREVIATION_NOUN:
      return !is_number && (ent_gap_starts(gap) || next_is_clause(gap, word));
    case ENT_ABBREVIATION_DAY:
      return !is_number &&
             !ent_sentence_word(ent_gap_word(gap), ENT_WORD_TIMES);
    case ENT_ABBREVIATION_NUMBER:
      return !next_counts(gap, word);
    case ENT_ABBREVIATION_SECTION:
      return !next_counts(gap, word) && next_opens(gap);
    case ENT_ABBREVIATION_COMPANY:
      return ends_behind_last(gap, ENT_WORD_LEADS);
    case ENT_ABBREVIATION_LAST:
      return ends_behind_last(gap, ENT_WORD_HONOURS);
    case ENT_ABBREVIATION_CITED:
      return !is_number;
    case ENT_ABBREVIATION_TIME:
      return ends_behind_time(gap);
    default:
      return true;
  }
}

// Return the first of the dots that end at a stop, which may stand apart
static size_t
find_dots(const EntGap* const gap)
{
  size_t first = gap->stop;
  while (first > gap->begin) {
    const size_t before = first - (gap->text.data[first - 1U] == ' ' ? 2U : 1U);
    if (before < gap->begin || before > first ||
        gap->text.data[before] != '.') {
      break;
    }
    first = before;
  }

  return first;
}

/*
  Return whether "..." ends the sentence: it does behind a word, while one
  that stands apart is an omission, and a name may go on behind it.
*/
static bool
ends_behind_dots(const EntGap* const gap, const size_t first)
{
  size_t n_dots = 0U;
  for (size_t i = first; i <= gap->stop; ++i) {
    n_dots += gap->text.data[i] == '.';
  }

  const char before = first ? gap->text.data[first - 1U] : ' ';
  return n_dots > 3U || (before != ' ' && before != '[' && before != '(') ||
         ent_gap_starts(gap);
}

/*
  Return whether a number goes on behind its stop: in steps: 1. The truce, or
  on 24. February 2022.
*/
static bool
is_ordinal(const EntGap* const gap, const EntText word)
{
  const EntText before = word_before_word(gap, word);
  const EntText next   = ent_gap_word(gap);
  const size_t  year   = ent_blanks_end(gap->text, ent_gap_word_end(gap, next));
  if (!word.size || word.size > 2U || !ent_is_number(word)) {
    return false;
  }

  return (before.size && strchr(":;", before.data[before.size - 1U])) ||
         (ent_sentence_word(next, ENT_WORD_MONTHS) &&
          ent_is_number_start(ent_char_at(gap->text, year)));
}

bool
ent_gap_ends_behind_stop(const EntGap* const gap)
{
  assert(gap);
  const size_t dots = find_dots(gap);
  if (dots < gap->stop) {
    return ends_behind_dots(gap, dots);
  }

  const EntText word = ent_word_before(gap->text, gap->stop);
  return !is_ordinal(gap, word) &&
         ends_behind(gap, ent_abbreviation_find(word), word);
}
