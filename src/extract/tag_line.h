// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_TAG_LINE_H
#define ENT_EXTRACT_TAG_LINE_H

#include "base/bytes.h"
#include "entente.h"
#include "extract/tagger.h"
#include "extract/tokens.h"

/**
   Append a sentence as a line for people: "Russia/NP attacks/VZ Kyiv/NP ./."

   The tokens are those of the sentence that was tagged last.  The line has no
   end of line; whether `out` got all of it is in its status.
*/
void
ent_tag_line(const EntTagger* tagger,
             const EntTokens* tokens,
             EntText          sentence,
             EntBytes*        out);

#endif // ENT_EXTRACT_TAG_LINE_H
