// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_LEXICON_BUILD_IRREGULAR_H
#define ENT_EXTRACT_LEXICON_BUILD_IRREGULAR_H

#include "entente.h"
#include "extract/lexicon.h"

/**
   Return what an irregular form is of its base.

   WordNet's lists of exceptions only say that "took" and "taken" belong to
   "take".  A verb may be given as its own base: "put" is past and participle
   too, and of most others nothing is returned.
*/
EntForms
ent_irregular_forms(EntText word, EntText base, EntPart part);

#endif // ENT_EXTRACT_LEXICON_BUILD_IRREGULAR_H
