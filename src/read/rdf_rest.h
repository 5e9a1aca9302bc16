// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_RDF_REST_H
#define ENT_READ_RDF_REST_H

#include "entente.h"
#include "read/rdf_nodes.h"

#include <stddef.h>

/**
   Raise one notice for each predicate of statements that no record has, and one
   for each whose values lost their language.

   `n_left` statements were reported before.  Returns ENT_BAD_INPUT if there are
   any and reading is strict.
*/
ENT_NODISCARD EntStatus
ent_rdf_report_rest(EntNodes* nodes, size_t n_left);

#endif // ENT_READ_RDF_REST_H
