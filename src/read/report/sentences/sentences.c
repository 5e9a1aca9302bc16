// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a block of text, and stretches of it that are no words.
// Goes out: its sentences.  ICU finds where marks of punctuation may end one
// (UAX 29), rules for abbreviations, quotes and brackets judge each place.

#include "read/report/sentences/sentences.h"

#include "base/bytes.h"
#include "base/memory.h"
#include "base/text.h"
#include "base/utf8.h"
#include "read/report/sentences/chars.h"
#include "read/report/sentences/gaps.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>

struct EntSentencesImpl {
  const EntAllocator* memory;    // Where its own memory comes from
  UBreakIterator*     iterator;  // Null if ICU has no rules
  EntBytes            text;      // Block with masks blanked
  UChar*              units;     // The same in UTF-16
  size_t              unit_room; // Room for them
};

// A block whose sentences are being found
typedef struct {
  EntText             text;        // Its text, masks blanked
  const EntAllocator* memory;      // Where the list's memory comes from
  EntSpans*           out;         // Where sentences go
  size_t              begin;       // First byte of the sentence
  size_t              first;       // Its first word, or how far there is none
  bool                has_word;    // Whether `first` is a word
  bool                is_headline; // Whether the block is set like a title
} Search;

EntSentences*
ent_sentences_new(const EntAllocator* const memory)
{
  assert(memory);
  EntSentences* const sentences =
    (EntSentences*)ent_memory_zeroed(memory, 1U, sizeof(EntSentences));
  if (!sentences) {
    return NULL;
  }

  UErrorCode error    = U_ZERO_ERROR;
  sentences->memory   = memory;
  sentences->text     = ent_bytes_init(memory);
  sentences->iterator = ubrk_open(UBRK_SENTENCE, "en", NULL, 0, &error);
  return sentences;
}

void
ent_sentences_free(EntSentences* const sentences)
{
  if (!sentences) {
    return;
  }

  if (sentences->iterator) {
    ubrk_close(sentences->iterator);
  }
  ent_bytes_clear(&sentences->text);
  ent_memory_free(sentences->memory, sentences->units);
  ent_memory_free(sentences->memory, sentences);
}

// Copies of the text

// Copy the block with masks blanked, and "…" as three stops, which ICU knows
static EntStatus
copy_text(EntBytes* const      copy,
          const EntText        block,
          const EntSpan* const masks,
          const size_t         n_masks)
{
  copy->size = 0U;
  ent_bytes_text(copy, block);
  if (copy->status) {
    return copy->status;
  }

  for (size_t i = 0U; i < n_masks; ++i) {
    assert(masks[i].begin <= masks[i].end && masks[i].end <= block.size);
    memset(copy->data + masks[i].begin, ' ', masks[i].end - masks[i].begin);
  }

  char*             at  = copy->data;
  const char* const end = copy->data + copy->size;
  while ((at = (char*)memchr(at, 0xE2, (size_t)(end - at)))) {
    if (end - at > 2 && !memcmp(at, "\xE2\x80\xA6", 3U)) {
      memset(at, '.', 3U);
    }
    ++at;
  }

  return ENT_SUCCESS;
}

static EntStatus
make_room(EntSentences* const sentences, const size_t n_units)
{
  if (n_units <= sentences->unit_room) {
    return ENT_SUCCESS;
  }

  UChar* const grown = (UChar*)ent_memory_resize(
    sentences->memory, sentences->units, n_units * sizeof(UChar));
  if (!grown) {
    return ENT_NO_MEMORY;
  }

  sentences->units     = grown;
  sentences->unit_room = n_units;
  return ENT_SUCCESS;
}

// Write a valid text as UTF-16 and return the number of units
static size_t
write_units(UChar* const units, const EntText text)
{
  size_t n_units = 0U;
  for (size_t i = 0U; i < text.size;) {
    const unsigned char byte = (unsigned char)text.data[i];
    if (byte < 0x80U) {
      units[n_units++] = byte;
      ++i;
      continue;
    }

    const uint32_t c = ent_utf8_decode(ent_text_from(text, i));
    if (c >= 0x10000U) {
      units[n_units++] = U16_LEAD(c);
      units[n_units++] = U16_TRAIL(c);
    } else {
      units[n_units++] = (UChar)c;
    }
    i += ent_utf8_length(byte);
  }

  return n_units;
}

// A place in a text, counted in bytes and in UTF-16 units
typedef struct {
  size_t byte;
  size_t unit;
} Place;

static void
advance(Place* const place, const EntText text, const size_t unit)
{
  while (place->unit < unit && place->byte < text.size) {
    const size_t size = ent_utf8_length((unsigned char)text.data[place->byte]);
    place->unit += size == 4U ? 2U : 1U;
    place->byte += size;
  }
}

// Sentences

// Look for the sentence's first word before a place
static void
find_word(Search* const search, const size_t end)
{
  while (!search->has_word && search->first < end) {
    const EntText rest = ent_text_from(search->text, search->first);
    if (u_isalnum((UChar32)ent_utf8_decode(rest))) {
      search->has_word = true;
    } else {
      search->first += ent_utf8_length((unsigned char)rest.data[0]);
    }
  }
}

