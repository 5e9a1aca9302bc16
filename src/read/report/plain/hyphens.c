// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a text, then pairs of its lines.
// Goes out: whether a hyphen at a line's end belongs to the word.

#include "read/report/plain/hyphens.h"

#include "base/text.h"
#include "read/report/plain/lines.h"

#include <assert.h>
#include <string.h>

#define MAX_WORD 64U    // Bytes of half a word; longer ones are never parted
#define MAX_PARTED 128U // Bytes of a word with a hyphen in it

// A word in lower case; the empty one is of no interest
typedef struct {
  char   bytes[MAX_PARTED + 2U];
  size_t size;
} Word;

EntHyphens
ent_hyphens_init(const EntAllocator* const memory)
{
  const EntHyphens hyphens = { ent_keys_init(memory) };
  return hyphens;
}

void
ent_hyphens_clear(EntHyphens* const hyphens)
{
  assert(hyphens);
  ent_keys_clear(&hyphens->words);
}

static bool
is_letter(const char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & '\x80');
}

static bool
is_word_byte(const char c)
{
  return is_letter(c) || c == '-';
}

static void
add_lower(Word* const word, const EntText part)
{
  for (size_t i = 0U; i < part.size && word->size < sizeof(word->bytes); ++i) {
    const char c              = part.data[i];
    word->bytes[word->size++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
}

static uint64_t
hash_word(const Word* const word)
{
  const EntText text = { word->bytes, word->size };
  return ent_text_hash(text);
}

// Return the hash of a parted word, with a hyphen or without
static uint64_t
hash_parts(const EntText before, const EntText after, const bool has_hyphen)
{
  Word word = { "", 0U };
  add_lower(&word, before);
  add_lower(&word, has_hyphen ? ENT_TEXT("-") : ent_text(NULL));
  add_lower(&word, after);
  return hash_word(&word);
}

bool
ent_hyphens_parts(const EntText line)
{
  return line.size > 1U && line.data[line.size - 1U] == '-' &&
         is_letter(line.data[line.size - 2U]);
}

// Return what stands before a line's last hyphen; too long is empty
static EntText
last_part(const EntText line)
{
  size_t begin = line.size - 1U;
  while (begin && is_word_byte(line.data[begin - 1U])) {
    --begin;
  }

  const EntText part =
    ent_text_from(ent_text_until(line, line.size - 1U), begin);
  return part.size <= MAX_WORD ? part : ent_text_until(part, 0U);
}

static EntText
first_part(const EntText line)
{
  size_t end = 0U;
  while (end < line.size && end <= MAX_WORD && is_word_byte(line.data[end])) {
    ++end;
  }

  return ent_text_until(line, end <= MAX_WORD ? end : 0U);
}

// Enter each word that is parted in both its forms, and count them
static EntStatus
enter_parted(EntHyphens* const hyphens, const EntText text)
{
  EntText rest   = text;
  EntLine before = { { NULL, 0U }, { NULL, 0U }, 0U };
  EntLine line;
  while (ent_line_next(&rest, &line)) {
    if (ent_hyphens_parts(before.text) && line.text.size) {
      const EntText one = last_part(before.text);
      const EntText two = first_part(line.text);
      if (!ent_keys_add(&hyphens->words, hash_parts(one, two, false)) ||
          !ent_keys_add(&hyphens->words, hash_parts(one, two, true))) {
        return ENT_NO_MEMORY;
      }
    }
    before = line;
  }

  return ENT_SUCCESS;
}

// Note that a word stands in the text, if anybody asks for it
static void
note_word(EntHyphens* const hyphens, const EntText word)
{
  Word lower = { "", 0U };
  add_lower(&lower, word);

  const uint64_t  hash  = hash_word(&lower);
  uint64_t* const value = ent_keys_find(&hyphens->words, hash)
                            ? ent_keys_add(&hyphens->words, hash)
                            : NULL;
  if (value) {
    *value = 1U;
  }
}

EntStatus
ent_hyphens_learn(EntHyphens* const hyphens, const EntText text)
{
  assert(hyphens);
  const EntStatus st = enter_parted(hyphens, text);
  if (st || !hyphens->words.n_keys) {
    return st;
  }

  for (size_t i = 0U; i < text.size; ++i) {
    const size_t begin = i;
    while (i < text.size && is_word_byte(text.data[i])) {
      ++i;
    }

    // What ends with a hyphen is half a word
    const size_t size = i - begin;
    if (size > 1U && size <= MAX_PARTED && text.data[i - 1U] != '-') {
      note_word(hyphens, ent_text_until(ent_text_from(text, begin), size));
    }
  }

  return ENT_SUCCESS;
}

static bool
is_lower(const EntText part)
{
  for (size_t i = 0U; i < part.size; ++i) {
    if (part.data[i] < 'a' || part.data[i] > 'z') {
      return false;
    }
  }

  return part.size > 1U;
}

// Return whether a part mostly keeps its hyphen
static bool
is_prefix(const EntText part)
{
  static const char* const prefixes[] = { "all",  "cross", "ex",  "half",
                                          "high", "long",  "low", "pro",
                                          "self", "short", "so",  "then",
                                          "vice", "well" };

  for (size_t i = 0U; i < sizeof(prefixes) / sizeof(prefixes[0]); ++i) {
    if (ent_text_is(part, prefixes[i])) {
      return true;
    }
  }

  return false;
}

static bool
stands(const EntHyphens* const hyphens, const uint64_t hash)
{
  const uint64_t* const value = ent_keys_find(&hyphens->words, hash);
  return value && *value;
}

bool
ent_hyphens_joins(const EntHyphens* const hyphens,
                  const EntText           line,
                  const EntText           next)
{
  assert(hyphens);
  assert(ent_hyphens_parts(line));
  const EntText one = last_part(line);
  const EntText two = first_part(next);
  return stands(hyphens, hash_parts(one, two, false)) ||
         (is_lower(one) && is_lower(two) && !is_prefix(one) &&
          !stands(hyphens, hash_parts(one, two, true)));
}
