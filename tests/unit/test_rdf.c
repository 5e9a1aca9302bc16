// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/world.h"
#include "write/rdf.h"

#include <stdlib.h>
#include <string.h>

static EntStatus
open_with(EntWorld* const              world,
          const EntFormat              format,
          const EntWriteOptions* const options,
          EntRdfOutput* const          rdf)
{
  EntShortOutput       none    = { 0U, 0U };
  const EntEmitContext context = {
    world, format, NULL, ent_short_output(&none)
  };
  return ent_rdf_output_open(rdf, &context, options, ent_no_iris());
}

static void
check_open(const EntFormat              format,
           const EntWriteOptions* const options,
           const EntStatus              expected,
           const char* const            message)
{
  EntRdfOutput rdf;
  EntBench     bench;
  ent_bench_open(&bench);
  assert_int_equal(open_with(bench.world, format, options, &rdf), expected);
  assert_string_equal(bench.message, message);
  ent_rdf_output_clear(&rdf);
  ent_bench_close(&bench);
}

static void
check_options(const char* const base,
              const char* const graph,
              const EntStatus   expected,
              const char* const message)
{
  const EntWriteOptions options = { base, graph };
  check_open(ENT_TRIG, &options, expected, message);
}

static void
test_options(void** const state)
{
  (void)state;
  check_open(ENT_TURTLE, NULL, ENT_SUCCESS, "");
  check_options("urn:x/", NULL, ENT_SUCCESS, "");
  check_options(NULL, "urn:g", ENT_SUCCESS, "");
  check_options("x", NULL, ENT_BAD_ARG, "bad base: \"x\"");
  check_options("", NULL, ENT_BAD_ARG, "bad base: \"\"");
  check_options("http://a b/", NULL, ENT_BAD_ARG, "bad base: \"http://a b/\"");
  check_options(NULL, "<g>", ENT_BAD_ARG, "bad graph: \"<g>\"");
}

static void
test_formats(void** const state)
{
  (void)state;
  check_open(ENT_RDFXML, NULL, ENT_SUCCESS, "");
  check_open(ENT_JSONLD, NULL, ENT_SUCCESS, "");
  check_open(ENT_SVG, NULL, ENT_BAD_ARG, "");
  check_open(ENT_DOSSIER_XML, NULL, ENT_BAD_ARG, "");
}

static void
test_namespaces(void** const state)
{
  const EntWriteOptions options = { "urn:x/", "urn:g" };
  EntRdfOutput          rdf;
  EntBench              bench;
  (void)state;
  ent_bench_open(&bench);
  assert_int_equal(open_with(bench.world, ENT_TRIG, &options, &rdf), 0);
  ent_check_text(rdf.namespaces.iris[ENT_NS_ACTOR], "urn:x/actor/");
  ent_check_text(rdf.namespaces.iris[ENT_NS_CLAIM], "urn:x/claim/");
  ent_check_text(rdf.namespaces.iris[ENT_NS_ORG], "http://www.w3.org/ns/org#");
  assert_int_equal(rdf.map.mode, ENT_GRAPHS_ONE);
  ent_check_text(rdf.map.one.local, "urn:g");
  ent_rdf_output_clear(&rdf);

  assert_int_equal(open_with(bench.world, ENT_TRIG, NULL, &rdf), 0);
  ent_check_text(rdf.namespaces.iris[ENT_NS_ACTOR], ENT_DEFAULT_BASE "actor/");
  assert_int_equal(rdf.map.mode, ENT_GRAPHS_BY_REPORT);
  ent_rdf_output_clear(&rdf);
  ent_bench_close(&bench);
}

// Look an IRI up in a graph whose actor a has one of its own
static void
check_resolved(const char* const   content,
               const EntRecordType type,
               const char* const   name,
               const char* const   expected)
{
  EntBench bench;
  ent_bench_open(&bench);
  EntGraph* const   graph    = ent_bench_graph(&bench, content);
  const EntResolver resolver = ent_rdf_resolver(graph);
  ent_check_text(resolver.iri(resolver.handle, type, ent_text(name)), expected);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
test_resolver(void** const state)
{
  const char* const content = ACTOR(
    "b",
    "state") "<actor id='a' kind='state' iri='urn:a'><name>A</name></actor>";
  (void)state;
  check_resolved(content, ENT_ACTOR, "a", "urn:a");
  check_resolved(content, ENT_ACTOR, "b", "");
  check_resolved(content, ENT_ACTOR, "c", "");
  check_resolved(content, ENT_REPORT, "a", "");
  check_resolved(CAST, ENT_ACTOR, "a", "");
}

static EntStatus
open_output(EntWorld* const world)
{
  const EntWriteOptions options = { "urn:x/", NULL };
  EntRdfOutput          rdf;
  const EntStatus       st = open_with(world, ENT_TURTLE, &options, &rdf);
  ent_rdf_output_clear(&rdf);
  return st;
}

static void
test_failure(void** const state)
{
  (void)state;
  ent_check_scarce(open_output);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_options),    cmocka_unit_test(test_formats),
    cmocka_unit_test(test_namespaces), cmocka_unit_test(test_resolver),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("rdf", tests, NULL, NULL);
}
