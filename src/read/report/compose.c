// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a block of text.
// Goes out: the same in Unicode's normalization form C, word by word.

#include "read/report/compose.h"

#include "base/memory.h"
#include "base/text.h"
#include "base/utf8.h"

#include <assert.h>
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#define MAX_UNITS 4096 // UTF-16 units of a word; longer ones stay as they are

// A word that is changed: where it stood, and where it stands composed
typedef struct {
  uint32_t begin;     // First byte in the flow's text
  uint32_t size;      // Its size there
  uint32_t new_begin; // First byte afterwards
  uint32_t new_size;  // Its size when composed
  uint32_t origin;    // Byte of the input behind it
} Change;

// A block that is being composed
typedef struct {
  EntBytes text;      // Its new text
  Change*  changes;   // Changed words, by begin
  size_t   n_changes; // Number of them
  size_t   room;      // Room for them
} Composed;

/*
  Return whether a text can only be NFC already: code points under U+0300, and
  the common punctuation from U+2010 to U+2027.
*/
static bool
is_plain(const EntText text)
{
  for (size_t i = 0U; i < text.size; ++i) {
    const unsigned char c = (unsigned char)text.data[i];
    if (c < 0xCCU) {
      continue;
    }

    const bool is_punctuation = c == 0xE2U && text.size - i > 2U &&
                                text.data[i + 1U] == '\x80' &&
                                (unsigned char)text.data[i + 2U] >= 0x90U &&
                                (unsigned char)text.data[i + 2U] <= 0xA7U;
    if (!is_punctuation) {
      return false;
    }
    i += 2U;
  }

  return true;
}

// Return whether a text is NFC, or cannot be told to be another
static bool
is_composed(const EntText text)
{
  UChar                     units[MAX_UNITS];
  UErrorCode                error   = U_ZERO_ERROR;
  int32_t                   n_units = 0;
  const UNormalizer2* const nfc     = unorm2_getNFCInstance(&error);
  if (is_plain(text) || text.size > MAX_UNITS) {
    return true;
  }

  u_strFromUTF8(
    units, MAX_UNITS, &n_units, text.data, (int32_t)text.size, &error);
  return unorm2_quickCheck(nfc, units, n_units, &error) == UNORM_YES ||
         U_FAILURE(error);
}

// Append the composed form of a short text, or the text itself
static void
add_composed(EntBytes* const out, const EntText text)
{
  UChar                     raw[MAX_UNITS];
  UChar                     composed[2 * MAX_UNITS];
  UErrorCode                error   = U_ZERO_ERROR;
  int32_t                   n_units = 0;
  int32_t                   n_bytes = 0;
  const UNormalizer2* const nfc     = unorm2_getNFCInstance(&error);
  u_strFromUTF8(
    raw, MAX_UNITS, &n_units, text.data, (int32_t)text.size, &error);
  n_units =
    unorm2_normalize(nfc, raw, n_units, composed, 2 * MAX_UNITS, &error);

  const size_t room  = U_FAILURE(error) ? text.size : 3U * (size_t)n_units;
  char* const  bytes = ent_bytes_reserve(out, room);
  if (!bytes) {
    return;
  }

  u_strToUTF8(bytes, (int32_t)room, &n_bytes, composed, n_units, &error);
  if (U_FAILURE(error)) {
    ent_bytes_text(out, text);
  } else {
    out->size += (size_t)n_bytes;
  }
}

/*
  Return the part of a word up to where nothing before and after can compose:
  mostly a letter with its marks.
*/
static EntText
cut_segment(const EntText word)
{
  UErrorCode                error = U_ZERO_ERROR;
  const UNormalizer2* const nfc   = unorm2_getNFCInstance(&error);
  size_t                    size = ent_utf8_length((unsigned char)word.data[0]);
  while (size < word.size) {
    const EntText  rest = ent_text_from(word, size);
    const uint32_t c    = ent_utf8_decode(rest);
    if (unorm2_hasBoundaryBefore(nfc, (UChar32)c)) {
      break;
    }
    size += ent_utf8_length((unsigned char)rest.data[0]);
  }

  return ent_text_until(word, size);
}

// Marks and origins

// Return the last change that begins before a place, or null
static const Change*
find_change(const Composed* const composed, const size_t place)
{
  size_t begin = 0U;
  size_t end   = composed->n_changes;
  while (begin < end) {
    const size_t middle = begin + (end - begin) / 2U;
    if (composed->changes[middle].begin < place) {
      begin = middle + 1U;
    } else {
      end = middle;
    }
  }

  return begin ? &composed->changes[begin - 1U] : NULL;
}

// Return where a byte stands afterwards
static uint32_t
move(const Composed* const composed, const uint32_t place)
{
  const Change* const change = find_change(composed, place);
  if (!change) {
    return place;
  }

  const uint32_t inside = place - change->begin;
  return change->new_begin + (inside >= change->size
                                ? change->new_size + (inside - change->size)
                              : inside < change->new_size ? inside
                                                          : change->new_size);
}

