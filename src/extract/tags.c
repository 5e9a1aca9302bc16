// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/tags.h"

#include <assert.h>

static const char* const names[ENT_N_TAGS] = {
  [ENT_TAG_NOUN] = "N",          [ENT_TAG_NAME] = "NP",
  [ENT_TAG_BASE] = "VB",         [ENT_TAG_THIRD] = "VZ",
  [ENT_TAG_PAST] = "VD",         [ENT_TAG_PARTICIPLE] = "VN",
  [ENT_TAG_GERUND] = "VG",       [ENT_TAG_AUXILIARY] = "AUX",
  [ENT_TAG_MODAL] = "MD",        [ENT_TAG_ADJECTIVE] = "J",
  [ENT_TAG_ADVERB] = "R",        [ENT_TAG_PREPOSITION] = "P",
  [ENT_TAG_DETERMINER] = "D",    [ENT_TAG_PRONOUN] = "PRO",
  [ENT_TAG_POSSESSIVE] = "POS",  [ENT_TAG_COORDINATOR] = "C",
  [ENT_TAG_SUBORDINATOR] = "CS", [ENT_TAG_PARTICLE] = "PT",
  [ENT_TAG_TO] = "TO",           [ENT_TAG_NUMBER] = "NUM",
  [ENT_TAG_WH] = "WH",           [ENT_TAG_MARK] = ".",
};

const char*
ent_tag_name(const EntTag tag)
{
  assert(tag < ENT_N_TAGS);
  return names[tag];
}
