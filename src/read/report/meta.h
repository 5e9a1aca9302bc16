// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_META_H
#define ENT_READ_REPORT_META_H

#include "entente.h"

#include <stddef.h>

/**
   Turn a printed date into a year, month or day: "2026-01-09".

   Read are ISO 8601 (with or without time), "January 9, 2026", "9 January
   2026", "Jan. 2026", "01/09/2026" (month first, as in American English, unless
   the first number is over 12) and "2026".  `digits` has room for ten.
   Returns the empty text for anything else.
*/
EntText
ent_date_read(EntText printed, char* digits);

#endif // ENT_READ_REPORT_META_H
