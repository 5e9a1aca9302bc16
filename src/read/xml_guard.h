// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_XML_GUARD_H
#define ENT_READ_XML_GUARD_H

#include "entente.h"

#include <stddef.h>
#include <stdint.h>

#define ENT_MAX_ATTRIBUTES 64U ///< Attributes of one tag of a dossier
#define ENT_MAX_TAG 16777216U  ///< Bytes of one tag

/// What the guard found
typedef enum {
  ENT_XML_GOOD,            ///< Nothing
  ENT_XML_ENCODING,        ///< Not a superset of ASCII
  ENT_XML_DOCTYPE,         ///< Document type declaration
  ENT_XML_MANY_ATTRIBUTES, ///< Too many attributes in a tag
  ENT_XML_LONG_TAG         ///< Tag too long
} EntXmlFault;

/**
   Watcher of raw XML before a parser sees it.

   libxml2 needs time with the square of the attributes of a tag (50,000 take
   half a minute), and may expand entities: tags are counted and document type
   declarations found in the bytes.  Only markup that a conforming parser sees
   the same way matters: comments, CDATA and quoted values are passed over.
*/
typedef struct {
  unsigned max_attributes; ///< Limit for one tag
  int      state;          ///< Where in the markup
  char     quote;          ///< Open quote in a tag, or 0
  unsigned n_matched;      ///< Bytes of a delimiter seen so far
  unsigned n_attributes;   ///< Equal signs in this tag
  size_t   tag_size;       ///< Bytes of this tag
  uint32_t line;           ///< Line of the next byte, 1-based
  uint32_t column;         ///< Column of the next byte, 1-based
  size_t   n_bytes;        ///< Bytes seen
} EntXmlGuard;

/// Make a guard
EntXmlGuard
ent_xml_guard_init(unsigned max_attributes);

/// Watch more bytes; on a fault, line and column of the guard tell where
EntXmlFault
ent_xml_guard_add(EntXmlGuard* guard, EntText bytes);

#endif // ENT_READ_XML_GUARD_H
