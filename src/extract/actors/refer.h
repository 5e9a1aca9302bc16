// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_ACTORS_REFER_H
#define ENT_EXTRACT_ACTORS_REFER_H

#include "extract/actors/report.h"
#include "extract/syntax/syntax.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Most actors that one mention means
#define ENT_MAX_MEANT 8U

/// Whom a mention may mean
typedef struct {
  uint32_t actors[ENT_MAX_MEANT]; ///< In the order of the text
  uint32_t n_actors;              ///< Their number
  bool     is_plural;             ///< Whether it is a plural: officials
} EntMeant;

/// A sentence while its references are resolved
typedef struct {
  EntActors*       actors; ///< Actors of the report
  const EntSyntax* syntax; ///< Groups, phrases and clauses
} EntReferences;

/// Return the actors that a noun group and those of its list name
EntMeant
ent_group_meant(const EntReferences* references, uint32_t group);

/// Return whom a pronoun means, nobody if that is not safe
EntMeant
ent_pronoun_meant(const EntReferences* references, uint32_t mention);

/// Return whom a description means, nobody if that is not safe
EntMeant
ent_description_meant(const EntReferences* references, uint32_t mention);

/// Add an actor unless it is there
void
ent_meant_add(EntMeant* meant, uint32_t actor);

#endif // ENT_EXTRACT_ACTORS_REFER_H
