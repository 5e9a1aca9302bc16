// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the bytes of a file of rules.
// Goes out: rules, their triggers and examples, cues, nouns to look through.
// Refused, with a notice each: lines that the language does not know.

#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "base/utf8.h"
#include "base/world.h"
#include "extract/rules/rule.h"
#include "extract/rules/rule_example.h"
#include "extract/rules/rule_place.h"

#include <assert.h>
#include <string.h>

#define MAX_FAULTS 100U    // Notices of one file
#define MAX_RULES 1000000U // Rules in all

// A kind of line
typedef struct {
  const char* name;
  EntStatus (*read)(EntRuleFile* file);
} Line;

// A word for what a cue does
typedef struct {
  const char* name;
  EntCue      cue;
} CueName;

static const CueName cue_names[] = {
  { "said", { ENT_CUE_REPORT, ENT_SAID } },
  { "claimed", { ENT_CUE_REPORT, ENT_CLAIMED } },
  { "denied", { ENT_CUE_REPORT, ENT_DENIED } },
  { "announced", { ENT_CUE_REPORT, ENT_ANNOUNCED } },
  { "assessed", { ENT_CUE_REPORT, ENT_ASSESSED } },
  { "reported", { ENT_CUE_REPORT, ENT_REPORTED } },
  { "other", { ENT_CUE_REPORT, ENT_OTHER_ACT } },
  { "negated", { ENT_CUE_NEGATED, (EntSpeechAct)0 } },
  { "likely", { ENT_CUE_LIKELY, (EntSpeechAct)0 } },
  { "future", { ENT_CUE_FUTURE, (EntSpeechAct)0 } },
  { "hypothetical", { ENT_CUE_HYPOTHETICAL, (EntSpeechAct)0 } },
  { "historical", { ENT_CUE_HISTORICAL, (EntSpeechAct)0 } },
  { "ended", { ENT_CUE_ENDED, (EntSpeechAct)0 } },
  { "transparent", { ENT_CUE_TRANSPARENT, (EntSpeechAct)0 } },
  { "light", { ENT_CUE_LIGHT, (EntSpeechAct)0 } },
  { "speaker", { ENT_CUE_SPEAKER, (EntSpeechAct)0 } },
};

static const char* const part_names[] = {
  [ENT_CUE_VERB] = "verb",           [ENT_CUE_NOUN] = "noun",
  [ENT_CUE_ADJECTIVE] = "adjective", [ENT_CUE_ADVERB] = "adverb",
  [ENT_CUE_MODAL] = "modal",         [ENT_CUE_PHRASE] = "phrase",
};

static const char* const kind_names[] = {
  [ENT_TRIGGER_VERB] = "verb",
  [ENT_TRIGGER_NOUN] = "noun",
  [ENT_TRIGGER_BE]   = "be",
  [ENT_TRIGGER_ADJ]  = "adj",
};

// Return an item of the present line; what is missing is the first one
static const EntRuleItem*
item_at(const EntRuleFile* const file, const size_t index)
{
  const EntRuleItem* const items = (const EntRuleItem*)file->lines.items.items;
  return index < file->lines.items.n ? &items[index] : &items[0];
}

// Check the number of items, and that all are words
static bool
has_words(EntRuleFile* const file, const size_t least, const size_t most)
{
  const size_t n_items = file->lines.items.n;
  if (n_items < least || n_items > most) {
    ent_rule_fault(file,
                   item_at(file, n_items > most ? most : 0U),
                   n_items > most ? "too much" : "too little after",
                   item_at(file, n_items > most ? most : 0U)->text);
    return false;
  }

  for (size_t i = 0U; i < n_items; ++i) {
    if (item_at(file, i)->kind != ENT_ITEM_WORD) {
      ent_rule_fault(
        file, item_at(file, i), "not a word", item_at(file, i)->text);
      return false;
    }
  }

  return true;
}

