// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_ACTORS_LOCAL_NAMES_H
#define ENT_EXTRACT_ACTORS_LOCAL_NAMES_H

#include "base/keys.h"
#include "base/memory.h"
#include "entente.h"
#include "extract/tokens.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a name in a report is
typedef enum {
  ENT_LOCAL_FULL,   ///< Whole name
  ENT_LOCAL_SHORT,  ///< Surname, or name without its state
  ENT_LOCAL_ACRONYM ///< Letters that the report explains
} EntLocalKind;

/// A name that a report gives to an actor
typedef struct {
  uint32_t actor; ///< Index of the actor
  uint32_t next;  ///< Number of the next one of the same words, or 0
  uint8_t  kind;  ///< EntLocalKind
} EntLocalName;

/// Names of one report by their words
typedef struct {
  const EntAllocator* memory;    ///< Where memory comes from
  EntKeys             steps;     ///< Node behind each node and word
  uint32_t*           nodes;     ///< Number of the first name of each, or 0
  size_t              n_nodes;   ///< Their number, the root included
  size_t              node_room; ///< Room for nodes
  EntLocalName*       names;     ///< By number, 0 is unused
  size_t              n_names;   ///< Their number, 0 included
  size_t              name_room; ///< Room for names
} EntLocalNames;

/// The longest name at a place
typedef struct {
  uint32_t end;  ///< One past its last token, or 0
  uint32_t name; ///< Number of the first name of these words
} EntLocalMatch;

/// Make an empty list
EntLocalNames
ent_local_names_init(const EntAllocator* memory);

/// Free everything
void
ent_local_names_clear(EntLocalNames* names);

/**
   Add a name that the words of `ids` form, unless it is there.

   Of several actors with one name, the first added stands first.
*/
ENT_NODISCARD EntStatus
ent_local_names_add(EntLocalNames*  names,
                    const uint32_t* ids,
                    size_t          n_ids,
                    uint32_t        actor,
                    EntLocalKind    kind);

/// Find the longest name that begins with a token; its words have capitals
EntLocalMatch
ent_local_names_match(const EntLocalNames* names,
                      const EntTokens*     tokens,
                      uint32_t             place);

/// Return the number of the first name that is just this word, or 0
uint32_t
ent_local_names_find(const EntLocalNames* names, uint32_t id);

#endif // ENT_EXTRACT_ACTORS_LOCAL_NAMES_H
