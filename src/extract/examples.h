// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_EXAMPLES_H
#define ENT_EXTRACT_EXAMPLES_H

#include "entente.h"
#include "extract/pipeline.h"

/**
   Read the examples of all rules, each as a report of its own.

   Those that do not hold are notices.  Returns ENT_BAD_INPUT if there is one.
*/
ENT_NODISCARD EntStatus
ent_examples_check(EntPipeline* pipeline, EntRuleCounts* out);

#endif // ENT_EXTRACT_EXAMPLES_H
