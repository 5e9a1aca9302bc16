// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: bytes of an RDF graph that the guards let pass.
// Goes out: its statements, as views that show nothing of Raptor.
// Refused: everything of which Raptor says that it is an error, also where it
// would go on.  Raptor gets no network and no files.

#include "read/rdf_raptor.h"

#include "base/memory.h"
#include "base/notice.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/world.h"
#include "read/rdf_guard.h"
#include "read/rdf_scan.h"

#include <raptor2.h>

#include <assert.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#define MAX_ERRORS 20U   // Errors named of a format that is parsed by line
#define MAX_WARNINGS 20U // Warnings named

// What a world keeps for all parsers
typedef struct {
  const EntAllocator* memory;      // The world's
  raptor_world*       raptor;      // Raptor's own state
  EntRdfParser*       parser;      // The one at work, or null
  uint32_t            n_generated; // Blank nodes that were named here
} Library;

struct EntRdfParserImpl {
  EntWorld*      world;      // Where notices go
  const char*    document;   // Name for positions
  EntTripleSink  sink;       // Where statements go
  Library*       library;    // Shared state
  raptor_parser* raptor;     // Raptor's parser, for this document only
  raptor_uri*    base;       // Base IRI, kept by the parser
  size_t         n_errors;   // Errors so far
  size_t         n_warnings; // Warnings so far
  size_t         max_errors; // Errors named: more make sense only by line
  EntStatus      status;     // First failure
};

// Raptor's state

static void
close_library(void* const handle)
{
  Library* const library = (Library*)handle;
  raptor_free_world(library->raptor);
  ent_memory_free(library->memory, library);
}

// Keep labels of the document and names made here apart: "_:genid1" may be
// either
static unsigned char*
name_blank(void* const handle, unsigned char* const label)
{
  Library* const library = (Library*)handle;
  const size_t   size    = label ? strlen((const char*)label) + 2U : 16U;
  char* const    name    = (char*)raptor_alloc_memory(size);
  if (name && label) {
    name[0] = 'u';
    memcpy(name + 1, label, size - 1U);
  } else if (name) {
    snprintf(name, size, "g%lu", (unsigned long)++library->n_generated);
  }

  if (label) {
    raptor_free_memory(label);
  }

  return (unsigned char*)name;
}

static EntPosition
position_of(const EntRdfParser* const parser, raptor_locator* const locator)
{
  raptor_locator* const here =
    locator ? locator : raptor_parser_get_locator(parser->raptor);
  const EntPosition position = {
    parser->document,
    here && here->line > 0 ? (uint32_t)here->line : 0U,
    here && here->column > 0 ? (uint32_t)here->column + 1U : 0U,
  };
  return position;
}

static void
on_message(void* const handle, raptor_log_message* const message)
{
  EntRdfParser* const parser = ((Library*)handle)->parser;
  if (!parser || message->level < RAPTOR_LOG_LEVEL_WARN) {
    return;
  }

  const bool is_error = message->level >= RAPTOR_LOG_LEVEL_ERROR;
  if (is_error ? parser->n_errors >= parser->max_errors
               : parser->n_warnings >= MAX_WARNINGS) {
    return;
  }

  // What Bison says when its stack is full
  const EntText   text    = ent_text(message->text);
  const bool      is_deep = ent_text_is(text, "memory exhausted");
  const EntStatus st =
    ent_notice(parser->world,
               is_deep    ? ENT_NOTICE_TOO_DEEP
               : is_error ? ENT_NOTICE_BAD_RDF
                          : ENT_NOTICE_RDF_WARNING,
               position_of(parser, message->locator),
               is_deep ? ENT_TEXT("the parser allows") : text,
               ent_text(NULL));
  parser->n_errors += is_error ? 1U : 0U;
  parser->n_warnings += is_error ? 0U : 1U;
  parser->status = parser->status ? parser->status : st;
}

