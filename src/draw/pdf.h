// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_PDF_H
#define ENT_DRAW_PDF_H

#include "base/bytes.h"

/**
   Take the time of making out of a PDF that cairo wrote.

   The date becomes a fixed one and the zone, which the machine's setting
   decides, "Z"; the table of offsets is put right.
*/
void
ent_pdf_normalize(EntBytes* pdf);

#endif // ENT_DRAW_PDF_H
