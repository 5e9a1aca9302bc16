// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "read/report/position.h"

#include <assert.h>
#include <stdint.h>

EntPosition
ent_position_at(const char* const document,
                const EntText     text,
                const size_t      offset)
{
  assert(offset <= text.size);
  EntPosition position = { document, 1U, 1U };
  for (size_t i = 0U; i < offset; ++i) {
    const char c = text.data[i];
    const bool is_crlf =
      c == '\r' && i + 1U < text.size && text.data[i + 1U] == '\n';
    ++position.column;
    if (c == '\n' || (c == '\r' && !is_crlf)) {
      ++position.line;
      position.column = 1U;
    }
  }

  return position;
}
