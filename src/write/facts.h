// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_WRITE_FACTS_H
#define ENT_WRITE_FACTS_H

#include "entente.h"
#include "write/map.h"

#include <stddef.h>
#include <stdint.h>

/// A plain triple between actors, or its twin in another vocabulary
typedef struct {
  uint32_t     subject;   ///< Index of an actor
  uint32_t     object;    ///< Index of an actor
  EntPredicate predicate; ///< Predicate it comes from
  bool         is_twin;   ///< Whether the other vocabulary's term is written
} EntFact;

/// Plain triples, sorted by subject
typedef struct {
  EntFact* items;   ///< First triple, or null
  size_t   n_items; ///< Number of triples
} EntFacts;

/// Find the plain triples that a graph allows; free `out->items` afterwards
ENT_NODISCARD EntStatus
ent_facts_collect(const EntGraph* graph, EntFacts* out);

/// Write a plain triple, its subject begun
void
ent_facts_write(const EntGraph* graph, EntMap* map, const EntFact* fact);

#endif // ENT_WRITE_FACTS_H
