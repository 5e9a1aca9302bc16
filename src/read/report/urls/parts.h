// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_URLS_PARTS_H
#define ENT_READ_REPORT_URLS_PARTS_H

#include "entente.h"

#include <stddef.h>

/// Return the size of what parts scheme and host at a place, or 0: "://"
size_t
ent_url_separator(EntText text, size_t place);

/**
   Return where a scheme begins that ends at a place, or the place itself.

   It is one of the web's, perhaps defanged, with its separator behind it, and
   does not begin before `begin`.
*/
size_t
ent_url_scheme(EntText text, size_t begin, size_t place);

/**
   Return where a URL ends whose host ends at a place.

   Punctuation, unopened brackets and markers of notes stand outside, and so
   does a URL that follows without a blank.
*/
size_t
ent_url_end(EntText text, size_t host_end);

#endif // ENT_READ_REPORT_URLS_PARTS_H
