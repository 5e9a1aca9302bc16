// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_JSON_MEMBERS_H
#define ENT_READ_JSON_MEMBERS_H

#include "entente.h"
#include "model/fields.h"
#include "read/dossier.h"

#include <stdbool.h>
#include <stdint.h>

/// Innermost open array or object of a dossier
typedef enum {
  ENT_JSON_BEFORE_TOP, ///< Nothing open
  ENT_JSON_IN_TOP,     ///< The one object
  ENT_JSON_IN_ARRAY,   ///< An array of records
  ENT_JSON_IN_RECORD,  ///< A record's object
  ENT_JSON_IN_CLAIMS,  ///< A passage's array of claims
  ENT_JSON_IN_CLAIM,   ///< A claim's object
  ENT_JSON_IN_LIST,    ///< Array of a list field
  ENT_JSON_IN_LABEL,   ///< Object of a label with a language
  ENT_JSON_AFTER_TOP   ///< The one object is closed
} EntJsonState;

/**
   What is known of a dossier's members while it is read.

   All zero but for the dossier at the start.  Once the dossier is lost, nothing
   more may be handed over.
*/
typedef struct {
  EntDossier      dossier;    ///< Makes the records
  EntJsonState    state;      ///< Innermost open array or object of ours
  unsigned        n_skipped;  ///< Open arrays and objects that are left out
  bool            is_skipped; ///< Whether the value of this key is left out
  bool            is_claims;  ///< Whether the key is "claims"
  bool            is_listed;  ///< Whether the label stands in an array
  uint32_t        top_keys;   ///< Bits of keys of the top object
  uint32_t        keys[2];    ///< Bits of keys of a record and of a claim
  uint32_t        label_keys; ///< Bits of keys of an open label
  EntRecordType   type;       ///< Type of the records of this array
  const EntField* field;      ///< Field of the last key, or null
  EntText         label_text; ///< Text of an open label, in the arena
  EntText         label_lang; ///< Language of an open label, in the arena
  EntText*        label_part; ///< The one of them that comes next, or null
} EntJsonMembers;

/// Take a key
void
ent_json_key(EntJsonMembers* members, EntText key);

/// Take a string that is no key
void
ent_json_string(EntJsonMembers* members, EntText value);

/// Take a number as it is written
void
ent_json_number(EntJsonMembers* members, EntText value);

/// Take true, false or null, which no field has
void
ent_json_literal(EntJsonMembers* members);

/// Take the beginning of an object
void
ent_json_open_object(EntJsonMembers* members);

/// Take the end of an object
void
ent_json_close_object(EntJsonMembers* members);

/// Take the beginning of an array
void
ent_json_open_array(EntJsonMembers* members);

/// Take the end of an array
void
ent_json_close_array(EntJsonMembers* members);

#endif // ENT_READ_JSON_MEMBERS_H
