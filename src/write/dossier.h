// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_WRITE_DOSSIER_H
#define ENT_WRITE_DOSSIER_H

#include "entente.h"

/// Write a finished graph as a dossier in XML, in its canonical form
ENT_NODISCARD EntStatus
ent_dossier_xml_write(const EntGraph* graph, EntOutput output);

/// Write a finished graph as a dossier in JSON, in its canonical form
ENT_NODISCARD EntStatus
ent_dossier_json_write(const EntGraph* graph, EntOutput output);

#endif // ENT_WRITE_DOSSIER_H
