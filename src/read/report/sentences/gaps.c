// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a place behind a stop, a question or an exclamation mark.
// Goes out: whether a sentence ends there, by the signs and words around it.

#include "read/report/sentences/gaps.h"

#include "base/text.h"
#include "read/report/sentences/abbreviations.h"
#include "read/report/sentences/chars.h"
#include "read/report/sentences/stops.h"
#include "read/report/sentences/words.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>
#include <unicode/uchar.h>

#define MAX_LOOK 2000U    // Bytes that are looked back for an opening bracket
#define MAX_ASIDE 400U    // Bytes before and behind a stop inside brackets
#define MAX_REPORTER 6U   // Words before "asked"
#define MAX_HEADLINE 300U // Bytes of a title

// Return whether a word is one letter, or a Roman number
static bool
is_letter_or_roman(const EntText word)
{
  const bool        is_small = word.size && word.data[0] >= 'a';
  const char* const digits   = is_small ? "ivxlc" : "IVXLC";
  size_t            i        = 0U;
  while (i < word.size && strchr(digits, word.data[i])) {
    ++i;
  }

  return word.size && word.size < 6U &&
         (i == word.size ||
          (word.size == 1U && ent_is_letter(ent_char_at(word, 0U))));
}

/*
  Return whether all that came yet is the number of what follows: "1. Talks",
  and at the beginning of a block "A. Talks", "Article 5. Talks".
*/
static bool
is_list_number(const EntGap* const gap)
{
  const EntText past =
    ent_text_from(ent_text_until(gap->text, gap->stop), gap->first);
  const size_t first =
    ent_opening_end(gap->text, ent_blanks_end(gap->text, 0U));
  if (first != gap->first) {
    return past.size < 3U && ent_is_number(past);
  }

  const EntText label       = ent_word_at(past, 0U);
  const EntText last        = ent_word_before(gap->text, gap->stop);
  const bool    is_labelled = label.size + 1U + last.size == past.size &&
                           ent_sentence_word(label, ENT_WORD_LABELS);
  return (is_labelled || last.size == past.size) && last.size < 6U &&
         (ent_is_number(last) || is_letter_or_roman(last));
}

// Return whether two sentences stand there without the blank between them
static bool
ends_without_blank(const EntGap* const gap)
{
  static const char* const domains[] = { "Com", "Org", "Net", "Gov" };

  const EntText word = ent_word_before(gap->text, gap->stop);
  const EntText next = ent_gap_word(gap);
  if (!word.size || !next.size ||
      !ent_is_small(ent_char_at(next, ent_char_size(next, 0U)))) {
    return false;
  }

  const uint32_t last = ent_char_at(word, ent_char_before(word, word.size));
  if (!ent_is_small(last) && !(last >= '0' && last <= '9')) {
    return false;
  }

  for (size_t i = 0U; i < sizeof(domains) / sizeof(domains[0]); ++i) {
    if (ent_text_is(next, domains[i])) {
      return false;
    }
  }

  // What has a slash, an @ or more stops is an address
  const size_t end        = ent_gap_word_end(gap, next);
  const bool   is_address = memchr(word.data, '/', word.size) ||
                          memchr(word.data, '@', word.size) ||
                          ent_char_at(gap->text, end) == '/' ||
                          (ent_char_at(gap->text, end) == '.' &&
                           ent_is_letter(ent_char_at(gap->text, end + 1U)));
  return !is_address && !ent_abbreviation_find(word);
}

/*
  Return whether a bracket that closes behind the stop was opened in the
  middle of the sentence.
*/
static bool
is_aside(const EntGap* const gap)
{
  size_t n_open = 0U;
  for (size_t i = gap->stop; i < gap->end; ++i) {
    n_open += ent_is_bracket((unsigned char)gap->text.data[i]);
  }

  const size_t from =
    gap->stop - gap->first > MAX_LOOK ? gap->stop - MAX_LOOK : gap->first;
  for (size_t i = gap->stop; n_open && i > from; --i) {
    const char c = gap->text.data[i - 1U];
    if (c == '(' || c == '[' || c == '{') {
      --n_open;
    } else if (ent_is_bracket((unsigned char)c)) {
      ++n_open;
    }
    if (!n_open) {
      return true;
    }
  }

  return false;
}

// Return whether the stop is inside brackets that close not far behind it
static bool
is_in_brackets(const EntGap* const gap)
{
  size_t       n_closed = 0U;
  size_t       i        = gap->stop;
  const size_t past     = gap->stop - gap->first;
  const size_t from     = past > MAX_ASIDE ? gap->stop - MAX_ASIDE : gap->first;
  while (i > from && (n_closed || gap->text.data[i - 1U] != '(')) {
    --i;
    n_closed += gap->text.data[i] == ')';
    n_closed -= n_closed && gap->text.data[i] == '(';
  }
  if (i == from) {
    return false;
  }

  const EntText rest = ent_text_from(gap->text, gap->stop);
  for (size_t j = 0U; j < rest.size && j < MAX_ASIDE; ++j) {
    if (rest.data[j] == '(' || rest.data[j] == ')') {
      return j && rest.data[j] == ')' && gap->stop + j >= gap->next;
    }
  }

  return false;
}

