// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// The published schema, for files that the reader's own checks let pass.

#include "base/embedded.h"
#include "base/notice.h"
#include "base/text.h"
#include "base/world.h"
#include "entente.h"

#include <assert.h>

#include <libxml/relaxng.h>
#include <libxml/xmlreader.h>
#include <string.h>

typedef struct {
  EntWorld*   world;    // Where notices go
  const char* document; // Name for positions
  EntStatus   status;   // What came of it
} Validation;

static void
on_fault(void* const handle, xmlErrorPtr error)
{
  Validation* const validation = (Validation*)handle;
  const EntPosition position   = { validation->document,
                                 error->line > 0 ? (uint32_t)error->line : 0U,
                                   0U };

  validation->status = ent_notice(validation->world,
                                  ENT_NOTICE_SCHEMA,
                                  position,
                                  ent_text_trim(ent_text(error->message)),
                                  ent_text(NULL));
}

static EntStatus
validate(Validation* const   validation,
         const char* const   path,
         xmlRelaxNGPtr const schema)
{
  xmlTextReaderPtr const reader = xmlReaderForFile(path, NULL, XML_PARSE_NONET);
  if (!reader) {
    return ENT_BAD_READ;
  }

  xmlTextReaderSetStructuredErrorHandler(reader, on_fault, validation);
  xmlTextReaderRelaxNGSetSchema(reader, schema);

  int more = 1;
  while (more == 1) {
    more = xmlTextReaderRead(reader);
  }

  if (more < 0 && !validation->status) {
    validation->status = ENT_BAD_READ;
  }

  xmlFreeTextReader(reader);
  return validation->status;
}

EntStatus
ent_check_schema(EntWorld* const world, const char* const path)
{
  assert(world);
  assert(path);
  if (!strcmp(path, "-")) {
    const EntPosition position = { "<stdin>", 0U, 0U };
    return ent_notice(world,
                      ENT_NOTICE_NOT_VALIDATED,
                      position,
                      ent_text(NULL),
                      ent_text(NULL));
  }

  const EntText                 source = ent_embedded_schema();
  xmlRelaxNGParserCtxtPtr const parser =
    xmlRelaxNGNewMemParserCtxt(source.data, (int)source.size);
  xmlRelaxNGPtr const schema     = parser ? xmlRelaxNGParse(parser) : NULL;
  Validation          validation = { world,
                                     ent_world_document(world, path),
                                     ENT_SUCCESS };
  EntStatus           st         = ENT_NO_MEMORY;
  if (schema && validation.document) {
    st = validate(&validation, path, schema);
  }

  xmlRelaxNGFree(schema);
  if (parser) {
    xmlRelaxNGFreeParserCtxt(parser);
  }

  return st;
}