static EntStatus
read_relation(EntRuleFile* const file)
{
  if (!has_words(file, 2U, 2U)) {
    return ENT_SUCCESS;
  }

  const EntRuleItem* const item = item_at(file, 1U);
  file->rule                    = UINT32_MAX;
  file->predicate               = ent_predicate_find(item->text);
  return file->predicate
           ? ENT_SUCCESS
           : ent_rule_fault(file, item, "no such predicate", item->text);
}

// Name a rule by its predicate, its kind and its first word
static EntStatus
name_rule(EntRuleFile* const file, EntRule* const rule)
{
  EntText       words   = item_at(file, 1U)->text;
  const EntText parts[] = { ent_text(ent_predicate_name(rule->predicate)),
                            ENT_TEXT("-"),
                            ent_text(kind_names[rule->kind]),
                            ENT_TEXT("-"),
                            ent_text_next(&words, '|') };
  const size_t  n_parts = sizeof(parts) / sizeof(parts[0]);
  size_t        size    = 0U;
  for (size_t i = 0U; i < n_parts; ++i) {
    size += parts[i].size;
  }

  char* const name = (char*)ent_arena_alloc(&file->rules->arena, size);
  char*       end  = name;
  for (size_t i = 0U; name && i < n_parts; ++i) {
    memcpy(end, parts[i].data, parts[i].size);
    end += parts[i].size;
  }

  rule->id.data = name;
  rule->id.size = size;
  return name ? ENT_SUCCESS : ENT_NO_MEMORY;
}

// Check what only a whole rule tells
static EntStatus
check_rule(EntRuleFile* const file, const EntRule* const rule)
{
  const EntRuleItem* const item     = item_at(file, 0U);
  const bool               has_from = rule->places[ENT_ROLE_FROM].end;
  const bool               has_to   = rule->places[ENT_ROLE_TO].end;
  const bool               has_both = rule->places[ENT_ROLE_BOTH].end;
  if (has_both ? has_from || has_to : !has_from || !has_to) {
    return ent_rule_fault(
      file, item, "a rule has from and to, or both", rule->id);
  }

  const uint64_t  hash = ent_text_hash(rule->id);
  uint64_t* const name = ent_keys_add(&file->rules->ids, hash);
  if (!name) {
    return ENT_NO_MEMORY;
  }
  if (*name) {
    return ent_rule_fault(file, item, "two rules have one name", rule->id);
  }

  *name = file->rules->rules.n + 1U;
  return ENT_SUCCESS;
}

static EntStatus
add_triggers(EntRuleFile* const file, const EntRule* const rule)
{
  EntText rest = item_at(file, 1U)->text;
  while (rest.size) {
    EntRuleWords words;
    ENT_TRY(ent_rule_words_next(file, item_at(file, 1U), &rest, &words));
    const EntWording what = { 0U, 0U, 0U, file->rule, rule->n_roles };
    if (words.n_words) {
      ENT_TRY(ent_wordings_add(
        &file->rules->triggers, rule->kind, words.words, words.n_words, what));
    }
  }

  return ENT_SUCCESS;
}

// Read the settings of a rule, and check it
static EntStatus
read_settings(EntRuleFile* const file, EntRule* const rule)
{
  const size_t n_faults = file->n_faults;
  for (size_t i = 2U; i < file->lines.items.n; ++i) {
    ENT_TRY(ent_rule_setting(file, item_at(file, i), rule));
  }
  if (!rule->id.size) {
    ENT_TRY(name_rule(file, rule));
  }

  return file->n_faults > n_faults ? ENT_SUCCESS : check_rule(file, rule);
}

// View a line from a word of it to its end
static EntText
view_line(const EntText bytes, const char* const begin)
{
  const EntText     rest = ent_text_from(bytes, (size_t)(begin - bytes.data));
  const char* const end  = (const char*)memchr(rest.data, '\n', rest.size);
  return end ? ent_text_trim(ent_text_until(rest, (size_t)(end - rest.data)))
             : ent_text_trim(rest);
}

