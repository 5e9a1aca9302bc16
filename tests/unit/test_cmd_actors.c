// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "cli/cli.h"
#include "console.h"

#include <stdio.h>
#include <string.h>

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
  check("",
        "actors --help",
        EXIT_CLEAN,
        "usage: entente actors [--compile FILE] [INPUT...]",
        "");
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

#define COMPILED "compiled by another version, cut off or damaged"

// Write the beginning of a file to another one, one byte of it changed
static void
copy_part(const char* const from,
          const char* const to,
          const size_t      size,
          const size_t      changed)
{
  char         bytes[4096];
  FILE* const  in     = fopen(from, "rb");
  FILE* const  out    = fopen(to, "wb");
  const size_t n_read = fread(bytes, 1U, sizeof(bytes), in);
  assert_in_range(size, 1U, n_read);
  if (changed < size) {
    bytes[changed] = (char)(bytes[changed] + 1);
  }

  assert_int_equal(fwrite(bytes, 1U, size, out), size);
  assert_int_equal(fclose(in), 0);
  assert_int_equal(fclose(out), 0);
}

// Compiled actors are found as those of the file that they were made of
static void
test_compile(void** const state)
{
  (void)state;
  EntConsole console;
  ent_console_open(&console);
  ent_write_file("a.xml",
                 DOSSIER("<actor id='zub' kind='organization'><name>Zub</name>"
                         "<alias>Zubbles</alias></actor>"));
  ent_write_file("r.txt", "Yesterday the Zubbles attacked France.\n");
  ent_console_check(
    &console, ent_cmd_actors, "actors r.txt", EXIT_CLEAN, HEAD, "");
  assert_null(strstr(console.out, "zub\t"));
  ent_console_check(&console,
                    ent_cmd_actors,
                    "actors --compile a.gaz a.xml",
                    EXIT_CLEAN,
                    "",
                    "");
  ent_console_check(&console,
                    ent_cmd_actors,
                    "actors --actors a.gaz r.txt",
                    EXIT_CLEAN,
                    "zub\torganization\t1\t\tZub\tZubbles",
                    "");
  ent_console_close(&console);
}

static void
test_compiled_bad(void** const state)
{
  (void)state;
  EntConsole console;
  ent_console_open(&console);
  ent_write_file("a.xml", DOSSIER(ACTOR("a", "state")));
  ent_write_file("r.txt", "France attacked Italy.\n");
  ent_console_check(&console,
                    ent_cmd_actors,
                    "actors --compile a.gaz a.xml",
                    EXIT_CLEAN,
                    "",
                    "");
  const struct {
    size_t size;
    size_t changed;
  } rows[] = {
    { 6U, 6U },     // Nothing but its name
    { 100U, 100U }, // Cut off
    { 900U, 6U },   // Another version
    { 900U, 8U },   // Another machine
    { 900U, 500U }, // Damaged
  };
  for (size_t i = 0U; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    copy_part("a.gaz", "b.gaz", rows[i].size, rows[i].changed);
    ent_console_check(&console,
                      ent_cmd_actors,
                      "actors --actors b.gaz r.txt",
                      EXIT_REFUSED,
                      "",
                      "b.gaz: error: " COMPILED);
  }

  ent_console_close(&console);
}

static void
test_compile_words(void** const state)
{
  (void)state;
  check(DOSSIER(""), "actors --compile b", EXIT_MISUSE, "", "needs an input");
  check(DOSSIER(""),
        "actors --compile b --compile c a.xml",
        EXIT_MISUSE,
        "",
        "--compile is given twice");
  check(DOSSIER(""),
        "actors --compile no/b a.xml",
        EXIT_REFUSED,
        "",
        "no/b: error: cannot write");
  check("", "actors --compile b a.xml", EXIT_REFUSED, "", "input is empty");
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_words),        cmocka_unit_test(test_actors),
    cmocka_unit_test(test_labels),       cmocka_unit_test(test_compile),
    cmocka_unit_test(test_compiled_bad), cmocka_unit_test(test_compile_words),
  };
  return cmocka_run_group_tests_name("cmd_actors", tests, NULL, NULL);
}
