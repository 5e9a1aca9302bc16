// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_WRITE_RELATIONS_H
#define ENT_WRITE_RELATIONS_H

#include "base/keys.h"
#include "base/names.h"
#include "entente.h"
#include "write/map.h"

#include <stddef.h>
#include <stdint.h>

/// A relationship, by numbers of names
typedef struct {
  uint32_t     from;      ///< First actor
  uint32_t     to;        ///< Second actor
  EntPredicate predicate; ///< Kind of relation
  bool         is_fact;   ///< Whether the plain triple may be written
} EntRelation;

/// An office that some claim states plainly
typedef struct {
  uint64_t said;     ///< Key of what the report says that states it
  uint32_t relation; ///< Index of the relationship
  uint32_t words;    ///< The office's words, 0 if there are none
} EntRelationOffice;

/// Where tables keep what is known of a claim's relationship
typedef struct {
  uint64_t ends; ///< The relationship, whoever states it
  uint64_t said; ///< What the claim's report says of it
} EntRelationKeys;

/// What is remembered of claims that were written already
typedef struct {
  const EntAllocator* memory;    ///< Where the tables come from
  EntNames            names;     ///< Ids and words
  EntRelation*        relations; ///< In order of arrival
  size_t              n_relations;
  size_t              relations_capacity;
  EntRelationOffice*  offices; ///< In order of arrival
  size_t              n_offices;
  size_t              offices_capacity;
  EntKeys             by_ends;   ///< Index of a relation, and one, by its ends
  EntKeys             by_report; ///< What a report says of a relation
  EntKeys             by_office; ///< Which offices are known
} EntRelations;

/// Make empty tables; allocates nothing
EntRelations
ent_relations_init(const EntAllocator* memory);

/// Free the tables
void
ent_relations_clear(EntRelations* relations);

/// Return the keys of a claim's relationship, and fetch what is known of it
EntRelationKeys
ent_relations_expect(const EntRelations* relations, const EntClaim* claim);

/// Remember a claim; `keys` are those of its relationship
ENT_NODISCARD EntStatus
ent_relations_add(EntRelations*   relations,
                  const EntClaim* claim,
                  EntRelationKeys keys);

/**
   Write actors, offices, relationships, reports and plain triples.

   `kept` holds all actors and reports, finished.
*/
ENT_NODISCARD EntStatus
ent_relations_write(EntRelations* relations, const EntGraph* kept, EntMap* map);

#endif // ENT_WRITE_RELATIONS_H
