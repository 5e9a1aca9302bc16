// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/claims/cue_words.h"

#include "base/text.h"

#include <assert.h>
#include <string.h>

#define MAX_CUE 64U // Bytes of the longest cue that is looked up

static const EntCueFound no_cue = { { ENT_CUE_NONE, (EntSpeechAct)0 },
                                    0U,
                                    0U,
                                    0U };

// Return the kinds of cue that a word is
static uint32_t
kinds_of(const EntCueSearch* const search,
         const EntCuePart          part,
         const uint32_t            lemma)
{
  uint32_t kinds = 0U;
  for (unsigned i = ENT_CUE_REPORT; i <= ENT_CUE_LIGHT; ++i) {
    const EntCueKind kind = (EntCueKind)i;
    if (ent_cues_find(search->cues, part, lemma, kind).kind == kind) {
      kinds |= ENT_CUE_BIT(kind);
    }
  }

  return kinds;
}

static uint32_t
lemma_of(const EntCueSearch* const search,
         const uint32_t            token,
         const EntPart             part)
{
  return ent_lemmas_get(
    search->lemmas, search->analysis->tokens->items[token].id, part);
}

// Return the id of two words joined as rules join them, or 0
static uint32_t
join(const EntNames* const names, const uint32_t first, const uint32_t second)
{
  char          joined[MAX_CUE];
  const EntText a    = ent_names_get(names, first);
  const EntText b    = ent_names_get(names, second);
  const size_t  size = a.size + 1U + b.size;
  if (size > sizeof(joined)) {
    return 0U;
  }

  memcpy(joined, a.data, a.size);
  joined[a.size] = '_';
  memcpy(joined + a.size + 1U, b.data, b.size);
  const EntText text = { joined, size };
  return ent_names_find(names, text);
}

static EntCueFound
find(const EntCueSearch* const search,
     const EntCuePart          part,
     const uint32_t            lemma,
     const EntCueKind          kind,
     const uint32_t            begin,
     const uint32_t            end)
{
  EntCueFound found = no_cue;
  if (lemma) {
    found.cue = ent_cues_find(search->cues, part, lemma, kind);
  }

  if (found.cue.kind) {
    found.kinds = kinds_of(search, part, lemma);
    found.begin = begin;
    found.end   = end;
  }

  return found;
}

// Look up a verb with one of the words behind it: rule out, have yet, call for
static EntCueFound
find_with_next(const EntCueSearch* const search,
               const EntClause* const    clause,
               const uint32_t            lemma,
               const EntCueKind          kind)
{
  const EntTokens* const tokens = search->analysis->tokens;
  const EntNames* const  names  = tokens->names;
  if (clause->particle != ENT_NONE) {
    const EntCueFound found =
      find(search,
           ENT_CUE_VERB,
           join(names, lemma, tokens->items[clause->particle].id),
           kind,
           clause->verb,
           clause->particle + 1U);
    if (found.cue.kind) {
      return found;
    }
  }

  const uint32_t next = clause->verb + 1U;
  return next < tokens->n_items && next != clause->particle
           ? find(search,
                  ENT_CUE_VERB,
                  join(names, lemma, tokens->items[next].id),
                  kind,
                  clause->verb,
                  next + 1U)
           : no_cue;
}

EntCueFound
ent_cue_of_verb(const EntCueSearch* const search,
                const uint32_t            index,
                const EntCueKind          kind)
{
  const EntClause* const clause = &search->analysis->syntax->clauses[index];
  if (clause->verb == ENT_NONE) {
    return no_cue;
  }

  if (clause->quality != ENT_NONE) {
    const EntCueFound found =
      find(search,
           ENT_CUE_ADJECTIVE,
           lemma_of(search, clause->quality, ENT_ADJECTIVE),
           kind,
           clause->quality,
           clause->quality + 1U);
    if (found.cue.kind) {
      return found;
    }
  }

  const uint32_t lemma = lemma_of(search, clause->verb, ENT_VERB);
  EntCueFound    found = find_with_next(search, clause, lemma, kind);
  if (!found.cue.kind) {
    found =
      find(search, ENT_CUE_VERB, lemma, kind, clause->verb, clause->verb + 1U);
    if (clause->particle != ENT_NONE) {
      found.kinds &= ~ENT_CUE_BIT(ENT_CUE_ENDED); // "broke out" broke nothing
    }
  }

  return found;
}

EntCueFound
ent_cue_of_noun(const EntCueSearch* const search, const uint32_t group)
{
  const uint32_t head = search->analysis->syntax->groups[group].head;
  return find(search,
              ENT_CUE_NOUN,
              lemma_of(search, head, ENT_NOUN),
              ENT_CUE_NONE,
              head,
              head + 1U);
}

bool
ent_cue_can_speak(const EntCueSearch* const search, const uint32_t group)
{
  const uint32_t head = search->analysis->syntax->groups[group].head;
  return ent_cues_find(search->cues,
                       ENT_CUE_NOUN,
                       lemma_of(search, head, ENT_NOUN),
                       ENT_CUE_SPEAKER)
           .kind == ENT_CUE_SPEAKER;
}

EntCueFound
ent_cue_of_token(const EntCueSearch* const search,
                 const EntCuePart          part,
                 const uint32_t            token)
{
  const uint32_t lemma = part == ENT_CUE_ADJECTIVE
                           ? lemma_of(search, token, ENT_ADJECTIVE)
                           : search->analysis->tokens->items[token].id;
  return find(search, part, lemma, ENT_CUE_NONE, token, token + 1U);
}

EntCueFound
ent_cue_of_phrase(const EntCueSearch* const search, const uint32_t index)
{
  const EntPhrase* const phrase = &search->analysis->syntax->phrases[index];
  return find(search,
              ENT_CUE_PHRASE,
              phrase->id,
              ENT_CUE_NONE,
              phrase->begin,
              phrase->end);
}
