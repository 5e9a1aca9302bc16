// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: words, by the numbers that tokens have.
// Goes out: what each of them can be, from closed classes, lexicon, or form.

#include "extract/readings.h"

#include "base/text.h"
#include "base/try.h"

#include <assert.h>
#include <string.h>

#define CLOSED_WEIGHT UINT16_MAX

// Tags that an inflection makes of a part of speech
typedef struct {
  EntForm form;
  EntTags tags;
} FormTags;

static const FormTags verb_forms[] = {
  { ENT_FORM_BASE, ENT_BIT(BASE) },
  { ENT_FORM_THIRD, ENT_BIT(THIRD) },
  { ENT_FORM_PAST, ENT_BIT(PAST) },
  { ENT_FORM_PARTICIPLE, ENT_BIT(PARTICIPLE) },
  { ENT_FORM_GERUND, ENT_BIT(GERUND) },
};

// Tags of parts other than the verb
static const EntTags part_tags[ENT_N_PARTS] = {
  [ENT_NOUN]      = ENT_BIT(NOUN),
  [ENT_VERB]      = 0U,
  [ENT_ADJECTIVE] = ENT_BIT(ADJECTIVE),
  [ENT_ADVERB]    = ENT_BIT(ADVERB),
};

// Part of speech of tags that the lexicon gives
static const int8_t tag_parts[ENT_N_TAGS] = {
  [ENT_TAG_NOUN]         = ENT_NOUN,
  [ENT_TAG_NAME]         = ENT_NOUN,
  [ENT_TAG_BASE]         = ENT_VERB,
  [ENT_TAG_THIRD]        = ENT_VERB,
  [ENT_TAG_PAST]         = ENT_VERB,
  [ENT_TAG_PARTICIPLE]   = ENT_VERB,
  [ENT_TAG_GERUND]       = ENT_VERB,
  [ENT_TAG_AUXILIARY]    = -1,
  [ENT_TAG_MODAL]        = -1,
  [ENT_TAG_ADJECTIVE]    = ENT_ADJECTIVE,
  [ENT_TAG_ADVERB]       = ENT_ADVERB,
  [ENT_TAG_PREPOSITION]  = -1,
  [ENT_TAG_DETERMINER]   = -1,
  [ENT_TAG_PRONOUN]      = -1,
  [ENT_TAG_POSSESSIVE]   = -1,
  [ENT_TAG_COORDINATOR]  = -1,
  [ENT_TAG_SUBORDINATOR] = -1,
  [ENT_TAG_PARTICLE]     = -1,
  [ENT_TAG_TO]           = -1,
  [ENT_TAG_NUMBER]       = -1,
  [ENT_TAG_WH]           = -1,
  [ENT_TAG_MARK]         = -1,
};

// What the end of an unknown word tells
typedef struct {
  const char* ending;
  EntTags     tags;
} Ending;

static const Ending endings[] = {
  { "ly", ENT_BIT(ADVERB) },
  { "ing", ENT_BIT(GERUND) | ENT_BIT(NOUN) },
  { "ed", ENT_BIT(PAST) | ENT_BIT(PARTICIPLE) },
  { "ize", ENT_BIT(BASE) },
  { "ized", ENT_BIT(PAST) | ENT_BIT(PARTICIPLE) },
  { "izes", ENT_BIT(THIRD) },
  { "ist", ENT_BIT(NOUN) | ENT_BIT(ADJECTIVE) },
  { "able", ENT_BIT(ADJECTIVE) },
  { "ible", ENT_BIT(ADJECTIVE) },
  { "ous", ENT_BIT(ADJECTIVE) },
  { "ful", ENT_BIT(ADJECTIVE) },
  { "less", ENT_BIT(ADJECTIVE) },
  { "ical", ENT_BIT(ADJECTIVE) },
  { "ive", ENT_BIT(ADJECTIVE) },
  { "ese", ENT_BIT(ADJECTIVE) | ENT_BIT(NOUN) },
};

// Beginnings that leave a word what it is
static const char* const prefixes[] = {
  "re",   "un",  "over", "under", "out",   "mis", "co",    "counter", "non",
  "anti", "pre", "de",   "dis",   "inter", "sub", "super", "multi",   "pro",
};

EntReadings
ent_readings_init(const EntAllocator* const memory, EntNames* const names)
{
  assert(memory);
  assert(names);
  const EntReadings readings = { memory, names, NULL, 0U, 0U, 0U };
  return readings;
}

void
ent_readings_clear(EntReadings* const readings)
{
  assert(readings);
  ent_memory_free(readings->memory, readings->items);
  *readings = ent_readings_init(readings->memory, readings->names);
}

uint32_t
ent_reading_weight(const EntReading* const reading, const EntTag tag)
{
  assert(tag < ENT_N_TAGS);
  const int8_t part = tag_parts[tag];
  return part < 0 ? CLOSED_WEIGHT : reading->counts[part];
}

