// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_EXPLAIN_H
#define ENT_EXTRACT_EXPLAIN_H

#include "base/bytes.h"
#include "entente.h"
#include "extract/analysis.h"
#include "extract/claims/claims.h"
#include "extract/rules/rules.h"

#include <stdbool.h>
#include <stddef.h>

/// Append for people what was found in a sentence, `number` counting from 1
void
ent_explain_analysis(const EntAnalysis* analysis, size_t number, EntBytes* out);

/// Append which rule was tried at a token and why it did not hold
void
ent_explain_try(const EntAnalysis* analysis,
                EntText            rule,
                uint32_t           token,
                const char*        why,
                EntBytes*          out);

/// Append the claims of a sentence
void
ent_explain_claims(const EntClaims* claims, EntBytes* out);

/// Return whether a sentence speaks of two actors
bool
ent_speaks_of_two(const EntAnalysis* analysis);

/// Append a row for a sentence of two actors in which no rule holds
void
ent_explain_gap(const EntAnalysis* analysis, size_t number, EntBytes* out);

#endif // ENT_EXTRACT_EXPLAIN_H
