// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/notes/numerals.h"

#include "base/text.h"

#include <assert.h>
#include <string.h>

#define MAX_LABEL 40U // Bytes of a label in Markdown

// Roman

typedef struct {
  unsigned    value;
  const char* letters;
} RomanPart;

static const RomanPart roman_parts[] = {
  { 1000U, "m" }, { 900U, "cm" }, { 500U, "d" }, { 400U, "cd" }, { 100U, "c" },
  { 90U, "xc" },  { 50U, "l" },   { 40U, "xl" }, { 10U, "x" },   { 9U, "ix" },
  { 5U, "v" },    { 4U, "iv" },   { 1U, "i" },
};

#define N_ROMAN_PARTS (sizeof(roman_parts) / sizeof(roman_parts[0]))

// Return how many letters of a part the text begins with, in one case
static size_t
match_part(const EntText text, const char* const letters, const bool is_upper)
{
  const size_t size = strlen(letters);
  for (size_t i = 0U; i < size; ++i) {
    if (i >= text.size || ent_to_lower(text.data[i]) != letters[i] ||
        (text.data[i] < 'a') != is_upper) {
      return 0U;
    }
  }

  return size;
}

/*
  Read a roman number in its one right form: parts in falling order, each of
  those with a one at most three times, the others once.
*/
static EntNumeral
scan_roman(const EntText text)
{
  EntNumeral numeral  = { ENT_NUMERAL_ROMAN, 0U, 0U };
  const bool is_upper = text.size && text.data[0] < 'a';
  for (size_t i = 0U; i < N_ROMAN_PARTS; ++i) {
    const RomanPart part    = roman_parts[i];
    const unsigned  n_most  = part.letters[1] || part.value % 10U == 5U ||
                                part.value == 50U || part.value == 500U
                                ? 1U
                                : 3U;
    unsigned        n_found = 0U;
    size_t          size    = 1U;
    while (n_found < n_most && size) {
      const EntText rest = ent_text_from(text, numeral.size);

      size = match_part(rest, part.letters, is_upper);
      numeral.size += size;
      numeral.value += size ? part.value : 0U;
      n_found += size > 0U;
    }
  }

  return numeral;
}

static EntNumeral
scan_arabic(const EntText text)
{
  EntNumeral numeral = { ENT_NUMERAL_ARABIC, 0U, 0U };
  while (numeral.size < text.size && ent_is_digit(text.data[numeral.size])) {
    numeral.value =
      numeral.value * 10U + (unsigned)(text.data[numeral.size] - '0');
    if (++numeral.size > 4U) {
      break;
    }
  }

  return numeral;
}

EntNumeral
ent_numeral_scan(const EntText text)
{
  const EntNumeral none    = { ENT_NUMERAL_NONE, 0U, 0U };
  const bool       is_word = text.size && ent_is_ascii_letter(text.data[0]);
  const EntNumeral found   = is_word ? scan_roman(text) : scan_arabic(text);
  const EntText    rest    = ent_text_from(text, found.size);
  const bool       goes_on = rest.size && (ent_is_ascii_letter(rest.data[0]) ||
                                     ent_is_digit(rest.data[0]));

  return found.size && found.value && found.value <= ENT_MAX_NUMERAL && !goes_on
           ? found
           : none;
}

// Superscript

// Return the digit that a superscript stands for, or 10; sizes are 2 or 3
static unsigned
superscript_digit(const EntText text, size_t* const size_out)
{
  static const char* const digits[] = {
    "\xE2\x81\xB0", "\xC2\xB9",     "\xC2\xB2",     "\xC2\xB3",
    "\xE2\x81\xB4", "\xE2\x81\xB5", "\xE2\x81\xB6", "\xE2\x81\xB7",
    "\xE2\x81\xB8", "\xE2\x81\xB9",
  };

  for (unsigned i = 0U; i < 10U; ++i) {
    const EntText digit = ent_text(digits[i]);
    if (ent_text_starts_with(text, digit)) {
      *size_out = digit.size;
      return i;
    }
  }

  return 10U;
}

EntNumeral
ent_numeral_scan_superscript(const EntText text)
{
  const EntNumeral none    = { ENT_NUMERAL_NONE, 0U, 0U };
  EntNumeral       numeral = { ENT_NUMERAL_SUPERSCRIPT, 0U, 0U };
  size_t           size    = 0U;
  for (unsigned digit = 0U;
       (digit = superscript_digit(ent_text_from(text, numeral.size), &size)) <
       10U;) {
    numeral.value = numeral.value * 10U + digit;
    numeral.size += size;
    if (numeral.value > ENT_MAX_NUMERAL) {
      return none;
    }
  }

  return numeral.value ? numeral : none;
}

