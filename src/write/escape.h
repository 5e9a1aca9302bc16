// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_WRITE_ESCAPE_H
#define ENT_WRITE_ESCAPE_H

#include "base/bytes.h"
#include "entente.h"

/// Append a text as a JSON string, with its quotes
void
ent_escape_json(EntBytes* out, EntText text);

/// Append a text as the value of an XML attribute, without quotes
void
ent_escape_xml_attribute(EntBytes* out, EntText text);

/// Append a text as content of an XML element
void
ent_escape_xml_text(EntBytes* out, EntText text);

/// Append a text as a field of CSV (RFC 4180), in quotes where needed
void
ent_escape_csv(EntBytes* out, EntText text);

#endif // ENT_WRITE_ESCAPE_H
