// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_BASE_EMBEDDED_H
#define ENT_BASE_EMBEDDED_H

#include "entente.h"

#include <stddef.h>

/// A file that is part of the library
typedef struct {
  const char* name;  ///< Its name without folders
  EntText     bytes; ///< Its content
} EntEmbeddedFile;

/// Return ontology/dossier.rng, which is part of the library
EntText
ent_embedded_schema(void);

/// Return the inner object of ontology/context.jsonld
EntText
ent_embedded_context(void);

/// Return the files of ontology/rules in the order of their names
const EntEmbeddedFile*
ent_embedded_rules(size_t* n_files);

/// Return the style of evidence pages, draw/page.css
EntText
ent_embedded_page_style(void);

/// Return the script of evidence pages, draw/page.js
EntText
ent_embedded_page_script(void);

#endif // ENT_BASE_EMBEDDED_H
