// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_TESTS_UNIT_HARNESS_H
#define ENT_TESTS_UNIT_HARNESS_H

#include "base/text.h"
#include "entente.h"
#include "write/map.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h> // Needs the headers above it

/// Number of elements of an array
#define N_ITEMS(array) (sizeof(array) / sizeof((array)[0]))

/// Memory that ends after some allocations, and counts what is not freed
typedef struct {
  size_t n_left;    ///< Allocations that still succeed
  size_t n_blocks;  ///< Blocks that are not freed
  bool   has_ended; ///< Whether an allocation failed
} EntScarcity;

/// A world with all that tests want to know of it
typedef struct {
  EntScarcity memory;       ///< Where its memory comes from
  EntWorld*   world;        ///< The world
  char        codes[1024];  ///< Codes of its notices, a blank after each
  char        message[512]; ///< Words of the last notice
  EntPosition position;     ///< Place of the last notice
} EntBench;

/// A sink that writes down what it receives: "actor a, claim s1, "
typedef struct {
  char      text[1024]; ///< Element and id of each record
  EntStatus answer;     ///< What the sink returns
} EntRecorder;

/// An output that fails once it was given some bytes
typedef struct {
  size_t n_left;  ///< Bytes that it still takes
  size_t n_calls; ///< How often it was called
} EntShortOutput;

/// Return an allocator that counts; `memory` outlives it
EntAllocator
ent_scarcity_allocator(EntScarcity* memory);

/// Make a world whose memory does not end
void
ent_bench_open(EntBench* bench);

/// Free the world, and check that nothing is left of it
void
ent_bench_close(EntBench* bench);

/// Check codes and forget them: "bad-value comment "
void
ent_bench_check_codes(EntBench* bench, const char* expected);

/// Read a text as a document named "test"
EntStatus
ent_bench_read(EntBench* bench, EntFormat format, const char* text, EntSink to);

/// Gather the content of a dossier's root element; it must be good
EntGraph*
ent_bench_graph(EntBench* bench, const char* content);

/// Gather a dossier's content and return what finishing says; frees the graph
EntStatus
ent_bench_finish(EntBench* bench, const char* content);

/// Return what is written of a graph, to be freed with free()
char*
ent_written(const EntGraph* graph, EntFormat format, const char* base);

/// Return a finder that knows no IRI
EntResolver
ent_no_iris(void);

/// Return what an emitter writes of some triples, to be freed with free()
char*
ent_emitted(EntFormat format, EntStatus (*emit)(const EntEmitter* emitter));

/// Check what an emitter writes of some triples
void
ent_check_emitted(EntFormat format,
                  EntStatus (*emit)(const EntEmitter* emitter),
                  const char* expected);

/// Emit no triple
EntStatus
ent_emit_nothing(const EntEmitter* emitter);

/// Emit a property of the subject whose value is an IRI
void
ent_emit_node(const EntEmitter* emitter,
              EntTermId         predicate,
              EntNamespace      ns,
              const char*       name);

/// Emit one whose value is a literal; `lang` may be null
void
ent_emit_literal(const EntEmitter* emitter,
                 EntTermId         predicate,
                 const char*       text,
                 const char*       lang,
                 EntTermId         datatype);

/// Emit into outputs that take 0 bytes, or memory that ends: both must be told
void
ent_check_emitter_fails(EntFormat format,
                        EntStatus (*emit)(const EntEmitter* emitter));

/// Return a sink that writes records down
EntSink
ent_recorder_sink(EntRecorder* recorder);

/// Return an output that fails
EntOutput
ent_short_output(EntShortOutput* output);

/// Check that a text has the bytes of a string
void
ent_check_text(EntText actual, const char* expected);

/// Check that two numbers differ by at most `margin`
void
ent_check_near(double actual, double expected, double margin);

/// Check that a string holds another `count` times
void
ent_check_count(const char* text, const char* part, size_t count);

/**
   Run with memory that ends at the first allocation, the second, and so on.

   As long as memory ends, `run` must return ENT_NO_MEMORY; when it does not,
   ENT_SUCCESS.  Nothing may leak in either case.
*/
void ent_check_scarce(EntStatus (*run)(EntWorld* world));

/// Root element of a dossier around some content
#define DOSSIER(content) \
  "<dossier xmlns=\"https://w3id.org/entente/dossier\">" content "</dossier>"

#define ACTOR(id, kind) \
  "<actor id='" id "' kind='" kind "'><name>" id "</name></actor>"

#define REPORT(id) "<report id='" id "'/>"

#define PASSAGE(report, id, claims)                                   \
  "<passage id='" id "' report='" report "'><quote>Q.</quote>" claims \
  "</passage>"

#define CLAIM(from, is, to, more) \
  "<claim from='" from "' is='" is "' to='" to "' " more "/>"

/// Three states, a person, a report: what most graphs begin with
#define CAST          \
  ACTOR("a", "state") \
  ACTOR("b", "state") \
  ACTOR("c", "organization") ACTOR("p", "person") REPORT("r")

#endif // ENT_TESTS_UNIT_HARNESS_H
