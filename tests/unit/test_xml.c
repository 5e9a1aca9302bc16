// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define A ACTOR("a", "state")

// Read a document: what is sent, what is said, and where the last notice is
static void
check_document(const char* const text,
               const EntStatus   status,
               const char* const codes,
               const char* const place,
               const char* const records)
{
  EntBench    bench;
  EntRecorder recorder = { { 0 }, ENT_SUCCESS };
  char        actual[32];
  ent_bench_open(&bench);
  assert_int_equal(
    ent_bench_read(&bench, ENT_DOSSIER_XML, text, ent_recorder_sink(&recorder)),
    status);
  ent_bench_check_codes(&bench, codes);
  assert_string_equal(recorder.text, records);
  if (place) {
    snprintf(actual,
             sizeof(actual),
             "%u:%u",
             bench.position.line,
             bench.position.column);
    assert_string_equal(actual, place);
  }
  ent_bench_close(&bench);
}

static void
check_content(const char* const content,
              const char* const codes,
              const char* const records)
{
  char text[8192];
  snprintf(text, sizeof(text), DOSSIER("%s"), content);
  const bool is_good =
    !codes[0] || !strcmp(codes, "comment ") || !strncmp(codes, "foreign", 7U);
  check_document(
    text, is_good ? ENT_SUCCESS : ENT_BAD_INPUT, codes, NULL, records);
}

static void
test_good(void** const state)
{
  (void)state;
  check_content("", "", "");
  check_content(A REPORT("r"), "", "actor a, report r, ");
  check_content(SAMPLE,
                "",
                "actor ann, actor crew, actor home, report r, source n1, "
                "source r-r-n2, passage s1, claim s1, claim s1, claim s1, "
                "claim s1, passage s2, claim s2, claim s2, ");

  // Claims keep their turn, and follow their passage
  check_content("<x:passage xmlns:x='https://w3id.org/entente/dossier' id='s' "
                "report='r'><x:quote>Q</x:quote></x:passage>",
                "",
                "passage s, ");
  check_document("<?xml version='1.0' encoding='utf-8'?>\n" DOSSIER(A),
                 ENT_SUCCESS,
                 "",
                 NULL,
                 "actor a, ");
}

static void
test_left_out(void** const state)
{
  (void)state;
  check_content("<!-- a -->" A, "comment ", "actor a, ");
  check_content("<?pi x?>" A, "comment ", "actor a, ");
  check_content("<x xmlns='urn:x'><y><actor/></y>text</x>" A,
                "foreign-element ",
                "actor a, ");
  check_content("<report id='r' x:y='1' xmlns:x='urn:x'/>",
                "foreign-attribute ",
                "report r, ");
  check_content(
    "<report id='r' xml:lang='en'/>", "foreign-attribute ", "report r, ");
}

static void
test_structure(void** const state)
{
  (void)state;

  // Elements
  check_content(
    "<state id='a'/>" REPORT("r"), "unknown-element ", "report r, ");
  check_content(
    "<claim from='a' is='attacks' to='b'/>", "unknown-element ", "");
  check_content(
    "<report id='r'><name>R</name></report>", "unknown-element ", "");
  check_content("<actor id='a' kind='state'><name>A<b/></name></actor>",
                "unknown-element ",
                "");

  // Attributes
  check_content("<report id='r' name='R'/>", "unknown-attribute ", "");
  check_content("<report id='r' from-date='2000'/>", "unknown-attribute ", "");
  check_content(
    "<actor id='a' kind='state' name='A'/>", "unknown-attribute ", "");
  check_content("<actor id='a' kind='state'><name lang='en'>A</name></actor>",
                "unknown-attribute ",
                "");

  // Text
  check_content("text", "stray-text ", "");
  check_content("<report id='r'>text</report>", "stray-text ", "");
  check_content("<passage id='s' report='r'><quote>Q</quote><quote>Q</quote>"
                "</passage>",
                "repeated-element ",
                "");
}

static void
test_values(void** const state)
{
  (void)state;
  check_content(
    "<actor id='a' kind='king'><name>A</name></actor>", "bad-value ", "");
  check_content("<passage id='s' report='r' number='x'><quote>Q</quote>"
                "</passage>",
                "bad-value ",
                "");
  check_content("<passage id='s' report='r' start='1'><quote>Q</quote>"
                "</passage>",
                "bad-span ",
                "");
}

static void
test_roots(void** const state)
{
  (void)state;
  check_document("<a/>", ENT_BAD_INPUT, "not-a-dossier ", NULL, "");
  check_document(
    "<dossier xmlns='urn:x'/>", ENT_BAD_INPUT, "not-a-dossier ", NULL, "");
  check_document("<report xmlns='https://w3id.org/entente/dossier' id='r'/>",
                 ENT_BAD_INPUT,
                 "not-a-dossier ",
                 NULL,
                 "");
  check_document("<dossier xmlns='https://w3id.org/entente/dossier' id='r'/>",
                 ENT_BAD_INPUT,
                 "unknown-attribute ",
                 NULL,
                 "");
}

