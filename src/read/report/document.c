// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a flow whose notes are found and whose blocks are repaired.
// Goes out: the normalized text (decisions 13), and its nodes.

#include "read/report/document.h"

#include "base/memory.h"
#include "base/text.h"
#include "base/try.h"

#include <assert.h>
#include <string.h>

#define MAX_LEVEL 7U

EntDocument
ent_document_init(const EntAllocator* const memory, const EntText input)
{
  assert(memory);
  EntDocument document;
  memset(&document, 0, sizeof(document));
  document.memory = memory;
  document.input  = input;
  document.flow   = ent_flow_init(memory);
  document.text   = ent_bytes_init(memory);
  return document;
}

void
ent_document_clear(EntDocument* const document)
{
  assert(document);
  const EntAllocator* const memory = document->memory;
  ent_memory_free(memory, document->links.items);
  ent_memory_free(memory, document->notes.items);
  ent_memory_free(memory, document->segments);
  ent_memory_free(memory, document->nodes);
  ent_memory_free(memory, document->sentences);
  ent_memory_free(memory, document->markers);
  ent_memory_free(memory, document->citations);
  ent_bytes_clear(&document->text);
  ent_flow_clear(&document->flow);
}

// Assembly

static EntStatus
add_segment(EntDocument* const document, const EntBlock* const block)
{
  const size_t     index   = (size_t)(block - document->flow.blocks);
  const EntSegment segment = { ent_narrow(document->text.size),
                               block->begin,
                               ent_narrow(index) };
  ENT_TRY(ENT_PUSH(document->memory,
                   document->segments,
                   document->n_segments,
                   document->segment_room,
                   segment));
  ent_bytes_text(&document->text, ent_flow_block_text(&document->flow, block));
  return document->text.status;
}

static EntStatus
add_node(EntDocument* const    document,
         const EntBlock* const block,
         const size_t          parent)
{
  if (document->text.size) {
    ent_bytes_char(&document->text, '\n');
  }

  const uint32_t begin = ent_narrow(document->text.size);
  const EntNode  node  = { block->kind, block->level, ent_narrow(parent),
                           begin,       begin,        0U,
                           0U };
  return document->text.status ? ENT_NO_MEMORY
                               : ENT_PUSH(document->memory,
                                          document->nodes,
                                          document->n_nodes,
                                          document->node_room,
                                          node);
}

// Punctuation and markers follow the word before them without a blank
static void
add_joint(EntDocument* const document, const EntBlock* const block)
{
  const EntText text = ent_flow_block_text(&document->flow, block);
  if (!strchr(".,;:!?)[", text.data[0])) {
    ent_bytes_char(&document->text, ' ');
  }
}

// The last heading of each level, the title's level being 0
typedef struct {
  size_t nodes[MAX_LEVEL];
} Headings;

static unsigned
heading_level(const EntBlock* const block)
{
  return block->kind == ENT_BLOCK_TITLE     ? 0U
         : block->kind != ENT_BLOCK_HEADING ? MAX_LEVEL
         : !block->level                    ? 1U
         : block->level < MAX_LEVEL         ? block->level
                                            : MAX_LEVEL - 1U;
}

static size_t
find_parent(const Headings* const headings, const unsigned level)
{
  for (unsigned i = level; i-- > 0U;) {
    if (headings->nodes[i] != ENT_NO_INDEX) {
      return headings->nodes[i];
    }
  }

  return ENT_NO_INDEX;
}

static EntStatus
begin_node(EntDocument* const    document,
           Headings* const       headings,
           const EntBlock* const block)
{
  const unsigned  level  = heading_level(block);
  const size_t    parent = find_parent(headings, level);
  const EntStatus st     = add_node(document, block, parent);
  for (unsigned i = level; i < MAX_LEVEL; ++i) {
    headings->nodes[i] = i == level ? document->n_nodes - 1U : ENT_NO_INDEX;
  }

  return st;
}

