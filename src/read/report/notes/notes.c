// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the blocks of a report, and the links that lead to notes.
// Goes out: its notes, each a run of blocks with a number.

#include "read/report/notes/notes.h"

#include "base/memory.h"
#include "base/text.h"
#include "read/report/notes/lists.h"

#include <assert.h>
#include <stdlib.h>

EntStatus
ent_notes_add(EntNotes* const           notes,
              const EntAllocator* const memory,
              const EntNote             note)
{
  assert(notes);
  return ENT_PUSH(memory, notes->items, notes->n_items, notes->room, note);
}

static EntNote
make_linked(const EntFlow* const flow, const EntNoteLink link)
{
  const EntMark* const  mark  = &flow->marks[link.mark];
  const EntBlock* const block = &flow->blocks[link.block];
  const EntText         core  = ent_marker_core(ent_flow_mark_text(flow, mark));
  const EntNotePrefix   prefix =
    ent_note_prefix(ent_flow_block_text(flow, block));
  const bool    has_number = ent_text_equals(prefix.printed, core);
  const EntNote note       = { has_number ? prefix.kind : ENT_PREFIX_NONE,
                         core,
                         ent_numeral_scan(core).value,
                         link.block,
                         1U,
                         block->begin +
                           ent_narrow(has_number ? prefix.size : 0U) };
  return note;
}

static EntStatus
find_linked(EntNoteSearch* const search, const EntNoteLinks* const links)
{
  EntStatus st = ENT_SUCCESS;
  for (size_t i = 0U; i < links->n_items && !st; ++i) {
    if (!search->is_note[links->items[i].block]) {
      const EntNote note = make_linked(search->flow, links->items[i]);
      st                 = ent_note_lists_take(search, note);
    }
  }

  return st;
}

static int
compare_notes(const void* const a, const void* const b)
{
  const size_t i = ((const EntNote*)a)->first_block;
  const size_t j = ((const EntNote*)b)->first_block;

  return i < j ? -1 : i > j ? 1 : 0;
}

EntStatus
ent_notes_find(EntFlow* const            flow,
               const EntNoteLinks* const links,
               EntNotes* const           notes)
{
  assert(flow);
  assert(links);
  assert(notes);
  EntNoteSearch search = { flow, notes, NULL };
  if (!flow->n_blocks) {
    return ENT_SUCCESS;
  }

  search.is_note =
    (bool*)ent_memory_zeroed(flow->text.memory, flow->n_blocks, sizeof(bool));
  EntStatus st = search.is_note ? ENT_SUCCESS : ENT_NO_MEMORY;

  st = st ? st : find_linked(&search, links);
  st = st ? st : ent_note_lists_headed(&search);
  st = st ? st : ent_note_lists_headless(&search);
  if (notes->n_items) {
    qsort(notes->items, notes->n_items, sizeof(EntNote), compare_notes);
  }

  ent_memory_free(flow->text.memory, search.is_note);
  return st;
}
