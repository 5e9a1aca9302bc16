// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_RULES_CUES_H
#define ENT_EXTRACT_RULES_CUES_H

#include "entente.h"
#include "extract/rules/bases.h"
#include "extract/tokens.h"

#include <stddef.h>
#include <stdint.h>

/// What a cue does to the claims in its reach
typedef enum {
  ENT_CUE_NONE,         ///< Nothing: the word is no cue
  ENT_CUE_REPORT,       ///< Its subject says its content: said, assessed
  ENT_CUE_NEGATED,      ///< Its content is not so: failed to, unable to
  ENT_CUE_LIKELY,       ///< Its content is hedged: likely, may, appears to
  ENT_CUE_FUTURE,       ///< Its content is to come: will, is set to
  ENT_CUE_HYPOTHETICAL, ///< Its content is no fact: wants to, demands, could
  ENT_CUE_HISTORICAL,   ///< Its content was so once: formerly, used to
  ENT_CUE_ENDED,        ///< Its content ceased: halted, withdrew
  ENT_CUE_TRANSPARENT,  ///< Its content is as sure as itself: began to, helped
                        ///< to
  ENT_CUE_LIGHT,        ///< Its noun object says what is done: carried out
  ENT_CUE_SPEAKER       ///< It can say something: officials, reports
} EntCueKind;

/// Part of speech of a cue
typedef enum {
  ENT_CUE_VERB,
  ENT_CUE_NOUN,
  ENT_CUE_ADJECTIVE,
  ENT_CUE_ADVERB,
  ENT_CUE_MODAL,
  ENT_CUE_PHRASE ///< Preposition or fixed words: according to
} EntCuePart;

/// A cue
typedef struct {
  EntCueKind   kind; ///< What it does
  EntSpeechAct act;  ///< For reports
} EntCue;

/// Cues by lemma and part of speech; opaque
typedef struct EntCuesImpl EntCues;

/**
   Return what a word is a cue for.

   `lemma` is the id of its lemma; words of several tokens have the id of all
   their words joined by `_`.  One word may be a cue of several kinds: `kind`
   asks for one, ENT_CUE_NONE for the first.
*/
EntCue
ent_cues_find(const EntCues* cues,
              EntCuePart     part,
              uint32_t       lemma,
              EntCueKind     kind);

/**
   Find the longest cue of one kind, or of any, that begins at a token.

   Its first word may stand in any form, and the others stand right behind it:
   "carried out" is the verb carry_out.  `bases` know all words of the
   sentence. Returns the number of its tokens, 0 if there is none.
*/
size_t
ent_cues_at(const EntCues*   cues,
            const EntBases*  bases,
            const EntTokens* tokens,
            EntCuePart       part,
            uint32_t         token,
            EntCueKind       kind,
            EntCue*          out);

#endif // ENT_EXTRACT_RULES_CUES_H
