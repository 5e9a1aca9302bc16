// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_SENTENCES_ABBREVIATIONS_H
#define ENT_READ_REPORT_SENTENCES_ABBREVIATIONS_H

#include "entente.h"

#include <stdbool.h>

/// Kind of an abbreviation, by what it says of the stop behind it
typedef enum {
  ENT_ABBREVIATION_NONE,    ///< Not an abbreviation
  ENT_ABBREVIATION_TITLE,   ///< Stands before a name: Gen., Mr., St.
  ENT_ABBREVIATION_INITIAL, ///< One capital of a name: J.
  ENT_ABBREVIATION_NOUN,    ///< Goes on unless a clause begins: U.S., Dept.
  ENT_ABBREVIATION_DAY,     ///< Perhaps a word: Sun., Mar.
  ENT_ABBREVIATION_NUMBER,  ///< Stands before a number: No., Art., pp.
  ENT_ABBREVIATION_SECTION, ///< Before a number or a name: Sec.
  ENT_ABBREVIATION_BEFORE,  ///< Never stands at an end: vs., e.g.
  ENT_ABBREVIATION_COMPANY, ///< Often ends a sentence: Inc., Corp.
  ENT_ABBREVIATION_LAST,    ///< Mostly ends what it stands in: Jr., etc.
  ENT_ABBREVIATION_CITED,   ///< Stands before a year: al.
  ENT_ABBREVIATION_TIME     ///< Time of day: p.m.
} EntAbbreviation;

/**
   Return the kind of a word that stands before a stop, the stop left out.

   Dotted capitals (U.S.S.R), one capital, and short words without a vowel
   (Blvd) are told by their form, and of words with a dash the last part counts
   (R-La).
*/
EntAbbreviation
ent_abbreviation_find(EntText word);

/// Return whether a word goes on behind its exclamation mark: Yahoo!
bool
ent_is_exclaimed_name(EntText word);

#endif // ENT_READ_REPORT_SENTENCES_ABBREVIATIONS_H
