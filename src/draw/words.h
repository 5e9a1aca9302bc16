// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_DRAW_WORDS_H
#define ENT_DRAW_WORDS_H

#include "base/bytes.h"
#include "entente.h"

#include <stddef.h>

/// Most code points of any label in a diagram
#define ENT_MAX_LABEL 200U

/**
   Append text as it can be shown: on one line, without what steers output.

   White space is folded; control characters, noncharacters, bad bytes and the
   characters that turn the direction of text (U+202A to U+202E, U+2066 to
   U+2069) are dropped.  After `max_chars` code points an ellipsis stands for
   the rest.  Returns ENT_FAILURE if something was cut.
*/
EntStatus
ent_words_add(EntBytes* out, EntText text, size_t max_chars);

/**
   Cut the next line of at most `max_chars` code points off a text.

   Breaks at blanks; a longer word is broken where it must.  Returns the empty
   text at the end.
*/
EntText
ent_words_next_line(EntText* rest, size_t max_chars);

/// Return whether a text contains another, ASCII letters of any case
bool
ent_words_contain(EntText text, EntText part);

/// Append a date: "9 January 2026", or with `is_short` "Jan 2026"
void
ent_words_add_date(EntBytes* out, EntText date, bool is_short);

/// Append a number and a noun, in the plural if it is not 1: "3 claims"
void
ent_words_add_count(EntBytes* out, size_t number, const char* noun);

#endif // ENT_DRAW_WORDS_H
