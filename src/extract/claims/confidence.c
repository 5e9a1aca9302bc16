// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// The three levels of the analytic standards (ICD 203) as reports print them.

#include "extract/claims/confidence.h"

#include "base/text.h"

typedef struct {
  const char*   word;
  EntConfidence level;
} Level;

static const Level levels[] = {
  { "low", ENT_CONFIDENCE_LOW },
  { "moderate", ENT_CONFIDENCE_MODERATE },
  { "medium", ENT_CONFIDENCE_MODERATE },
  { "high", ENT_CONFIDENCE_HIGH },
};

static EntConfidence
level_of(const EntText word)
{
  for (size_t i = 0U; i < sizeof(levels) / sizeof(levels[0]); ++i) {
    if (ent_text_is(word, levels[i].word)) {
      return levels[i].level;
    }
  }

  return (EntConfidence)0;
}

EntConfidence
ent_confidence_of(const EntAnalysis* const analysis)
{
  const EntTokens* const tokens = analysis->tokens;
  const uint32_t         confidence =
    ent_names_find(tokens->names, ENT_TEXT("confidence"));
  for (size_t i = 1U; i < tokens->n_items && confidence; ++i) {
    if (tokens->items[i].id == confidence) {
      const EntConfidence level =
        level_of(ent_names_get(tokens->names, tokens->items[i - 1U].id));
      if (level) {
        return level;
      }
    }
  }

  return (EntConfidence)0;
}