static void
test_malformed(void** const state)
{
  (void)state;
  check_document("<dossier xmlns='https://w3id.org/entente/dossier'><report",
                 ENT_BAD_INPUT,
                 "bad-xml ",
                 NULL,
                 "");
  check_document("text", ENT_BAD_INPUT, "bad-xml ", NULL, "");
  check_document(
    DOSSIER("<a>"), ENT_BAD_INPUT, "unknown-element bad-xml ", NULL, "");
  check_document(DOSSIER("&x;"), ENT_BAD_INPUT, "bad-xml ", NULL, "");
  check_document(
    "<!DOCTYPE dossier>" DOSSIER(""), ENT_BAD_INPUT, "doctype ", "1:3", "");
  check_document("<?xml version='1.0' encoding='latin1'?>" DOSSIER(""),
                 ENT_BAD_INPUT,
                 "wrong-encoding ",
                 NULL,
                 "");
  check_document("\xFF\xFE<", ENT_BAD_INPUT, "wrong-encoding ", "1:1", "");
  check_document(DOSSIER("\xFF"), ENT_BAD_INPUT, "bad-xml ", NULL, "");
}

// Attribute values are decoded once
static void
test_decoding(void** const state)
{
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(
    &bench,
    "<report id='r' title='&amp;amp; &lt;b&#62; &#38;#65; &quot;'/>"
    "<passage id='s' report='r'><quote>a&amp;<![CDATA[<b>]]>&#x41;</quote>"
    "</passage>");
  ent_check_text(ent_graph_record(graph, ENT_REPORT, 0U).report->title,
                 "&amp; <b> &#65; \"");
  ent_check_text(ent_graph_record(graph, ENT_PASSAGE, 0U).passage->quote,
                 "a&<b>A");
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

// After twenty errors the rest is not looked at
static void
test_many_errors(void** const state)
{
  char     content[2048] = { 0 };
  EntBench bench;
  (void)state;
  for (unsigned i = 0U; i < 30U; ++i) {
    strcat(content, "<bad/>");
  }
  EntRecorder recorder = { { 0 }, ENT_SUCCESS };
  char        text[4096];
  snprintf(text, sizeof(text), DOSSIER("%s"), content);
  ent_bench_open(&bench);
  assert_int_equal(
    ent_bench_read(&bench, ENT_DOSSIER_XML, text, ent_recorder_sink(&recorder)),
    ENT_BAD_INPUT);
  assert_int_equal(ent_world_n_notices(bench.world, ENT_ERROR), 20);
  ent_bench_close(&bench);
}

static void
test_depth(void** const state)
{
  char* const text = (char*)calloc(1U, 8192U);
  (void)state;
  strcpy(text,
         "<dossier xmlns='https://w3id.org/entente/dossier'>"
         "<x xmlns='urn:x'>");
  for (unsigned i = 0U; i < 300U; ++i) {
    strcat(text, "<a>");
  }
  check_document(text, ENT_BAD_INPUT, "foreign-element too-deep ", NULL, "");
  free(text);
}

static void
test_large_text(void** const state)
{
  const size_t size = 2200000U;
  char* const  text = (char*)malloc(size + 200U);
  (void)state;
  strcpy(text,
         "<dossier xmlns='https://w3id.org/entente/dossier'>"
         "<actor id='a' kind='bloc'><name>");
  const size_t begin = strlen(text);
  memset(text + begin, 'x', size);
  strcpy(text + begin + size, "</name></actor></dossier>");
  check_document(text, ENT_BAD_INPUT, "too-large ", NULL, "");
  free(text);
}

// What the sink returns stops the reader
static void
test_sink(void** const state)
{
  EntBench    bench;
  EntRecorder recorder = { { 0 }, ENT_BAD_WRITE };
  (void)state;
  ent_bench_open(&bench);
  assert_int_equal(ent_bench_read(&bench,
                                  ENT_DOSSIER_XML,
                                  DOSSIER(A REPORT("r")),
                                  ent_recorder_sink(&recorder)),
                   ENT_BAD_WRITE);
  assert_string_equal(recorder.text, "actor a, ");
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_good),      cmocka_unit_test(test_left_out),
    cmocka_unit_test(test_structure), cmocka_unit_test(test_values),
    cmocka_unit_test(test_roots),     cmocka_unit_test(test_malformed),
    cmocka_unit_test(test_decoding),  cmocka_unit_test(test_many_errors),
    cmocka_unit_test(test_depth),     cmocka_unit_test(test_large_text),
    cmocka_unit_test(test_sink),
  };
  return cmocka_run_group_tests_name("xml", tests, NULL, NULL);
}
