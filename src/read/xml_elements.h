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

/// An attribute as a parser hands it over
typedef struct {
  EntText name;  ///< Local name
  EntText uri;   ///< Namespace, empty for none
  EntText value; ///< Value, decoded
} EntXmlAttribute;

/// Attributes of one tag
typedef struct {
  const EntXmlAttribute* items;   ///< First attribute
  size_t                 n_items; ///< Number of attributes
} EntXmlAttributes;

/// What is known of a dossier's elements while it is read
typedef struct {
  EntDossier      dossier;    ///< Makes the records
  EntXmlState     state;      ///< Innermost open element of ours
  unsigned        n_foreign;  ///< Open elements that are left out
  const EntField* child;      ///< Field of the open child
  EntText         child_lang; ///< Its xml:lang, in the arena
  EntBytes        text;       ///< Text of the open child or source
  EntPosition     position;   ///< Where the current token began
} EntXmlElements;

/// Take a start tag; `uri` is its namespace
void
ent_xml_open(EntXmlElements*  elements,
             EntText          name,
             EntText          uri,
             EntXmlAttributes attributes);

/// Take an end tag
void
ent_xml_close(EntXmlElements* elements);

/// Take text between tags
void
ent_xml_text(EntXmlElements* elements, EntText text);

#endif // ENT_READ_XML_ELEMENTS_H
