// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a document with its markers, links and notes.
// Goes out: its sentences, and what each of them cites.

#include "read/report/cite.h"

#include "base/text.h"
#include "read/report/links.h"
#include "read/report/notes/markers.h"
#include "read/report/notes/numerals.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define MAX_RANGE 100U // Numbers that a range may stand for

// Sentences

static EntStatus
add_sentences(EntDocument* const    document,
              const size_t          index,
              const EntSpans* const spans)
{
  EntNode* const node  = &document->nodes[index];
  node->first_sentence = document->n_sentences;
  node->n_sentences    = spans->n_items;
  for (size_t i = 0U; i < spans->n_items; ++i) {
    EntSentence* const grown =
      (EntSentence*)ent_memory_grow(document->memory,
                                    document->sentences,
                                    document->n_sentences,
                                    &document->sentence_room,
                                    sizeof(EntSentence));
    if (!grown) {
      return ENT_NO_MEMORY;
    }

    const EntSentence sentence = { node->begin + spans->items[i].begin,
                                   node->begin + spans->items[i].end,
                                   index };
    document->sentences        = grown;
    document->sentences[document->n_sentences++] = sentence;
  }

  return ENT_SUCCESS;
}

// Masks of a node, and the memory for them
typedef struct {
  EntSpan* items;
  size_t   n_items;
  size_t   room;
} Masks;

static EntStatus
add_mask(const EntAllocator* const memory,
         Masks* const              masks,
         const EntSpan             mask)
{
  EntSpan* const grown = (EntSpan*)ent_memory_grow(
    memory, masks->items, masks->n_items, &masks->room, sizeof(EntSpan));
  if (!grown) {
    return ENT_NO_MEMORY;
  }

  masks->items                   = grown;
  masks->items[masks->n_items++] = mask;
  return ENT_SUCCESS;
}

// Take the markers of a node, of which `next` is the first
static EntStatus
collect_masks(const EntDocument* const document,
              const EntNode* const     node,
              size_t* const            next,
              Masks* const             masks)
{
  EntStatus st   = ENT_SUCCESS;
  masks->n_items = 0U;
  while (*next < document->n_markers && !st &&
         document->markers[*next].begin < node->end) {
    const EntMarker* const marker = &document->markers[(*next)++];
    const EntSpan          mask   = { marker->begin - node->begin,
                                      marker->end - node->begin };
    st                            = add_mask(document->memory, masks, mask);
  }

  return st;
}

/*
  A node with markers is cited for even if it has no words: what is redacted.
  Its one sentence is all but the markers at its ends.
*/
static EntStatus
find_whole(const EntDocument* const document,
           const EntText            text,
           const Masks* const       masks,
           EntSpans* const          spans)
{
  size_t begin = 0U;
  size_t end   = text.size;
  for (size_t i = 0U; i < masks->n_items && masks->items[i].begin <= begin;
       ++i) {
    begin = masks->items[i].end;
  }

  for (size_t i = masks->n_items; i-- > 0U && masks->items[i].end >= end;) {
    end = masks->items[i].begin;
  }

  const EntSpan whole = { begin, end };
  if (!masks->n_items || spans->n_items || begin >= end) {
    return ENT_SUCCESS;
  }

  EntSpan* const grown = (EntSpan*)ent_memory_grow(document->memory,
                                                   spans->items,
                                                   spans->n_items,
                                                   &spans->room,
                                                   sizeof(EntSpan));
  if (!grown) {
    return ENT_NO_MEMORY;
  }

  spans->items                   = grown;
  spans->items[spans->n_items++] = whole;
  return ENT_SUCCESS;
}

static EntStatus
find_in(EntSentences* const finder,
        const EntText       text,
        const Masks* const  masks,
        EntSpans* const     spans)
{
  return ent_sentences_find(finder, text, masks->items, masks->n_items, spans);
}

