// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/normal.h"

#include "base/text.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdint.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

// Return the bytes before the first line feed, or all
static EntText
cut_line(EntText* const rest)
{
  size_t size = 0U;
  while (size < rest->size && rest->data[size] != '\n') {
    ++size;
  }

  const EntText line = ent_text_until(*rest, size);
  *rest = ent_text_from(*rest, size < rest->size ? size + 1U : size);
  return line;
}

static void
add_words(EntBytes* const out, EntText line, const size_t block)
{
  for (EntText word; (word = ent_text_next(&line, ' ')).size;) {
    if (out->size > block) {
      ent_bytes_char(out, ' ');
    }
    ent_bytes_text(out, word);
  }
}

static void
fold_blocks(EntBytes* const out, const EntText text)
{
  const size_t begin = out->size;
  EntText      rest  = text;
  size_t       block = SIZE_MAX; // Where the block began, if one is open
  while (rest.size) {
    const EntText line = ent_text_trim(cut_line(&rest));
    if (line.size && block == SIZE_MAX) {
      ent_bytes_string(out, out->size > begin ? "\n" : "");
      block = out->size;
    }

    add_words(out, line, block);
    block = line.size ? block : SIZE_MAX;
  }
}

// Make the appended text NFC, through ICU's UTF-16
static EntStatus
compose(EntBytes* const out, const size_t begin)
{
  const EntText text = ent_text_from(ent_bytes_view(out), begin);
  if (text.size > INT32_MAX / 4) {
    return ENT_OVER_LIMIT;
  }

  UErrorCode                error = U_ZERO_ERROR;
  const UNormalizer2* const nfc   = unorm2_getNFCInstance(&error);
  const int32_t             room  = (int32_t)text.size * 3 + 1;
  UChar* const              raw =
    (UChar*)ent_memory_zeroed(out->memory, 2U * (size_t)room, sizeof(UChar));
  if (!raw) {
    return ENT_NO_MEMORY;
  }

  UChar* const composed = raw + room;
  int32_t      n_raw    = 0;
  u_strFromUTF8(raw, room, &n_raw, text.data, (int32_t)text.size, &error);

  const int32_t n = unorm2_normalize(nfc, raw, n_raw, composed, room, &error);
  int32_t       n_bytes = 0;
  out->size             = begin;
  char* const bytes     = ent_bytes_reserve(out, 3U * (size_t)room);
  if (bytes) {
    u_strToUTF8(bytes, 3 * room, &n_bytes, composed, n, &error);
    out->size += (size_t)n_bytes;
  }

  ent_memory_free(out->memory, raw);
  return U_FAILURE(error) ? ENT_BAD_INPUT : out->status;
}

EntStatus
ent_normalize(const EntText text, EntBytes* const out)
{
  assert(out);
  const bool    has_mark = ent_text_starts_with(text, ENT_TEXT("\xEF\xBB\xBF"));
  const EntText body     = ent_text_from(text, has_mark ? 3U : 0U);
  const size_t  begin    = out->size;
  if (ent_utf8_check(body).fault) {
    return ENT_BAD_INPUT;
  }

  fold_blocks(out, body);
  if (out->status || out->size == begin) {
    return out->status;
  }

  return compose(out, begin);
}
