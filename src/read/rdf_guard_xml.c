// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a whole document in RDF/XML.
// Goes out: nothing; what passes may be handed to Raptor 2.0.
// Refused: document types, encodings other than UTF-8, and what exhausts
// libxml2 or overflows Raptor: tags with very many attributes, deep nesting,
// long language tags and IRIs.  A SAX parse finds these as Raptor will see
// them, references to characters replaced.

#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "base/utf8.h"
#include "read/rdf_guard.h"
#include "read/xml_guard.h"

#include <libxml/parser.h>
#include <stdbool.h>
#include <string.h>

#define PIECE_SIZE 1048576U // Bytes that libxml2 takes at once

typedef struct {
  EntWorld*        world;  // Where notices go
  EntPosition      begin;  // Place of the first byte
  xmlParserCtxtPtr parser; // libxml2's push parser
  unsigned         depth;  // Open elements
  EntStatus        status; // First failure
} Pass;

static EntPosition
position_at(const Pass* const pass, const int line, const int column)
{
  const EntPosition position = { pass->begin.document,
                                 line > 0 ? (uint32_t)line : 1U,
                                 column > 0 ? (uint32_t)column : 1U };
  return position;
}

// Raise the first fault, and parse no further
static void
refuse(Pass* const       pass,
       const EntPosition position,
       const EntNoticeId id,
       const EntText     a)
{
  if (!pass->status) {
    pass->status = ent_notice(pass->world, id, position, a, ent_text(NULL));
    xmlStopParser(pass->parser);
  }
}

static void
refuse_here(Pass* const pass, const EntNoticeId id, const char* const limit)
{
  const xmlParserInputPtr input = pass->parser->input;
  refuse(pass,
         position_at(pass, input ? input->line : 0, input ? input->col : 0),
         id,
         ent_text(limit));
}

// Check an attribute by its local name and the size of its value
static void
check_attribute(Pass* const pass, const EntText local, const size_t size)
{
  static const char* const iris[] = { "about", "resource", "ID",
                                      "base",  "datatype", "nodeID" };
  if (ent_text_is(local, "lang") && size > ENT_MAX_RDF_TAG) {
    refuse_here(pass, ENT_NOTICE_LONG_LANGUAGE, "100");
  }

  for (size_t i = 0U; i < sizeof(iris) / sizeof(iris[0]); ++i) {
    if (ent_text_is(local, iris[i]) && size > ENT_MAX_RDF_IRI) {
      refuse_here(pass, ENT_NOTICE_LONG_IRI, "8192");
    }
  }
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
  (void)name;
  (void)prefix;
  (void)uri;
  (void)n_defaulted;

  Pass* const pass = (Pass*)handle;
  if (++pass->depth > ENT_MAX_RDF_DEPTH) {
    refuse_here(pass, ENT_NOTICE_TOO_DEEP, "256");
  }

  for (int i = 0; i < n_namespaces; ++i) { // Pairs of prefix and IRI
    const EntText iri = ent_text((const char*)namespaces[2 * i + 1]);
    if (iri.size > ENT_MAX_RDF_IRI) {
      refuse_here(pass, ENT_NOTICE_LONG_IRI, "8192");
    }
  }

  for (int i = 0; i < n_attributes; ++i) { // Name, prefix, IRI, begin, end
    const xmlChar** const attribute = attributes + (ptrdiff_t)5 * i;
    check_attribute(pass,
                    ent_text((const char*)attribute[0]),
                    (size_t)(attribute[4] - attribute[3]));
  }
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
  --((Pass*)handle)->depth;
}

static void
on_doctype(void* const          handle,
           const xmlChar* const name,
           const xmlChar* const external_id,
           const xmlChar* const system_id)
{
  (void)name;
  (void)external_id;
  (void)system_id;
  refuse_here((Pass*)handle, ENT_NOTICE_DOCTYPE, NULL);
}

static void
on_error(void* const handle, const xmlErrorPtr error)
{
  Pass* const pass = (Pass*)handle;
  if (error->level < XML_ERR_ERROR || pass->status) {
    return;
  }

  if (error->code == XML_ERR_NO_MEMORY) {
    pass->status = ENT_NO_MEMORY;
    return;
  }

  const char* const message = error->message ? error->message : "";
  refuse(pass,
         position_at(pass, error->line, error->int2),
         ENT_NOTICE_BAD_XML,
         ent_text_trim(ent_text(message)));
}