static EntStatus
find_in_nodes(EntDocument* const  document,
              EntSentences* const finder,
              Masks* const        masks,
              EntSpans* const     spans)
{
  size_t    next = 0U;
  EntStatus st   = ENT_SUCCESS;
  for (size_t i = 0U; i < document->n_nodes && !st; ++i) {
    const EntNode node = document->nodes[i];
    if (node.kind == ENT_BLOCK_NOTE) {
      continue;
    }

    const EntText text = ent_document_text(document, node.begin, node.end);
    st                 = collect_masks(document, &node, &next, masks);
    st                 = st ? st : find_in(finder, text, masks, spans);
    st                 = st ? st : find_whole(document, text, masks, spans);
    st                 = st ? st : add_sentences(document, i, spans);
  }

  return st;
}

// Return the sentence of a node that a byte belongs to, or none
static size_t
sentence_at(const EntDocument* const document, const size_t offset)
{
  const size_t         index = ent_document_node(document, offset);
  const EntNode* const node  = &document->nodes[index];
  if (!node->n_sentences) {
    return ENT_NO_INDEX;
  }

  size_t begin = node->first_sentence;
  size_t end   = begin + node->n_sentences;
  while (begin < end) {
    const size_t middle = begin + (end - begin) / 2U;
    if (document->sentences[middle].begin <= offset) {
      begin = middle + 1U;
    } else {
      end = middle;
    }
  }

  return begin > node->first_sentence ? begin - 1U : begin;
}

EntStatus
ent_cite_sentences(EntDocument* const document)
{
  assert(document);
  EntSentences* const finder = ent_sentences_new(document->memory);
  Masks               masks  = { NULL, 0U, 0U };
  EntSpans            spans  = { NULL, 0U, 0U };
  EntStatus           st     = finder ? ENT_SUCCESS : ENT_NO_MEMORY;

  st = st ? st : find_in_nodes(document, finder, &masks, &spans);
  for (size_t i = 0U; i < document->n_markers && !st; ++i) {
    document->markers[i].sentence =
      sentence_at(document, document->markers[i].begin);
  }

  ent_memory_free(document->memory, masks.items);
  ent_memory_free(document->memory, spans.items);
  ent_sentences_free(finder);
  return st;
}

// Citations

static EntStatus
add_citation(EntDocument* const document, const EntCitation citation)
{
  EntCitation* const grown =
    (EntCitation*)ent_memory_grow(document->memory,
                                  document->citations,
                                  document->n_citations,
                                  &document->citation_room,
                                  sizeof(EntCitation));
  if (!grown) {
    return ENT_NO_MEMORY;
  }

  document->citations                          = grown;
  document->citations[document->n_citations++] = citation;
  return ENT_SUCCESS;
}

static EntStatus
cite_number(EntDocument* const        document,
            const EntNoteTable* const table,
            const EntMarker* const    marker,
            const EntText             number)
{
  const size_t      block    = ent_document_block(document, marker->begin);
  const EntCitation citation = {
    marker->sentence, marker->begin, ent_note_table_find(table, number, block),
    number,           { NULL, 0U },  { NULL, 0U }
  };
  return add_citation(document, citation);
}

// Cite the numbers behind the first of a range
static EntStatus
cite_range(EntDocument* const        document,
           const EntNoteTable* const table,
           const EntMarker* const    marker,
           const EntMarkerPart       part)
{
  const unsigned first   = ent_numeral_scan(part.first).value;
  const unsigned last    = ent_numeral_scan(part.last).value;
  const bool     is_good = first && last > first && last - first <= MAX_RANGE &&
                       ent_numeral_scan(part.first).kind == ENT_NUMERAL_ARABIC;
  EntStatus st = ENT_SUCCESS;
  for (unsigned i = first + 1U; is_good && i <= last && !st; ++i) {
    char    digits[5];
    EntText number = { NULL, 0U };
    st             = ent_arena_text(
      &document->flow.arena, ent_numeral_digits(i, digits), &number);
    st = st ? st : cite_number(document, table, marker, number);
  }

  return st;
}

