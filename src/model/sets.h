// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_MODEL_SETS_H
#define ENT_MODEL_SETS_H

#include "entente.h"

#include <stddef.h>

/// Sort texts, digit runs as numbers, and drop doubles; returns how many stay
size_t
ent_texts_unite(EntText* texts, size_t n_texts);

/// Sort labels by role, text and language, and drop doubles likewise
size_t
ent_labels_unite(EntLabel* labels, size_t n_labels);

#endif // ENT_MODEL_SETS_H