// Return whether the quote that closes opened before the sentence's words
static bool
is_quote_from_start(const EntGap* const gap)
{
  static const uint32_t types = U_GC_PI_MASK | U_GC_PS_MASK;

  const size_t  size = gap->stop - gap->first;
  const size_t  from = size > MAX_LOOK ? gap->stop - MAX_LOOK : gap->first;
  const EntText past = ent_text_until(gap->text, gap->stop);
  for (size_t i = from; i < past.size; ++i) {
    const unsigned char byte = (unsigned char)past.data[i];
    if (byte == '"' ||
        (byte >= 0xC0U &&
         (U_MASK(u_charType((UChar32)ent_char_at(past, i))) & types))) {
      return false;
    }
  }

  return true;
}

// Return whether "Zelensky asked" follows
static bool
next_reports(const EntGap* const gap)
{
  EntText word = ent_gap_word(gap);
  if (ent_gap_starts(gap)) {
    return false;
  }

  for (size_t i = 0U; i < MAX_REPORTER && word.size; ++i) {
    if (ent_sentence_word(word, ENT_WORD_SAYS)) {
      return true;
    }

    // "Sen. J. D. Vance asked"
    const size_t end     = ent_gap_word_end(gap, word);
    const bool   is_stop = ent_char_at(gap->text, end) == '.';
    if (is_stop && !ent_abbreviation_find(word)) {
      return false;
    }
    word = ent_word_at(gap->text, ent_blanks_end(gap->text, end + is_stop));
  }

  return false;
}

static bool
ends_behind_mark(const EntGap* const gap)
{
  size_t n_quotes = 0U;
  for (size_t i = gap->stop + 1U; i < gap->end; ++i) {
    n_quotes += !ent_is_bracket((unsigned char)gap->text.data[i]);
  }
  if (n_quotes) {
    return !next_reports(gap) || !is_quote_from_start(gap);
  }

  const EntText word = ent_word_before(gap->text, gap->stop);
  return !ent_is_exclaimed_name(word) || ent_gap_starts(gap);
}

bool
ent_gap_may_begin(const EntText text, const size_t place)
{
  const size_t  begin = ent_opening_end(text, place);
  const EntText word  = ent_word_at(text, begin);
  if (ent_is_number_start(ent_char_at(text, begin))) {
    return true;
  }

  for (size_t i = 1U; i < word.size && i < 4U; ++i) {
    if (word.data[i] >= 'A' && word.data[i] <= 'Z') {
      return ent_is_small(ent_char_at(word, 0U));
    }
  }

  return false;
}

// Return whether a mark stands inside brackets that do not end there as well
static bool
is_inside(const EntGap* const gap, const bool is_stop)
{
  const EntText word = ent_word_before(gap->text, gap->stop);

  return is_in_brackets(gap) ||
         (is_aside(gap) && (!is_stop || ent_abbreviation_find(word)));
}

bool
ent_gap_ends(const EntGap* const gap)
{
  assert(gap);
  assert(gap->first < gap->stop);
  const char   stop  = gap->text.data[gap->stop];
  const size_t begin = ent_opening_end(gap->text, gap->next);
  if (stop == '.' && is_list_number(gap)) {
    return false;
  }
  if (stop != '.' && stop != '!' && stop != '?') {
    return true; // Another script's, nothing is known of it
  }
  if (gap->end == gap->next) {
    return ends_without_blank(gap);
  }
  if (ent_is_small(ent_char_at(gap->text, begin)) &&
      !ent_gap_may_begin(gap->text, gap->next)) {
    return false;
  }

  return !is_inside(gap, stop == '.') &&
         (stop == '.' ? ent_gap_ends_behind_stop(gap) : ends_behind_mark(gap));
}

bool
ent_is_headline(const EntText text)
{
  size_t n_words    = 0U;
  size_t n_capitals = 0U;
  if (!text.size || text.size > MAX_HEADLINE) {
    return false;
  }

  const size_t end = ent_closing_begin(text, text.size);
  if (end && strchr(".!?", text.data[end - 1U])) {
    return false;
  }

  for (size_t i = 0U; i < text.size;) {
    const EntText word = ent_word_at(text, i);
    n_words += word.size > 3U;
    n_capitals += word.size > 3U && ent_is_capital(ent_char_at(word, 0U));
    i += word.size ? word.size : ent_char_size(text, i);
  }

  return n_words > 2U && 3U * n_capitals >= 2U * n_words;
}
