// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_RDF_LANG_H
#define ENT_READ_RDF_LANG_H

#include <stddef.h>

/**
   Bring a language tag into the usual case: "sr-Latn-RS".

   Raptor hands tags over in lower case from some formats and as written from
   others; tags that differ in case alone are equal (RFC 5646, section 2.1.1).
*/
void
ent_lang_fold(char* tag, size_t size);

#endif // ENT_READ_RDF_LANG_H
