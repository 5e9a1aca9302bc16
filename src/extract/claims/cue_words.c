// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/claims/cue_words.h"

// Find the longest cue that begins at a token
static EntCueFound
find(const EntCueSearch* const search,
     const EntCuePart          part,
     const uint32_t            token,
     const EntCueKind          kind)
{
  const EntTokens* const tokens = search->analysis->tokens;
  EntCueFound  found = { { ENT_CUE_NONE, (EntSpeechAct)0 }, 0U, token, token };
  const size_t size  = ent_cues_at(
    search->cues, search->bases, tokens, part, token, kind, &found.cue);
  found.end += (uint32_t)size;
  for (unsigned i = ENT_CUE_REPORT; size && i <= ENT_CUE_LIGHT; ++i) {
    EntCue other;
    if (ent_cues_at(search->cues,
                    search->bases,
                    tokens,
                    part,
                    token,
                    (EntCueKind)i,
                    &other) == size) {
      found.kinds |= ENT_CUE_BIT(i);
    }
  }

  return found;
}

EntCueFound
ent_cue_of_verb(const EntCueSearch* const search,
                const uint32_t            index,
                const EntCueKind          kind)
{
  static const EntCueFound no_cue = {
    { ENT_CUE_NONE, (EntSpeechAct)0 }, 0U, 0U, 0U
  };
  const EntClause* const clause = &search->analysis->syntax->clauses[index];
  if (clause->verb == ENT_NONE) {
    return no_cue;
  }

  if (clause->quality != ENT_NONE) {
    const EntCueFound found =
      find(search, ENT_CUE_ADJECTIVE, clause->quality, kind);
    if (found.kinds) {
      return found;
    }
  }

  EntCueFound found = find(search, ENT_CUE_VERB, clause->verb, kind);
  if (clause->particle != ENT_NONE && found.end == found.begin + 1U) {
    found.kinds &= ~ENT_CUE_BIT(ENT_CUE_ENDED); // "broke out" broke nothing
  }

  return found;
}

EntCueFound
ent_cue_of_noun(const EntCueSearch* const search, const uint32_t group)
{
  const uint32_t head = search->analysis->syntax->groups[group].head;
  return find(search, ENT_CUE_NOUN, head, ENT_CUE_NONE);
}

bool
ent_cue_can_speak(const EntCueSearch* const search, const uint32_t group)
{
  const uint32_t head = search->analysis->syntax->groups[group].head;
  return find(search, ENT_CUE_NOUN, head, ENT_CUE_SPEAKER).cue.kind ==
         ENT_CUE_SPEAKER;
}

EntCueFound
ent_cue_of_token(const EntCueSearch* const search,
                 const EntCuePart          part,
                 const uint32_t            token)
{
  return find(search, part, token, ENT_CUE_NONE);
}

EntCueFound
ent_cue_of_phrase(const EntCueSearch* const search, const uint32_t index)
{
  const EntPhrase* const phrase = &search->analysis->syntax->phrases[index];
  const EntCue           cue =
    ent_cues_find(search->cues, ENT_CUE_PHRASE, phrase->id, ENT_CUE_NONE);
  const EntCueFound found = {
    cue, cue.kind ? ENT_CUE_BIT(cue.kind) : 0U, phrase->begin, phrase->end
  };
  return found;
}
