// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_RDF_TYPES_H
#define ENT_READ_RDF_TYPES_H

#include "entente.h"
#include "read/rdf_nodes.h"

/**
   Find the terms that a graph uses and the nodes of known classes.

   Nodes of two classes and blank nodes that are no selectors are errors, which
   are raised and counted.
*/
ENT_NODISCARD EntStatus
ent_nodes_classify(EntNodes* nodes);

#endif // ENT_READ_RDF_TYPES_H
