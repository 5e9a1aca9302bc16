// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: all words, in the order in which they were found.
// Goes out: head, slots, entries, details, bases and text, one after another.

#include "extract/lexicon_build/table.h"

#include "base/memory.h"
#include "base/text.h"
#include "extract/lexicon_table.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// The parts of the table while they grow
typedef struct {
  const EntCollection* words;
  EntLexiconHead       head;
  EntBytes             entries;
  EntBytes             details;
  EntBytes             bases;
  EntBytes             text;
} Draft;

static bool
has_detail(const EntGatheredWord* const word, const uint16_t n_bases)
{
  static const uint32_t none[ENT_N_PARTS] = { 0U };
  return n_bases || memcmp(word->counts, none, sizeof(none)) != 0;
}

// Write the bases of a word; equal forms stand together in the lists
static uint16_t
write_bases(Draft* const draft, const uint32_t id)
{
  uint16_t     n_bases = 0U;
  const size_t n_forms =
    draft->words->words[id].is_irregular ? draft->words->n_forms : 0U;
  for (size_t i = 0U; i < n_forms; ++i) {
    const EntGatheredForm* const form = &draft->words->forms[i];
    if (form->word == id) {
      const EntLexiconBase base = { form->base - 1U,
                                    (uint16_t)form->part,
                                    form->forms };
      ent_bytes_add(&draft->bases, &base, sizeof(base));
      ++n_bases;
    }
  }

  draft->head.n_bases += n_bases;
  return n_bases;
}

// Write what only some words have, and return its number
static uint16_t
write_detail(Draft* const draft, const uint32_t id)
{
  const EntGatheredWord* const word   = &draft->words->words[id];
  EntLexiconDetail             detail = { 0 };

  detail.first_base = (uint16_t)draft->head.n_bases;
  detail.n_bases    = write_bases(draft, id);
  if (id && !has_detail(word, detail.n_bases)) {
    return 0U;
  }

  for (size_t i = 0U; i < ENT_N_PARTS; ++i) {
    const uint32_t count = word->counts[i];
    detail.counts[i]     = count < UINT16_MAX ? (uint16_t)count : UINT16_MAX;
  }

  ent_bytes_add(&draft->details, &detail, sizeof(detail));
  return (uint16_t)draft->head.n_details++;
}

static uint8_t
parts_of(const EntGatheredWord* const word)
{
  const unsigned capital = (unsigned)word->parts & ~(unsigned)word->small;
  const unsigned name    = capital & (1U << ENT_NOUN) ? ENT_LEXICON_NAME : 0U;
  const unsigned adjective =
    capital & (1U << ENT_ADJECTIVE) ? ENT_LEXICON_CAPITAL : 0U;
  return (uint8_t)(word->parts | name | adjective);
}

static void
write_entry(Draft* const draft, const uint32_t id)
{
  const EntText   text  = ent_names_get(&draft->words->names, id);
  EntLexiconEntry entry = { 0 };

  entry.text   = (uint32_t)draft->text.size;
  entry.size   = (uint8_t)text.size;
  entry.parts  = parts_of(&draft->words->words[id]);
  entry.detail = write_detail(draft, id);
  ent_bytes_add(&draft->entries, &entry, sizeof(entry));
  ent_bytes_text(&draft->text, text);
}

static uint32_t
count_slots(const uint32_t n_entries)
{
  uint32_t n_slots = 1024U;
  while (n_slots < n_entries + n_entries / 4U) {
    n_slots *= 2U;
  }

  return n_slots;
}

// Write the hash table of all words
static EntStatus
write_slots(const Draft* const draft, EntBytes* const out)
{
  const uint32_t  mask = draft->head.n_slots - 1U;
  const size_t    size = draft->head.n_slots * sizeof(uint32_t);
  uint32_t* const slots =
    (uint32_t*)ent_memory_zeroed(out->memory, mask + 1U, sizeof(uint32_t));
  if (!slots) {
    return ENT_NO_MEMORY;
  }

  for (uint32_t id = 1U; id <= draft->head.n_entries; ++id) {
    const EntText  text = ent_names_get(&draft->words->names, id);
    const uint32_t hash = ent_lexicon_hash(text);
    uint32_t       i    = hash & mask;
    while (slots[i]) {
      i = (i + 1U) & mask;
    }
    slots[i] = ent_lexicon_slot(hash, id);
  }

  ent_bytes_add(out, slots, size);
  ent_memory_free(out->memory, slots);
  return out->status;
}

static EntStatus
join(Draft* const draft, EntBytes* const out)
{
  const EntBytes* const parts[] = {
    &draft->entries, &draft->details, &draft->bases, &draft->text
  };

  ent_bytes_add(out, &draft->head, sizeof(draft->head));
  EntStatus st = write_slots(draft, out);
  for (size_t i = 0U; i < sizeof(parts) / sizeof(parts[0]); ++i) {
    st = st ? st : parts[i]->status;
    ent_bytes_text(out, ent_bytes_view(parts[i]));
  }

  return st ? st : out->status;
}

EntStatus
ent_table_write(const EntCollection* const collection, EntBytes* const out)
{
  Draft draft   = { 0 };
  draft.words   = collection;
  draft.entries = ent_bytes_init(out->memory);
  draft.details = ent_bytes_init(out->memory);
  draft.bases   = ent_bytes_init(out->memory);
  draft.text    = ent_bytes_init(out->memory);

  draft.head.n_entries = (uint32_t)collection->names.n_texts;
  draft.head.n_slots   = count_slots(draft.head.n_entries);
  write_detail(&draft, 0U); // For words without any
  for (uint32_t id = 1U; id <= draft.head.n_entries; ++id) {
    write_entry(&draft, id);
  }

  draft.head.text_size = (uint32_t)draft.text.size;
  const bool is_small  = draft.head.n_details <= UINT16_MAX &&
                        draft.head.n_bases <= UINT16_MAX &&
                        draft.head.n_entries < 1U << ENT_LEXICON_ENTRY_BITS;
  const EntStatus st = is_small ? join(&draft, out) : ENT_OVER_LIMIT;
  ent_bytes_clear(&draft.entries);
  ent_bytes_clear(&draft.details);
  ent_bytes_clear(&draft.bases);
  ent_bytes_clear(&draft.text);
  return st;
}
