// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_ACTORS_GAZETTEER_H
#define ENT_EXTRACT_ACTORS_GAZETTEER_H

#include "base/arena.h"
#include "base/bytes.h"
#include "base/names.h"
#include "entente.h"
#include "extract/actors/actors.h"
#include "extract/actors/gazetteer_table.h"
#include "extract/actors/words.h"
#include "extract/tokens.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Gazetteers that can be used together
#define ENT_MAX_GAZETTEERS 16U

/// Actors that the words of one label may mean, at most
#define ENT_MAX_BEARERS 8U

/// No actor of a gazetteer
#define ENT_NO_ENTRY UINT32_MAX

/// An actor of a gazetteer: number of its table above, its own number below
typedef uint32_t EntEntry;

/// A compiled gazetteer that is in use
typedef struct {
  EntGazetteerTable table; ///< Its parts
  void*             bytes; ///< What is to be freed, or null
  uint32_t*         words; ///< By id: number of the word plus 1, or 0
  uint32_t*         roots; ///< By id: node behind the word at the root, or 0
} EntGazetteerPart;

/// Known actors: all compiled gazetteers, the built-in one first
struct EntGazetteerImpl {
  const EntAllocator* memory;                    ///< Where memory comes from
  EntNames*           names;                     ///< Words by id
  EntGazetteerPart    parts[ENT_MAX_GAZETTEERS]; ///< In the order of adding
  size_t              n_parts;                   ///< Their number
  size_t              n_ids;                     ///< Ids that were looked up
  size_t              room;                      ///< Room for ids
  EntWordTable        words;                     ///< What words do in names
};

/// An actor that bears a label, and which of its labels
typedef struct {
  EntEntry                 entry; ///< The actor
  const EntGazetteerLabel* label; ///< Its label
} EntBearer;

/// The longest label at a place
typedef struct {
  uint32_t  end;                      ///< One past its last token, or 0
  uint32_t  n_bearers;                ///< Actors that bear it
  bool      is_partial;               ///< Whether its end is part of a token
  EntBearer bearers[ENT_MAX_BEARERS]; ///< The likeliest first
} EntLabelMatch;

/// Look up all words that were named since the last time
ENT_NODISCARD EntStatus
ent_gazetteer_update(EntGazetteer* gazetteer);

/**
   Find the longest label that begins with a token.

   The ids of the tokens were looked up.  The label ends before the token
   `limit`; it may end with the first part of a token: South Africa-occupied.
*/
EntLabelMatch
ent_gazetteer_match(const EntGazetteer* gazetteer,
                    const EntTokens*    tokens,
                    EntText             sentence,
                    uint32_t            place,
                    size_t              limit);

/// Find the longest label that begins with the last part of a token: US-North
/// Korea
EntLabelMatch
ent_gazetteer_match_rest(const EntGazetteer* gazetteer,
                         const EntTokens*    tokens,
                         EntText             sentence,
                         uint32_t            place);

/// Find the label that a part between hyphens is
EntLabelMatch
ent_gazetteer_match_part(const EntGazetteer* gazetteer,
                         const EntTokenPart* part,
                         EntText             sentence);

/// Find an actor by its id
EntEntry
ent_gazetteer_find(const EntGazetteer* gazetteer, EntText id);

/// Return an actor's entry in the first gazetteer that knows its id
EntEntry
ent_gazetteer_first(const EntGazetteer* gazetteer,
                    uint32_t            part,
                    uint32_t            number);

/// Return an actor as its own gazetteer has it
const EntGazetteerActor*
ent_gazetteer_entry(const EntGazetteer*       gazetteer,
                    EntEntry                  entry,
                    const EntGazetteerTable** table);

/// Make the record of an actor, with its labels in all gazetteers
ENT_NODISCARD EntStatus
ent_gazetteer_record(const EntGazetteer* gazetteer,
                     EntEntry            entry,
                     EntArena*           arena,
                     EntActor*           out);

#endif // ENT_EXTRACT_ACTORS_GAZETTEER_H
