// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: settings of a rule as they are written.
// Goes out: places, conditions, kinds and values in the rule.

#include "extract/rules/rule_place.h"

#include "base/text.h"
#include "base/try.h"
#include "model/vocabulary.h"

#include <assert.h>
#include <string.h>

typedef struct {
  const char* name;
  uint8_t     kind;
} PlaceName;

static const PlaceName place_names[] = {
  { "subj", ENT_PLACE_SUBJ }, { "obj", ENT_PLACE_OBJ },
  { "obj2", ENT_PLACE_OBJ2 }, { "poss", ENT_PLACE_POSS },
  { "pre", ENT_PLACE_PRE },   { "agent", ENT_PLACE_AGENT },
  { "pair", ENT_PLACE_PAIR }, { "self", ENT_PLACE_SELF },
  { "that", ENT_PLACE_THAT },
};

static const char* const role_names[ENT_N_ROLES] = {
  [ENT_ROLE_FROM] = "from",     [ENT_ROLE_TO] = "to",
  [ENT_ROLE_BOTH] = "both",     [ENT_ROLE_GOODS] = "goods",
  [ENT_ROLE_OFFICE] = "office",
};

// Two forms of one preposition
static const char* const twins[][2] = {
  { "on", "upon" },
  { "toward", "towards" },
  { "amid", "amidst" },
};

// Return the role of a name, or ENT_N_ROLES
static EntRole
find_role(const EntText name)
{
  unsigned role = 0U;
  while (role < ENT_N_ROLES && !ent_text_is(name, role_names[role])) {
    ++role;
  }

  return (EntRole)role;
}

static EntStatus
name_twin(EntRuleFile* const file, EntPlace* const place, const EntText word)
{
  place->twin = place->word;
  for (size_t i = 0U; i < sizeof(twins) / sizeof(twins[0]); ++i) {
    for (size_t j = 0U; j < 2U; ++j) {
      if (ent_text_is(word, twins[i][j])) {
        place->twin =
          ent_names_intern(file->rules->names, ent_text(twins[i][1U - j]));
      }
    }
  }

  return place->twin ? ENT_SUCCESS : ENT_NO_MEMORY;
}

static EntStatus
read_preposition(EntRuleFile* const       file,
                 const EntRuleItem* const item,
                 const EntText            word,
                 EntPlace* const          out)
{
  out->word = ent_names_intern(file->rules->names, word);
  if (!out->word) {
    return ENT_NO_MEMORY;
  }

  const bool is_one = memchr(word.data, '_', word.size) ||
                      ent_keys_find(&file->rules->prepositions, out->word);
  if (!is_one) {
    out->kind = UINT8_MAX;
    return ent_rule_fault(file, item, "no such place", word);
  }

  return name_twin(file, out, word);
}

// Read a place; its kind is UINT8_MAX if it is none
static EntStatus
read_place(EntRuleFile* const       file,
           const EntRuleItem* const item,
           EntText                  word,
           EntPlace* const          out)
{
  const bool is_wide = ent_text_ends_with(word, ENT_TEXT("+"));
  word               = ent_text_until(word, word.size - is_wide);
  out->is_wide       = is_wide;
  out->kind          = ENT_PLACE_PREPOSITION;
  for (size_t i = 0U; i < sizeof(place_names) / sizeof(place_names[0]); ++i) {
    if (ent_text_is(word, place_names[i].name)) {
      out->kind = place_names[i].kind;
      return ENT_SUCCESS;
    }
  }

  if (!word.size) {
    out->kind = UINT8_MAX;
    return ent_rule_fault(file, item, "a place is missing", item->text);
  }
  return read_preposition(file, item, word, out);
}

