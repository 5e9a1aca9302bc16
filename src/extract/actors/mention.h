// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_ACTORS_MENTION_H
#define ENT_EXTRACT_ACTORS_MENTION_H

#include "entente.h"

#include <stdint.h>

#define ENT_NO_ACTOR UINT32_MAX ///< Index of no actor

/// How a text speaks of an actor
typedef enum {
  ENT_MENTION_NAME,        ///< By a name: Russia, Lavrov, MFA
  ENT_MENTION_DEMONYM,     ///< By an adjective or a people: Russian, Russians
  ENT_MENTION_METONYM,     ///< By a seat: Moscow, the Kremlin
  ENT_MENTION_BODY,        ///< By its people: Russian officials, Maduro regime
  ENT_MENTION_PRONOUN,     ///< it, its, they
  ENT_MENTION_DESCRIPTION, ///< the administration, both countries
  ENT_MENTION_PLACE        ///< As a place only: in Moscow, Gulf of Mexico
} EntMentionKind;

/// Tokens of a sentence that speak of an actor
typedef struct {
  uint32_t begin; ///< First token
  uint32_t end;   ///< One past the last token
  uint32_t actor; ///< Index among the actors, ENT_NO_ACTOR if it is open
  uint8_t  kind;  ///< EntMentionKind
} EntMention;

/**
   What the words of a name say of two actors.

   "Russian Foreign Minister Sergei Lavrov": Lavrov holds office in Russia;
   "the Russian Ministry of Defense" is a part of Russia.
*/
typedef struct {
  EntPredicate predicate;    ///< Holds office in, part of, member of
  uint32_t     from;         ///< Index of the first actor
  uint32_t     to;           ///< Index of the second actor
  uint32_t     begin;        ///< First token of all that says so
  uint32_t     end;          ///< One past the last token
  uint32_t     office_begin; ///< First token of the office's words
  uint32_t     office_end;   ///< One past the last; equal if there are none
  EntModality  modality;     ///< Historical if "former" says so
  const char*  rule;         ///< Name of the rule that found it, static
} EntTie;

#endif // ENT_EXTRACT_ACTORS_MENTION_H
