// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_MODEL_LIKELIHOOD_H
#define ENT_MODEL_LIKELIHOOD_H

#include "entente.h"

#include <stddef.h>

/// A degree of the scale of Intelligence Community Directive 203
typedef struct {
  const char* local;        ///< Local name of its concept in the ontology
  unsigned    low_percent;  ///< Least probability
  unsigned    high_percent; ///< Greatest probability
} EntLikelihood;

/**
   Return the degree that hedging words name, or null.

   Words are compared without regard to case and to white space at their ends
   (ICD 203, section D.6.e.2.a).  Words of different degrees name none.
*/
const EntLikelihood*
ent_likelihood_find(EntTexts hedges);

#endif // ENT_MODEL_LIKELIHOOD_H