static EntStatus
read_places(EntRuleFile* const       file,
            const EntRuleItem* const item,
            EntText                  value,
            EntSlice* const          out)
{
  EntRules* const rules = file->rules;
  EntSlice        slice = { (uint32_t)rules->places.n, 0U };
  do {
    EntPlace place = { 0U, false, 0U, 0U };
    ENT_TRY(read_place(file, item, ent_text_next(&value, '|'), &place));
    EntPlace* const row =
      (EntPlace*)ent_rows_add(rules->memory, &rules->places, sizeof(EntPlace));
    if (!row) {
      return ENT_NO_MEMORY;
    }
    *row = place;
  } while (value.size);

  slice.end = (uint32_t)rules->places.n;
  *out      = slice;
  return ENT_SUCCESS;
}

static EntStatus
read_role(EntRuleFile* const       file,
          const EntRuleItem* const item,
          const EntRole            role,
          const EntText            value,
          EntRule* const           rule)
{
  if (rule->places[role].end) {
    return ent_rule_fault(file, item, "a role stands twice", item->text);
  }

  ++rule->n_roles;
  ENT_TRY(read_places(file, item, value, &rule->places[role]));
  return ENT_SUCCESS;
}

// Read kinds of actors, if all words are kinds; else leave 0
static uint8_t
read_kinds(EntText value)
{
  unsigned kinds = 0U;
  for (EntText word = ent_text_next(&value, '|'); word.size;
       word         = ent_text_next(&value, '|')) {
    const unsigned kind = ent_vocabulary_find(&ent_kinds, word);
    if (!kind) {
      return 0U;
    }
    kinds |= 1U << kind;
  }

  return (uint8_t)kinds;
}

// Keep what is said when a condition does not hold
static EntStatus
keep_why(EntRuleFile* const       file,
         const EntRuleItem* const item,
         EntCondition* const      condition)
{
  static const char rest[] = " does not hold";
  char* const       why =
    (char*)ent_arena_alloc(&file->rules->arena, item->text.size + sizeof(rest));
  if (!why) {
    return ENT_NO_MEMORY;
  }

  memcpy(why, item->text.data, item->text.size);
  memcpy(why + item->text.size, rest, sizeof(rest));
  condition->why = why;
  return ENT_SUCCESS;
}

static EntStatus
add_head(EntRules* const rules, const uint32_t head)
{
  uint32_t* const word =
    (uint32_t*)ent_rows_add(rules->memory, &rules->words, sizeof(uint32_t));
  if (!word) {
    return ENT_NO_MEMORY;
  }

  *word = head;
  return ENT_SUCCESS;
}

// Add one alternative: the number of its words, and the words from the last
static EntStatus
add_heads(EntRules* const rules, const EntRuleWords* const words)
{
  if (words->n_words) {
    ENT_TRY(add_head(rules, (uint32_t)words->n_words));
  }
  for (size_t i = words->n_words; i-- > 0U;) {
    ENT_TRY(add_head(rules, words->words[i]));
  }

  return ENT_SUCCESS;
}

// Add the words of a list: obj:GOODS
static EntStatus
add_list(EntRuleFile* const       file,
         const EntRuleItem* const item,
         const EntText            name)
{
  EntRules* const       rules = file->rules;
  const uint64_t* const index =
    ent_keys_find(&rules->list_names, ent_text_hash(name));
  if (!index) {
    return ent_rule_fault(file, item, "no such list of words", name);
  }

  const EntSlice list = ((const EntSlice*)rules->lists.items)[*index - 1U];
  for (uint32_t i = list.begin; i < list.end; ++i) {
    ENT_TRY(add_head(rules, ((const uint32_t*)rules->words.items)[i]));
  }

  return ENT_SUCCESS;
}

EntStatus
ent_rule_heads(EntRuleFile* const       file,
               const EntRuleItem* const item,
               EntText                  value,
               EntSlice* const          out)
{
  EntRules* const rules = file->rules;
  out->begin            = (uint32_t)rules->words.n;
  while (value.size) {
    EntText       rest = value;
    const EntText next = ent_text_next(&rest, '|');
    if (next.size && next.data[0] >= 'A' && next.data[0] <= 'Z') {
      ENT_TRY(add_list(file, item, next));
      value = rest;
      continue;
    }

    EntRuleWords words;
    ENT_TRY(ent_rule_words_next(file, item, &value, &words));
    ENT_TRY(add_heads(rules, &words));
  }

  out->end = (uint32_t)rules->words.n;
  return ENT_SUCCESS;
}

