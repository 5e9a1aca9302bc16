// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include <stdlib.h>

static const EntTerm subject = { ENT_NS_ACTOR, ENT_TERM_NONE, { "a", 1U } };

static EntStatus
emit_nodes(const EntEmitter* const emitter)
{
  emitter->subject(emitter->handle, NULL, &subject);
  ent_emit_node(emitter, ENT_TERM_TYPE, ENT_NS_ENT, "State");
  ent_emit_node(emitter, ENT_TERM_TYPE, ENT_NS_NONE, "urn:thing");
  ent_emit_node(emitter, ENT_TERM_SAME_AS, ENT_NS_NONE, "urn:y");
  return emitter->end(emitter->handle);
}

static void
test_nodes(void** const state)
{
  (void)state;
  ent_check_emitted(ENT_TURTLE,
                    ent_emit_nothing,
                    "@prefix ent: <https://w3id.org/entente/ontology#> .\n");
  ent_check_emitted(ENT_TURTLE,
                    emit_nodes,
                    "@prefix ent: <https://w3id.org/entente/ontology#> .\n"
                    "@prefix actor: <urn:x/actor/> .\n"
                    "@prefix schema: <https://schema.org/> .\n"
                    "\n"
                    "actor:a a ent:State ,\n"
                    "        <urn:thing> ;\n"
                    "    schema:sameAs <urn:y> .\n");
}

static EntStatus
emit_literals(const EntEmitter* const emitter)
{
  const EntTerm whole = { ENT_NS_NONE, ENT_TERM_NONE, { "urn:s", 5U } };
  emitter->subject(emitter->handle, NULL, &whole);
  ent_emit_literal(emitter, ENT_TERM_NOTE, "a \"b\"\n", NULL, ENT_TERM_NONE);
  ent_emit_literal(emitter, ENT_TERM_NOTE, "c", "en-GB", ENT_TERM_NONE);
  ent_emit_literal(emitter, ENT_TERM_NUMBER, "12", NULL, ENT_TERM_INTEGER);
  ent_emit_literal(emitter, ENT_TERM_NUMBER, "-1", NULL, ENT_TERM_INTEGER);
  ent_emit_literal(emitter, ENT_TERM_NUMBER, "", NULL, ENT_TERM_INTEGER);
  ent_emit_literal(emitter, ENT_TERM_NUMBER, "12", NULL, ENT_TERM_NONE);
  ent_emit_literal(emitter, ENT_TERM_NUMBER, "0.5", NULL, ENT_TERM_DECIMAL);
  return emitter->end(emitter->handle);
}

static void
test_literals(void** const state)
{
  (void)state;
  ent_check_emitted(ENT_TURTLE,
                    emit_literals,
                    "@prefix ent: <https://w3id.org/entente/ontology#> .\n"
                    "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
                    "\n"
                    "<urn:s> ent:note \"a \\\"b\\\"\\n\" ,\n"
                    "        \"c\"@en-GB ;\n"
                    "    ent:number 12 ,\n"
                    "        \"-1\"^^xsd:integer ,\n"
                    "        \"\"^^xsd:integer ,\n"
                    "        \"12\" ,\n"
                    "        \"0.5\"^^xsd:decimal .\n");
}

static EntStatus
emit_graphs(const EntEmitter* const emitter)
{
  static const EntTerm graphs[] = {
    { ENT_NS_REPORT, ENT_TERM_NONE, { "r", 1U } },
    { ENT_NS_NONE, ENT_TERM_NONE, { "urn:g", 5U } }
  };

  // None, one, the same again, another, none
  const EntTerm* const turns[] = {
    NULL, &graphs[0], &graphs[0], &graphs[1], NULL
  };
  EntStatus st = ENT_SUCCESS;
  for (size_t i = 0U; !st && i < N_ITEMS(turns); ++i) {
    emitter->subject(emitter->handle, turns[i], &subject);
    ent_emit_node(
      emitter, ENT_TERM_TYPE, i == 2U ? ENT_NS_SKOS : ENT_NS_ENT, "T");
    st = emitter->end(emitter->handle);
  }
  return st;
}

static void
test_graphs(void** const state)
{
  const char* const ent = "@prefix ent: <https://w3id.org/entente/ontology#> "
                          ".\n";
  (void)state;
  char* const turtle = ent_emitted(ENT_TURTLE, emit_graphs);
  ent_check_count(turtle, "{", 0U);
  ent_check_count(turtle, "\nactor:a a ", 5U);
  ent_check_count(turtle, ent, 1U);
  free(turtle);

  // Prefixes are declared between graphs
  ent_check_emitted(ENT_TRIG,
                    emit_graphs,
                    "@prefix ent: <https://w3id.org/entente/ontology#> .\n"
                    "@prefix actor: <urn:x/actor/> .\n"
                    "\n"
                    "actor:a a ent:T .\n"
                    "@prefix report: <urn:x/report/> .\n"
                    "\n"
                    "report:r {\n"
                    "\n"
                    "actor:a a ent:T .\n"
                    "}\n"
                    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                    "\n"
                    "report:r {\n"
                    "\n"
                    "actor:a a skos:T .\n"
                    "}\n"
                    "\n"
                    "<urn:g> {\n"
                    "\n"
                    "actor:a a ent:T .\n"
                    "}\n"
                    "\n"
                    "actor:a a ent:T .\n");
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_emitter_fails(ENT_TURTLE, emit_literals);
  ent_check_emitter_fails(ENT_TRIG, emit_graphs);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_nodes),
    cmocka_unit_test(test_literals),
    cmocka_unit_test(test_graphs),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("turtle", tests, NULL, NULL);
}
