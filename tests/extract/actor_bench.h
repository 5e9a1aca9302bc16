// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_TESTS_EXTRACT_ACTOR_BENCH_H
#define ENT_TESTS_EXTRACT_ACTOR_BENCH_H

#include "base/bytes.h"
#include "base/names.h"
#include "entente.h"
#include "extract/actors/actors.h"
#include "extract/readings.h"
#include "extract/syntax/syntax.h"
#include "extract/tagger.h"
#include "extract/tokens.h"

#include <stdbool.h>
#include <stddef.h>

/// All that is needed to find actors
typedef struct {
  EntWorld*     world;
  EntNames      names;
  EntReadings   readings;
  EntTokens     tokens;
  EntTagger     tagger;
  EntSyntax     syntax;
  EntGazetteer* gazetteer;
  EntBytes      found; // What came out of a case
  EntBytes      file;  // What the file should be
  size_t        n_cases;
  size_t        n_wrong;
  bool          is_update;
} ActorBench;

/// Print a text
void
actors_print(EntText text);

/// Return the words of some tokens
EntText
actors_words(const EntTokens* tokens,
             EntText          sentence,
             uint32_t         begin,
             uint32_t         end);

/// Append a sentence with its mentions marked
void
actors_mark(const ActorBench* bench,
            const EntActors*  actors,
            const EntFound*   found,
            EntText           sentence,
            EntBytes*         out);

/// Append a tie as a line
void
actors_tell_tie(const ActorBench* bench,
                const EntActors*  actors,
                const EntTie*     tie,
                EntText           sentence,
                EntBytes*         out);

/// Cut a sentence into tokens
EntStatus
actors_cut(ActorBench* bench, EntText sentence);

/// Find the actors of a sentence, references resolved
EntStatus
actors_find(ActorBench* bench,
            EntActors*  actors,
            EntText     sentence,
            EntFound*   found);

/// Read a file whole
bool
actors_read_file(const char* path, EntBytes* out);

/// Write a file
bool
actors_write_file(const char* path, EntText text);

/// Add a gazetteer, compiled or not
EntStatus
actors_add_gazetteer(ActorBench* bench, const char* path);

/// Print the actors of a report, or its sentences with marks
bool
actors_read_report(ActorBench* bench, const char* path, bool is_marked);

/// Print how fast the actors of a file are found
bool
actors_time_lines(ActorBench* bench, const char* path);

/// Compile a gazetteer, and print how long it and its use take
bool
actors_compile(ActorBench* bench, const char* from, const char* to);

#endif // ENT_TESTS_EXTRACT_ACTOR_BENCH_H