static raptor_world*
open_raptor(Library* const library)
{
  raptor_world* const raptor = raptor_new_world();
  if (!raptor) {
    return NULL;
  }

  // Its libraries are others' too: leave their state alone
  raptor_world_set_flag(raptor, RAPTOR_WORLD_FLAG_WWW_SKIP_INIT_FINISH, 1);
  raptor_world_set_flag(raptor, RAPTOR_WORLD_FLAG_LIBXML_GENERIC_ERROR_SAVE, 0);
  raptor_world_set_flag(
    raptor, RAPTOR_WORLD_FLAG_LIBXML_STRUCTURED_ERROR_SAVE, 0);
  if (raptor_world_open(raptor)) {
    raptor_free_world(raptor);
    return NULL;
  }

  raptor_world_set_generate_bnodeid_handler(raptor, library, name_blank);
  raptor_world_set_log_handler(raptor, library, on_message);
  return raptor;
}

// Return the world's state, opened at the first call; null if memory ended
static Library*
find_library(EntWorld* const world)
{
  if (world->raptor.handle) {
    return (Library*)world->raptor.handle;
  }

  const EntAllocator* const memory = ent_world_memory(world);
  Library* const            library =
    (Library*)ent_memory_zeroed(memory, 1U, sizeof(Library));
  if (!library) {
    return NULL;
  }

  library->memory = memory;
  library->raptor = open_raptor(library);
  if (!library->raptor) {
    ent_memory_free(memory, library);
    return NULL;
  }

  world->raptor.handle = library;
  world->raptor.close  = close_library;
  return library;
}

void*
ent_rdf_raptor(EntWorld* const world)
{
  const Library* const library = find_library(world);
  return library ? library->raptor : NULL;
}

// Statements

static EntText
view_uri(raptor_uri* const uri)
{
  size_t        size = 0U;
  const EntText none = { NULL, 0U };
  if (!uri) {
    return none;
  }

  const char* const data =
    (const char*)raptor_uri_as_counted_string(uri, &size);
  const EntText text = { data, size };
  return text;
}

static EntText
view_bytes(const unsigned char* const data, const size_t size)
{
  const EntText text = { (const char*)data, data ? size : 0U };
  return text;
}

static EntRdfTerm
view_term(const raptor_term* const term)
{
  EntRdfTerm view = { (EntRdfKind)0, { NULL, 0U }, { NULL, 0U }, { NULL, 0U } };
  if (!term) {
    return view;
  }

  const raptor_term_value* const value = &term->value;
  if (term->type == RAPTOR_TERM_TYPE_URI) {
    view.kind = ENT_RDF_IRI;
    view.text = view_uri(value->uri);
  } else if (term->type == RAPTOR_TERM_TYPE_BLANK) {
    view.kind = ENT_RDF_BLANK;
    view.text = view_bytes(value->blank.string, value->blank.string_len);
  } else if (term->type == RAPTOR_TERM_TYPE_LITERAL) {
    view.kind = ENT_RDF_LITERAL;
    view.text = view_bytes(value->literal.string, value->literal.string_len);
    view.lang =
      view_bytes(value->literal.language, value->literal.language_len);
    view.datatype = view_uri(value->literal.datatype);
  }

  return view;
}

static bool
is_sound(const EntRdfTerm* const term)
{
  return ent_utf8_check(term->text).fault != ENT_UTF8_MALFORMED;
}

static bool
is_long(const EntRdfTerm* const term)
{
  return term->kind == ENT_RDF_IRI && term->text.size > ENT_MAX_RDF_IRI;
}

static EntStatus
deliver(EntRdfParser* const parser, const EntTriple* const triple)
{
  if (!triple->subject.kind || !triple->predicate.kind ||
      !triple->object.kind) {
    return ENT_NO_MEMORY; // Raptor leaves terms out when it has none
  }

  if (!is_sound(&triple->subject) || !is_sound(&triple->predicate) ||
      !is_sound(&triple->object)) {
    return ent_notice(parser->world,
                      ENT_NOTICE_NOT_UTF8,
                      position_of(parser, NULL),
                      ent_text(NULL),
                      ent_text(NULL));
  }

  if (is_long(&triple->subject) || is_long(&triple->predicate) ||
      is_long(&triple->object)) {
    return ent_notice(parser->world, // As written it is not, but with its base
                      ENT_NOTICE_LONG_IRI,
                      position_of(parser, NULL),
                      ENT_TEXT("8192"),
                      ent_text(NULL));
  }

  return parser->sink.receive(parser->sink.handle, triple);
}

