// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_RDF_DERIVED_H
#define ENT_READ_RDF_DERIVED_H

#include "base/bytes.h"
#include "base/keys.h"
#include "entente.h"
#include "read/rdf_nodes.h"

#include <stddef.h>
#include <stdint.h>

/**
   What follows from records and need not be kept.

   Statements that are made anew from claims and sources when a graph is written
   are passed over in silence.  All that is left then is counted.
*/
typedef struct {
  EntNodes* nodes;  ///< The graph
  EntKeys   keys;   ///< Relationships and offices that claims state
  EntBytes  name;   ///< Name of one of them
  size_t    n_left; ///< Statements that no record has
} EntDerived;

/// Make an empty one; allocates nothing
EntDerived
ent_derived_init(EntNodes* nodes);

/// Free it
void
ent_derived_clear(EntDerived* derived);

/// Take what follows from an accepted claim; `relation` is its relationship
ENT_NODISCARD EntStatus
ent_derived_add_claim(EntDerived*     derived,
                      const EntClaim* claim,
                      const EntNode*  node,
                      uint32_t        relation);

/// Take what follows from an accepted source
void
ent_derived_add_source(EntDerived*      derived,
                       const EntSource* source,
                       const EntNode*   node);

/**
   Raise notices for all statements that are left, when all records were taken.

   Returns ENT_BAD_INPUT if there are any and reading is strict.
*/
ENT_NODISCARD EntStatus
ent_derived_finish(EntDerived* derived);

#endif // ENT_READ_RDF_DERIVED_H
