// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_TRY_H
#define ENT_BASE_TRY_H

#include "entente.h"

/// Return from the function if an expression yields a fatal status
#define ENT_TRY(expr)                        \
  do {                                       \
    const EntStatus ent_try_status = (expr); \
    if (ent_try_status > ENT_FAILURE) {      \
      return ent_try_status;                 \
    }                                        \
  } while (0)

#endif // ENT_BASE_TRY_H
