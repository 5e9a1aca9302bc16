// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "rdf_bench.h"

#include "base/world.h"

#include <string.h>

#define STRING "http://www.w3.org/2001/XMLSchema#string"

static const EntRdfTerm none = { (EntRdfKind)0,
                                 { 0, 0U },
                                 { 0, 0U },
                                 { 0, 0U } };

static EntRdfTerm
iri(const char* const text)
{
  EntRdfTerm term = none;
  term.kind       = ENT_RDF_IRI;
  term.text       = ent_text(text);
  return term;
}

static EntRdfTerm
blank(const char* const label)
{
  EntRdfTerm term = iri(label);
  term.kind       = ENT_RDF_BLANK;
  return term;
}

static EntRdfTerm
literal(const char* const text,
        const char* const lang,
        const char* const datatype)
{
  const EntRdfTerm term = {
    ENT_RDF_LITERAL, ent_text(text), ent_text(lang), ent_text(datatype)
  };
  return term;
}

static void
add(EntGather* const  gather,
    const EntRdfTerm  subject,
    const char* const predicate,
    const EntRdfTerm  object,
    const uint32_t    line)
{
  const EntTripleSink sink   = ent_gather_sink(gather);
  const EntTriple     triple = { subject, iri(predicate), object, none, line };
  assert_int_equal(sink.receive(sink.handle, &triple), ENT_SUCCESS);
}

static uint32_t
name(const EntGather* const gather, const char* const text)
{
  return ent_names_find(&gather->names, ent_text(text));
}

static void
test_empty(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntGather          gather = ent_gather_init(&memory);
  (void)state;
  assert_int_equal(ent_gather_sort(&gather), ENT_SUCCESS);
  assert_int_equal(gather.n_statements, 0);
  assert_int_equal(ent_gather_subject(&gather, 0U).n_items, 0);
  assert_int_equal(ent_gather_values(&gather, 0U, 1U).n_items, 0);
  assert_int_equal(ent_gather_line(&gather, 0U), 0);
  ent_check_text(ent_gather_text(&gather, 0U), "");
  ent_gather_clear(&gather);
}

// Add each statement of a row to an empty gather and count those that stay
static void
check_kept(const EntRdfTerm a, const EntRdfTerm b, const size_t n_kept)
{
  const EntAllocator memory = ent_memory_system();
  EntGather          gather = ent_gather_init(&memory);
  add(&gather, iri("urn:s"), "urn:p", a, 7U);
  add(&gather, iri("urn:s"), "urn:p", b, 3U);
  assert_int_equal(ent_gather_sort(&gather), ENT_SUCCESS);
  assert_int_equal(gather.n_statements, n_kept);
  if (n_kept == 1U) {
    assert_int_equal(gather.statements[0].line, 3); // The first in the text
  }
  ent_gather_clear(&gather);
}

static void
test_equal(void** const state)
{
  (void)state;
  check_kept(iri("urn:o"), iri("urn:o"), 1U);
  check_kept(iri("urn:o"), iri("urn:O"), 2U);
  check_kept(iri("o"), literal("o", NULL, NULL), 2U);
  check_kept(blank("o"), blank("o"), 1U);
  check_kept(blank("o"), iri("_:o"), 2U);
  check_kept(literal("o", NULL, NULL), literal("o", NULL, STRING), 1U);
  check_kept(literal("o", NULL, NULL), literal("o", NULL, "urn:t"), 2U);
  check_kept(literal("o", "en", NULL), literal("o", "EN", NULL), 1U);
  check_kept(literal("o", "en", NULL), literal("o", "de", NULL), 2U);
  check_kept(literal("o", "en", NULL), literal("o", NULL, NULL), 2U);
  check_kept(literal("", NULL, NULL), literal("", NULL, NULL), 1U);
}

static void
test_lookup(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntGather          gather = ent_gather_init(&memory);
  (void)state;
  add(&gather, iri("urn:b"), "urn:q", iri("urn:a"), 9U);
  add(&gather, iri("urn:a"), "urn:q", literal("2", NULL, NULL), 5U);
  add(&gather, iri("urn:a"), "urn:p", literal("1", NULL, NULL), 6U);
  add(&gather, iri("urn:a"), "urn:q", literal("1", NULL, NULL), 4U);
  assert_int_equal(ent_gather_sort(&gather), ENT_SUCCESS);

  const uint32_t a = name(&gather, "urn:a");
  const uint32_t b = name(&gather, "urn:b");
  const uint32_t p = name(&gather, "urn:p");
  const uint32_t q = name(&gather, "urn:q");
  assert_int_equal(ent_gather_subject(&gather, a).n_items, 3);
  assert_int_equal(ent_gather_subject(&gather, b).n_items, 1);
  assert_int_equal(ent_gather_subject(&gather, q).n_items, 0);
  assert_int_equal(ent_gather_values(&gather, a, q).n_items, 2);
  assert_int_equal(ent_gather_values(&gather, a, p).n_items, 1);
  assert_int_equal(ent_gather_values(&gather, b, p).n_items, 0);
  assert_int_equal(ent_gather_values(&gather, q, p).n_items, 0);
  assert_int_equal(ent_gather_values(&gather, a, 0U).n_items, 0);
  assert_int_equal(ent_gather_line(&gather, a), 4);
  assert_int_equal(ent_gather_line(&gather, b), 9);
  assert_int_equal(ent_gather_line(&gather, p), 0);
  ent_gather_clear(&gather);
}

static void
test_terms(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntGather          gather = ent_gather_init(&memory);
  (void)state;
  add(&gather, blank("u1"), "urn:p", literal("_:u1", "en-GB", NULL), 1U);
  assert_int_equal(ent_gather_sort(&gather), ENT_SUCCESS);

  const EntStatement* const s = gather.statements;
  assert_true(ent_gather_is_blank(&gather, s->subject));
  assert_false(ent_gather_is_blank(&gather, s->predicate));
  assert_false(ent_gather_is_blank(&gather, 0U));
  ent_check_text(ent_gather_text(&gather, s->subject), "_:u1");
  ent_check_text(ent_gather_text(&gather, s->predicate), "urn:p");
  ent_check_text(ent_gather_text(&gather, s->object), "_:u1");
  ent_check_text(ent_gather_text(&gather, s->lang), "en-GB");
  assert_int_equal(s->datatype, 0);
  assert_int_equal(s->kind, ENT_RDF_LITERAL);
  assert_false(s->is_used);
  ent_gather_clear(&gather);
}

static EntStatus
gather_some(EntWorld* const world)
{
  EntGather           gather = ent_gather_init(ent_world_memory(world));
  const EntTripleSink sink   = ent_gather_sink(&gather);
  EntStatus           st     = ENT_SUCCESS;
  for (unsigned i = 0U; !st && i < 40U; ++i) {
    const char      text[] = { (char)('a' + i % 26U), (char)('a' + i), '\0' };
    const EntTriple triple = { i % 2U ? blank(text) : iri(text),
                               iri("urn:p"),
                               literal(text, "en", i % 3U ? text : NULL),
                               none,
                               i };
    st = sink.receive(sink.handle, &triple);
  }
  st = st ? st : ent_gather_sort(&gather);
  ent_gather_clear(&gather);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(gather_some);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_empty),   cmocka_unit_test(test_equal),
    cmocka_unit_test(test_lookup),  cmocka_unit_test(test_terms),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("rdf_gather", tests, NULL, NULL);
}
