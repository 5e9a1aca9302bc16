// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the tokens of a sentence.
// Goes out: the times that it names, with years where they can be told.

#include "extract/claims/times.h"

#include "base/bytes.h"
#include "base/text.h"
#include "base/try.h"
#include "extract/claims/days.h"
#include "model/lexical.h"

#include <assert.h>
#include <string.h>

// What a word does in a time; months come first, in their order
typedef enum {
  WORD_MONTH,
  WORD_FROM = 12,
  WORD_TO,
  WORD_BETWEEN,
  WORD_AND,
  WORD_SINCE,
  WORD_UNTIL,
  WORD_PLACE, // Opens a point of time: in, on, by
  WORD_PART,  // Stands before one: early, late, summer
  WORD_OF,
  WORD_THE,
  WORD_OTHER
} Word;

typedef struct {
  const char* text;
  uint8_t     word;
} WordRow;

static const WordRow word_rows[] = {
  { "january", 0 },
  { "february", 1 },
  { "march", 2 },
  { "april", 3 },
  { "may", 4 },
  { "june", 5 },
  { "july", 6 },
  { "august", 7 },
  { "september", 8 },
  { "october", 9 },
  { "november", 10 },
  { "december", 11 },
  { "jan.", 0 },
  { "feb.", 1 },
  { "mar.", 2 },
  { "apr.", 3 },
  { "jun.", 5 },
  { "jul.", 6 },
  { "aug.", 7 },
  { "sept.", 8 },
  { "sep.", 8 },
  { "oct.", 9 },
  { "nov.", 10 },
  { "dec.", 11 },
  { "from", WORD_FROM },
  { "to", WORD_TO },
  { "through", WORD_TO },
  { "between", WORD_BETWEEN },
  { "and", WORD_AND },
  { "since", WORD_SINCE },
  { "until", WORD_UNTIL },
  { "till", WORD_UNTIL },
  { "in", WORD_PLACE },
  { "on", WORD_PLACE },
  { "by", WORD_PLACE },
  { "during", WORD_PLACE },
  { "throughout", WORD_PLACE },
  { "after", WORD_PLACE },
  { "before", WORD_PLACE },
  { "as", WORD_OTHER },
  { "early", WORD_PART },
  { "late", WORD_PART },
  { "mid", WORD_PART },
  { "spring", WORD_PART },
  { "summer", WORD_PART },
  { "fall", WORD_PART },
  { "autumn", WORD_PART },
  { "winter", WORD_PART },
  { "beginning", WORD_PART },
  { "end", WORD_PART },
  { "of", WORD_OF },
  { "the", WORD_THE },
};

enum { N_WORDS = sizeof(word_rows) / sizeof(word_rows[0]) };

static_assert(N_WORDS <= sizeof(((EntTimes*)0)->words) / sizeof(uint32_t),
              "Every word needs room for its id");

// A sentence while its times are sought
typedef struct {
  EntTimes*        times;
  const EntTokens* tokens;
  EntText          text;
} Search;

// What is read at a token: one day, or two between which time passes
typedef struct {
  EntDay   from;
  EntDay   to;
  uint32_t end;
} Found;

EntTimes
ent_times_init(const EntAllocator* const memory, EntNames* const names)
{
  assert(names);
  EntTimes times;
  memset(&times, 0, sizeof(times));
  times.memory = memory;
  times.names  = names;
  return times;
}

void
ent_times_clear(EntTimes* const times)
{
  ent_memory_free(times->memory, times->items);
  times->items = NULL;
}

// Return where the row of a word stands, or the empty place where it would
static size_t
place_of(const EntTimes* const times, const uint32_t id)
{
  size_t place = (id * 0x9E3779B1U) >> 24U;
  while (times->rows[place] && times->words[times->rows[place] - 1U] != id) {
    place = (place + 1U) % sizeof(times->rows);
  }

  return place;
}

static EntStatus
name_words(EntTimes* const times)
{
  for (size_t i = 0U; i < N_WORDS; ++i) {
    const uint32_t id =
      ent_names_intern(times->names, ent_text(word_rows[i].text));
    if (!id) {
      return ENT_NO_MEMORY;
    }

    times->words[i]                  = id;
    times->rows[place_of(times, id)] = (uint8_t)(i + 1U);
  }

  times->is_ready = true;
  return ENT_SUCCESS;
}

