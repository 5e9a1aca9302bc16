// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_SPOOL_H
#define ENT_BASE_SPOOL_H

#include "base/bytes.h"
#include "entente.h"

/**
   Buffered output.

   Writers fill `bytes` and call ent_spool_trim() between their units; the
   buffer is handed on in large pieces.  The first failure is kept and reported
   by both functions ever after.
*/
typedef struct {
  EntBytes  bytes;  ///< What is not yet handed on
  EntOutput output; ///< Where it goes
  EntStatus status; ///< First failure of the output
} EntSpool;

/// Make a spool for an output; allocates nothing
EntSpool
ent_spool_init(const EntAllocator* memory, EntOutput output);

/// Free the buffer; what was not flushed is lost
void
ent_spool_clear(EntSpool* spool);

/// Hand the buffer on if it is large
EntStatus
ent_spool_trim(EntSpool* spool);

/// Hand all of the buffer on
EntStatus
ent_spool_flush(EntSpool* spool);

#endif // ENT_BASE_SPOOL_H
