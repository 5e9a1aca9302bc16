// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// RDF/XML through Raptor's plain serializer.  It ignores failures of writing,
// so it writes into our own buffer, which keeps them.  Its terms are checked
// before: no term that comes here can hurt it.

#include "base/memory.h"
#include "base/world.h"
#include "model/lexical.h"
#include "read/rdf_raptor.h"
#include "write/emitter.h"

#include <assert.h>
#include <raptor2.h>
#include <string.h>

typedef struct {
  const EntAllocator*  memory;     // Where this state came from
  const EntNamespaces* namespaces; // IRIs of terms
  EntSpool             spool;      // Output
  EntBytes             scratch;    // An IRI that is being made
  raptor_world*        raptor;     // The world's
  raptor_iostream*     stream;     // Leads into the spool
  raptor_serializer*   serializer; // Raptor's
  raptor_term*         subject;    // Of the open block
  EntStatus            status;     // First failure of Raptor
} Rdfxml;

static int
write_byte(void* const handle, const int byte)
{
  Rdfxml* const rdfxml = (Rdfxml*)handle;
  ent_bytes_char(&rdfxml->spool.bytes, (char)byte);
  return rdfxml->spool.bytes.status ? 1 : 0;
}

static int
write_bytes(void* const       handle,
            const void* const bytes,
            const size_t      size,
            const size_t      count)
{
  Rdfxml* const rdfxml = (Rdfxml*)handle;
  ent_bytes_add(&rdfxml->spool.bytes, bytes, size * count);
  return rdfxml->spool.bytes.status ? 0 : (int)count;
}

static const raptor_iostream_handler handler = {
  .version     = 2,
  .write_byte  = write_byte,
  .write_bytes = write_bytes,
};

static void
note(Rdfxml* const rdfxml, const bool has_failed)
{
  if (has_failed && !rdfxml->status) {
    rdfxml->status = ENT_NO_MEMORY;
  }
}

// Terms

static EntText
whole_iri(Rdfxml* const rdfxml, const EntTerm* const term)
{
  rdfxml->scratch.size = 0U;
  if (term->ns) {
    ent_bytes_text(&rdfxml->scratch, rdfxml->namespaces->iris[term->ns]);
  }
  ent_bytes_text(&rdfxml->scratch, term->local);
  return ent_bytes_view(&rdfxml->scratch);
}

static raptor_uri*
new_uri(Rdfxml* const rdfxml, const EntTerm* const term)
{
  const EntText iri = whole_iri(rdfxml, term);
  return raptor_new_uri_from_counted_string(
    rdfxml->raptor, (const unsigned char*)iri.data, iri.size);
}

static raptor_term*
new_node(Rdfxml* const rdfxml, const EntTerm* const term)
{
  const EntText iri = whole_iri(rdfxml, term);
  return raptor_new_term_from_counted_uri_string(
    rdfxml->raptor, (const unsigned char*)iri.data, iri.size);
}

static raptor_term*
new_literal(Rdfxml* const rdfxml, const EntObject* const object)
{
  // Raptor copies a language up to its null, whatever size it is told
  unsigned char lang[ENT_MAX_LANG + 1U] = { 0 };
  assert(object->lang.size <= ENT_MAX_LANG);
  if (object->lang.size) {
    memcpy(lang, object->lang.data, object->lang.size);
  }

  raptor_uri* const datatype =
    object->datatype ? new_uri(rdfxml, ent_term(object->datatype)) : NULL;
  raptor_term* const term = raptor_new_term_from_counted_literal(
    rdfxml->raptor,
    (const unsigned char*)object->text.data,
    object->text.size,
    datatype,
    object->lang.size ? lang : NULL,
    (unsigned char)object->lang.size);
  if (datatype) {
    raptor_free_uri(datatype);
  }

  return term;
}

// The document

