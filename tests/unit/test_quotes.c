// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "graph/graph.h"

#include <stdio.h>
#include <string.h>

// Check a passage with some attributes against a text
static void
check_quote(const char* const span,
            const char* const quote,
            const char* const text,
            const char* const codes)
{
  char     content[1024];
  EntBench bench;
  snprintf(content,
           sizeof(content),
           REPORT("r") "<passage id='s' report='r' %s><quote>%s</quote>"
                       "</passage>",
           span,
           quote);
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, content);
  assert_int_equal(
    ent_check_quotes(graph, ENT_TEXT("r"), ent_text(text), ENT_TEXT_REPORT),
    codes[0] ? ENT_FAILURE : ENT_SUCCESS);
  ent_bench_check_codes(&bench, codes);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
test_places(void** const state)
{
  (void)state;

  // Where it should
  check_quote("start='0' end='2'", "ab", "ab cd", "");
  check_quote("start='3' end='5'", "cd", "ab cd", "");
  check_quote("start='3' end='5'", "cd", " ab\n cd\n", "");
  check_quote("start='3' end='5'",
              "c\xC3\xA9",
              "\xC3\xA9"
              "a ce\xCC\x81",
              "");
  check_quote("", "cd", "ab cd", "");

  // Elsewhere, out of range, nowhere
  check_quote("start='0' end='2'", "cd", "ab cd", "quote-elsewhere ");
  check_quote("start='3' end='6'", "cd", "ab cd", "quote-elsewhere ");
  check_quote("start='90' end='92'", "cd", "ab cd", "quote-elsewhere ");
  check_quote("start='0' end='2'", "ef", "ab cd", "quote-missing ");
  check_quote("", "ef", "ab cd", "quote-missing ");
  check_quote("", "abab", "abaab", "quote-missing ");
  check_quote("", "aab", "aaab", "");
  check_quote("", "ab", "", "quote-missing ");
}

static void
test_elsewhere(void** const state)
{
  EntBench bench;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph =
    ent_bench_graph(&bench,
                    REPORT("r") "<passage id='s' report='r' start='0' end='1'>"
                                "<quote>z</quote></passage>");
  assert_int_equal(
    ent_check_quotes(
      graph, ent_text(NULL), ENT_TEXT("\xC3\xA9\xC3\xA9z"), ENT_TEXT_REPORT),
    ENT_FAILURE);
  assert_string_equal(bench.message, "quote of s stands at 2 in the report");
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

// Texts of more code points than one mark stands for
static void
test_long_text(void** const state)
{
  static char   bytes[20002];
  const EntText text = { bytes, 20001U };
  EntBench      bench;
  (void)state;
  for (size_t i = 0U; i < 20000U; i += 2U) {
    memcpy(bytes + i, "\xC3\xA9", 2U);
  }
  bytes[20000] = 'z';
  memcpy(bytes + 16384, "yy", 2U);
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(
    &bench,
    REPORT("r") "<passage id='s1' report='r' start='10001' end='10002'>"
                "<quote>z</quote></passage>"
                "<passage id='s2' report='r' start='8192' end='8194'>"
                "<quote>yy</quote></passage>");
  assert_int_equal(
    ent_check_quotes(graph, ENT_TEXT("r"), text, ENT_TEXT_REPORT), ENT_SUCCESS);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
check_report(const char* const content,
             const char* const report,
             const EntText     text,
             const EntStatus   expected,
             const char* const codes)
{
  EntBench bench;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, content);
  assert_int_equal(
    ent_check_quotes(graph, ent_text(report), text, ENT_TEXT_REPORT), expected);
  ent_bench_check_codes(&bench, codes);
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

static void
test_reports(void** const state)
{
  const char* const two  = REPORT("q") REPORT("r") PASSAGE("q", "s", "");
  const EntText     text = ENT_TEXT("abc");
  const char* const same =
    "<report id='r' sha256='ba7816bf8f01cfea414140de5dae2223b00361a396177a9c"
    "b410ff61f20015ad'/>";
  (void)state;

  // Only the report's own passages count
  check_report(two, "r", text, ENT_SUCCESS, "");
  check_report(two, "q", text, ENT_FAILURE, "quote-missing ");
  check_report(two, "", text, ENT_BAD_ARG, "unknown-report ");
  check_report(two, "z", text, ENT_BAD_ARG, "unknown-report ");

  // The digest of the normalized text
  check_report(same, "", ENT_TEXT("abc\n"), ENT_SUCCESS, "");
  check_report(same, "", ENT_TEXT("abd"), ENT_FAILURE, "text-changed ");

  // A text in another encoding
  check_report(two, "q", ENT_TEXT("Q. \xE9"), ENT_SUCCESS, "");
}

static void
test_failure(void** const state)
{
  EntBench  bench;
  EntStatus st = ENT_NO_MEMORY;
  (void)state;
  ent_bench_open(&bench);
  EntGraph* const graph = ent_bench_graph(&bench, REPORT("r"));
  for (size_t n = 0U; st; ++n) {
    bench.memory.has_ended = false;
    bench.memory.n_left    = n;
    st =
      ent_check_quotes(graph, ENT_TEXT("r"), ENT_TEXT("abc"), ENT_TEXT_REPORT);
    assert_int_equal(st, bench.memory.has_ended ? ENT_NO_MEMORY : ENT_SUCCESS);
  }
  ent_graph_free(graph);
  ent_bench_close(&bench);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_places),    cmocka_unit_test(test_elsewhere),
    cmocka_unit_test(test_long_text), cmocka_unit_test(test_reports),
    cmocka_unit_test(test_failure),
  };
  return cmocka_run_group_tests_name("quotes", tests, NULL, NULL);
}
