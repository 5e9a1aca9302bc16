// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the bytes of an RDF document.
// Goes out: its records, after the last byte.
// Refused: see the guards, Raptor, and the makers of records.

#include "base/memory.h"
#include "base/try.h"
#include "base/world.h"
#include "read/rdf.h"
#include "read/rdf_document.h"
#include "read/rdf_gather.h"
#include "read/rdf_records.h"

typedef struct {
  EntReadContext  context;  // World, sink, options
  EntGather       gather;   // What was read
  EntRdfDocument* document; // What reads
} Reader;

static EntStatus
add(void* const handle, const EntText bytes)
{
  return ent_rdf_document_add(((Reader*)handle)->document, bytes);
}

static EntStatus
finish(void* const handle)
{
  Reader* const reader = (Reader*)handle;
  ENT_TRY(ent_rdf_document_finish(reader->document));

  // The document's bytes are not needed beside the records
  ent_rdf_document_free(reader->document);
  reader->document = NULL;
  return ent_rdf_send_records(&reader->context, &reader->gather);
}

static void
free_reader(void* const handle)
{
  Reader* const reader = (Reader*)handle;
  ent_rdf_document_free(reader->document);
  ent_gather_clear(&reader->gather);
  ent_memory_free(ent_world_memory(reader->context.world), reader);
}

EntStatus
ent_rdf_reader_new(const EntReadContext* const context, EntReader* const out)
{
  const EntAllocator* const memory = ent_world_memory(context->world);
  Reader* const reader = (Reader*)ent_memory_zeroed(memory, 1U, sizeof(Reader));
  if (!reader) {
    return ENT_NO_MEMORY;
  }

  reader->context = *context;
  reader->gather  = ent_gather_init(memory);

  const EntStatus st = ent_rdf_document_new(
    &reader->context, ent_gather_sink(&reader->gather), &reader->document);
  if (st) {
    free_reader(reader);
    return st;
  }

  const EntReader result = { reader, add, finish, free_reader };
  *out                   = result;
  return ENT_SUCCESS;
}
