// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "base/slug.h"

#include "base/digest.h"
#include "base/text.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#define MAX_SLUG 80U   // Characters of a name made from a text
#define MAX_UNITS 1024 // UTF-16 units that can matter for it

static bool
is_ascii(const EntText text)
{
  for (size_t i = 0U; i < text.size; ++i) {
    if ((unsigned char)text.data[i] >= 0x80U) {
      return false;
    }
  }

  return true;
}

// Append lower-case letters and digits, and single dashes between them
static void
add_ascii(EntBytes* const out, const EntText text)
{
  const size_t begin = out->size;
  for (size_t i = 0U; i < text.size && out->size - begin < MAX_SLUG; ++i) {
    const char c     = text.data[i];
    const char lower = c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
    if (ent_is_digit(lower) || (lower >= 'a' && lower <= 'z')) {
      ent_bytes_char(out, lower);
    } else if (out->size > begin && out->data[out->size - 1U] != '-') {
      ent_bytes_char(out, '-');
    }
  }

  if (out->size > begin && out->data[out->size - 1U] == '-') {
    --out->size;
  }
}

// Romanize at most MAX_UNITS units; returns bytes written, 0 on failure
static size_t
romanize(const EntText text, char* const bytes, const size_t size)
{
  UErrorCode    error = U_ZERO_ERROR;
  UChar         units[MAX_UNITS];
  int32_t       n_units = 0;
  const int32_t n_bytes =
    text.size < MAX_UNITS / 4 ? (int32_t)text.size : MAX_UNITS / 4;
  u_strFromUTF8WithSub(
    units, MAX_UNITS, &n_units, text.data, n_bytes, 0xFFFD, NULL, &error);

  static const UChar     id[] = u"Any-Latin; Latin-ASCII";
  UTransliterator* const rules =
    utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &error);
  int32_t limit = n_units;
  utrans_transUChars(rules, units, &n_units, MAX_UNITS, 0, &limit, &error);
  utrans_close(rules);

  int32_t n_out = 0;
  u_strToUTF8(bytes, (int32_t)size, &n_out, units, n_units, &error);
  return U_SUCCESS(error) ? (size_t)n_out : 0U;
}

EntStatus
ent_slug(const EntText text, const char* const kind, EntBytes* const out)
{
  assert(kind);
  const size_t begin = out->size;
  if (is_ascii(text)) {
    add_ascii(out, text);
  } else {
    char          roman[4U * MAX_UNITS];
    const size_t  n_roman = romanize(text, roman, sizeof(roman));
    const EntText latin   = { roman, n_roman };
    add_ascii(out, latin);
  }

  if (out->size == begin) {
    char digits[8];
    ent_digest_hex(text, digits, sizeof(digits));
    ent_bytes_string(out, kind);
    ent_bytes_char(out, '-');
    ent_bytes_add(out, digits, sizeof(digits));
  }

  return out->status;
}
