// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// The classes and certainties of diagrams.  They are coarser than the
// ontology's predicates and finer than "fact or not": what one can tell apart
// in a picture.

#include "draw/family.h"

#include <assert.h>

static const EntLineClass lines[ENT_N_PREDICATES] = {
  [ENT_PARTNER_OF]      = ENT_LINE_COOP,
  [ENT_ALLY_OF]         = ENT_LINE_COOP,
  [ENT_SUPPORTS]        = ENT_LINE_COOP,
  [ENT_SUPPLIER_OF]     = ENT_LINE_SUPPLY,
  [ENT_ADVERSARY_OF]    = ENT_LINE_PRESSURE,
  [ENT_ATTACKS]         = ENT_LINE_CONFLICT,
  [ENT_DETAINS]         = ENT_LINE_CONFLICT,
  [ENT_THREATENS]       = ENT_LINE_PRESSURE,
  [ENT_SANCTIONS]       = ENT_LINE_PRESSURE,
  [ENT_CONDEMNS]        = ENT_LINE_PRESSURE,
  [ENT_ENGAGES_WITH]    = ENT_LINE_CONTACT,
  [ENT_HOLDS_OFFICE_IN] = ENT_LINE_STRUCTURE,
  [ENT_MEMBER_OF]       = ENT_LINE_STRUCTURE,
  [ENT_PART_OF]         = ENT_LINE_STRUCTURE,
};

bool
ent_predicate_is_line(const EntPredicate predicate)
{
  return predicate && predicate != ENT_HOLDS_OFFICE_IN;
}

EntLineClass
ent_predicate_line(const EntPredicate predicate)
{
  assert(predicate && predicate < ENT_N_PREDICATES);
  return lines[predicate];
}

EntCertainty
ent_claim_certainty(const EntClaim* const claim)
{
  // A wish stays a wish whoever reports it
  if (claim->modality == ENT_HYPOTHETICAL) {
    return ENT_CERTAINTY_HYPOTHETICAL;
  }

  if (claim->speaker.size || claim->relayed_by.size || claim->hedges.n_items ||
      claim->modality == ENT_LIKELY || claim->modality == ENT_FUTURE) {
    return ENT_CERTAINTY_HEDGED;
  }

  // What only somebody says of the past is hedged before it is past
  return claim->modality == ENT_HISTORICAL ? ENT_CERTAINTY_PAST
                                           : ENT_CERTAINTY_ASSERTED;
}

EntCertainty
ent_relationship_certainty(const EntGraph* const        graph,
                           const EntRelationship* const relationship)
{
  assert(relationship->n_claims);
  if (!relationship->n_supporting) {
    return ENT_CERTAINTY_DENIED;
  }

  if (relationship->n_supporting < relationship->n_claims) {
    return ENT_CERTAINTY_DISPUTED;
  }

  bool has[ENT_N_CERTAINTIES] = { false };
  for (uint32_t i = 0U; i < relationship->n_claims; ++i) {
    const EntRecord record =
      ent_graph_record(graph, ENT_CLAIM, relationship->claims[i]);
    has[ent_claim_certainty(record.claim)] = true;
  }

  // A hypothetical claim beside others counts as a hedged one
  const bool has_weaker = has[ENT_CERTAINTY_PAST] || has[ENT_CERTAINTY_HEDGED];
  return has[ENT_CERTAINTY_ASSERTED] ? ENT_CERTAINTY_ASSERTED
         : !has_weaker               ? ENT_CERTAINTY_HYPOTHETICAL
         : has[ENT_CERTAINTY_HEDGED] || has[ENT_CERTAINTY_HYPOTHETICAL]
           ? ENT_CERTAINTY_HEDGED
           : ENT_CERTAINTY_PAST;
}
