// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include <stdlib.h>
#include <string.h>

// Merge two records, in both orders, and look for a part of the dossier
static void
check_merged(const char* const first,
             const char* const second,
             const char* const codes,
             const char* const expected)
{
  const char* const parts[] = { first, second, first };
  for (unsigned i = 0U; i < 2U; ++i) {
    char     content[2048] = CAST;
    EntBench bench;
    ent_bench_open(&bench);
    strcat(strcat(content, parts[i]), parts[i + 1U]);
    EntGraph* const graph = ent_bench_graph(&bench, content);
    char* const     text  = ent_written(graph, ENT_DOSSIER_XML, NULL);
    ent_bench_check_codes(&bench, codes);
    ent_check_count(text, expected, 1U);
    free(text);
    ent_graph_free(graph);
    ent_bench_close(&bench);
  }
}

static void
test_texts(void** const state)
{
  (void)state;

  // What one has and the other has not
  check_merged("<report id='x' title='T'/>",
               "<report id='x' issued='2026'/>",
               "",
               "<report id=\"x\" title=\"T\" issued=\"2026\"/>");
  check_merged("<report id='x' title='T'/>",
               "<report id='x' title='T'/>",
               "",
               "<report id=\"x\" title=\"T\"/>");
  check_merged("<source id='n' report='r' href='urn:x'/>",
               "<source id='r-n' report='r'>Book</source>",
               "",
               "<source id=\"n\" report=\"r\" href=\"urn:x\">Book</source>");

  // Numbers and lists
  check_merged("<passage id='s' report='r' number='2'><quote>Q</quote>"
               "</passage>",
               "<passage id='s' report='r' start='0' end='1'><quote>Q</quote>"
               "</passage>",
               "",
               "number=\"2\" start=\"0\" end=\"1\"");
  check_merged("<actor id='x' kind='bloc' same-as='urn:b urn:c'><name>X</name>"
               "</actor>",
               "<actor id='x' kind='bloc' same-as='urn:a urn:b'><name>X</name>"
               "</actor>",
               "",
               "same-as=\"urn:a urn:b urn:c\"");
}

static void
test_labels(void** const state)
{
  (void)state;

  // Different languages, roles
  check_merged("<actor id='x' kind='bloc'><name>X</name></actor>",
               "<actor id='x' kind='bloc'><name xml:lang='fr'>Y</name>"
               "<alias>X</alias></actor>",
               "",
               "    <name>X</name>\n    <name xml:lang=\"fr\">Y</name>\n"
               "    <alias>X</alias>\n");

  // The smallest name is kept, the other is an alias
  check_merged("<actor id='x' kind='bloc'><name>B</name></actor>",
               "<actor id='x' kind='bloc'><name>A</name></actor>",
               "name-choice ",
               "    <name>A</name>\n    <alias>B</alias>\n");
  check_merged("<actor id='x' kind='bloc'><name>B</name><alias>B</alias>"
               "</actor>",
               "<actor id='x' kind='bloc'><name>A</name></actor>",
               "name-choice ",
               "    <name>A</name>\n    <alias>B</alias>\n");
}

static void
test_claims(void** const state)
{
  const char* const first =
    PASSAGE("r",
            "s",
            CLAIM("a", "supplierOf", "b", "wording='sells' confidence='0.5'"));
  const char* const second =
    PASSAGE("r",
            "s",
            "<claim from='a' is='supplierOf' to='b' wording='gives' "
            "analytic-confidence='low'><goods>oil</goods></claim>");
  (void)state;

  // What does not make a claim is united, the smaller wording is kept
  check_merged(first,
               second,
               "duplicate-claim ",
               "<claim from=\"a\" is=\"supplierOf\" to=\"b\" wording=\"gives\" "
               "confidence=\"0.5\" analytic-confidence=\"low\">\n"
               "      <goods>oil</goods>");
  check_merged(PASSAGE("r", "s", CLAIM("a", "allyOf", "b", "")),
               PASSAGE("r", "s", CLAIM("b", "allyOf", "a", "")),
               "duplicate-claim ",
               "<claim from=\"a\" is=\"allyOf\" to=\"b\"/>");
}

