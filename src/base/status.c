// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "entente.h"

#include <stddef.h>

static const char* const phrases[] = {
  "success",      "nothing here",       "bad input",
  "bad argument", "reading failed",     "writing failed",
  "memory ended", "a limit was passed", "a library failed",
};

const char*
ent_status_string(const EntStatus status)
{
  const size_t n_phrases = sizeof(phrases) / sizeof(phrases[0]);

  return (size_t)status < n_phrases ? phrases[status] : "unknown status";
}

const char*
ent_version(void)
{
  return ENT_VERSION;
}
