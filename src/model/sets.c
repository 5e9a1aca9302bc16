// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "model/sets.h"

#include "base/text.h"

#include <assert.h>
#include <stdlib.h>

static int
compare_texts(const void* const a, const void* const b)
{
  return ent_text_compare_natural(*(const EntText*)a, *(const EntText*)b);
}

size_t
ent_texts_unite(EntText* const texts, const size_t n_texts)
{
  assert(texts || !n_texts);
  if (n_texts) {
    qsort(texts, n_texts, sizeof(EntText), compare_texts);
  }

  size_t n_kept = 0U;
  for (size_t i = 0U; i < n_texts; ++i) {
    if (!n_kept || !ent_text_equals(texts[n_kept - 1U], texts[i])) {
      texts[n_kept++] = texts[i];
    }
  }

  return n_kept;
}

static int
compare_labels(const void* const a, const void* const b)
{
  const EntLabel* const x = (const EntLabel*)a;
  const EntLabel* const y = (const EntLabel*)b;
  if (x->role != y->role) {
    return x->role < y->role ? -1 : 1;
  }

  const int order = ent_text_compare(x->text, y->text);
  return order ? order : ent_text_compare(x->lang, y->lang);
}

size_t
ent_labels_unite(EntLabel* const labels, const size_t n_labels)
{
  assert(labels || !n_labels);
  if (n_labels) {
    qsort(labels, n_labels, sizeof(EntLabel), compare_labels);
  }

  size_t n_kept = 0U;
  for (size_t i = 0U; i < n_labels; ++i) {
    if (!n_kept || compare_labels(&labels[n_kept - 1U], &labels[i])) {
      labels[n_kept++] = labels[i];
    }
  }

  return n_kept;
}
