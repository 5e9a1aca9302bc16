// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a word that may set rules off, and where it stands.
// Goes out: the rules of its longest wording that stands there, to be tried.

#include "base/try.h"
#include "extract/rules/match_site.h"

#include <assert.h>

#define MAX_RULES 64U  // Rules of one wording
#define MAX_SKIPPED 3U // Adverbs and articles between fixed words

// Words that stand behind the first one
typedef struct {
  const uint32_t* items;
  size_t          n_items;
} Rest;

// Return whether a token may stand between the words of a noun: joint US
// strikes
static bool
is_inside(const EntMatch* const match,
          const EntSite* const  site,
          const uint32_t        token)
{
  const EntTag tag = ent_tagger_tag(match->tagger, token);
  return site->kind != ENT_TRIGGER_VERB && token < site->token &&
         (match->links.mention_of[token] != ENT_NONE ||
          tag == ENT_TAG_COORDINATOR || tag == ENT_TAG_ADJECTIVE ||
          tag == ENT_TAG_MARK);
}

// Return the end of some words from a token on, or none if they are not there
static uint32_t
match_from(const EntMatch* const match,
           const EntSite* const  site,
           uint32_t              token,
           const Rest            rest)
{
  size_t n_done    = 0U;
  size_t n_skipped = 0U;
  while (n_done < rest.n_items && token < match->tokens->n_items) {
    const EntTag tag = ent_tagger_tag(match->tagger, token);
    if (ent_match_is(match, token, rest.items[n_done])) {
      ++n_done;
    } else if (!is_inside(match, site, token) &&
               ((tag != ENT_TAG_ADVERB && tag != ENT_TAG_DETERMINER) ||
                n_skipped++ == MAX_SKIPPED)) {
      return ENT_NONE;
    }
    ++token;
  }

  return n_done == rest.n_items ? token : ENT_NONE;
}

// Return one past the last token of a list of groups
static uint32_t
list_end(const EntMatch* const match, uint32_t group)
{
  uint32_t end = 0U;
  for (size_t i = 0U; i < ENT_MAX_LIST && group != ENT_NONE; ++i) {
    end   = ent_match_group(match, group)->end;
    group = ent_match_group(match, group)->next;
  }

  return end;
}

// Return the end of a verb's further words: also apart from it, as a particle
// or behind its object
static uint32_t
match_apart(const EntMatch* const match,
            const EntSite* const  site,
            const Rest            rest)
{
  const EntClause* const clause   = ent_match_clause(match, site->clause);
  const uint32_t         particle = clause->particle;
  const uint32_t         starts[] = { particle == ENT_NONE ? 0U : particle,
                              list_end(match, clause->second),
                              list_end(match, clause->object) };
  for (size_t i = 0U; i < sizeof(starts) / sizeof(starts[0]); ++i) {
    const uint32_t end = starts[i] > site->token
                           ? match_from(match, site, starts[i], rest)
                           : ENT_NONE;
    if (end != ENT_NONE) {
      return end;
    }
  }

  return ENT_NONE;
}

static uint32_t
match_rest(const EntMatch* const match,
           const EntSite* const  site,
           const Rest            rest)
{
  const uint32_t end = match_from(match, site, site->begin + 1U, rest);
  return end != ENT_NONE || site->kind != ENT_TRIGGER_VERB ||
             site->clause == ENT_NONE
           ? end
           : match_apart(match, site, rest);
}

// Return the group that fixed words govern if they end in a preposition
static uint32_t
find_behind(const EntMatch* const match, const EntSite* const site)
{
  if (site->clause == ENT_NONE || site->end == site->token + 1U) {
    return ENT_NONE;
  }

  for (uint32_t i = match->links.first_phrase[site->clause]; i != ENT_NONE;
       i          = match->links.next_phrase[i]) {
    const EntPhrase* const phrase = ent_match_phrase(match, i);
    if (phrase->end == site->end) {
      return phrase->group;
    }
  }

  return ENT_NONE;
}

// Return whether a particle changes what a verb means: carry out
static bool
has_particle(const EntMatch* const match, const EntSite* const site)
{
  bool is_found = false;
  for (uint32_t t = site->begin + 1U; t < site->end && !is_found; ++t) {
    is_found = ent_tagger_tag(match->tagger, t) == ENT_TAG_PARTICLE;
  }

  return is_found;
}

// Wordings of one first word, and the next of them
typedef struct {
  const EntWording* items;
  size_t            n_items;
  size_t            at;
} Wordings;

// Take the rules of the next wordings that have one length and stand there
static size_t
take_rules(const EntMatch* const match,
           Wordings* const       wordings,
           EntSite* const        site,
           uint32_t              rules[MAX_RULES])
{
  size_t         n_rules = 0U;
  const uint32_t n_rest  = wordings->items[wordings->at].n_rest;
  for (; wordings->at < wordings->n_items &&
         wordings->items[wordings->at].n_rest == n_rest;
       ++wordings->at) {
    const EntWording* const wording = &wordings->items[wordings->at];
    const Rest     rest = { ent_wording_rest(&match->rules->triggers, wording),
                            n_rest };
    const uint32_t end =
      n_rest ? match_rest(match, site, rest) : site->begin + 1U;
    const bool is_whole = end > site->token; // A noun's head is among them
    if (end != ENT_NONE && is_whole && n_rules < MAX_RULES &&
        (!n_rules || end == site->end)) {
      site->end        = end;
      rules[n_rules++] = wording->item;
    }
  }

  return n_rules;
}

// Try the rules of a first word, those of longer wordings first
static EntStatus
try_wordings(EntMatch* const match, EntSite site, const uint32_t word)
{
  const size_t n_before = match->hits->n_items;
  Wordings     wordings = { NULL, 0U, 0U };
  wordings.items        = ent_wordings_find(
    &match->rules->triggers, site.kind, word, &wordings.n_items);
  while (wordings.at < wordings.n_items) {
    uint32_t     rules[MAX_RULES];
    const size_t n_rules = take_rules(match, &wordings, &site, rules);
    if (n_rules) {
      site.behind = find_behind(match, &site);
      ENT_TRY(ent_match_rules(match, &site, rules, n_rules));
      if (match->hits->n_items > n_before || has_particle(match, &site)) {
        return ENT_SUCCESS;
      }
    }
  }

  return ENT_SUCCESS;
}

EntStatus
ent_match_word(EntMatch* const match,
               const EntSite   site,
               const uint32_t  word,
               const EntPart   part)
{
  if (!ent_match_begins(match, word, (EntTriggerKind)site.kind)) {
    return ENT_SUCCESS;
  }

  const EntTag   tag   = ent_tagger_tag(match->tagger, site.token);
  const EntForms forms = site.kind == ENT_TRIGGER_VERB && site.doer == ENT_NONE
                           ? ent_bases_forms(tag)
                           : UINT8_MAX;
  size_t         n_bases = 0U;
  const EntWordBase* const bases =
    ent_bases_get(match->bases, word, part, &n_bases);
  bool has_form = false;
  bool has_self = false;
  for (size_t i = 0U; i < n_bases; ++i) {
    has_form = has_form || (bases[i].forms & forms);
  }
  for (size_t i = 0U; i < n_bases; ++i) {
    has_self = has_self || bases[i].id == word;
    if (!has_form || (bases[i].forms & forms)) {
      ENT_TRY(try_wordings(match, site, bases[i].id));
    }
  }

  // What the lexicon takes for another part of speech may be a trigger as it is
  return has_self || site.kind == ENT_TRIGGER_VERB
           ? ENT_SUCCESS
           : try_wordings(match, site, word);
}