EntStatus
ent_times_open(EntTimes* const times, const EntText issued)
{
  times->last_year = 0U;
  times->issued    = ent_day_read(issued);
  return times->is_ready ? ENT_SUCCESS : name_words(times);
}

static Word
word_at(const Search* const search, const uint32_t index)
{
  if (index >= search->tokens->n_items) {
    return WORD_OTHER;
  }

  const EntToken* const token = &search->tokens->items[index];
  const EntTimes* const times = search->times;
  const uint8_t         row   = times->rows[place_of(times, token->id)];
  if (!row) {
    return WORD_OTHER;
  }

  const bool is_small = !(token->flags & ENT_TOKEN_CAPITAL);
  const Word word     = (Word)word_rows[row - 1U].word;
  return word < WORD_FROM && is_small ? WORD_OTHER : word;
}

static EntText
text_at(const Search* const search, const uint32_t index)
{
  return index < search->tokens->n_items
           ? ent_token_text(&search->tokens->items[index], search->text)
           : ent_text(NULL);
}

static bool
is_comma(const Search* const search, const uint32_t index)
{
  return index < search->tokens->n_items &&
         search->tokens->items[index].kind == ENT_TOKEN_COMMA;
}

// Read a year behind a month, perhaps after a comma: ", 2026", "of 1914"
static uint32_t
read_year_behind(const Search* const search,
                 const uint32_t      index,
                 uint16_t* const     year)
{
  const bool is_joined =
    is_comma(search, index) || word_at(search, index) == WORD_OF;
  const uint32_t at = index + (is_joined ? 1U : 0U);
  *year             = ent_year_read(text_at(search, at));
  return *year ? at + 1U : index;
}

// Give a month or day without a year the year that it must be of
static uint16_t
guess_year(const EntTimes* const times, const EntDay day)
{
  if (!times->issued.year) {
    return times->last_year;
  }

  EntDay same_year = day;
  same_year.year   = times->issued.year;
  return ent_day_is_after(same_year, times->issued)
           ? (uint16_t)(times->issued.year - 1U)
           : times->issued.year;
}

static void
set_year(EntTimes* const times, Found* const found, uint16_t year)
{
  if (!year) {
    year = guess_year(times, found->from);
  }

  found->from.year = year;
  found->to.year   = year;
}

// Read "June", "June 2025", "January 2-3", "January 7, 2026"
static bool
read_month_first(const Search* const search,
                 const uint32_t      index,
                 Found* const        found)
{
  const Word month = word_at(search, index);
  if (month >= WORD_FROM) {
    return false;
  }

  uint16_t year = 0U;
  memset(found, 0, sizeof(*found));
  found->from.month = (uint8_t)(month + 1U);
  found->end        = index + 1U;
  uint8_t last      = 0U;
  if (ent_days_read(text_at(search, found->end), &found->from.day, &last)) {
    ++found->end;
  }

  found->to     = found->from;
  found->to.day = last;
  found->end    = read_year_behind(search, found->end, &year);
  set_year(search->times, found, year);
  return true;
}

// Read "7 January 2026"
static bool
read_day_first(const Search* const search,
               const uint32_t      index,
               Found* const        found)
{
  uint8_t    first = 0U;
  uint8_t    last  = 0U;
  const Word month = word_at(search, index + 1U);
  if (month >= WORD_FROM ||
      !ent_days_read(text_at(search, index), &first, &last)) {
    return false;
  }

  uint16_t year = 0U;
  memset(found, 0, sizeof(*found));
  found->from.month = (uint8_t)(month + 1U);
  found->from.day   = first;
  found->to         = found->from;
  found->to.day     = last;
  found->end        = read_year_behind(search, index + 2U, &year);
  set_year(search->times, found, year);
  return true;
}

// Return whether what stands before a number makes it a year
static bool
opens_year(const Search* const search, const uint32_t index)
{
  const Word word = index ? word_at(search, index - 1U) : WORD_OTHER;
  return word == WORD_OF || word == WORD_THE ||
         (word >= WORD_FROM && word <= WORD_PART) ||
         (index && search->tokens->items[index - 1U].kind == ENT_TOKEN_BRACKET);
}

