// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

/*
  Comes in: the bytes of a report in HTML, Markdown or plain text.
  Goes out: records: the report, its sources, its passages.

    bytes -decode-> UTF-8 -html, markdown, plain-> EntFlow
      -notes, repair, assemble-> EntDocument
      -markers, sentences, citations, sources-> EntRecord
*/

#include "read/report/report.h"

#include "base/bytes.h"
#include "base/memory.h"
#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "read/report/blocks/repair.h"
#include "read/report/cite.h"
#include "read/report/cut.h"
#include "read/report/formats.h"
#include "read/report/notes/markers.h"
#include "read/report/notes/table.h"
#include "read/report/records.h"

#include <assert.h>

typedef struct {
  EntReadContext context; // What every reader needs
  EntBytes       bytes;   // The input
} Reader;

static EntStatus
read_flow(const EntFormat             format,
          const EntReportInput* const input,
          EntFlow*                    flow)
{
  return format == ENT_HTML       ? ent_html_read(input, flow)
         : format == ENT_MARKDOWN ? ent_markdown_read(input, flow)
                                  : ent_plain_read(input, flow);
}

static EntStatus
cite_all(EntDocument* const document, const EntScope scope)
{
  EntNoteTable table;
  EntStatus    st =
    ent_note_table_open(&table, document->memory, &document->notes);
  st = st ? st : ent_markers_find(document, &table);
  st = st ? st : ent_cut_sentences(document);
  st = st ? st : ent_cite_collect(document, &table, scope);
  ent_note_table_clear(&table);
  return st;
}

EntStatus
ent_document_read(const EntReportInput* const input,
                  const EntFormat             format,
                  const EntScope              scope,
                  EntDocument* const          document)
{
  assert(input);
  assert(document);
  EntFlow* const flow = &document->flow;
  ENT_TRY(read_flow(format, input, flow));
  ent_flow_end(flow);
  ENT_TRY(flow->status);
  ENT_TRY(ent_note_links_find(flow, &document->links));
  ENT_TRY(ent_notes_find(flow, &document->links, &document->notes));
  ent_repair(flow);
  ENT_TRY(ent_document_assemble(document));
  ENT_TRY(cite_all(document, scope));
  return flow->status;
}

static EntStatus
send_document(const Reader* const reader, EntDocument* const document)
{
  EntNoteSources sources = { NULL, 0U, 0U, NULL };
  EntStatus      st      = ent_note_sources_open(&sources, document);
  st = st ? st : ent_report_send(&reader->context, document, &sources);
  ent_note_sources_clear(&sources, document->memory);
  return st;
}

// Say what was too much
static EntStatus
tell_limit(const Reader* const reader)
{
  const EntPosition top = { reader->context.document, 1U, 1U };
  return ent_notice(reader->context.world,
                    ENT_NOTICE_TOO_LARGE,
                    top,
                    ENT_TEXT("the number of citations"),
                    ENT_TEXT("1 million"));
}

static EntStatus
read_text(const Reader* const reader, const EntText text)
{
  EntWorld* const      world = reader->context.world;
  const EntReportInput input = { world, reader->context.document, text };
  EntDocument document       = ent_document_init(ent_world_memory(world), text);
  EntStatus   st             = ent_document_read(
    &input, reader->context.format, reader->context.options->scope, &document);
  if (!st && !document.text.size) {
    const EntPosition top = { reader->context.document, 1U, 1U };
    st                    = ent_notice(
      world, ENT_NOTICE_NO_TEXT, top, ent_text(NULL), ent_text(NULL));
  }

  st = st ? st : send_document(reader, &document);
  st = st == ENT_OVER_LIMIT ? tell_limit(reader) : st;
  ent_document_clear(&document);
  return st;
}

static EntStatus
add_bytes(void* const handle, const EntText bytes)
{
  Reader* const reader = (Reader*)handle;
  ent_bytes_text(&reader->bytes, bytes);
  if (reader->bytes.size > ENT_MAX_REPORT) {
    const EntPosition top = { reader->context.document, 1U, 1U };
    return ent_notice(reader->context.world,
                      ENT_NOTICE_TOO_LARGE,
                      top,
                      ENT_TEXT("a report"),
                      ENT_TEXT("64 MB"));
  }

  return reader->bytes.status;
}

static EntStatus
finish(void* const handle)
{
  Reader* const        reader  = (Reader*)handle;
  const EntReadContext context = reader->context;
  const EntText        bytes   = ent_bytes_view(&reader->bytes);
  EntBytes             text = ent_bytes_init(ent_world_memory(context.world));
  EntStatus            st   = ent_report_decode(
    context.world, context.document, context.format, bytes, &text);
  ent_bytes_clear(&reader->bytes); // The copy is all that is needed
  st = st ? st : read_text(reader, ent_bytes_view(&text));
  ent_bytes_clear(&text);
  return st;
}

static void
free_reader(void* const handle)
{
  Reader* const reader = (Reader*)handle;
  ent_bytes_clear(&reader->bytes);
  ent_memory_free(ent_world_memory(reader->context.world), reader);
}

EntStatus
ent_report_reader_new(const EntReadContext* const context, EntReader* const out)
{
  assert(context);
  assert(out);
  const EntAllocator* const memory = ent_world_memory(context->world);
  Reader* const reader = (Reader*)ent_memory_zeroed(memory, 1U, sizeof(Reader));
  if (!reader) {
    return ENT_NO_MEMORY;
  }

  reader->context        = *context;
  reader->bytes          = ent_bytes_init(memory);
  const EntReader result = { reader, add_bytes, finish, free_reader };
  *out                   = result;
  return ENT_SUCCESS;
}
