// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the blocks of a report.
// Goes out: the notes of its lists of notes, with and without a heading.

#include "read/report/notes/lists.h"

#include "base/text.h"
#include "read/report/blocks/words.h"

#include <assert.h>
#include <string.h>

#define MAX_GAP 20U       // Numbers that may be missing in a list
#define MAX_LAST_STRAY 3U // Blocks that are no notes at a report's end
#define MAX_STRAY 8U      // Blocks between two notes of a list without heading
#define MAX_STRAY_SIZE 400U // Bytes of a stray block that is no prose
#define MAX_TRIES 32U       // Lists without heading that are looked into

// A list of notes that is being read
typedef struct {
  EntPrefixKind kind;      // How its numbers are set, none before the first
  unsigned      last;      // Last number
  size_t        n_found;   // Notes found
  size_t        note;      // Index of the last one
  bool          is_headed; // Whether a heading says that these are notes
} List;

// Numbered blocks

static EntText
block_text(const EntNoteSearch* const search, const size_t index)
{
  return ent_flow_block_text(search->flow, &search->flow->blocks[index]);
}

static bool
is_dropped(const EntNoteSearch* const search, const size_t index)
{
  return search->flow->blocks[index].flags & ENT_BLOCK_IS_DROPPED;
}

// The number of an item of an ordered list is not in its text
static EntNotePrefix
prefix_of_item(EntNoteSearch* const search, const EntBlock* const block)
{
  EntNotePrefix prefix = {
    ENT_PREFIX_NONE, ENT_NUMERAL_NONE, { NULL, 0U }, 0U, 0U
  };
  char digits[5];
  if (block->ordinal && block->ordinal <= ENT_MAX_NUMERAL &&
      !ent_arena_text(&search->flow->arena,
                      ent_numeral_digits(block->ordinal, digits),
                      &prefix.printed)) {
    prefix.kind    = ENT_PREFIX_STOP;
    prefix.numeral = ENT_NUMERAL_ARABIC;
    prefix.value   = block->ordinal;
  }

  return prefix;
}

static EntNotePrefix
prefix_of(EntNoteSearch* const search, const size_t index)
{
  const EntBlock* const block  = &search->flow->blocks[index];
  EntNotePrefix         prefix = ent_note_prefix(block_text(search, index));
  const bool            is_odd =
    (prefix.kind == ENT_PREFIX_BARE && prefix.numeral != ENT_NUMERAL_ARABIC) ||
    (block->kind == ENT_BLOCK_CELL && block->level > 1U);
  if (is_odd) {
    prefix.kind = ENT_PREFIX_NONE;
  }

  return prefix.kind || block->kind != ENT_BLOCK_ITEM
           ? prefix
           : prefix_of_item(search, block);
}

// A table's cells and a list's numbers may be set "1", "1." and "1)"
static bool
is_same_kind(const EntPrefixKind a, const EntPrefixKind b)
{
  const bool a_is_plain = a == ENT_PREFIX_STOP || a == ENT_PREFIX_BARE;
  const bool b_is_plain = b == ENT_PREFIX_STOP || b == ENT_PREFIX_BARE;

  return a == b || (a_is_plain && b_is_plain);
}

static bool
fits(const List* const list, const EntNotePrefix* const prefix)
{
  if (!prefix->kind) {
    return false;
  }

  if (!list->kind) {
    return list->is_headed ? prefix->value <= MAX_GAP : prefix->value == 1U;
  }

  const bool follows =
    prefix->value > list->last && prefix->value <= list->last + MAX_GAP;
  return is_same_kind(prefix->kind, list->kind) &&
         (follows || (list->is_headed && prefix->value == 1U) ||
          (prefix->kind == ENT_PREFIX_CARET && !prefix->value));
}

// Blocks without a number

static bool
begins_lower(const EntText text)
{
  return text.size && text.data[0] >= 'a' && text.data[0] <= 'z';
}

static bool
looks_like_source(const EntText text)
{
  return ent_text_contains(text, ENT_TEXT("://")) ||
         ent_text_contains(text, ENT_TEXT("www.")) ||
         ent_text_contains(text, ENT_TEXT(" dot "));
}

// Return whether the last note goes on in a block behind it
static bool
goes_on(const EntNoteSearch* const search,
        const EntNote* const       note,
        const size_t               i)
{
  const EntBlock* const first = &search->flow->blocks[note->first_block];
  const EntBlock* const block = &search->flow->blocks[i];
  if (first->group && block->group == first->group) {
    return true;
  }

  const EntText before = block_text(search, i - 1U);
  const EntText text   = block_text(search, i);
  const char    last   = before.size ? before.data[before.size - 1U] : '\0';
  return block->kind != ENT_BLOCK_HEADING &&
         (ent_text_starts_with(text, ENT_TEXT("http")) ||
          ent_text_starts_with(text, ENT_TEXT("<http")) || last == ';' ||
          last == ',' || (begins_lower(text) && last != '.'));
}

