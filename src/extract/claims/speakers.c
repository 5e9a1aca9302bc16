// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/claims/stance.h"

#include "base/text.h"
#include "extract/closed_class.h"

static const EntSpeaker nobody = { ENT_NONE, ENT_NONE, (EntSpeechAct)0, false };

static bool
is_known(const EntFound* const found, const uint32_t mention)
{
  return mention != ENT_NONE &&
         found->mentions[mention].actor != ENT_NO_ACTOR &&
         found->mentions[mention].kind != ENT_MENTION_PLACE;
}

// Return the mention of who is renamed by a name: observer Mashovets
static uint32_t
renamed(const EntCueSearch* const search, const uint32_t group)
{
  const EntSyntax* const    syntax = search->analysis->syntax;
  const EntFound* const     found  = search->analysis->found;
  const EntNounGroup* const noun   = &syntax->groups[group];
  for (uint32_t i = 0U; i < syntax->n_groups; ++i) {
    const EntNounGroup* const other = &syntax->groups[i];
    const bool is_behind = other->begin == noun->end && noun->next != i &&
                           other->kind == ENT_HEAD_NAME;
    if (i != group &&
        (other->renames == group || noun->renames == i || is_behind)) {
      const uint32_t at = search->links->mention_of[other->head];
      if (is_known(found, at)) {
        return at;
      }
    }
  }

  return ENT_NONE;
}

// Return whether words that name no actor are of somebody: he, officials
static bool
can_speak(const EntCueSearch* const search, const uint32_t group)
{
  const EntTokens* const    tokens = search->analysis->tokens;
  const EntNounGroup* const noun   = &search->analysis->syntax->groups[group];
  const uint8_t             kind   = noun->kind;
  const bool                is_it  = ent_text_is(
    ent_names_get(tokens->names, tokens->items[noun->head].id), "it");
  return (kind == ENT_HEAD_PRONOUN && !is_it) || kind == ENT_HEAD_NAME ||
         ent_cue_can_speak(search, group);
}

EntSpeaker
ent_speaker_of_group(const EntCueSearch* const search,
                     const uint32_t            group,
                     const EntSpeechAct        act)
{
  if (group == ENT_NONE) {
    return nobody;
  }

  const EntFound* const     found   = search->analysis->found;
  const EntNounGroup* const noun    = &search->analysis->syntax->groups[group];
  uint32_t                  at      = search->links->mention_of[noun->head];
  EntSpeaker                speaker = { ENT_NONE, group, act, true };
  if (!is_known(found, at) && noun->kind == ENT_HEAD_NOUN) {
    at = renamed(search, group);
  }
  if (is_known(found, at)) {
    speaker.mention = at;
    speaker.group   = ENT_NONE;
    return speaker;
  }

  return can_speak(search, group) ? speaker : nobody;
}

// Return the noun group behind "by" in a clause, or none
static uint32_t
agent_of(const EntCueSearch* const search, const uint32_t clause)
{
  const EntAnalysis* const analysis = search->analysis;
  const EntSyntax* const   syntax   = analysis->syntax;
  for (uint32_t i = search->links->first_phrase[clause]; i != ENT_NONE;
       i          = search->links->next_phrase[i]) {
    const EntPhrase* const phrase = &syntax->phrases[i];
    const EntTagged* const tagged = &analysis->tagger->items[phrase->begin];
    if ((tagged->groups & ENT_GROUP_BY) &&
        phrase->begin >= syntax->clauses[clause].verb_end) {
      return phrase->group;
    }
  }

  return ENT_NONE;
}

EntSpeaker
ent_speaker_of_clause(const EntCueSearch* const search,
                      const uint32_t            index,
                      const EntSpeechAct        act)
{
  const EntClause* const clause = &search->analysis->syntax->clauses[index];
  return ent_speaker_of_group(search,
                              clause->flags & ENT_VERB_PASSIVE
                                ? agent_of(search, index)
                                : clause->subject,
                              act);
}
