// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "cli/cli.h"
#include "console.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define CONTENT         \
  DOSSIER(CAST PASSAGE( \
    "r", "s1", CLAIM("a", "attacks", "b", "") CLAIM("b", "allyOf", "c", "")))

// Export a.xml, or whatever the words name
static void
check(const char* const words,
      const int         status,
      const char* const out,
      const char* const err)
{
  EntConsole console;
  ent_console_open(&console);
  ent_write_file("a.xml", CONTENT);
  ent_console_check(&console, ent_cmd_export, words, status, out, err);
  ent_console_close(&console);
}

static void
test_words(void** const state)
{
  (void)state;
  check("export", EXIT_MISUSE, "", "no input");
  check("export -h", EXIT_CLEAN, "usage: entente export INPUT...", "");
  check("export --what a.xml", EXIT_MISUSE, "", "--what");
  check("export a.xml -t nothing", EXIT_MISUSE, "", "unknown format");
  check("export a.xml -o a.what", EXIT_MISUSE, "", "a.what");
  check("export a.xml --depth x", EXIT_MISUSE, "", "not a number: x");
  check("export a.xml --depth 201", EXIT_MISUSE, "", "not a number: 201");
  check("export a.xml --max-actors 61", EXIT_MISUSE, "", "not a number: 61");
  check("export a.xml --type loves", EXIT_MISUSE, "", "neither a predicate");
  check("export no.xml", EXIT_REFUSED, "", "no.xml");
}

static void
test_streams(void** const state)
{
  (void)state;
  check("export a.xml --stream -t nt", EXIT_CLEAN, "/actor/a> ", "");
  check("export a.xml --stream -t svg", EXIT_MISUSE, "", "cannot be streamed");
  check("export a.xml --stream --around a",
        EXIT_MISUSE,
        "",
        "cannot select from a stream");
  check("export no.xml --stream -t nt", EXIT_REFUSED, "", "no.xml");
}

static void
test_formats(void** const state)
{
  (void)state;
  check("export a.xml", EXIT_CLEAN, "@prefix ent:", "");
  check("export a.xml -o -", EXIT_CLEAN, "@prefix ent:", "");
  check("export a.xml -t json", EXIT_CLEAN, "{", "");

  // Wherever --to stands
  check("export a.xml -o - -t nt", EXIT_CLEAN, "<https://w3id.org/", "");
  check("export -t nt a.xml -o -", EXIT_CLEAN, "<https://w3id.org/", "");
  check("export a.xml --base urn:x/ -t nt", EXIT_CLEAN, "<urn:x/actor/a>", "");
  check("export a.xml --graph urn:g -t nquads", EXIT_CLEAN, " <urn:g> .\n", "");
  check("export a.xml --graph g -t nquads", EXIT_MISUSE, "", "bad graph");
}

// Check whether a claim's verb is written of a selection
static void
check_kept(const char* const options,
           const bool        has_attack,
           const bool        has_ally)
{
  char       words[128];
  EntConsole console;
  snprintf(words, sizeof(words), "export a.xml -t xml %s", options);
  ent_console_open(&console);
  ent_write_file("a.xml", CONTENT);
  assert_int_equal(ent_console_run(&console, ent_cmd_export, words), 0);
  assert_int_equal(strstr(console.out, "attacks") != NULL, has_attack);
  assert_int_equal(strstr(console.out, "allyOf") != NULL, has_ally);
  ent_console_close(&console);
}

static void
test_selections(void** const state)
{
  (void)state;
  check_kept("", true, true);
  check_kept("--around a", true, false);
  check_kept("--around a --depth 2", true, true);
  check_kept("--around c", false, true);
  check_kept("--around a,c", true, true);
  check_kept("--around c --around a", true, false);
  check_kept("--type attacks", true, false);
  check_kept("--type conflict", true, false);
  check_kept("--type coop,contact", false, true);
  check_kept("--type supply", false, false);
  check_kept("--min-claims 1", true, true);
  check_kept("--min-claims 2", false, false);
}

// No id is passed over in silence
static void
test_many_ids(void** const state)
{
  char words[512] = "export a.xml --around a";
  (void)state;
  for (size_t i = 0U; i < 63U; ++i) {
    strcat(words, ",a");
  }
  check(words, EXIT_CLEAN, "@prefix ent:", "");
  strcat(words, ",b");
  check(words, EXIT_MISUSE, "", "too many actors");
}

static void
check_exists(const char* const path, const bool expected)
{
  assert_int_equal(!access(path, F_OK), expected);
}

static void
test_files(void** const state)
{
  EntConsole console;
  (void)state;
  ent_console_open(&console);
  ent_write_file("a.xml", CONTENT);
  ent_write_file("bad.xml", "<a>");
  ent_console_check(&console,
                    ent_cmd_export,
                    "export a.xml -o b.ttl -o b.svg -o b.json",
                    EXIT_CLEAN,
                    "",
                    "");
  check_exists("b.ttl", true);
  check_exists("b.svg", true);
  check_exists("b.json", true);

  // All or none
  ent_console_check(&console,
                    ent_cmd_export,
                    "export a.xml bad.xml -o c.ttl",
                    EXIT_REFUSED,
                    "",
                    "bad.xml");
  check_exists("c.ttl", false);
  ent_console_check(&console,
                    ent_cmd_export,
                    "export a.xml -o c.ttl -o no/c.json",
                    EXIT_REFUSED,
                    "",
                    "no/c.json");
  check_exists("c.ttl", false);
  ent_console_close(&console);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_words),    cmocka_unit_test(test_streams),
    cmocka_unit_test(test_formats),  cmocka_unit_test(test_selections),
    cmocka_unit_test(test_many_ids), cmocka_unit_test(test_files),
  };
  return cmocka_run_group_tests_name("cmd_export", tests, NULL, NULL);
}
