// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_RDF_VALUES_H
#define ENT_READ_RDF_VALUES_H

#include "entente.h"
#include "model/fields.h"
#include "read/rdf_nodes.h"

#include <stdint.h>

/**
   Turn a value into the text of a field, or of an item of a list.

   References become ids; those to sources must be in `report`.  A node in place
   of a literal, or the other way round, is an error that the nodes count.
*/
ENT_NODISCARD EntStatus
ent_value_text(EntNodes*           nodes,
               const EntField*     field,
               EntText             report,
               const EntStatement* value,
               EntText*            out);

/// Turn a value into a whole number; only a start may be 0
ENT_NODISCARD EntStatus
ent_value_number(EntNodes*           nodes,
                 const EntField*     field,
                 const EntStatement* value,
                 uint64_t*           out);

/// Turn a value into a word of the closed list of a field
ENT_NODISCARD EntStatus
ent_value_word(EntNodes*           nodes,
               const EntField*     field,
               const EntStatement* value,
               unsigned*           out);

/// Find the kind of an actor among its types
ENT_NODISCARD EntStatus
ent_value_kind(EntNodes* nodes, uint32_t subject, unsigned* out);

#endif // ENT_READ_RDF_VALUES_H
