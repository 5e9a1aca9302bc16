// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_CLAIMS_CUE_WORDS_H
#define ENT_EXTRACT_CLAIMS_CUE_WORDS_H

#include "entente.h"
#include "extract/analysis.h"
#include "extract/rules/bases.h"
#include "extract/rules/cues.h"
#include "extract/rules/links.h"

#include <stdbool.h>
#include <stdint.h>

/// Bit of a kind of cue
#define ENT_CUE_BIT(kind) (1U << (unsigned)(kind))

/// What is needed to look up cues in a sentence
typedef struct {
  const EntAnalysis* analysis; ///< The sentence
  const EntCues*     cues;     ///< Words that are cues
  const EntBases*    bases;    ///< Bases of its words
  const EntLinks*    links;    ///< What hangs on what
} EntCueSearch;

/// A cue where it stands
typedef struct {
  EntCue   cue;   ///< What it does first; kind ENT_CUE_NONE if there is none
  uint32_t kinds; ///< Bit for each EntCueKind that its words are
  uint32_t begin; ///< First token of its words
  uint32_t end;   ///< One past the last token
} EntCueFound;

/**
   Find what the verb of a clause is a cue for.

   Words that belong to it go first: "rule out", "call for".  `kind` asks for
   one kind of cue, ENT_CUE_NONE for any.
*/
EntCueFound
ent_cue_of_verb(const EntCueSearch* search, uint32_t index, EntCueKind kind);

/// Find what the head of a noun group is a cue for: "threat of", "failure to"
EntCueFound
ent_cue_of_noun(const EntCueSearch* search, uint32_t group);

/// Return whether the head of a noun group can say something: officials
bool
ent_cue_can_speak(const EntCueSearch* search, uint32_t group);

/// Find what one token is a cue for, as this part of speech
EntCueFound
ent_cue_of_token(const EntCueSearch* search, EntCuePart part, uint32_t token);

/// Find what a preposition is a cue for: "according to", "without"
EntCueFound
ent_cue_of_phrase(const EntCueSearch* search, uint32_t index);

#endif // ENT_EXTRACT_CLAIMS_CUE_WORDS_H
