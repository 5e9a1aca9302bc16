// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the bytes of a dossier in XML, in pieces of any size.
// Goes out: records in the order of the document.
// Refused: anything but the elements, attributes and values of the dossier
// format.  Comments, processing instructions and what stands in other
// namespaces is left out with a notice.

#include "read/reader.h"

#include "base/bytes.h"
#include "base/memory.h"
#include "base/notice.h"
#include "base/text.h"
#include "base/world.h"
#include "read/dossier.h"
#include "read/xml_guard.h"

#include <libxml/parser.h>
#include <limits.h>
#include <string.h>

#define MAX_DEPTH 256
#define NAMESPACE "https://w3id.org/entente/dossier"
#define XML_NAMESPACE "http://www.w3.org/XML/1998/namespace"

typedef enum {
  BEFORE_ROOT, // Nothing open
  IN_DOSSIER,  // Root open
  IN_RECORD,   // Actor, report, source or passage open
  IN_CLAIM,    // Claim open
  IN_CHILD     // Text element of a record or claim open
} State;

typedef struct {
  EntDossier       dossier;    // Makes the records
  EntXmlGuard      guard;      // Sees the bytes before libxml2
  xmlParserCtxtPtr parser;     // libxml2's push parser
  State            state;      // Innermost open element of ours
  unsigned         n_foreign;  // Open elements of other namespaces
  const EntField*  child;      // Field of the open child
  EntText          child_lang; // Its xml:lang, in the arena
  EntBytes         text;       // Text of the open child or source
  EntPosition      position;   // Where the last token ended
  bool             is_stopped; // No more is read
} Reader;

static EntPosition
position_now(const Reader* const reader)
{
  const xmlParserInputPtr input    = reader->parser->input;
  const EntPosition       position = { reader->dossier.document,
                                 input ? (uint32_t)input->line : 0U,
                                 input && input->col > 0 ? (uint32_t)input->col
                                                               : 0U };

  return position;
}

static EntText
view(const xmlChar* const string)
{
  return ent_text((const char*)string);
}

static void
stop_if_lost(Reader* const reader)
{
  if (ent_dossier_is_lost(&reader->dossier) && !reader->is_stopped) {
    reader->is_stopped = true;
    xmlStopParser(reader->parser);
  }
}

static void
refuse(Reader* const     reader,
       const EntPosition position,
       const EntNoticeId id,
       const EntText     a,
       const EntText     b)
{
  ent_dossier_error(&reader->dossier, position, id, a, b);
}

// Attributes

// libxml2 leaves an ampersand as "&#38;" where entities are not replaced
static EntText
attribute_value(Reader* const reader, const xmlChar** const attribute)
{
  EntText       value  = { (const char*)attribute[3],
                           (size_t)(attribute[4] - attribute[3]) };
  const EntText escape = ENT_TEXT("&#38;");
  if (!value.size || !memchr(value.data, '&', value.size)) {
    return value;
  }

  char* const copy =
    (char*)ent_arena_copy(&reader->dossier.arena, value.data, value.size);
  if (!copy) {
    reader->dossier.status = ENT_NO_MEMORY;
    return value;
  }

  size_t size = 0U;
  while (value.size) {
    const size_t n = ent_text_starts_with(value, escape) ? escape.size : 1U;

    copy[size++] = value.data[0];
    value        = ent_text_from(value, n);
  }

  const EntText decoded = { copy, size };
  return decoded;
}

static bool
is_xml_lang(const xmlChar** const attribute)
{
  return attribute[2] && ent_text_is(view(attribute[2]), XML_NAMESPACE) &&
         ent_text_is(view(attribute[0]), "lang");
}

static void
leave_out_attribute(Reader* const reader, const xmlChar** const attribute)
{
  ent_notice(reader->dossier.world,
             ENT_NOTICE_FOREIGN_ATTRIBUTE,
             reader->position,
             view(attribute[0]),
             ent_text(NULL));
}

static void
refuse_attribute(Reader* const         reader,
                 const xmlChar** const attribute,
                 const char* const     element)
{
  refuse(reader,
         reader->position,
         ENT_NOTICE_UNKNOWN_ATTRIBUTE,
         view(attribute[0]),
         ent_text(element));
}

