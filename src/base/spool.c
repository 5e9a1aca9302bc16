// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "base/spool.h"

#include <assert.h>

#define LARGE 65536U // Bytes that are worth a call of the output

EntSpool
ent_spool_init(const EntAllocator* const memory, const EntOutput output)
{
  assert(memory);
  const EntSpool spool = { ent_bytes_init(memory), output, ENT_SUCCESS };
  return spool;
}

void
ent_spool_clear(EntSpool* const spool)
{
  assert(spool);
  ent_bytes_clear(&spool->bytes);
}

EntStatus
ent_spool_flush(EntSpool* const spool)
{
  if (!spool->status) {
    spool->status = spool->bytes.status;
  }

  if (!spool->status && spool->bytes.size) {
    spool->status = spool->output.write(
      spool->output.handle, spool->bytes.data, spool->bytes.size);
  }

  spool->bytes.size = 0U;
  return spool->status;
}

EntStatus
ent_spool_trim(EntSpool* const spool)
{
  assert(spool);
  const bool is_due = spool->bytes.size >= LARGE || spool->bytes.status;
  return is_due ? ent_spool_flush(spool) : spool->status;
}
