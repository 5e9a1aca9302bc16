// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/markdown/entity.h"

#include "base/text.h"
#include "base/utf8.h"

#include <assert.h>
#include <libxml/HTMLparser.h>
#include <string.h>

#define MAX_ENTITY 32U // Bytes of an entity

static bool
is_name_byte(const char c)
{
  return ent_is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

size_t
ent_entity_size(const EntText text)
{
  size_t i = 1U;
  if (text.size < 3U || text.data[0] != '&') {
    return 0U;
  }

  i += text.data[1] == '#';
  const size_t begin = i;
  while (i < text.size && i < MAX_ENTITY && is_name_byte(text.data[i])) {
    ++i;
  }

  return i > begin && i < text.size && text.data[i] == ';' ? i + 1U : 0U;
}

// Return the value of a digit, or 16
static uint32_t
digit_value(const char c)
{
  return ent_is_digit(c)        ? (uint32_t)(c - '0')
         : c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a') + 10U
         : c >= 'A' && c <= 'F' ? (uint32_t)(c - 'A') + 10U
                                : 16U;
}

// Return the number of "38" or "x26"; too large ones stay too large
static uint32_t
read_number(const EntText digits)
{
  const bool     is_hex = digits.data[0] == 'x' || digits.data[0] == 'X';
  const uint32_t base   = is_hex ? 16U : 10U;
  uint32_t       number = digits.size > is_hex ? 0U : UINT32_MAX;
  for (size_t i = is_hex; i < digits.size && number <= 0x10FFFFU; ++i) {
    const uint32_t value = digit_value(digits.data[i]);
    number               = value < base ? number * base + value : UINT32_MAX;
  }

  return number;
}

// Return a code point that a text can have
static uint32_t
mend_code_point(const uint32_t c)
{
  static const uint16_t windows[32] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  };

  const bool is_space   = c == '\t' || c == '\n' || c == '\r';
  const bool is_control = c < 0x20U || c == 0x7FU;
  if (c >= 0x80U && c < 0xA0U) {
    return windows[c - 0x80U];
  }

  return (is_control && !is_space) || (c >= 0xD800U && c < 0xE000U) ||
             c == 0xFFFEU || c == 0xFFFFU || c > 0x10FFFFU
           ? 0xFFFDU
           : c;
}

static uint32_t
lookup(const EntText name)
{
  char string[MAX_ENTITY] = "";
  memcpy(string, name.data, name.size);

  const htmlEntityDesc* const found = htmlEntityLookup((const xmlChar*)string);
  return found ? found->value : ent_text_is(name, "apos") ? '\'' : 0U;
}

void
ent_entity_decode(const EntText entity, EntBytes* const out)
{
  assert(out);
  assert(ent_entity_size(entity) == entity.size);
  char           bytes[4];
  const EntText  name = ent_text_from(ent_text_until(entity, entity.size - 1U),
                                     entity.data[1] == '#' ? 2U : 1U);
  const uint32_t c =
    entity.data[1] == '#' ? mend_code_point(read_number(name)) : lookup(name);
  if (c) {
    ent_bytes_add(out, bytes, ent_utf8_encode(c, bytes));
  } else {
    ent_bytes_text(out, entity);
  }
}

void
ent_entities_decode(const EntText text, EntBytes* const out)
{
  assert(out);
  for (size_t i = 0U; i < text.size;) {
    const EntText     rest = ent_text_from(text, i);
    const size_t      size = ent_entity_size(rest);
    const char* const next =
      rest.size > 1U ? (const char*)memchr(rest.data + 1U, '&', rest.size - 1U)
                     : NULL;
    const size_t run = next ? (size_t)(next - rest.data) : rest.size;
    if (size) {
      ent_entity_decode(ent_text_until(rest, size), out);
    } else {
      ent_bytes_text(out, ent_text_until(rest, run));
    }
    i += size ? size : run;
  }
}
