// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the notes of a document.
// Goes out: the documents that each note names.

#include "read/report/notes/sources.h"

#include "base/keys.h"
#include "base/memory.h"
#include "base/text.h"
#include "read/report/links.h"
#include "read/report/notes/numerals.h"
#include "read/report/notes/table.h"
#include "read/report/urls/urls.h"

#include <assert.h>
#include <string.h>

// What is known while notes are read
typedef struct {
  EntNoteSources* sources;
  EntDocument*    document;
  EntNoteTable    table; // For "See note 4"
  EntUrls         urls;  // Of one block
  EntKeys         hrefs; // Sources of one note by address, counted from 1
  size_t          mark;  // First mark that may be in the note
} Reader;

static EntStatus
add(Reader* const reader, const EntNoteSource source)
{
  EntNoteSources* const sources = reader->sources;
  if (sources->n_items == ENT_MAX_NOTE_SOURCES) {
    return ENT_OVER_LIMIT;
  }

  return ENT_PUSH(reader->document->memory,
                  sources->items,
                  sources->n_items,
                  sources->room,
                  source);
}

// Add an address unless the note has it already
static EntStatus
add_address(Reader* const reader, const EntText href, const EntText printed)
{
  EntNoteSources* const sources = reader->sources;
  uint64_t* const known = ent_keys_add(&reader->hrefs, ent_text_hash(href));
  if (!known) {
    return ENT_NO_MEMORY;
  }

  if (*known && ent_text_equals(sources->items[*known - 1U].href, href)) {
    return ENT_SUCCESS;
  }

  const EntNoteSource source = { href, printed, { NULL, 0U } };
  *known                     = sources->n_items + 1U;
  return add(reader, source);
}

// Addresses

// Return the next link of a block that leads out of the report, or null
static const EntMark*
next_link(Reader* const reader, const size_t begin, const size_t end)
{
  const EntFlow* const flow = &reader->document->flow;
  for (; reader->mark < flow->n_marks; ++reader->mark) {
    const EntMark* const mark = &flow->marks[reader->mark];
    if (mark->begin >= end) {
      break;
    }
    if (mark->kind == ENT_MARK_LINK && mark->begin >= begin &&
        mark->begin < mark->end) {
      return mark;
    }
  }

  return NULL;
}

/*
  Take links and printed addresses of a block in their order.  A link's own
  address holds over what is printed for it.
*/
static EntStatus
read_addresses(Reader* const reader, const size_t begin, const EntText text)
{
  EntFlow* const flow    = &reader->document->flow;
  size_t         covered = begin;
  EntStatus      st      = ent_urls_find(text, &flow->arena, &reader->urls);
  size_t         i       = 0U;
  while (!st) {
    const EntMark* const mark = next_link(reader, begin, begin + text.size);
    const EntUrl* const  url =
      i < reader->urls.n_items ? &reader->urls.items[i] : NULL;
    if (!mark && !url) {
      break;
    }

    if (mark && (!url || mark->begin <= begin + url->begin)) {
      const EntText href =
        ent_link_address(flow, ent_flow_mark_value(flow, mark));
      if (href.size) {
        st      = add_address(reader, href, ent_text(NULL));
        covered = mark->end;
      }
      ++reader->mark;
    } else {
      st = begin + url->begin < covered
             ? ENT_SUCCESS
             : add_address(reader, url->url, url->printed);
      ++i;
    }
  }

  return st ? st : flow->status;
}

// Words

static bool
begins_with(const EntText text, const char* const word)
{
  const size_t size = strlen(word);
  for (size_t i = 0U; i < size; ++i) {
    if (i >= text.size || ent_to_lower(text.data[i]) != word[i]) {
      return false;
    }
  }

  return true;
}

// Return the number behind "note" or "n." in the words of a note, or empty
static EntText
referred_number(const EntText words)
{
  static const char* const leads[] = {
    "note ", "footnote ", "endnote ", "notes ", "n. "
  };
  for (size_t i = 0U; i < words.size; ++i) {
    const bool is_begin = !i || words.data[i - 1U] == ' ';
    for (size_t j = 0U; is_begin && j < sizeof(leads) / sizeof(leads[0]); ++j) {
      const EntText rest = ent_text_from(words, i);
      if (begins_with(rest, leads[j])) {
        const EntText    number  = ent_text_from(rest, strlen(leads[j]));
        const EntNumeral numeral = ent_numeral_scan(number);
        return ent_text_until(number, numeral.size);
      }
    }
  }

  return ent_text(NULL);
}

/*
  Return the note whose sources a note without an address repeats, or none:
  "Ibid.", "Id.", "See note 4", "Supra note 4".
*/
static size_t
find_repeated(const Reader* const reader,
              const size_t        index,
              const EntText       words)
{
  static const char* const same[] = { "ibid", "ib.", "id.", "ebd.", "idem" };
  for (size_t i = 0U; i < sizeof(same) / sizeof(same[0]); ++i) {
    if (begins_with(words, same[i])) {
      return index ? index - 1U : ENT_NO_INDEX;
    }
  }

  const bool is_reference =
    begins_with(words, "see ") || begins_with(words, "supra") ||
    begins_with(words, "note ") || begins_with(words, "op. cit") ||
    begins_with(words, "cf. ") || begins_with(words, "as in note");
  const EntText number = is_reference ? referred_number(words) : ent_text(NULL);
  const size_t  found  = number.size
                           ? ent_note_table_find(&reader->table, number, 0U)
                           : ENT_NO_INDEX;
  return found < index ? found : ENT_NO_INDEX; // Never forward
}

