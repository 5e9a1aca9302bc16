// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "read/rdf_guard.h"
#include "read/rdf_raptor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What a sink saw, as lines that look like N-Quads
typedef struct {
  char      text[1024]; // Statements
  uint32_t  line;       // Line of the last
  size_t    n_triples;  // How many
  EntStatus answer;     // What the sink returns
} Seen;

static void
show(Seen* const seen, const EntRdfTerm* const term)
{
  static const char* const begins[] = { "", "<", "_:", "\"" };
  static const char* const ends[]   = { "", "> ", " ", "\"" };

  const size_t size = strlen(seen->text);
  snprintf(seen->text + size,
           sizeof(seen->text) - size,
           "%s%.*s%s%s%.*s%s%.*s%s",
           begins[term->kind],
           (int)term->text.size,
           term->text.data,
           ends[term->kind],
           term->lang.size ? "@" : "",
           (int)term->lang.size,
           term->lang.data ? term->lang.data : "",
           term->datatype.size ? "^^" : "",
           (int)term->datatype.size,
           term->datatype.data ? term->datatype.data : "",
           term->kind == ENT_RDF_LITERAL ? " " : "");
}

static EntStatus
see(void* const handle, const EntTriple* const triple)
{
  Seen* const seen = (Seen*)handle;
  ++seen->n_triples;
  seen->line = triple->line;
  show(seen, &triple->subject);
  show(seen, &triple->predicate);
  show(seen, &triple->object);
  if (triple->graph.kind) {
    show(seen, &triple->graph);
  }
  strncat(seen->text, ".\n", sizeof(seen->text) - strlen(seen->text) - 1U);
  return seen->answer;
}

static EntStatus
parse(EntWorld* const   world,
      const EntFormat   format,
      const char* const text,
      Seen* const       seen)
{
  const EntTripleSink sink   = { seen, see };
  EntRdfParser*       parser = NULL;
  EntStatus           st =
    ent_rdf_parser_new(world, format, "test", "http://x/y", sink, &parser);
  st = st ? st : ent_rdf_parser_add(parser, ent_text(text), true);
  ent_rdf_parser_free(parser);
  return st;
}

static void
check_parsed(const EntFormat   format,
             const char* const text,
             const char* const expected)
{
  Seen     seen = { "", 0U, 0U, ENT_SUCCESS };
  EntBench bench;
  ent_bench_open(&bench);
  assert_int_equal(parse(bench.world, format, text, &seen), ENT_SUCCESS);
  assert_string_equal(seen.text, expected);
  ent_bench_check_codes(&bench, "");
  ent_bench_close(&bench);
}

static void
test_terms(void** const state)
{
  (void)state;
  check_parsed(ENT_TURTLE, "", "");
  check_parsed(
    ENT_TURTLE, "<a> <#b> <c:d> .", "<http://x/a> <http://x/y#b> <c:d> .\n");
  check_parsed(ENT_TURTLE,
               "<a:b> <c:d> 'e', 'f'@en-GB, 1.5, true, 'g'^^<h:i>, '' .",
               "<a:b> <c:d> \"e\" .\n"
               "<a:b> <c:d> \"f\"@en-GB .\n"
               "<a:b> <c:d> "
               "\"1.5\"^^http://www.w3.org/2001/XMLSchema#decimal .\n"
               "<a:b> <c:d> "
               "\"true\"^^http://www.w3.org/2001/XMLSchema#boolean .\n"
               "<a:b> <c:d> \"g\"^^h:i .\n"
               "<a:b> <c:d> \"\" .\n");
}

static void
test_blanks(void** const state)
{
  (void)state;

  // Labels and generated names stay apart
  check_parsed(ENT_TURTLE,
               "_:g1 <b:c> [] , [] .",
               "_:ug1 <b:c> _:g1 .\n"
               "_:ug1 <b:c> _:g2 .\n");

  check_parsed(
    ENT_RDFXML,
    "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
    "<r:Description r:nodeID='a' xmlns:b='b:'><b:c r:parseType='Resource'/>"
    "</r:Description></r:RDF>",
    "_:ua <b:c> _:g1 .\n");

  // In lines there are labels alone
  check_parsed(ENT_NTRIPLES, "_:a <b:c> _:a .\n", "_:a <b:c> _:a .\n");
}

static void
test_formats(void** const state)
{
  const char* const lines = "<a:b> <c:d> <e:f> .\n";
  const char* const quads = "<a:b> <c:d> <e:f> <g:h> .\n";
  (void)state;
  check_parsed(ENT_NTRIPLES, lines, lines);
  check_parsed(ENT_NQUADS, lines, lines);
  check_parsed(ENT_NQUADS, quads, quads);
  check_parsed(ENT_TRIG, "<g:h> { <a:b> <c:d> <e:f> }", quads);
  check_parsed(
    ENT_RDFXML,
    "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
    "<r:Description r:about='a:b' xmlns:c='c:'><c:d r:resource='e:f'/>"
    "</r:Description></r:RDF>",
    lines);
}

