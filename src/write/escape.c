// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "write/escape.h"

#include "base/text.h"

#include <assert.h>
#include <string.h>

// Return what stands for a byte in a format, or null if it stands for itself
typedef const char* (*Escaper)(char c);

static const char*
escape_json(const char c)
{
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return NULL;
  }
}

static const char*
escape_xml_text(const char c)
{
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    default:
      return NULL;
  }
}

static const char*
escape_xml_attribute(const char c)
{
  switch (c) {
    case '"':
      return "&quot;";
    case '\n':
      return "&#10;";
    case '\t':
      return "&#9;";
    default:
      return escape_xml_text(c);
  }
}

static const char*
escape_csv(const char c)
{
  return c == '"' ? "\"\"" : NULL;
}

static void
escape(EntBytes* const out, const EntText text, const Escaper escaper)
{
  size_t begin = 0U;
  for (size_t i = 0U; i < text.size; ++i) {
    const char* const replacement = escaper(text.data[i]);
    if (replacement) {
      ent_bytes_add(out, text.data + begin, i - begin);
      ent_bytes_string(out, replacement);
      begin = i + 1U;
    }
  }

  ent_bytes_text(out, ent_text_from(text, begin));
}

void
ent_escape_json(EntBytes* const out, const EntText text)
{
  assert(out);
  ent_bytes_char(out, '"');
  escape(out, text, escape_json);
  ent_bytes_char(out, '"');
}

void
ent_escape_xml_attribute(EntBytes* const out, const EntText text)
{
  assert(out);
  escape(out, text, escape_xml_attribute);
}

void
ent_escape_xml_text(EntBytes* const out, const EntText text)
{
  assert(out);
  escape(out, text, escape_xml_text);
}

void
ent_escape_csv(EntBytes* const out, const EntText text)
{
  assert(out);
  bool needs_quotes = false;
  for (size_t i = 0U; i < text.size && !needs_quotes; ++i) {
    needs_quotes = strchr("\",\r\n", text.data[i]);
  }

  if (needs_quotes) {
    ent_bytes_char(out, '"');
    escape(out, text, escape_csv);
    ent_bytes_char(out, '"');
  } else {
    ent_bytes_text(out, text);
  }
}
