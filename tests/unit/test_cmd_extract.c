// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "cli/cli.h"
#include "console.h"

#define TEXT "One is.[1] Two is.\n\nNotes\n\n[1] https://a.example/1\n"

// Extract r.txt, or whatever the words name
static void
check(const char* const words,
      const int         status,
      const char* const out,
      const char* const err)
{
  EntConsole console;
  ent_console_open(&console);
  ent_write_file("r.txt", TEXT);
  ent_write_file("bare.md", "One is.[1] Two is.\n");
  ent_write_file("a.xml", DOSSIER(REPORT("old")));
  ent_console_check(&console, ent_cmd_extract, words, status, out, err);
  ent_console_close(&console);
}

static void
test_words(void** const state)
{
  (void)state;
  check("extract", EXIT_MISUSE, "", "no input");
  check("extract --help", EXIT_CLEAN, "usage: entente extract REPORT...", "");
  check("extract r.txt --to word", EXIT_MISUSE, "", "unknown format: word");
  check("extract r.txt --to svg", EXIT_MISUSE, "", "draws nothing: use export");
  check("extract r.txt -o a.pdf", EXIT_MISUSE, "", "draws nothing: use export");
  check("extract r.txt -o", EXIT_MISUSE, "", "needs an argument");
  check("extract r.txt --any", EXIT_MISUSE, "", "unknown option");
  check("extract no.txt", EXIT_REFUSED, "", "no.txt");
}

static void
test_dossier(void** const state)
{
  (void)state;
  check("extract r.txt --report-id r",
        EXIT_CLEAN,
        "<passage id=\"s1\" report=\"r\" number=\"1\" start=\"0\" end=\"7\" "
        "sources=\"n1-1\">",
        "");
  check("extract r.txt --report-id r --all-sentences",
        EXIT_CLEAN,
        "<quote>Two is.</quote>",
        "");
  check("extract r.txt --report-id r --scope paragraph",
        EXIT_CLEAN,
        "<quote>Two is.</quote>",
        "");
  check("extract r.txt --report-id r --to json",
        EXIT_CLEAN,
        "\"https://a.example/1\"",
        "");
  check("extract r.txt --report-id r --to citations",
        EXIT_CLEAN,
        "r,s1,One is.,1,https://a.example/1,a.example,",
        "");

  // A dossier goes through as it is
  check("extract a.xml", EXIT_CLEAN, "<report id=\"old\"/>", "");
}

static void
test_findings(void** const state)
{
  (void)state;
  check("extract bare.md", EXIT_FINDINGS, "<source id=\"n1-1\"", "1:8");
  check("extract --quiet bare.md", EXIT_FINDINGS, "<source id=\"n1-1\"", "");
}

// All outputs or none
static void
test_files(void** const state)
{
  EntConsole console;
  (void)state;
  ent_console_open(&console);
  ent_write_file("r.txt", "One is.\n");
  ent_console_check(&console,
                    ent_cmd_extract,
                    "extract r.txt --report-id r -o a.nt -o citations:b.csv",
                    EXIT_CLEAN,
                    "",
                    "");
  ent_check_file("b.csv", "report,passage,sentence,note,url,host,citation\r\n");
  ent_console_check(&console,
                    ent_cmd_extract,
                    "extract r.txt -o c.xml -o no/d.xml",
                    EXIT_REFUSED,
                    "",
                    "no/d.xml");
  ent_check_file("c.xml", NULL);
  ent_console_close(&console);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_words),
    cmocka_unit_test(test_dossier),
    cmocka_unit_test(test_findings),
    cmocka_unit_test(test_files),
  };
  return cmocka_run_group_tests_name("cmd_extract", tests, NULL, NULL);
}
