// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: statements in the order of the document.
// Goes out: the same, each once, by subject and predicate.
// Terms are kept once; a statement takes 28 bytes.

#include "read/rdf_gather.h"

#include "base/bytes.h"
#include "base/memory.h"
#include "base/text.h"
#include "model/lang.h"

#include <stdlib.h>
#include <string.h>

#define MAX_LANG 256U // Room for any tag that the guards let pass

EntGather
ent_gather_init(const EntAllocator* const memory)
{
  EntGather gather;
  memset(&gather, 0, sizeof(gather));
  gather.names = ent_names_init(memory);
  return gather;
}

void
ent_gather_clear(EntGather* const gather)
{
  const EntAllocator* const memory = gather->names.arena.memory;
  ent_memory_free(memory, gather->statements);
  ent_memory_free(memory, gather->first);
  ent_names_clear(&gather->names);
}

// Adding

static uint32_t
intern_blank(EntGather* const gather, const EntText label)
{
  EntBytes bytes = ent_bytes_init(gather->names.arena.memory);
  ent_bytes_string(&bytes, "_:");
  ent_bytes_text(&bytes, label);

  const uint32_t name =
    bytes.status ? 0U
                 : ent_names_intern(&gather->names, ent_bytes_view(&bytes));
  ent_bytes_clear(&bytes);
  return name;
}

static uint32_t
intern_lang(EntGather* const gather, const EntText lang)
{
  char         folded[MAX_LANG];
  const size_t size = lang.size < MAX_LANG ? lang.size : MAX_LANG;
  memcpy(folded, lang.data, size);
  ent_lang_fold(folded, size);

  const EntText text = { folded, size };
  return ent_names_intern(&gather->names, text);
}

static uint32_t
intern(EntGather* const gather, const EntRdfTerm* const term)
{
  return term->kind == ENT_RDF_BLANK
           ? intern_blank(gather, term->text)
           : ent_names_intern(&gather->names, term->text);
}

static bool
has_datatype(const EntRdfTerm* const term)
{
  return term->datatype.size &&
         !ent_text_is(term->datatype,
                      "http://www.w3.org/2001/XMLSchema#string");
}

static EntStatus
add(void* const handle, const EntTriple* const triple)
{
  EntGather* const          gather = (EntGather*)handle;
  const EntAllocator* const memory = gather->names.arena.memory;
  const EntRdfTerm* const   object = &triple->object;
  if (gather->n_statements == UINT32_MAX - 1U) {
    return ENT_OVER_LIMIT;
  }

  EntStatement* const grown =
    (EntStatement*)ent_memory_grow(memory,
                                   gather->statements,
                                   gather->n_statements,
                                   &gather->capacity,
                                   sizeof(EntStatement));
  if (!grown) {
    return ENT_NO_MEMORY;
  }

  const bool         is_typed  = has_datatype(object);
  const EntStatement statement = {
    intern(gather, &triple->subject),
    intern(gather, &triple->predicate),
    intern(gather, object),
    object->lang.size ? intern_lang(gather, object->lang) : 0U,
    is_typed ? ent_names_intern(&gather->names, object->datatype) : 0U,
    triple->line,
    (uint8_t)object->kind,
    false
  };

  gather->statements = grown;
  if (!statement.subject || !statement.predicate || !statement.object ||
      (object->lang.size && !statement.lang) ||
      (is_typed && !statement.datatype)) {
    return ENT_NO_MEMORY;
  }

  grown[gather->n_statements++] = statement;
  return ENT_SUCCESS;
}

EntTripleSink
ent_gather_sink(EntGather* const gather)
{
  const EntTripleSink sink = { gather, add };
  return sink;
}

// Sorting

static int
compare_numbers(const uint32_t a, const uint32_t b)
{
  return a < b ? -1 : a > b ? 1 : 0;
}

static int
compare_terms(const EntStatement* const a, const EntStatement* const b)
{
  const uint32_t keys[][2] = {
    { a->subject, b->subject }, { a->predicate, b->predicate },
    { a->kind, b->kind },       { a->object, b->object },
    { a->lang, b->lang },       { a->datatype, b->datatype },
  };

  int order = 0;
  for (size_t i = 0U; !order && i < sizeof(keys) / sizeof(keys[0]); ++i) {
    order = compare_numbers(keys[i][0], keys[i][1]);
  }

  return order;
}

