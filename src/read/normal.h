// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_NORMAL_H
#define ENT_READ_NORMAL_H

#include "base/bytes.h"
#include "entente.h"

/**
   Append the normalized text of a report in plain text.

   NFC; blocks (parted by blank lines) joined by one U+000A; white space inside
   a block folded to one blank and trimmed (decisions 13).  Returns
   ENT_BAD_INPUT if the text is not UTF-8.
*/
ENT_NODISCARD EntStatus
ent_normalize(EntText text, EntBytes* out);

#endif // ENT_READ_NORMAL_H
