// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_MARKDOWN_ENTITY_H
#define ENT_READ_REPORT_MARKDOWN_ENTITY_H

#include "base/bytes.h"
#include "entente.h"

#include <stddef.h>

/**
   Return the size of the entity that a text begins with, or 0.

   Entities are "&amp;", "&#38;" and "&#x26;", with the semicolon.
*/
size_t
ent_entity_size(EntText text);

/**
   Append what an entity stands for.

   An unknown name is appended as it is; numbers of code points that no text
   can have give U+FFFD, those of controls what windows-1252 has there (HTML,
   13.2.5.80).
*/
void
ent_entity_decode(EntText entity, EntBytes* out);

/// Append a text with its entities decoded
void
ent_entities_decode(EntText text, EntBytes* out);

#endif // ENT_READ_REPORT_MARKDOWN_ENTITY_H