static int
compare(const void* const a, const void* const b)
{
  const EntStatement* const x     = (const EntStatement*)a;
  const EntStatement* const y     = (const EntStatement*)b;
  const int                 order = compare_terms(x, y);
  return order ? order : compare_numbers(x->line, y->line);
}

EntStatus
ent_gather_sort(EntGather* const gather)
{
  EntStatement* const all = gather->statements;
  gather->first           = (uint32_t*)ent_memory_zeroed(
    gather->names.arena.memory, gather->names.n_texts + 1U, sizeof(uint32_t));
  if (!gather->first) {
    return ENT_NO_MEMORY;
  }

  if (gather->n_statements) {
    qsort(all, gather->n_statements, sizeof(EntStatement), compare);
  }

  size_t n_kept = 0U;
  for (size_t i = 0U; i < gather->n_statements; ++i) {
    if (!n_kept || compare_terms(&all[n_kept - 1U], &all[i])) {
      all[n_kept++] = all[i];
    }
  }

  gather->n_statements = n_kept;
  for (size_t i = n_kept; i-- > 0U;) {
    gather->first[all[i].subject] = (uint32_t)i + 1U;
  }

  return ENT_SUCCESS;
}

// Looking up

EntStatements
ent_gather_subject(const EntGather* const gather, const uint32_t subject)
{
  EntStatements  found = { NULL, 0U };
  const uint32_t first = gather->first[subject];
  if (first) {
    size_t end  = first - 1U;
    found.items = &gather->statements[end];
    while (end < gather->n_statements &&
           gather->statements[end].subject == subject) {
      ++end;
    }
    found.n_items = end - (first - 1U);
  }

  return found;
}

// Return whether a statement stands before the first that is wanted
static bool
is_before(const EntStatement* const statement,
          const uint32_t            subject,
          const uint32_t            predicate)
{
  return statement->subject < subject ||
         (statement->subject == subject && statement->predicate < predicate);
}

// Return the place of the first statement that is not before the wanted one;
// it is mostly near the first one of the subject
static size_t
lower_bound(const EntGather* const gather,
            const uint32_t         subject,
            const uint32_t         predicate)
{
  size_t begin = gather->first[subject] - 1U;
  size_t step  = 1U;
  while (begin + step < gather->n_statements &&
         is_before(&gather->statements[begin + step], subject, predicate)) {
    begin += step;
    step *= 2U;
  }

  const size_t left = gather->n_statements - begin;
  size_t       end  = begin + (step < left ? step : left);
  while (begin < end) {
    const size_t middle = begin + (end - begin) / 2U;
    if (is_before(&gather->statements[middle], subject, predicate)) {
      begin = middle + 1U;
    } else {
      end = middle;
    }
  }

  return begin;
}

EntStatements
ent_gather_values(const EntGather* const gather,
                  const uint32_t         subject,
                  const uint32_t         predicate)
{
  EntStatements found = { NULL, 0U };
  if (!predicate || !gather->first[subject]) {
    return found;
  }

  const size_t begin = lower_bound(gather, subject, predicate);
  size_t       end   = begin;
  while (end < gather->n_statements &&
         gather->statements[end].subject == subject &&
         gather->statements[end].predicate == predicate) {
    ++end;
  }

  found.items   = &gather->statements[begin];
  found.n_items = end - begin;
  return found;
}

uint32_t
ent_gather_line(const EntGather* const gather, const uint32_t subject)
{
  const EntStatements all  = ent_gather_subject(gather, subject);
  uint32_t            line = all.n_items ? all.items[0].line : 0U;
  for (size_t i = 1U; i < all.n_items; ++i) {
    line = all.items[i].line < line ? all.items[i].line : line;
  }

  return line;
}

EntText
ent_gather_text(const EntGather* const gather, const uint32_t name)
{
  return name ? ent_names_get(&gather->names, name) : ent_text(NULL);
}

bool
ent_gather_is_blank(const EntGather* const gather, const uint32_t name)
{
  return ent_text_starts_with(ent_gather_text(gather, name), ENT_TEXT("_:"));
}
