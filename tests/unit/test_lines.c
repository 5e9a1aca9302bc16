// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

static const EntTerm subject = { ENT_NS_ACTOR, ENT_TERM_NONE, { "a", 1U } };

static EntStatus
emit_all(const EntEmitter* const emitter)
{
  static const EntTerm graph = { ENT_NS_REPORT, ENT_TERM_NONE, { "r", 1U } };
  emitter->subject(emitter->handle, NULL, &subject);
  ent_emit_node(emitter, ENT_TERM_TYPE, ENT_NS_ENT, "State");
  ent_emit_node(emitter, ENT_TERM_SAME_AS, ENT_NS_NONE, "urn:y");
  const EntStatus st = emitter->end(emitter->handle);
  emitter->subject(emitter->handle, &graph, &subject);
  ent_emit_literal(emitter, ENT_TERM_NOTE, "a \"b\"\n", NULL, ENT_TERM_NONE);
  ent_emit_literal(emitter, ENT_TERM_NOTE, "c", "en", ENT_TERM_NONE);
  ent_emit_literal(emitter, ENT_TERM_NUMBER, "12", NULL, ENT_TERM_INTEGER);
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
  ent_check_emitted(ENT_NTRIPLES, emit_all, LINES(""));
  ent_check_emitted(ENT_NQUADS, emit_all, LINES(GRAPH));
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
