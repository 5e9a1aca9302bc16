// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a document with its markers and notes.
// Goes out: its sentences, and the sentence of each marker.

#include "read/report/cut.h"

#include "base/memory.h"
#include "base/try.h"

#include <assert.h>

static EntStatus
add_sentences(EntDocument* const    document,
              const size_t          index,
              const EntSpans* const spans)
{
  EntNode* const node  = &document->nodes[index];
  node->first_sentence = ent_narrow(document->n_sentences);
  node->n_sentences    = ent_narrow(spans->n_items);
  for (size_t i = 0U; i < spans->n_items; ++i) {
    const EntSentence sentence = {
      node->begin + ent_narrow(spans->items[i].begin),
      node->begin + ent_narrow(spans->items[i].end),
      ent_narrow(index)
    };
    ENT_TRY(ENT_PUSH(document->memory,
                     document->sentences,
                     document->n_sentences,
                     document->sentence_room,
                     sentence));
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
  return ENT_PUSH(memory, masks->items, masks->n_items, masks->room, mask);
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

  return ENT_PUSH(
    document->memory, spans->items, spans->n_items, spans->room, whole);
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

EntStatus
ent_cut_sentences(EntDocument* const document)
{
  assert(document);
  EntSentences* const finder = ent_sentences_new(document->memory);
  Masks               masks  = { NULL, 0U, 0U };
  EntSpans            spans  = { NULL, 0U, 0U };
  EntStatus           st     = finder ? ENT_SUCCESS : ENT_NO_MEMORY;

  st = st ? st : find_in_nodes(document, finder, &masks, &spans);
  for (size_t i = 0U; i < document->n_markers && !st; ++i) {
    EntMarker* const marker = &document->markers[i];

    marker->sentence =
      ent_narrow(ent_document_sentence(document, marker->begin));
  }

  ent_memory_free(document->memory, masks.items);
  ent_memory_free(document->memory, spans.items);
  ent_sentences_free(finder);
  return st;
}
