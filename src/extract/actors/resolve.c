// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: open mentions of a sentence, its clauses, what was spoken of.
// Goes out: whom the mentions mean, where that is safe.

#include "extract/actors/actors.h"

#include "extract/actors/report.h"

#include <assert.h>

EntStatus
ent_actors_resolve(EntActors* const       actors,
                   const EntTokens* const tokens,
                   const EntTagger* const tagger,
                   const EntSyntax* const syntax,
                   EntFound* const        found)
{
  (void)actors;
  (void)tokens;
  (void)tagger;
  (void)syntax;
  (void)found;
  return ENT_SUCCESS;
}
