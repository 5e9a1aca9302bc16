// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/note_table.h"

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

static EntStatus
add(EntNoteTable* const table, const size_t note)
{
  char           key[MAX_KEY];
  const size_t   n_before = table->names.n_texts;
  const EntText  number   = make_key(table->notes->items[note].number, key);
  const uint32_t id       = ent_names_intern(&table->names, number);
  if (!id) {
    return ENT_NO_MEMORY;
  }

  table->nexts[note] = SIZE_MAX;
  if (id > n_before) {
    table->firsts[id - 1U] = note;
    return ENT_SUCCESS;
  }

  size_t last = table->firsts[id - 1U];
  while (table->nexts[last] != SIZE_MAX) {
    last = table->nexts[last];
  }

  table->nexts[last] = note;
  return ENT_SUCCESS;
}

EntStatus
ent_note_table_open(EntNoteTable* const       table,
                    const EntAllocator* const memory,
                    const EntNotes* const     notes)
{
  assert(table);
  assert(notes);
  const size_t n = notes->n_items ? notes->n_items : 1U;
  table->notes   = notes;
  table->names   = ent_names_init(memory);
  table->firsts  = (size_t*)ent_memory_zeroed(memory, n, sizeof(size_t));
  table->nexts   = (size_t*)ent_memory_zeroed(memory, n, sizeof(size_t));

  EntStatus st = table->firsts && table->nexts ? ENT_SUCCESS : ENT_NO_MEMORY;
  for (size_t i = 0U; i < notes->n_items && !st; ++i) {
    st = add(table, i);
  }

  return st;
}

void
ent_note_table_clear(EntNoteTable* const table)
{
  assert(table);
  const EntAllocator* const memory = table->names.arena.memory;
  ent_memory_free(memory, table->firsts);
  ent_memory_free(memory, table->nexts);
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
    return SIZE_MAX;
  }

  size_t note = table->firsts[id - 1U];
  while (table->notes->items[note].first_block < block &&
         table->nexts[note] != SIZE_MAX) {
    note = table->nexts[note];
  }

  return note;
}
