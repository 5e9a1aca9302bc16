// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a document with its sentences, markers, links and notes.
// Goes out: what each sentence cites.

#include "read/report/cite.h"

#include "base/keys.h"
#include "base/memory.h"
#include "base/text.h"
#include "read/report/links.h"
#include "read/report/notes/markers.h"
#include "read/report/notes/numerals.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define MAX_RANGE 50U // Numbers that a range may stand for

// What is known while citations are collected
typedef struct {
  EntDocument*        document;
  const EntNoteTable* table;
  EntKeys             known;    // Citations of a sentence, counted from 1
  size_t              sentence; // That sentence
} Collector;

static bool
is_same(const EntCitation* const a, const EntCitation* const b)
{
  return a->sentence == b->sentence && a->note == b->note &&
         ent_text_equals(a->number, b->number) &&
         ent_text_equals(a->href, b->href);
}

// Return whether a sentence has a citation
static bool
is_known(const Collector* const collector, const EntCitation* const citation)
{
  const EntText text = citation->href.size ? citation->href : citation->number;
  const uint64_t* const known =
    citation->sentence == collector->sentence
      ? ent_keys_find(&collector->known, ent_text_hash(text))
      : NULL;
  return known &&
         is_same(&collector->document->citations[*known - 1U], citation);
}

// Add a citation unless its sentence has it; sentences come in their order
static EntStatus
add_citation(Collector* const collector, const EntCitation citation)
{
  EntDocument* const document = collector->document;
  if (citation.sentence != collector->sentence) {
    collector->sentence = citation.sentence;
    ent_keys_empty(&collector->known);
  }

  const EntText   text  = citation.href.size ? citation.href : citation.number;
  uint64_t* const known = ent_keys_add(&collector->known, ent_text_hash(text));
  if (!known) {
    return ENT_NO_MEMORY;
  }

  if (*known && is_same(&document->citations[*known - 1U], &citation)) {
    return ENT_SUCCESS;
  }

  if (document->n_citations == ENT_MAX_CITATIONS) {
    return ENT_OVER_LIMIT;
  }

  *known = document->n_citations + 1U;
  return ENT_PUSH(document->memory,
                  document->citations,
                  document->n_citations,
                  document->citation_room,
                  citation);
}

static EntCitation
make_citation(const Collector* const collector,
              const EntMarker* const marker,
              const EntText          number)
{
  const size_t block = ent_document_block(collector->document, marker->begin);
  const size_t note  = ent_note_table_find(collector->table, number, block);
  const EntCitation citation = { marker->sentence, marker->begin,
                                 ent_narrow(note), number,
                                 { NULL, 0U },     { NULL, 0U } };
  return citation;
}

// Cite the numbers behind the first of a range
static EntStatus
cite_range(Collector* const       collector,
           const EntMarker* const marker,
           const EntMarkerPart    part)
{
  const unsigned first   = ent_numeral_scan(part.first).value;
  const unsigned last    = ent_numeral_scan(part.last).value;
  const bool     is_good = first && last > first && last - first <= MAX_RANGE &&
                       ent_numeral_scan(part.first).kind == ENT_NUMERAL_ARABIC;
  EntArena* const arena = &collector->document->flow.arena;
  EntStatus       st    = ENT_SUCCESS;
  for (unsigned i = first + 1U; is_good && i <= last && !st; ++i) {
    char        digits[5];
    EntCitation citation =
      make_citation(collector, marker, ent_numeral_digits(i, digits));
    if (!is_known(collector, &citation)) {
      st = ent_arena_text(arena, citation.number, &citation.number);
      st = st ? st : add_citation(collector, citation);
    }
  }

  return st;
}

static EntStatus
cite_list(Collector* const collector, const EntMarker* const marker)
{
  const EntText text =
    ent_document_text(collector->document, marker->begin, marker->end);
  EntText list = ent_marker_list(text);
  if (text.size > 1U && text.data[1] == '^') {
    return add_citation(
      collector, make_citation(collector, marker, list)); // Perhaps a label
  }

  EntStatus st = ENT_SUCCESS;
  while (list.size && !st) {
    const EntMarkerPart part = ent_marker_next(&list);
    if (!part.first.size) {
      break;
    }
    st = add_citation(collector, make_citation(collector, marker, part.first));
    st = st ? st : cite_range(collector, marker, part);
  }

  return st;
}