EntStatus
ent_document_assemble(EntDocument* const document)
{
  assert(document);
  Headings headings;
  for (size_t i = 0U; i < MAX_LEVEL; ++i) {
    headings.nodes[i] = ENT_NO_INDEX;
  }

  EntStatus st = ENT_SUCCESS;
  for (size_t i = 0U; i < document->flow.n_blocks && !st; ++i) {
    const EntBlock* const block = &document->flow.blocks[i];
    if (block->flags & ENT_BLOCK_IS_DROPPED) {
      continue;
    }

    if ((block->flags & ENT_BLOCK_JOINS) && document->n_nodes) {
      add_joint(document, block);
    } else {
      st = begin_node(document, &headings, block);
    }

    st = st ? st : add_segment(document, block);
    if (!st) {
      document->nodes[document->n_nodes - 1U].end =
        ent_narrow(document->text.size);
    }
  }

  return st;
}

// Places

// Return the last segment that begins at or before an offset, or null
static const EntSegment*
find_segment(const EntDocument* const document,
             const size_t             offset,
             const bool               is_in_flow)
{
  size_t begin = 0U;
  size_t end   = document->n_segments;
  while (begin < end) {
    const size_t            middle  = begin + (end - begin) / 2U;
    const EntSegment* const segment = &document->segments[middle];
    if ((is_in_flow ? segment->flow : segment->begin) <= offset) {
      begin = middle + 1U;
    } else {
      end = middle;
    }
  }

  return begin ? &document->segments[begin - 1U] : NULL;
}

size_t
ent_document_place(const EntDocument* const document, const size_t flow_offset)
{
  assert(document);
  const EntSegment* const segment = find_segment(document, flow_offset, true);
  if (!segment) {
    return ENT_NO_INDEX;
  }

  // Dropped blocks stand between segments
  const size_t next  = (size_t)(segment - document->segments) + 1U;
  const size_t place = segment->begin + (flow_offset - segment->flow);
  const size_t limit = next < document->n_segments
                         ? document->segments[next].begin
                         : document->text.size + 1U;
  return place <= limit ? place : ENT_NO_INDEX;
}

size_t
ent_document_node(const EntDocument* const document, const size_t offset)
{
  assert(document);
  size_t begin = 0U;
  size_t end   = document->n_nodes;
  while (begin < end) {
    const size_t middle = begin + (end - begin) / 2U;
    if (document->nodes[middle].begin <= offset) {
      begin = middle + 1U;
    } else {
      end = middle;
    }
  }

  return begin ? begin - 1U : ENT_NO_INDEX;
}

size_t
ent_document_sentence(const EntDocument* const document, const size_t offset)
{
  assert(document);
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

size_t
ent_document_block(const EntDocument* const document, const size_t offset)
{
  assert(document);
  const EntSegment* const segment = find_segment(document, offset, false);
  return segment ? segment->block : 0U;
}

EntText
ent_document_text(const EntDocument* const document,
                  const size_t             begin,
                  const size_t             end)
{
  assert(document);
  assert(begin <= end);
  return ent_text_from(ent_text_until(ent_bytes_view(&document->text), end),
                       begin);
}

// Count the lines of a text up to a byte
static void
count_lines(EntLineCursor* const cursor,
            const char* const    text,
            const size_t         to)
{
  while (cursor->place < to) {
    const char* const c =
      (const char*)memchr(text + cursor->place, '\n', to - cursor->place);
    cursor->place = c ? (size_t)(c - text) + 1U : to;
    if (c) {
      cursor->origin = cursor->place;
      ++cursor->n_lines;
    }
  }
}

EntPosition
ent_document_position(const EntDocument* const document,
                      EntLineCursor* const     cursor,
                      const char* const        name,
                      const size_t             offset)
{
  assert(document);
  assert(cursor);
  const EntSegment* const segment  = find_segment(document, offset, false);
  EntPosition             position = { name, 1U, 1U };
  if (!segment) {
    return position;
  }

  const size_t flow   = segment->flow + (offset - segment->begin);
  const size_t found  = ent_flow_origin(&document->flow, flow);
  const size_t size   = document->input.size;
  const size_t origin = found < size ? found : size;
  if (origin < cursor->place) {
    const EntLineCursor top = { 0U, 0U, 0U };
    *cursor                 = top;
  }

  count_lines(cursor, document->input.data, origin);

  position.line   = cursor->n_lines + 1U;
  position.column = (uint32_t)(origin - cursor->origin) + 1U;
  return position;
}
