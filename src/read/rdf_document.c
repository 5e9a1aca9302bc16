// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the bytes of an RDF document, in pieces of any size.
// Goes out: its statements, when the guards saw the bytes before Raptor.
// Refused: documents and lines over their limits.

#include "read/rdf_document.h"

#include "base/bytes.h"
#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "read/rdf_guard.h"
#include "read/rdf_lines.h"
#include "read/rdf_scan.h"

#include <assert.h>
#include <string.h>

#define CHUNK_SIZE 1048576U // Bytes of lines that are parsed at once

struct EntRdfDocumentImpl {
  EntReadContext context;    // World, name, options, format
  EntTripleSink  sink;       // Where statements go
  EntRdfLines    lines;      // Where blocks of Turtle and TriG begin
  EntRdfParser*  parser;     // Made with the first bytes
  EntBytes       bytes;      // What is not yet parsed
  EntPosition    position;   // Place of its first byte
  bool           is_started; // Whether the first bytes were looked at
};

const char*
ent_rdf_base(const EntReadOptions* const options)
{
  return options->base ? options->base : ENT_DEFAULT_BASE;
}

// Hand a statement on with the line on which its block begins
static EntStatus
receive(void* const handle, const EntTriple* const triple)
{
  const EntRdfDocument* const document = (const EntRdfDocument*)handle;
  EntTriple                   placed   = *triple;
  placed.line = ent_rdf_lines_start(&document->lines, triple->line);
  return document->sink.receive(document->sink.handle, &placed);
}

EntStatus
ent_rdf_document_new(const EntReadContext* const context,
                     const EntTripleSink         sink,
                     EntRdfDocument** const      out)
{
  const EntAllocator* const memory = ent_world_memory(context->world);
  EntRdfDocument* const     document =
    (EntRdfDocument*)ent_memory_zeroed(memory, 1U, sizeof(EntRdfDocument));
  if (!document) {
    return ENT_NO_MEMORY;
  }

  document->context           = *context;
  document->sink              = sink;
  document->bytes             = ent_bytes_init(memory);
  document->position.document = context->document;
  document->position.line     = 1U;
  document->position.column   = 1U;

  document->lines = ent_rdf_lines_init(memory);

  const EntTripleSink own = { document, receive };
  const EntStatus     st  = ent_rdf_parser_new(context->world,
                                          context->format,
                                          context->document,
                                          ent_rdf_base(context->options),
                                          own,
                                          &document->parser);
  if (st) {
    ent_rdf_document_free(document);
    return st;
  }

  *out = document;
  return ENT_SUCCESS;
}

void
ent_rdf_document_free(EntRdfDocument* const document)
{
  if (document) {
    ent_rdf_parser_free(document->parser);
    ent_rdf_lines_clear(&document->lines);
    ent_bytes_clear(&document->bytes);
    ent_memory_free(ent_world_memory(document->context.world), document);
  }
}

static EntStatus
refuse(const EntRdfDocument* const document,
       const EntNoticeId           id,
       const EntText               a,
       const EntText               b)
{
  return ent_notice(document->context.world, id, document->position, a, b);
}

// Take off what stands before the text, when the first bytes are there
static EntStatus
start(EntRdfDocument* const document, EntText* const bytes)
{
  if (document->is_started) {
    return ENT_SUCCESS;
  }

  document->is_started = true;
  return ent_rdf_guard_encoding(
    document->context.world, &document->position, bytes);
}

static EntStatus
guard(EntRdfDocument* const document, const EntText bytes)
{
  EntWorld* const   world    = document->context.world;
  const EntFormat   format   = document->context.format;
  const EntPosition position = document->position;
  if (format == ENT_RDFXML) {
    return ent_rdf_guard_xml(world, bytes, position);
  }

  ENT_TRY(ent_rdf_guard(world, format, bytes, position));
  if (!ent_rdf_is_by_line(format)) {
    return ent_rdf_lines_find(&document->lines, format, bytes);
  }

  char* const data = document->bytes.data;
  ent_rdf_blank_comments(data + (bytes.data - data), bytes.size);
  return ENT_SUCCESS;
}

// Guard and parse bytes that end with a line, or with the document
static EntStatus
parse(EntRdfDocument* const document, EntText bytes, const bool is_last)
{
  ENT_TRY(start(document, &bytes));
  ENT_TRY(guard(document, bytes));
  document->position = ent_rdf_position(document->position, bytes, bytes.size);
  return ent_rdf_parser_add(document->parser, bytes, is_last);
}

// Return the bytes up to the end of the last line
static EntText
whole_lines(EntText bytes)
{
  assert(bytes.data || !bytes.size);
  while (bytes.size && bytes.data[bytes.size - 1U] != '\n') {
    --bytes.size;
  }

  return bytes;
}

static EntStatus
parse_lines(EntRdfDocument* const document)
{
  EntBytes* const bytes = &document->bytes;
  const EntText   lines = whole_lines(ent_bytes_view(bytes));
  if (!lines.size) {
    return bytes->size > ENT_MAX_RDF_LINE ? refuse(document,
                                                   ENT_NOTICE_LONG_LINE,
                                                   ENT_TEXT("8 MB"),
                                                   ent_text(NULL))
                                          : ENT_SUCCESS;
  }

  ENT_TRY(parse(document, lines, false));
  bytes->size -= lines.size;
  memmove(bytes->data, bytes->data + lines.size, bytes->size);
  return ENT_SUCCESS;
}

EntStatus
ent_rdf_document_add(EntRdfDocument* const document, const EntText bytes)
{
  ent_bytes_text(&document->bytes, bytes);
  ENT_TRY(document->bytes.status);
  if (ent_rdf_is_by_line(document->context.format)) {
    return document->bytes.size >= CHUNK_SIZE ? parse_lines(document)
                                              : ENT_SUCCESS;
  }

  return document->bytes.size > ENT_MAX_RDF_SIZE ? refuse(document,
                                                          ENT_NOTICE_TOO_LARGE,
                                                          ENT_TEXT("document"),
                                                          ENT_TEXT("256 MB"))
                                                 : ENT_SUCCESS;
}

EntStatus
ent_rdf_document_finish(EntRdfDocument* const document)
{
  return parse(document, ent_bytes_view(&document->bytes), true);
}
