// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_ACTORS_ACTORS_H
#define ENT_EXTRACT_ACTORS_ACTORS_H

#include "base/names.h"
#include "entente.h"
#include "extract/actors/mention.h"
#include "extract/syntax/syntax.h"
#include "extract/tagger.h"
#include "extract/tokens.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Known actors and their names: built in, and added by users; opaque
typedef struct EntGazetteerImpl EntGazetteer;

/**
   Make a gazetteer of the actors that come with entente.

   `names` outlives it: labels are found by the ids of their words.
*/
ENT_NODISCARD EntStatus
ent_gazetteer_new(EntWorld* world, EntNames* names, EntGazetteer** out);

/// Free a gazetteer; null is allowed
void
ent_gazetteer_free(EntGazetteer* gazetteer);

/**
   Add actors of a finished graph, with all their labels.

   An actor with the id of a known one adds labels to it.
*/
ENT_NODISCARD EntStatus
ent_gazetteer_add(EntGazetteer* gazetteer, const EntGraph* actors);

/**
   Add a compiled gazetteer, as ent_gazetteer_write() wrote it.

   The bytes are copied.  Returns ENT_BAD_INPUT if they are not whole and
   sound, or come from another version or machine.
*/
ENT_NODISCARD EntStatus
ent_gazetteer_add_compiled(EntGazetteer* gazetteer, EntText bytes);

/// Return whether bytes begin as a compiled gazetteer does
bool
ent_gazetteer_is_compiled(EntText bytes);

/// Send all actors that are known, with their labels
ENT_NODISCARD EntStatus
ent_gazetteer_send(const EntGazetteer* gazetteer, EntSink sink);

/// Actors of one report: those of the gazetteer and those it names; opaque
typedef struct EntActorsImpl EntActors;

/**
   Make a list of the actors of one report, none of them met yet.

   `report` is the id of the report, copied.  The gazetteer outlives the list;
   only what it knows of words changes.
*/
ENT_NODISCARD EntStatus
ent_actors_new(const EntAllocator* memory,
               EntGazetteer*       gazetteer,
               EntText             report,
               EntActors**         out);

/// Free the actors of a report; null is allowed
void
ent_actors_free(EntActors* actors);

/**
   Look for names in a sentence, so that all sentences can be read by them.

   Called for each sentence in order before the first ent_actors_find(): full
   names, titles, acronyms, and what they belong to.  Needs no tags.
*/
ENT_NODISCARD EntStatus
ent_actors_survey(EntActors* actors, const EntTokens* tokens, EntText sentence);

/// What was found in a sentence, valid until the next one
typedef struct {
  EntMention* mentions;   ///< In their order, without overlap
  EntTie*     ties;       ///< What names say of two actors
  size_t      n_mentions; ///< Number of mentions
  size_t      n_ties;     ///< Number of ties
} EntFound;

/**
   Find the actors that a tagged sentence speaks of.

   Sentences come in their order.  Pronouns and descriptions are found too, but
   left open: ent_actors_resolve() tells whom they mean.
*/
ENT_NODISCARD EntStatus
ent_actors_find(EntActors*       actors,
                const EntTokens* tokens,
                const EntTagger* tagger,
                EntText          sentence,
                bool             is_new_paragraph,
                EntFound*        found);

/**
   Tell whom pronouns and descriptions mean, where that is safe.

   Fills in mentions in place; those that stay open keep ENT_NO_ACTOR.  A plural
   that means several ("the three", "both countries", "they") gives the first
   one in its mention and all through ent_actors_members().  Remembers what the
   sentence spoke of for the next one.
*/
ENT_NODISCARD EntStatus
ent_actors_resolve(EntActors*       actors,
                   const EntTokens* tokens,
                   const EntTagger* tagger,
                   const EntSyntax* syntax,
                   EntFound*        found);

/**
   Return the actors that a mention means, one or several.

   Valid until the next sentence; empty for an open mention.
*/
const uint32_t*
ent_actors_members(const EntActors*  actors,
                   const EntMention* mention,
                   size_t*           n_members);

/// Return an actor as a record, valid while the list lives
const EntActor*
ent_actors_get(const EntActors* actors, uint32_t index);

/// Return the state that an actor belongs to, itself for a state, or none
uint32_t
ent_actors_state(const EntActors* actors, uint32_t index);

/**
   Note that a record speaks of this actor, so that it is sent.

   `printed` is how the text names it; it becomes another label, hidden if it
   is a description or in lower case.  Empty adds none.
*/
ENT_NODISCARD EntStatus
ent_actors_use(EntActors* actors, uint32_t index, EntText printed);

/// Return the anonymous speaker of this report by its words: sources, officials
ENT_NODISCARD EntStatus
ent_actors_anonymous(EntActors* actors, EntText words, uint32_t* index);

/// Send all actors that were used, and those they belong to, in a fixed order
ENT_NODISCARD EntStatus
ent_actors_send(const EntActors* actors, EntSink sink, EntPosition position);

#endif // ENT_EXTRACT_ACTORS_ACTORS_H
