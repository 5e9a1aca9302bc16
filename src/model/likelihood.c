// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "model/likelihood.h"

#include "base/text.h"

#include <string.h>

static const EntLikelihood scale[] = {
  { "icd203-almost-no-chance", 1U, 5U },
  { "icd203-very-unlikely", 5U, 20U },
  { "icd203-unlikely", 20U, 45U },
  { "icd203-roughly-even-chance", 45U, 55U },
  { "icd203-likely", 55U, 80U },
  { "icd203-very-likely", 80U, 95U },
  { "icd203-almost-certain", 95U, 99U },
};

typedef struct {
  const char* words;  // As printed
  unsigned    degree; // Index in the scale
} Phrase;

static const Phrase phrases[] = {
  { "almost no chance", 0U },
  { "remote", 0U },
  { "very unlikely", 1U },
  { "highly improbable", 1U },
  { "unlikely", 2U },
  { "improbable", 2U },
  { "roughly even chance", 3U },
  { "roughly even odds", 3U },
  { "likely", 4U },
  { "probable", 4U },
  { "probably", 4U },
  { "very likely", 5U },
  { "highly probable", 5U },
  { "almost certain", 6U },
  { "almost certainly", 6U },
  { "nearly certain", 6U },
};

static bool
equals_folded(const EntText text, const char* const words)
{
  if (text.size != strlen(words)) {
    return false;
  }

  for (size_t i = 0U; i < text.size; ++i) {
    const char c = text.data[i];
    if ((c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c) != words[i]) {
      return false;
    }
  }

  return true;
}

static const EntLikelihood*
find_phrase(const EntText hedge)
{
  const EntText text = ent_text_trim(hedge);
  for (size_t i = 0U; i < sizeof(phrases) / sizeof(phrases[0]); ++i) {
    if (equals_folded(text, phrases[i].words)) {
      return &scale[phrases[i].degree];
    }
  }

  return NULL;
}

const EntLikelihood*
ent_likelihood_find(const EntTexts hedges)
{
  const EntLikelihood* found = NULL;
  for (size_t i = 0U; i < hedges.n_items; ++i) {
    const EntLikelihood* const next = find_phrase(hedges.items[i]);
    if (next && found && next != found) {
      return NULL;
    }
    found = next ? next : found;
  }

  return found;
}
