// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_LEXICON_BUILD_WORDNET_H
#define ENT_EXTRACT_LEXICON_BUILD_WORDNET_H

#include "entente.h"
#include "extract/lexicon_build/collection.h"

/**
   Gather the words of WordNet from its folder.

   Words with a blank or a digit are passed over.  A file that cannot be read
   is told to standard error.
*/
ENT_NODISCARD EntStatus
ent_wordnet_read(const char* folder, EntCollection* collection);

#endif // ENT_EXTRACT_LEXICON_BUILD_WORDNET_H
