// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_LINKS_H
#define ENT_READ_REPORT_LINKS_H

#include "read/report/document.h"

#include <stddef.h>

/// A link in the running text
typedef struct {
  uint32_t place;   ///< First byte in the normalized text
  uint32_t end;     ///< One past the last byte
  EntText  href;    ///< Its address, absolute, in the flow's arena
  EntText  printed; ///< The address as printed if that differs
} EntTextLink;

/// Growing list of links
typedef struct {
  EntTextLink* items;   ///< Links in the order of the text
  size_t       n_items; ///< Number of them
  size_t       room;    ///< Room for them
} EntTextLinks;

/**
   Find the links of a document to other documents, none in notes or markers.

   They are the format's own links, and addresses that are printed in the text.
   Links within the page, to scripts, mail and the like are left out, as are
   relative ones unless the report tells its own address.
*/
ENT_NODISCARD EntStatus
ent_links_find(EntDocument* document, EntTextLinks* out);

/**
   Return the address that a link of the report leads to, in the flow's arena.

   Returns the empty text for links that lead to no other document.
*/
EntText
ent_link_address(EntFlow* flow, EntText href);

#endif // ENT_READ_REPORT_LINKS_H
