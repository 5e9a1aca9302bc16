// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_SENTENCES_SENTENCES_H
#define ENT_READ_REPORT_SENTENCES_SENTENCES_H

#include "base/memory.h"
#include "entente.h"

#include <stddef.h>

/// A stretch of text in bytes, half-open
typedef struct {
  size_t begin; ///< First byte
  size_t end;   ///< One past the last byte
} EntSpan;

/// Growing list of stretches
typedef struct {
  EntSpan* items;   ///< Stretches in their order
  size_t   n_items; ///< Number of stretches
  size_t   room;    ///< Room for them
} EntSpans;

/// Finder of sentences, which keeps ICU's iterator and memory; opaque
typedef struct EntSentencesImpl EntSentences;

/// Make a finder of English sentences; null if memory ended
EntSentences*
ent_sentences_new(const EntAllocator* memory);

/// Free a finder; null is allowed
void
ent_sentences_free(EntSentences* sentences);

/**
   Find the sentences of one block of folded text.

   `masks` are stretches that are no words, for example markers of notes, in
   their order.  Those behind a sentence's last mark of punctuation belong to
   it but stand outside: found sentences are trimmed of blanks and masks at
   both ends, and what has no letter or digit outside them is no sentence.
   `out` is emptied first; its memory is the caller's to free with the allocator
   of the finder.  Returns ENT_NO_MEMORY, ENT_BAD_LIBRARY, ENT_OVER_LIMIT for a
   block of a gigabyte.
*/
ENT_NODISCARD EntStatus
ent_sentences_find(EntSentences*  sentences,
                   EntText        block,
                   const EntSpan* masks,
                   size_t         n_masks,
                   EntSpans*      out);

#endif // ENT_READ_REPORT_SENTENCES_SENTENCES_H