// Merge two records that contradict each other
static void
check_conflict(const char* const first,
               const char* const second,
               const char* const code,
               const char* const message)
{
  char     content[2048] = CAST;
  EntBench bench;
  ent_bench_open(&bench);
  strcat(strcat(strcat(content, first), "\n"), second);
  assert_int_equal(ent_bench_finish(&bench, content), ENT_BAD_INPUT);
  ent_bench_check_codes(&bench, code);
  assert_string_equal(bench.message, message);
  assert_int_equal(bench.position.line, 2);
  ent_bench_close(&bench);
}

static void
test_conflicts(void** const state)
{
  (void)state;
  check_conflict("<report id='x' title='T'/>",
                 "<report id='x' title='U'/>",
                 "conflict ",
                 "another title of report x; the first is at test:1");
  check_conflict(ACTOR("x", "state"),
                 ACTOR("x", "bloc"),
                 "conflict ",
                 "another kind of actor x; the first is at test:1");
  check_conflict(PASSAGE("r", "s", ""),
                 "<passage id='s' report='r'><quote>R.</quote></passage>",
                 "conflict ",
                 "another quote of passage s; the first is at test:1");
}

static void
check_number_conflict(const char* const first,
                      const char* const second,
                      const char* const message)
{
  char passages[2][128] = { "<passage id='s' report='r' ",
                            "<passage id='s' report='r' " };
  strcat(strcat(passages[0], first), "><quote>Q</quote></passage>");
  strcat(strcat(passages[1], second), "><quote>Q</quote></passage>");
  check_conflict(passages[0], passages[1], "conflict ", message);
}

static void
test_number_conflicts(void** const state)
{
  const char* const start =
    "another start of passage s; the first is at test:1";
  (void)state;
  check_number_conflict("number='1'",
                        "number='2'",
                        "another number of passage s; the first is at test:1");
  check_number_conflict("start='1' end='9'", "start='2' end='9'", start);

  // A start of 0 is a start
  check_number_conflict("start='0' end='9'", "start='5' end='9'", start);
  check_number_conflict("start='5' end='9'", "start='0' end='9'", start);
}

// Names that are made from reports and ids may meet
static void
test_same_names(void** const state)
{
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  assert_int_equal(ent_bench_finish(&bench,
                                    REPORT("x") REPORT("x-y") PASSAGE(
                                      "x", "y-s", "") PASSAGE("x-y", "s", "")),
                   ENT_BAD_INPUT);
  ent_bench_check_codes(&bench, "same-name ");
  assert_string_equal(bench.message,
                      "two things are named x-y-s; the first is at test:1");
  ent_bench_close(&bench);
}

// Two claims that differ in their office but not in the digits of their hash
static void
test_clash(void** const state)
{
  (void)state;
  check_conflict(
    PASSAGE("r", "s", CLAIM("p", "holdsOfficeIn", "a", "office='w86637'")),
    PASSAGE("r", "s", CLAIM("p", "holdsOfficeIn", "a", "office='w93937'")),
    "claim-clash ",
    "two different claims have the name r-s--6da63340; the first is at test:1");
}

// Long ids do not overflow what is said of them
static void
test_long_names(void** const state)
{
  char     id[121]       = { 0 };
  char     content[1024] = { 0 };
  char     expected[256] = "another title of report ";
  EntBench bench;
  (void)state;
  memset(id, 'x', 120U);
  for (unsigned i = 0U; i < 2U; ++i) {
    strcat(strcat(content, "<report id='"), id);
    strcat(content, i ? "' title='B'/>" : "' title='A'/>");
  }
  id[127U - strlen("title of report ")] = '\0';
  strcat(strcat(expected, id), "; the first is at test:1");

  ent_bench_open(&bench);
  assert_int_equal(ent_bench_finish(&bench, content), ENT_BAD_INPUT);
  ent_bench_check_codes(&bench, "conflict ");
  assert_string_equal(bench.message, expected);
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_texts),
    cmocka_unit_test(test_labels),
    cmocka_unit_test(test_claims),
    cmocka_unit_test(test_conflicts),
    cmocka_unit_test(test_number_conflicts),
    cmocka_unit_test(test_clash),
    cmocka_unit_test(test_same_names),
    cmocka_unit_test(test_long_names),
  };
  return cmocka_run_group_tests_name("merge", tests, NULL, NULL);
}
