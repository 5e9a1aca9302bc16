// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_SLUG_H
#define ENT_BASE_SLUG_H

#include "base/bytes.h"
#include "entente.h"

/**
   Append a text as a name of at most 80 characters [a-z0-9] and single `-`.

   Letters are romanized (ICU Any-Latin; Latin-ASCII) and made lower case, all
   other characters become `-`.  If nothing remains, `kind`, `-` and eight hex
   digits of the text's SHA-256 are appended.
*/
ENT_NODISCARD EntStatus
ent_slug(EntText text, const char* kind, EntBytes* out);

#endif // ENT_BASE_SLUG_H
