// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/xml_guard.h"

#include "base/text.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

enum {
  IN_TEXT,       // Between tags
  AFTER_OPEN,    // Just behind "<"
  IN_TAG,        // In a tag, outside quotes
  IN_VALUE,      // In a quoted value
  AFTER_BANG,    // Behind "<!"
  IN_COMMENT,    // Behind "<!--"
  IN_CDATA,      // Behind "<![CDATA["
  IN_INSTRUCTION // Behind "<?"
};

EntXmlGuard
ent_xml_guard_init(const unsigned max_attributes)
{
  EntXmlGuard guard;
  memset(&guard, 0, sizeof(guard));
  guard.max_attributes = max_attributes;
  guard.line           = 1U;
  guard.column         = 1U;
  return guard;
}

static bool
is_other_encoding(const EntText bytes)
{
  return ent_text_starts_with(bytes, ENT_TEXT("\xFF\xFE")) ||
         ent_text_starts_with(bytes, ENT_TEXT("\xFE\xFF")) ||
         ent_text_starts_with(bytes, ENT_TEXT("\x4C\x6F\xA7\x94")) ||
         (bytes.size > 1U && (!bytes.data[0] || !bytes.data[1]));
}

// Count in bytes, which compilers do for many at once
static uint8_t
count_in_block(const char* const bytes, const size_t size, const char c)
{
  uint8_t n_found = 0U;
  assert(size <= UINT8_MAX);
  for (size_t i = 0U; i < size; ++i) {
    n_found = (uint8_t)(n_found + (bytes[i] == c));
  }

  return n_found;
}

static size_t
count(const EntText bytes, const char c)
{
  size_t n_found = 0U;
  for (size_t i = 0U; i < bytes.size; i += UINT8_MAX) {
    const size_t rest = bytes.size - i;
    n_found +=
      count_in_block(bytes.data + i, rest < UINT8_MAX ? rest : UINT8_MAX, c);
  }

  return n_found;
}

static void
count_lines(EntXmlGuard* const guard, const EntText bytes)
{
  const uint32_t n_lines = (uint32_t)count(bytes, '\n');

  size_t begin = bytes.size; // Of what is in the last line
  while (begin && bytes.data[begin - 1U] != '\n') {
    --begin;
  }

  guard->line += n_lines;
  guard->column =
    (n_lines ? 1U : guard->column) + (uint32_t)(bytes.size - begin);
}

static size_t
skip_in_tag(const EntText bytes, const size_t i)
{
  static const bool is_stop[256] = {
    ['>'] = true, ['='] = true, ['"'] = true, ['\''] = true
  };

  size_t end = i;
  while (end < bytes.size && !is_stop[(unsigned char)bytes.data[end]]) {
    ++end;
  }

  return end - i;
}

static EntXmlFault
step_tag(EntXmlGuard* const guard, const char c)
{
  if (c == '>') {
    guard->state = IN_TEXT;
  } else if (c == '"' || c == '\'') {
    guard->state = IN_VALUE;
    guard->quote = c;
  } else if (c == '=' && ++guard->n_attributes > guard->max_attributes) {
    return ENT_XML_MANY_ATTRIBUTES;
  }

  return ++guard->tag_size > ENT_MAX_TAG ? ENT_XML_LONG_TAG : ENT_XML_GOOD;
}

static EntXmlFault
step_bang(EntXmlGuard* const guard, const char c)
{
  static const char cdata[] = "[CDATA[";

  const unsigned i = guard->n_matched;
  if (i < 2U && c == '-' && (i == 0U || guard->quote == '-')) {
    guard->quote = '-';
    guard->state = i == 1U ? IN_COMMENT : AFTER_BANG;
  } else if (guard->quote != '-' && c == cdata[i]) {
    guard->state = i == 6U ? IN_CDATA : AFTER_BANG;
  } else {
    return ENT_XML_DOCTYPE; // Nothing else may follow "<!"
  }

  guard->n_matched = guard->state == AFTER_BANG ? i + 1U : 0U;
  return ENT_XML_GOOD;
}

static void
step_open(EntXmlGuard* const guard, const char c)
{
  guard->n_attributes = 0U;
  guard->n_matched    = 0U;
  guard->tag_size     = 0U;
  guard->quote        = '\0';
  guard->state        = c == '!'   ? AFTER_BANG
                        : c == '?' ? IN_INSTRUCTION
                        : c == '>' ? IN_TEXT
                                   : IN_TAG;
}

