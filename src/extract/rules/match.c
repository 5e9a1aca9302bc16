// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a sentence with its syntax and its actors.
// Goes out: the hits of all rules, in the order of the words that set them off.

#include "extract/rules/match.h"

#include "base/text.h"
#include "base/try.h"
#include "extract/rules/match_site.h"

#include <assert.h>

EntHits
ent_hits_init(const EntAllocator* const memory)
{
  assert(memory);
  const EntHits hits = {
    memory, NULL, 0U, 0U, ent_bases_init(memory), 0U, ent_links_init(memory)
  };
  return hits;
}

void
ent_hits_clear(EntHits* const hits)
{
  assert(hits);
  ent_memory_free(hits->memory, hits->items);
  ent_links_clear(&hits->links);
  ent_bases_clear(&hits->bases);
  *hits = ent_hits_init(hits->memory);
}

// Return whether a word or a base of it begins words that set rules off
static bool
begins_wording(const EntRules* const rules,
               const EntBases* const bases,
               const EntTriggerKind  kind,
               const uint32_t        word)
{
  size_t                   n_found = 0U;
  size_t                   n_bases = 0U;
  const EntWordBase* const found =
    ent_bases_get(bases, word, ent_trigger_part(kind), &n_bases);
  ent_wordings_find(&rules->triggers, kind, word, &n_found);
  for (size_t i = 0U; i < n_bases && !n_found; ++i) {
    ent_wordings_find(&rules->triggers, kind, found[i].id, &n_found);
  }

  return n_found;
}

// Look up a word, and mark which kinds of rules it may set off
static EntStatus
look_up(EntHits* const hits, const EntRules* const rules, const uint32_t word)
{
  if (ent_bases_knows(&hits->bases, word)) {
    return ENT_SUCCESS;
  }

  ENT_TRY(ent_bases_add(&hits->bases, rules->names, word));
  uint8_t* const marks = ent_bases_marks(&hits->bases, word);
  for (unsigned kind = 0U; kind < ENT_N_TRIGGERS; ++kind) {
    if (begins_wording(rules, &hits->bases, (EntTriggerKind)kind, word)) {
      *marks = (uint8_t)(*marks | (1U << kind));
    }
  }

  return ENT_SUCCESS;
}

static EntStatus
look_up_words(EntHits* const         hits,
              const EntRules* const  rules,
              const EntTokens* const tokens)
{
  if (hits->n_wordings != rules->triggers.rows.n) { // Rules were added
    ent_bases_clear(&hits->bases);
    hits->n_wordings = rules->triggers.rows.n;
  }

  for (size_t i = 0U; i < tokens->n_items; ++i) {
    ENT_TRY(look_up(hits, rules, tokens->items[i].id));
  }
  for (size_t i = 0U; i < tokens->n_parts; ++i) {
    ENT_TRY(look_up(hits, rules, tokens->parts[i].id));
  }

  return ENT_SUCCESS;
}

// Return whether there are two actors that something may be said of
static bool
has_two(const EntAnalysis* const analysis)
{
  size_t n_actors = 0U;
  for (size_t i = 0U; i < analysis->found->n_mentions && n_actors < 2U; ++i) {
    size_t n_members = 0U;
    ent_actors_members(
      analysis->actors, &analysis->found->mentions[i], &n_members);
    n_actors += n_members;
  }

  return n_actors > 1U;
}

// Return whether a token is part of a name, where no word means what it says
static bool
is_named(const EntMatch* const match, const uint32_t token)
{
  const uint32_t mention = match->links.mention_of[token];
  if (mention == ENT_NONE) {
    return false;
  }

  const EntMention* const found = &match->found->mentions[mention];
  return found->kind != ENT_MENTION_DESCRIPTION &&
         !(found->kind == ENT_MENTION_BODY && token + 1U == found->end);
}

// Try what a noun in a group sets off, the head or a word before a name
static EntStatus
match_in_group(EntMatch* const match,
               const uint32_t  group,
               const uint32_t  token)
{
  const EntNounGroup* const found = ent_match_group(match, group);
  if (is_named(match, token)) {
    return ent_match_compound(match, token);
  }
  if (token == found->head) {
    ENT_TRY(ent_match_noun(match, group));
    return ent_match_be(match, group, token);
  }

  // Of Prime Minister Winston Churchill, the last word goes for all
  const bool is_last =
    token < found->head && is_named(match, found->head) &&
    !ent_match_is_trigger(
      match, match->tokens->items[token + 1U].id, ENT_TRIGGER_BE);
  return is_last ? ent_match_be(match, group, token) : ENT_SUCCESS;
}

