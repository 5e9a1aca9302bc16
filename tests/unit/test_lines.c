// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include <stdlib.h>

static const EntTerm subject = { ENT_NS_ACTOR, { "a", 1U } };

static void
add_node(const EntEmitter* const emitter,
         const EntTermId         predicate,
         const EntNamespace      ns,
         const char* const       name)
{
  const EntTerm   iri    = { ns, ent_text(name) };
  const EntObject object = { false, iri, { 0, 0U }, { 0, 0U }, ENT_TERM_NONE };
  emitter->property(emitter->handle, ent_term(predicate), &object);
}

static void
add_literal(const EntEmitter* const emitter,
            const EntTermId         predicate,
            const char* const       text,
            const char* const       lang,
            const EntTermId         datatype)
{
  const EntTerm   none   = { ENT_NS_NONE, { NULL, 0U } };
  const EntObject object = {
    true, none, ent_text(text), ent_text(lang), datatype
  };
  emitter->property(emitter->handle, ent_term(predicate), &object);
}

static void
check_emitted(const EntFormat format,
              EntStatus (*const emit)(const EntEmitter* emitter),
              const char* const expected)
{
  char* const text = ent_emitted(format, emit);
  assert_string_equal(text, expected);
  free(text);
}

static EntStatus
emit_all(const EntEmitter* const emitter)
{
  static const EntTerm graph = { ENT_NS_REPORT, { "r", 1U } };
  emitter->subject(emitter->handle, NULL, subject);
  add_node(emitter, ENT_TERM_TYPE, ENT_NS_ENT, "State");
  add_node(emitter, ENT_TERM_SAME_AS, ENT_NS_NONE, "urn:y");
  const EntStatus st = emitter->end(emitter->handle);
  emitter->subject(emitter->handle, &graph, subject);
  add_literal(emitter, ENT_TERM_NOTE, "a \"b\"\n", NULL, ENT_TERM_NONE);
  add_literal(emitter, ENT_TERM_NOTE, "c", "en", ENT_TERM_NONE);
  add_literal(emitter, ENT_TERM_NUMBER, "12", NULL, ENT_TERM_INTEGER);
  return st ? st : emitter->end(emitter->handle);
}

#define A "<urn:x/actor/a> "
#define E "<https://w3id.org/entente/ontology#"
#define X "<http://www.w3.org/2001/XMLSchema#"
#define GRAPH " <urn:x/report/r>"

// A line each, with its graph or without
#define LINES(graph)                                                      \
  A "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> " E "State> .\n" A \
    "<https://schema.org/sameAs> <urn:y> .\n" A E                         \
    "note> \"a \\\"b\\\"\\n\"" graph " .\n" A   E "note> \"c\"@en" graph  \
    " .\n" A E "number> \"12\"^^" X "integer>" graph " .\n"

static void
test_lines(void** const state)
{
  (void)state;
  check_emitted(ENT_NTRIPLES, emit_all, LINES(""));
  check_emitted(ENT_NQUADS, emit_all, LINES(GRAPH));
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_emitter_fails(ENT_NTRIPLES, emit_all);
  ent_check_emitter_fails(ENT_NQUADS, emit_all);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_lines),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("lines", tests, NULL, NULL);
}
