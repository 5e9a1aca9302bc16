// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_LEXICON_H
#define ENT_EXTRACT_LEXICON_H

#include "entente.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Open parts of speech, as WordNet divides them
typedef enum {
  ENT_NOUN,      ///< Things and names
  ENT_VERB,      ///< Events and states
  ENT_ADJECTIVE, ///< Qualities
  ENT_ADVERB     ///< Manners, times and degrees
} EntPart;

/// Number of parts of speech
#define ENT_N_PARTS 4U

/// How a word is inflected
typedef enum {
  ENT_FORM_BASE        = 1U << 0U, ///< Not at all: attack
  ENT_FORM_PLURAL      = 1U << 1U, ///< Noun: attacks
  ENT_FORM_THIRD       = 1U << 2U, ///< Verb in the third person: attacks
  ENT_FORM_PAST        = 1U << 3U, ///< Verb: took
  ENT_FORM_PARTICIPLE  = 1U << 4U, ///< Verb, past participle: taken
  ENT_FORM_GERUND      = 1U << 5U, ///< Verb: attacking
  ENT_FORM_COMPARATIVE = 1U << 6U, ///< Adjective or adverb: larger
  ENT_FORM_SUPERLATIVE = 1U << 7U  ///< Adjective or adverb: largest
} EntForm;

/// Several of EntForm: "put" is base, past and participle
typedef uint8_t EntForms;

/// What is known of a word that stands in the lexicon
typedef struct {
  bool     is_known;            ///< Whether it stands there at all
  uint8_t  parts;               ///< Bit for each part that it is the base of
  uint8_t  irregular;           ///< Bit for each part with an irregular base
  bool     is_name;             ///< Whether the noun is a name only: Moscow
  bool     is_capital;          ///< Whether the adjective has one: Russian
  uint16_t counts[ENT_N_PARTS]; ///< Uses of each part in sense-tagged texts
} EntLexeme;

/// A base that a word may be a form of
typedef struct {
  EntText  text;  ///< The base, valid for ever
  EntForms forms; ///< What the word is of it
  uint16_t count; ///< Uses of the base as that part in sense-tagged texts
} EntLemma;

/// Bases that a word can have as one part of speech, at most
#define ENT_MAX_LEMMAS 8U

/// Look up a word in lower case; it must be spelled as the lexicon has it
EntLexeme
ent_lexicon_find(EntText word);

/**
   Find the bases of a word in lower case, as one part of speech.

   Irregular forms come from lists, others by WordNet's rules of detachment: an
   ending is replaced, and what remains must be a base of that part.  A word
   that is a base itself stands first.  Returns their number.
*/
size_t
ent_lexicon_lemmas(EntText word, EntPart part, EntLemma lemmas[ENT_MAX_LEMMAS]);

#endif // ENT_EXTRACT_LEXICON_H
