// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_SENTENCES_WORDS_H
#define ENT_READ_REPORT_SENTENCES_WORDS_H

#include "entente.h"

#include <stdbool.h>

/// What a word says of a stop near it
typedef enum {
  ENT_WORD_OPENS,   ///< Begins a sentence, and is nobody's surname: The
  ENT_WORD_STARTS,  ///< Begins a sentence, or may be a surname: He, No
  ENT_WORD_IS_VERB, ///< Finite verb: was, said
  ENT_WORD_SAYS,    ///< Tells who spoke: asked
  ENT_WORD_LABELS,  ///< Bears a letter: Annex A
  ENT_WORD_HEADS,   ///< Follows the name of a state: U.S. Navy
  ENT_WORD_LEADS,   ///< Follows the name of a firm: Inc. President
  ENT_WORD_TIMES,   ///< Follows a time of day: p.m. Monday
  ENT_WORD_MONTHS,  ///< Name of a month
  ENT_WORD_HONOURS  ///< Follows Jr.: Day, Boulevard
} EntWordKind;

/// Return whether a word, in any case, is of some kind
bool
ent_sentence_word(EntText word, EntWordKind kind);

#endif // ENT_READ_REPORT_SENTENCES_WORDS_H
