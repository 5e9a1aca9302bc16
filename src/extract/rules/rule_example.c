// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: the items of a line "example" or "never".
// Goes out: an example of the rule above it, as views of the file.

#include "extract/rules/rule_example.h"

#include "base/text.h"
#include "base/try.h"

#include <assert.h>
#include <string.h>

#define MAX_WANTED 32U // Further words of an example

// Items that remain of a line
typedef struct {
  const EntRuleItem* items;
  size_t             n_items;
} Rest;

// Take strokes out of a quote; one without them stays a view
static EntStatus
unescape(EntArena* const arena, const EntText quote, EntText* const out)
{
  *out = quote;
  if (!ent_text_contains(quote, ENT_TEXT("\\\""))) {
    return ENT_SUCCESS;
  }

  char* const copy = (char*)ent_arena_alloc(arena, quote.size);
  size_t      size = 0U;
  for (size_t i = 0U; copy && i < quote.size; ++i) {
    const bool is_stroke =
      quote.data[i] == '\\' && i + 1U < quote.size && quote.data[i + 1U] == '"';
    i += is_stroke;
    copy[size++] = quote.data[i];
  }

  out->data = copy;
  out->size = size;
  return copy ? ENT_SUCCESS : ENT_NO_MEMORY;
}

// Return the text of items on one line, from the first to the last
static EntText
join(const EntRuleItem* const first, const EntRuleItem* const last)
{
  const EntText text = { first->text.data,
                         (size_t)(last->text.data + last->text.size -
                                  first->text.data) };
  return text;
}

/* Take what stands before the next comma, a quote with its quotes.  Empty if
   there is nothing, or if it runs over a line. */
static EntText
take_part(Rest* const rest)
{
  const EntText            none      = { NULL, 0U };
  const EntRuleItem* const first     = rest->items;
  size_t                   n         = 0U;
  bool                     is_joined = false;
  while (n < rest->n_items && first[n].kind != ENT_ITEM_COMMA) {
    is_joined = is_joined || first[n++].is_joined;
  }

  const size_t n_taken = n + (n < rest->n_items);
  rest->items += n_taken;
  rest->n_items -= n_taken;
  if (!n || is_joined || first[n - 1U].line != first[0].line) {
    return none;
  }
  if (n == 1U && first[0].kind == ENT_ITEM_QUOTE) {
    const EntText quoted = { first[0].text.data - 1, first[0].text.size + 2U };
    return quoted;
  }

  return join(&first[0], &first[n - 1U]);
}

// Take quotes off a name
static EntText
unquote(const EntText part)
{
  const EntText inner = { part.data + 1, part.size - 2U };
  return part.size >= 2U && part.data[0] == '"' ? inner : part;
}

static EntStatus
take_wanted(EntRuleFile* const       file,
            const EntRuleItem* const item,
            Rest* const              rest,
            EntTexts* const          out)
{
  EntText wanted[MAX_WANTED];
  size_t  n_wanted = 0U;
  while (rest->n_items) {
    const EntText part = take_part(rest);
    if (!part.size || n_wanted == MAX_WANTED) {
      return ent_rule_fault(file, item, "not what an example wants", part);
    }
    wanted[n_wanted++] = part;
  }

  // The texts are views, only their list is copied
  EntText* const items = (EntText*)ent_arena_copy(
    &file->rules->arena, wanted, n_wanted * sizeof(EntText));
  out->items   = n_wanted ? items : NULL;
  out->n_items = n_wanted;
  return n_wanted && !items ? ENT_NO_MEMORY : ENT_SUCCESS;
}

// Take "=> FROM, TO, ..." into an example
static EntStatus
take_claim(EntRuleFile* const       file,
           const EntRuleItem* const item,
           Rest                     rest,
           EntRuleExample* const    example)
{
  const bool has_arrow = rest.n_items && ent_text_is(rest.items[0].text, "=>");
  if (!has_arrow) {
    return ent_rule_fault(file, item, "an example needs", ENT_TEXT("=>"));
  }

  ++rest.items;
  --rest.n_items;
  example->from = unquote(take_part(&rest));
  example->to   = unquote(take_part(&rest));
  if (!example->from.size || !example->to.size) {
    return ent_rule_fault(
      file, item, "an example needs two actors", item->text);
  }

  return take_wanted(file, item, &rest, &example->wanted);
}

EntStatus
ent_rule_example(EntRuleFile* const file, const bool is_never)
{
  EntRules* const          rules = file->rules;
  const EntRuleItem* const items = (const EntRuleItem*)file->lines.items.items;
  const size_t             n_items  = file->lines.items.n;
  const size_t             n_faults = file->n_faults;
  EntRuleExample           example  = { 0 };
  if (n_items < 2U || items[1].kind != ENT_ITEM_QUOTE || !items[1].text.size) {
    return ent_rule_fault(
      file, &items[0], "a sentence in quotes is missing after", items[0].text);
  }
  if (file->rule == UINT32_MAX) {
    return ent_rule_fault(file, &items[0], "no rule above", items[0].text);
  }
  if (is_never && n_items > 2U) {
    return ent_rule_fault(file, &items[2], "too much", items[2].text);
  }

  const EntPosition position = { file->name, items[0].line, items[0].column };
  const EntRule*    rule     = ent_rule_get(rules, file->rule);
  const Rest        rest     = { items + 2U, n_items - 2U };
  example.is_never           = is_never;
  example.rule               = rule->id;
  example.predicate          = rule->predicate;
  example.position           = position;
  ENT_TRY(unescape(&rules->arena, items[1].text, &example.sentence));
  if (!is_never) {
    ENT_TRY(take_claim(file, &items[0], rest, &example));
  }
  if (file->n_faults > n_faults) {
    return ENT_SUCCESS;
  }

  EntRuleExample* const row = (EntRuleExample*)ent_rows_add(
    rules->memory, &rules->examples, sizeof(EntRuleExample));
  if (!row) {
    return ENT_NO_MEMORY;
  }
  *row = example;
  return ENT_SUCCESS;
}
