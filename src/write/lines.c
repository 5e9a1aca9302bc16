// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// N-Triples and N-Quads: a line each, in the order of writing.

#include "base/memory.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "write/emitter.h"

#include <string.h>

#include <assert.h>

typedef struct {
  const EntAllocator*  memory;             // Where this state came from
  const EntNamespaces* namespaces;         // IRIs of terms
  EntBytes             storage;            // Holds what is in `terms`
  EntText              terms[ENT_N_TERMS]; // "<…>", of those with an id
  EntSpool             spool;              // Output
  EntBytes             subject;            // "<…> "
  EntBytes             end;                // " .\n", with the graph before it
  bool                 is_quads;           // Whether graphs are written
} Lines;

static size_t
iri_size(const Lines* const lines, const EntTerm* const term)
{
  return term->id
           ? lines->terms[term->id].size
           : lines->namespaces->iris[term->ns].size + term->local.size + 2U;
}

static char*
put_iri(const Lines* const lines, char* end, const EntTerm* const term)
{
  if (term->id) {
    return ent_bytes_put(end, lines->terms[term->id]);
  }

  *end++ = '<';
  end    = ent_bytes_put(ent_bytes_put(end, lines->namespaces->iris[term->ns]),
                      term->local);
  *end++ = '>';
  return end;
}

static void
add_iri(const Lines* const   lines,
        EntBytes* const      out,
        const EntTerm* const term)
{
  const size_t size = iri_size(lines, term);
  char* const  end  = ent_bytes_reserve(out, size);
  if (end) {
    put_iri(lines, end, term);
    out->size += size;
  }
}

static void
begin(void* const handle, const uint32_t prefixes)
{
  (void)handle;
  (void)prefixes;
}

static void
start_subject(void* const          handle,
              const EntTerm* const graph,
              const EntTerm* const subject)
{
  Lines* const lines  = (Lines*)handle;
  lines->subject.size = 0U;
  lines->end.size     = 0U;
  add_iri(lines, &lines->subject, subject);
  ent_bytes_char(&lines->subject, ' ');
  if (graph && lines->is_quads) {
    ent_bytes_char(&lines->end, ' ');
    add_iri(lines, &lines->end, graph);
  }
  ent_bytes_string(&lines->end, " .\n");
}

// Return room enough for a literal
static size_t
literal_room(const Lines* const lines, const EntObject* const object)
{
  const size_t type = object->lang.size ? object->lang.size + 1U
                      : object->datatype
                        ? iri_size(lines, ent_term(object->datatype)) + 2U
                        : 0U;

  return ENT_STRING_ROOM(object->text) + 2U + type;
}

static char*
put_literal(const Lines* const lines, char* end, const EntObject* const object)
{
  *end++ = '"';
  end    = ent_put_string(end, object->text);
  *end++ = '"';
  if (object->lang.size) {
    *end++ = '@';
    return ent_bytes_put(end, object->lang);
  }

  return object->datatype ? put_iri(lines,
                                    ent_bytes_put(end, ENT_TEXT("^^")),
                                    ent_term(object->datatype))
                          : end;
}

static void
add_property(void* const            handle,
             const EntTerm* const   predicate,
             const EntObject* const object)
{
  Lines* const    lines = (Lines*)handle;
  EntBytes* const out   = &lines->spool.bytes;

  // A line asks for room once
  const size_t room =
    lines->subject.size + iri_size(lines, predicate) + 1U +
    (object->iri ? iri_size(lines, object->iri) : literal_room(lines, object)) +
    lines->end.size;
  char* const begin = ent_bytes_reserve(out, room);
  if (!begin) {
    return;
  }

  char* end = ent_bytes_put(begin, ent_bytes_view(&lines->subject));
  end       = put_iri(lines, end, predicate);
  *end++    = ' ';
  end       = object->iri ? put_iri(lines, end, object->iri)
                          : put_literal(lines, end, object);
  end       = ent_bytes_put(end, ent_bytes_view(&lines->end));
  out->size += (size_t)(end - begin);
}

static EntStatus
end_subject(void* const handle)
{
  Lines* const lines = (Lines*)handle;
  return lines->subject.status ? lines->subject.status
         : lines->end.status   ? lines->end.status
                               : ent_spool_trim(&lines->spool);
}

static EntStatus
finish(void* const handle)
{
  return ent_spool_flush(&((Lines*)handle)->spool);
}

static void
free_lines(void* const handle)
{
  Lines* const lines = (Lines*)handle;
  ent_spool_clear(&lines->spool);
  ent_bytes_clear(&lines->subject);
  ent_bytes_clear(&lines->end);
  ent_bytes_clear(&lines->storage);
  ent_memory_free(lines->memory, lines);
}

// Write the terms that come again and again once
static EntStatus
make_terms(Lines* const lines)
{
  size_t begins[ENT_N_TERMS + 1U] = { 0U };
  for (unsigned i = 1U; i < ENT_N_TERMS; ++i) {
    EntTerm term = *ent_term((EntTermId)i);
    begins[i]    = lines->storage.size;
    term.id      = ENT_TERM_NONE;
    add_iri(lines, &lines->storage, &term);
  }

  begins[ENT_N_TERMS] = lines->storage.size;
  ENT_TRY(lines->storage.status);
  for (unsigned i = 1U; i < ENT_N_TERMS; ++i) {
    const EntText text = { lines->storage.data + begins[i],
                           begins[i + 1U] - begins[i] };

    lines->terms[i] = text;
  }

  return ENT_SUCCESS;
}

EntStatus
ent_lines_emitter_new(const EntEmitContext* const context,
                      EntEmitter* const           out)
{
  assert(context);
  assert(out);
  const EntAllocator* const memory = ent_world_memory(context->world);
  Lines* const lines = (Lines*)ent_memory_zeroed(memory, 1U, sizeof(Lines));
  if (!lines) {
    return ENT_NO_MEMORY;
  }

  lines->memory     = memory;
  lines->namespaces = context->namespaces;
  lines->spool      = ent_spool_init(memory, context->output);
  lines->subject    = ent_bytes_init(memory);
  lines->end        = ent_bytes_init(memory);
  lines->storage    = ent_bytes_init(memory);
  lines->is_quads   = context->format == ENT_NQUADS;

  const EntStatus st = make_terms(lines);
  if (st) {
    free_lines(lines);
    return st;
  }

  const EntEmitter emitter = { lines,       begin,  start_subject, add_property,
                               end_subject, finish, free_lines };
  *out                     = emitter;
  return ENT_SUCCESS;
}