static void
set_attributes(Reader* const         reader,
               const EntShape* const shape,
               const int             n_attributes,
               const xmlChar** const attributes)
{
  for (int i = 0; i < n_attributes; ++i) {
    const xmlChar** const attribute = attributes + 5 * i;
    const EntField* const field     = ent_shape_find(shape, view(attribute[0]));
    if (attribute[2]) {
      leave_out_attribute(reader, attribute);
    } else if (!field || field->place != ENT_PLACE_ATTRIBUTE) {
      refuse_attribute(reader, attribute, shape->element);
    } else {
      ent_dossier_set(&reader->dossier,
                      field,
                      attribute_value(reader, attribute),
                      reader->position);
    }
  }
}

// Elements

static void
open_root(Reader* const         reader,
          const EntText         name,
          const int             n_attributes,
          const xmlChar** const attributes)
{
  if (!ent_text_is(name, "dossier")) {
    refuse(
      reader, reader->position, ENT_NOTICE_NOT_A_DOSSIER, name, ent_text(NULL));
    reader->is_stopped = true;
    xmlStopParser(reader->parser);
    return;
  }

  reader->state = IN_DOSSIER;
  for (int i = 0; i < n_attributes; ++i) {
    if (attributes[5 * i + 2]) {
      leave_out_attribute(reader, attributes + 5 * i);
    } else {
      refuse_attribute(reader, attributes + 5 * i, "dossier");
    }
  }
}

static EntRecordType
find_record(const EntText name)
{
  for (unsigned i = ENT_ACTOR; i <= ENT_PASSAGE; ++i) {
    if (ent_text_is(name, ent_shape((EntRecordType)i)->element)) {
      return (EntRecordType)i;
    }
  }

  return (EntRecordType)0;
}

static void
refuse_element(Reader* const reader, const EntText name, const char* const in)
{
  refuse(
    reader, reader->position, ENT_NOTICE_UNKNOWN_ELEMENT, name, ent_text(in));
  ++reader->n_foreign; // Its content is not looked at
}

static void
open_record(Reader* const         reader,
            const EntRecordType   type,
            const State           state,
            const int             n_attributes,
            const xmlChar** const attributes)
{
  reader->state     = state;
  reader->text.size = 0U;
  ent_dossier_begin(&reader->dossier, type, reader->position);
  set_attributes(reader, ent_shape(type), n_attributes, attributes);
}

static void
open_child(Reader* const         reader,
           const EntText         name,
           const int             n_attributes,
           const xmlChar** const attributes)
{
  const EntShape* const shape = ent_shape(reader->dossier.draft->type);
  const EntField* const field = ent_shape_find(shape, name);
  if (!field || field->place != ENT_PLACE_CHILD) {
    refuse_element(reader, name, shape->element);
    return;
  }

  reader->state      = IN_CHILD;
  reader->child      = field;
  reader->child_lang = ent_text(NULL);
  reader->text.size  = 0U;
  for (int i = 0; i < n_attributes; ++i) {
    const xmlChar** const attribute = attributes + 5 * i;
    if (is_xml_lang(attribute) && field->type == ENT_FIELD_LABELS) {
      if (ent_arena_text(&reader->dossier.arena,
                         attribute_value(reader, attribute),
                         &reader->child_lang)) {
        reader->dossier.status = ENT_NO_MEMORY;
      }
    } else if (attribute[2]) {
      leave_out_attribute(reader, attribute);
    } else {
      refuse_attribute(reader, attribute, field->name);
    }
  }
}

static void
open_element(Reader* const         reader,
             const EntText         name,
             const int             n_attributes,
             const xmlChar** const attributes)
{
  const EntRecordType type = find_record(name);
  switch (reader->state) {
    case BEFORE_ROOT:
      open_root(reader, name, n_attributes, attributes);
      break;
    case IN_DOSSIER:
      if (type) {
        open_record(reader, type, IN_RECORD, n_attributes, attributes);
      } else {
        refuse_element(reader, name, "dossier");
      }
      break;
    case IN_RECORD:
      if (reader->dossier.draft->type == ENT_PASSAGE &&
          ent_text_is(name, "claim")) {
        open_record(reader, ENT_CLAIM, IN_CLAIM, n_attributes, attributes);
      } else {
        open_child(reader, name, n_attributes, attributes);
      }
      break;
    case IN_CLAIM:
      open_child(reader, name, n_attributes, attributes);
      break;
    case IN_CHILD:
      refuse_element(reader, name, reader->child->name);
      break;
  }
}

