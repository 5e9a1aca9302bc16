// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a word as it is written.
// Goes out: the id of its lower case, and where its clitic begins.

#include "extract/token_names.h"

#include "base/bytes.h"
#include "base/text.h"
#include "base/utf8.h"
#include "extract/token_chars.h"

#include <string.h>
#include <unicode/uchar.h>

#define NOT "n't"

// Ends of words, in lower case, "'" for an apostrophe of any form
static const char* const clitics[] = { "'s",  NOT,  "'re", "'ve",
                                       "'ll", "'d", "'m" };

// What remains before "n't" and is no word
typedef struct {
  const char* rest;
  const char* base;
} Rest;

static const Rest rests[] = {
  { "ca", "can" },
  { "wo", "will" },
  { "sha", "shall" },
  { "ai", "be" },
};

// Return the bytes of the apostrophe that ends at a place, or 0
static size_t
apostrophe_before(const EntText word, const size_t end)
{
  for (size_t size = 1U; size <= 3U && size <= end; ++size) {
    if (((unsigned char)word.data[end - size] & 0xC0U) != 0x80U) {
      const EntChar sign = ent_token_char(word, end - size);
      return sign.class == ENT_CHAR_APOSTROPHE ? size : 0U;
    }
  }

  return 0U;
}

// Return the bytes of an ending, or 0 if the word does not have it
static size_t
match_ending(const EntText word, const char* const ending)
{
  size_t place = word.size;
  for (size_t i = strlen(ending); i > 0U; --i) {
    const bool   is_sign = ending[i - 1U] == '\'';
    const size_t size    = is_sign ? apostrophe_before(word, place) : 1U;
    if (!size || !place ||
        (!is_sign && (word.data[place - 1U] | 0x20) != ending[i - 1U])) {
      return 0U;
    }
    place -= size;
  }

  return place ? word.size - place : 0U;
}

// Return whether two words are the same but for capitals; `small` has none
static bool
is_same_word(const EntText word, const char* const small)
{
  size_t i = 0U;
  while (i < word.size && small[i] && (word.data[i] | 0x20) == small[i]) {
    ++i;
  }

  return i == word.size && !small[i];
}

static const char*
base_of_rest(const EntText word)
{
  for (size_t i = 0U; i < sizeof(rests) / sizeof(rests[0]); ++i) {
    if (is_same_word(word, rests[i].rest)) {
      return rests[i].base;
    }
  }

  return NULL;
}

EntCliticCut
ent_clitic_none(const EntText word)
{
  const EntCliticCut cut = { word.size, NULL, false };
  return cut;
}

EntCliticCut
ent_clitic_find(const EntText word, const bool has_apostrophe)
{
  EntCliticCut cut = ent_clitic_none(word);
  if (!has_apostrophe) {
    cut.is_word   = is_same_word(word, "cannot");
    cut.base_size = cut.is_word ? strlen("can") : word.size;
    return cut;
  }

  for (size_t i = 0U; i < sizeof(clitics) / sizeof(clitics[0]); ++i) {
    const size_t size = match_ending(word, clitics[i]);
    if (size) {
      cut.base_size      = word.size - size;
      const EntText rest = ent_text_until(word, cut.base_size);
      cut.base           = strcmp(clitics[i], NOT) ? NULL : base_of_rest(rest);
    }
  }

  return cut;
}

// Write a character in lower case, and return its bytes, at most four
static size_t
put_lower(const EntText word, const size_t place, char* const out)
{
  switch (ent_token_char(word, place).class) {
    case ENT_CHAR_APOSTROPHE:
      *out = '\'';
      return 1U;
    case ENT_CHAR_HYPHEN:
      *out = '-';
      return 1U;
    case ENT_CHAR_FORMAT:
      return 0U;
    default: {
      const uint32_t code = ent_utf8_decode(ent_text_from(word, place));
      return ent_utf8_encode((uint32_t)u_tolower((UChar32)code), out);
    }
  }
}

static uint32_t
name_of_foreign(EntTokens* const tokens, const EntText word)
{
  EntBytes* const lower = &tokens->lower;
  char* const     out   = ent_bytes_reserve(lower, 2U * word.size + 4U);
  for (size_t i = 0U; out && i < word.size;) {
    lower->size += put_lower(word, i, out + lower->size);
    i += ent_utf8_length((unsigned char)word.data[i]);
  }

  return out ? ent_names_intern(tokens->names, ent_bytes_view(lower)) : 0U;
}

uint32_t
ent_token_name(EntTokens* const tokens, const EntText word)
{
  EntBytes* const lower = &tokens->lower;
  lower->size           = 0U;

  unsigned    any = 0U;
  char* const out = ent_bytes_reserve(lower, word.size);
  for (size_t i = 0U; out && i < word.size; ++i) {
    const unsigned char c        = (unsigned char)word.data[i];
    const bool          is_upper = c >= 'A' && c <= 'Z';
    any |= c;
    out[i] = (char)(is_upper ? c | 0x20U : c);
  }

  const EntText name = { out, word.size };
  return any & 0x80U ? name_of_foreign(tokens, word)
         : out       ? ent_names_intern(tokens->names, name)
                     : 0U;
}
