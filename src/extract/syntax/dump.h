// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_EXTRACT_SYNTAX_DUMP_H
#define ENT_EXTRACT_SYNTAX_DUMP_H

#include "base/bytes.h"
#include "entente.h"
#include "extract/syntax/syntax.h"
#include "extract/tokens.h"

/**
   Append what was found in a sentence, for people.

   A line for each clause, phrase, and noun group that is more than its words:

       1 seized: main past, subject Russia+Iran, object tanker
       2 carrying: participle of 1, host tanker, subject tanker, object oil
       in Caribbean: host tanker, clause 1
       wife: owner his, renames Flores

   Groups are shown by their heads, lists with a plus.  Whether `out` got all of
   it is in its status.
*/
void
ent_syntax_dump(const EntSyntax* syntax,
                const EntTokens* tokens,
                EntText          sentence,
                EntBytes*        out);

#endif // ENT_EXTRACT_SYNTAX_DUMP_H
