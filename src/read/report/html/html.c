// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a page in HTML, as good or bad as pages are.
// Goes out: its blocks, those that are no part of the report flagged.
// Refused: tags made to exhaust a parser; what is nested too deep is cut off.

#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "read/report/formats.h"
#include "read/report/html/chrome.h"
#include "read/report/html/elements.h"
#include "read/report/html/guard.h"
#include "read/report/html/layout.h"
#include "read/report/position.h"

#include <assert.h>
#include <libxml/HTMLparser.h>
#include <limits.h>
#include <string.h>

/*
  libxml2 looks through all open elements for each end tag, so that time goes
  with depth.  Pages that forget end tags are deep, but not that deep.
*/
#define MAX_DEPTH 1024U
#define MAX_ATTRIBUTES 1000U

typedef struct {
  const EntReportInput* input;      // The page
  EntHtml               html;       // Makes the blocks
  htmlParserCtxtPtr     parser;     // libxml2's parser
  size_t                last;       // End of the last text
  size_t                skip_end;   // Text before this place is left out
  EntStatus             status;     // Of the parser itself
  bool                  is_stopped; // No more is read
} Reader;

// Positions

// Return how far the parser has read; it is given UTF-8 and converts nothing
static size_t
offset_now(const Reader* const reader)
{
  const xmlParserInputPtr input = reader->parser->input;
  const size_t            size  = reader->input->text.size;
  if (!input || !input->cur || reader->is_stopped) {
    return size;
  }

  const size_t offset =
    (size_t)input->consumed + (size_t)(input->cur - input->base);
  return offset < size ? offset : size;
}

static bool
stands_at(const Reader* const reader, const EntText text, const size_t offset)
{
  const EntText all = reader->input->text;
  return offset >= reader->last && offset <= all.size &&
         ent_text_starts_with(ent_text_from(all, offset), text);
}

