// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Records of one name become one.  What is united does not depend on the order
// of the inputs: lists are joined and sorted, single values must agree, and
// where a choice is allowed the smallest by code point wins.

#include "graph/graph.h"

#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "model/fields.h"
#include "model/sets.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static int
compare_entries(const void* const a, const void* const b)
{
  const EntEntry* const x     = (const EntEntry*)a;
  const EntEntry* const y     = (const EntEntry*)b;
  const int             order = ent_text_compare_natural(x->name, y->name);
  if (order) {
    return order;
  }

  // Equal names: the place in the input decides only which one is "the first"
  const EntPosition* const p = &x->record.position;
  const EntPosition* const q = &y->record.position;
  const int                documents =
    strcmp(p->document ? p->document : "", q->document ? q->document : "");
  return documents               ? documents
         : p->line != q->line    ? (p->line < q->line ? -1 : 1)
         : p->column < q->column ? -1
                                 : p->column > q->column;
}

void
ent_graph_sort(EntGraph* const graph)
{
  assert(graph);
  for (unsigned i = ENT_ACTOR; i <= ENT_CLAIM; ++i) {
    EntTable* const table = &graph->tables[i];
    if (table->n_entries) {
      qsort(
        table->entries, table->n_entries, sizeof(EntEntry), compare_entries);
    }
  }
}

// Contradictions

EntText
ent_graph_place(EntGraph* const graph, const EntPosition position)
{
  EntBytes* const scratch = &graph->scratch;
  scratch->size           = 0U;
  ent_bytes_string(scratch, position.document ? position.document : "memory");
  ent_bytes_char(scratch, ':');
  ent_bytes_number(scratch, position.line);
  return ent_bytes_view(scratch);
}

static void
contradict(EntGraph* const        graph,
           const EntRecord* const first,
           const EntRecord* const second,
           const EntField* const  field)
{
  char                  wording[128] = { 0 };
  EntBytes              bytes        = ent_bytes_init(graph->arena.memory);
  const EntShape* const shape        = ent_shape(first->type);
  ent_bytes_string(&bytes, field->name);
  ent_bytes_string(&bytes, " of ");
  ent_bytes_string(&bytes, shape->element);
  ent_bytes_char(&bytes, ' ');
  ent_bytes_text(&bytes, ent_record_id(first));

  const size_t size =
    bytes.size < sizeof(wording) ? bytes.size : sizeof(wording) - 1U;
  memcpy(wording, bytes.data ? bytes.data : "", bytes.data ? size : 0U);
  ent_bytes_clear(&bytes);

  ent_graph_error(graph,
                  second,
                  ENT_NOTICE_CONFLICT,
                  ent_text(wording),
                  ent_graph_place(graph, first->position));
}

// Fields

// The graph's arena holds the records, so it may change them
static void*
own(const EntRecord* const record)
{
  return (void*)(uintptr_t)record->any;
}

static void
merge_text(EntGraph* const        graph,
           const EntField* const  field,
           EntRecord* const       into,
           const EntRecord* const from)
{
  EntText* const slot  = (EntText*)ent_field_slot(field, own(into));
  const EntText  other = ent_field_text(field, from->any);
  if (!slot->size) {
    *slot = other;
  } else if (other.size && !ent_text_equals(*slot, other)) {
    if (into->type == ENT_CLAIM) {
      *slot = ent_text_compare(*slot, other) < 0 ? *slot : other;
    } else {
      contradict(graph, into, from, field);
    }
  }
}

// A start of 0 is a number if there is an end
static bool
has_number(const EntField* const field, const EntRecord* const record)
{
  return ent_field_number(field, record->any) ||
         (field->property == ENT_TERM_START && record->passage->end);
}

static void
merge_number(EntGraph* const        graph,
             const EntField* const  field,
             EntRecord* const       into,
             const EntRecord* const from)
{
  uint64_t* const slot  = (uint64_t*)ent_field_slot(field, own(into));
  const uint64_t  other = ent_field_number(field, from->any);
  if (!has_number(field, into)) {
    *slot = other;
  } else if (has_number(field, from) && *slot != other) {
    contradict(graph, into, from, field);
  }
}

static void
merge_word(EntGraph* const        graph,
           const EntField* const  field,
           EntRecord* const       into,
           const EntRecord* const from)
{
  unsigned* const slot  = (unsigned*)ent_field_slot(field, own(into));
  const unsigned  other = ent_field_word(field, from->any);
  if (*slot != other && *slot && other && into->type != ENT_CLAIM) {
    contradict(graph, into, from, field);
  } else {
    *slot = other > *slot ? other : *slot;
  }
}

static EntStatus
merge_texts(EntGraph* const        graph,
            const EntField* const  field,
            EntRecord* const       into,
            const EntRecord* const from)
{
  EntTexts* const slot  = (EntTexts*)ent_field_slot(field, own(into));
  const EntTexts  other = ent_field_texts(field, from->any);
  const size_t    n_all = slot->n_items + other.n_items;
  if (!other.n_items) {
    return ENT_SUCCESS;
  }

  EntText* const items =
    (EntText*)ent_arena_alloc(&graph->arena, n_all * sizeof(EntText));
  if (!items) {
    return ENT_NO_MEMORY;
  }

  for (size_t i = 0U; i < n_all; ++i) {
    items[i] =
      i < slot->n_items ? slot->items[i] : other.items[i - slot->n_items];
  }

  slot->items   = items;
  slot->n_items = ent_texts_unite(items, n_all);
  return ENT_SUCCESS;
}

