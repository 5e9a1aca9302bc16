// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/plain/headings.h"

#include "base/utf8.h"
#include "read/report/blocks/words.h"

#include <assert.h>
#include <string.h>
#include <unicode/uchar.h>

#define MAX_UNDERLINED 30U // Words of a heading that is underlined
#define MAX_WORDS 15U      // Words of a heading
#define MIN_FIRST_LINE 40U // Columns of a heading that takes two lines
#define MAX_BARE_PAGE 400U // Number of a first page that stands alone

// How the words of a line begin
typedef struct {
  size_t n_words; // Words that begin with a letter or digit
  size_t n_upper; // Those in title case, or too short for it
  size_t n_caps;  // Those without a lower-case letter
  bool   stops;   // A sentence ends before the last word
} Case;

// Return the first letter or digit of a word, or 0
static uint32_t
first_letter(const EntText word)
{
  for (size_t i = 0U; i < word.size;
       i += ent_utf8_length((unsigned char)word.data[i])) {
    const uint32_t c = ent_utf8_decode(ent_text_from(word, i));
    if (u_isalnum((UChar32)c)) {
      return c;
    }
  }

  return 0U;
}

static bool
has_lower(const EntText word)
{
  for (size_t i = 0U; i < word.size;
       i += ent_utf8_length((unsigned char)word.data[i])) {
    if (u_islower((UChar32)ent_utf8_decode(ent_text_from(word, i)))) {
      return true;
    }
  }

  return false;
}

// Return whether titles have a word in lower case
static bool
is_small_word(const EntText word)
{
  static const char* const words[] = {
    "about",   "after", "against", "among", "before",  "between",
    "during",  "from",  "into",    "over",  "through", "toward",
    "towards", "under", "upon",    "with",  "within",  "without",
  };

  for (size_t i = 0U; i < sizeof(words) / sizeof(words[0]); ++i) {
    if (ent_text_is(word, words[i])) {
      return true;
    }
  }

  return word.size <= 3U;
}

static void
look_at_word(Case* const found, const EntText word, const bool is_last)
{
  const uint32_t c = first_letter(word);
  if (c) {
    const bool is_small = found->n_words && is_small_word(word);
    ++found->n_words;
    found->n_upper += !u_islower((UChar32)c) || is_small;
    found->n_caps += !has_lower(word);
  }

  // "1960." ends a sentence, "U.S." and "Gen." do not
  found->stops =
    found->stops || (!is_last && word.size > 4U && ent_ends_sentence(word) &&
                     word.data[word.size - 1U] != ':');
}

static Case
look_at_case(const EntText text)
{
  Case    found = { 0U, 0U, 0U, false };
  EntText rest  = text;
  for (EntText word; (word = ent_text_next(&rest, ' ')).size;) {
    look_at_word(&found, word, !rest.size);
  }

  return found;
}

// Return whether a line could be a heading, and give its level
static unsigned
judge_words(const EntText text, const bool is_first)
{
  const char last = text.data[text.size - 1U];
  if (strchr(".,;", last) || text.data[0] == '[') {
    return 0U;
  }

  const size_t n_words = ent_count_words(text);
  if (n_words > MAX_WORDS || ent_is_url(text) || ent_begins_lower(text)) {
    return 0U;
  }

  const Case found = look_at_case(text);
  if (!found.n_words || found.stops) {
    return 0U;
  }

  const bool is_titled = found.n_upper == found.n_words;
  return (is_first && n_words > 1U && last != ':') || is_titled ? 2U : 0U;
}

// Return 1 or 2 if a line underlines another
static unsigned
judge_underline(const EntText text, const EntText title)
{
  const char c = text.size > 2U ? text.data[0] : '\0';
  size_t     i = 0U;
  while (i < text.size && text.data[i] == c) {
    ++i;
  }

  if ((c != '=' && c != '-') || i < text.size) {
    return 0U;
  }

  const size_t n_words = ent_count_words(title);
  const bool   is_long = 2U * text.size >= ent_columns(title);
  const bool   is_one  = is_long
                           ? n_words <= MAX_UNDERLINED
                           : n_words <= MAX_WORDS && !ent_ends_sentence(title);
  return !is_one ? 0U : c == '=' ? 1U : 2U;
}

