// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/notes/table.h"

#include "base/text.h"

#include <assert.h>
#include <string.h>

#define MAX_KEY 64U // Bytes of a number or label that is compared

// Numbers are compared in lower case, superscripts as plain digits
static EntText
make_key(const EntText number, char* const key)
{
  const EntNumeral superscript = ent_numeral_scan_superscript(number);
  if (superscript.size && superscript.size == number.size) {
    return ent_numeral_digits(superscript.value, key);
  }

  const size_t size = number.size < MAX_KEY ? number.size : MAX_KEY;
  for (size_t i = 0U; i < size; ++i) {
    const char c = number.data[i];
    key[i]       = c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
  }

  const EntText text = { key, size };
  return text;
}

// Give each note the id of its number, and count the notes of each id
static EntStatus
count(EntNoteTable* const table, uint32_t* const ids)
{
  for (size_t i = 0U; i < table->notes->n_items; ++i) {
    char          key[MAX_KEY];
    const EntText number = make_key(table->notes->items[i].number, key);
    ids[i]               = ent_names_intern(&table->names, number);
    if (!ids[i]) {
      return ENT_NO_MEMORY;
    }
    ++table->firsts[ids[i]];
  }

  return ENT_SUCCESS;
}

// Sort notes by number: counts become places, which are filled in order
static void
sort(EntNoteTable* const table, const uint32_t* const ids)
{
  uint32_t place = 0U;
  for (size_t id = 0U; id <= table->names.n_texts; ++id) {
    const uint32_t n_notes = table->firsts[id];

    table->firsts[id] = place;
    place += n_notes;
  }

  for (uint32_t i = 0U; i < table->notes->n_items; ++i) {
    table->sorted[table->firsts[ids[i]]++] = i;
  }

  // Each place is where the next number begins now
  for (size_t id = table->names.n_texts; id > 0U; --id) {
    table->firsts[id] = table->firsts[id - 1U];
  }
  table->firsts[0] = 0U;
}

EntStatus
ent_note_table_open(EntNoteTable* const       table,
                    const EntAllocator* const memory,
                    const EntNotes* const     notes)
{
  assert(table);
  assert(notes);
  const size_t n = notes->n_items;
  table->notes   = notes;
  table->names   = ent_names_init(memory);
  table->sorted =
    (uint32_t*)ent_memory_zeroed(memory, n + 1U, sizeof(uint32_t));
  table->firsts =
    (uint32_t*)ent_memory_zeroed(memory, n + 2U, sizeof(uint32_t));

  uint32_t* const ids =
    (uint32_t*)ent_memory_zeroed(memory, n + 1U, sizeof(uint32_t));
  EntStatus st =
    table->sorted && table->firsts && ids ? ENT_SUCCESS : ENT_NO_MEMORY;
  st = st ? st : count(table, ids);
  if (!st) {
    sort(table, ids);
  }

  ent_memory_free(memory, ids);
  return st;
}

void
ent_note_table_clear(EntNoteTable* const table)
{
  assert(table);
  const EntAllocator* const memory = table->names.arena.memory;
  ent_memory_free(memory, table->sorted);
  ent_memory_free(memory, table->firsts);
  ent_names_clear(&table->names);
}

size_t
ent_note_table_find(const EntNoteTable* const table,
                    const EntText             number,
                    const size_t              block)
{
  assert(table);
  char           key[MAX_KEY];
  const uint32_t id = ent_names_find(&table->names, make_key(number, key));
  if (!id) {
    return ENT_NO_INDEX;
  }

  // The first note that is not before the block, else the last one
  size_t begin = table->firsts[id];
  size_t end =
    id < table->names.n_texts ? table->firsts[id + 1U] : table->notes->n_items;
  --end;
  while (begin < end) {
    const size_t middle = begin + (end - begin) / 2U;
    if (table->notes->items[table->sorted[middle]].first_block < block) {
      begin = middle + 1U;
    } else {
      end = middle;
    }
  }

  return table->sorted[begin];
}
