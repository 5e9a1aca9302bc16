// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_RDF_RECORDS_H
#define ENT_READ_RDF_RECORDS_H

#include "entente.h"
#include "read/rdf_gather.h"
#include "read/reader.h"

/**
   Turn gathered statements into records and send them to the context's sink.

   Statements are sorted here.  Actors, reports and sources come first, then
   each passage with its claims, all by IRI.  Nothing is sent of a graph that is
   refused: all records are made and checked once before the first is sent.
*/
ENT_NODISCARD EntStatus
ent_rdf_send_records(const EntReadContext* context, EntGather* gather);

#endif // ENT_READ_RDF_RECORDS_H
