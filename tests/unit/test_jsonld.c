// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include <stdlib.h>

static const EntTerm subject = { ENT_NS_ACTOR, ENT_TERM_NONE, { "a", 1U } };

// Check what follows the context
static void
check_graph(EntStatus (*const emit)(const EntEmitter* emitter),
            const char* const expected)
{
  char* const text = ent_emitted(ENT_JSONLD, emit);
  ent_check_count(text, "{\n  \"@context\": {", 1U);
  ent_check_count(text, expected, 1U);
  free(text);
}

static EntStatus
emit_nodes(const EntEmitter* const emitter)
{
  const EntTerm whole = { ENT_NS_NONE, ENT_TERM_NONE, { "urn:s", 5U } };
  emitter->subject(emitter->handle, NULL, &subject);
  ent_emit_node(emitter, ENT_TERM_TYPE, ENT_NS_ENT, "State");
  ent_emit_node(emitter, ENT_TERM_SAME_AS, ENT_NS_NONE, "urn:y");
  ent_emit_node(emitter, ENT_TERM_SAME_AS, ENT_NS_NONE, "urn:z");
  ent_emit_node(emitter, ENT_TERM_ORG_MEMBER_OF, ENT_NS_ACTOR, "b");
  const EntStatus st = emitter->end(emitter->handle);
  emitter->subject(emitter->handle, &subject, &whole);
  return st ? st : emitter->end(emitter->handle);
}

static void
test_nodes(void** const state)
{
  (void)state;
  check_graph(ent_emit_nothing, ",\n  \"@graph\": [\n  ]\n}\n");
  check_graph(emit_nodes,
              "  \"@graph\": [\n"
              "    {\n"
              "      \"id\": \"urn:x/actor/a\",\n"
              "      \"type\": \"State\",\n"
              "      \"sameAs\": [\"urn:y\", \"urn:z\"],\n"
              "      \"org:memberOf\": \"urn:x/actor/b\"\n"
              "    },\n"
              "    {\n"
              "      \"id\": \"urn:s\"\n"
              "    }\n"
              "  ]\n"
              "}\n");
}

static EntStatus
emit_literals(const EntEmitter* const emitter)
{
  emitter->subject(emitter->handle, NULL, &subject);
  ent_emit_literal(emitter, ENT_TERM_NOTE, "a \"b\"\n", NULL, ENT_TERM_NONE);
  ent_emit_literal(emitter, ENT_TERM_NOTE, "c", "en", ENT_TERM_NONE);
  ent_emit_literal(emitter, ENT_TERM_NUMBER, "12", NULL, ENT_TERM_INTEGER);
  ent_emit_literal(
    emitter, ENT_TERM_EXTRACTION_CONFIDENCE, "0.5", NULL, ENT_TERM_DECIMAL);
  ent_emit_literal(emitter, ENT_TERM_START_DATE, "2026", NULL, ENT_TERM_YEAR);
  return emitter->end(emitter->handle);
}

static void
test_literals(void** const state)
{
  (void)state;
  check_graph(emit_literals,
              "      \"note\": [\"a \\\"b\\\"\\n\", { \"@value\": \"c\", "
              "\"@language\": \"en\" }],\n"
              "      \"number\": 12,\n"
              "      \"extractionConfidence\": \"0.5\",\n"
              "      \"startDate\": { \"@value\": \"2026\", \"@type\": "
              "\"http://www.w3.org/2001/XMLSchema#gYear\" }\n");
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_emitted(ENT_NTRIPLES, ent_emit_nothing, "");
  ent_check_emitter_fails(ENT_JSONLD, emit_literals);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_nodes),
    cmocka_unit_test(test_literals),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("jsonld", tests, NULL, NULL);
}
