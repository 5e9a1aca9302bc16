// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_RDF_FIELDS_H
#define ENT_READ_RDF_FIELDS_H

#include "base/arena.h"
#include "entente.h"
#include "model/record.h"
#include "read/rdf_nodes.h"

#include <stdint.h>

/// Maker of records from nodes
typedef struct {
  EntNodes*    nodes;    ///< The graph
  EntArena     arena;    ///< Lists of the record
  EntAnyRecord record;   ///< The record
  uint32_t     self;     ///< Subject of the record
  uint32_t     relation; ///< Relationship of a claim, or 0
  uint32_t     quote;    ///< Quote selector of a passage, or 0
  uint32_t     position; ///< Position selector of a passage, or 0
} EntMaker;

/// Make a maker; allocates nothing
EntMaker
ent_maker_init(EntNodes* nodes);

/// Free a maker
void
ent_maker_clear(EntMaker* maker);

/**
   Make the record of a node, and mark the statements that it has.

   `out` views the maker and the graph, and is valid until the next call.
   Errors are raised and counted by the nodes.
*/
ENT_NODISCARD EntStatus
ent_maker_make(EntMaker* maker, const EntNode* node, EntRecord* out);

#endif // ENT_READ_RDF_FIELDS_H
