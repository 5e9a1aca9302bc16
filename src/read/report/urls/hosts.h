// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_URLS_HOSTS_H
#define ENT_READ_REPORT_URLS_HOSTS_H

#include "base/text.h"
#include "entente.h"

#include <stdbool.h>
#include <stddef.h>

#define ENT_MAX_HOST 253U ///< Bytes of a host

/// How the dots of a host are printed, as bits
typedef enum {
  ENT_HOST_IS_BRACKETED = 1U << 0U, ///< mid[.]ru, mid(dot)ru
  ENT_HOST_IS_SPELLED   = 1U << 1U, ///< mid dot ru
  ENT_HOST_IS_SPACED    = 1U << 2U  ///< mid .ru, or with full-width dots
} EntHostFlag;

/// Bits of EntHostFlag
typedef unsigned EntHostFlags;

/// A host as it stands in a text
typedef struct {
  size_t       end;                ///< One past its last byte in the text
  size_t       n_dots;             ///< Number of dots
  EntHostFlags flags;              ///< How they are printed
  size_t       size;               ///< Bytes of its real name
  size_t       top;                ///< Where the last label begins there
  char         name[ENT_MAX_HOST]; ///< Its real name
} EntHost;

/**
   Read the host that begins at a place; its size is 0 if there is none.

   Behind a scheme nothing else can stand, so that more is allowed there: any
   letters, full-width dots, and blanks at dots if a path follows.
*/
void
ent_host_read(EntText text, size_t begin, bool has_scheme, EntHost* out);

/// Return whether the last label may be a top-level domain
bool
ent_host_is_plausible(const EntHost* host);

/// Return whether the last label is one that is common or has two letters
bool
ent_host_is_known(const EntHost* host);

/// Return whether a byte is a letter or digit of ASCII, a dash or underscore
static inline bool
ent_is_label_byte(const char c)
{
  return ent_is_ascii_letter(c) || ent_is_digit(c) || c == '-' || c == '_';
}

/// Return whether bytes at a place are those of a lower-case word in any case
bool
ent_is_word_there(EntText text, size_t place, const char* word);

#endif // ENT_READ_REPORT_URLS_HOSTS_H
