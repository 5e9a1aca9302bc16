// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a word in lower case.
// Goes out: what the lexicon has of it, and of the bases that it may be of.
// The table is made by lexicon_build/, and linked in by its bytes.

#include "extract/lexicon.h"

#include "base/text.h"
#include "extract/lexicon_table.h"

#include <assert.h>
#include <string.h>

#define MAX_WORD 64U // Bytes of a word that a rule may change

// The table as it is linked in, aligned for its head
extern const unsigned char ent_lexicon_data[];

// Where the parts of the table begin
typedef struct {
  const EntLexiconHead*   head;
  const uint32_t*         slots;
  const EntLexiconEntry*  entries;
  const EntLexiconDetail* details;
  const EntLexiconBase*   bases;
  const char*             text;
} Table;

// Replace an ending, and the word is a form of what comes out
typedef struct {
  uint8_t  part;
  EntForms forms;
  char     ending[5];
  char     instead[4];
} Rule;

// Rules of detachment of WordNet's Morphy, by part of speech
static const Rule rules[] = {
  { ENT_NOUN, ENT_FORM_PLURAL, "s", "" },
  { ENT_NOUN, ENT_FORM_PLURAL, "ses", "s" },
  { ENT_NOUN, ENT_FORM_PLURAL, "xes", "x" },
  { ENT_NOUN, ENT_FORM_PLURAL, "zes", "z" },
  { ENT_NOUN, ENT_FORM_PLURAL, "ches", "ch" },
  { ENT_NOUN, ENT_FORM_PLURAL, "shes", "sh" },
  { ENT_NOUN, ENT_FORM_PLURAL, "men", "man" },
  { ENT_NOUN, ENT_FORM_PLURAL, "ies", "y" },
  { ENT_VERB, ENT_FORM_THIRD, "s", "" },
  { ENT_VERB, ENT_FORM_THIRD, "ies", "y" },
  { ENT_VERB, ENT_FORM_THIRD, "es", "" },
  { ENT_VERB, ENT_FORM_PAST | ENT_FORM_PARTICIPLE, "ed", "e" },
  { ENT_VERB, ENT_FORM_PAST | ENT_FORM_PARTICIPLE, "ied", "y" },
  { ENT_VERB, ENT_FORM_PAST | ENT_FORM_PARTICIPLE, "ed", "" },
  { ENT_VERB, ENT_FORM_GERUND, "ing", "e" },
  { ENT_VERB, ENT_FORM_GERUND, "ing", "" },
  { ENT_ADJECTIVE, ENT_FORM_COMPARATIVE, "er", "" },
  { ENT_ADJECTIVE, ENT_FORM_COMPARATIVE, "er", "e" },
  { ENT_ADJECTIVE, ENT_FORM_COMPARATIVE, "ier", "y" },
  { ENT_ADJECTIVE, ENT_FORM_SUPERLATIVE, "est", "" },
  { ENT_ADJECTIVE, ENT_FORM_SUPERLATIVE, "est", "e" },
  { ENT_ADJECTIVE, ENT_FORM_SUPERLATIVE, "iest", "y" },
};

#define N_RULES (sizeof(rules) / sizeof(rules[0]))

static Table
open_table(void)
{
  const void* const           data = ent_lexicon_data;
  const EntLexiconHead* const head = (const EntLexiconHead*)data;

  Table table;
  table.head    = head;
  table.slots   = (const uint32_t*)(head + 1);
  table.entries = (const EntLexiconEntry*)(table.slots + head->n_slots);
  table.details = (const EntLexiconDetail*)(table.entries + head->n_entries);
  table.bases   = (const EntLexiconBase*)(table.details + head->n_details);
  table.text    = (const char*)(table.bases + head->n_bases);
  return table;
}

static EntText
text_of(const Table* const table, const EntLexiconEntry* const entry)
{
  const EntText text = { table->text + entry->text, entry->size };
  return text;
}

static const EntLexiconEntry*
find_entry(const Table* const table, const EntText word)
{
  const uint32_t hash = ent_lexicon_hash(word);
  const uint32_t mask = table->head->n_slots - 1U;
  const uint32_t mark = ent_lexicon_slot(hash, 0U);
  for (uint32_t i = hash & mask; table->slots[i]; i = (i + 1U) & mask) {
    const uint32_t entry = table->slots[i] - mark;
    if (entry >> ENT_LEXICON_ENTRY_BITS) {
      continue; // Another word's hash
    }

    const EntLexiconEntry* const found = &table->entries[entry - 1U];
    if (ent_text_equals(text_of(table, found), word)) {
      return found;
    }
  }

  return NULL;
}

