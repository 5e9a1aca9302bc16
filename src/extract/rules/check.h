// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_RULES_CHECK_H
#define ENT_EXTRACT_RULES_CHECK_H

#include "entente.h"
#include "extract/rules/rules.h"

#include <stddef.h>

/// What was extracted from the sentence of an example, as far as it is compared
typedef struct {
  EntText         rule;      ///< Id of the rule that found it
  EntPredicate    predicate; ///< What it says
  const EntActor* from;      ///< First actor
  const EntActor* to;        ///< Second actor
  EntPolarity     polarity;  ///< Affirmed or negated
  EntModality     modality;  ///< How sure
  const EntActor* speaker;   ///< Who says so, or null
  EntTexts        goods;     ///< Words of goods
  EntText         office;    ///< Words of an office
} EntRuleClaim;

/// Claims of one sentence, valid until the next one is read
typedef struct {
  const EntRuleClaim* items;   ///< Claims
  size_t              n_items; ///< Number of claims
} EntRuleClaims;

/// Whatever reads sentences
typedef struct {
  void* handle; ///< Passed to read
  /// Read one sentence as a report of its own
  EntStatus (*read)(void* handle, EntText sentence, EntRuleClaims* out);
} EntRuleReader;

/// What came of examples
typedef struct {
  size_t n_examples; ///< Examples that were read
  size_t n_nevers;   ///< Those that must give nothing
  size_t n_failed;   ///< Examples of both kinds that failed
} EntRuleCheck;

/**
   Read every example, and raise a notice on each that does not give what it
   wants.

   An example needs one claim of its rule with its predicate, both actors, all
   that it wants besides, and no other polarity and modality than affirmed and
   factual unless it says so.  Actors are named by their ids or by any of their
   labels, in whatever case.
*/
ENT_NODISCARD EntStatus
ent_rules_check(const EntRules* rules, EntRuleReader reader, EntRuleCheck* out);

#endif // ENT_EXTRACT_RULES_CHECK_H
