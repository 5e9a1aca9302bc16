// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: raw bytes of Turtle, TriG, N-Triples or N-Quads.
// Goes out: nothing; what passes may be handed to Raptor 2.0.
// Refused: what Raptor takes silently and wrongly (bytes that are not UTF-8,
// escapes of no character), what makes it write over its memory (language tags
// over 255 bytes, escapes in blank node labels), and what takes it minutes
// (IRIs and lines of great length).

#include "read/rdf_guard.h"

#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "base/utf8.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// A fault, its notice and the first words of it
typedef struct {
  bool        is_found; // Whether there is one
  EntNoticeId id;       // Notice
  size_t      offset;   // Where it begins
  EntText     a;        // What fills the wording
} Fault;

static const Fault no_fault = { false, ENT_N_NOTICES, 0U, { NULL, 0U } };

static Fault
make_fault(const EntNoticeId id, const size_t offset, const EntText a)
{
  const Fault fault = { true, id, offset, a };
  return fault;
}

static bool
is_by_line(const EntFormat format)
{
  return format == ENT_NTRIPLES || format == ENT_NQUADS;
}

EntPosition
ent_rdf_position(const EntPosition begin,
                 const EntText     bytes,
                 const size_t      offset)
{
  EntPosition position = begin;
  size_t      line     = 0U; // Where the line begins
  for (size_t i = 0U; i < offset; ++i) {
    if (bytes.data[i] == '\n') {
      ++position.line;
      position.column = 1U;
      line            = i + 1U;
    }
  }

  position.column += (uint32_t)(offset - line);
  return position;
}

// Return the name of an encoding that is not UTF-8, told by a mark or by zeros
static const char*
other_encoding(const EntText bytes)
{
  static const struct {
    EntText     start; // First bytes
    const char* name;  // Their encoding
  } marks[] = {
    { ENT_TEXT("\xFF\xFE\0\0"), "UTF-32" },
    { ENT_TEXT("\0\0\xFE\xFF"), "UTF-32" },
    { ENT_TEXT("\xFF\xFE"), "UTF-16" },
    { ENT_TEXT("\xFE\xFF"), "UTF-16" },
    { ENT_TEXT("\0\0\0"), "UTF-32" },
  };

  for (size_t i = 0U; i < sizeof(marks) / sizeof(marks[0]); ++i) {
    if (ent_text_starts_with(bytes, marks[i].start)) {
      return marks[i].name;
    }
  }

  const bool has_zero = bytes.size > 1U && (!bytes.data[0] != !bytes.data[1]);
  return has_zero ? "UTF-16" : NULL;
}

EntStatus
ent_rdf_guard_encoding(EntWorld* const    world,
                       EntPosition* const position,
                       EntText* const     bytes)
{
  const char* const encoding = other_encoding(*bytes);
  if (encoding) {
    return ent_notice(world,
                      ENT_NOTICE_WRONG_ENCODING,
                      *position,
                      ent_text(encoding),
                      ent_text(NULL));
  }

  const EntText mark = ENT_TEXT("\xEF\xBB\xBF");
  if (ent_text_starts_with(*bytes, mark)) {
    *bytes = ent_text_from(*bytes, mark.size);
    position->column += (uint32_t)mark.size;
  }

  return ENT_SUCCESS;
}

// Characters

static Fault
check_characters(const EntFormat format, const EntText bytes)
{
  (void)format;
  const EntUtf8Check check = ent_utf8_check(bytes);
  return check.fault ? make_fault(check.fault == ENT_UTF8_MALFORMED
                                    ? ENT_NOTICE_NOT_UTF8
                                    : ENT_NOTICE_BAD_CHARACTER,
                                  check.good,
                                  ent_text(NULL))
                     : no_fault;
}

// Lines

static Fault
check_lines(const EntFormat format, const EntText bytes)
{
  size_t begin = 0U;
  while (is_by_line(format) && begin < bytes.size) {
    const EntText     rest = ent_text_from(bytes, begin);
    const char* const end  = (const char*)memchr(rest.data, '\n', rest.size);
    const size_t      size = end ? (size_t)(end - rest.data) : rest.size;
    if (size > ENT_MAX_RDF_LINE) {
      return make_fault(ENT_NOTICE_LONG_LINE, begin, ENT_TEXT("8 MB"));
    }
    begin += size + 1U;
  }

  return no_fault;
}

// Language tags

