// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"

#include <assert.h>
#include <string.h>

EntText
ent_text(const char* const string)
{
  const EntText text = { string, string ? strlen(string) : 0U };
  return text;
}

int
ent_text_compare(const EntText a, const EntText b)
{
  // Byte order of UTF-8 is code point order
  const size_t shared = a.size < b.size ? a.size : b.size;
  const int    order  = shared ? memcmp(a.data, b.data, shared) : 0;
  if (order) {
    return order;
  }

  return a.size < b.size ? -1 : a.size > b.size ? 1 : 0;
}

static size_t
skip_zeros(const EntText text, size_t i)
{
  while (i < text.size && text.data[i] == '0') {
    ++i;
  }

  return i;
}

static size_t
digits_end(const EntText text, size_t i)
{
  while (i < text.size && ent_is_digit(text.data[i])) {
    ++i;
  }

  return i;
}

// Compare the digit runs at *i and *j as numbers, and move both past them
static int
compare_digits(const EntText a,
               size_t* const i,
               const EntText b,
               size_t* const j)
{
  const size_t a_begin = skip_zeros(a, *i);
  const size_t b_begin = skip_zeros(b, *j);

  *i = digits_end(a, a_begin);
  *j = digits_end(b, b_begin);

  const EntText a_run = { a.data + a_begin, *i - a_begin };
  const EntText b_run = { b.data + b_begin, *j - b_begin };
  if (a_run.size != b_run.size) {
    return a_run.size < b_run.size ? -1 : 1;
  }

  return ent_text_compare(a_run, b_run);
}

// Return how much two texts share at their beginning, without digits at its end
static size_t
shared_size(const EntText a, const EntText b)
{
  const size_t end  = a.size < b.size ? a.size : b.size;
  size_t       size = 0U;
  uint64_t     c    = 0U;
  uint64_t     d    = 0U;
  for (; end - size >= sizeof(c); size += sizeof(c)) {
    memcpy(&c, a.data + size, sizeof(c));
    memcpy(&d, b.data + size, sizeof(d));
    if (c != d) {
      break;
    }
  }

  while (size < end && a.data[size] == b.data[size]) {
    ++size;
  }
  while (size && ent_is_digit(a.data[size - 1U])) {
    --size;
  }

  return size;
}

int
ent_text_compare_natural(const EntText a, const EntText b)
{
  size_t i = shared_size(a, b);
  size_t j = i;
  while (i < a.size && j < b.size) {
    const unsigned char c = (unsigned char)a.data[i];
    const unsigned char d = (unsigned char)b.data[j];
    if (ent_is_digit(a.data[i]) && ent_is_digit(b.data[j])) {
      const int order = compare_digits(a, &i, b, &j);
      if (order) {
        return order;
      }
    } else if (c != d) {
      return c < d ? -1 : 1;
    } else {
      ++i;
      ++j;
    }
  }

  if (i < a.size || j < b.size) {
    return i < a.size ? 1 : -1;
  }

  return ent_text_compare(a, b); // "01" and "1" are not the same text
}

bool
ent_text_starts_with(const EntText text, const EntText start)
{
  return text.size >= start.size &&
         (!start.size || !memcmp(text.data, start.data, start.size));
}

bool
ent_text_ends_with(const EntText text, const EntText end)
{
  return text.size >= end.size &&
         ent_text_equals(ent_text_from(text, text.size - end.size), end);
}

bool
ent_text_contains(const EntText text, const EntText part)
{
  size_t i = 0U;
  while (part.size && i + part.size <= text.size) {
    const char* const first = (const char*)memchr(
      text.data + i, part.data[0], text.size - part.size - i + 1U);
    if (!first) {
      return false;
    }

    i = (size_t)(first - text.data);
    if (!memcmp(first, part.data, part.size)) {
      return true;
    }
    ++i;
  }

  return !part.size;
}

EntText
ent_text_trim(const EntText text)
{
  assert(text.data || !text.size);

  size_t begin = 0U;
  size_t end   = text.size;
  while (begin < end && ent_is_space(text.data[begin])) {
    ++begin;
  }

  while (begin < end && ent_is_space(text.data[end - 1U])) {
    --end;
  }

  return ent_text_from(ent_text_until(text, end), begin);
}

// Cut the next word off a list whose items are separated by white space
static EntText
next_word(EntText* const rest)
{
  size_t begin = 0U;
  while (begin < rest->size && ent_is_space(rest->data[begin])) {
    ++begin;
  }

  size_t end = begin;
  while (end < rest->size && !ent_is_space(rest->data[end])) {
    ++end;
  }

  const EntText word = ent_text_from(ent_text_until(*rest, end), begin);
  *rest              = ent_text_from(*rest, end < rest->size ? end + 1U : end);
  return begin < end ? word : ent_text(NULL);
}

EntText
ent_text_next(EntText* const rest, const char separator)
{
  assert(rest);
  if (separator == ' ') {
    return next_word(rest);
  }

  while (rest->size) {
    size_t end = 0U;
    while (end < rest->size && rest->data[end] != separator) {
      ++end;
    }

    const EntText item = ent_text_trim(ent_text_until(*rest, end));
    *rest = ent_text_from(*rest, end < rest->size ? end + 1U : end);
    if (item.size) {
      return item;
    }
  }

  return ent_text(NULL);
}

int
ent_texts_compare(const EntTexts a, const EntTexts b)
{
  for (size_t i = 0U; i < a.n_items && i < b.n_items; ++i) {
    const int order = ent_text_compare(a.items[i], b.items[i]);
    if (order) {
      return order;
    }
  }

  return a.n_items < b.n_items ? -1 : a.n_items > b.n_items ? 1 : 0;
}

// Mix a word into a hash; each step is reversible, so that none is lost
static uint64_t
mix(const uint64_t hash, const uint64_t word)
{
  const uint64_t mixed = (hash ^ word) * 0x9E3779B97F4A7C15U;

  return mixed ^ mixed >> 32U;
}

// Return the last eight bytes, or all if there are fewer
static uint64_t
last_word(const EntText text)
{
  uint64_t word = 0U;
  if (text.size >= sizeof(word)) {
    memcpy(&word, text.data + text.size - sizeof(word), sizeof(word));
  } else {
    for (size_t i = 0U; i < text.size; ++i) {
      word = word << 8U | (unsigned char)text.data[i];
    }
  }

  return word;
}

uint64_t
ent_text_hash(const EntText text)
{
  uint64_t hash = mix(0xCBF29CE484222325U, text.size);
  uint64_t word = 0U;
  size_t   i    = 0U;
  for (; text.size - i > sizeof(word); i += sizeof(word)) {
    memcpy(&word, text.data + i, sizeof(word));
    hash = mix(hash, word);
  }

  hash = mix(mix(hash, last_word(text)), 0xD6E8FEB86659FD93U);
  return hash ? hash : 1U;
}
