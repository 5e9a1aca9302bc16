// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/syntax/dump.h"

#include <assert.h>
#include <stddef.h>

#define MAX_LIST 32U // Members of a list that are shown

static const char* const links[] = {
  [ENT_CLAUSE_MAIN]        = "main",
  [ENT_CLAUSE_COORDINATE]  = "coordinate",
  [ENT_CLAUSE_CONTENT]     = "content",
  [ENT_CLAUSE_RELATIVE]    = "relative",
  [ENT_CLAUSE_PARTICIPLE]  = "participle",
  [ENT_CLAUSE_INFINITIVE]  = "infinitive",
  [ENT_CLAUSE_GERUND]      = "gerund",
  [ENT_CLAUSE_ADVERBIAL]   = "adverbial",
  [ENT_CLAUSE_CONDITION]   = "condition",
  [ENT_CLAUSE_PARENTHESIS] = "parenthesis",
};

// Flags that are shown, in the order of their bits
static const char* const flags[] = {
  "passive", "negated", "perfect",  "progressive", "past",
  "copula",  NULL,      "borrowed", "quoted",      "question",
};

static const char* const noun_flags[] = {
  NULL, NULL, "negated", NULL, "time",
};

// What is written, and where to
typedef struct {
  const EntSyntax* syntax;
  const EntTokens* tokens;
  EntText          sentence;
  EntBytes*        out;
} Dump;

static void
put_token(const Dump* const dump, const uint32_t token)
{
  assert(token < dump->tokens->n_items);
  ent_bytes_text(dump->out,
                 ent_token_text(&dump->tokens->items[token], dump->sentence));
}

static void
put_tokens(const Dump* const dump, const uint32_t begin, const uint32_t end)
{
  for (uint32_t i = begin; i < end; ++i) {
    if (i > begin && dump->tokens->items[i].flags & ENT_TOKEN_SPACED) {
      ent_bytes_char(dump->out, ' ');
    }
    put_token(dump, i);
  }
}

// Write a list of groups by their heads
static void
put_groups(const Dump* const dump, const uint32_t first)
{
  uint32_t group = first;
  for (unsigned i = 0U; group != ENT_NONE && i < MAX_LIST; ++i) {
    if (i) {
      ent_bytes_char(dump->out, '+');
    }
    put_token(dump, dump->syntax->groups[group].head);
    group = dump->syntax->groups[group].next;
  }
}

static void
put_role(const Dump* const dump, const char* const role, const uint32_t group)
{
  if (group != ENT_NONE) {
    ent_bytes_string(dump->out, role);
    put_groups(dump, group);
  }
}

static void
put_head(const Dump* const dump, const char* const role, const uint32_t group)
{
  if (group != ENT_NONE) {
    ent_bytes_string(dump->out, role);
    put_token(dump, dump->syntax->groups[group].head);
  }
}

static void
put_word(const Dump* const dump, const char* const role, const uint32_t token)
{
  if (token != ENT_NONE) {
    ent_bytes_string(dump->out, role);
    put_token(dump, token);
  }
}

static void
put_number(const Dump* const dump, const char* const role, const uint32_t index)
{
  if (index != ENT_NONE) {
    ent_bytes_string(dump->out, role);
    ent_bytes_number(dump->out, index + 1U);
  }
}

static void
put_clause(const Dump* const dump, const uint32_t index)
{
  const EntClause* const clause = &dump->syntax->clauses[index];
  ent_bytes_number(dump->out, index + 1U);
  ent_bytes_char(dump->out, ' ');
  put_tokens(dump, clause->verb_begin, clause->verb_end);
  ent_bytes_string(dump->out, ": ");
  ent_bytes_string(dump->out, links[clause->link]);
  put_number(dump, " of ", clause->parent);
  for (size_t i = 0U; i < sizeof(flags) / sizeof(flags[0]); ++i) {
    if (flags[i] && clause->flags & (1U << i)) {
      ent_bytes_char(dump->out, ' ');
      ent_bytes_string(dump->out, flags[i]);
    }
  }

  put_word(dump, ", verb ", clause->verb);
  put_word(dump, ", particle ", clause->particle);
  put_word(dump, ", modal ", clause->modal);
  put_word(dump, ", joint ", clause->joint);
  put_head(dump, ", host ", clause->host);
  put_role(dump, ", subject ", clause->subject);
  put_role(dump, ", object ", clause->object);
  put_role(dump, ", second ", clause->second);
  put_role(dump, ", predicative ", clause->predicative);
  put_word(dump, ", quality ", clause->quality);
  ent_bytes_char(dump->out, '\n');
}

static void
put_phrase(const Dump* const dump, const EntPhrase* const phrase)
{
  ent_bytes_text(dump->out, ent_names_get(dump->tokens->names, phrase->id));
  put_role(dump, " ", phrase->group);
  put_number(dump, " clause ", phrase->gerund);
  ent_bytes_char(dump->out, ':');
  put_head(dump, " host ", phrase->host);
  put_number(dump, " in ", phrase->clause);
  ent_bytes_char(dump->out, '\n');
}

// Write a group if there is more to it than its words
static void
put_group(const Dump* const dump, const EntNounGroup* const group)
{
  const unsigned shown = ENT_NOUN_NEGATED | ENT_NOUN_TIME;
  if (group->owner == ENT_NONE && group->renames == ENT_NONE &&
      !(group->flags & shown)) {
    return;
  }

  put_tokens(dump, group->begin, group->end);
  ent_bytes_char(dump->out, ':');
  for (size_t i = 0U; i < sizeof(noun_flags) / sizeof(noun_flags[0]); ++i) {
    if (noun_flags[i] && group->flags & (1U << i)) {
      ent_bytes_char(dump->out, ' ');
      ent_bytes_string(dump->out, noun_flags[i]);
    }
  }
  put_role(dump, " owner ", group->owner);
  put_head(dump, " renames ", group->renames);
  ent_bytes_char(dump->out, '\n');
}

void
ent_syntax_dump(const EntSyntax* const syntax,
                const EntTokens* const tokens,
                const EntText          sentence,
                EntBytes* const        out)
{
  const Dump dump = { syntax, tokens, sentence, out };
  assert(syntax);
  for (uint32_t i = 0U; i < syntax->n_clauses; ++i) {
    put_clause(&dump, i);
  }
  for (size_t i = 0U; i < syntax->n_phrases; ++i) {
    put_phrase(&dump, &syntax->phrases[i]);
  }
  for (size_t i = 0U; i < syntax->n_groups; ++i) {
    put_group(&dump, &syntax->groups[i]);
  }
}