static EntStatus
parse(Pass* const pass, const EntText bytes)
{
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof(sax));
  sax.initialized    = XML_SAX2_MAGIC;
  sax.internalSubset = on_doctype;
  sax.startElementNs = on_start;
  sax.endElementNs   = on_end;
  sax.serror         = on_error;

  pass->parser = xmlCreatePushParserCtxt(&sax, pass, NULL, 0, NULL);
  if (!pass->parser) {
    return ENT_NO_MEMORY;
  }

  xmlCtxtUseOptions(pass->parser, XML_PARSE_NONET);
  for (size_t i = 0U; !pass->status && i < bytes.size; i += PIECE_SIZE) {
    const EntText rest = ent_text_from(bytes, i);
    const size_t  size = rest.size < PIECE_SIZE ? rest.size : PIECE_SIZE;
    xmlParseChunk(pass->parser, rest.data, (int)size, 0);
  }
  if (!pass->status) {
    xmlParseChunk(pass->parser, NULL, 0, 1);
  }

  xmlFreeParserCtxt(pass->parser);
  return pass->status;
}

// Return the encoding that the XML declaration names, or empty
static EntText
declared_encoding(const EntText bytes)
{
  static const char key[] = "encoding";

  const void* const close = memchr(bytes.data, '>', bytes.size);
  if (!close || !ent_text_starts_with(bytes, ENT_TEXT("<?xml"))) {
    return ent_text(NULL);
  }

  EntText rest =
    ent_text_until(bytes, (size_t)((const char*)close - bytes.data));
  while (rest.size && !ent_text_starts_with(rest, ent_text(key))) {
    rest = ent_text_from(rest, 1U);
  }
  while (rest.size && rest.data[0] != '"' && rest.data[0] != '\'') {
    rest = ent_text_from(rest, 1U);
  }
  if (!rest.size) {
    return ent_text(NULL);
  }

  size_t end = 1U;
  while (end < rest.size && rest.data[end] != rest.data[0]) {
    ++end;
  }

  return ent_text_from(ent_text_until(rest, end), 1U);
}

static bool
is_utf8_name(const EntText name)
{
  static const char* const names[] = {
    "UTF-8", "utf-8", "Utf-8", "UTF8", "utf8", "US-ASCII", "us-ascii", "ASCII",
  };
  for (size_t i = 0U; i < sizeof(names) / sizeof(names[0]); ++i) {
    if (ent_text_is(name, names[i])) {
      return true;
    }
  }

  return !name.size;
}

static EntStatus
guard_bytes(EntWorld* const world, const EntText bytes, const EntPosition begin)
{
  const EntUtf8Check check = ent_utf8_check(bytes);
  if (check.fault) {
    return ent_notice(world,
                      check.fault == ENT_UTF8_MALFORMED
                        ? ENT_NOTICE_NOT_UTF8
                        : ENT_NOTICE_BAD_CHARACTER,
                      ent_rdf_position(begin, bytes, check.good),
                      ent_text(NULL),
                      ent_text(NULL));
  }

  const EntText encoding = declared_encoding(bytes);
  return is_utf8_name(encoding) ? ENT_SUCCESS
                                : ent_notice(world,
                                             ENT_NOTICE_WRONG_ENCODING,
                                             begin,
                                             encoding,
                                             ent_text(NULL));
}

// libxml2 needs time with the square of a tag's attributes: count them first
static EntStatus
guard_tags(EntWorld* const world, const EntText bytes, const EntPosition begin)
{
  static const struct {
    EntNoticeId id; // Notice
    const char* a;  // Its words
    const char* b;
  } notices[] = {
    [ENT_XML_GOOD]            = { ENT_N_NOTICES, NULL, NULL },
    [ENT_XML_ENCODING]        = { ENT_NOTICE_WRONG_ENCODING, "unknown", NULL },
    [ENT_XML_DOCTYPE]         = { ENT_NOTICE_DOCTYPE, NULL, NULL },
    [ENT_XML_MANY_ATTRIBUTES] = { ENT_NOTICE_TOO_MANY_ATTRIBUTES,
                                  "1000",
                                  NULL },
    [ENT_XML_LONG_TAG]        = { ENT_NOTICE_TOO_LARGE, "a tag", "16 MB" },
  };

  EntXmlGuard       guard    = ent_xml_guard_init(ENT_MAX_RDF_ATTRIBUTES);
  const EntXmlFault fault    = ent_xml_guard_add(&guard, bytes);
  const EntPosition position = { begin.document, guard.line, guard.column };
  return fault ? ent_notice(world,
                            notices[fault].id,
                            position,
                            ent_text(notices[fault].a),
                            ent_text(notices[fault].b))
               : ENT_SUCCESS;
}

EntStatus
ent_rdf_guard_xml(EntWorld* const   world,
                  const EntText     bytes,
                  const EntPosition begin)
{
  ENT_TRY(guard_bytes(world, bytes, begin));
  ENT_TRY(guard_tags(world, bytes, begin));

  Pass pass = { world, begin, NULL, 0U, ENT_SUCCESS };
  return parse(&pass, bytes);
}
