// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "base/slug.h"

#include "base/digest.h"
#include "base/text.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#define MAX_SLUG 80U   // Characters of a name made from a text
#define MAX_UNITS 1024 // UTF-16 units that can matter for it
#define MAX_BYTES 256U // Bytes that do

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
    (int32_t)(text.size < MAX_BYTES ? text.size : MAX_BYTES);
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

static bool
are_marks(const UChar* const units, const int32_t n_units)
{
  for (int32_t i = 0; i < n_units; ++i) {
    if (u_charType(units[i]) != U_NON_SPACING_MARK) {
      return false;
    }
  }

  return true;
}

/*
  Take the marks off letters, which is all that romanizing does to most Latin
  names and needs no rules; returns at most MAX_BYTES, 0 if there is more to do.
*/
static size_t
take_marks_off(const EntText text, char* const bytes)
{
  UErrorCode                error   = U_ZERO_ERROR;
  const UNormalizer2* const parts   = unorm2_getNFDInstance(&error);
  size_t                    n_bytes = 0U;
  for (size_t i = 0U; i < text.size;) {
    UChar          units[8];
    const uint32_t code = ent_utf8_decode(ent_text_from(text, i));
    i += ent_utf8_length((unsigned char)text.data[i]);
    if (i > MAX_BYTES) {
      break;
    }
    if (code < 0x80U) {
      bytes[n_bytes++] = (char)code;
      continue;
    }

    const int32_t n_units =
      unorm2_getDecomposition(parts, (UChar32)code, units, 8, &error);
    if (U_FAILURE(error) || n_units < 2 || units[0] >= 0x80U ||
        !are_marks(units + 1, n_units - 1)) {
      return 0U;
    }
    bytes[n_bytes++] = (char)units[0];
  }

  return n_bytes;
}

EntStatus
ent_slug(const EntText text, const char* const kind, EntBytes* const out)
{
  assert(kind);
  const size_t begin = out->size;
  if (is_ascii(text)) {
    add_ascii(out, text);
  } else {
    char         roman[4U * MAX_UNITS];
    const size_t n_plain = take_marks_off(text, roman);
    const size_t n_roman =
      n_plain ? n_plain : romanize(text, roman, sizeof(roman));
    const EntText latin = { roman, n_roman };
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