static EntStatus
cite_marker(Collector* const collector, const EntMarker* const marker)
{
  if (marker->sentence == ENT_NO_INDEX) {
    return ENT_SUCCESS;
  }

  if (marker->note == ENT_NO_INDEX) {
    return cite_list(collector, marker);
  }

  const EntNote* const note = &collector->document->notes.items[marker->note];
  const EntCitation    citation = {
       marker->sentence, marker->begin, marker->note,
       note->number,     { NULL, 0U },  { NULL, 0U }
  };
  return add_citation(collector, citation);
}

static EntStatus
cite_links(Collector* const collector)
{
  EntDocument* const document = collector->document;
  EntTextLinks       links    = { NULL, 0U, 0U };
  EntStatus          st       = ent_links_find(document, &links);
  for (size_t i = 0U; i < links.n_items && !st; ++i) {
    const EntTextLink* const link = &links.items[i];
    const size_t      sentence = ent_document_sentence(document, link->place);
    const EntCitation citation = { ent_narrow(sentence), link->place,
                                   ENT_NO_INDEX,         { NULL, 0U },
                                   link->href,           link->printed };
    if (sentence != ENT_NO_INDEX) {
      st = add_citation(collector, citation);
    }
  }

  ent_memory_free(document->memory, links.items);
  return st;
}

static int
compare(const void* const a, const void* const b)
{
  const EntCitation* const x = (const EntCitation*)a;
  const EntCitation* const y = (const EntCitation*)b;
  if (x->sentence != y->sentence) {
    return x->sentence < y->sentence ? -1 : 1;
  }
  if (x->place != y->place) {
    return x->place < y->place ? -1 : 1;
  }

  const unsigned i = ent_numeral_scan(x->number).value;
  const unsigned j = ent_numeral_scan(y->number).value;
  return i < j ? -1 : i > j ? 1 : 0;
}

// Return the end of the citations of the node of the first one
static size_t
end_of_node(const EntDocument* const document, const size_t first)
{
  const EntCitation* const citations = document->citations;
  const size_t node = document->sentences[citations[first].sentence].node;
  size_t       end  = first + 1U;
  while (end < document->n_citations &&
         document->sentences[citations[end].sentence].node == node) {
    ++end;
  }

  return end;
}

// Add citations of a node to each of its sentences
static EntStatus
spread(Collector* const collector, const size_t begin, const size_t end)
{
  EntDocument* const document = collector->document;
  const size_t       first    = document->citations[begin].sentence;
  const EntNode      node = document->nodes[document->sentences[first].node];
  EntStatus          st   = ENT_SUCCESS;
  for (uint32_t i = 0U; i < node.n_sentences && !st; ++i) {
    for (size_t j = begin; j < end && !st; ++j) {
      EntCitation copy = document->citations[j];
      copy.sentence    = node.first_sentence + i;
      st               = add_citation(collector, copy);
    }
  }

  return st;
}

// Each sentence of a paragraph cites what the others do
static EntStatus
widen_scope(Collector* const collector)
{
  EntDocument* const document = collector->document;
  const size_t       n_before = document->n_citations;
  EntStatus          st       = ENT_SUCCESS;
  collector->sentence         = ENT_NO_INDEX;
  for (size_t i = 0U; i < n_before && !st;) {
    const size_t found = end_of_node(document, i);
    const size_t end   = found < n_before ? found : n_before;

    st = spread(collector, i, end);
    i  = end;
  }

  document->n_citations -= st ? 0U : n_before;
  if (!st && document->n_citations) {
    memmove(document->citations,
            document->citations + n_before,
            document->n_citations * sizeof(EntCitation));
  }

  return st;
}

EntStatus
ent_cite_collect(EntDocument* const        document,
                 const EntNoteTable* const table,
                 const EntScope            scope)
{
  assert(document);
  assert(table);
  Collector collector = {
    document, table, ent_keys_init(document->memory), ENT_NO_INDEX
  };
  EntStatus st = ENT_SUCCESS;
  for (size_t i = 0U; i < document->n_markers && !st; ++i) {
    st = cite_marker(&collector, &document->markers[i]);
  }

  collector.sentence = ENT_NO_INDEX;
  st                 = st ? st : cite_links(&collector);
  if (!st && document->n_citations) {
    qsort(
      document->citations, document->n_citations, sizeof(EntCitation), compare);
  }

  st = st || scope != ENT_SCOPE_PARAGRAPH ? st : widen_scope(&collector);
  ent_keys_clear(&collector.known);
  return st;
}
