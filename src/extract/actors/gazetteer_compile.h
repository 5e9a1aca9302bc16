// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_ACTORS_GAZETTEER_COMPILE_H
#define ENT_EXTRACT_ACTORS_GAZETTEER_COMPILE_H

#include "base/bytes.h"
#include "entente.h"

/**
   Append the compiled form of all actors of a finished graph.

   `ambiguous` is a list as ontology/actors/ambiguous.txt, or empty: labels
   that need context, a line each.  The same graph gives the same bytes.
   Returns ENT_NO_MEMORY, or ENT_OVER_LIMIT if there are too many labels.
*/
ENT_NODISCARD EntStatus
ent_gazetteer_compile(const EntGraph* actors, EntText ambiguous, EntBytes* out);

#endif // ENT_EXTRACT_ACTORS_GAZETTEER_COMPILE_H