static bool
is_ours(const xmlChar* const uri)
{
  return uri && ent_text_is(view(uri), NAMESPACE);
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

  Reader* const reader = (Reader*)handle;
  if (reader->n_foreign) {
    ++reader->n_foreign;
  } else if (is_ours(uri)) {
    open_element(reader, view(name), n_attributes, attributes);
  } else if (reader->state == BEFORE_ROOT) {
    open_root(reader, ENT_TEXT("another namespace"), 0, NULL);
  } else {
    ++reader->n_foreign;
    ent_notice(reader->dossier.world,
               ENT_NOTICE_FOREIGN_ELEMENT,
               reader->position,
               view(name),
               ent_text(NULL));
  }

  if (reader->parser->nameNr > MAX_DEPTH) {
    refuse(reader,
           reader->position,
           ENT_NOTICE_TOO_DEEP,
           ENT_TEXT("256 elements"),
           ent_text(NULL));
    reader->dossier.n_errors = ENT_MAX_ERRORS;
  }

  reader->position = position_now(reader);
  stop_if_lost(reader);
}

static const EntField*
content_field(const EntRecordType type)
{
  const EntShape* const shape = ent_shape(type);
  const EntField* const last  = &shape->fields[shape->n_fields - 1U];

  return last->place == ENT_PLACE_CONTENT ? last : NULL;
}

static void
close_child(Reader* const reader)
{
  EntDossier* const dossier = &reader->dossier;
  ent_dossier_add(dossier,
                  reader->child,
                  ent_bytes_view(&reader->text),
                  reader->child_lang,
                  reader->position);
  reader->text.size = 0U;
  reader->state     = dossier->draft->type == ENT_CLAIM ? IN_CLAIM : IN_RECORD;
}

static void
close_record(Reader* const reader)
{
  EntDossier* const     dossier = &reader->dossier;
  const EntField* const content = content_field(dossier->draft->type);
  const EntText         text    = ent_text_trim(ent_bytes_view(&reader->text));
  if (content && text.size) {
    ent_dossier_set(dossier, content, text, reader->position);
  }

  const bool was_claim = reader->state == IN_CLAIM;
  ent_dossier_end(dossier);
  reader->text.size = 0U;
  reader->state     = was_claim ? IN_RECORD : IN_DOSSIER;
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
  if (reader->n_foreign) {
    --reader->n_foreign;
  } else if (reader->state == IN_CHILD) {
    close_child(reader);
  } else if (reader->state == IN_RECORD || reader->state == IN_CLAIM) {
    close_record(reader);
  }

  reader->position = position_now(reader);
  stop_if_lost(reader);
}

// Text

static bool
takes_text(const Reader* const reader)
{
  return reader->state == IN_CHILD ||
         (reader->state == IN_RECORD &&
          content_field(reader->dossier.draft->type));
}

static void
refuse_text(Reader* const reader, const EntText text)
{
  const EntDraft* const draft = reader->dossier.draft;
  refuse(reader,
         reader->position,
         ENT_NOTICE_STRAY_TEXT,
         ent_text(draft ? ent_shape(draft->type)->element : "dossier"),
         text);
}

static void
on_text(void* const handle, const xmlChar* const bytes, const int size)
{
  Reader* const reader = (Reader*)handle;
  const EntText text   = { (const char*)bytes, (size_t)size };
  if (!reader->n_foreign && takes_text(reader)) {
    ent_bytes_text(&reader->text, text);
    if (reader->text.size > 2U * 1048576U) {
      refuse(reader,
             reader->position,
             ENT_NOTICE_TOO_LARGE,
             ENT_TEXT("text"),
             ENT_TEXT("1 MB"));
      reader->dossier.n_errors = ENT_MAX_ERRORS;
    }
  } else if (!reader->n_foreign && ent_text_trim(text).size) {
    refuse_text(reader, ent_text_trim(text));
  }

  if (reader->text.status) {
    reader->dossier.status = ENT_NO_MEMORY;
  }

  reader->position = position_now(reader);
  stop_if_lost(reader);
}

