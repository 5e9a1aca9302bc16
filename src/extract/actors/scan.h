// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_ACTORS_SCAN_H
#define ENT_EXTRACT_ACTORS_SCAN_H

#include "entente.h"
#include "extract/actors/report.h"

#include <stdbool.h>
#include <stdint.h>

/// What the head of a phrase of capitalized words is
typedef enum {
  ENT_PHRASE_NONE,  ///< It has none
  ENT_PHRASE_ORG,   ///< Organization: Ministry of Defense
  ENT_PHRASE_PLACE, ///< Place: Red Sea
  ENT_PHRASE_THING  ///< Thing: Minsk Agreement
} EntPhraseKind;

/// Phrase of capitalized words
typedef struct {
  uint32_t      end;  ///< One past its last token, or 0
  uint32_t      head; ///< Token of its head
  EntPhraseKind kind; ///< What its head is
} EntNamePhrase;

/// Find the phrase that begins with a token
EntNamePhrase
ent_name_phrase(const EntActors* actors, uint32_t begin);

/// Return whether a token is an ordinal in figures: 20th
bool
ent_is_ordinal(const EntActors* actors, uint32_t token);

/**
   Choose whom the words of a label mean here.

   Returns the place among its bearers, or ENT_MAX_BEARERS if the label does
   not stand for an actor here.
*/
uint32_t
ent_label_choose(const EntActors*     actors,
                 const EntLabelMatch* match,
                 uint32_t             begin);

/// Choose whom a name of the report means here, or none
uint32_t
ent_local_choose(const EntActors* actors, EntLocalMatch match, uint32_t begin);

/// Find all names of the sentence, and what stands for them
ENT_NODISCARD EntStatus
ent_actors_scan(EntActors* actors);

/// Return where a body ends that begins with a mention: Russian officials
uint32_t
ent_body_end(const EntActors* actors, uint32_t begin, uint32_t end);

/// Return where the rule of a person ends: Maduro regime
uint32_t
ent_rule_end(const EntActors* actors, uint32_t end);

/// Add the organization of a phrase, as a mention or not at all
ENT_NODISCARD EntStatus
ent_organization_add(EntActors*           actors,
                     EntNamePhrase        phrase,
                     uint32_t             begin,
                     const EntLabelMatch* known,
                     uint32_t*            end);

/**
   Look whether a run of capitalized words is a person, and remember it so.

   Stores where the run ends.
*/
ENT_NODISCARD EntStatus
ent_person_look(EntActors* actors, uint32_t begin, uint32_t* end);

/// Remember a surname that only the label of a rule gives: Carter
/// administration
ENT_NODISCARD EntStatus
ent_ruler_look(EntActors* actors, uint32_t begin, uint32_t end, uint32_t state);

/// Return whether a label beyond doubt named a known actor
bool
ent_is_entry_seen(const EntActors* actors, EntEntry entry);

/// Decide on surnames that stand alone, when all sentences were seen
ENT_NODISCARD EntStatus
ent_person_finish(EntActors* actors);

/// Bind an acronym in brackets behind the last mention: (MFA)
ENT_NODISCARD EntStatus
ent_acronym_bind(EntActors* actors, uint32_t* end);

/// Note an acronym in brackets that the report explains as no actor: (NDS)
void
ent_acronym_block(EntActors* actors, uint32_t bracket);

/// Find ties between persons and what they hold office in
ENT_NODISCARD EntStatus
ent_offices_find(EntActors* actors);

/// Find ties between organizations and what they are a part of
ENT_NODISCARD EntStatus
ent_units_find(EntActors* actors);

/// Tell places from those that act there
void
ent_places_find(EntActors* actors);

/// Add a pronoun or description that begins with a token, left open
ENT_NODISCARD EntStatus
ent_reference_add(EntActors* actors, uint32_t begin, uint32_t* end);

#endif // ENT_EXTRACT_ACTORS_SCAN_H
