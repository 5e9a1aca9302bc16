// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/plain/lines.h"

#include "base/utf8.h"

#include <assert.h>
#include <string.h>

#define MAX_LABEL 40U // Bytes of a note's label
#define WINDOW 512U   // Bytes that are searched at once for a line's end

// Lines

// Return the size of a blank, tab or no-break space at a place, or 0
static size_t
blank_size(const EntText text, const size_t i)
{
  if (i < text.size && (text.data[i] == ' ' || text.data[i] == '\t')) {
    return 1U;
  }

  return i + 1U < text.size && text.data[i] == '\xC2' &&
             text.data[i + 1U] == '\xA0'
           ? 2U
           : 0U;
}

static void
trim_line(EntLine* const line)
{
  const EntText whole = line->whole;
  size_t        begin = 0U;
  size_t        end   = whole.size;
  for (size_t n; (n = blank_size(whole, begin)); begin += n) {
    line->indent += whole.data[begin] == '\t' ? 4U - line->indent % 4U : 1U;
  }

  while (end > begin) {
    const size_t n = blank_size(whole, end - 1U) ? 1U
                     : end - begin > 1U && blank_size(whole, end - 2U) == 2U
                       ? 2U
                       : 0U;
    if (!n) {
      break;
    }
    end -= n;
  }

  line->text = ent_text_from(ent_text_until(whole, end), begin);
}

// Return how many bytes end a line where one of them stands
static size_t
end_size(const EntText text, const size_t end)
{
  return end == text.size ? 0U
         : text.data[end] == '\r' && end + 1U < text.size &&
             text.data[end + 1U] == '\n'
           ? 2U
           : 1U;
}

// Return where a line ends, looking for each sign by itself in short windows
static size_t
line_end(const EntText text)
{
  static const char signs[] = { '\n', '\r', '\f' };
  for (size_t begin = 0U; begin < text.size; begin += WINDOW) {
    const size_t left = text.size - begin;
    const size_t size = left < WINDOW ? left : WINDOW;
    size_t       end  = size;
    for (size_t i = 0U; i < sizeof(signs); ++i) {
      const char* const sign =
        (const char*)memchr(text.data + begin, signs[i], end);
      end = sign ? (size_t)(sign - (text.data + begin)) : end;
    }
    if (end < size) {
      return begin + end;
    }
  }

  return text.size;
}

bool
ent_line_next(EntText* const rest, EntLine* const line)
{
  assert(rest);
  assert(line);
  if (!rest->size) {
    return false;
  }

  const size_t end = line_end(*rest);
  line->whole      = ent_text_until(*rest, end);
  line->indent     = 0U;
  trim_line(line);
  *rest = ent_text_from(*rest, end + end_size(*rest, end));
  return true;
}

EntLine
ent_line_peek(const EntText rest)
{
  EntText later = rest;
  EntLine line  = { { NULL, 0U }, { NULL, 0U }, 0U };
  while (ent_line_next(&later, &line) && !line.text.size) {
  }

  return line;
}

// Beginnings

static size_t
skip_blanks(const EntText text, size_t i)
{
  for (size_t n; (n = blank_size(text, i));) {
    i += n;
  }

  return i;
}

// Read at most four digits, and return their number
static size_t
count_digits(const EntText text, const size_t begin, uint32_t* const number)
{
  size_t i = begin;
  *number  = 0U;
  while (i < text.size && i - begin < 5U && ent_is_digit(text.data[i])) {
    *number = *number * 10U + (uint32_t)(text.data[i++] - '0');
  }

  return i - begin;
}

// "(12) ", "12. " or "12) "; years are no numbers of items
static EntStart
match_number(const EntText text)
{
  EntStart     start    = { ENT_START_NONE, 0U, 0U };
  uint32_t     number   = 0U;
  const bool   is_round = text.size && text.data[0] == '(';
  const size_t n        = count_digits(text, is_round, &number);
  const size_t end      = n + is_round;
  if (!n || n > 3U || end >= text.size ||
      (text.data[end] != ')' && (is_round || text.data[end] != '.'))) {
    return start;
  }

  const size_t after = skip_blanks(text, end + 1U);
  if (after > end + 1U && after < text.size) {
    start.kind   = ENT_START_NUMBER;
    start.size   = after;
    start.number = number;
  }

  return start;
}

static EntStart
match_bullet(const EntText text)
{
  static const char* const bullets[] = {
    "-",
    "*",
    "+",
    "\xC2\xB7",
    "\xE2\x80\xA2",
    "\xE2\x80\xA3",
    "\xE2\x80\x93",
    "\xE2\x80\x94",
    "\xE2\x96\xAA",
    "\xE2\x96\xA0",
    "\xE2\x97\x8B",
    "\xE2\x97\x8F",
    "\xE2\x97\xA6",
    "\xEF\x82\xB7",
  };

  EntStart start = { ENT_START_NONE, 0U, 0U };
  for (size_t i = 0U; i < sizeof(bullets) / sizeof(bullets[0]); ++i) {
    const size_t size  = strlen(bullets[i]);
    const size_t after = skip_blanks(text, size);
    if (after > size && ent_text_starts_with(text, ent_text(bullets[i]))) {
      start.kind   = ENT_START_BULLET;
      start.size   = after;
      start.number = ent_utf8_decode(text);
      break;
    }
  }

  return start;
}

