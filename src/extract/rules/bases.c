// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: words by their ids.
// Goes out: the ids of their bases, by the lexicon or else by endings.

#include "extract/rules/bases.h"

#include "base/text.h"
#include "base/try.h"

#include <assert.h>
#include <string.h>

#define MAX_WORD 64U   // Bytes of a word that endings are cut off
#define MAX_PLACED 255 // Bases of a part, at most

// An ending of words that the lexicon lacks, and what stands instead
typedef struct {
  uint8_t  part;
  EntForms forms;
  char     ending[5];
  char     instead[3];
} Ending;

static const Ending endings[] = {
  { ENT_NOUN, ENT_FORM_PLURAL, "s", "" },
  { ENT_NOUN, ENT_FORM_PLURAL, "es", "" },
  { ENT_NOUN, ENT_FORM_PLURAL, "ies", "y" },
  { ENT_VERB, ENT_FORM_THIRD, "s", "" },
  { ENT_VERB, ENT_FORM_THIRD, "es", "" },
  { ENT_VERB, ENT_FORM_THIRD, "ies", "y" },
  { ENT_VERB, ENT_FORM_PAST | ENT_FORM_PARTICIPLE, "ed", "" },
  { ENT_VERB, ENT_FORM_PAST | ENT_FORM_PARTICIPLE, "ed", "e" },
  { ENT_VERB, ENT_FORM_PAST | ENT_FORM_PARTICIPLE, "ied", "y" },
  { ENT_VERB, ENT_FORM_GERUND, "ing", "" },
  { ENT_VERB, ENT_FORM_GERUND, "ing", "e" },
};

EntBases
ent_bases_init(const EntAllocator* const memory)
{
  assert(memory);
  const EntBases table = { memory, NULL, 0U, NULL, 0U, 0U };
  return table;
}

void
ent_bases_clear(EntBases* const table)
{
  assert(table);
  ent_memory_free(table->memory, table->words);
  ent_memory_free(table->memory, table->items);
  *table = ent_bases_init(table->memory);
}

static EntStatus
grow_words(EntBases* const table, const size_t n_wanted)
{
  if (n_wanted <= table->n_words) {
    return ENT_SUCCESS;
  }

  const size_t        n_words = n_wanted + n_wanted / 2U + 256U;
  EntWordBases* const words   = (EntWordBases*)ent_memory_resize(
    table->memory, table->words, n_words * sizeof(EntWordBases));
  if (!words) {
    return ENT_NO_MEMORY;
  }

  memset(
    words + table->n_words, 0, (n_words - table->n_words) * sizeof(words[0]));
  table->words   = words;
  table->n_words = n_words;
  return ENT_SUCCESS;
}

// Add a base if it has a name and is not there yet
static EntStatus
add_base(EntBases* const     table,
         EntWordBases* const word,
         const EntPart       part,
         const EntWordBase   base)
{
  const size_t first = table->n_items - word->n_parts[part];
  for (size_t i = first; i < table->n_items; ++i) {
    if (table->items[i].id == base.id) {
      table->items[i].forms |= base.forms;
      return ENT_SUCCESS;
    }
  }
  if (!base.id || word->n_parts[part] == MAX_PLACED) {
    return ENT_SUCCESS;
  }

  EntWordBase* const bases = (EntWordBase*)ent_memory_grow(table->memory,
                                                           table->items,
                                                           table->n_items,
                                                           &table->room,
                                                           sizeof(EntWordBase));
  if (!bases) {
    return ENT_NO_MEMORY;
  }

  table->items            = bases;
  bases[table->n_items++] = base;
  word->n_parts[part]     = (uint8_t)(word->n_parts[part] + 1U);
  return ENT_SUCCESS;
}

// Return the id of what a word is without an ending, or 0
static uint32_t
find_cut(const EntNames* const names,
         const EntText         word,
         const Ending* const   ending)
{
  const EntText end     = ent_text(ending->ending);
  const EntText instead = ent_text(ending->instead);
  if (word.size < end.size + 2U || word.size > MAX_WORD ||
      !ent_text_ends_with(word, end)) {
    return 0U;
  }

  char         buffer[MAX_WORD + sizeof(ending->instead)];
  const size_t kept = word.size - end.size;
  memcpy(buffer, word.data, kept);
  memcpy(buffer + kept, instead.data, instead.size);
  const EntText base = { buffer, kept + instead.size };
  return ent_names_find(names, base);
}

// Add the bases of a word that the lexicon lacks: re-armed, airstrikes
static EntStatus
add_guesses(EntBases* const       table,
            EntWordBases* const   word,
            const EntPart         part,
            const EntNames* const names,
            const EntWordBase     self)
{
  ENT_TRY(add_base(table, word, part, self));
  const EntText text = ent_names_get(names, self.id);
  for (size_t i = 0U; i < sizeof(endings) / sizeof(endings[0]); ++i) {
    if (endings[i].part == part) {
      const EntWordBase base = { find_cut(names, text, &endings[i]),
                                 endings[i].forms };
      ENT_TRY(add_base(table, word, part, base));
    }
  }

  return ENT_SUCCESS;
}

static EntStatus
add_part(EntBases* const       table,
         EntWordBases* const   word,
         const EntPart         part,
         const EntNames* const names,
         const uint32_t        id)
{
  EntLemma     found[ENT_MAX_LEMMAS];
  const size_t n_found =
    ent_lexicon_lemmas(ent_names_get(names, id), part, found);
  for (size_t i = 0U; i < n_found; ++i) {
    const EntWordBase base = { ent_names_find(names, found[i].text),
                               found[i].forms };
    ENT_TRY(add_base(table, word, part, base));
  }

  const EntWordBase self = { id, ENT_FORM_BASE };
  return n_found ? ENT_SUCCESS : add_guesses(table, word, part, names, self);
}

EntStatus
ent_bases_add(EntBases* const       table,
              const EntNames* const names,
              const uint32_t        word)
{
  assert(table);
  assert(word && word <= names->n_texts);
  ENT_TRY(grow_words(table, names->n_texts + 1U));
  if (table->words[word].is_known) {
    return ENT_SUCCESS;
  }

  EntWordBases found = { (uint32_t)table->n_items, { 0U }, 1U, 0U };
  for (unsigned part = 0U; part < ENT_N_PARTS; ++part) {
    ENT_TRY(add_part(table, &found, (EntPart)part, names, word));
  }

  table->words[word] = found;
  return ENT_SUCCESS;
}

uint8_t*
ent_bases_marks(const EntBases* const table, const uint32_t word)
{
  assert(ent_bases_knows(table, word));
  return &table->words[word].marks;
}

EntForms
ent_bases_forms(const EntTag tag)
{
  switch (tag) {
    case ENT_TAG_BASE:
      return ENT_FORM_BASE;
    case ENT_TAG_THIRD:
      return ENT_FORM_THIRD;
    case ENT_TAG_PAST:
      return ENT_FORM_PAST;
    case ENT_TAG_PARTICIPLE:
      return ENT_FORM_PARTICIPLE;
    case ENT_TAG_GERUND:
      return ENT_FORM_GERUND;
    default:
      return UINT8_MAX;
  }
}
