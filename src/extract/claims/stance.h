// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_CLAIMS_STANCE_H
#define ENT_EXTRACT_CLAIMS_STANCE_H

#include "entente.h"
#include "extract/claims/cue_words.h"
#include "extract/rules/rules.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ENT_MAX_HEDGES 4U ///< Hedges of a claim that are kept

/// Tokens that hedge a claim
typedef struct {
  uint32_t begin; ///< First token
  uint32_t end;   ///< One past the last token
} EntHedge;

/// Who says something: an actor, or words that name none
typedef struct {
  uint32_t     mention; ///< Mention of an actor, or ENT_NONE
  uint32_t     group;   ///< Noun group that names no actor, or ENT_NONE
  EntSpeechAct act;     ///< What is done in saying it
  bool         is_set;  ///< Whether anybody says it
} EntSpeaker;

/// How a sentence puts a relation
typedef struct {
  EntPolarity polarity;               ///< Whether it affirms it
  EntModality modality;               ///< How sure it is of it
  EntSpeaker  speaker;                ///< Who says it
  EntSpeaker  relay;                  ///< Who passes that on
  EntHedge    hedges[ENT_MAX_HEDGES]; ///< Words that make it less sure
  size_t      n_hedges;               ///< Number of hedges
  bool        is_purpose;             ///< Whether it is what something is for
  bool        is_ended;               ///< Whether it is said to end
  EntPolarity old_polarity;           ///< Polarity without that end
  EntModality old_modality;           ///< Modality without that end
} EntStance;

/**
   Tell how a sentence puts what a rule found.

   Looks at the verb or noun that states it, then at each clause above it: what
   is said, wanted, denied or supposed there reaches down to it.
*/
EntStance
ent_stance_of(const EntCueSearch* search, const EntHit* hit);

// What the files of this folder share

/// Say that something is not so, or that this is not so
void
ent_stance_negate(EntStance* stance);

/// Make a stance at most as sure as a modality
void
ent_stance_weaken(EntStance* stance, EntModality modality);

/// Add the words of a hedge
void
ent_stance_hedge(EntStance* stance, uint32_t begin, uint32_t end);

/// Do what a cue other than a report does to its content
void
ent_stance_cue(EntStance* stance, const EntCueFound* found);

/// Add a speaker; the innermost one speaks, the next one passes on
void
ent_stance_speak(EntStance* stance, EntSpeaker speaker);

/// How much of a clause reaches down to what stands in it
typedef enum {
  ENT_REACH_ALL,   ///< All
  ENT_REACH_SHARE, ///< How sure it is, not whether it is denied
  ENT_REACH_VOICE  ///< Only who says it
} EntReach;

/// Take what a clause says by its own verb group, adverbs and parentheses
void
ent_stance_clause(const EntCueSearch* search,
                  uint32_t            index,
                  EntReach            reach,
                  EntStance*          stance);

/// Return whether a noun group is one among others: the first attack, the only
/// ally
bool
ent_stance_is_ranked(const EntCueSearch* search, uint32_t group);

/**
   Take what stands around the noun of a hit.

   Returns how much of its clause reaches down to it.
*/
EntReach
ent_stance_noun(const EntCueSearch* search, uint32_t index, EntStance* stance);

/// Return where the adverbs right before a token begin
uint32_t
ent_stance_adverbs(const EntCueSearch* search, uint32_t token);

/// Return who says the content of a clause whose verb is a cue of reports
EntSpeaker
ent_speaker_of_clause(const EntCueSearch* search,
                      uint32_t            index,
                      EntSpeechAct        act);

/// Return a noun group as a speaker
EntSpeaker
ent_speaker_of_group(const EntCueSearch* search,
                     uint32_t            group,
                     EntSpeechAct        act);

#endif // ENT_EXTRACT_CLAIMS_STANCE_H