// Return whether text goes on behind a heading, and not in lower case
static bool
is_followed(const EntText rest, const EntStart* const start)
{
  const EntLine next = ent_line_peek(rest);
  if (!next.text.size || ent_begins_lower(next.text) ||
      strchr(".,;", next.text.data[0])) {
    return false;
  }

  // Items may look like headings
  return !start->kind || ent_start_of(next.text).kind != start->kind;
}

// Return whether two lines in title case stand between blank lines
static unsigned
judge_pair(const EntLine* const line,
           const EntLine* const second,
           const EntText        rest)
{
  const EntStart none  = { ENT_START_NONE, 0U, 0U };
  EntText        later = rest;
  EntLine        third = { { NULL, 0U }, { NULL, 0U }, 0U };
  ent_line_next(&later, &third);
  return !third.text.size && !ent_start_of(line->text).kind &&
             !ent_start_of(second->text).kind &&
             ent_columns(line->text) >= MIN_FIRST_LINE &&
             ent_count_words(line->text) + ent_count_words(second->text) <=
               MAX_WORDS &&
             judge_words(line->text, false) &&
             judge_words(second->text, false) && is_followed(later, &none)
           ? 2U
           : 0U;
}

EntHeading
ent_heading_find(const EntLine* const line,
                 EntText* const       rest,
                 const bool           is_first)
{
  assert(line);
  assert(rest);
  EntHeading     heading = { 0U, { NULL, 0U } };
  const EntStart start   = ent_start_of(line->text);
  EntText        later   = *rest;
  EntLine        next    = { { NULL, 0U }, { NULL, 0U }, 0U };
  ent_line_next(&later, &next);
  if (!next.text.size) {
    const bool is_marked =
      start.kind == ENT_START_BULLET || start.kind == ENT_START_NOTE;
    heading.level = !is_marked && is_followed(later, &start)
                      ? judge_words(line->text, is_first && !start.kind)
                      : 0U;
    return heading;
  }

  heading.level = judge_underline(next.text, line->text);
  if (!heading.level) {
    heading.level  = judge_pair(line, &next, later);
    heading.second = heading.level ? next.text : heading.second;
  }

  *rest = heading.level ? later : *rest;
  return heading;
}

// Return the number that stands alone in a text, or 0
static uint32_t
read_number(const EntText text)
{
  uint32_t number = 0U;
  for (size_t i = 0U; i < text.size; ++i) {
    if (i == 4U || !ent_is_digit(text.data[i])) {
      return 0U;
    }
    number = number * 10U + (uint32_t)(text.data[i] - '0');
  }

  return number;
}

// Cut a first word off a text if it is the one
static bool
cut_word(EntText* const rest, const char* const word)
{
  EntText       later = *rest;
  const EntText first = ent_text_next(&later, ' ');
  const bool    is_it = ent_same_words(first, ent_text(word));
  *rest               = is_it ? later : *rest;
  return is_it;
}

uint32_t
ent_page_number(const EntText line, const uint32_t last)
{
  EntText    rest    = line;
  const bool is_page = cut_word(&rest, "page");
  const bool is_dash =
    !is_page && (cut_word(&rest, "-") || cut_word(&rest, "\xE2\x80\x93"));

  const uint32_t number = read_number(ent_text_next(&rest, ' '));
  const bool     is_of  = cut_word(&rest, "of") || cut_word(&rest, "/");
  const EntText  second = ent_text_next(&rest, ' ');
  if (!number || rest.size) {
    return 0U;
  }

  if (is_dash) {
    return ent_text_is(second, "-") || ent_text_is(second, "\xE2\x80\x93")
             ? number
             : 0U;
  }

  if (is_of) {
    return read_number(second) >= number ? number : 0U;
  }

  const bool is_next =
    last ? number > last && number <= last + 2U : number <= MAX_BARE_PAGE;
  return !second.size && (is_page || is_next) ? number : 0U;
}