static void
add_lemma(EntReading* const     reading,
          const EntPart         part,
          const EntLemma* const lemma)
{
  reading->tags |= part_tags[part];
  reading->is_name &= part != ENT_NOUN || ent_lexicon_find(lemma->text).is_name;
  reading->is_plural |= lemma->forms == ENT_FORM_PLURAL;
  if (reading->counts[part] < lemma->count) {
    reading->counts[part] = lemma->count;
  }

  const size_t n_forms = sizeof(verb_forms) / sizeof(verb_forms[0]);
  for (size_t i = 0U; part == ENT_VERB && i < n_forms; ++i) {
    if (lemma->forms & (unsigned)verb_forms[i].form) {
      reading->tags |= verb_forms[i].tags;
    }
  }
}

// Add what the lexicon says
static void
add_lexicon(EntReading* const reading, const EntText word)
{
  reading->is_capital = ent_lexicon_find(word).is_capital;
  reading->is_name    = true;
  for (unsigned part = 0U; part < ENT_N_PARTS; ++part) {
    EntLemma     lemmas[ENT_MAX_LEMMAS];
    const size_t n_lemmas = ent_lexicon_lemmas(word, (EntPart)part, lemmas);
    for (size_t i = 0U; i < n_lemmas; ++i) {
      add_lemma(reading, (EntPart)part, &lemmas[i]);
    }
  }

  reading->is_name &= (reading->tags & ENT_BIT(NOUN)) != 0U;
}

// Add what remains of a word says without its first syllable: re-arm, co-host
static void
add_prefixed(EntReading* const reading, const EntText word)
{
  for (size_t i = 0U; i < sizeof(prefixes) / sizeof(prefixes[0]); ++i) {
    const EntText prefix = ent_text(prefixes[i]);
    if (!reading->tags && word.size > prefix.size + 3U &&
        ent_text_starts_with(word, prefix)) {
      add_lexicon(reading, ent_text_from(word, prefix.size));
    }
  }
}

static bool
ends_with(const EntText word, const char* const ending)
{
  const size_t size = strlen(ending);
  return word.size > size + 1U &&
         !memcmp(word.data + word.size - size, ending, size);
}

// Guess by the last letters; what tells nothing is a noun
static void
add_guess(EntReading* const reading, const EntText word)
{
  for (size_t i = 0U; i < sizeof(endings) / sizeof(endings[0]); ++i) {
    if (ends_with(word, endings[i].ending)) {
      reading->tags = endings[i].tags;
    }
  }

  reading->is_guessed = true;
  reading->is_plural  = ends_with(word, "s");
  reading->tags |= reading->tags ? 0U : ENT_BIT(NOUN);
}

static void
look_up(EntReading* const reading, const EntText word)
{
  if (reading->is_closed) {
    return;
  }

  add_lexicon(reading, word);
  if (!reading->tags) {
    add_prefixed(reading, word);
  }
  if (!reading->tags) {
    add_guess(reading, word);
  }
}

// Make room for readings of all names
static EntStatus
grow(EntReadings* const readings)
{
  while (readings->n_items <= readings->names->n_texts) {
    EntReading* const items = (EntReading*)ent_memory_grow(readings->memory,
                                                           readings->items,
                                                           readings->n_items,
                                                           &readings->room,
                                                           sizeof(EntReading));
    if (!items) {
      return ENT_NO_MEMORY;
    }

    readings->items = items;
    memset(&items[readings->n_items++], 0, sizeof(items[0]));
  }

  return ENT_SUCCESS;
}

static EntStatus
name_list(EntReadings* const readings, const EntWordList* const list)
{
  EntText rest = ent_text(list->words);
  for (EntText word = ent_text_next(&rest, ' '); word.size;
       word         = ent_text_next(&rest, ' ')) {
    const uint32_t id = ent_names_intern(readings->names, word);
    if (!id) {
      return ENT_NO_MEMORY;
    }

    ENT_TRY(grow(readings));
    EntReading* const reading = &readings->items[id];
    reading->tags |= list->tags;
    reading->groups |= list->groups;
    reading->is_closed |= !list->is_open && list->tags;
  }

  return ENT_SUCCESS;
}

static EntStatus
name_closed_class(EntReadings* const readings)
{
  size_t                   n_lists = 0U;
  const EntWordList* const lists   = ent_closed_class(&n_lists);
  for (size_t i = 0U; i < n_lists; ++i) {
    ENT_TRY(name_list(readings, &lists[i]));
  }

  return ENT_SUCCESS;
}

EntStatus
ent_readings_update(EntReadings* const readings)
{
  assert(readings);
  if (!readings->n_done) {
    ENT_TRY(name_closed_class(readings));
    readings->n_done = 1U;
  }

  ENT_TRY(grow(readings));
  for (; readings->n_done < readings->n_items; ++readings->n_done) {
    look_up(&readings->items[readings->n_done],
            ent_names_get(readings->names, (uint32_t)readings->n_done));
  }

  return ENT_SUCCESS;
}
