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

// Return the end of some words from a token on, or none if they are not there
static uint32_t
match_from(const EntMatch* const match, uint32_t token, const Rest rest)
{
  size_t n_done    = 0U;
  size_t n_skipped = 0U;
  while (n_done < rest.n_items && token < match->tokens->n_items) {
    const EntTag tag = ent_tagger_tag(match->tagger, token);
    if (ent_match_is(match, token, rest.items[n_done])) {
      ++n_done;
    } else if ((tag != ENT_TAG_ADVERB && tag != ENT_TAG_DETERMINER) ||
               n_skipped++ == MAX_SKIPPED) {
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
  const uint32_t         starts[] = { clause->particle == ENT_NONE ? 0U
                                                                   : clause->particle,
                              list_end(match, clause->second),
                              list_end(match, clause->object) };
  for (size_t i = 0U; i < sizeof(starts) / sizeof(starts[0]); ++i) {
    const uint32_t end =
      starts[i] > site->token ? match_from(match, starts[i], rest) : ENT_NONE;
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
  const uint32_t end = match_from(match, site->begin + 1U, rest);
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

// Try the rules of the longest wording of a first word
static EntStatus
try_wordings(EntMatch* const match, EntSite site, const uint32_t word)
{
  const EntWordings* const wordings = &match->rules->triggers;
  size_t                   n_found  = 0U;
  size_t                   n_rules  = 0U;
  uint32_t                 n_rest   = 0U;
  uint32_t                 rules[MAX_RULES];
  const EntWording* const  found =
    ent_wordings_find(wordings, site.kind, word, &n_found);
  for (size_t i = 0U; i < n_found && n_rules < MAX_RULES; ++i) {
    if (n_rules && found[i].n_rest < n_rest) {
      break;
    }

    const Rest     rest = { ent_wording_rest(wordings, &found[i]),
                            found[i].n_rest };
    const uint32_t end =
      rest.n_items ? match_rest(match, &site, rest) : site.begin + 1U;
    const bool is_whole = end > site.token; // The head of a noun is among them
    if (end != ENT_NONE && is_whole && (!n_rules || end == site.end)) {
      site.end         = end;
      n_rest           = found[i].n_rest;
      rules[n_rules++] = found[i].item;
    }
  }

  site.behind      = find_behind(match, &site);
  match->has_tried = match->has_tried || n_rules;
  return n_rules ? ent_match_rules(match, &site, rules, n_rules) : ENT_SUCCESS;
}

EntStatus
ent_match_word(EntMatch* const match,
               const EntSite   site,
               const uint32_t  word,
               const EntPart   part)
{
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