static EntStatus
cite_list(EntDocument* const        document,
          const EntNoteTable* const table,
          const EntMarker* const    marker)
{
  const EntText text = ent_document_text(document, marker->begin, marker->end);
  EntText       list = ent_marker_list(text);
  if (text.size > 1U && text.data[1] == '^') {
    return cite_number(document, table, marker, list); // Perhaps a label
  }

  EntStatus st = ENT_SUCCESS;
  while (list.size && !st) {
    const EntMarkerPart part = ent_marker_next(&list);
    if (!part.first.size) {
      break;
    }
    st = cite_number(document, table, marker, part.first);
    st = st ? st : cite_range(document, table, marker, part);
  }

  return st;
}

static EntStatus
cite_marker(EntDocument* const        document,
            const EntNoteTable* const table,
            const EntMarker* const    marker)
{
  if (marker->sentence == ENT_NO_INDEX) {
    return ENT_SUCCESS;
  }

  if (marker->note == ENT_NO_INDEX) {
    return cite_list(document, table, marker);
  }

  const EntNote* const note     = &document->notes.items[marker->note];
  const EntCitation    citation = {
       marker->sentence, marker->begin, marker->note,
       note->number,     { NULL, 0U },  { NULL, 0U }
  };
  return add_citation(document, citation);
}

static EntStatus
cite_links(EntDocument* const document)
{
  EntTextLinks links = { NULL, 0U, 0U };
  EntStatus    st    = ent_links_find(document, &links);
  for (size_t i = 0U; i < links.n_items && !st; ++i) {
    const EntTextLink* const link     = &links.items[i];
    const size_t             sentence = sentence_at(document, link->place);
    const EntCitation citation = { sentence,     link->place, ENT_NO_INDEX,
                                   { NULL, 0U }, link->href,  link->printed };
    if (sentence != ENT_NO_INDEX) {
      st = add_citation(document, citation);
    }
  }

  ent_memory_free(document->memory, links.items);
  return st;
}

// Each sentence of a paragraph cites what the others do
static EntStatus
widen_scope(EntDocument* const document)
{
  const size_t n_before = document->n_citations;
  EntStatus    st       = ENT_SUCCESS;
  for (size_t i = 0U; i < n_before && !st; ++i) {
    const EntCitation citation = document->citations[i];
    const EntNode     node =
      document->nodes[document->sentences[citation.sentence].node];
    for (size_t j = 0U; j < node.n_sentences && !st; ++j) {
      EntCitation copy = citation;
      copy.sentence    = node.first_sentence + j;
      if (copy.sentence != citation.sentence) {
        st = add_citation(document, copy);
      }
    }
  }

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

static bool
is_same(const EntCitation* const a, const EntCitation* const b)
{
  return a->sentence == b->sentence && a->note == b->note &&
         ent_text_equals(a->number, b->number) &&
         ent_text_equals(a->href, b->href);
}

// Leave out what a sentence cites again
static void
unite(EntDocument* const document)
{
  size_t n_kept = 0U;
  for (size_t i = 0U; i < document->n_citations; ++i) {
    const EntCitation citation = document->citations[i];
    bool              is_new   = true;
    for (size_t j = n_kept; j-- > 0U && is_new;) {
      if (document->citations[j].sentence != citation.sentence) {
        break;
      }
      is_new = !is_same(&document->citations[j], &citation);
    }
    if (is_new) {
      document->citations[n_kept++] = citation;
    }
  }

  document->n_citations = n_kept;
}

EntStatus
ent_cite_collect(EntDocument* const        document,
                 const EntNoteTable* const table,
                 const EntScope            scope)
{
  assert(document);
  assert(table);
  EntStatus st = ENT_SUCCESS;
  for (size_t i = 0U; i < document->n_markers && !st; ++i) {
    st = cite_marker(document, table, &document->markers[i]);
  }

  st = st ? st : cite_links(document);
  st = st || scope != ENT_SCOPE_PARAGRAPH ? st : widen_scope(document);
  if (!st && document->n_citations) {
    qsort(
      document->citations, document->n_citations, sizeof(EntCitation), compare);
    unite(document);
  }

  return st;
}
