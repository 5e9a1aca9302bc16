// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "extract/tag_line.h"

#include <assert.h>

void
ent_tag_line(const EntTagger* const tagger,
             const EntTokens* const tokens,
             const EntText          sentence,
             EntBytes* const        out)
{
  assert(tagger->n_items == tokens->n_items);
  for (size_t i = 0U; i < tokens->n_items; ++i) {
    if (i) {
      ent_bytes_char(out, ' ');
    }
    ent_bytes_text(out, ent_token_text(&tokens->items[i], sentence));
    ent_bytes_char(out, '/');
    ent_bytes_string(out, ent_tag_name(ent_tagger_tag(tagger, i)));
  }
}
