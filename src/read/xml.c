// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the bytes of a dossier in XML, in pieces of any size.
// Goes out: its tags and text, to the maker of records.
// Refused: what is not well-formed, not UTF-8, or made to exhaust a parser.
// Comments and processing instructions are left out with a notice.

#include "read/reader.h"

#include "base/memory.h"
#include "base/notice.h"
#include "base/text.h"
#include "base/world.h"
#include "read/xml_elements.h"
#include "read/xml_guard.h"

#include <assert.h>
#include <libxml/parser.h>
#include <limits.h>
#include <string.h>

#define MAX_DEPTH 256

typedef struct {
  EntXmlElements   elements;   // Makes the records
  EntXmlGuard      guard;      // Sees the bytes before libxml2
  xmlParserCtxtPtr parser;     // libxml2's push parser
  bool             is_stopped; // No more is read
} Reader;

static EntPosition
position_now(const Reader* const reader)
{
  const xmlParserInputPtr input = reader->parser->input;
  const EntPosition position    = { reader->elements.dossier.position.document,
                                 input ? (uint32_t)input->line : 0U,
                                 input && input->col > 0 ? (uint32_t)input->col
                                                            : 0U };

  return position;
}

static const char*
string_of(const xmlChar* const string)
{
  return (const char*)string;
}

static void
stop(Reader* const reader)
{
  reader->is_stopped = true;
  xmlStopParser(reader->parser);
}

// The next token begins where this one ends
static void
end_token(Reader* const reader)
{
  reader->elements.dossier.position = position_now(reader);
  if (ent_dossier_is_lost(&reader->elements.dossier) && !reader->is_stopped) {
    stop(reader);
  }
}

static void
refuse(Reader* const     reader,
       const EntPosition position,
       const EntNoticeId id,
       const EntText     a,
       const EntText     b)
{
  ent_dossier_error_at(&reader->elements.dossier, position, id, a, b);
}

// Tags and text

// libxml2 leaves an ampersand as "&#38;" where entities are not replaced
static EntText
decode(Reader* const reader, const EntText raw)
{
  const EntText escape = ENT_TEXT("&#38;");
  if (!raw.size || !memchr(raw.data, '&', raw.size)) {
    return raw;
  }

  EntDossier* const dossier = &reader->elements.dossier;
  char* const copy = (char*)ent_arena_copy(&dossier->arena, raw.data, raw.size);
  if (!copy) {
    dossier->status = ENT_NO_MEMORY;
    return raw;
  }

  EntText rest = raw;
  size_t  size = 0U;
  while (rest.size) {
    const size_t n = ent_text_starts_with(rest, escape) ? escape.size : 1U;

    copy[size++] = rest.data[0];
    rest         = ent_text_from(rest, n);
  }

  const EntText decoded = { copy, size };
  return decoded;
}

// libxml2 hands attributes over as name, prefix, namespace, begin, end
static EntXmlAttribute
view_attribute(Reader* const reader, const xmlChar** const raw)
{
  const EntText value = { (const char*)raw[3], (size_t)(raw[4] - raw[3]) };
  const EntXmlAttribute attribute = { string_of(raw[0]),
                                      string_of(raw[2]),
                                      decode(reader, value) };
  return attribute;
}

static void
on_start(void* const           handle,
         const xmlChar* const  name,
         const xmlChar* const  prefix,
         const xmlChar* const  uri,
         const int             n_namespaces,
         const xmlChar** const namespaces,
         const int             n_attributes,
         const int             n_defaulted,
         const xmlChar** const attributes)
{
  (void)prefix;
  (void)n_namespaces;
  (void)namespaces;
  (void)n_defaulted;

  Reader* const   reader = (Reader*)handle;
  EntXmlAttribute items[ENT_MAX_ATTRIBUTES];
  size_t          n_items = 0U;
  while (n_items < (size_t)n_attributes && n_items < ENT_MAX_ATTRIBUTES) {
    items[n_items] = view_attribute(reader, attributes + 5U * n_items);
    ++n_items;
  }

  const EntXmlAttributes viewed = { items, n_items };
  if (reader->parser->nameNr > MAX_DEPTH) {
    ent_dossier_error(&reader->elements.dossier,
                      ENT_NOTICE_TOO_DEEP,
                      ENT_TEXT("256 elements"),
                      ent_text(NULL));
    ent_dossier_give_up(&reader->elements.dossier);
  } else {
    ent_xml_open(&reader->elements, string_of(name), string_of(uri), viewed);
  }

  end_token(reader);
}

