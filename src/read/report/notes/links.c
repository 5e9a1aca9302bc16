// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: links and anchors of a report.
// Goes out: those links that are markers of notes, with the note's block.

#include "read/report/notes/links.h"

#include "base/memory.h"
#include "base/names.h"
#include "base/text.h"
#include "read/report/notes/numerals.h"

#include <assert.h>
#include <string.h>

#define MAX_CORE 8U // Bytes of a marker's number or sign

// Where anchors lead: the index of a name in the table is its id
typedef struct {
  EntNames  names;    // Names of anchors
  uint32_t* blocks;   // Block of each, by id from 1
  size_t    room;     // Room in blocks
  size_t    n_blocks; // Anchors known
} Anchors;

static EntText
fragment_of(const EntText href)
{
  const char* const hash =
    href.size ? (const char*)memchr(href.data, '#', href.size) : NULL;
  if (!hash) {
    return ent_text(NULL);
  }

  // Some savers of pages leave "<#name>" behind the page's own address
  EntText fragment = ent_text_from(href, (size_t)(hash - href.data) + 1U);
  if (fragment.size && fragment.data[fragment.size - 1U] == '>') {
    --fragment.size;
  }

  return fragment;
}

EntText
ent_marker_core(const EntText text)
{
  EntText core = ent_text_trim(text);
  while (core.size && strchr("[(^", core.data[0])) {
    core = ent_text_trim(ent_text_from(core, 1U));
  }

  while (core.size && strchr("]).:", core.data[core.size - 1U])) {
    core = ent_text_trim(ent_text_until(core, core.size - 1U));
  }

  return core;
}

// A number, a letter or a sign may be a marker; a word is a link as any other
static bool
reads_like_marker(const EntText text)
{
  const EntText    core    = ent_marker_core(text);
  const EntNumeral numeral = ent_numeral_scan(core);
  if (!core.size || core.size > MAX_CORE) {
    return false;
  }

  return numeral.size == core.size ||
         ent_numeral_scan_superscript(core).size == core.size ||
         (core.size == 1U && text.size > 1U) || core.data[0] == '*' ||
         ent_text_is(core, "\xE2\x80\xA0") || ent_text_is(core, "\xE2\x80\xA1");
}

static EntStatus
add_anchor(Anchors* const       anchors,
           const EntFlow* const flow,
           const EntMark* const mark)
{
  const uint32_t id =
    ent_names_intern(&anchors->names, ent_flow_mark_value(flow, mark));
  if (!id) {
    return ENT_NO_MEMORY;
  }

  if (id <= anchors->n_blocks) {
    return ENT_SUCCESS; // The first of a name holds
  }

  return ENT_PUSH(anchors->names.arena.memory,
                  anchors->blocks,
                  anchors->n_blocks,
                  anchors->room,
                  mark->block);
}

static EntStatus
collect_anchors(const EntFlow* const flow, Anchors* const anchors)
{
  EntStatus st = ENT_SUCCESS;
  for (size_t i = 0U; i < flow->n_marks && !st; ++i) {
    const EntMark* const mark = &flow->marks[i];
    if (mark->kind == ENT_MARK_ANCHOR && mark->block < flow->n_blocks) {
      st = add_anchor(anchors, flow, mark);
    }
  }

  return st;
}

static bool
begins_with_number(const EntFlow* const  flow,
                   const EntBlock* const block,
                   const EntText         core)
{
  const EntText       text   = ent_flow_block_text(flow, block);
  const EntNotePrefix prefix = ent_note_prefix(text);
  return ent_text_equals(prefix.printed, core) ||
         ent_text_starts_with(text, core);
}

/*
  Return whether a link is a marker: it stands behind words, or leads on.  What
  stands at the beginning of a block and leads back is the note's own link to
  where it is cited.
*/
static bool
is_marker(const EntFlow* const flow,
          const EntMark* const mark,
          const size_t         target)
{
  const EntBlock* const block = &flow->blocks[mark->block];
  const EntText         core  = ent_marker_core(ent_flow_mark_text(flow, mark));
  if (mark->block == target || (block->flags & ENT_BLOCK_IS_DROPPED)) {
    return false;
  }

  return target > mark->block ||
         (mark->begin > block->begin + 2U &&
          begins_with_number(flow, &flow->blocks[target], core));
}

static EntStatus
add_link(EntNoteLinks* const       links,
         const EntAllocator* const memory,
         const EntNoteLink         link)
{
  return ENT_PUSH(memory, links->items, links->n_items, links->room, link);
}

static EntStatus
match_links(const EntFlow* const flow,
            const Anchors* const anchors,
            EntNoteLinks* const  links)
{
  EntStatus st = ENT_SUCCESS;
  for (size_t i = 0U; i < flow->n_marks && !st; ++i) {
    const EntMark* const mark = &flow->marks[i];
    const EntText fragment    = fragment_of(ent_flow_mark_value(flow, mark));
    if (mark->kind != ENT_MARK_LINK || !fragment.size ||
        mark->block >= flow->n_blocks ||
        !reads_like_marker(ent_flow_mark_text(flow, mark))) {
      continue;
    }

    const uint32_t id = ent_names_find(&anchors->names, fragment);
    if (id && is_marker(flow, mark, anchors->blocks[id - 1U])) { // NOLINT
      const EntNoteLink link = { ent_narrow(i), anchors->blocks[id - 1U] };
      st                     = add_link(links, flow->text.memory, link);
    }
  }

  return st;
}

EntStatus
ent_note_links_find(const EntFlow* const flow, EntNoteLinks* const links)
{
  assert(flow);
  assert(links);
  Anchors anchors = { ent_names_init(flow->text.memory), NULL, 0U, 0U };

  EntStatus st = collect_anchors(flow, &anchors);
  st           = st ? st : match_links(flow, &anchors, links);

  ent_memory_free(flow->text.memory, anchors.blocks);
  ent_names_clear(&anchors.names);
  return st;
}