// Read "1979", "1914-1918", "1960s", "2026-01-07"
static bool
read_figures(const Search* const search,
             const uint32_t      index,
             Found* const        found)
{
  memset(found, 0, sizeof(*found));
  found->end            = index + 1U;
  const EntText text    = text_at(search, index);
  const bool    is_year = ent_years_read(text, &found->from, &found->to);
  return is_year && (opens_year(search, index) || found->from.day ||
                     found->from.year != found->to.year);
}

static bool
read_point(const Search* const search, const uint32_t index, Found* const found)
{
  return index < search->tokens->n_items &&
         (read_month_first(search, index, found) ||
          read_day_first(search, index, found) ||
          read_figures(search, index, found)) &&
         found->from.year;
}

// Pass over "the", "early", "summer of"
static uint32_t
pass_parts(const Search* const search, const uint32_t index)
{
  uint32_t at = index;
  while (word_at(search, at) == WORD_THE || word_at(search, at) == WORD_PART ||
         (at > index && word_at(search, at) == WORD_OF)) {
    ++at;
  }

  return at;
}

// Return whether what stands at a token leads on to a second point of time
static bool
leads_on(const Search* const search, const uint32_t index, const Word first)
{
  const Word word = word_at(search, index);
  return word == WORD_TO || (word == WORD_AND && first == WORD_BETWEEN) ||
         (index < search->tokens->n_items &&
          search->tokens->items[index].kind == ENT_TOKEN_DASH);
}

// Read the second point: "from 1978 to 1984", "between 1978 and 1984"
static void
read_second(const Search* const search, const Word first, Found* const found)
{
  if (!leads_on(search, found->end, first)) {
    return;
  }

  Found          second = { { 0U, 0U, 0U }, { 0U, 0U, 0U }, 0U };
  const uint32_t at     = pass_parts(search, found->end + 1U);
  const bool     is_in =
    read_point(search, at, &second) ||
    ent_years_read(text_at(search, at), &second.from, &second.to);
  if (is_in && second.to.year && !ent_day_is_after(found->from, second.to)) {
    found->to  = second.to;
    found->end = at + 1U > second.end ? at + 1U : second.end;
  }
}

// Return whether a token can begin a time: most cannot
static bool
can_begin(const Search* const search, const uint32_t index, const Word word)
{
  return word != WORD_OTHER
           ? word != WORD_AND && word != WORD_OF
           : ent_is_digit(
               search->text.data[search->tokens->items[index].begin]);
}

// Read a time at a token, with the words that open it
static bool
read_time(const Search* const search, const uint32_t index, EntTime* const time)
{
  const Word first = word_at(search, index);
  if (!can_begin(search, index, first)) {
    return false;
  }

  const bool is_open  = first >= WORD_FROM && first <= WORD_PLACE;
  const bool is_since = first == WORD_SINCE;
  const bool is_until = first == WORD_UNTIL;

  Found          found = { { 0U, 0U, 0U }, { 0U, 0U, 0U }, 0U };
  const uint32_t at    = pass_parts(search, index + (is_open ? 1U : 0U));
  if (!read_point(search, at, &found)) {
    return false;
  }

  static const EntDay no_day = { 0U, 0U, 0U };
  search->times->last_year   = found.from.year;
  read_second(search, first, &found);
  time->begin = index;
  time->end   = found.end;
  time->from  = is_until ? no_day : found.from;
  time->to    = is_since ? no_day : found.to;
  return true;
}

static EntStatus
add_time(EntTimes* const times, const EntTime time)
{
  EntTime* const grown = (EntTime*)ent_memory_grow(
    times->memory, times->items, times->n_items, &times->room, sizeof(EntTime));
  if (!grown) {
    return ENT_NO_MEMORY;
  }

  times->items            = grown;
  grown[times->n_items++] = time;
  return ENT_SUCCESS;
}

EntStatus
ent_times_find(EntTimes* const        times,
               const EntTokens* const tokens,
               const EntText          sentence)
{
  assert(times->is_ready);
  const Search search = { times, tokens, sentence };
  times->n_items      = 0U;
  for (uint32_t i = 0U; i < tokens->n_items;) {
    EntTime time;
    if (read_time(&search, i, &time)) {
      ENT_TRY(add_time(times, time));
      i = time.end;
    } else {
      ++i;
    }
  }

  return ENT_SUCCESS;
}
