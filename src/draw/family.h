// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_FAMILY_H
#define ENT_DRAW_FAMILY_H

#include "draw/palette.h"
#include "entente.h"

#include <stdbool.h>

/// Return whether relationships with a predicate are drawn as lines
bool
ent_predicate_is_line(EntPredicate predicate);

/// Return the class of lines that a drawn predicate belongs to
EntLineClass
ent_predicate_line(EntPredicate predicate);

/**
   Return the certainty that one affirmed claim gives to its line.

   Asserted is factual without speaker or hedge.
*/
EntCertainty
ent_claim_certainty(const EntClaim* claim);

/**
   Return the certainty of a relationship.

   Both polarities make it disputed, only negated claims denied.  Else it is
   asserted if some claim is; hypothetical or past if all claims are; hedged.
*/
EntCertainty
ent_relationship_certainty(const EntGraph*        graph,
                           const EntRelationship* relationship);

#endif // ENT_DRAW_FAMILY_H