static void
take_block(EntNoteSearch* const search, const size_t note, const size_t block)
{
  EntNote* const item    = &search->notes->items[note];
  search->is_note[block] = true;
  item->n_blocks         = ent_narrow(block - item->first_block + 1U);
  if (!is_dropped(search, block)) {
    search->flow->blocks[block].kind = ENT_BLOCK_NOTE;
  }
}

// The last note of a list has nothing behind it that would tell its end
static void
end_list(EntNoteSearch* const search, const List* const list)
{
  if (!list->n_found) {
    return;
  }

  const EntNote* const note = &search->notes->items[list->note];
  size_t               i    = note->first_block + note->n_blocks;
  while (i < search->flow->n_blocks && !is_dropped(search, i) &&
         !search->is_note[i] && goes_on(search, note, i)) {
    take_block(search, list->note, i);
    ++i;
  }
}

// What stands between two notes is the first one's
static void
fill_gap(EntNoteSearch* const search,
         const List* const    list,
         const size_t         index)
{
  const EntNote* const last = &search->notes->items[list->note];
  for (size_t i = last->first_block + last->n_blocks;
       i < index && !search->is_note[i];
       ++i) {
    take_block(search, list->note, i);
  }
}

static EntStatus
begin_note(EntNoteSearch* const       search,
           List* const                list,
           const size_t               index,
           const EntNotePrefix* const prefix)
{
  const size_t  begin = search->flow->blocks[index].begin + prefix->size;
  const EntNote note  = {
     prefix->kind, prefix->printed,  prefix->value, ent_narrow(index),
     1U,           ent_narrow(begin)
  };
  if (list->n_found) {
    fill_gap(search, list, index);
  }

  const size_t    added = search->notes->n_items;
  const EntStatus st =
    ent_notes_add(search->notes, search->flow->text.memory, note);
  if (st) {
    return st;
  }

  list->kind = prefix->kind;
  list->last = prefix->value;
  list->note = added;
  ++list->n_found;
  take_block(search, added, index);
  return ENT_SUCCESS;
}

// Lists

static bool
ends_list(const EntNoteSearch* const search,
          const List* const          list,
          const size_t               index,
          const size_t               n_stray)
{
  const EntBlock* const block = &search->flow->blocks[index];
  const EntText         text  = block_text(search, index);
  if (!list->n_found) {
    return n_stray > 2U; // A heading without a list behind it
  }

  return list->is_headed
           ? block->kind == ENT_BLOCK_HEADING || block->kind == ENT_BLOCK_TITLE
           : n_stray > MAX_STRAY ||
               (text.size > MAX_STRAY_SIZE && !looks_like_source(text));
}

static EntStatus
scan_list(EntNoteSearch* const search, const size_t begin, const bool is_headed)
{
  List      list    = { ENT_PREFIX_NONE, 0U, 0U, 0U, is_headed };
  size_t    n_stray = 0U;
  EntStatus st      = ENT_SUCCESS;
  for (size_t i = begin; i < search->flow->n_blocks && !st; ++i) {
    if (is_dropped(search, i) || search->is_note[i]) {
      continue;
    }

    const EntNotePrefix prefix = prefix_of(search, i);
    if (fits(&list, &prefix)) {
      st      = begin_note(search, &list, i, &prefix);
      n_stray = 0U;
    } else if (ends_list(search, &list, i, ++n_stray)) {
      break;
    }
  }

  end_list(search, &list);
  return st;
}

// Return whether a block is all link, as in a table of contents
static bool
is_link(const EntNoteSearch* const search, const EntBlock* const block)
{
  for (size_t i = 0U; i < search->flow->n_marks; ++i) {
    const EntMark* const mark = &search->flow->marks[i];
    if (mark->begin > block->begin) {
      break;
    }
    if (mark->kind == ENT_MARK_LINK && mark->begin == block->begin &&
        mark->end == block->end) {
      return true;
    }
  }

  return false;
}

EntStatus
ent_note_lists_headed(EntNoteSearch* const search)
{
  EntStatus st = ENT_SUCCESS;
  for (size_t i = 0U; i < search->flow->n_blocks && !st; ++i) {
    const EntBlock* const block = &search->flow->blocks[i];
    if (!is_dropped(search, i) && !search->is_note[i] &&
        ent_heads_notes(block_text(search, i)) && !is_link(search, block)) {
      const size_t n_before = search->notes->n_items;
      st                    = scan_list(search, i + 1U, true);
      if (search->notes->n_items > n_before) {
        search->flow->blocks[i].kind = ENT_BLOCK_NOTE; // No sentence
      }
    }
  }

  return st;
}

