// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_WRITE_OFFICES_H
#define ENT_WRITE_OFFICES_H

#include "entente.h"
#include "write/map.h"

/// Write the offices that a graph states as facts, by name
ENT_NODISCARD EntStatus
ent_offices_write(const EntGraph* graph, EntMap* map);

#endif // ENT_WRITE_OFFICES_H
