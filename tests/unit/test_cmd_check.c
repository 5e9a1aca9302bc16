// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "cli/cli.h"
#include "console.h"

#include <string.h>

#define CONTENT                                                            \
  DOSSIER(CAST PASSAGE("r", "s1", CLAIM("a", "attacks", "b", "")) PASSAGE( \
    "r", "s2", CLAIM("a", "attacks", "b", "polarity='negated'")))

// Check a.xml, or whatever the words name
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
  ent_write_file("r.txt", "He said: Q. And Q.");
  ent_write_file("other.txt", "Nothing.");
  ent_console_check(&console, ent_cmd_check, words, status, out, err);
  ent_console_close(&console);
}

static void
test_words(void** const state)
{
  (void)state;
  check("", "check", EXIT_MISUSE, "", "no input");
  check("", "check -h", EXIT_CLEAN, "usage: entente check INPUT...", "");
  check("", "check --against", EXIT_MISUSE, "", "against");
  check("", "check no.xml", EXIT_REFUSED, "", "no.xml");
  check("<a/>", "check a.xml", EXIT_REFUSED, "", "expected a dossier");
}

static void
test_counts(void** const state)
{
  (void)state;
  check(CONTENT,
        "check a.xml",
        EXIT_CLEAN,
        "actors              4\n"
        "reports             1\n"
        "sources             0\n"
        "passages            2\n"
        "claims              2\n"
        "relationships       1\n"
        "  as facts          0\n"
        "  disputed          1\n"
        "quotes not verified (name the text: --against)\n",
        "");
}

static void
test_quotes(void** const state)
{
  (void)state;
  check(CONTENT,
        "check a.xml --against r.txt",
        EXIT_CLEAN,
        "quotes stand in the report as given\n",
        "");
  check(CONTENT,
        "check a.xml --against r=r.txt",
        EXIT_CLEAN,
        "quotes stand in the report as given\n",
        "");
  check(CONTENT,
        "check a.xml --against other.txt",
        EXIT_FINDINGS,
        "quotes differ from the report\n",
        "quote of s1 is not in the report");
  check(CONTENT, "check a.xml --against no.txt", EXIT_REFUSED, "", "no.txt");
}

// More texts than there is room for are refused with a word
static void
test_many_texts(void** const state)
{
  char words[2048] = "check a.xml";
  (void)state;
  for (size_t i = 0U; i < 64U; ++i) {
    strcat(words, " --against r.txt");
  }
  check(CONTENT, words, EXIT_CLEAN, "quotes stand in the report", "");
  strcat(words, " --against r.txt");
  check(CONTENT, words, EXIT_MISUSE, "", "too many texts: r.txt");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_words),
    cmocka_unit_test(test_counts),
    cmocka_unit_test(test_quotes),
    cmocka_unit_test(test_many_texts),
  };
  return cmocka_run_group_tests_name("cmd_check", tests, NULL, NULL);
}