// Return the group that ends right before a token or a comma before it
static uint32_t
find_group_before(const EntMatch* const match, const uint32_t token)
{
  const bool is_comma =
    token > 1U && match->tokens->items[token - 1U].kind == ENT_TOKEN_COMMA;
  const uint32_t last = token - (is_comma ? 2U : 1U);
  return token > (is_comma ? 1U : 0U) ? match->syntax->group_of[last]
                                      : ENT_NONE;
}

// Try an adjective: after a copula, or behind its noun
static EntStatus
match_quality(EntMatch* const match,
              const uint32_t  token,
              const uint32_t  copula)
{
  const uint32_t quality = match->links.quality_of[token];
  const uint32_t clause  = quality != ENT_NONE ? quality : copula;
  EntSite        site    = ent_site_at(ENT_TRIGGER_ADJ, token);
  if (clause != ENT_NONE) {
    site.clause  = clause;
    site.said_of = ent_match_clause(match, clause)->subject;
    site.said_of = site.said_of != ENT_NONE
                     ? site.said_of
                     : ent_match_clause(match, clause)->host;
  } else if (ent_tagger_tag(match->tagger, token) == ENT_TAG_ADJECTIVE) {
    site.said_of = find_group_before(match, token);
    site.clause  = site.said_of == ENT_NONE
                     ? ENT_NONE
                     : ent_match_group(match, site.said_of)->clause;
  }
  if (match->links.mention_of[token] != ENT_NONE) {
    return ent_match_compound(match, token);
  }

  return ent_match_adjective(match, site);
}

// Return the clause whose copula this token still follows, adverbs between
static uint32_t
follow_copula(const EntMatch* const match,
              const uint32_t        copula,
              const uint32_t        token)
{
  const uint32_t clause = match->links.clause_at[token];
  if (clause != ENT_NONE) {
    return ent_match_clause(match, clause)->flags & ENT_VERB_COPULA ? clause
                                                                    : ENT_NONE;
  }

  const EntTag tag = ent_tagger_tag(match->tagger, token);
  return tag == ENT_TAG_ADVERB || tag == ENT_TAG_PARTICLE ? copula : ENT_NONE;
}

static EntStatus
match_token(EntMatch* const match, const uint32_t token, const uint32_t copula)
{
  const uint32_t group = match->syntax->group_of[token];
  for (uint32_t clause = match->links.clause_at[token]; clause != ENT_NONE;
       clause          = match->links.next_alike[clause]) {
    ENT_TRY(ent_match_verb(match, clause));
  }
  if (match->links.clause_at[token] != ENT_NONE) {
    return ENT_SUCCESS;
  }

  return group != ENT_NONE ? match_in_group(match, group, token)
                           : match_quality(match, token, copula);
}

// Return whether a word makes lists go in pairs
static bool
has_respectively(const EntRules* const rules, const EntTokens* const tokens)
{
  for (size_t i = 0U; i < tokens->n_items; ++i) {
    if (tokens->items[i].id == rules->known[ENT_WORD_RESPECTIVELY]) {
      return true;
    }
  }

  return false;
}

EntStatus
ent_rules_match(const EntRules* const    rules,
                const EntAnalysis* const analysis,
                EntHits* const           hits,
                const EntTrace           trace,
                void* const              handle)
{
  assert(rules);
  assert(analysis->tokens->names == rules->names);
  EntMatch match  = { .rules   = rules,
                      .tokens  = analysis->tokens,
                      .tagger  = analysis->tagger,
                      .syntax  = analysis->syntax,
                      .actors  = analysis->actors,
                      .found   = analysis->found,
                      .bases   = &hits->bases,
                      .hits    = hits,
                      .trace   = trace,
                      .handle  = handle,
                      .is_even = has_respectively(rules, analysis->tokens) };
  uint32_t copula = ENT_NONE;
  hits->n_items   = 0U;
  if (!has_two(analysis)) {
    return ENT_SUCCESS;
  }

  ENT_TRY(look_up_words(hits, rules, analysis->tokens));
  ENT_TRY(ent_links_make(&hits->links, analysis));
  match.links = hits->links;
  for (uint32_t i = 0U; i < analysis->tokens->n_items; ++i) {
    ENT_TRY(match_token(&match, i, copula));
    copula = follow_copula(&match, copula, i);
  }

  return ENT_SUCCESS;
}
