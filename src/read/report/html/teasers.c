// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: all blocks of a page, its chrome flagged as dropped.
// Goes out: the same, the teasers at its end flagged, too.

#include "read/report/html/teasers.h"

#include "base/text.h"
#include "model/lexical.h"
#include "read/report/blocks/words.h"
#include "read/report/plain/lines.h"

#include <assert.h>
#include <stdbool.h>

#define MIN_TEASERS 3U    // Blocks of links that make a list of teasers
#define MAX_LOOSE 6U      // Words beside the links: a date, a section
#define MIN_REST_SHARE 2U // The part of the text that must remain

// What a block at the end of a page is
typedef enum {
  TAIL_OTHER,  // Part of the report
  TAIL_LINKS,  // Nothing but links to the own site
  TAIL_WORDS,  // A few words
  TAIL_HEADING // A heading that is no link
} TailKind;

static EntText
cut(const EntFlow* const flow, const size_t begin, const size_t end)
{
  return ent_text_from(ent_text_until(ent_bytes_view(&flow->text), end), begin);
}

// Return whether a link leads to a page of the same site
static bool
is_own(const EntFlow* const flow, const EntText href)
{
  EntText       own  = ent_iri_host(flow->metadata.href);
  const EntText host = ent_iri_host(href);
  if (!host.size) {
    return ent_text_starts_with(href, ENT_TEXT("/")) &&
           !ent_text_starts_with(href, ENT_TEXT("//"));
  }

  if (ent_text_starts_with(own, ENT_TEXT("www."))) {
    own = ent_text_from(own, 4U);
  }
  return own.size && ent_text_ends_with(host, own);
}

// Return the last mark that begins before a byte, counted from 1, or 0
static size_t
marks_before(const EntFlow* const flow, const size_t offset)
{
  size_t begin = 0U;
  size_t end   = flow->n_marks;
  while (begin < end) {
    const size_t middle = begin + (end - begin) / 2U;
    if (flow->marks[middle].begin < offset) {
      begin = middle + 1U;
    } else {
      end = middle;
    }
  }

  return begin;
}

// Count the words of a block outside its links; `*n_links` counts the latter
static size_t
count_loose(const EntFlow* const  flow,
            const EntBlock* const block,
            size_t* const         n_links,
            bool* const           is_foreign)
{
  size_t n     = 0U;
  size_t place = block->begin;
  for (size_t i = marks_before(flow, block->begin);
       i < flow->n_marks && flow->marks[i].begin < block->end;
       ++i) {
    const EntMark* const mark = &flow->marks[i];
    if (mark->kind == ENT_MARK_LINK && mark->begin >= place &&
        mark->begin < mark->end) {
      n += ent_count_words(cut(flow, place, mark->begin));
      place = mark->end < block->end ? mark->end : block->end;
      *is_foreign |= !is_own(flow, ent_flow_mark_value(flow, mark));
      ++*n_links;
    }
  }

  return n + ent_count_words(cut(flow, place, block->end));
}

// Notes, numbered lists and what stands in tables are no teasers
static bool
may_be_teaser(const EntBlock* const block, const EntText text)
{
  const EntStartKind start = ent_start_of(text).kind;
  return !(block->flags & ENT_BLOCK_IN_NOTES) && !block->ordinal &&
         block->kind != ENT_BLOCK_TITLE && block->kind != ENT_BLOCK_CELL &&
         start != ENT_START_NUMBER && start != ENT_START_NOTE &&
         !ent_heads_notes(text);
}

static TailKind
judge(const EntFlow* const flow, const EntBlock* const block)
{
  const EntText text       = ent_flow_block_text(flow, block);
  size_t        n_links    = 0U;
  bool          is_foreign = false;
  const size_t  n_loose    = count_loose(flow, block, &n_links, &is_foreign);
  if (!may_be_teaser(block, text)) {
    return TAIL_OTHER;
  }

  if (block->kind == ENT_BLOCK_HEADING && !n_links) {
    return TAIL_HEADING;
  }

  return is_foreign || n_loose > MAX_LOOSE ? TAIL_OTHER
         : n_links                         ? TAIL_LINKS
         : ent_ends_sentence(text)         ? TAIL_OTHER
                                           : TAIL_WORDS;
}

// Return the bytes of kept blocks from one on
static size_t
measure(const EntFlow* const flow, const size_t first)
{
  size_t size = 0U;
  for (size_t i = first; i < flow->n_blocks; ++i) {
    const EntBlock* const block = &flow->blocks[i];
    size +=
      (block->flags & ENT_BLOCK_IS_DROPPED) ? 0U : block->end - block->begin;
  }

  return size;
}

// Return where the teasers begin, or the number of blocks if there are none
static size_t
find_teasers(const EntFlow* const flow)
{
  size_t n_teasers = 0U;
  size_t first     = flow->n_blocks;
  for (size_t i = flow->n_blocks; i-- > 0U;) {
    if (flow->blocks[i].flags & ENT_BLOCK_IS_DROPPED) {
      continue;
    }

    const TailKind kind = judge(flow, &flow->blocks[i]);
    if (kind == TAIL_OTHER) {
      break;
    }
    n_teasers += kind == TAIL_LINKS;
    first = kind == TAIL_WORDS ? first : i; // Words stand below a link
  }

  return n_teasers >= MIN_TEASERS ? first : flow->n_blocks;
}

void
ent_html_drop_teasers(EntFlow* const flow)
{
  assert(flow);
  const size_t first = find_teasers(flow);
  if (measure(flow, first) * MIN_REST_SHARE > measure(flow, 0U)) {
    return; // A page of links is what it is
  }

  for (size_t i = first; i < flow->n_blocks; ++i) {
    flow->blocks[i].flags |= ENT_BLOCK_IS_DROPPED;
  }
}
