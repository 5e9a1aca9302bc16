// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "rdf_bench.h"

#include "base/bytes.h"
#include "base/world.h"
#include "read/rdf_document.h"
#include "read/rdf_guard.h"

#include <stdio.h>
#include <string.h>

// Lines of the statements of a document, in their order: "1 3 "
typedef struct {
  char      lines[512]; // Numbers, a blank after each
  size_t    n_triples;  // How many statements
  EntStatus answer;     // What the sink returns
} Seen;

static EntStatus
see(void* const handle, const EntTriple* const triple)
{
  Seen* const  seen = (Seen*)handle;
  const size_t size = strlen(seen->lines);
  snprintf(seen->lines + size,
           sizeof(seen->lines) - size,
           "%lu ",
           (unsigned long)triple->line);
  ++seen->n_triples;
  return seen->answer;
}

static EntStatus
feed(EntWorld* const   world,
     const EntFormat   format,
     const char* const text,
     const size_t      step,
     Seen* const       seen)
{
  const EntReadOptions options = { .format = format, .base = RDF_BASE };
  const EntReadContext context = {
    world, { NULL, NULL }, "test", &options, format
  };
  const EntTripleSink sink = { seen, see };
  return ent_rdf_feed(&context, text, step, sink);
}

// Raptor tells lines of prefixed names only
#define P "@prefix a: <u:a>.\n"

// Feed a text whole and byte by byte, which must not matter
static void
check_lines(const EntFormat   format,
            const char* const text,
            const char* const expected)
{
  for (size_t step = 1U; step < 10000U; step += 9998U) {
    Seen     seen = { "", 0U, ENT_SUCCESS };
    EntBench bench;
    ent_bench_open(&bench);
    assert_int_equal(feed(bench.world, format, text, step, &seen), 0);
    assert_string_equal(seen.lines, expected);
    ent_bench_check_codes(&bench, "");
    ent_bench_close(&bench);
  }
}

static void
test_lines(void** const state)
{
  (void)state;
  check_lines(ENT_TURTLE, "", "");
  check_lines(ENT_TURTLE, P "a:b a:c\n1,\na:d.\na:e a:f 3.", "2 2 5 ");
  check_lines(ENT_TRIG, P "a:g {\na:b a:c\n1 }", "3 ");
  check_lines(ENT_NTRIPLES, "# it's\n<a:b> <c:d> \"e\" .\n", "2 ");
  check_lines(ENT_NQUADS, "<a:b> <c:d> \"e\" <f:g> . # it's", "1 ");
  check_lines(ENT_TURTLE, "\xEF\xBB\xBF<a:b> <c:d> 1.", "1 ");
}

static void
check_bad(const EntFormat   format,
          const char* const text,
          const char* const code,
          const uint32_t    line,
          const uint32_t    column)
{
  Seen     seen = { "", 0U, ENT_SUCCESS };
  EntBench bench;
  ent_bench_open(&bench);
  assert_int_equal(feed(bench.world, format, text, 3U, &seen), ENT_BAD_INPUT);
  assert_int_equal(seen.n_triples, 0);
  ent_bench_check_codes(&bench, code);
  assert_int_equal(bench.position.line, line);
  assert_int_equal(bench.position.column, column);
  ent_bench_close(&bench);
}

static void
test_guards(void** const state)
{
  (void)state;
  check_bad(ENT_TURTLE, "<a:b> <c:d> 1.\n\xFF", "not-utf8 ", 2U, 1U);
  check_bad(ENT_TURTLE, "\xEF\xBB\xBF\xFF", "not-utf8 ", 1U, 4U);
  check_bad(ENT_NQUADS, "<a:b> <c:d> \"\\u00\" .", "bad-escape ", 1U, 14U);
  check_bad(ENT_RDFXML, "\n<!DOCTYPE a><a/>", "doctype ", 2U, 3U);
  check_bad(ENT_TRIG, "\xFF\xFE<", "wrong-encoding ", 1U, 1U);
}

// Many lines are parsed before the last came
static void
test_chunks(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           text   = ent_bytes_init(&memory);
  Seen               seen   = { "", 0U, ENT_SUCCESS };
  EntBench           bench;
  (void)state;
  for (size_t i = 0U; i < 60000U; ++i) {
    ent_bytes_string(&text, "<urn:aaaaaaa> <urn:bbbbbbb> \"c\" .\n");
  }
  ent_bytes_string(&text, "<a:b> \xFF");
  ent_bytes_char(&text, '\0');

  ent_bench_open(&bench);
  assert_int_equal(feed(bench.world, ENT_NTRIPLES, text.data, 65521U, &seen),
                   ENT_BAD_INPUT);
  ent_bench_check_codes(&bench, "not-utf8 ");
  assert_int_equal(bench.position.line, 60001);
  assert_int_equal(bench.position.column, 7);
  assert_in_range(seen.n_triples, 20000U, 60000U);
  ent_bench_close(&bench);
  ent_bytes_clear(&text);
}

static void
test_long_line(void** const state)
{
  const EntAllocator memory = ent_memory_system();
  EntBytes           text   = ent_bytes_init(&memory);
  Seen               seen   = { "", 0U, ENT_SUCCESS };
  EntBench           bench;
  (void)state;
  char* const line = ent_bytes_reserve(&text, ENT_MAX_RDF_LINE + 2U);
  assert_non_null(line);
  memset(line, '#', ENT_MAX_RDF_LINE + 1U);
  line[ENT_MAX_RDF_LINE + 1U] = '\0';

  ent_bench_open(&bench);
  assert_int_equal(feed(bench.world, ENT_NQUADS, line, 1048576U, &seen),
                   ENT_BAD_INPUT);
  ent_bench_check_codes(&bench, "long-line ");
  ent_bench_close(&bench);
  ent_bytes_clear(&text);
}

static void
test_sink(void** const state)
{
  Seen     seen = { "", 0U, ENT_BAD_WRITE };
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  assert_int_equal(
    feed(bench.world, ENT_TURTLE, "<a:b> <c:d> 1, 2.", 9U, &seen),
    ENT_BAD_WRITE);
  assert_int_equal(seen.n_triples, 1);
  ent_bench_close(&bench);
}

static void
test_base(void** const state)
{
  const EntReadOptions given = { .format = ENT_TURTLE, .base = "urn:x/" };
  const EntReadOptions unset = { .format = ENT_TURTLE, .base = NULL };
  (void)state;
  assert_string_equal(ent_rdf_base(&given), "urn:x/");
  assert_string_equal(ent_rdf_base(&unset), ENT_DEFAULT_BASE);
}

static EntStatus
feed_turtle(EntWorld* const world)
{
  Seen seen = { "", 0U, ENT_SUCCESS };
  return feed(world, ENT_TURTLE, "<a:b> <c:d> 1.\n<e:f> <g:h> 2.", 9U, &seen);
}

static EntStatus
feed_quads(EntWorld* const world)
{
  Seen seen = { "", 0U, ENT_SUCCESS };
  return feed(world, ENT_NQUADS, "<a:b> <c:d> <e:f> .\n# a", 9U, &seen);
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_rdf_document_free(NULL);
  ent_check_scarce(feed_turtle);
  ent_check_scarce(feed_quads);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_lines),   cmocka_unit_test(test_guards),
    cmocka_unit_test(test_chunks),  cmocka_unit_test(test_long_line),
    cmocka_unit_test(test_sink),    cmocka_unit_test(test_base),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("rdf_document", tests, NULL, NULL);
}
