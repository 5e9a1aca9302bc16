// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: words by id.
// Goes out: what they do in names and around them.

#include "extract/actors/words.h"

#include "base/text.h"
#include "base/try.h"
#include "extract/closed_class.h"
#include "extract/lexicon.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

EntWordTable
ent_words_init(const EntAllocator* const memory, EntNames* const names)
{
  assert(memory);
  assert(names);
  const EntWordTable words = { memory, names, NULL, 0U, 0U };
  return words;
}

void
ent_words_clear(EntWordTable* const words)
{
  assert(words);
  ent_memory_free(words->memory, words->items);
  *words = ent_words_init(words->memory, words->names);
}

static EntWordUses
uses_in_lexicon(const EntText word)
{
  EntLemma        lemmas[ENT_MAX_LEMMAS];
  const EntLexeme lexeme = ent_lexicon_find(word);
  const bool      is_name =
    lexeme.is_name || (lexeme.is_capital && !(lexeme.parts & ~4U));
  const bool is_other = lexeme.is_known && lexeme.parts != 1U && !is_name;
  const bool is_word =
    is_other || (lexeme.is_known && !is_name) ||
    ent_lexicon_lemmas(word, ENT_VERB, lemmas) ||
    (!lexeme.is_known && ent_lexicon_lemmas(word, ENT_NOUN, lemmas) &&
     !ent_lexicon_find(lemmas[0].text).is_name);
  return (is_name ? (EntWordUses)ENT_WORD_NAME : 0U) |
         (is_word ? (EntWordUses)ENT_WORD_COMMON : 0U);
}

// Make room for the names that are known now
static bool
grow(EntWordTable* const words)
{
  const size_t n_names = words->names->n_texts + 1U;
  if (n_names <= words->room) {
    return true;
  }

  const size_t       room  = n_names + n_names / 2U + 1024U;
  EntWordUses* const items = (EntWordUses*)ent_memory_resize(
    words->memory, words->items, room * sizeof(EntWordUses));
  words->items = items ? items : words->items;
  words->room  = items ? room : words->room;
  return items;
}

static EntStatus
mark(EntWordTable* const words, const EntText text, const EntWordUses uses)
{
  const uint32_t id = ent_names_intern(words->names, text);
  if (!id || !grow(words)) {
    return ENT_NO_MEMORY;
  }

  while (words->n_items <= id) {
    words->items[words->n_items++] = 0U;
  }

  words->items[id] |= uses;
  return ENT_SUCCESS;
}

static EntStatus
mark_all(EntWordTable* const words, const char* const list, EntWordUses uses)
{
  EntText rest = ent_text(list);
  for (EntText word = ent_text_next(&rest, ' '); word.size;
       word         = ent_text_next(&rest, ' ')) {
    ENT_TRY(mark(words, word, uses));
  }

  return ENT_SUCCESS;
}

// Name all words of the lists
static EntStatus
mark_lists(EntWordTable* const words)
{
  size_t                      n_lists = 0U;
  const EntWordUseList* const lists   = ent_word_use_lists(&n_lists);
  for (size_t i = 0U; i < n_lists; ++i) {
    ENT_TRY(mark_all(words, lists[i].words, lists[i].uses));
  }

  const EntWordUseList* const given = ent_given_names(&n_lists);
  for (size_t i = 0U; i < n_lists; ++i) {
    ENT_TRY(mark_all(words, given[i].words, given[i].uses));
  }

  // Lists of nouns, verbs and adjectives only add to what the lexicon knows
  static const EntTags open_tags =
    ENT_TAGS_VERB | ENT_BIT(NOUN) | ENT_BIT(NAME) | ENT_BIT(ADJECTIVE);
  const EntWordList* const closed = ent_closed_class(&n_lists);
  for (size_t i = 0U; i < n_lists; ++i) {
    if (!closed[i].is_open && !(closed[i].tags & open_tags)) {
      ENT_TRY(mark_all(words, closed[i].words, ENT_WORD_FUNCTION));
    }
  }

  return ENT_SUCCESS;
}

EntStatus
ent_words_update(EntWordTable* const words)
{
  assert(words);
  size_t first = words->n_items;
  if (!first) {
    ENT_TRY(mark_lists(words));
    first = 1U;
  }
  if (!grow(words)) {
    return ENT_NO_MEMORY;
  }

  // Names that others made before the lists were named have their uses yet
  const size_t n_names = words->names->n_texts + 1U;
  while (words->n_items < n_names) {
    words->items[words->n_items++] = 0U;
  }
  for (size_t id = first; id < n_names; ++id) {
    const EntText text = ent_names_get(words->names, (uint32_t)id);
    words->items[id] |= uses_in_lexicon(text);
  }

  return ENT_SUCCESS;
}
