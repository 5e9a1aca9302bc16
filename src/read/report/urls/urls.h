// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_URLS_URLS_H
#define ENT_READ_REPORT_URLS_URLS_H

#include "base/arena.h"
#include "entente.h"

#include <stddef.h>

/// A URL as it stands in a text
typedef struct {
  size_t  begin;   ///< First byte of its printed form
  size_t  end;     ///< One past the last byte, brackets and separators outside
  EntText url;     ///< The real URL, a valid IRI
  EntText printed; ///< The printed form if that differs, else empty
} EntUrl;

/// Growing list of URLs
typedef struct {
  EntUrl* items;   ///< URLs in their order
  size_t  n_items; ///< Number of URLs
  size_t  room;    ///< Room for them
} EntUrls;

/**
   Find the URLs of a folded text, and put defanged ones right.

   They are http(s) and ftp URLs, hosts that begin with www or have dots in
   brackets ("mid[.]ru"), and known domains with a path; without a scheme they
   are taken for https.  A URL of over 8 kB is passed over.

   `arena` holds the texts of those that were put right; the others are views
   of `text`.  `out` is emptied first; its memory is the caller's to free with
   the arena's allocator.
*/
ENT_NODISCARD EntStatus
ent_urls_find(EntText text, EntArena* arena, EntUrls* out);

#endif // ENT_READ_REPORT_URLS_URLS_H
