// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_LEXICON_BUILD_TABLE_H
#define ENT_EXTRACT_LEXICON_BUILD_TABLE_H

#include "base/bytes.h"
#include "entente.h"
#include "extract/lexicon_build/collection.h"

/// Write all words as the table that lexicon.c looks into
ENT_NODISCARD EntStatus
ent_table_write(const EntCollection* collection, EntBytes* out);

#endif // ENT_EXTRACT_LEXICON_BUILD_TABLE_H
