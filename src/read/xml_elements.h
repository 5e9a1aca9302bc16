// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_XML_ELEMENTS_H
#define ENT_READ_XML_ELEMENTS_H

#include "base/bytes.h"
#include "entente.h"
#include "read/dossier.h"

#include <stdbool.h>

/// Innermost open element of a dossier
typedef enum {
  ENT_XML_BEFORE_ROOT, ///< Nothing open
  ENT_XML_IN_DOSSIER,  ///< Root open
  ENT_XML_IN_RECORD,   ///< Actor, report, source or passage open
  ENT_XML_IN_CLAIM,    ///< Claim open
  ENT_XML_IN_CHILD     ///< Text element of a record or claim open
} EntXmlState;

/**
   An attribute as a parser hands it over.

   A parser keeps names and namespaces once: what has one address is the same
   as long as the document is read.
*/
typedef struct {
  const char* name;  ///< Local name
  const char* uri;   ///< Namespace, null for none
  EntText     value; ///< Value, decoded
} EntXmlAttribute;

/// Attributes of one tag
typedef struct {
  const EntXmlAttribute* items;   ///< First attribute
  size_t                 n_items; ///< Number of attributes
} EntXmlAttributes;

/// A name that was looked up among the fields of a shape
typedef struct {
  const char*     name;  ///< Address of the name
  const EntShape* shape; ///< Where it was looked up
  const EntField* field; ///< What was found, or null
} EntXmlKnown;

#define ENT_XML_N_KNOWN 256U ///< Names that are remembered, a power of two

/// What is known of a dossier's elements while it is read
typedef struct {
  EntDossier      dossier;    ///< Makes the records
  EntXmlState     state;      ///< Innermost open element of ours
  unsigned        n_foreign;  ///< Open elements that are left out
  const EntField* child;      ///< Field of the open child
  EntText         child_lang; ///< Its xml:lang, in the arena
  EntBytes        text;       ///< Text of the open child or source
  const char*     ours;       ///< Address of the dossier's namespace, or null
  EntXmlKnown     known[ENT_XML_N_KNOWN]; ///< Names, by address and shape
} EntXmlElements;

/// Take a start tag; `uri` is its namespace, null for none
void
ent_xml_open(EntXmlElements*  elements,
             const char*      name,
             const char*      uri,
             EntXmlAttributes attributes);

/// Take an end tag
void
ent_xml_close(EntXmlElements* elements);

/// Take text between tags
void
ent_xml_text(EntXmlElements* elements, EntText text);

#endif // ENT_READ_XML_ELEMENTS_H
