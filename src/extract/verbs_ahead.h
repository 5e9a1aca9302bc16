// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_VERBS_AHEAD_H
#define ENT_EXTRACT_VERBS_AHEAD_H

#include "extract/tagger.h"
#include "extract/tokens.h"

/**
   Count for each token the sure verbs behind it in its clause.

   A sure verb can be nothing but a verb with a subject; clauses end at marks,
   conjunctions and relative words.  What tokens can be is known already.
*/
void
ent_verbs_ahead(EntTagger* tagger, const EntTokens* tokens);

#endif // ENT_EXTRACT_VERBS_AHEAD_H