// Return whether a label is a Roman number below 400
static bool
is_roman(const EntText label)
{
  // Each part may stand so often, in this order
  static const struct {
    const char* part;
    size_t      n_times;
  } parts[] = {
    { "c", 3U },  { "xc", 1U }, { "xl", 1U }, { "l", 1U }, { "x", 3U },
    { "ix", 1U }, { "iv", 1U }, { "v", 1U },  { "i", 3U },
  };

  char lower[8] = "";
  if (!label.size || label.size > sizeof(lower)) {
    return false;
  }

  // "[I]" is mostly a letter that was changed in a quote
  const bool is_upper = label.size > 1U && label.data[0] < 'a';
  for (size_t i = 0U; i < label.size; ++i) {
    lower[i] = (char)(label.data[i] + (is_upper ? 'a' - 'A' : 0));
  }

  EntText rest = { lower, label.size };
  for (size_t i = 0U; i < sizeof(parts) / sizeof(parts[0]); ++i) {
    const EntText part = ent_text(parts[i].part);
    size_t        n    = 0U;
    while (n < parts[i].n_times && ent_text_starts_with(rest, part)) {
      rest = ent_text_from(rest, part.size);
      ++n;
    }
  }

  return !rest.size;
}

// Return whether a label is a number, Roman or not, or begins with a caret
static bool
is_label(const EntText label)
{
  size_t i = 0U;
  if (!label.size || label.size > MAX_LABEL) {
    return false;
  }

  if (label.data[0] == '^') {
    return label.size > 1U && !memchr(label.data, ' ', label.size);
  }

  while (i < label.size && ent_is_digit(label.data[i])) {
    ++i;
  }

  if (i) { // Four digits, and perhaps a letter: "[12a]"
    return i <= 4U &&
           (i == label.size || (i + 1U == label.size && label.data[i] >= 'a' &&
                                label.data[i] <= 'z'));
  }

  return is_roman(label);
}

// "[12]", also as the text of a link: "[[12]](…)", "[\[12\]](…)"
static EntStart
match_bracketed(const EntText text)
{
  EntStart start = { ENT_START_NONE, 0U, 0U };
  size_t   begin = 0U;
  while (begin < text.size && begin < 4U &&
         (text.data[begin] == '[' || text.data[begin] == '\\')) {
    ++begin;
  }

  // The label is short
  const size_t      left = text.size - begin;
  const size_t      room = left < MAX_LABEL + 2U ? left : MAX_LABEL + 2U;
  const char* const bracket =
    begin ? (const char*)memchr(text.data + begin, ']', room) : NULL;
  if (!bracket) {
    return start;
  }

  size_t end = (size_t)(bracket - text.data);
  if (end > begin && text.data[end - 1U] == '\\') {
    --end;
  }

  if (is_label(ent_text_from(ent_text_until(text, end), begin))) {
    const size_t after = (size_t)(bracket - text.data) + 1U;
    start.kind         = ENT_START_NOTE;
    start.size         = skip_blanks(
      text, after < text.size && text.data[after] == ':' ? after + 1U : after);
    count_digits(text, begin, &start.number);
  }

  return start;
}

// Return the value of a superscript digit, or 10
static uint32_t
superscript_value(const uint32_t c)
{
  return c == 0xB9U                     ? 1U
         : c == 0xB2U || c == 0xB3U     ? c - 0xB0U
         : c >= 0x2070U && c <= 0x2079U ? c - 0x2070U
                                        : 10U;
}

static EntStart
match_superscript(const EntText text)
{
  EntStart start = { ENT_START_NONE, 0U, 0U };
  size_t   i     = 0U;
  while (i < text.size && i < 12U) {
    const uint32_t value =
      superscript_value(ent_utf8_decode(ent_text_from(text, i)));
    if (value == 10U) {
      break;
    }
    start.number = start.number * 10U + value;
    i += ent_utf8_length((unsigned char)text.data[i]);
  }

  if (i) {
    start.kind = ENT_START_NOTE;
    start.size = skip_blanks(text, i);
  }

  return start;
}

EntStart
ent_start_of(const EntText text)
{
  EntStart start = { ENT_START_NONE, 0U, 0U };
  if (text.size < 2U) {
    return start;
  }

  const char first = text.data[0];
  if (first == '[' || first == '\\') {
    return match_bracketed(text);
  }

  start = ent_is_digit(first) || first == '(' ? match_number(text)
                                              : match_bullet(text);
  return start.kind || !(first & '\x80') ? start : match_superscript(text);
}