static EntStatus
read_rule(EntRuleFile* const file, const EntTriggerKind kind)
{
  EntRules* const rules    = file->rules;
  const size_t    n_faults = file->n_faults;
  EntRule         rule     = { 0 };
  file->rule               = UINT32_MAX;
  if (!file->predicate) {
    return ent_rule_fault(
      file, item_at(file, 0U), "no relation above", item_at(file, 0U)->text);
  }
  if (!has_words(file, 3U, SIZE_MAX) || rules->rules.n == MAX_RULES) {
    return ENT_SUCCESS;
  }

  const EntRuleItem* const item     = item_at(file, 0U);
  const EntPosition        position = { file->name, item->line, item->column };
  rule.position                     = position;
  rule.line             = view_line(file->lines.bytes, item->text.data);
  rule.predicate        = file->predicate;
  rule.polarity         = ENT_AFFIRMED;
  rule.modality         = ENT_FACTUAL;
  rule.kind             = (uint8_t)kind;
  rule.conditions.begin = (uint32_t)rules->conditions.n;
  rule.conditions.end   = rule.conditions.begin;
  ENT_TRY(read_settings(file, &rule));
  if (file->n_faults > n_faults) {
    return ENT_SUCCESS;
  }

  EntRule* const row =
    (EntRule*)ent_rows_add(rules->memory, &rules->rules, sizeof(EntRule));
  if (!row) {
    return ENT_NO_MEMORY;
  }

  *row       = rule;
  file->rule = (uint32_t)rules->rules.n - 1U;
  return add_triggers(file, &rule);
}

static EntStatus
read_verb(EntRuleFile* const file)
{
  return read_rule(file, ENT_TRIGGER_VERB);
}

static EntStatus
read_noun(EntRuleFile* const file)
{
  return read_rule(file, ENT_TRIGGER_NOUN);
}

static EntStatus
read_be(EntRuleFile* const file)
{
  return read_rule(file, ENT_TRIGGER_BE);
}

static EntStatus
read_adj(EntRuleFile* const file)
{
  return read_rule(file, ENT_TRIGGER_ADJ);
}

static EntStatus
read_example(EntRuleFile* const file)
{
  return ent_rule_example(file, false);
}

static EntStatus
read_never(EntRuleFile* const file)
{
  return ent_rule_example(file, true);
}

static EntStatus
add_cues(EntRuleFile* const file, const EntCue cue, const EntCuePart part)
{
  EntText rest = item_at(file, 3U)->text;
  while (rest.size) {
    EntRuleWords words;
    ENT_TRY(ent_rule_words_next(file, item_at(file, 3U), &rest, &words));
    if (words.n_words) {
      ENT_TRY(ent_cues_add(
        file->rules->cues, part, cue, words.joint, words.words, words.n_words));
    }
  }

  return ENT_SUCCESS;
}

static EntStatus
read_cue(EntRuleFile* const file)
{
  const size_t n_kinds = sizeof(cue_names) / sizeof(cue_names[0]);
  const size_t n_parts = sizeof(part_names) / sizeof(part_names[0]);
  size_t       kind    = 0U;
  size_t       part    = 0U;
  file->rule           = UINT32_MAX;
  if (!has_words(file, 4U, 4U)) {
    return ENT_SUCCESS;
  }

  while (kind < n_kinds &&
         !ent_text_is(item_at(file, 1U)->text, cue_names[kind].name)) {
    ++kind;
  }
  while (part < n_parts &&
         !ent_text_is(item_at(file, 2U)->text, part_names[part])) {
    ++part;
  }
  if (kind == n_kinds || part == n_parts) {
    const EntRuleItem* const item = item_at(file, kind == n_kinds ? 1U : 2U);
    return ent_rule_fault(
      file, item, "no such kind or part of a cue", item->text);
  }

  return add_cues(file, cue_names[kind].cue, (EntCuePart)part);
}

static EntStatus
read_through(EntRuleFile* const file)
{
  file->rule = UINT32_MAX;
  if (!has_words(file, 2U, 2U)) {
    return ENT_SUCCESS;
  }

  EntText rest = item_at(file, 1U)->text;
  while (rest.size) {
    EntRuleWords words;
    ENT_TRY(ent_rule_words_next(file, item_at(file, 1U), &rest, &words));
    if (words.n_words && !ent_keys_add(&file->rules->through, words.joint)) {
      return ENT_NO_MEMORY;
    }
  }

  return ENT_SUCCESS;
}

