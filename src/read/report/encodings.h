// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_ENCODINGS_H
#define ENT_READ_REPORT_ENCODINGS_H

#include "entente.h"

#define ENT_UTF_8 "UTF-8"               ///< Needs no converter
#define ENT_WINDOWS_1252 "windows-1252" ///< What all else is taken for

/**
   Return the encoding that a label names (WHATWG Encoding, 4.2), or null.

   The name is one that ICU knows.  Labels that the standard replaces for
   safety, UTF-7, UTF-32 and EBCDIC name none.
*/
const char*
ent_encoding_find(EntText label);

#endif // ENT_READ_REPORT_ENCODINGS_H