static void
move_marks(EntFlow* const        flow,
           const Composed* const composed,
           const size_t          begin)
{
  for (size_t i = flow->n_marks; i && flow->marks[i - 1U].begin >= begin; --i) {
    EntMark* const mark = &flow->marks[i - 1U];

    mark->begin = move(composed, mark->begin);
    mark->end   = move(composed, mark->end);
  }
}

// Move origins, and begin a new one behind each changed word
static EntStatus
move_origins(EntFlow* const        flow,
             const Composed* const composed,
             const size_t          begin)
{
  const size_t     n_before = flow->n_origins;
  const size_t     n_all    = n_before + composed->n_changes;
  EntOrigin* const all      = (EntOrigin*)ent_memory_resize(
    flow->text.memory, flow->origins, n_all * sizeof(EntOrigin));
  if (!all) {
    return ENT_NO_MEMORY;
  }

  // From the end, the later of both goes to the last free place
  size_t i = n_before;
  size_t j = composed->n_changes;
  for (size_t k = n_all; j; --k) {
    const Change* const change  = &composed->changes[j - 1U];
    const uint32_t      new_end = change->new_begin + change->new_size;
    const EntOrigin     split   = { new_end, change->origin };
    const EntOrigin     moved   = { i ? move(composed, all[i - 1U].begin) : 0U,
                              i ? all[i - 1U].origin : 0U };

    const bool is_moved = i && moved.begin > new_end;
    all[k - 1U]         = is_moved ? moved : split;
    i -= is_moved;
    j -= !is_moved;
  }

  for (; i && all[i - 1U].begin >= begin; --i) {
    all[i - 1U].begin = move(composed, all[i - 1U].begin);
  }

  flow->origins     = all;
  flow->n_origins   = n_all;
  flow->origin_room = n_all;
  return ENT_SUCCESS;
}

// Words

static EntStatus
note_change(Composed* const      composed,
            const EntFlow* const flow,
            const size_t         begin,
            const EntText        word,
            const size_t         new_begin)
{
  const size_t block    = flow->blocks[flow->n_blocks - 1U].begin;
  const size_t new_size = block + composed->text.size - new_begin;
  const size_t origin   = ent_flow_origin(flow, begin + word.size);
  const Change change   = { ent_narrow(begin),
                            ent_narrow(word.size),
                            ent_narrow(new_begin),
                            ent_narrow(new_size),
                            ent_narrow(origin) };
  return ENT_PUSH(flow->text.memory,
                  composed->changes,
                  composed->n_changes,
                  composed->room,
                  change);
}

// Return the bytes before the next blank, or the blank itself
static EntText
cut_word(const EntText text)
{
  const char* const blank = (const char*)memchr(text.data, ' ', text.size);
  const size_t      size  = blank ? (size_t)(blank - text.data) : text.size;

  return ent_text_until(text, size ? size : 1U);
}

static EntStatus
compose_word(EntFlow* const  flow,
             const size_t    begin,
             const EntText   word,
             Composed* const composed)
{
  EntStatus    st    = ENT_SUCCESS;
  EntText      rest  = word;
  const size_t block = flow->blocks[flow->n_blocks - 1U].begin;
  while (rest.size && !st) {
    const EntText segment   = cut_segment(rest);
    const size_t  new_begin = block + composed->text.size;
    add_composed(&composed->text, segment);

    const EntText added =
      ent_text_from(ent_bytes_view(&composed->text), new_begin - block);
    if (!ent_text_equals(added, segment)) {
      const size_t place = begin + (word.size - rest.size);
      st = note_change(composed, flow, place, segment, new_begin);
    }
    rest = ent_text_from(rest, segment.size);
  }

  return st;
}

static EntStatus
compose_words(EntFlow* const flow, const size_t block, Composed* const composed)
{
  EntStatus st   = ENT_SUCCESS;
  EntText   rest = ent_text_from(ent_bytes_view(&flow->text), block);
  while (rest.size && !st) {
    const EntText word  = cut_word(rest);
    const size_t  begin = flow->text.size - rest.size;
    if (is_composed(word)) {
      ent_bytes_text(&composed->text, word);
    } else {
      st = compose_word(flow, begin, word, composed);
    }
    rest = ent_text_from(rest, word.size);
  }

  return st ? st : composed->text.status;
}

static EntStatus
take_over(EntFlow* const flow, const size_t block, Composed* const composed)
{
  const EntStatus st = move_origins(flow, composed, block);
  if (st) {
    return st;
  }

  move_marks(flow, composed, block);
  flow->text.size = block;
  ent_bytes_text(&flow->text, ent_bytes_view(&composed->text));
  return flow->text.status;
}

EntStatus
ent_compose_block(EntFlow* const flow, const EntBlock* const block)
{
  assert(flow);
  assert(block);
  const size_t begin = block->begin;
  if (is_plain(ent_text_from(ent_bytes_view(&flow->text), begin))) {
    return ENT_SUCCESS;
  }

  Composed  composed = { ent_bytes_init(flow->text.memory), NULL, 0U, 0U };
  EntStatus st       = compose_words(flow, begin, &composed);
  if (!st && composed.n_changes) {
    st = take_over(flow, begin, &composed);
  }

  ent_memory_free(flow->text.memory, composed.changes);
  ent_bytes_clear(&composed.text);
  return st;
}
