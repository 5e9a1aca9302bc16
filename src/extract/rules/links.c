// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: groups, phrases and clauses of a sentence.
// Goes out: what hangs on each of them, so that no rule has to search.

#include "extract/rules/links.h"

#include "base/try.h"

#include <assert.h>
#include <string.h>

#define N_BY_TOKEN 3U
#define N_BY_CLAUSE 5U
#define N_BY_PHRASE 2U
#define N_BY_GROUP 7U

EntLinks
ent_links_init(const EntAllocator* const memory)
{
  assert(memory);
  EntLinks links = { 0 };
  links.memory   = memory;
  return links;
}

void
ent_links_clear(EntLinks* const links)
{
  assert(links);
  ent_memory_free(links->memory, links->all);
  *links = ent_links_init(links->memory);
}

static EntStatus
make_room(EntLinks* const links, const size_t n_links)
{
  if (n_links <= links->room) {
    return ENT_SUCCESS;
  }

  const size_t    room = n_links + n_links / 2U;
  uint32_t* const all  = (uint32_t*)ent_memory_resize(
    links->memory, links->all, room * sizeof(uint32_t));
  if (!all) {
    return ENT_NO_MEMORY;
  }

  links->all  = all;
  links->room = room;
  return ENT_SUCCESS;
}

// Cut a table off the memory
static uint32_t*
cut(uint32_t** const rest, const size_t size)
{
  uint32_t* const table = *rest;
  *rest += size;
  return table;
}

static void
link_mentions(const EntLinks* const links, const EntAnalysis* const analysis)
{
  const EntFound* const found    = analysis->found;
  const size_t          n_tokens = analysis->tokens->n_items;
  for (size_t i = 0U; i < found->n_mentions; ++i) {
    const EntMention* const mention = &found->mentions[i];
    for (size_t t = mention->begin; t < mention->end && t < n_tokens; ++t) {
      links->mention_of[t] = (uint32_t)i;
    }
  }
}

// Phrases are taken from the last, so that chains begin with the first
static void
link_phrases(const EntLinks* const links, const EntSyntax* const syntax)
{
  for (size_t i = syntax->n_phrases; i-- > 0U;) {
    const EntPhrase* const phrase = &syntax->phrases[i];
    if (phrase->clause != ENT_NONE) {
      links->next_phrase[i]               = links->first_phrase[phrase->clause];
      links->first_phrase[phrase->clause] = (uint32_t)i;
    }
    if (phrase->host != ENT_NONE) {
      links->next_hosted[i]             = links->first_hosted[phrase->host];
      links->first_hosted[phrase->host] = (uint32_t)i;
    }
    if (phrase->group != ENT_NONE) {
      links->governor[syntax->groups[phrase->group].first] = (uint32_t)i;
    }
  }
}

// Note the clause of a group's list, if there is none yet
static void
note(uint32_t* const        table,
     const EntSyntax* const syntax,
     const uint32_t         group,
     const size_t           clause)
{
  if (group != ENT_NONE) {
    uint32_t* const place = &table[syntax->groups[group].first];
    *place                = *place == ENT_NONE ? (uint32_t)clause : *place;
  }
}

static void
link_clauses(const EntLinks* const links, const EntSyntax* const syntax)
{
  for (size_t i = 0U; i < syntax->n_clauses; ++i) {
    const EntClause* const clause = &syntax->clauses[i];
    if (clause->flags & ENT_VERB_PASSIVE) {
      const bool has_own = clause->subject != ENT_NONE;
      note(
        links->passive_of, syntax, has_own ? clause->subject : clause->host, i);
    } else {
      note(links->object_of, syntax, clause->object, i);
    }
    if (clause->flags & ENT_VERB_COPULA) {
      note(links->predicative_of, syntax, clause->predicative, i);
      note(links->subject_of, syntax, clause->subject, i);
    }
    if (clause->quality != ENT_NONE) {
      links->quality_of[clause->quality] = (uint32_t)i;
    }
  }

  for (size_t i = syntax->n_clauses; i-- > 0U;) {
    const uint32_t verb   = syntax->clauses[i].verb;
    const uint32_t parent = syntax->clauses[i].parent;
    if (parent != ENT_NONE && syntax->clauses[i].link == ENT_CLAUSE_CONTENT) {
      links->content_of[parent] = (uint32_t)i;
    }
    if (parent != ENT_NONE &&
        syntax->clauses[i].link == ENT_CLAUSE_PARENTHESIS) {
      links->next_aside[i]       = links->first_aside[parent];
      links->first_aside[parent] = (uint32_t)i;
    }
    if (verb != ENT_NONE) {
      links->next_alike[i]   = links->clause_at[verb];
      links->clause_at[verb] = (uint32_t)i;
    }
  }
}

static void
link_groups(const EntLinks* const links, const EntSyntax* const syntax)
{
  for (size_t i = syntax->n_groups; i-- > 0U;) {
    const uint32_t renamed = syntax->groups[i].renames;
    if (renamed != ENT_NONE) {
      links->renamed_by[renamed] = (uint32_t)i;
    }
  }
}

EntStatus
ent_links_make(EntLinks* const out, const EntAnalysis* const analysis)
{
  assert(out);
  const EntSyntax* const syntax   = analysis->syntax;
  const size_t           n_tokens = analysis->tokens->n_items;
  const size_t           n_links =
    N_BY_TOKEN * n_tokens + N_BY_CLAUSE * syntax->n_clauses +
    N_BY_PHRASE * syntax->n_phrases + N_BY_GROUP * syntax->n_groups;
  ENT_TRY(make_room(out, n_links));

  uint32_t* rest = out->all;
  if (n_links) {
    memset(rest, 0xFF, n_links * sizeof(uint32_t)); // ENT_NONE
  }
  out->mention_of     = cut(&rest, n_tokens);
  out->clause_at      = cut(&rest, n_tokens);
  out->quality_of     = cut(&rest, n_tokens);
  out->next_alike     = cut(&rest, syntax->n_clauses);
  out->content_of     = cut(&rest, syntax->n_clauses);
  out->first_aside    = cut(&rest, syntax->n_clauses);
  out->next_aside     = cut(&rest, syntax->n_clauses);
  out->first_phrase   = cut(&rest, syntax->n_clauses);
  out->next_phrase    = cut(&rest, syntax->n_phrases);
  out->next_hosted    = cut(&rest, syntax->n_phrases);
  out->first_hosted   = cut(&rest, syntax->n_groups);
  out->governor       = cut(&rest, syntax->n_groups);
  out->renamed_by     = cut(&rest, syntax->n_groups);
  out->object_of      = cut(&rest, syntax->n_groups);
  out->passive_of     = cut(&rest, syntax->n_groups);
  out->predicative_of = cut(&rest, syntax->n_groups);
  out->subject_of     = cut(&rest, syntax->n_groups);
  link_mentions(out, analysis);
  link_phrases(out, syntax);
  link_clauses(out, syntax);
  link_groups(out, syntax);
  return ENT_SUCCESS;
}
