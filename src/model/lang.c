// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "model/lang.h"

#include "base/text.h"

#include <stdbool.h>

static char
to_upper(const char c)
{
  return c >= 'a' && c <= 'z' ? (char)(c - ('a' - 'A')) : c;
}

void
ent_lang_fold(char* const tag, const size_t size)
{
  // Regions have two letters, scripts four; but not as the first subtag, and
  // not behind a single letter such as "x"
  bool is_plain = false;
  for (size_t begin = 0U; begin < size;) {
    size_t end = begin;
    while (end < size && tag[end] != '-') {
      tag[end] = ent_to_lower(tag[end]);
      ++end;
    }

    const size_t n_letters = end - begin;
    if (is_plain && n_letters == 4U) {
      tag[begin] = to_upper(tag[begin]);
    } else if (is_plain && n_letters == 2U) {
      tag[begin]      = to_upper(tag[begin]);
      tag[begin + 1U] = to_upper(tag[begin + 1U]);
    }

    is_plain = n_letters > 1U && (is_plain || !begin);
    begin    = end + 1U;
  }
}
