// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_RDF_H
#define ENT_READ_RDF_H

#include "entente.h"
#include "read/reader.h"

/**
   Make a reader of RDF graphs in any of the formats that Raptor parses.

   The graph is gathered; records are sent when the whole document turned out
   to be good.
*/
ENT_NODISCARD EntStatus
ent_rdf_reader_new(const EntReadContext* context, EntReader* out);

#endif // ENT_READ_RDF_H
