// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_RULES_RULE_EXAMPLE_H
#define ENT_EXTRACT_RULES_RULE_EXAMPLE_H

#include "entente.h"
#include "extract/rules/rule_place.h"

#include <stdbool.h>

/// Read the present line as an example of the rule above it
ENT_NODISCARD EntStatus
ent_rule_example(EntRuleFile* file, bool is_never);

#endif // ENT_EXTRACT_RULES_RULE_EXAMPLE_H