static uint8_t
irregular_parts(const Table* const table, const EntLexiconDetail* const detail)
{
  uint8_t parts = 0U;
  for (uint32_t i = 0U; i < detail->n_bases; ++i) {
    parts |= (uint8_t)(1U << table->bases[detail->first_base + i].part);
  }

  return parts;
}

EntLexeme
ent_lexicon_find(const EntText word)
{
  EntLexeme                    lexeme = { 0 };
  const Table                  table  = open_table();
  const EntLexiconEntry* const entry  = find_entry(&table, word);
  if (entry) {
    const EntLexiconDetail* const detail = &table.details[entry->detail];

    lexeme.is_known   = true;
    lexeme.parts      = entry->parts & ((1U << ENT_N_PARTS) - 1U);
    lexeme.irregular  = irregular_parts(&table, detail);
    lexeme.is_name    = entry->parts & ENT_LEXICON_NAME;
    lexeme.is_capital = entry->parts & ENT_LEXICON_CAPITAL;
    memcpy(lexeme.counts, detail->counts, sizeof(lexeme.counts));
  }

  return lexeme;
}

// Add a base unless it is there, and return how many there are
static size_t
add_lemma(EntLemma* const lemmas, const size_t n_lemmas, const EntLemma lemma)
{
  for (size_t i = 0U; i < n_lemmas; ++i) {
    if (lemmas[i].text.data == lemma.text.data) {
      lemmas[i].forms |= lemma.forms;
      return n_lemmas;
    }
  }

  if (n_lemmas == ENT_MAX_LEMMAS) {
    return n_lemmas;
  }

  lemmas[n_lemmas] = lemma;
  return n_lemmas + 1U;
}

static EntLemma
make_lemma(const Table* const           table,
           const EntLexiconEntry* const entry,
           const EntPart                part,
           const uint32_t               forms)
{
  const EntLemma lemma = { text_of(table, entry),
                           (EntForms)forms,
                           table->details[entry->detail].counts[part] };
  return lemma;
}

// Add the word itself and its listed bases
static size_t
add_listed(const Table* const table,
           const EntText      word,
           const EntPart      part,
           EntLemma* const    lemmas)
{
  size_t                       n_lemmas = 0U;
  const EntLexiconEntry* const entry    = find_entry(table, word);
  if (!entry) {
    return 0U;
  }

  if (entry->parts & (1U << part)) {
    lemmas[n_lemmas++] = make_lemma(table, entry, part, ENT_FORM_BASE);
  }

  const EntLexiconDetail* const detail = &table->details[entry->detail];
  for (uint32_t i = 0U; i < detail->n_bases; ++i) {
    const EntLexiconBase* const base = &table->bases[detail->first_base + i];
    if (base->part == part) {
      const EntLemma lemma =
        make_lemma(table, &table->entries[base->entry], part, base->forms);
      n_lemmas = add_lemma(lemmas, n_lemmas, lemma);
    }
  }

  return n_lemmas;
}

// Return the base that a rule makes of a word, or null
static const EntLexiconEntry*
apply(const Table* const table, const Rule* const rule, const EntText word)
{
  char         buffer[MAX_WORD];
  const size_t ending  = strlen(rule->ending);
  const size_t instead = strlen(rule->instead);
  if (word.size < ending + 2U ||
      memcmp(word.data + word.size - ending, rule->ending, ending) != 0) {
    return NULL;
  }

  const EntText base = { buffer, word.size - ending + instead };
  memcpy(buffer, word.data, word.size - ending);
  memcpy(buffer + word.size - ending, rule->instead, instead);

  const EntLexiconEntry* const entry = find_entry(table, base);
  return entry && (entry->parts & (1U << rule->part)) ? entry : NULL;
}

size_t
ent_lexicon_lemmas(const EntText word,
                   const EntPart part,
                   EntLemma      lemmas[ENT_MAX_LEMMAS])
{
  assert(lemmas);
  const Table table    = open_table();
  size_t      n_lemmas = add_listed(&table, word, part, lemmas);
  const bool  is_done  = n_lemmas && !(lemmas[0].forms & ENT_FORM_BASE);
  if (is_done || word.size > MAX_WORD - sizeof(rules[0].instead)) {
    return n_lemmas; // What is listed needs no rule
  }

  for (size_t i = 0U; i < N_RULES; ++i) {
    const Rule* const            rule = &rules[i];
    const EntLexiconEntry* const base =
      rule->part == part ? apply(&table, rule, word) : NULL;
    if (base) {
      const EntLemma lemma = make_lemma(&table, base, part, rule->forms);
      n_lemmas             = add_lemma(lemmas, n_lemmas, lemma);
    }
  }

  return n_lemmas;
}
