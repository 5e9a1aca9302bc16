// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: any text of the input.
// Goes out: the same text in HTML, Markdown or LaTeX, of which no character
// means anything to the language.  Nothing of the input gets into these formats
// by another way.

#include "draw/inert.h"

#include "base/text.h"
#include "base/utf8.h"
#include "draw/words.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

/// Append the character at a place of a clean text; return its size in bytes
typedef size_t (*Escaper)(EntBytes* out, EntText text, size_t place);

// Return a byte of a text, or 0 past its ends
static char
at(const EntText text, const size_t place)
{
  return place < text.size ? text.data[place] : '\0';
}

static char
before(const EntText text, const size_t place)
{
  return place ? text.data[place - 1U] : '\0';
}

static bool
is_letter_or_digit(const char c)
{
  return ent_is_ascii_letter(c) || ent_is_digit(c);
}

// HTML

static size_t
add_html(EntBytes* const out, const EntText text, const size_t place)
{
  switch (text.data[place]) {
    case '&':
      ent_bytes_string(out, "&amp;");
      break;
    case '<':
      ent_bytes_string(out, "&lt;");
      break;
    case '>':
      ent_bytes_string(out, "&gt;");
      break;
    case '"':
      ent_bytes_string(out, "&quot;");
      break;
    case '\'':
      ent_bytes_string(out, "&#39;");
      break;
    default:
      ent_bytes_char(out, text.data[place]);
  }

  return 1U;
}

// Markdown

// Return whether a character is written with a backslash.  Any mark of ASCII
// may be (CommonMark 0.31, 2.4; Pandoc, all_symbols_escapable); those that mean
// something only beside certain others are left alone elsewhere.
static bool
is_markdown_mark(const EntText text, const size_t place)
{
  const char c    = text.data[place];
  const char next = at(text, place + 1U);
  const char last = before(text, place);
  switch (c) {
    case '-': // Pandoc's dashes
      return next == '-' || last == '-';
    case '.': // Its ellipsis, and addresses that GitHub makes links
      return next == '.' || last == '.' ||
             (place >= 3U && ent_to_lower(last) == 'w');
    case ':': // Addresses again, and names of pictures between colons
      return next && next != ' ';
    case '(': // Numbers of list items and examples
      return next == '@';
    default:
      return c && strchr("\\`*_{}[]<>#|~^$&@!\"'+=", c);
  }
}

static size_t
add_markdown(EntBytes* const out, const EntText text, const size_t place)
{
  if (is_markdown_mark(text, place)) {
    ent_bytes_char(out, '\\');
  }
  ent_bytes_char(out, text.data[place]);
  return 1U;
}

// LaTeX

/// What stands for a character
typedef struct {
  char        character;   ///< A mark of ASCII
  const char* replacement; ///< Its words in LaTeX
} Replacement;

// The double quote is active in some languages of babel, the rest in LaTeX;
// square brackets would be an argument behind a command that takes one.  Long
// addresses may be broken behind marks that join their parts.
static const Replacement tex_marks[] = {
  { '\\', "\\textbackslash{}" },
  { '{', "\\{" },
  { '}', "\\}" },
  { '$', "\\$" },
  { '&', "\\&\\allowbreak{}" },
  { '#', "\\#" },
  { '%', "\\%" },
  { '_', "\\_\\allowbreak{}" },
  { '=', "=\\allowbreak{}" },
  { '/', "/\\allowbreak{}" },
  { '^', "\\textasciicircum{}" },
  { '~', "\\textasciitilde{}" },
  { '"', "\\string\"" },
  { '<', "\\textless{}" },
  { '>', "\\textgreater{}" },
  { '|', "\\textbar{}" },
  { '[', "{[}" },
  { ']', "{]}" },
  { '*', "{*}" },
};

// Return whether a character joins with the next one to another character
static bool
is_ligature(const char c, const char next)
{
  return (strchr("-`',", c) && next == c) || (strchr("!?", c) && next == '`');
}

// Return the number of a good character of two bytes or more
static uint32_t
code_of(const EntText character)
{
  uint32_t code = (unsigned char)character.data[0] & (0x7FU >> character.size);
  for (size_t i = 1U; i < character.size; ++i) {
    code = code << 6U | ((unsigned char)character.data[i] & 0x3FU);
  }

  return code;
}

// Return whether the fonts of any LaTeX have a character: letters of Latin-1,
// dashes, quotes and the ellipsis
static bool
is_common(const uint32_t code)
{
  return (code >= 0xC0U && code <= 0xFFU && code != 0xD7U && code != 0xF7U) ||
         (code >= 0x2013U && code <= 0x2014U) ||
         (code >= 0x2018U && code <= 0x2019U) ||
         (code >= 0x201CU && code <= 0x201DU) || code == 0x2026U;
}

