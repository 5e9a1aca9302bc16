// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/bytes.h"

static void
check_string(const char* const text, const char* const expected)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           bytes  = ent_bytes_init(&memory);
  ent_emit_string(&bytes, ent_text(text));
  ent_check_text(ent_bytes_view(&bytes), expected);
  ent_bytes_clear(&bytes);
}

static void
test_string(void** const state)
{
  (void)state;

  // As it is
  check_string("", "");
  check_string(NULL, "");
  check_string("It's <a> & {b}!", "It's <a> & {b}!");
  check_string("\xC3\xA9\xF0\x9F\x98\x80", "\xC3\xA9\xF0\x9F\x98\x80");

  // Escaped
  check_string("\"", "\\\"");
  check_string("a\\b\"c\"", "a\\\\b\\\"c\\\"");
  check_string("a\nb\rc\td", "a\\nb\\rc\\td");
}

// Escapes stand at every place of the words that are copied at once
static void
test_places(void** const state)
{
  static const char marks[] = "\"\\\n\r\t";
  static const char names[] = "\"\\nrt";
  (void)state;
  for (size_t i = 0U; i < 20U; ++i) {
    char text[]      = "abcdefghijklmnopqrst";
    char expected[]  = "abcdefghijklmnopqrst ";
    text[i]          = marks[i % 5U];
    expected[i]      = '\\';
    expected[i + 1U] = names[i % 5U];
    memcpy(expected + i + 2U, text + i + 1U, 20U - i);
    check_string(text, expected);
  }
}

static void
check_prefixes(const EntObject object, const uint32_t expected)
{
  assert_int_equal(ent_object_prefixes(&object), expected);
}

static void
test_prefixes(void** const state)
{
  const EntText   none    = ent_text(NULL);
  const EntTerm   term    = { ENT_NS_SKOS, ENT_TERM_NONE, ENT_TEXT("x") };
  const EntTerm   whole   = { ENT_NS_NONE, ENT_TERM_NONE, ENT_TEXT("urn:x") };
  const EntObject node    = { &term, none, none, ENT_TERM_NONE };
  const EntObject iri     = { &whole, none, none, ENT_TERM_NONE };
  const EntObject plain   = { NULL, none, none, ENT_TERM_NONE };
  const EntObject integer = { NULL, none, none, ENT_TERM_INTEGER };
  (void)state;
  check_prefixes(node, 1U << ENT_NS_SKOS);
  check_prefixes(iri, 1U << ENT_NS_NONE);
  check_prefixes(plain, 0U);
  check_prefixes(integer, 1U << ENT_NS_XSD);
}

static void
test_census(void** const state)
{
  const EntTerm    graph    = { ENT_NS_REPORT, ENT_TERM_NONE, ENT_TEXT("r") };
  const EntTerm    subject  = { ENT_NS_CLAIM, ENT_TERM_NONE, ENT_TEXT("c") };
  const EntTerm    object   = { ENT_NS_ACTOR, ENT_TERM_NONE, ENT_TEXT("a") };
  const EntObject  node     = { &object, { 0, 0U }, { 0, 0U }, 0 };
  uint32_t         prefixes = 0U;
  const EntEmitter census   = ent_census_emitter(&prefixes);
  (void)state;
  census.begin(census.handle, 1U << ENT_NS_OA);
  census.subject(census.handle, NULL, &subject);
  assert_int_equal(prefixes, 1U << ENT_NS_CLAIM);
  census.subject(census.handle, &graph, &subject);
  census.property(census.handle, ent_term(ENT_TERM_ATTRIBUTED_TO), &node);
  assert_int_equal(census.end(census.handle), ENT_SUCCESS);
  assert_int_equal(census.finish(census.handle), ENT_SUCCESS);
  census.free(census.handle);
  assert_int_equal(prefixes,
                   1U << ENT_NS_CLAIM | 1U << ENT_NS_REPORT |
                     1U << ENT_NS_PROV | 1U << ENT_NS_ACTOR);
}

static void
check_new(const EntFormat format, const EntStatus expected)
{
  EntNamespaces  namespaces = { { { NULL, 0U } } };
  EntShortOutput output     = { 0U, 0U };
  EntBench       bench;
  EntEmitter     emitter;
  ent_bench_open(&bench);
  const EntEmitContext context = {
    bench.world, format, &namespaces, ent_short_output(&output)
  };
  assert_int_equal(ent_emitter_new(&context, &emitter), expected);
  if (!expected) {
    emitter.free(emitter.handle);
  }
  ent_bench_close(&bench);
}

static void
test_new(void** const state)
{
  (void)state;
  check_new(ENT_TURTLE, ENT_SUCCESS);
  check_new(ENT_NTRIPLES, ENT_SUCCESS);
  check_new(ENT_NQUADS, ENT_SUCCESS);
  check_new(ENT_TRIG, ENT_SUCCESS);
  check_new(ENT_JSONLD, ENT_SUCCESS);

  // No RDF
  check_new(ENT_FORMAT_UNKNOWN, ENT_BAD_ARG);
  check_new(ENT_DOSSIER_XML, ENT_BAD_ARG);
  check_new(ENT_CSV, ENT_BAD_ARG);
  check_new(ENT_PDF, ENT_BAD_ARG);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_string),   cmocka_unit_test(test_places),
    cmocka_unit_test(test_prefixes), cmocka_unit_test(test_census),
    cmocka_unit_test(test_new),
  };
  return cmocka_run_group_tests_name("emitter", tests, NULL, NULL);
}
