// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include <stdlib.h>
#include <string.h>

static const EntTerm subject = { ENT_NS_ACTOR, ENT_TERM_NONE, { "a", 1U } };

// Check how often a part stands in what is emitted
static void
check_part(EntStatus (*const emit)(const EntEmitter* emitter),
           const char* const part,
           const size_t      count)
{
  char* const text = ent_emitted(ENT_RDFXML, emit);
  ent_check_count(text, part, count);
  free(text);
}

static EntStatus
emit_nodes(const EntEmitter* const emitter)
{
  const EntTerm whole = { ENT_NS_NONE, ENT_TERM_NONE, { "urn:s?a&b", 9U } };
  emitter->subject(emitter->handle, NULL, &subject);
  ent_emit_node(emitter, ENT_TERM_TYPE, ENT_NS_ENT, "State");
  ent_emit_node(emitter, ENT_TERM_SAME_AS, ENT_NS_NONE, "urn:y");
  const EntStatus st = emitter->end(emitter->handle);
  emitter->subject(emitter->handle, &subject, &whole);
  ent_emit_node(emitter, ENT_TERM_ORG_MEMBER_OF, ENT_NS_ACTOR, "b");
  return st ? st : emitter->end(emitter->handle);
}

static void
test_document(void** const state)
{
  (void)state;
  check_part(
    ent_emit_nothing, "<?xml version=\"1.0\" encoding=\"utf-8\"?>", 1U);
  check_part(ent_emit_nothing, "<rdf:RDF", 1U);
  check_part(
    ent_emit_nothing, "xmlns:ent=\"https://w3id.org/entente/ontology#\"", 1U);
  check_part(ent_emit_nothing, "<rdf:Description", 0U);
}

static void
test_nodes(void** const state)
{
  (void)state;
  check_part(emit_nodes, "<rdf:Description rdf:about=\"urn:x/actor/a\">", 2U);
  check_part(emit_nodes,
             "<rdf:type rdf:resource=\"https://w3id.org/entente/ontology#"
             "State\"/>",
             1U);
  check_part(emit_nodes, ":sameAs", 1U);
  check_part(emit_nodes, "rdf:resource=\"urn:y\"/>", 1U);
  check_part(emit_nodes, "rdf:about=\"urn:s?a&amp;b\">", 1U);
  check_part(emit_nodes, "rdf:resource=\"urn:x/actor/b\"/>", 1U);
  check_part(emit_nodes, "</rdf:RDF>", 1U);
}

static EntStatus
emit_literals(const EntEmitter* const emitter)
{
  emitter->subject(emitter->handle, NULL, &subject);
  ent_emit_literal(emitter, ENT_TERM_NOTE, "a <\"&>\n", NULL, ENT_TERM_NONE);
  ent_emit_literal(emitter, ENT_TERM_NOTE, "c", "en-GB", ENT_TERM_NONE);
  ent_emit_literal(emitter, ENT_TERM_NOTE, "", NULL, ENT_TERM_NONE);
  ent_emit_literal(emitter, ENT_TERM_NUMBER, "12", NULL, ENT_TERM_INTEGER);
  ent_emit_literal(emitter, ENT_TERM_NOTE, "\xC3\xA9", "de", ENT_TERM_NONE);
  return emitter->end(emitter->handle);
}

static void
test_literals(void** const state)
{
  (void)state;
  check_part(emit_literals, ">a &lt;\"&amp;&gt;\n</ent:note>", 1U);
  check_part(emit_literals, "<ent:note xml:lang=\"en-GB\">c</ent:note>", 1U);
  check_part(emit_literals, "<ent:note></ent:note>", 1U);
  check_part(emit_literals,
             "<ent:number rdf:datatype=\"http://www.w3.org/2001/XMLSchema#"
             "integer\">12</ent:number>",
             1U);
  check_part(emit_literals, "xml:lang=\"de\">\xC3\xA9</ent:note>", 1U);
}

static EntStatus
emit_long_lang(const EntEmitter* const emitter)
{
  emitter->subject(emitter->handle, NULL, &subject);
  ent_emit_literal(emitter,
                   ENT_TERM_NOTE,
                   "c",
                   "en-aaaaaaaa-bbbbbbbb-cccccccc-ddddd",
                   ENT_TERM_NONE);
  return emitter->end(emitter->handle);
}

// A tag as long as they may be is written whole
static void
test_lang(void** const state)
{
  (void)state;
  check_part(
    emit_long_lang, "xml:lang=\"en-aaaaaaaa-bbbbbbbb-cccccccc-ddddd\"", 1U);
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_emitter_fails(ENT_RDFXML, emit_literals);
  ent_check_emitter_fails(ENT_RDFXML, emit_nodes);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_document), cmocka_unit_test(test_nodes),
    cmocka_unit_test(test_literals), cmocka_unit_test(test_lang),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("rdfxml", tests, NULL, NULL);
}
