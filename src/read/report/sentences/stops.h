// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_SENTENCES_STOPS_H
#define ENT_READ_REPORT_SENTENCES_STOPS_H

#include "entente.h"
#include "read/report/sentences/gaps.h"

#include <stdbool.h>
#include <stddef.h>

/// Return the word that the next sentence would begin with
EntText
ent_gap_word(const EntGap* gap);

/// Return where a word of the gap's text ends there
size_t
ent_gap_word_end(const EntGap* gap, EntText word);

/// Return whether the next word by itself speaks for a new sentence
bool
ent_gap_starts(const EntGap* gap);

/// Return whether the sentence ends in a gap whose mark is a stop
bool
ent_gap_ends_behind_stop(const EntGap* gap);

#endif // ENT_READ_REPORT_SENTENCES_STOPS_H