static void
on_end(void* const          handle,
       const xmlChar* const name,
       const xmlChar* const prefix,
       const xmlChar* const uri)
{
  (void)name;
  (void)prefix;
  (void)uri;

  Reader* const reader = (Reader*)handle;
  ent_xml_close(&reader->elements);
  end_token(reader);
}

static void
on_text(void* const handle, const xmlChar* const bytes, const int size)
{
  Reader* const reader = (Reader*)handle;
  const EntText text   = { (const char*)bytes, (size_t)size };
  ent_xml_text(&reader->elements, text);
  end_token(reader);
}

static void
on_comment(void* const handle, const xmlChar* const text)
{
  Reader* const reader = (Reader*)handle;
  (void)text;

  ent_dossier_tell(
    &reader->elements.dossier, ENT_NOTICE_COMMENT, ent_text(NULL));
  end_token(reader);
}

static void
on_instruction(void* const          handle,
               const xmlChar* const target,
               const xmlChar* const data)
{
  (void)target;
  on_comment(handle, data);
}

// Trouble

static void
on_error(void* const handle, xmlErrorPtr error)
{
  Reader* const reader = (Reader*)handle;
  if (reader->is_stopped || error->level < XML_ERR_ERROR ||
      error->domain == XML_FROM_NAMESPACE) {
    return;
  }

  const EntPosition position = { reader->elements.dossier.position.document,
                                 error->line > 0 ? (uint32_t)error->line : 1U,
                                 error->int2 > 0 ? (uint32_t)error->int2 : 0U };

  const EntText message = ent_text_trim(ent_text(error->message));
  reader->is_stopped    = true;
  if (error->code == XML_ERR_NO_MEMORY) {
    reader->elements.dossier.status = ENT_NO_MEMORY;
    return;
  }

  refuse(reader, position, ENT_NOTICE_BAD_XML, message, ent_text(NULL));
}

static void
on_document(void* const handle)
{
  Reader* const reader   = (Reader*)handle;
  const EntText encoding = ent_text(string_of(reader->parser->encoding));
  if (encoding.size && !ent_text_is(encoding, "UTF-8") &&
      !ent_text_is(encoding, "utf-8") && !ent_text_is(encoding, "US-ASCII")) {
    refuse(reader,
           position_now(reader),
           ENT_NOTICE_WRONG_ENCODING,
           encoding,
           ent_text(NULL));
    stop(reader);
  }
}

// No entity but XML's own five is ever known
static xmlEntityPtr
get_entity(void* const handle, const xmlChar* const name)
{
  (void)handle;
  return xmlGetPredefinedEntity(name);
}

// The reader's face

static EntStatus
refuse_bytes(Reader* const reader, const EntXmlFault fault)
{
  static const EntNoticeId ids[] = {
    [ENT_XML_ENCODING]        = ENT_NOTICE_WRONG_ENCODING,
    [ENT_XML_DOCTYPE]         = ENT_NOTICE_DOCTYPE,
    [ENT_XML_MANY_ATTRIBUTES] = ENT_NOTICE_TOO_MANY_ATTRIBUTES,
    [ENT_XML_LONG_TAG]        = ENT_NOTICE_TOO_LARGE,
  };

  static const char* const details[] = {
    [ENT_XML_ENCODING]        = "not a superset of ASCII",
    [ENT_XML_DOCTYPE]         = "",
    [ENT_XML_MANY_ATTRIBUTES] = "64",
    [ENT_XML_LONG_TAG]        = "a tag",
  };

  const EntPosition position = { reader->elements.dossier.position.document,
                                 reader->guard.line,
                                 reader->guard.column };
  refuse(
    reader, position, ids[fault], ent_text(details[fault]), ENT_TEXT("16 MB"));
  reader->is_stopped = true;
  return reader->elements.dossier.status;
}

