// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/rdf_rest.h"

#include "base/bytes.h"
#include "base/keys.h"
#include "base/memory.h"
#include "base/notice.h"
#include "base/text.h"
#include "base/try.h"
#include "base/world.h"

#include <stdlib.h>

// Statements with one predicate
typedef struct {
  EntText  iri;     // Predicate
  size_t   n_items; // How many
  uint32_t line;    // Least line
} Group;

// All predicates that are reported for one reason
typedef struct {
  EntKeys by_name;  // Index of each, from 1
  Group*  groups;   // In the order of statements, then of IRIs
  size_t  n_groups; // How many
  size_t  capacity; // Room in groups
} Rest;

// Return whether a statement is in no record
static bool
is_left(const EntNodes* const nodes, const EntStatement* const s)
{
  (void)nodes;
  return !s->is_used;
}

// Return whether a record has the value of a statement but not its language
static bool
lost_language(const EntNodes* const nodes, const EntStatement* const s)
{
  static const EntTermId labels[] = { ENT_TERM_PREF_LABEL,
                                      ENT_TERM_ALT_LABEL,
                                      ENT_TERM_HIDDEN_LABEL,
                                      ENT_TERM_DEMONYM,
                                      ENT_TERM_METONYM };

  bool is_lost = s->is_used && s->lang;
  for (size_t i = 0U; is_lost && i < sizeof(labels) / sizeof(labels[0]); ++i) {
    is_lost = s->predicate != nodes->terms[labels[i]];
  }

  return is_lost;
}

static int
compare_groups(const void* const a, const void* const b)
{
  return ent_text_compare(((const Group*)a)->iri, ((const Group*)b)->iri);
}

// Return the group of a predicate, made if it is new; null if memory ended
static Group*
find_group(Rest* const rest, const EntGather* const gather, const uint32_t name)
{
  uint64_t* const index = ent_keys_add(&rest->by_name, name);
  if (!index) {
    return NULL;
  }

  if (!*index) {
    Group* const grown = (Group*)ent_memory_grow(rest->by_name.memory,
                                                 rest->groups,
                                                 rest->n_groups,
                                                 &rest->capacity,
                                                 sizeof(Group));
    if (!grown) {
      return NULL;
    }

    const Group group              = { ent_gather_text(gather, name), 0U, 0U };
    rest->groups                   = grown;
    rest->groups[rest->n_groups++] = group;
    *index                         = rest->n_groups;
  }

  return &rest->groups[*index - 1U];
}

// Count statements by predicate, and sort the counts
static EntStatus
fill_groups(const EntNodes* const nodes,
            Rest* const           rest,
            bool (*const is_meant)(const EntNodes*, const EntStatement*))
{
  const EntGather* const gather = nodes->gather;
  for (size_t i = 0U; i < gather->n_statements; ++i) {
    const EntStatement* const s = &gather->statements[i];
    if (!is_meant(nodes, s)) {
      continue;
    }

    Group* const group = find_group(rest, gather, s->predicate);
    if (!group) {
      return ENT_NO_MEMORY;
    }

    group->line =
      group->n_items && group->line < s->line ? group->line : s->line;
    ++group->n_items;
  }

  if (rest->n_groups) {
    qsort(rest->groups, rest->n_groups, sizeof(Group), compare_groups);
  }

  return ENT_SUCCESS;
}

static EntStatus
report_number(const EntNodes* const nodes,
              const EntNoticeId     id,
              const uint32_t        line,
              const size_t          number,
              const EntText         text)
{
  const EntReadContext* const context  = nodes->context;
  const EntPosition           position = { context->document, line, 0U };
  EntBytes digits = ent_bytes_init(ent_world_memory(context->world));
  ent_bytes_number(&digits, number);

  const EntStatus st =
    digits.status
      ? digits.status
      : ent_notice(context->world, id, position, ent_bytes_view(&digits), text);
  ent_bytes_clear(&digits);
  return st;
}

static EntStatus
report_groups(const EntNodes* const nodes,
              const Rest* const     rest,
              const EntNoticeId     id,
              size_t* const         n_left)
{
  for (size_t i = 0U; i < rest->n_groups; ++i) {
    const Group* const group = &rest->groups[i];
    *n_left += group->n_items;
    ENT_TRY(report_number(nodes, id, group->line, group->n_items, group->iri));
  }

  return ENT_SUCCESS;
}

static EntStatus
report(const EntNodes* const nodes,
       const EntNoticeId     id,
       bool (*const is_meant)(const EntNodes*, const EntStatement*),
       size_t* const n_left)
{
  const EntAllocator* const memory = ent_world_memory(nodes->context->world);
  Rest                      rest   = { ent_keys_init(memory), NULL, 0U, 0U };
  EntStatus                 st     = fill_groups(nodes, &rest, is_meant);
  if (!st) {
    st = report_groups(nodes, &rest, id, n_left);
  }

  ent_keys_clear(&rest.by_name);
  ent_memory_free(memory, rest.groups);
  return st;
}

EntStatus
ent_rdf_report_rest(EntNodes* const nodes, size_t n_left)
{
  ENT_TRY(report(nodes, ENT_NOTICE_UNKNOWN_TRIPLES, is_left, &n_left));
  ENT_TRY(report(nodes, ENT_NOTICE_LANGUAGE_LEFT_OUT, lost_language, &n_left));
  return n_left && nodes->context->options->is_strict
           ? report_number(nodes, ENT_NOTICE_STRICT, 0U, n_left, ent_text(NULL))
           : ENT_SUCCESS;
}