static void
begin(void* const handle, const uint32_t prefixes)
{
  Rdfxml* const rdfxml = (Rdfxml*)handle;
  for (unsigned i = 1U; i < ENT_N_NAMESPACES; ++i) {
    const EntTerm term = { ENT_NS_NONE,
                           ENT_TERM_NONE,
                           rdfxml->namespaces->iris[i] };
    if ((prefixes >> i & 1U) && i != ENT_NS_RDF) {
      raptor_uri* const uri        = new_uri(rdfxml, &term);
      char              prefix[32] = { 0 };
      const EntText     name       = ent_namespace_prefix((EntNamespace)i);
      for (size_t j = 0U; j < name.size && j + 1U < sizeof(prefix); ++j) {
        prefix[j] = name.data[j];
      }

      note(rdfxml,
           !uri || raptor_serializer_set_namespace(
                     rdfxml->serializer, uri, (unsigned char*)prefix));
      raptor_free_uri(uri);
    }
  }

  note(rdfxml,
       raptor_serializer_start_to_iostream(
         rdfxml->serializer, NULL, rdfxml->stream));
}

static void
start_subject(void* const          handle,
              const EntTerm* const graph,
              const EntTerm* const subject)
{
  Rdfxml* const rdfxml = (Rdfxml*)handle;
  (void)graph;
  raptor_free_term(rdfxml->subject);
  rdfxml->subject = new_node(rdfxml, subject);
  note(rdfxml, !rdfxml->subject);
}

static void
add_property(void* const            handle,
             const EntTerm* const   predicate,
             const EntObject* const object)
{
  Rdfxml* const    rdfxml = (Rdfxml*)handle;
  raptor_statement statement;
  raptor_statement_init(&statement, rdfxml->raptor);
  statement.subject   = rdfxml->subject;
  statement.predicate = new_node(rdfxml, predicate);
  statement.object =
    object->iri ? new_node(rdfxml, object->iri) : new_literal(rdfxml, object);

  const bool is_whole =
    statement.subject && statement.predicate && statement.object;
  note(rdfxml,
       !is_whole ||
         raptor_serializer_serialize_statement(rdfxml->serializer, &statement));
  raptor_free_term(statement.predicate);
  raptor_free_term(statement.object);
}

static EntStatus
end_subject(void* const handle)
{
  Rdfxml* const rdfxml = (Rdfxml*)handle;
  return rdfxml->status           ? rdfxml->status
         : rdfxml->scratch.status ? rdfxml->scratch.status
                                  : ent_spool_trim(&rdfxml->spool);
}

static EntStatus
finish(void* const handle)
{
  Rdfxml* const rdfxml = (Rdfxml*)handle;
  note(rdfxml, raptor_serializer_serialize_end(rdfxml->serializer));
  return rdfxml->status ? rdfxml->status : ent_spool_flush(&rdfxml->spool);
}

static void
free_rdfxml(void* const handle)
{
  Rdfxml* const rdfxml = (Rdfxml*)handle;
  raptor_free_term(rdfxml->subject);
  if (rdfxml->serializer) {
    raptor_free_serializer(rdfxml->serializer);
  }

  if (rdfxml->stream) {
    raptor_free_iostream(rdfxml->stream);
  }

  ent_spool_clear(&rdfxml->spool);
  ent_bytes_clear(&rdfxml->scratch);
  ent_memory_free(rdfxml->memory, rdfxml);
}

EntStatus
ent_rdfxml_emitter_new(const EntEmitContext* const context,
                       EntEmitter* const           out)
{
  const EntAllocator* const memory = ent_world_memory(context->world);
  Rdfxml* const rdfxml = (Rdfxml*)ent_memory_zeroed(memory, 1U, sizeof(Rdfxml));
  if (!rdfxml) {
    return ENT_NO_MEMORY;
  }

  rdfxml->memory     = memory;
  rdfxml->namespaces = context->namespaces;
  rdfxml->spool      = ent_spool_init(memory, context->output);
  rdfxml->scratch    = ent_bytes_init(memory);
  rdfxml->raptor     = (raptor_world*)ent_rdf_raptor(context->world);
  if (rdfxml->raptor) {
    rdfxml->stream =
      raptor_new_iostream_from_handler(rdfxml->raptor, rdfxml, &handler);
    rdfxml->serializer = raptor_new_serializer(rdfxml->raptor, "rdfxml");
  }

  if (!rdfxml->stream || !rdfxml->serializer) {
    free_rdfxml(rdfxml);
    return ENT_NO_MEMORY;
  }

  raptor_serializer_set_option(
    rdfxml->serializer, RAPTOR_OPTION_RELATIVE_URIS, NULL, 0);
  const EntEmitter emitter = { rdfxml,      begin,  start_subject, add_property,
                               end_subject, finish, free_rdfxml };
  *out                     = emitter;
  return ENT_SUCCESS;
}