static EntStatus
repeat(Reader* const reader, const size_t note)
{
  EntStatus    st    = ENT_SUCCESS;
  const size_t begin = reader->sources->firsts[note];
  const size_t end   = reader->sources->firsts[note + 1U];
  for (size_t i = begin; i < end && !st; ++i) {
    st = add(reader, reader->sources->items[i]);
  }

  return st;
}

static EntStatus
read_words(Reader* const reader, const size_t index, const EntText words)
{
  const size_t repeated = find_repeated(reader, index, words);
  if (repeated != ENT_NO_INDEX) {
    return repeat(reader, repeated);
  }

  const EntNoteSource source = { { NULL, 0U }, { NULL, 0U }, words };
  return add(reader, source);
}

// Notes

// Return whether a link leads back to where the note is cited
static bool
leads_back(const EntFlow* const flow, const EntMark* const mark)
{
  return mark->kind == ENT_MARK_LINK && mark->begin < mark->end &&
         ent_text_starts_with(ent_flow_mark_value(flow, mark), ENT_TEXT("#"));
}

// Append words of a block but for its links back, of which `next` is the first
static void
add_words(EntBytes* const      all,
          const EntFlow* const flow,
          size_t               begin,
          const size_t         end,
          size_t* const        next)
{
  for (; *next < flow->n_marks && flow->marks[*next].begin < end; ++*next) {
    const EntMark* const mark = &flow->marks[*next];
    if (leads_back(flow, mark) && mark->begin >= begin) {
      ent_bytes_add(all, flow->text.data + begin, mark->begin - begin);
      begin = mark->end;
    }
  }

  ent_bytes_add(all, flow->text.data + begin, end - begin);
}

// Return the first mark at or behind a byte of the flow
static size_t
first_mark(const EntFlow* const flow, const size_t offset)
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

// Join the words of a note's blocks in the arena
static EntStatus
join_words(EntDocument* const document, const EntNote* const note, EntText* out)
{
  EntFlow* const flow = &document->flow;
  EntBytes       all  = ent_bytes_init(document->memory);
  size_t         next = first_mark(flow, note->begin);
  for (size_t i = 0U; i < note->n_blocks; ++i) {
    const EntBlock* const block = &flow->blocks[note->first_block + i];
    const size_t          begin = i ? block->begin : note->begin;
    if (!(block->flags & ENT_BLOCK_IS_DROPPED) && begin < block->end) {
      ent_bytes_string(&all, all.size ? " " : "");
      add_words(&all, flow, begin, block->end, &next);
    }
  }

  EntStatus st = all.status;
  st =
    st ? st
       : ent_arena_text(&flow->arena, ent_text_trim(ent_bytes_view(&all)), out);
  ent_bytes_clear(&all);
  return st;
}

static EntStatus
read_note(Reader* const reader, const size_t index)
{
  EntDocument* const   document = reader->document;
  const EntNote* const note     = &document->notes.items[index];
  const size_t         first    = reader->sources->n_items;
  EntStatus            st       = ENT_SUCCESS;
  ent_keys_empty(&reader->hrefs);
  for (size_t i = 0U; i < note->n_blocks && !st; ++i) {
    const EntBlock* const block = &document->flow.blocks[note->first_block + i];
    const size_t          begin = i ? block->begin : note->begin;
    if (!(block->flags & ENT_BLOCK_IS_DROPPED) && begin < block->end) {
      const EntText text = ent_text_from(
        ent_flow_block_text(&document->flow, block), begin - block->begin);
      st = read_addresses(reader, begin, text);
    }
  }

  if (!st && first == reader->sources->n_items) {
    EntText words = { NULL, 0U };
    st            = join_words(document, note, &words);
    st            = st ? st : read_words(reader, index, words);
  }

  reader->sources->firsts[index + 1U] = reader->sources->n_items;
  return st;
}

EntStatus
ent_note_sources_open(EntNoteSources* const sources,
                      EntDocument* const    document)
{
  assert(sources);
  assert(document);
  const EntNotes* const notes = &document->notes;
  Reader                reader;
  memset(&reader, 0, sizeof(reader));
  reader.sources  = sources;
  reader.document = document;
  reader.hrefs    = ent_keys_init(document->memory);
  sources->firsts = (size_t*)ent_memory_zeroed(
    document->memory, notes->n_items + 1U, sizeof(size_t));
  if (!sources->firsts) {
    return ENT_NO_MEMORY;
  }

  EntStatus st = ent_note_table_open(&reader.table, document->memory, notes);
  for (size_t i = 0U; i < notes->n_items && !st; ++i) {
    st = read_note(&reader, i);
  }

  ent_memory_free(document->memory, reader.urls.items);
  ent_keys_clear(&reader.hrefs);
  ent_note_table_clear(&reader.table);
  return st;
}

void
ent_note_sources_clear(EntNoteSources* const     sources,
                       const EntAllocator* const memory)
{
  assert(sources);
  ent_memory_free(memory, sources->items);
  ent_memory_free(memory, sources->firsts);
}