// Append a character; one that fonts may lack as \ententechar{code}{character}
static size_t
add_tex_character(EntBytes* const out, const EntText text, const size_t place)
{
  static const char digits[] = "0123456789ABCDEF";

  const size_t   length    = ent_utf8_length((unsigned char)text.data[place]);
  const EntText  character = ent_text_until(ent_text_from(text, place), length);
  const uint32_t code      = code_of(character);
  if (is_common(code)) {
    ent_bytes_text(out, character);
    return length;
  }

  ent_bytes_string(out, "\\ententechar{");
  const unsigned n_bits = code > 0xFFFFFU ? 24U : code > 0xFFFFU ? 20U : 16U;
  for (unsigned shift = n_bits; shift;) {
    shift -= 4U;
    ent_bytes_char(out, digits[code >> shift & 0xFU]);
  }
  ent_bytes_string(out, "}{");
  ent_bytes_text(out, character);
  ent_bytes_char(out, '}');
  return length;
}

static size_t
add_tex(EntBytes* const out, const EntText text, const size_t place)
{
  const char c = text.data[place];
  if ((unsigned char)c >= 0x80U) {
    return add_tex_character(out, text, place);
  }

  for (size_t i = 0U; i < sizeof(tex_marks) / sizeof(tex_marks[0]); ++i) {
    if (tex_marks[i].character == c) {
      ent_bytes_string(out, tex_marks[i].replacement);
      return 1U;
    }
  }

  ent_bytes_char(out, c);
  if (is_ligature(c, at(text, place + 1U))) {
    ent_bytes_string(out, "{}");
  }
  return 1U;
}

void
ent_inert_text(EntBytes* const out, const EntMarkup markup, const EntText text)
{
  static const Escaper escapers[] = { [ENT_MARKUP_HTML]     = add_html,
                                      [ENT_MARKUP_MARKDOWN] = add_markdown,
                                      [ENT_MARKUP_TEX]      = add_tex };

  EntBytes clean = ent_bytes_init(out->memory);
  ent_words_add(&clean, text, SIZE_MAX);
  const EntText words = ent_bytes_view(&clean);
  for (size_t i = 0U; !clean.status && i < words.size;) {
    i += escapers[markup](out, words, i);
  }

  out->status = out->status ? out->status : clean.status;
  ent_bytes_clear(&clean);
}

// Addresses

// Return whether an address may hold a byte as it is (RFC 3986, 2.2 and 2.3);
// quotes and round brackets, which may, end an address in some languages
static bool
is_address_char(const char c)
{
  return is_letter_or_digit(c) || (c && strchr("-._~:/?#[]@!$&*+,;=%", c));
}

// Return whether a character entity begins here, were it not for escaping
static bool
is_entity(const EntText address, const size_t place)
{
  size_t end = place + 1U;
  while (is_letter_or_digit(at(address, end)) || at(address, end) == '#') {
    ++end;
  }

  return address.data[place] == '&' && end > place + 1U &&
         at(address, end) == ';';
}

static void
add_percent(EntBytes* const out, const EntMarkup markup, const char c)
{
  static const char   digits[] = "0123456789ABCDEF";
  const unsigned char byte     = (unsigned char)c;

  // A percent sign begins a comment in LaTeX
  ent_bytes_string(out, markup == ENT_MARKUP_TEX ? "\\%" : "%");
  ent_bytes_char(out, digits[byte >> 4U]);
  ent_bytes_char(out, digits[byte & 15U]);
}

void
ent_inert_address(EntBytes* const out,
                  const EntMarkup markup,
                  const EntText   address)
{
  for (size_t i = 0U; i < address.size; ++i) {
    const char c = address.data[i];
    if (!is_address_char(c)) {
      add_percent(out, markup, c);
    } else if (c == '&' &&
               (markup == ENT_MARKUP_HTML ||
                (markup == ENT_MARKUP_MARKDOWN && is_entity(address, i)))) {
      ent_bytes_string(out, "&amp;");
    } else if (c == '~' && markup == ENT_MARKUP_TEX) {
      ent_bytes_string(out, "\\string~");
    } else {
      const bool is_marked =
        (markup == ENT_MARKUP_MARKDOWN && strchr("*_~", c)) ||
        (markup == ENT_MARKUP_TEX && strchr("%#", c));
      ent_bytes_string(out, is_marked ? "\\" : "");
      ent_bytes_char(out, c);
    }
  }
}
