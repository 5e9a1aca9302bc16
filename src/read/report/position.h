// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_POSITION_H
#define ENT_READ_REPORT_POSITION_H

#include "entente.h"

#include <stddef.h>

/// Return the line and column of a byte; LF, CR and CR LF end lines
EntPosition
ent_position_at(const char* document, EntText text, size_t offset);

#endif // ENT_READ_REPORT_POSITION_H