static void
on_statement(void* const handle, raptor_statement* const statement)
{
  EntRdfParser* const parser = (EntRdfParser*)handle;
  if (parser->status > ENT_FAILURE) {
    raptor_parser_parse_abort(parser->raptor);
    return;
  }

  const EntTriple triple = { view_term(statement->subject),
                             view_term(statement->predicate),
                             view_term(statement->object),
                             view_term(statement->graph),
                             position_of(parser, NULL).line };

  parser->status = deliver(parser, &triple);
}

// The parser

void
ent_rdf_parser_free(EntRdfParser* const parser)
{
  if (!parser) {
    return;
  }

  if (parser->raptor) {
    raptor_free_parser(parser->raptor);
  }
  if (parser->base) {
    raptor_free_uri(parser->base);
  }

  parser->library->parser = NULL;
  ent_memory_free(ent_world_memory(parser->world), parser);
}

static const char*
syntax_name(const EntFormat format)
{
  switch (format) {
    case ENT_TURTLE:
      return "turtle";
    case ENT_TRIG:
      return "trig";
    case ENT_NTRIPLES:
      return "ntriples";
    case ENT_NQUADS:
      return "nquads";
    default:
      return "rdfxml";
  }
}

static EntStatus
open_parser(EntRdfParser* const parser,
            const EntFormat     format,
            const char* const   base)
{
  raptor_world* const raptor = parser->library->raptor;

  parser->max_errors = ent_rdf_is_by_line(format) ? MAX_ERRORS : 1U;

  parser->base   = raptor_new_uri(raptor, (const unsigned char*)base);
  parser->raptor = raptor_new_parser(raptor, syntax_name(format));
  if (!parser->base || !parser->raptor) {
    return ENT_NO_MEMORY;
  }

  raptor_parser_set_option(parser->raptor, RAPTOR_OPTION_NO_NET, NULL, 1);
  raptor_parser_set_option(parser->raptor, RAPTOR_OPTION_NO_FILE, NULL, 1);
  raptor_parser_set_statement_handler(parser->raptor, parser, on_statement);
  return raptor_parser_parse_start(parser->raptor, parser->base)
           ? ENT_BAD_LIBRARY
           : ENT_SUCCESS;
}

EntStatus
ent_rdf_parser_new(EntWorld* const      world,
                   const EntFormat      format,
                   const char* const    document,
                   const char* const    base,
                   const EntTripleSink  sink,
                   EntRdfParser** const out)
{
  const EntAllocator* const memory  = ent_world_memory(world);
  Library* const            library = find_library(world);
  EntRdfParser* const       parser =
    (EntRdfParser*)ent_memory_zeroed(memory, 1U, sizeof(EntRdfParser));
  if (!library || !parser) {
    ent_memory_free(memory, parser);
    return ENT_NO_MEMORY;
  }

  parser->world        = world;
  parser->document     = document;
  parser->sink         = sink;
  parser->library      = library;
  library->parser      = parser;
  library->n_generated = 0U;

  const EntStatus st = open_parser(parser, format, base);
  if (st) {
    ent_rdf_parser_free(parser);
    return st;
  }

  *out = parser;
  return ENT_SUCCESS;
}

EntStatus
ent_rdf_parser_add(EntRdfParser* const parser,
                   const EntText       bytes,
                   const bool          is_last)
{
  assert(bytes.size <= INT_MAX);
  if (parser->status > ENT_FAILURE) {
    return parser->status;
  }

  parser->library->parser = parser;

  const int failed = raptor_parser_parse_chunk(parser->raptor,
                                               (const unsigned char*)bytes.data,
                                               bytes.size,
                                               is_last ? 1 : 0);
  if (failed && !parser->status) {
    parser->status = ent_notice(parser->world,
                                ENT_NOTICE_BAD_RDF,
                                position_of(parser, NULL),
                                ENT_TEXT("not understood"),
                                ent_text(NULL));
  }

  return parser->status;
}