// End the sentence at a place; the next begins there
static EntStatus
end_sentence(Search* const search, const size_t end)
{
  EntSpans* const out = search->out;
  find_word(search, end);

  const EntSpan span     = { ent_blanks_end(search->text, search->begin),
                             ent_blanks_begin(search->text, end) };
  const bool    has_word = search->has_word;
  search->begin          = end;
  search->first          = end;
  search->has_word       = false;
  if (!has_word) {
    return ENT_SUCCESS;
  }

  return ENT_PUSH(search->memory, out->items, out->n_items, out->room, span);
}

// End the sentence in a gap if it ends there
static EntStatus
try_gap(Search* const search,
        const size_t  stop,
        const size_t  end,
        const size_t  next)
{
  find_word(search, stop);

  const EntGap gap = { search->text, search->first, search->begin,      stop,
                       end,          next,          search->is_headline };
  return search->has_word && ent_gap_ends(&gap) ? end_sentence(search, end)
                                                : ENT_SUCCESS;
}

// Return where a sign that closes behind a blank ends, as in "« Oui. »"
static size_t
skip_far_closing(const EntText text, const size_t place)
{
  const size_t   end = ent_closing_end(text, place);
  const uint32_t c   = ent_utf8_decode(ent_text_from(text, place));

  return end > place && end < text.size && text.data[end] == ' ' &&
             u_charType((UChar32)c) != U_INITIAL_PUNCTUATION
           ? end
           : place;
}

// Try the gap before a place where ICU would break
static EntStatus
try_break(Search* const search, const size_t break_place)
{
  // For ICU, in "stop.(Then" the bracket belongs to what is before it
  const EntText text   = search->text;
  const size_t  place  = ent_opening_begin(text, break_place);
  const size_t  closed = skip_far_closing(text, place);
  const size_t  next   = closed > place ? ent_blanks_end(text, closed) : place;
  const size_t  before = ent_blanks_begin(text, place);
  const size_t  end    = closed > place ? closed : before;
  const size_t  marked = ent_closing_begin(text, before);
  if (marked <= search->begin) {
    return ENT_SUCCESS;
  }

  const size_t stop = ent_char_before(text, marked);
  return try_gap(search, stop, end, next);
}

// Return whether a gap is one of those below
static bool
may_be_missed(const EntText text, const size_t end, const size_t next)
{
  const char c = text.data[next];

  return next > end ? ent_gap_may_begin(text, next) : c >= 'A' && c <= 'Z';
}

/*
  Try the stops before a place that ICU passed over: it takes them for
  abbreviations if a small letter follows, though "2024. 300 tanks" has two
  sentences, or if no blank does.
*/
static EntStatus
try_missed(Search* const search, const size_t from, const size_t place)
{
  EntStatus     st   = ENT_SUCCESS;
  const EntText text = ent_text_until(search->text, place);
  for (size_t i = from; i < place && !st; ++i) {
    const char* const stop = (const char*)memchr(text.data + i, '.', place - i);
    if (!stop) {
      break;
    }

    i                 = (size_t)(stop - text.data);
    const size_t end  = ent_closing_end(text, i + 1U);
    const size_t next = ent_blanks_end(text, end);
    if (next < place && may_be_missed(text, end, next)) {
      st = try_gap(search, i, end, next);
    }
  }

  return st;
}

static EntStatus
find_sentences(EntSentences* const sentences, Search* const search)
{
  EntStatus st    = ENT_SUCCESS;
  Place     place = { 0U, 0U };
  for (size_t from = 0U; !st; from = place.byte) {
    const int32_t unit = ubrk_next(sentences->iterator);
    if (unit == UBRK_DONE) {
      break;
    }

    advance(&place, search->text, (size_t)unit);
    st = try_missed(search, from, place.byte);
    if (!st && place.byte < search->text.size) {
      st = try_break(search, place.byte);
    }
  }

  return st ? st : end_sentence(search, search->text.size);
}

EntStatus
ent_sentences_find(EntSentences* const  sentences,
                   const EntText        block,
                   const EntSpan* const masks,
                   const size_t         n_masks,
                   EntSpans* const      out)
{
  assert(sentences);
  assert(masks || !n_masks);
  assert(out);
  out->n_items = 0U;
  if (!block.size || block.size > INT32_MAX / 2) {
    return block.size ? ENT_OVER_LIMIT : ENT_SUCCESS;
  }

  EntStatus st = copy_text(&sentences->text, block, masks, n_masks);
  st           = st ? st : make_room(sentences, block.size);
  if (st) {
    return st;
  }

  UErrorCode    error   = U_ZERO_ERROR;
  const EntText text    = ent_bytes_view(&sentences->text);
  const size_t  n_units = write_units(sentences->units, text);
  if (!sentences->iterator) {
    return ENT_BAD_LIBRARY;
  }

  ubrk_setText(sentences->iterator, sentences->units, (int32_t)n_units, &error);
  if (U_FAILURE(error)) {
    return error == U_MEMORY_ALLOCATION_ERROR ? ENT_NO_MEMORY : ENT_BAD_LIBRARY;
  }

  Search search = { text,  sentences->memory,    out, 0U, 0U,
                    false, ent_is_headline(text) };
  return find_sentences(sentences, &search);
}