static void
on_comment(void* const handle, const xmlChar* const text)
{
  Reader* const reader = (Reader*)handle;
  (void)text;

  ent_notice(reader->dossier.world,
             ENT_NOTICE_COMMENT,
             reader->position,
             ent_text(NULL),
             ent_text(NULL));
  reader->position = position_now(reader);
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

  const EntPosition position = { reader->dossier.document,
                                 error->line > 0 ? (uint32_t)error->line : 1U,
                                 error->int2 > 0 ? (uint32_t)error->int2 : 0U };

  const EntText message = ent_text_trim(ent_text(error->message));
  reader->is_stopped    = true;
  if (error->code == XML_ERR_NO_MEMORY) {
    reader->dossier.status = ENT_NO_MEMORY;
    return;
  }

  refuse(reader, position, ENT_NOTICE_BAD_XML, message, ent_text(NULL));
}

static void
on_document(void* const handle)
{
  Reader* const        reader   = (Reader*)handle;
  const xmlChar* const encoding = reader->parser->encoding;
  if (encoding && !ent_text_is(view(encoding), "UTF-8") &&
      !ent_text_is(view(encoding), "utf-8") &&
      !ent_text_is(view(encoding), "US-ASCII")) {
    refuse(reader,
           position_now(reader),
           ENT_NOTICE_WRONG_ENCODING,
           view(encoding),
           ent_text(NULL));
    reader->is_stopped = true;
    xmlStopParser(reader->parser);
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

  const EntPosition position = { reader->dossier.document,
                                 reader->guard.line,
                                 reader->guard.column };
  refuse(
    reader, position, ids[fault], ent_text(details[fault]), ENT_TEXT("16 MB"));
  reader->is_stopped = true;
  return reader->dossier.status;
}

static EntStatus
add_piece(Reader* const reader, const EntText piece)
{
  const EntXmlFault fault = ent_xml_guard_add(&reader->guard, piece);
  if (fault) {
    return refuse_bytes(reader, fault);
  }

  xmlParseChunk(reader->parser, piece.data, (int)piece.size, 0);
  return reader->dossier.status > ENT_BAD_INPUT || reader->is_stopped
           ? reader->dossier.status
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

  return reader->dossier.status;
}

static void
free_reader(void* const handle)
{
  Reader* const reader = (Reader*)handle;
  if (reader->parser) {
    xmlFreeParserCtxt(reader->parser);
  }

  const EntAllocator* const memory = ent_world_memory(reader->dossier.world);
  ent_bytes_clear(&reader->text);
  ent_dossier_clear(&reader->dossier);
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

  const xmlParserCtxtPtr parser =
    xmlCreatePushParserCtxt(&sax, reader, NULL, 0, reader->dossier.document);
  if (parser) {
    xmlCtxtUseOptions(parser, XML_PARSE_NONET);
  }

  return parser;
}

EntStatus
ent_xml_reader_new(const EntReadContext* const context, EntReader* const out)
{
  const EntAllocator* const memory = ent_world_memory(context->world);
  Reader* const reader = (Reader*)ent_memory_zeroed(memory, 1U, sizeof(Reader));
  if (!reader) {
    return ENT_NO_MEMORY;
  }

  reader->dossier =
    ent_dossier_init(context->world, context->sink, context->document);
  reader->guard  = ent_xml_guard_init(ENT_MAX_ATTRIBUTES);
  reader->text   = ent_bytes_init(memory);
  reader->parser = make_parser(reader);
  if (!reader->parser) {
    free_reader(reader);
    return ENT_NO_MEMORY;
  }

  reader->position       = position_now(reader);
  const EntReader result = { reader, add_bytes, finish, free_reader };
  *out                   = result;
  return ENT_SUCCESS;
}