static EntStatus
add_piece(Reader* const reader, const EntText piece)
{
  const EntXmlFault fault = ent_xml_guard_add(&reader->guard, piece);
  if (fault) {
    return refuse_bytes(reader, fault);
  }

  xmlParseChunk(reader->parser, piece.data, (int)piece.size, 0);
  return reader->elements.dossier.status > ENT_BAD_INPUT || reader->is_stopped
           ? reader->elements.dossier.status
           : ENT_SUCCESS;
}

static EntStatus
add_bytes(void* const handle, const EntText bytes)
{
  Reader* const reader = (Reader*)handle;
  EntText       rest   = bytes;
  EntStatus     st     = ENT_SUCCESS;
  while (!st && rest.size) {
    const size_t size = rest.size < INT_MAX ? rest.size : INT_MAX;
    st                = add_piece(reader, ent_text_until(rest, size));
    rest              = ent_text_from(rest, size);
  }

  return st;
}

static EntStatus
finish(void* const handle)
{
  Reader* const reader = (Reader*)handle;
  if (!reader->is_stopped) {
    xmlParseChunk(reader->parser, NULL, 0, 1);
  }

  return reader->elements.dossier.status;
}

static void
free_reader(void* const handle)
{
  Reader* const reader = (Reader*)handle;
  if (reader->parser) {
    xmlFreeParserCtxt(reader->parser);
  }

  const EntAllocator* const memory =
    ent_world_memory(reader->elements.dossier.world);
  ent_bytes_clear(&reader->elements.text);
  ent_dossier_clear(&reader->elements.dossier);
  ent_memory_free(memory, reader);
}

static xmlParserCtxtPtr
make_parser(Reader* const reader)
{
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof(sax));
  sax.initialized           = XML_SAX2_MAGIC;
  sax.startDocument         = on_document;
  sax.startElementNs        = on_start;
  sax.endElementNs          = on_end;
  sax.characters            = on_text;
  sax.cdataBlock            = on_text;
  sax.ignorableWhitespace   = on_text;
  sax.comment               = on_comment;
  sax.processingInstruction = on_instruction;
  sax.getEntity             = get_entity;
  sax.serror                = on_error;

  const xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(
    &sax, reader, NULL, 0, reader->elements.dossier.position.document);
  if (parser) {
    xmlCtxtUseOptions(parser, XML_PARSE_NONET);
  }

  return parser;
}

EntStatus
ent_xml_reader_new(const EntReadContext* const context, EntReader* const out)
{
  assert(context);
  assert(out);
  const EntAllocator* const memory = ent_world_memory(context->world);
  Reader* const reader = (Reader*)ent_memory_zeroed(memory, 1U, sizeof(Reader));
  if (!reader) {
    return ENT_NO_MEMORY;
  }

  reader->elements.dossier =
    ent_dossier_init(context->world, context->sink, context->document);
  reader->guard         = ent_xml_guard_init(ENT_MAX_ATTRIBUTES);
  reader->elements.text = ent_bytes_init(memory);
  reader->parser        = make_parser(reader);
  if (!reader->parser) {
    free_reader(reader);
    return ENT_NO_MEMORY;
  }

  reader->elements.dossier.position = position_now(reader);
  const EntReader result = { reader, add_bytes, finish, free_reader };
  *out                   = result;
  return ENT_SUCCESS;
}
