// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_RDF_NAMING_H
#define ENT_READ_RDF_NAMING_H

#include "entente.h"
#include "read/rdf_nodes.h"

/**
   Name all nodes of a graph that become records.

   An IRI of entente's own gives the id; another is kept, and the id is its
   dcterms:identifier, or made from its name, its title, or the IRI.
*/
ENT_NODISCARD EntStatus
ent_nodes_name(EntNodes* nodes);

/**
   Return the id that a local name shows, or empty.

   Ids of sources and passages are returned so that a gate, which takes the
   report off once, keeps what stands behind "REPORT-".
*/
EntText
ent_nodes_local_id(EntRecordType type, EntText report, EntText local);

#endif // ENT_READ_RDF_NAMING_H
