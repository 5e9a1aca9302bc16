// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include <stdio.h>

// Bits of what a format can do
enum { READ = 1, STREAMED = 2, DRAWN = 4, WRITTEN = 8 };

static void
check_format(const EntFormat   format,
             const char* const name,
             const char* const extension,
             const char* const media_type,
             const unsigned    abilities)
{
  char                       path[32];
  const EntFormatInfo* const info = ent_format_info(format);
  assert_non_null(info);
  assert_int_equal(info->format, format);
  assert_string_equal(info->name, name);
  assert_string_equal(info->extension, extension);
  assert_string_equal(info->media_type, media_type);
  assert_int_equal(info->is_input, abilities & READ);
  assert_int_equal(info->is_output, (abilities & WRITTEN) != 0U);
  assert_int_equal(info->is_streamed, (abilities & STREAMED) != 0U);
  assert_int_equal(info->is_drawn, (abilities & DRAWN) != 0U);

  assert_int_equal(ent_format_find(ent_text(name)), format);
  assert_int_equal(ent_format_find(ent_text(extension)), format);
  snprintf(path, sizeof(path), "a.b/c.%s", extension);
  assert_int_equal(ent_format_of_path(path), format);
}

static void
test_formats(void** const state)
{
  (void)state;
  check_format(
    ENT_DOSSIER_XML, "xml", "xml", "application/xml", READ | WRITTEN);
  check_format(
    ENT_DOSSIER_JSON, "json", "json", "application/json", READ | WRITTEN);
  check_format(
    ENT_TURTLE, "turtle", "ttl", "text/turtle", READ | WRITTEN | STREAMED);
  check_format(ENT_NTRIPLES,
               "ntriples",
               "nt",
               "application/n-triples",
               READ | WRITTEN | STREAMED);
  check_format(ENT_NQUADS,
               "nquads",
               "nq",
               "application/n-quads",
               READ | WRITTEN | STREAMED);
  check_format(
    ENT_TRIG, "trig", "trig", "application/trig", READ | WRITTEN | STREAMED);
  check_format(
    ENT_RDFXML, "rdfxml", "rdf", "application/rdf+xml", READ | WRITTEN);
  check_format(ENT_JSONLD, "jsonld", "jsonld", "application/ld+json", WRITTEN);
  check_format(ENT_CSV, "csv", "csv", "text/csv", WRITTEN);
  check_format(ENT_CITATIONS, "citations", "citations", "text/csv", WRITTEN);
  check_format(ENT_DOT, "dot", "dot", "text/vnd.graphviz", WRITTEN | DRAWN);
  check_format(ENT_SVG, "svg", "svg", "image/svg+xml", WRITTEN | DRAWN);
  check_format(ENT_PNG, "png", "png", "image/png", WRITTEN | DRAWN);
  check_format(ENT_PDF, "pdf", "pdf", "application/pdf", WRITTEN | DRAWN);
  check_format(
    ENT_GVJSON, "gvjson", "gvjson", "application/json", WRITTEN | DRAWN);
  check_format(ENT_HTML, "html", "html", "text/html", READ | WRITTEN | DRAWN);
  check_format(
    ENT_MARKDOWN, "markdown", "md", "text/markdown", READ | WRITTEN | DRAWN);
  check_format(ENT_LATEX, "latex", "tex", "application/x-tex", WRITTEN | DRAWN);
  check_format(
    ENT_FRAGMENT, "fragment", "fragment", "text/html", WRITTEN | DRAWN);
  check_format(ENT_TEXT_REPORT, "text", "txt", "text/plain", READ);
}

static void
test_unknown(void** const state)
{
  (void)state;
  assert_null(ent_format_info(ENT_FORMAT_UNKNOWN));
  assert_null(ent_format_info((EntFormat)(ENT_FRAGMENT + 1)));
  assert_int_equal(ent_format_find(ENT_TEXT("")), ENT_FORMAT_UNKNOWN);
  assert_int_equal(ent_format_find(ENT_TEXT("XML")), ENT_FORMAT_UNKNOWN);
  assert_int_equal(ent_format_find(ENT_TEXT("tt")), ENT_FORMAT_UNKNOWN);
}

static void
test_paths(void** const state)
{
  (void)state;
  assert_int_equal(ent_format_of_path("a.ttl"), ENT_TURTLE);
  assert_int_equal(ent_format_of_path("a.xml.json"), ENT_DOSSIER_JSON);
  assert_int_equal(ent_format_of_path("./.xml"), ENT_DOSSIER_XML);

  // No extension, or none that is known
  assert_int_equal(ent_format_of_path("a"), ENT_FORMAT_UNKNOWN);
  assert_int_equal(ent_format_of_path(""), ENT_FORMAT_UNKNOWN);
  assert_int_equal(ent_format_of_path("a.xml/b"), ENT_FORMAT_UNKNOWN);
  assert_int_equal(ent_format_of_path("a.doc"), ENT_FORMAT_UNKNOWN);
  assert_int_equal(ent_format_of_path("a."), ENT_FORMAT_UNKNOWN);
  assert_int_equal(ent_format_of_path("a.turtle"), ENT_FORMAT_UNKNOWN);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_formats),
    cmocka_unit_test(test_unknown),
    cmocka_unit_test(test_paths),
  };
  return cmocka_run_group_tests_name("format", tests, NULL, NULL);
}