// Keep one name per language, the smallest; the others become aliases
static void
choose_names(EntGraph* const        graph,
             const EntRecord* const from,
             EntLabel* const        labels,
             const size_t           n_labels)
{
  for (size_t i = 1U; i < n_labels; ++i) {
    for (size_t j = 0U; j < i && labels[i].role == ENT_LABEL_NAME; ++j) {
      if (labels[j].role == ENT_LABEL_NAME &&
          ent_text_equals(labels[i].lang, labels[j].lang) &&
          !ent_text_equals(labels[i].text, labels[j].text)) {
        labels[i].role = ENT_LABEL_ALIAS;
        ent_notice(graph->world,
                   ENT_NOTICE_NAME_CHOICE,
                   from->position,
                   labels[j].text,
                   labels[i].text);
      }
    }
  }
}

static EntStatus
merge_labels(EntGraph* const        graph,
             EntRecord* const       into,
             const EntRecord* const from)
{
  EntActor* const actor = (EntActor*)(uintptr_t)into->any;
  const EntLabels mine  = actor->labels;
  const EntLabels other = from->actor->labels;
  const size_t    n_all = mine.n_items + other.n_items;
  EntLabel* const items =
    (EntLabel*)ent_arena_alloc(&graph->arena, n_all * sizeof(EntLabel));
  if (!items) {
    return ENT_NO_MEMORY;
  }

  for (size_t i = 0U; i < n_all; ++i) {
    items[i] = i < mine.n_items ? mine.items[i] : other.items[i - mine.n_items];
  }

  // Names that become aliases may be doubles of aliases
  const size_t n_names = ent_labels_unite(items, n_all);
  choose_names(graph, from, items, n_names);
  actor->labels.items   = items;
  actor->labels.n_items = ent_labels_unite(items, n_names);
  return ENT_SUCCESS;
}

static EntStatus
merge_field(EntGraph* const        graph,
            const EntField* const  field,
            EntRecord* const       into,
            const EntRecord* const from)
{
  if (ent_field_is_text(field)) {
    merge_text(graph, field, into, from);
  } else if (ent_field_is_texts(field)) {
    return merge_texts(graph, field, into, from);
  } else if (field->type == ENT_FIELD_NUMBER) {
    merge_number(graph, field, into, from);
  } else if (field->type == ENT_FIELD_WORD) {
    merge_word(graph, field, into, from);
  } else if (field->role == ENT_LABEL_NAME) {
    return merge_labels(graph, into, from);
  }

  return ENT_SUCCESS;
}

// Whole records

static bool
is_same_claim(const EntClaim* const a, const EntClaim* const b)
{
  return ent_text_equals(a->from, b->from) && a->predicate == b->predicate &&
         ent_text_equals(a->to, b->to) && a->polarity == b->polarity &&
         a->modality == b->modality && a->speech_act == b->speech_act &&
         ent_text_equals(a->speaker, b->speaker) &&
         ent_text_equals(a->relayed_by, b->relayed_by) &&
         ent_text_equals(a->office, b->office) &&
         ent_text_equals(a->from_date, b->from_date) &&
         ent_text_equals(a->to_date, b->to_date) &&
         !ent_texts_compare(a->hedges, b->hedges);
}

// Return whether two records of one name may be united
static bool
check_same(EntGraph* const       graph,
           const EntEntry* const into,
           const EntEntry* const from)
{
  const EntRecord* const a = &into->record;
  const EntRecord* const b = &from->record;
  if (!ent_text_equals(ent_record_report(a), ent_record_report(b))) {
    ent_graph_error(graph,
                    b,
                    ENT_NOTICE_SAME_NAME,
                    into->name,
                    ent_graph_place(graph, a->position));
    return false;
  }

  if (a->type == ENT_CLAIM && !is_same_claim(a->claim, b->claim)) {
    ent_graph_error(graph,
                    b,
                    ENT_NOTICE_CLAIM_CLASH,
                    into->name,
                    ent_graph_place(graph, a->position));
    return false;
  }

  if (a->type == ENT_CLAIM) {
    ent_notice(graph->world,
               ENT_NOTICE_DUPLICATE_CLAIM,
               b->position,
               b->claim->passage,
               ent_text(NULL));
  }

  return true;
}

static EntStatus
merge_entry(EntGraph* const       graph,
            EntEntry* const       into,
            const EntEntry* const from)
{
  if (!check_same(graph, into, from)) {
    return ENT_SUCCESS;
  }

  const EntShape* const shape = ent_shape(into->record.type);
  for (size_t i = 0U; i < shape->n_fields; ++i) {
    ENT_TRY(
      merge_field(graph, &shape->fields[i], &into->record, &from->record));
  }

  return ENT_SUCCESS;
}

static EntStatus
merge_table(EntGraph* const graph, EntTable* const table)
{
  size_t n_kept = 0U;
  for (size_t i = 0U; i < table->n_entries; ++i) {
    EntEntry* const entry = &table->entries[i];
    if (n_kept &&
        ent_text_equals(table->entries[n_kept - 1U].name, entry->name)) {
      ENT_TRY(merge_entry(graph, &table->entries[n_kept - 1U], entry));
    } else {
      table->entries[n_kept++] = *entry;
    }
  }

  table->n_entries = n_kept;
  return ENT_SUCCESS;
}

EntStatus
ent_graph_merge(EntGraph* const graph)
{
  assert(graph);
  for (unsigned i = ENT_ACTOR; i <= ENT_CLAIM; ++i) {
    ENT_TRY(merge_table(graph, &graph->tables[i]));
  }

  return graph->n_errors ? ENT_BAD_INPUT : ENT_SUCCESS;
}