EntText
ent_numeral_digits(const unsigned value, char* const digits)
{
  assert(digits);
  assert(value < 100000U);
  EntText  text  = { digits, 0U };
  unsigned scale = 10000U;
  while (scale > 1U && value < scale) {
    scale /= 10U;
  }

  for (; scale; scale /= 10U) {
    digits[text.size++] = (char)('0' + value / scale % 10U);
  }

  return text;
}

// Prefixes

static EntNotePrefix
make_prefix(const EntPrefixKind kind,
            const EntText       block,
            const size_t        begin,
            const EntNumeral    numeral,
            const size_t        size)
{
  const EntText       inner  = ent_text_from(block, begin);
  const EntNotePrefix prefix = {
    kind, numeral.kind, ent_text_until(inner, numeral.size), numeral.value, size
  };
  return prefix;
}

static EntNotePrefix
no_prefix(void)
{
  const EntNotePrefix none = {
    ENT_PREFIX_NONE, ENT_NUMERAL_NONE, { NULL, 0U }, 0U, 0U
  };
  return none;
}

static char
char_at(const EntText text, const size_t i)
{
  return i < text.size ? text.data[i] : '\0';
}

static size_t
skip_blank(const EntText text, const size_t i)
{
  return char_at(text, i) == ' ' ? i + 1U : i;
}

// "[^label]:" of Markdown
static EntNotePrefix
scan_caret(const EntText block)
{
  EntNumeral numeral = { ENT_NUMERAL_LABEL, 0U, 0U };
  while (numeral.size < MAX_LABEL && char_at(block, 2U + numeral.size) &&
         !strchr("[] \n", block.data[2U + numeral.size])) {
    ++numeral.size;
  }

  const size_t end = 2U + numeral.size;
  if (!numeral.size || char_at(block, end) != ']' ||
      char_at(block, end + 1U) != ':') {
    return no_prefix();
  }

  const EntText label = ent_text_until(ent_text_from(block, 2U), numeral.size);
  const EntNumeral value = ent_numeral_scan(label);
  if (value.size == label.size) {
    numeral = value;
  }

  return make_prefix(
    ENT_PREFIX_CARET, block, 2U, numeral, skip_blank(block, end + 2U));
}

// "[12]", "[12]:", "(12)"
static EntNotePrefix
scan_brackets(const EntText block)
{
  const bool       is_square = block.data[0] == '[';
  const size_t     begin     = skip_blank(block, 1U);
  const EntNumeral numeral   = ent_numeral_scan(ent_text_from(block, begin));
  size_t           end       = skip_blank(block, begin + numeral.size);
  if (!numeral.size || char_at(block, end) != (is_square ? ']' : ')')) {
    return no_prefix();
  }

  // "[I]n order" is an editor's capital, "[1]http" a note
  ++end;
  const EntText rest = ent_text_from(block, end);
  if (rest.size && ent_is_ascii_letter(rest.data[0]) &&
      !ent_text_starts_with(rest, ENT_TEXT("http"))) {
    return no_prefix();
  }

  end += char_at(block, end) == ':' || char_at(block, end) == '.';
  return make_prefix(is_square ? ENT_PREFIX_BRACKETS : ENT_PREFIX_PARENTHESES,
                     block,
                     begin,
                     numeral,
                     skip_blank(block, end));
}

// "12. ", "12) ", "12: ", "12 ", "^12 "
static EntNotePrefix
scan_bare(const EntText block)
{
  const size_t     begin   = char_at(block, 0U) == '^' ? 1U : 0U;
  const EntNumeral numeral = ent_numeral_scan(ent_text_from(block, begin));
  const size_t     end     = begin + numeral.size;
  const char       mark    = char_at(block, end);
  const bool       is_stop = mark == '.' || mark == ')' || mark == ':';
  const char       after   = char_at(block, is_stop ? end + 1U : end);
  if (!numeral.size || (after != ' ' && after != '\0')) {
    return no_prefix();
  }

  return make_prefix(is_stop ? ENT_PREFIX_STOP : ENT_PREFIX_BARE,
                     block,
                     begin,
                     numeral,
                     skip_blank(block, is_stop ? end + 1U : end));
}

EntNotePrefix
ent_note_prefix(const EntText block)
{
  if (!block.size) {
    return no_prefix();
  }

  const EntNumeral superscript = ent_numeral_scan_superscript(block);
  if (superscript.size) {
    return make_prefix(ENT_PREFIX_SUPERSCRIPT,
                       block,
                       0U,
                       superscript,
                       skip_blank(block, superscript.size));
  }

  return block.data[0] == '[' && char_at(block, 1U) == '^' ? scan_caret(block)
         : block.data[0] == '[' || block.data[0] == '(' ? scan_brackets(block)
                                                        : scan_bare(block);
}