static void
test_lines(void** const state)
{
  Seen     seen = { "", 0U, 0U, ENT_SUCCESS };
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  assert_int_equal(
    parse(bench.world, ENT_NTRIPLES, "\n\n<a:b> <c:d> <e:f> .\n", &seen), 0);
  assert_int_equal(seen.line, 3);
  ent_bench_close(&bench);
}

// Expect an error at a line
static void
check_bad(const EntFormat   format,
          const char* const text,
          const char* const codes,
          const uint32_t    line)
{
  Seen     seen = { "", 0U, 0U, ENT_SUCCESS };
  EntBench bench;
  ent_bench_open(&bench);
  assert_int_equal(parse(bench.world, format, text, &seen), ENT_BAD_INPUT);
  ent_bench_check_codes(&bench, codes);
  assert_string_equal(bench.position.document, "test");
  assert_int_equal(bench.position.line, line);
  ent_bench_close(&bench);
}

static void
test_errors(void** const state)
{
  (void)state;
  check_bad(ENT_TURTLE, "<a:b> <c:d> .", "bad-rdf ", 1U);
  check_bad(ENT_TURTLE, "\nx:a <c:d> <e:f> .", "bad-rdf ", 2U);
  check_bad(ENT_NTRIPLES, "<a:b> <c:d> <e:f> .\n<a:b> .\n", "bad-rdf ", 2U);
  check_bad(ENT_RDFXML, "<a/>\n<b/>", "rdf-warning bad-rdf ", 2U);

  // By line, others may follow
  check_bad(ENT_NTRIPLES, "<a:b> .\n<a:b> .\n", "bad-rdf bad-rdf ", 2U);
}

static void
test_many_errors(void** const state)
{
  char text[40U * 8U + 1U] = "";
  (void)state;
  for (size_t i = 0U; i < 40U; ++i) {
    memcpy(text + i * 8U, "<a:b> .\n", 8U);
  }

  Seen     seen = { "", 0U, 0U, ENT_SUCCESS };
  EntBench bench;
  ent_bench_open(&bench);
  assert_int_equal(parse(bench.world, ENT_NTRIPLES, text, &seen),
                   ENT_BAD_INPUT);
  ent_check_count(bench.codes, "bad-rdf ", 20U);
  ent_bench_close(&bench);
}

static void
test_sink(void** const state)
{
  Seen     seen = { "", 0U, 0U, ENT_BAD_WRITE };
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  assert_int_equal(
    parse(bench.world, ENT_TURTLE, "<a:b> <c:d> 1, 2, 3 .", &seen),
    ENT_BAD_WRITE);
  assert_int_equal(seen.n_triples, 1);
  ent_bench_check_codes(&bench, "");
  ent_bench_close(&bench);
}

static void
test_long_iri(void** const state)
{
  char* const text = (char*)calloc(ENT_MAX_RDF_IRI + 64U, 1U);
  (void)state;
  assert_non_null(text);

  // As written it is short enough, with its base it is not
  strcpy(text, "<a:b> <c:d> <");
  memset(text + strlen(text), 'e', ENT_MAX_RDF_IRI - 4U);
  strcat(text, "> .");
  check_bad(ENT_TURTLE, text, "long-iri ", 1U);
  free(text);
}

// One state of Raptor serves all parsers of a world
static void
test_state(void** const state)
{
  Seen     seen = { "", 0U, 0U, ENT_SUCCESS };
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  assert_null(bench.world->raptor.handle);
  void* const raptor = ent_rdf_raptor(bench.world);
  assert_non_null(raptor);
  assert_int_equal(parse(bench.world, ENT_TURTLE, "[] <a:b> 1 .", &seen), 0);
  assert_int_equal(parse(bench.world, ENT_TURTLE, "[] <a:b> 1 .", &seen), 0);
  assert_ptr_equal(ent_rdf_raptor(bench.world), raptor);
  ent_check_count(seen.text, "_:g1 ", 2U); // Numbers begin anew
  ent_bench_close(&bench);
}

static EntStatus
parse_some(EntWorld* const world)
{
  Seen seen = { "", 0U, 0U, ENT_SUCCESS };
  return parse(world, ENT_TURTLE, "<a:b> <c:d> 1, [] .", &seen);
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_rdf_parser_free(NULL);
  ent_check_scarce(parse_some);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_terms),   cmocka_unit_test(test_blanks),
    cmocka_unit_test(test_formats), cmocka_unit_test(test_lines),
    cmocka_unit_test(test_errors),  cmocka_unit_test(test_many_errors),
    cmocka_unit_test(test_sink),    cmocka_unit_test(test_long_iri),
    cmocka_unit_test(test_state),   cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("rdf_raptor", tests, NULL, NULL);
}
