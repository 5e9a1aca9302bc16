// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_MODEL_LANG_H
#define ENT_MODEL_LANG_H

#include <stddef.h>

/**
   Bring a language tag into the usual case: "sr-Latn-RS".

   Tags that differ in case alone are equal (RFC 5646, section 2.1.1), and some
   formats and parsers change their case.
*/
void
ent_lang_fold(char* tag, size_t size);

#endif // ENT_MODEL_LANG_H
