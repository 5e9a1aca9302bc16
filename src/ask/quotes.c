// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a finished graph, and one of its reports as it was published.
// Goes out: a notice for each quote that does not stand where it should.

#include "base/bytes.h"
#include "base/digest.h"
#include "base/notice.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/world.h"
#include "entente.h"
#include "graph/graph.h"
#include "read/report/report.h"

#include <assert.h>
#include <string.h>

#define STRIDE 4096U // Code points between two marks

// A text with marks, so that code points are found fast
typedef struct {
  EntText text;    // The normalized text
  size_t* marks;   // Byte offset of every STRIDE-th code point
  size_t  n_chars; // Number of code points
} Marked;

static EntStatus
mark_text(const EntAllocator* const memory, const EntText text, Marked* out)
{
  const Marked none = { text, NULL, 0U };
  *out              = none;
  out->marks =
    (size_t*)ent_memory_zeroed(memory, text.size / STRIDE + 2U, sizeof(size_t));
  if (!out->marks) {
    return ENT_NO_MEMORY;
  }

  for (size_t i = 0U; i < text.size;
       i += ent_utf8_length((unsigned char)text.data[i])) {
    if (!(out->n_chars % STRIDE)) {
      out->marks[out->n_chars / STRIDE] = i;
    }
    ++out->n_chars;
  }

  return ENT_SUCCESS;
}

// Return the byte offset of a code point that is in the text, or at its end
static size_t
offset_of(const Marked* const marked, const uint64_t n_chars)
{
  if (n_chars >= marked->n_chars) {
    return marked->text.size;
  }

  const size_t begin = marked->marks[n_chars / STRIDE];
  return begin + ent_utf8_offset(ent_text_from(marked->text, begin),
                                 (size_t)(n_chars % STRIDE));
}

// Return where a text holds another, or SIZE_MAX
static size_t
find(const EntText text, const EntText part)
{
  size_t i = 0U;
  while (part.size && i + part.size <= text.size) {
    const char* const first = (const char*)memchr(
      text.data + i, part.data[0], text.size - part.size - i + 1U);
    if (!first) {
      break;
    }

    i = (size_t)(first - text.data);
    if (!memcmp(first, part.data, part.size)) {
      return i;
    }
    ++i;
  }

  return SIZE_MAX;
}

static bool
stands_there(const Marked* const marked, const EntPassage* const passage)
{
  if (passage->end > marked->n_chars) {
    return false;
  }

  const size_t  begin = offset_of(marked, passage->start);
  const size_t  end   = offset_of(marked, passage->end);
  const EntText found =
    ent_text_until(ent_text_from(marked->text, begin), end - begin);
  return ent_text_equals(found, passage->quote);
}

static EntStatus
check_passage(EntWorld* const        world,
              const Marked* const    marked,
              const EntRecord* const record)
{
  const EntPassage* const passage = record->passage;
  if (passage->end && stands_there(marked, passage)) {
    return ENT_SUCCESS;
  }

  const size_t found = find(marked->text, passage->quote);
  if (found == SIZE_MAX) {
    ent_notice(world,
               ENT_NOTICE_QUOTE_MISSING,
               record->position,
               passage->id,
               ent_text(NULL));
    return ENT_FAILURE;
  }

  if (!passage->end) {
    return ENT_SUCCESS; // Anywhere will do
  }

  EntBytes place = ent_bytes_init(ent_world_memory(world));
  ent_bytes_number(&place, ent_utf8_count(ent_text_until(marked->text, found)));
  ent_notice(world,
             ENT_NOTICE_QUOTE_ELSEWHERE,
             record->position,
             passage->id,
             ent_bytes_view(&place));
  ent_bytes_clear(&place);
  return ENT_FAILURE;
}

static EntStatus
check_digest(const EntGraph* const graph,
             const size_t          report,
             const EntText         text)
{
  char            digits[64];
  const EntText   actual = { digits, sizeof(digits) };
  const EntRecord record = ent_graph_record(graph, ENT_REPORT, report);
  ent_digest_hex(text, digits, sizeof(digits));
  if (!record.report->sha256.size ||
      ent_text_equals(record.report->sha256, actual)) {
    return ENT_SUCCESS;
  }

  ent_notice(ent_graph_world(graph),
             ENT_NOTICE_TEXT_CHANGED,
             record.position,
             record.report->id,
             actual);
  return ENT_FAILURE;
}

static EntStatus
check_all(const EntGraph* const graph,
          const size_t          report,
          const Marked* const   marked)
{
  EntStatus st = check_digest(graph, report, marked->text);
  for (size_t i = 0U; i < ent_graph_n_records(graph, ENT_PASSAGE); ++i) {
    if (ent_graph_passage_report(graph, i) == report) {
      const EntRecord record = ent_graph_record(graph, ENT_PASSAGE, i);
      const EntStatus next =
        check_passage(ent_graph_world(graph), marked, &record);

      st = next > st ? next : st;
    }
  }

  return st;
}

static size_t
find_report(const EntGraph* const graph, const EntText id)
{
  if (!id.size && ent_graph_n_records(graph, ENT_REPORT) == 1U) {
    return 0U;
  }

  return ent_graph_find(graph, ENT_REPORT, id);
}

static EntStatus
compare(const EntGraph* const graph, const size_t report, const EntText text)
{
  const EntAllocator* const memory = ent_world_memory(ent_graph_world(graph));
  Marked                    marked = { { NULL, 0U }, NULL, 0U };
  EntStatus                 st     = mark_text(memory, text, &marked);
  st = st ? st : check_all(graph, report, &marked);
  ent_memory_free(memory, marked.marks);
  return st;
}

static EntStatus
read_and_compare(const EntGraph* const graph,
                 const size_t          report,
                 const EntText         text,
                 const EntFormat       format)
{
  EntWorld* const      world = ent_graph_world(graph);
  const EntReportInput input = { world, NULL, text };
  EntDocument document       = ent_document_init(ent_world_memory(world), text);
  EntStatus   st =
    ent_document_read(&input, format, ENT_SCOPE_SENTENCE, &document);
  st = st ? st : compare(graph, report, ent_bytes_view(&document.text));
  ent_document_clear(&document);
  return st;
}

EntStatus
ent_check_quotes(const EntGraph* const graph,
                 const EntText         report,
                 const EntText         bytes,
                 const EntFormat       format)
{
  assert(graph);
  EntWorld* const   world   = ent_graph_world(graph);
  const size_t      index   = find_report(graph, report);
  const EntPosition nowhere = { NULL, 0U, 0U };
  if (index == SIZE_MAX) {
    ent_notice(world,
               ENT_NOTICE_UNKNOWN_REPORT,
               nowhere,
               report,
               ENT_TEXT("the text to check against"));
    return ENT_BAD_ARG;
  }

  EntBytes  text = ent_bytes_init(ent_world_memory(world));
  EntStatus st   = ent_report_decode(world, NULL, format, bytes, &text);
  st = st ? st : read_and_compare(graph, index, ent_bytes_view(&text), format);
  ent_bytes_clear(&text);
  return st;
}