// Return whether a byte may be part of a reference, behind its ampersand
static bool
is_in_reference(const char c)
{
  return (unsigned char)c >= 0x80U || ent_is_digit(c) ||
         (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         strchr("#;_-.:", c);
}

/*
  Return the offset of the character reference that ends before `end`, or of
  its ampersand alone, or `end` if there is none.  What begins like a number
  and is none ("&#K") is dropped by libxml2, and text follows.
*/
static size_t
find_reference(const Reader* const reader, const size_t end)
{
  const char* const data = reader->input->text.data;
  size_t            i    = end;
  while (i > reader->last && data[i - 1U] != '&' &&
         is_in_reference(data[i - 1U])) {
    --i;
  }

  if (i == reader->last || data[i - 1U] != '&') {
    return end;
  }

  const bool is_number = i + 1U < end && data[i] == '#';
  return !is_number || ent_is_digit(data[i + 1U]) ||
             (data[i + 1U] | 0x20) == 'x'
           ? i - 1U
           : end;
}

/*
  Return where a text begins.  libxml2 has read up to its end, or up to the
  last character of a long piece; a lone "<" is told before it is read.
*/
static size_t
find_text(const Reader* const reader, const EntText text, const size_t end)
{
  size_t n_last = 1U;
  while (n_last < text.size && (text.data[text.size - n_last] & 0xC0) == 0x80) {
    ++n_last;
  }

  if (end >= text.size && stands_at(reader, text, end - text.size)) {
    return end - text.size;
  }

  const size_t end_of_long = end + n_last;
  return end_of_long >= text.size &&
             stands_at(reader, text, end_of_long - text.size)
           ? end_of_long - text.size
           : end;
}

// Handlers

static void
stop(Reader* const reader)
{
  if (!reader->is_stopped) {
    reader->is_stopped = true;
    xmlStopParser(reader->parser);
  }
}

static void
stop_on_failure(Reader* const reader)
{
  if (reader->html.flow->status) {
    stop(reader);
  }
}

static void
cut_off(Reader* const reader)
{
  ent_notice(reader->input->world,
             ENT_NOTICE_CUT_OFF,
             ent_position_at(reader->input->document,
                             reader->input->text,
                             offset_now(reader)),
             ENT_TEXT("1,024 elements"),
             ent_text(NULL));
  stop(reader);
}

// DEL may come as "&#127;", and can stand in no format
static void
mend_values(const xmlChar** const pairs)
{
  for (size_t i = 0U; pairs && pairs[i]; i += 2U) {
    char* c = (char*)pairs[i + 1U];
    while (c && (c = strchr(c, 0x7F))) {
      *c = '?';
    }
  }
}

static void
on_start(void* const           handle,
         const xmlChar* const  name,
         const xmlChar** const pairs)
{
  Reader* const reader = (Reader*)handle;
  if (reader->is_stopped) {
    return;
  }

  mend_values(pairs);
  ent_html_open(&reader->html, (const char*)name, (const char* const*)pairs);
  stop_on_failure(reader);
  if (reader->html.n_frames > MAX_DEPTH && !reader->is_stopped) {
    cut_off(reader);
  }
}

static void
on_end(void* const handle, const xmlChar* const name)
{
  Reader* const reader = (Reader*)handle;
  ent_html_close(&reader->html, (const char*)name);
  stop_on_failure(reader);
}

/*
  References to C1 controls mean the characters of windows-1252 (HTML,
  13.2.5.80); those without a character are left out, and so is DEL.
*/
static EntText
mend_reference(const EntText text)
{
  static const char* const characters[32] = {
    "\xE2\x82\xAC",
    "",
    "\xE2\x80\x9A",
    "\xC6\x92",
    "\xE2\x80\x9E",
    "\xE2\x80\xA6",
    "\xE2\x80\xA0",
    "\xE2\x80\xA1",
    "\xCB\x86",
    "\xE2\x80\xB0",
    "\xC5\xA0",
    "\xE2\x80\xB9",
    "\xC5\x92",
    "",
    "\xC5\xBD",
    "",
    "",
    "\xE2\x80\x98",
    "\xE2\x80\x99",
    "\xE2\x80\x9C",
    "\xE2\x80\x9D",
    "\xE2\x80\xA2",
    "\xE2\x80\x93",
    "\xE2\x80\x94",
    "\xCB\x9C",
    "\xE2\x84\xA2",
    "\xC5\xA1",
    "\xE2\x80\xBA",
    "\xC5\x93",
    "",
    "\xC5\xBE",
    "\xC5\xB8",
  };

  const unsigned char second =
    text.size == 2U ? (unsigned char)text.data[1] : 0U;
  return ent_text_equals(text, ENT_TEXT("\x7F")) ? ent_text("")
         : second >= 0x80U && second < 0xA0U && text.data[0] == '\xC2'
           ? ent_text(characters[second - 0x80U])
           : text;
}

/*
  Return where a text begins that is to be read.  Word and Internet Explorer
  write "<![if x]>" and the like, a comment to HTML (13.2.5.42) but text to
  libxml2.
*/
static size_t
skip_declaration(Reader* const reader, const EntText text, const size_t begin)
{
  const EntText all  = reader->input->text;
  const EntText rest = ent_text_from(all, begin);
  if (begin >= reader->skip_end && ent_text_is(text, "<") &&
      ent_text_starts_with(rest, ENT_TEXT("<!"))) {
    const char* const end = (const char*)memchr(rest.data, '>', rest.size);
    reader->skip_end      = end ? (size_t)(end - all.data) + 1U : all.size;
  }

  const size_t end = begin + text.size;
  return begin >= reader->skip_end ? begin
         : end < reader->skip_end  ? end
                                   : reader->skip_end;
}

static void
add_text(Reader* const reader, const EntText text, const size_t begin)
{
  const size_t start = skip_declaration(reader, text, begin);
  reader->last       = begin + text.size;
  if (start < reader->last) {
    ent_html_text(&reader->html, ent_text_from(text, start - begin), start);
  }
}

static void
on_text(void* const handle, const xmlChar* const bytes, const int size)
{
  Reader* const reader = (Reader*)handle;
  const EntText text   = { (const char*)bytes, (size_t)size };
  if (reader->is_stopped || size <= 0) {
    return;
  }

  const size_t end       = offset_now(reader);
  const size_t reference = text.size <= 4U ? find_reference(reader, end) : end;
  if (reference < end) {
    reader->last = reference + 1U;
    if (reference >= reader->skip_end) {
      ent_html_text(&reader->html, mend_reference(text), reference);
    }
  } else {
    add_text(reader, text, find_text(reader, text, end));
  }

  stop_on_failure(reader);
}

// Pages are never without errors; only the end of memory matters
static void
on_error(void* const handle, xmlErrorPtr error)
{
  Reader* const reader = (Reader*)handle;
  if (error->code == XML_ERR_NO_MEMORY) {
    reader->status = ENT_NO_MEMORY;
  }
}

static void
set_handlers(Reader* const reader)
{
  xmlSAXHandler* const sax = reader->parser->sax;
  memset(sax, 0, sizeof(*sax));
  sax->initialized         = XML_SAX2_MAGIC;
  sax->startElement        = on_start;
  sax->endElement          = on_end;
  sax->characters          = on_text;
  sax->ignorableWhitespace = on_text;
  sax->cdataBlock          = on_text; // Of scripts and style sheets
  sax->serror              = on_error;
  reader->parser->userData = reader;
}

// The face

static EntStatus
parse(Reader* const reader)
{
  const EntText text = reader->input->text;
  reader->parser     = htmlCreateMemoryParserCtxt(text.data, (int)text.size);
  if (!reader->parser) {
    return ENT_NO_MEMORY;
  }

  set_handlers(reader);
  htmlCtxtUseOptions(reader->parser,
                     HTML_PARSE_RECOVER | HTML_PARSE_NONET |
                       HTML_PARSE_IGNORE_ENC);

  // The text is UTF-8, whatever the page says
  reader->parser->charset = XML_CHAR_ENCODING_UTF8;
  htmlParseDocument(reader->parser);
  htmlFreeParserCtxt(reader->parser);
  return reader->status;
}

static EntStatus
guard(const EntReportInput* const input)
{
  const size_t fault = ent_html_guard(input->text, MAX_ATTRIBUTES);
  return fault == input->text.size
           ? ENT_SUCCESS
           : ent_notice(input->world,
                        ENT_NOTICE_TOO_MANY_ATTRIBUTES,
                        ent_position_at(input->document, input->text, fault),
                        ENT_TEXT("1,000"),
                        ent_text(NULL));
}

static EntStatus
finish(Reader* const reader)
{
  EntFlow* const flow = reader->html.flow;
  ent_html_finish(&reader->html);
  ENT_TRY(flow->status);
  ENT_TRY(ent_html_undo_layout(flow));
  ENT_TRY(ent_html_drop_chrome(flow));
  ent_html_choose_title(
    flow, reader->html.meta.ranks[ENT_META_TITLE] == ENT_META_LAST);
  return flow->status;
}

EntStatus
ent_html_read(const EntReportInput* const input, EntFlow* const flow)
{
  assert(input);
  assert(flow);
  assert(input->text.size <= INT_MAX);
  ENT_TRY(guard(input));

  Reader    reader = { input, { 0 }, NULL, 0U, 0U, ENT_SUCCESS, false };
  EntStatus st     = ent_html_init(&reader.html, flow);
  if (!st && input->text.size) {
    st = parse(&reader);
  }
  if (!st) {
    st = finish(&reader);
  }

  ent_html_clear(&reader.html);
  return st;
}
