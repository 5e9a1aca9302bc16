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
#include "base/utf8.h"
#include "read/rdf_scan.h"

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
  while (ent_rdf_is_by_line(format) && begin < bytes.size) {
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
  return ent_rdf_is_by_line(format) ? !ent_is_space(c) && c != '<' && c != '.'
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
  while (ent_rdf_is_by_line(format) && i + 2U < bytes.size) {
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

// IRIs and strings

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

// Check the escape at `i`, a backslash
static Fault
check_escape(const EntText bytes, const size_t i)
{
  const EntText rest     = ent_text_from(bytes, i);
  const char    c        = rest.size > 1U ? rest.data[1] : '\0';
  const size_t  n_digits = c == 'u' ? 4U : c == 'U' ? 8U : 0U;
  if (!n_digits) {
    return no_fault; // Raptor knows these
  }

  const size_t  size   = n_digits + 2U;
  const EntText escape = rest.size < size ? rest : ent_text_until(rest, size);
  return escape.size < size || !names_character(ent_text_from(escape, 2U))
           ? make_fault(ENT_NOTICE_BAD_ESCAPE, i, escape)
           : no_fault;
}

static Fault
check_escapes(const EntText bytes, const size_t begin)
{
  Fault  fault = no_fault;
  size_t i     = begin;
  while (i < bytes.size && !fault.is_found) {
    const void* const found = memchr(bytes.data + i, '\\', bytes.size - i);
    if (!found) {
      break;
    }

    const size_t at = (size_t)((const char*)found - bytes.data);
    fault           = check_escape(bytes, at);
    i               = at + 2U;
  }

  return fault;
}

// Check an IRI or a string
static Fault
check_span(const EntScan kind, const EntText bytes, const size_t begin)
{
  const size_t size = bytes.size - begin;
  return kind == ENT_SCAN_IRI && memchr(bytes.data + begin, '\n', size)
           ? make_fault(
               ENT_NOTICE_BAD_RDF, begin, ENT_TEXT("line break in an IRI"))
           : check_escapes(bytes, begin);
}

// Tell what is wrong with an IRI or a string that has no end
static Fault
check_open(const EntText bytes, const size_t begin)
{
  if (bytes.data[begin] != '<') {
    return make_fault(ENT_NOTICE_BAD_RDF, begin, ENT_TEXT("string has no end"));
  }

  return bytes.size - begin > ENT_MAX_RDF_IRI
           ? make_fault(ENT_NOTICE_LONG_IRI, begin, ENT_TEXT("8192"))
           : make_fault(ENT_NOTICE_BAD_RDF, begin, ENT_TEXT("IRI has no end"));
}

// In lines, Raptor takes lines together after such a quote or backslash
static Fault
check_other(const EntFormat format, const EntText bytes, const size_t i)
{
  const char c = bytes.data[i];
  return ent_rdf_is_by_line(format) && (c == '\'' || c == '\\')
           ? make_fault(ENT_NOTICE_BAD_RDF,
                        i,
                        ENT_TEXT("quote or escape outside of strings"))
           : no_fault;
}

static Fault
check_tokens(const EntFormat format, const EntText bytes)
{
  Fault  fault = no_fault;
  size_t i     = 0U;
  while (i < bytes.size && !fault.is_found) {
    const size_t  begin = i;
    const EntScan kind  = ent_rdf_scan(format, bytes, &i);
    switch (kind) {
      case ENT_SCAN_COMMENT:
        break;
      case ENT_SCAN_IRI:
      case ENT_SCAN_STRING:
        fault = check_span(kind, ent_text_until(bytes, i), begin);
        break;
      case ENT_SCAN_OPEN:
        fault = check_open(bytes, begin);
        break;
      case ENT_SCAN_OTHER:
        fault = check_other(format, bytes, begin);
        break;
    }
  }

  return fault;
}

// Bases

// Return whether a word at `i` tells the base: "@base", or "BASE" in any case
static bool
is_base_word(const EntText bytes, const size_t i)
{
  static const char word[] = "base";

  const char before = i ? bytes.data[i - 1U] : ' ';
  const char after  = i + 4U < bytes.size ? bytes.data[i + 4U] : 'x';
  size_t     n      = 0U;
  while (n < 4U && i + n < bytes.size &&
         (bytes.data[i + n] | 0x20) == word[n]) {
    ++n;
  }

  return n == 4U && !is_alnum(before) && before != ':' &&
         (ent_is_space(after) || after == '<' || after == '#');
}

// Each base may be as long as the one before and more: a chain of them takes
// memory with the square of its length
static Fault
check_bases(const EntFormat format, const EntText bytes)
{
  size_t n_relative = 0U;
  bool   is_base    = false; // Whether an IRI here is one
  size_t i          = 0U;
  while (i < bytes.size && !ent_rdf_is_by_line(format)) {
    const size_t  begin = i;
    const EntScan kind  = ent_rdf_scan(format, bytes, &i);
    if (kind == ENT_SCAN_IRI) {
      n_relative += is_base && !memchr(bytes.data + begin, ':', i - begin);
    }
    if (kind == ENT_SCAN_OTHER && is_base_word(bytes, begin)) {
      is_base = true;
      i += 3U;
    } else if (kind != ENT_SCAN_COMMENT && !ent_is_space(bytes.data[begin])) {
      is_base = false;
    }
    if (n_relative > ENT_MAX_RDF_BASES) {
      return make_fault(
        ENT_NOTICE_BAD_RDF, begin, ENT_TEXT("over 16 relative bases"));
    }
  }

  return no_fault;
}

void
ent_rdf_blank_comments(char* const data, const size_t size)
{
  const EntText bytes = { data, size };
  for (size_t i = 0U; i < size;) {
    const size_t begin = i;
    if (ent_rdf_scan(ENT_NQUADS, bytes, &i) == ENT_SCAN_COMMENT) {
      memset(data + begin, ' ', i - begin);
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
    check_characters, check_lines,  check_tags,
    check_labels,     check_tokens, check_bases
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
