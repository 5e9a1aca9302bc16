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
emit_nothing(const EntEmitter* const emitter)
{
  (void)emitter;
  return ENT_SUCCESS;
}

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
  const EntTerm whole = { ENT_NS_NONE, { "urn:s", 5U } };
  emitter->subject(emitter->handle, NULL, subject);
  add_node(emitter, ENT_TERM_TYPE, ENT_NS_ENT, "State");
  add_node(emitter, ENT_TERM_SAME_AS, ENT_NS_NONE, "urn:y");
  add_node(emitter, ENT_TERM_SAME_AS, ENT_NS_NONE, "urn:z");
  add_node(emitter, ENT_TERM_ORG_MEMBER_OF, ENT_NS_ACTOR, "b");
  const EntStatus st = emitter->end(emitter->handle);
  emitter->subject(emitter->handle, &subject, whole);
  return st ? st : emitter->end(emitter->handle);
}

static void
test_nodes(void** const state)
{
  (void)state;
  check_graph(emit_nothing, ",\n  \"@graph\": [\n  ]\n}\n");
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
  emitter->subject(emitter->handle, NULL, subject);
  add_literal(emitter, ENT_TERM_NOTE, "a \"b\"\n", NULL, ENT_TERM_NONE);
  add_literal(emitter, ENT_TERM_NOTE, "c", "en", ENT_TERM_NONE);
  add_literal(emitter, ENT_TERM_NUMBER, "12", NULL, ENT_TERM_INTEGER);
  add_literal(
    emitter, ENT_TERM_EXTRACTION_CONFIDENCE, "0.5", NULL, ENT_TERM_DECIMAL);
  add_literal(emitter, ENT_TERM_START_DATE, "2026", NULL, ENT_TERM_YEAR);
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
  check_emitted(ENT_NTRIPLES, emit_nothing, "");
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