static bool
is_alnum(const char c)
{
  return ent_is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Return whether Raptor may read a byte as part of a language tag: in lines it
// takes escapes and all of UTF-8 for one
static bool
is_tag_byte(const EntFormat format, const char c)
{
  return is_by_line(format) ? !ent_is_space(c) && c != '<' && c != '.'
                            : is_alnum(c) || c == '-' || c == '_';
}

// Return whether a tag may begin at an at sign.  Only a string may stand before
// it, with white space between them; "@" in a word or an IRI is none.
static bool
may_begin_tag(const EntText bytes, const size_t at)
{
  const char before = at ? bytes.data[at - 1U] : '\n';
  return before == '"' || before == '\'' || ent_is_space(before);
}

static Fault
check_tags(const EntFormat format, const EntText bytes)
{
  size_t i = 0U;
  while (i < bytes.size) {
    const void* const at = memchr(bytes.data + i, '@', bytes.size - i);
    if (!at) {
      break;
    }

    const size_t begin = (size_t)((const char*)at - bytes.data);
    i                  = begin + 1U;
    if (may_begin_tag(bytes, begin)) {
      while (i < bytes.size && is_tag_byte(format, bytes.data[i])) {
        ++i;
      }
      if (i - begin - 1U > ENT_MAX_RDF_TAG) {
        return make_fault(ENT_NOTICE_LONG_LANGUAGE, begin, ENT_TEXT("100"));
      }
    }
  }

  return no_fault;
}

// Blank node labels

static Fault
check_labels(const EntFormat format, const EntText bytes)
{
  size_t i = 0U;
  while (is_by_line(format) && i + 2U < bytes.size) {
    const void* const found = memchr(bytes.data + i, '_', bytes.size - i - 2U);
    if (!found) {
      break;
    }

    const size_t at = (size_t)((const char*)found - bytes.data);
    if (bytes.data[at + 1U] == ':' && bytes.data[at + 2U] == '\\') {
      return make_fault(ENT_NOTICE_BAD_RDF,
                        at,
                        ENT_TEXT("escape in the label of a blank node"));
    }
    i = at + 1U;
  }

  return no_fault;
}

// Escapes and IRIs

static int
hex_value(const char c)
{
  return ent_is_digit(c)        ? c - '0'
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                : -1;
}

// Return whether hex digits name a character that can stand in a text
static bool
names_character(const EntText digits)
{
  uint32_t code = 0U;
  for (size_t i = 0U; i < digits.size; ++i) {
    const int value = hex_value(digits.data[i]);
    if (value < 0) {
      return false;
    }
    code = code << 4U | (uint32_t)value;
  }

  return code && code <= 0x10FFFFU && (code < 0xD800U || code > 0xDFFFU);
}

// Check the escape at `i`, a backslash, and move behind it
static Fault
check_escape(const EntText bytes, size_t* const i)
{
  const size_t  begin    = *i;
  const EntText rest     = ent_text_from(bytes, begin);
  const char    c        = rest.size > 1U ? rest.data[1] : '\0';
  const size_t  n_digits = c == 'u' ? 4U : c == 'U' ? 8U : 0U;

  *i = begin + (rest.size > 1U ? 2U : 1U);
  if (!n_digits) {
    return no_fault; // Raptor knows these
  }

  const size_t  n_there = rest.size < n_digits + 2U ? rest.size : n_digits + 2U;
  const EntText escape  = ent_text_until(rest, n_there);
  if (n_there < n_digits + 2U || !names_character(ent_text_from(escape, 2U))) {
    return make_fault(ENT_NOTICE_BAD_ESCAPE, begin, escape);
  }

  *i = begin + n_there;
  return no_fault;
}

// Check the IRI that begins at `i`, and move behind it
static Fault
check_iri(const EntText bytes, size_t* const i)
{
  const size_t      begin = *i + 1U;
  const size_t      left  = bytes.size - begin;
  const size_t      limit = ENT_MAX_RDF_IRI + 1U;
  const void* const end =
    left ? memchr(bytes.data + begin, '>', left < limit ? left : limit) : NULL;
  if (!end) {
    *i = begin;
    return left < limit
             ? no_fault
             : make_fault(ENT_NOTICE_LONG_IRI, begin - 1U, ENT_TEXT("8192"));
  }

  const size_t  size = (size_t)((const char*)end - (bytes.data + begin));
  const EntText head = ent_text_until(bytes, begin + size);
  if (memchr(bytes.data + begin, '\n', size)) {
    return make_fault(ENT_NOTICE_BAD_RDF, *i, ENT_TEXT("line break in an IRI"));
  }

  for (*i = begin; *i < head.size;) {
    if (head.data[*i] != '\\') {
      ++*i;
      continue;
    }

    const Fault fault = check_escape(head, i);
    if (fault.is_found) {
      return fault;
    }
  }

  *i = begin + size + 1U;
  return no_fault;
}

static bool
is_triple(const EntText bytes, const size_t i, const char quote)
{
  return i + 2U < bytes.size && bytes.data[i + 1U] == quote &&
         bytes.data[i + 2U] == quote;
}

// Check the string that begins at `i`, and move behind it
static Fault
check_string(const EntFormat format, const EntText bytes, size_t* const i)
{
  const size_t begin   = *i;
  const char   quote   = bytes.data[begin];
  const bool   is_long = !is_by_line(format) && is_triple(bytes, begin, quote);
  *i += is_long ? 3U : 1U;
  while (*i < bytes.size) {
    const char c = bytes.data[*i];
    if (c == '\\') {
      const Fault fault = check_escape(bytes, i);
      if (fault.is_found) {
        return fault;
      }
    } else if (c == quote && (!is_long || is_triple(bytes, *i, quote))) {
      *i += is_long ? 3U : 1U;
      return no_fault;
    } else if (c == '\n' && !is_long) {
      break;
    } else {
      ++*i;
    }
  }

  return make_fault(ENT_NOTICE_BAD_RDF, begin, ENT_TEXT("string has no end"));
}

static size_t
line_end(const EntText bytes, size_t i)
{
  while (i < bytes.size && bytes.data[i] != '\n' && bytes.data[i] != '\r') {
    ++i;
  }

  return i;
}

// Check a byte outside of comments, IRIs and strings, and move behind it
static Fault
check_other(const EntFormat format, const EntText bytes, size_t* const i)
{
  const char   c     = bytes.data[*i];
  const size_t begin = *i;
  *i += c == '\\' ? 2U : 1U; // An escaped sign in a local name

  // Raptor takes lines together after such a quote or backslash
  return is_by_line(format) && (c == '\'' || c == '\\')
           ? make_fault(ENT_NOTICE_BAD_RDF,
                        begin,
                        ENT_TEXT("quote or escape outside of strings"))
           : no_fault;
}

// Walk over comments, IRIs and strings as Raptor's scanner does
static Fault
check_tokens(const EntFormat format, const EntText bytes)
{
  Fault  fault = no_fault;
  size_t i     = 0U;
  while (i < bytes.size && !fault.is_found) {
    const char c = bytes.data[i];
    if (c == '#') {
      i = line_end(bytes, i);
    } else if (c == '<') {
      fault = check_iri(bytes, &i);
    } else if (c == '"' || (c == '\'' && !is_by_line(format))) {
      fault = check_string(format, bytes, &i);
    } else {
      fault = check_other(format, bytes, &i);
    }
  }

  return fault;
}

void
ent_rdf_blank_comments(char* const data, const size_t size)
{
  const EntText bytes = { data, size };
  size_t        i     = 0U;
  Fault         fault = no_fault;
  while (i < size && !fault.is_found) {
    if (data[i] == '#') {
      const size_t end = line_end(bytes, i);
      memset(data + i, ' ', end - i);
      i = end;
    } else if (data[i] == '<') {
      fault = check_iri(bytes, &i);
    } else if (data[i] == '"') {
      fault = check_string(ENT_NQUADS, bytes, &i);
    } else {
      ++i;
    }
  }
}

EntStatus
ent_rdf_guard(EntWorld* const   world,
              const EntFormat   format,
              const EntText     bytes,
              const EntPosition begin)
{
  static Fault (*const checks[])(EntFormat format, EntText bytes) = {
    check_characters, check_lines, check_tags, check_labels, check_tokens
  };

  Fault first = no_fault;
  for (size_t i = 0U; i < sizeof(checks) / sizeof(checks[0]); ++i) {
    const Fault fault = checks[i](format, bytes);
    if (fault.is_found && (!first.is_found || fault.offset < first.offset)) {
      first = fault;
    }
  }

  return first.is_found
           ? ent_notice(world,
                        first.id,
                        ent_rdf_position(begin, bytes, first.offset),
                        first.a,
                        ent_text(NULL))
           : ENT_SUCCESS;
}