// Read a condition: the place, what it asks, and its words
static EntStatus
read_condition(EntRuleFile* const       file,
               const EntRuleItem* const item,
               const EntText            place,
               const EntAsk             ask,
               const EntText            value,
               EntRule* const           rule)
{
  EntRules* const rules     = file->rules;
  EntCondition    condition = {
       { 0U, false, 0U, 0U }, { 0U, 0U }, NULL, (uint8_t)ask
  };
  ENT_TRY(read_place(file, item, place, &condition.place));
  ENT_TRY(keep_why(file, item, &condition));
  if (ask == ENT_ASK_AMONG || ask == ENT_ASK_LACKS) {
    ENT_TRY(ent_rule_heads(file, item, value, &condition.words));
  }

  EntCondition* const row = (EntCondition*)ent_rows_add(
    rules->memory, &rules->conditions, sizeof(EntCondition));
  if (!row) {
    return ENT_NO_MEMORY;
  }

  *row                 = condition;
  rule->conditions.end = (uint32_t)rules->conditions.n;
  return ENT_SUCCESS;
}

// Read NAME=VALUE
static EntStatus
read_value(EntRuleFile* const       file,
           const EntRuleItem* const item,
           const EntText            name,
           EntText                  value,
           EntRule* const           rule)
{
  const EntRole role = find_role(name);
  if (role < ENT_N_ROLES) {
    return read_role(file, item, role, value, rule);
  }
  if (ent_text_is(name, "without") || ent_text_is(name, "needs")) {
    const EntAsk ask = name.data[0] == 'n' ? ENT_ASK_NEEDS : ENT_ASK_WITHOUT;
    while (value.size) {
      const EntText place = ent_text_next(&value, '|');
      ENT_TRY(read_condition(file, item, place, ask, value, rule));
    }
    return ENT_SUCCESS;
  }

  unsigned found = value.size > 0U;
  if (ent_text_is(name, "id")) {
    rule->id = value;
  } else if (ent_text_is(name, "polarity")) {
    found          = ent_vocabulary_find(&ent_polarities, value);
    rule->polarity = (EntPolarity)found;
  } else if (ent_text_is(name, "modality")) {
    found          = ent_vocabulary_find(&ent_modalities, value);
    rule->modality = (EntModality)found;
  } else {
    return ent_rule_fault(file, item, "no such setting", name);
  }

  return found ? ENT_SUCCESS
               : ent_rule_fault(file, item, "no such value", item->text);
}

EntStatus
ent_rule_setting(EntRuleFile* const       file,
                 const EntRuleItem* const item,
                 EntRule* const           rule)
{
  size_t size = 0U;
  while (size < item->text.size && !strchr("=:!", item->text.data[size])) {
    ++size;
  }
  if (item->kind != ENT_ITEM_WORD || size == item->text.size) {
    return ent_rule_fault(file, item, "not a setting", item->text);
  }

  const EntText name  = ent_text_until(item->text, size);
  const EntText value = ent_text_from(item->text, size + 1U);
  const char    sign  = item->text.data[size];
  if (!value.size) {
    return ent_rule_fault(file, item, "a value is missing", item->text);
  }
  if (sign == '=') {
    return read_value(file, item, name, value, rule);
  }

  const EntRole role  = find_role(name);
  const uint8_t kinds = sign == ':' ? read_kinds(value) : 0U;
  if (role <= ENT_ROLE_BOTH && kinds) {
    rule->kinds[role] = kinds;
    return ENT_SUCCESS;
  }

  const EntAsk ask = sign == ':' ? ENT_ASK_AMONG : ENT_ASK_LACKS;
  return read_condition(file, item, name, ask, value, rule);
}
