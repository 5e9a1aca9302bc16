// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_EMBEDDED_H
#define ENT_BASE_EMBEDDED_H

#include "entente.h"

/// Return ontology/dossier.rng, which is part of the library
EntText
ent_embedded_schema(void);

/// Return the inner object of ontology/context.jsonld
EntText
ent_embedded_context(void);

#endif // ENT_BASE_EMBEDDED_H