// Look for the end of a comment, CDATA section or instruction
static void
step_closing(EntXmlGuard* const guard, const char c)
{
  const char     mark     = guard->state == IN_COMMENT ? '-'
                            : guard->state == IN_CDATA ? ']'
                                                       : '?';
  const unsigned n_needed = guard->state == IN_INSTRUCTION ? 1U : 2U;
  if (c == mark) {
    guard->n_matched += guard->n_matched < n_needed;
  } else if (c == '>' && guard->n_matched == n_needed) {
    guard->state = IN_TEXT;
  } else {
    guard->n_matched = 0U;
  }
}

static EntXmlFault
step(EntXmlGuard* const guard, const char c)
{
  switch (guard->state) {
    case IN_TEXT:
      guard->state = c == '<' ? AFTER_OPEN : IN_TEXT;
      return ENT_XML_GOOD;
    case AFTER_OPEN:
      step_open(guard, c);
      return ENT_XML_GOOD;
    case IN_TAG:
      return step_tag(guard, c);
    case IN_VALUE:
      guard->state = c == guard->quote ? IN_TAG : IN_VALUE;
      return ENT_XML_GOOD;
    case AFTER_BANG:
      return step_bang(guard, c);
    default:
      step_closing(guard, c);
      return ENT_XML_GOOD;
  }
}

/*
  Return the size of a tag that is good by its marks alone, or 0 if it must be
  looked at byte by byte.  Where all quotes are double and even in number, the
  first ">" is the end, and no more attributes than pairs of quotes can be good.
*/
static size_t
skip_tag(const EntXmlGuard* const guard, const EntText bytes)
{
  const char* const end  = (const char*)memchr(bytes.data, '>', bytes.size);
  const size_t      size = end ? (size_t)(end - bytes.data) + 1U : 0U;
  if (size < 3U || size > ENT_MAX_TAG || bytes.data[1] == '!' ||
      bytes.data[1] == '?') {
    return 0U;
  }

  const size_t n_quotes = count(ent_text_until(bytes, size), '"');
  return n_quotes % 2U == 0U && n_quotes / 2U <= guard->max_attributes &&
             !memchr(bytes.data, '\'', size)
           ? size
           : 0U;
}

// Skip text, and tags that are plainly good
static size_t
skip_text(const EntXmlGuard* const guard, const EntText bytes)
{
  EntText rest = bytes;
  while (rest.size) {
    const char* const open = (const char*)memchr(rest.data, '<', rest.size);
    if (!open) {
      return bytes.size;
    }

    rest                = ent_text_from(rest, (size_t)(open - rest.data));
    const size_t n_good = skip_tag(guard, rest);
    if (!n_good) {
      break;
    }
    rest = ent_text_from(rest, n_good);
  }

  return bytes.size - rest.size;
}

// Return how many bytes from `i` stand before the next that matters
static size_t
skip(EntXmlGuard* const guard, const EntText bytes, const size_t i)
{
  if (guard->state == IN_TAG) {
    const size_t n_skipped = skip_in_tag(bytes, i);

    guard->tag_size += n_skipped;
    return n_skipped;
  }

  if (guard->state == IN_TEXT) {
    return skip_text(guard, ent_text_from(bytes, i));
  }

  const char stop = guard->state == IN_VALUE     ? guard->quote
                    : guard->state == IN_COMMENT ? '-'
                    : guard->state == IN_CDATA   ? ']'
                                                 : '?';

  const void* const found = memchr(bytes.data + i, stop, bytes.size - i);
  return found ? (size_t)((const char*)found - (bytes.data + i))
               : bytes.size - i;
}

static bool
can_skip(const EntXmlGuard* const guard)
{
  return guard->state == IN_TEXT || guard->state == IN_VALUE ||
         guard->state == IN_TAG ||
         (guard->state >= IN_COMMENT && !guard->n_matched);
}

EntXmlFault
ent_xml_guard_add(EntXmlGuard* const guard, const EntText bytes)
{
  if (!guard->n_bytes && is_other_encoding(bytes)) {
    return ENT_XML_ENCODING;
  }

  guard->n_bytes += bytes.size;
  for (size_t i = 0U; i < bytes.size; ++i) {
    if (can_skip(guard)) {
      i += skip(guard, bytes, i);
    }

    const EntXmlFault fault = i < bytes.size ? step(guard, bytes.data[i])
                              : guard->tag_size > ENT_MAX_TAG ? ENT_XML_LONG_TAG
                                                              : ENT_XML_GOOD;
    if (fault) {
      count_lines(guard, ent_text_until(bytes, i));
      return fault;
    }
  }

  count_lines(guard, bytes);
  return ENT_XML_GOOD;
}
