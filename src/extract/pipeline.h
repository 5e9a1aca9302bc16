// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_PIPELINE_H
#define ENT_EXTRACT_PIPELINE_H

#include "base/names.h"
#include "entente.h"
#include "extract/actors/actors.h"
#include "extract/analysis.h"
#include "extract/claims/claims.h"
#include "extract/claims/times.h"
#include "extract/readings.h"
#include "extract/rules/rules.h"
#include "extract/syntax/syntax.h"
#include "extract/tagger.h"
#include "extract/token_store.h"
#include "extract/tokens.h"

#include <stdbool.h>
#include <stddef.h>

/// Tokens of a sentence that are read, at most; no prose has as many
#define ENT_MAX_SENTENCE 20000U

/// All stages from a sentence to its claims, in their order
typedef struct {
  EntWorld*     world;     ///< Where notices go
  EntNames      names;     ///< Words by id, shared by all stages
  EntReadings   readings;  ///< What words can be
  EntGazetteer* gazetteer; ///< Known actors, null before they are needed
  EntRules*     rules;     ///< Rules and cues, null before they are needed
  EntActors*    actors;    ///< Actors of the report that is read
  EntTokens     tokens;    ///< Words of the sentence
  EntTokenStore store;     ///< Words of all sentences that were surveyed
  EntTagger     tagger;    ///< What they are
  EntFound      found;     ///< Actors that it speaks of
  EntSyntax     syntax;    ///< Its groups, phrases and clauses
  EntTimes      times;     ///< Times that it names
  EntAnalysis   analysis;  ///< All of this together
  EntHits       hits;      ///< Where rules hold
  EntClaims     claims;    ///< What it claims
} EntPipeline;

/// A sentence as it is handed in
typedef struct {
  EntText        text;         ///< The sentence
  const EntSpan* masks;        ///< Markers of notes in it
  size_t         n_masks;      ///< Number of markers
  bool           is_paragraph; ///< Whether a paragraph begins with it
  size_t         number;       ///< Its number among those surveyed, from 0
} EntPipelineInput;

/// Make all stages, in place: they know each other by address
void
ent_pipeline_init(EntPipeline* pipeline, EntWorld* world);

/// Free all stages
void
ent_pipeline_clear(EntPipeline* pipeline);

/// Load names and rules that come with entente, unless it was done before
ENT_NODISCARD EntStatus
ent_pipeline_load(EntPipeline* pipeline);

/// Begin a report by its id and its date, which may be empty
ENT_NODISCARD EntStatus
ent_pipeline_open(EntPipeline* pipeline, EntText report, EntText issued);

/// End a report; may be called without one
void
ent_pipeline_close(EntPipeline* pipeline);

/// Look for names in a sentence; all are shown before the first is analysed
ENT_NODISCARD EntStatus
ent_pipeline_survey(EntPipeline* pipeline, const EntPipelineInput* input);

/// Find all that is known of a sentence before rules are tried
ENT_NODISCARD EntStatus
ent_pipeline_analyse(EntPipeline* pipeline, const EntPipelineInput* input);

/// Find hits and claims of the sentence that was analysed; `trace` may be null
ENT_NODISCARD EntStatus
ent_pipeline_claim(EntPipeline* pipeline, EntTrace trace, void* handle);

#endif // ENT_EXTRACT_PIPELINE_H