// Read a list of words with a name: words GOODS weapon|tank
static EntStatus
read_words(EntRuleFile* const file)
{
  EntRules* const rules = file->rules;
  file->rule            = UINT32_MAX;
  if (!has_words(file, 3U, 3U)) {
    return ENT_SUCCESS;
  }

  const EntRuleItem* const item = item_at(file, 1U);
  if (item->text.data[0] < 'A' || item->text.data[0] > 'Z') {
    return ent_rule_fault(
      file, item, "the name of a list has capitals", item->text);
  }

  uint64_t* const name =
    ent_keys_add(&rules->list_names, ent_text_hash(item->text));
  EntSlice* const list =
    (EntSlice*)ent_rows_add(rules->memory, &rules->lists, sizeof(EntSlice));
  if (!name || !list) {
    return ENT_NO_MEMORY;
  }
  if (*name) {
    return ent_rule_fault(file, item, "two lists have one name", item->text);
  }

  EntSlice       words = { 0U, 0U };
  const uint64_t index = rules->lists.n;
  *name                = index;
  ENT_TRY(
    ent_rule_heads(file, item_at(file, 2U), item_at(file, 2U)->text, &words));
  ((EntSlice*)rules->lists.items)[index - 1U] = words;
  return ENT_SUCCESS;
}

static const Line lines[] = {
  { "relation", read_relation }, { "verb", read_verb },
  { "noun", read_noun },         { "be", read_be },
  { "adj", read_adj },           { "example", read_example },
  { "never", read_never },       { "cue", read_cue },
  { "through", read_through },   { "words", read_words },
};

static EntStatus
read_line(EntRuleFile* const file)
{
  const EntRuleItem* const items = item_at(file, 0U);
  for (size_t i = 0U; i < file->lines.items.n; ++i) {
    if (items[i].kind == ENT_ITEM_UNCLOSED) {
      return ent_rule_fault(
        file, &items[i], "a quote is not closed", items[i].text);
    }
  }

  for (size_t i = 0U; i < sizeof(lines) / sizeof(lines[0]); ++i) {
    if (ent_text_is(items[0].text, lines[i].name)) {
      return lines[i].read(file);
    }
  }

  return ent_rule_fault(file, &items[0], "no such line", items[0].text);
}

// Refuse a file that is not UTF-8
static bool
is_text(EntRuleFile* const file, const EntText bytes)
{
  const EntText      none  = { NULL, 0U };
  const EntUtf8Check check = ent_utf8_check(bytes);
  EntPosition        place = { file->name, 1U, 1U };
  if (!check.fault) {
    return true;
  }

  for (size_t i = 0U; i < check.good; ++i) {
    const bool is_end = bytes.data[i] == '\n';
    place.line += is_end;
    place.column = is_end ? 1U : place.column + 1U;
  }

  ++file->n_faults;
  ent_notice(file->rules->world,
             check.fault == ENT_UTF8_MALFORMED ? ENT_NOTICE_NOT_UTF8
                                               : ENT_NOTICE_BAD_CHARACTER,
             place,
             none,
             none);
  return false;
}

EntStatus
ent_rule_file_read(EntRules* const   rules,
                   const char* const name,
                   const EntText     bytes)
{
  assert(rules);
  EntRuleFile file = {
    rules,           name,       ent_rule_lines_init(&rules->arena, bytes),
    (EntPredicate)0, UINT32_MAX, 0U
  };

  EntStatus st = is_text(&file, bytes) ? ENT_SUCCESS : ENT_FAILURE;
  while (!st && file.n_faults < MAX_FAULTS) {
    st = ent_rule_lines_next(&file.lines);
    st = st ? st : read_line(&file);
  }

  ent_rule_lines_clear(&file.lines);
  return st > ENT_FAILURE ? st : file.n_faults ? ENT_BAD_INPUT : ENT_SUCCESS;
}