// Lists without a heading

static bool
has_superscript(const EntNoteSearch* const search,
                const EntText              printed,
                const size_t               end)
{
  const EntFlow* const flow = search->flow;
  for (size_t i = 0U; i < flow->n_marks && flow->marks[i].begin < end; ++i) {
    const EntMark* const mark = &flow->marks[i];
    if (mark->kind == ENT_MARK_SUPERSCRIPT &&
        ent_text_equals(ent_marker_core(ent_flow_mark_text(flow, mark)),
                        printed)) {
      return true;
    }
  }

  return false;
}

// Return whether a number is cited in the text before a block
static bool
is_cited_before(const EntNoteSearch* const search,
                const EntNotePrefix* const prefix,
                const size_t               index)
{
  const size_t  end  = search->flow->blocks[index].begin;
  const EntText text = ent_text_until(ent_bytes_view(&search->flow->text), end);
  const char* const around = prefix->kind == ENT_PREFIX_BRACKETS      ? "[]"
                             : prefix->kind == ENT_PREFIX_PARENTHESES ? "()"
                                                                      : "";
  char              marker[32];
  if (prefix->printed.size + 3U > sizeof(marker)) {
    return false;
  }

  const EntText open  = { around, around[0] ? 1U : 0U };
  const EntText close = { around + open.size, open.size };
  char* const   last  = ent_bytes_put(
    ent_bytes_put(ent_bytes_put(marker, open), prefix->printed), close);
  *last = '\0';
  return open.size || prefix->kind == ENT_PREFIX_SUPERSCRIPT
           ? ent_text_contains(text, ent_text(marker))
           : has_superscript(search, prefix->printed, end);
}

// Return whether a list that begins in a block goes on to the report's end
static bool
is_last(EntNoteSearch* const search, const size_t index)
{
  List   list    = { ENT_PREFIX_NONE, 0U, 0U, 0U, false };
  size_t n_stray = 0U;
  for (size_t i = index; i < search->flow->n_blocks; ++i) {
    if (is_dropped(search, i)) {
      continue;
    }

    const EntNotePrefix prefix = prefix_of(search, i);
    if (fits(&list, &prefix)) {
      list.kind = prefix.kind;
      list.last = prefix.value;
      ++list.n_found;
    } else if (++n_stray > MAX_LAST_STRAY) {
      return false;
    }
  }

  return list.n_found > 1U;
}

/*
  Return whether a block begins a list of notes.  Numbers in brackets and
  superscripts must be cited; others begin lists of all kinds, and must be the
  last one, too.
*/
static bool
begins_list(EntNoteSearch* const       search,
            const EntNotePrefix* const prefix,
            const size_t               index)
{
  const EntBlockKind kind    = search->flow->blocks[index].kind;
  const bool         is_sure = prefix->kind == ENT_PREFIX_BRACKETS ||
                       prefix->kind == ENT_PREFIX_SUPERSCRIPT;
  return kind != ENT_BLOCK_HEADING && kind != ENT_BLOCK_TITLE &&
         is_cited_before(search, prefix, index) &&
         (is_sure || (!search->notes->n_items && is_last(search, index)));
}

EntStatus
ent_note_lists_headless(EntNoteSearch* const search)
{
  size_t    n_tries = 0U;
  EntStatus st      = ENT_SUCCESS;
  for (size_t i = 0U; i < search->flow->n_blocks && !st; ++i) {
    if (is_dropped(search, i) || search->is_note[i]) {
      continue;
    }

    const EntNotePrefix prefix = prefix_of(search, i);
    if (prefix.kind == ENT_PREFIX_CARET) {
      st = scan_list(search, i, true);
    } else if (prefix.kind && prefix.value == 1U && n_tries < MAX_TRIES &&
               ++n_tries && begins_list(search, &prefix, i)) {
      st = scan_list(search, i, false);
    }
  }

  return st;
}

EntStatus
ent_note_lists_take(EntNoteSearch* const search, const EntNote note)
{
  assert(search);
  const List list = {
    note.kind, note.value, 1U, search->notes->n_items, false
  };
  const EntStatus st =
    ent_notes_add(search->notes, search->flow->text.memory, note);
  if (!st) {
    take_block(search, list.note, note.first_block);
    end_list(search, &list);
  }

  return st;
}
