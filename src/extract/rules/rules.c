// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/rules/rules.h"

#include "base/embedded.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"
#include "extract/closed_class.h"
#include "extract/rules/rule.h"

#include <assert.h>

// Words that rules may use as prepositions beside those of the tagger
static const char other_prepositions[] = "as like to than between";

static const char* const known_words[ENT_N_WORDS] = {
  [ENT_WORD_BY]           = "by",
  [ENT_WORD_OF]           = "of",
  [ENT_WORD_IN]           = "in",
  [ENT_WORD_AS]           = "as",
  [ENT_WORD_TO]           = "to",
  [ENT_WORD_BETWEEN]      = "between",
  [ENT_WORD_JOINT]        = "joint",
  [ENT_WORD_JOINTLY]      = "jointly",
  [ENT_WORD_RESPECTIVELY] = "respectively",
  [ENT_WORD_LED]          = "led",
  [ENT_WORD_ACCESS]       = "access",
};

static EntStatus
name_known_words(EntRules* const rules)
{
  for (size_t i = 0U; i < ENT_N_WORDS; ++i) {
    rules->known[i] = ent_names_intern(rules->names, ent_text(known_words[i]));
    if (!rules->known[i]) {
      return ENT_NO_MEMORY;
    }
  }

  return ENT_SUCCESS;
}

static EntStatus
name_prepositions(EntRules* const rules, const char* const words)
{
  EntText rest = ent_text(words);
  for (EntText word = ent_text_next(&rest, ' '); word.size;
       word         = ent_text_next(&rest, ' ')) {
    const uint32_t id = ent_names_intern(rules->names, word);
    if (!id || !ent_keys_add(&rules->prepositions, id)) {
      return ENT_NO_MEMORY;
    }
  }

  return ENT_SUCCESS;
}

static EntStatus
name_all_prepositions(EntRules* const rules)
{
  size_t                   n_lists = 0U;
  const EntWordList* const lists   = ent_closed_class(&n_lists);
  for (size_t i = 0U; i < n_lists; ++i) {
    if (lists[i].tags & ENT_BIT(PREPOSITION)) {
      ENT_TRY(name_prepositions(rules, lists[i].words));
    }
  }

  return name_prepositions(rules, other_prepositions);
}

static EntStatus
sort(EntRules* const rules)
{
  ENT_TRY(ent_wordings_sort(&rules->triggers));
  return ent_cues_sort(rules->cues);
}

static EntStatus
read_embedded(EntRules* const rules)
{
  size_t                       n_files = 0U;
  const EntEmbeddedFile* const files   = ent_embedded_rules(&n_files);
  ENT_TRY(name_known_words(rules));
  ENT_TRY(name_all_prepositions(rules));
  for (size_t i = 0U; i < n_files; ++i) {
    ENT_TRY(ent_rule_file_read(rules, files[i].name, files[i].bytes));
  }

  return sort(rules);
}

EntStatus
ent_rules_new(EntWorld* const  world,
              EntNames* const  names,
              EntRules** const out)
{
  assert(world);
  assert(names);
  const EntAllocator* const memory = ent_world_memory(world);
  EntRules* const           rules =
    (EntRules*)ent_memory_zeroed(memory, 1U, sizeof(EntRules));
  if (!rules) {
    return ENT_NO_MEMORY;
  }

  rules->world        = world;
  rules->memory       = memory;
  rules->names        = names;
  rules->arena        = ent_arena_init(memory);
  rules->ids          = ent_keys_init(memory);
  rules->prepositions = ent_keys_init(memory);
  rules->through      = ent_keys_init(memory);
  rules->list_names   = ent_keys_init(memory);
  rules->triggers     = ent_wordings_init(memory);
  rules->cues         = ent_cues_new(memory);

  const EntStatus st = rules->cues ? read_embedded(rules) : ENT_NO_MEMORY;
  if (st) {
    ent_rules_free(rules);
    return st;
  }

  *out = rules;
  return ENT_SUCCESS;
}

void
ent_rules_free(EntRules* const rules)
{
  if (rules) {
    const EntAllocator* const memory = rules->memory;
    ent_cues_free(rules->cues);
    ent_wordings_clear(&rules->triggers);
    ent_keys_clear(&rules->through);
    ent_keys_clear(&rules->list_names);
    ent_keys_clear(&rules->prepositions);
    ent_keys_clear(&rules->ids);
    ent_arena_clear(&rules->arena);
    ent_memory_free(memory, rules->rules.items);
    ent_memory_free(memory, rules->places.items);
    ent_memory_free(memory, rules->conditions.items);
    ent_memory_free(memory, rules->words.items);
    ent_memory_free(memory, rules->examples.items);
    ent_memory_free(memory, rules->lists.items);
    ent_memory_free(memory, rules);
  }
}

EntStatus
ent_rules_add(EntRules* const   rules,
              const char* const name,
              const EntText     bytes)
{
  assert(rules);
  EntText           copy  = { NULL, 0U };
  const char* const known = ent_world_document(rules->world, name);
  if (!known) {
    return ENT_NO_MEMORY;
  }

  ENT_TRY(ent_arena_text(&rules->arena, bytes, &copy));
  const EntStatus st = ent_rule_file_read(rules, known, copy);
  ENT_TRY(sort(rules));
  return st;
}

const EntRuleExample*
ent_rules_examples(const EntRules* const rules, size_t* const n_examples)
{
  *n_examples = rules->examples.n;
  return (const EntRuleExample*)rules->examples.items;
}

size_t
ent_rules_count(const EntRules* const rules, size_t* const n_triggers)
{
  *n_triggers = rules->triggers.rows.n;
  return rules->rules.n;
}

EntRuleView
ent_rules_view(const EntRules* const rules, const size_t index)
{
  assert(index < rules->rules.n);
  const EntRule* const rule = ent_rule_get(rules, (uint32_t)index);
  const EntRuleView    view = {
       rule->id, rule->predicate, rule->line, rule->position
  };
  return view;
}

const EntCues*
ent_rules_cues(const EntRules* const rules)
{
  return rules->cues;
}
