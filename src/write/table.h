// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_WRITE_TABLE_H
#define ENT_WRITE_TABLE_H

#include "entente.h"

/// Write the claims of a finished graph as CSV (RFC 4180, UTF-8, CRLF)
ENT_NODISCARD EntStatus
ent_csv_write(const EntGraph* graph, EntOutput output);

/**
   Write what the passages of a finished graph cite as CSV: a row for each
   sentence, note and URL.
*/
ENT_NODISCARD EntStatus
ent_citations_write(const EntGraph* graph, EntOutput output);

#endif // ENT_WRITE_TABLE_H
