// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_TAG_SETS_H
#define ENT_EXTRACT_TAG_SETS_H

#include "extract/tags.h"

/// Short names of tags, and of sets of them, for tables of rules
enum {
  N      = ENT_BIT(NOUN),
  NP     = ENT_BIT(NAME),
  VB     = ENT_BIT(BASE),
  VZ     = ENT_BIT(THIRD),
  VD     = ENT_BIT(PAST),
  VN     = ENT_BIT(PARTICIPLE),
  VG     = ENT_BIT(GERUND),
  AUX    = ENT_BIT(AUXILIARY),
  MD     = ENT_BIT(MODAL),
  J      = ENT_BIT(ADJECTIVE),
  R      = ENT_BIT(ADVERB),
  P      = ENT_BIT(PREPOSITION),
  D      = ENT_BIT(DETERMINER),
  PRO    = ENT_BIT(PRONOUN),
  POS    = ENT_BIT(POSSESSIVE),
  C      = ENT_BIT(COORDINATOR),
  CS     = ENT_BIT(SUBORDINATOR),
  PT     = ENT_BIT(PARTICLE),
  TO     = ENT_BIT(TO),
  NUM    = ENT_BIT(NUMBER),
  WH     = ENT_BIT(WH),
  MARK   = ENT_BIT(MARK),
  FIN    = VB | VZ | VD,
  V      = FIN | VN | VG,
  ALL    = (1U << ENT_N_TAGS) - 1U,
  OBJECT = D | N | NP | PRO | NUM | J // What a noun phrase begins with
};

#endif // ENT_EXTRACT_TAG_SETS_H
