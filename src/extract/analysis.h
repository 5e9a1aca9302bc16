// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_ANALYSIS_H
#define ENT_EXTRACT_ANALYSIS_H

#include "entente.h"
#include "extract/actors/actors.h"
#include "extract/syntax/syntax.h"
#include "extract/tagger.h"
#include "extract/tokens.h"

/// One sentence with all that is known of it before rules are tried
typedef struct {
  EntText          text;   ///< The sentence
  const EntTokens* tokens; ///< Its tokens
  const EntTagger* tagger; ///< Their tags
  const EntSyntax* syntax; ///< Groups, phrases and clauses
  const EntActors* actors; ///< Actors of the report
  const EntFound*  found;  ///< Mentions, pronouns resolved, and ties
} EntAnalysis;

#endif // ENT_EXTRACT_ANALYSIS_H
