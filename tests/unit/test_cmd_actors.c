// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "cli/cli.h"
#include "console.h"

// List the actors of a.xml
static void
check(const char* const content,
      const char* const words,
      const int         status,
      const char* const out,
      const char* const err)
{
  EntConsole console;
  ent_console_open(&console);
  ent_write_file("a.xml", content);
  ent_console_check(&console, ent_cmd_actors, words, status, out, err);
  ent_console_close(&console);
}

#define HEAD "id\tkind\tclaims\trolls-up-to\tname\taliases\n"

static void
test_words(void** const state)
{
  (void)state;
  check("", "actors", EXIT_CLEAN, HEAD, "");
  check(
    "", "actors --help", EXIT_CLEAN, "usage: entente actors [INPUT...]", "");
  check("", "actors --nothing", EXIT_MISUSE, "", "--nothing");
  check("", "actors --from svg a.xml", EXIT_MISUSE, "", "not a format to read");
  check("", "actors no.xml", EXIT_REFUSED, "", "no.xml");
  check("", "actors a.xml", EXIT_REFUSED, "", "input is empty");
}

static void
test_actors(void** const state)
{
  (void)state;
  check(DOSSIER(""), "actors a.xml", EXIT_CLEAN, HEAD, "");
  check(DOSSIER(CAST PASSAGE("r", "s", CLAIM("a", "attacks", "b", ""))),
        "actors a.xml",
        EXIT_CLEAN,
        HEAD "a\tstate\t1\t\ta\t\n"
             "b\tstate\t1\t\tb\t\n"
             "c\torganization\t0\t\tc\t\n"
             "p\tperson\t0\t\tp\t\n",
        "");
}

static void
test_labels(void** const state)
{
  (void)state;
  check(
    DOSSIER("<actor id='p' kind='person' rolls-up-to='a'><name>P</name>"
            "<alias>Q</alias><hidden>H</hidden><alias>R</alias></actor>" ACTOR(
              "a", "state")),
    "actors a.xml",
    EXIT_CLEAN,
    "p\tperson\t0\ta\tP\tQ; R\n",
    "");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_words),
    cmocka_unit_test(test_actors),
    cmocka_unit_test(test_labels),
  };
  return cmocka_run_group_tests_name("cmd_actors", tests, NULL, NULL);
}
